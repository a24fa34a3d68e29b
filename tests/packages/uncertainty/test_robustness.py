"""What is certain comes first and is exact; shares follow, with their error (R98, R103, R104)."""

from __future__ import annotations

import itertools
import json
from dataclasses import replace
from fractions import Fraction

import jsonschema
import numpy as np
import pytest
from hypothesis import assume, given

from goodoffices.case.links import Excludes
from goodoffices.case.negotiation import Case
from goodoffices.errors import LimitError
from goodoffices.packages.candidates import Candidate
from goodoffices.packages.finding import find_packages
from goodoffices.packages.uncertainty import pool as pool_module
from goodoffices.packages.uncertainty import robustness as robustness_module
from goodoffices.packages.uncertainty.document import robustness_document
from goodoffices.packages.uncertainty.document_schema import robustness_schema
from goodoffices.packages.uncertainty.ends import (
    best_case,
    fixed_case,
    middle_case,
    worst_case,
)
from goodoffices.packages.uncertainty.judged import judged
from goodoffices.packages.uncertainty.narrowing import narrowed, relative
from goodoffices.packages.uncertainty.pool import EVERY, NEIGHBOUR, pool_of, with_neighbours
from goodoffices.packages.uncertainty.robustness import find_robust
from goodoffices.packages.uncertainty.stated import plausible_worlds
from goodoffices.packages.uncertainty.verdicts import Verdict, holds, points_between
from goodoffices.solving.answer import Status
from goodoffices.solving.evaluation import points_of
from goodoffices.solving.integer_model import link_model
from goodoffices.solving.table import table
from tests.packages.builders import where
from tests.packages.oracles import deals
from tests.packages.strategies import cases
from tests.packages.uncertainty.half_known import (
    EASY,
    Number,
    Wishes,
    half_known,
    half_known_cases,
    number,
    partly_ranked_cases,
)

VALIDATOR = jsonschema.Draft202012Validator(robustness_schema())


@pytest.fixture(scope="module")
def mixed() -> Case:
    """Ranges, rankings alone, a ranking beside points, and a party nobody heard."""
    return half_known(
        [3, 2, 2],
        p=Wishes(
            points=[[(0, 10), (5, 20), (0, 30)], [(0, 9), (3, 4)], [(1, 2), 0]],
            ranks={"a": [["a2"], ["a1"]]},
            walk_away=(12, 18),
        ),
        q=Wishes(ranks={"a": [["a1"], ["a2", "a3"]], "b": [["b1"], ["b2"]]}, walk_away=(20, 40)),
        r=Wishes(points=[[4, 2, 0], [1, 0], [0, (1, 3)]], linked=[(where(a="a1"), (-2, 0))]),
        s=Wishes(),
    )


@given(partly_ranked_cases())
def test_zones_are_counted_over_every_and_some_world(case: Case) -> None:
    found = find_robust(case, draws=20)
    verdicts = [one.verdict for one in found.pool]
    assert found.necessary.count == verdicts.count(Verdict.NECESSARY)
    assert found.possible.count == len(verdicts) - verdicts.count(Verdict.IMPOSSIBLE)


@given(cases())
def test_exact_points_give_the_answer_of_the_package_search(case: Case) -> None:
    assume(len(case.principals) > 1)
    found, exact = find_robust(case, draws=3), find_packages(case)
    assert found.necessary.count == found.possible.count == exact.zone.count
    for one in found.pool:
        assert one.accepted.count == 3 * (one.verdict is Verdict.NECESSARY)
    named = exact.named[0].package
    if named is not None:
        assert {
            view.least
            for one in found.pool
            if one.options == named.options
            for view in one.parties
        } == {points for _, points in named.points}


@given(half_known_cases())
def test_wider_ranges_never_make_a_package_necessary(case: Case) -> None:
    wider = replace(
        case,
        preferences=tuple(
            replace(
                one,
                points=tuple(
                    replace(p, points=number((int(p.points.low) - 1, int(p.points.high) + 1)))
                    for p in one.points
                ),
            )
            for one in case.preferences
        ),
    )
    before, after = find_robust(case, draws=1), find_robust(wider, draws=1)
    assert after.necessary.count is not None
    assert before.necessary.count is not None
    assert after.necessary.count <= before.necessary.count


@given(half_known_cases())
def test_ends_are_reached_by_packages_of_exact_cases(case: Case) -> None:
    worlds = plausible_worlds(case)
    least, most = worst_case(case, worlds), best_case(case, worlds)
    for one in worlds.parties:
        low, high = least.preferences_of(one.party), most.preferences_of(one.party)
        assert low is not None
        assert high is not None
        for deal in deals(case):
            ends = (points_of(low, deal), points_of(high, deal))
            assert ends == points_between(one, deal)


def test_the_middle_and_the_fixed_part_lie_within_the_ends(mixed: Case) -> None:
    worlds = plausible_worlds(mixed)
    middle, fixed = middle_case(mixed, worlds), fixed_case(mixed, worlds)
    for one in worlds.parties:
        inner, same = middle.preferences_of(one.party), fixed.preferences_of(one.party)
        assert inner is not None
        assert same is not None
        for deal in deals(mixed):
            low, high = points_between(one, deal)
            assert low <= points_of(inner, deal) <= high
    r = fixed.preferences_of("r")
    assert r is not None
    assert points_of(r, {"a": "a1", "b": "b1", "c": "c2"}) == 5


def test_r98_who_is_left_out_is_named_and_makes_no_cut(mixed: Case) -> None:
    found = find_robust(mixed, draws=100)
    assert [one.party for one in found.left_out] == ["s"]
    assert any("S: nothing is known of its wishes" in note for note in found.notes)
    assert any("Walk-away values unknown for R" in note for note in found.notes)
    assert [view.party for view in found.pool[0].parties] == ["p", "q", "r"]
    assert found.pool[0].first == ()


def test_the_search_for_exact_points_points_here(mixed: Case) -> None:
    assert "'goodoffices robust'" in str(find_packages(mixed).zone.proof.reason)
    silent = half_known([2], p=Wishes(), q=Wishes())
    assert "robust" not in str(find_packages(silent).zone.proof.reason)


def test_same_arguments_same_bytes(mixed: Case) -> None:
    documents = [
        json.dumps(robustness_document(find_robust(mixed, draws=300, seed=seed)))
        for seed in (4, 4, 5)
    ]
    assert documents[0] == documents[1]
    assert documents[0] != documents[2]


def test_document_fits_its_schema(mixed: Case) -> None:
    VALIDATOR.validate(robustness_document(find_robust(mixed, draws=50)))
    silent = half_known([2], p=Wishes(), q=Wishes())
    VALIDATOR.validate(robustness_document(find_robust(silent)))


def test_schema_is_valid_and_notices_a_misspelt_field(mixed: Case) -> None:
    jsonschema.Draft202012Validator.check_schema(robustness_schema())
    document = robustness_document(find_robust(mixed, draws=5))
    document["poool"] = document.pop("pool")
    assert not VALIDATOR.is_valid(document)


def test_without_any_wishes_every_part_says_why() -> None:
    found = find_robust(half_known([2], p=Wishes(), q=Wishes()))
    proofs = [found.necessary.proof, found.most_robust.proof, found.most_accepted.proof]
    assert {one.status for one in [*proofs, found.proof]} == {Status.NOT_APPLICABLE}
    assert "P: nothing is known" in str(found.proof.reason)


def test_r109_one_principal_alone_is_refused() -> None:
    found = find_robust(half_known([2], p=Wishes(points=[[1, 2]], walk_away=1)))
    assert {found.proof.status, found.necessary.proof.status} == {Status.REFUSED}
    assert "P is the only principal" in str(found.proof.reason)


def test_r104_certain_shares_have_no_error_and_others_do() -> None:
    case = half_known([2], p=Wishes(points=[[5, (0, 10)]], walk_away=5), q=EASY)
    sure, unsure = find_robust(case, draws=1_000).pool
    assert sure.accepted.low == sure.accepted.high == 1
    assert 0 < unsure.accepted.low < Fraction(1, 2) < unsure.accepted.high < 1


def test_r104_the_most_accepted_package_and_what_is_not_told_from_it() -> None:
    case = half_known([3], p=Wishes(points=[[(0, 100), (1, 101), (0, 60)]], walk_away=50), q=EASY)
    best = find_robust(case, draws=2_000).most_accepted
    assert best.number in {0, 1}
    assert best.not_separated == (1 - best.number,)
    assert best.interval is not None
    assert best.interval[0] < Fraction(1, 2) < best.interval[1]


def test_no_package_in_any_draw_is_said_in_words() -> None:
    best = find_robust(
        half_known([1], p=Wishes(points=[[(0, 1)]], walk_away=2), q=EASY)
    ).most_accepted
    assert best.number is None
    assert "No package of the pool" in str(best.proof.reason)


@pytest.mark.parametrize(("draws", "seed"), [(0, 0), (2_000_000, 0), (10, -1)])
def test_calls_beyond_the_limits_are_refused(draws: int, seed: int) -> None:
    with pytest.raises(LimitError):
        find_robust(half_known([1], p=Wishes(points=[[1]]), q=EASY), draws=draws, seed=seed)


def test_r103_a_small_case_is_compared_whole_and_a_large_one_by_a_pool(mixed: Case) -> None:
    worlds = plausible_worlds(mixed)
    whole = pool_of(mixed, worlds)
    assert whole.is_whole
    assert {one.origins for one in whole.packages} == {(EVERY,)}
    mine = tuple(deals(mixed)[5].items())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pool_module, "WHOLE_LIMIT", 0)
        part = pool_of(mixed, worlds, candidates=[Candidate(name="draft", options=mine)])
    assert not part.is_whole
    assert "draft" in next(one.origins for one in part.packages if one.options == mine)
    assert any("middle world" in origin for one in part.packages for origin in one.origins)
    assert part.zones == whole.zones


def test_points_of_many_packages_agree_with_those_of_one(mixed: Case) -> None:
    worlds, model = plausible_worlds(mixed), link_model(mixed)
    choices = table(model).choices
    known = judged(mixed, worlds, choices)
    for row, choice in enumerate(choices.tolist()):
        deal = dict(model.named(tuple(choice)))
        expected = tuple((one.party, *points_between(one, deal)) for one in worlds.parties)
        assert known.points(row) == expected


def test_narrowing_needs_bounds_on_both_sides() -> None:
    assert narrowed(["a", "b"], {"a": number(3)}, [["a"], ["b"]]) is None
    assert relative(["a"], []) is None
    linked = half_known([2], p=Wishes(linked=[(where(a="a2"), 1)])).preferences[0].linked_points[0]
    assert holds(linked, {"a": "a2"})
    assert not holds(linked, {"a": "a1"})


def test_a_candidate_that_breaks_a_link_is_withheld_and_says_so() -> None:
    links = [Excludes(id="no-one", together=where(a="a1"))]
    case = half_known([2], links, p=Wishes(points=[[1, 2]]), q=EASY)
    drafts = [Candidate(name="draft", options=(("a", "a1"),))]
    found = find_robust(case, draws=5, candidates=drafts)
    assert [one.options for one in found.pool] == [(("a", "a2"),)]
    assert [(name, "no-one" in str(proof.reason)) for name, proof in found.withheld] == [
        ("draft", True)
    ]


def test_order_of_options_changes_no_share() -> None:
    case = half_known([3], p=Wishes(points=[[(0, 9), (0, 8), (2, 4)]], walk_away=4), q=EASY)
    issue = case.issues[0]
    turned = replace(case, issues=(replace(issue, options=tuple(reversed(issue.options))),))
    found = [
        {one.options: one.accepted for one in find_robust(each, draws=500).pool}
        for each in (case, turned)
    ]
    assert found[0] == found[1]


@pytest.mark.slow
def test_a_linked_case_too_large_to_list_is_answered_by_search_and_pool() -> None:
    rng = np.random.Generator(np.random.PCG64(3))

    def said() -> Wishes:
        low = rng.integers(0, 12, size=(8, 6))
        wide = rng.integers(1, 5, size=(8, 6))
        rows: list[list[Number]] = [
            [(int(a), int(a + b)) for a, b in zip(*row, strict=True)]
            for row in zip(low, wide, strict=True)
        ]
        when = where(a="a1 a2", b="b3 b4")
        return Wishes(points=rows, walk_away=(44, 50), linked=[(when, (-2, 3))])

    pairs = itertools.pairwise("abcdefgh")
    links = [
        Excludes(id=f"l{n}", together=where(**{one: f"{one}1 {one}2", other: f"{other}1"}))
        for n, (one, other) in enumerate(pairs)
    ]
    case = half_known([6] * 8, links, p=said(), q=said(), r=said())
    found = find_robust(case, draws=2_000)
    assert found.necessary.packages == 6**8
    assert not found.pool_is_whole
    assert found.most_robust.package is not None
    named = found.most_robust.package.options
    assert any(one.options == named and "most robust" in one.origins for one in found.pool)
    assert found.most_accepted.number is not None
    least = min(margin for _, margin in found.most_robust.package.margins)
    others = [one for one in found.pool if one.verdict is not Verdict.IMPOSSIBLE]
    assert all(
        max(view.shortfall or Fraction(0) for view in one.parties) >= -least for one in others
    )


def test_a_pool_is_widened_by_one_change_of_the_package_accepted_most_often() -> None:
    def said(*steep: int) -> Wishes:
        return Wishes(points=[[(n, n + 6) for n in steep]] * 4, walk_away=26)

    case = half_known([4] * 4, p=said(0, 3, 5, 6), q=said(6, 5, 3, 0))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pool_module, "WHOLE_LIMIT", 0)
        patch.setattr(pool_module, "FRONTIER_SHARE", 2)
        widened = find_robust(case, draws=500)
        patch.setattr(robustness_module, "WIDENINGS", 0)
        plain = find_robust(case, draws=500)
    assert any(NEIGHBOUR in one.origins for one in widened.pool)
    assert {one.options for one in plain.pool} < {one.options for one in widened.pool}
    counts = [max(one.accepted.count for one in found.pool) for found in (plain, widened)]
    assert counts[0] <= counts[1]


def test_neighbours_differ_in_one_option_and_meet_the_links() -> None:
    links = [Excludes(id="l", together=where(a="a2", b="b1"))]
    case = half_known([2, 3], links, p=Wishes(points=[[1, 2], [1, 2, 3]]), q=EASY)
    pool = pool_of(case, plausible_worlds(case))
    start = replace(pool, packages=pool.packages[:1])
    wider = with_neighbours(case, start, 0)
    assert [dict(one.options) for one in wider.packages] == [
        {"a": "a1", "b": "b1"},
        {"a": "a1", "b": "b2"},
        {"a": "a1", "b": "b3"},
    ]
