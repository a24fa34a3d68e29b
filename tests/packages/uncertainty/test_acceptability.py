"""Shares of draws are those of the stated worlds, and nothing else enters them."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from math import prod

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.case.acceptance import Acceptance
from goodoffices.case.negotiation import Case
from goodoffices.packages.results import Concept
from goodoffices.packages.uncertainty.acceptability import Acceptability, acceptability
from goodoffices.packages.uncertainty.drawing import blocks, draw_worlds, stream
from goodoffices.packages.uncertainty.intervals import wilson_interval
from goodoffices.packages.uncertainty.judged import judged
from goodoffices.packages.uncertainty.ranking import RANKED, first_ranks, rank_counts
from goodoffices.packages.uncertainty.stated import plausible_worlds
from goodoffices.packages.uncertainty.verdicts import Verdict, joint_verdict, verdict_of
from goodoffices.solving.integer_model import link_model
from goodoffices.solving.table import table
from tests.packages.uncertainty.half_known import (
    Wishes,
    half_known,
    partly_ranked_cases,
    with_seat_order,
)


def counted(case: Case, *, draws: int = 4_000, seed: int = 0) -> Acceptability:
    worlds = plausible_worlds(case)
    known = judged(case, worlds, table(link_model(case)).choices)
    return acceptability(case, worlds, known, draws=draws, seed=seed)


@pytest.mark.parametrize(
    ("said", "true"),
    [
        pytest.param(
            Wishes(points=[[(0, 10)]], walk_away=3), 7 / 10, id="one uniform number over a line"
        ),
        pytest.param(
            Wishes(points=[[(0, 10)], [(0, 10)]], walk_away=15),
            1 / 8,
            id="R102: two independent uniform numbers",
        ),
        pytest.param(
            Wishes(points=[[(0, 10)]], walk_away=(0, 10)), 1 / 2, id="a line as wide as the points"
        ),
        pytest.param(
            Wishes(points=[[(0, 10), (0, 10)]], ranks={"a": [["a1"], ["a2"]]}, walk_away=5),
            3 / 4,
            id="R96, R102: the larger of two ranked numbers",
        ),
        pytest.param(
            Wishes(ranks={"a": [["a1"], ["a2"]], "b": [["b1"], ["b2"]]}, walk_away=30),
            1,
            id="R97: best on every issue is worth all 100 points",
        ),
    ],
)
def test_share_agrees_with_integration(said: Wishes, true: float) -> None:
    shape = [len(row) for row in said.points] or [2, 2]
    found = counted(half_known(shape, p=said), draws=20_000)
    low, high = wilson_interval(int(found.jointly[0]), 20_000, among=50)
    assert low <= true <= high


def test_r97_one_of_two_issues_is_worth_more_than_thirty_in_seven_of_ten_worlds() -> None:
    said = Wishes(ranks={"a": [["a1"], ["a2"]], "b": [["b1"], ["b2"]]}, walk_away=30)
    found = counted(half_known([2, 2], p=said), draws=20_000)
    low, high = wilson_interval(int(found.jointly[1]), 20_000, among=50)
    assert low <= 0.7 <= high


@given(partly_ranked_cases())
def test_certain_verdicts_hold_in_every_draw(case: Case) -> None:
    worlds, found = plausible_worlds(case), counted(case, draws=60)
    for row, choice in enumerate(table(link_model(case)).choices.tolist()):
        options = dict(link_model(case).named(tuple(choice)))
        verdicts = [(one.party, verdict_of(one, options)) for one in worlds.parties]
        verdicts += [(one.party, Verdict.UNKNOWN) for one in worlds.left_out]
        match joint_verdict(verdicts):
            case Verdict.NECESSARY:
                assert found.jointly[row] == 60
            case Verdict.IMPOSSIBLE:
                assert found.jointly[row] == 0
            case _:
                assert 0 <= found.jointly[row] <= 60


@given(partly_ranked_cases(), st.data())
def test_r102_order_of_parties_changes_no_count(case: Case, data: st.DataObject) -> None:
    order = data.draw(st.permutations(range(len(case.parties))))
    turned = with_seat_order(case, order)
    other, found = counted(turned, draws=100), counted(case, draws=100)
    assert found.jointly.tolist() == other.jointly.tolist()
    assert by_name(case, found) == by_name(turned, other)
    assert found.any_stands == other.any_stands


def by_name(case: Case, found: Acceptability) -> dict[str, list[int]]:
    names = [one.party for one in plausible_worlds(case).parties]
    return dict(zip(names, found.by_party.tolist(), strict=True))


@given(partly_ranked_cases())
def test_r102_order_of_issues_changes_no_count(case: Case) -> None:
    turned = replace(case, issues=case.issues[::-1])
    found = [
        sorted(
            (sorted(model.named(choice)), count)
            for choice, count in zip(
                map(tuple, table(model).choices.tolist()),
                counted(one, draws=100).jointly.tolist(),
                strict=True,
            )
        )
        for one in (case, turned)
        for model in [link_model(one)]
    ]
    assert found[0] == found[1]


def test_same_seed_same_counts_and_other_seed_others() -> None:
    case = half_known([2], p=Wishes(points=[[(0, 9), (0, 8)]], walk_away=4))
    assert counted(case).jointly.tolist() == counted(case).jointly.tolist()
    assert counted(case).jointly.tolist() != counted(case, seed=1).jointly.tolist()


def test_the_first_draws_do_not_depend_on_how_many_follow() -> None:
    case = half_known([1], p=Wishes(points=[[(0, 9)]], walk_away=4))
    few, many = counted(case, draws=1_000), counted(case, draws=3_500)
    assert few.together.tolist() == many.together[:, :125].tolist()


def test_only_counts_draws_in_which_one_of_two_stands() -> None:
    case = half_known([2], p=Wishes(points=[[(0, 10), 5]], walk_away=4))
    found = counted(case, draws=1_003)
    alone, other = found.only(1)
    assert alone.tolist() == [1_003 - int(found.jointly[0]), 0]
    assert other.tolist() == [0, 0]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        pytest.param(None, [0], id="all must accept and one never does"),
        pytest.param(Acceptance(at_least=1), [500], id="one is enough"),
        pytest.param(Acceptance(at_least=1, veto=("q",)), [0], id="the one has no veto"),
    ],
)
def test_draws_follow_the_acceptance_rule(rule: Acceptance | None, expected: list[int]) -> None:
    case = half_known(
        [1], p=Wishes(points=[[5]], walk_away=4), q=Wishes(points=[[3]], walk_away=4)
    )
    object.__setattr__(case, "acceptance", rule)
    assert counted(case, draws=500).jointly.tolist() == expected


@pytest.mark.parametrize(
    ("gains", "concept", "expected"),
    [
        pytest.param([[3, 1], [1, 2]], Concept.UTILITARIAN, [1, 0], id="the larger sum"),
        pytest.param([[3, 1], [1, 3]], Concept.UTILITARIAN, [1, 1], id="R57: ties count for each"),
        pytest.param([[4, 2], [0, 2]], Concept.UTILITARIAN, [0, 1], id="R56: sums tie, leximin"),
        pytest.param([[9, 2], [1, 2]], Concept.EGALITARIAN, [0, 1], id="the larger least gain"),
        pytest.param([[9, 2], [1, 1]], Concept.EGALITARIAN, [1, 0], id="leximin looks further"),
        pytest.param([[4, 3], [2, 3]], Concept.NASH, [0, 1], id="the larger product"),
        pytest.param([[5, 7], [0, 0]], Concept.NASH, [0, 1], id="R58: those who can gain"),
        pytest.param([[9, 5], [1, 3]], Concept.KALAI_SMORODINSKY, [0, 1], id="shares of ideals"),
        pytest.param([[9, 5], [0, 0]], Concept.KALAI_SMORODINSKY, [1, 0], id="R59: left out"),
    ],
)
def test_first_ranks_in_one_world(
    gains: list[list[float]], concept: Concept, expected: list[int]
) -> None:
    values = np.array(gains, dtype=float)[:, None, :]
    named = first_ranks(values, np.ones((1, 2), dtype=bool))[concept]
    assert named[0].astype(int).tolist() == expected


def test_no_rule_names_a_package_outside_the_zone() -> None:
    named = first_ranks(np.array([[[3.0, 9.0]]]), np.array([[True, False]]))
    assert all(flags.tolist() == [[True, False]] for flags in named.values())


def compared(
    concept: Concept, gains: tuple[int, ...], ideals: tuple[int, ...]
) -> tuple[Fraction, ...]:
    """Of two packages a rule prefers the one with the larger tuple."""
    ascending = sorted(map(Fraction, gains))
    if concept is Concept.UTILITARIAN:
        return (sum(ascending, Fraction(0)), *ascending)
    if concept is Concept.EGALITARIAN:
        return tuple(ascending)
    if concept is Concept.NASH:
        above = [gain for gain in gains if gain > 0]
        return (Fraction(len(above)), Fraction(prod(above)))
    shares = zip(gains, ideals, strict=True)
    return tuple(sorted(Fraction(gain, best) for gain, best in shares if best))


@given(
    st.integers(1, 3).flatmap(
        lambda parties: st.lists(
            st.lists(st.integers(-1, 5), min_size=parties, max_size=parties).map(tuple),
            min_size=1,
            max_size=9,
        )
    )
)
def test_rank_is_one_more_than_the_packages_of_the_zone_the_rule_prefers(
    pool: list[tuple[int, ...]],
) -> None:
    inside = [min(gains) >= 0 for gains in pool]
    zone = [gains for gains, accepted in zip(pool, inside, strict=True) if accepted]
    ideals = tuple(max(column) for column in zip(*zone, strict=True))
    values = np.array(pool, dtype=float).T[:, None, :]
    found = rank_counts(values, np.array([inside]))
    for concept in RANKED:
        expected = np.zeros((5, len(pool)), dtype=int)
        for number in np.flatnonzero(inside).tolist():
            mine = compared(concept, pool[number], ideals)
            preferred = sum(compared(concept, other, ideals) > mine for other in zone)
            if preferred < 5:
                expected[preferred, number] = 1
        assert found[concept].tolist() == expected.tolist()


def test_a_large_pool_has_first_ranks_only_and_a_small_one_the_same_first_ranks() -> None:
    points = [[(0, 9), (2, 7), (1, 8), (3, 6)], [(0, 5), (4, 4), (1, 3), (2, 6)]]
    p, q = (Wishes(points=rows, walk_away=4) for rows in (points, points[::-1]))
    case = half_known([4, 4], p=p, q=q)
    worlds = plausible_worlds(case)
    choices = table(link_model(case)).choices
    small = acceptability(case, worlds, judged(case, worlds, choices), draws=500, seed=3)
    many = np.tile(choices, (4, 1))
    large = acceptability(case, worlds, judged(case, worlds, many), draws=500, seed=3)
    assert not large.ranks
    assert (small.notes, len(large.notes)) == ((), 1)
    assert dict(small.ranks_of(2))[Concept.NASH][0] == small.first[Concept.NASH][2]
    for concept, counts in small.ranks.items():
        assert counts[0].tolist() == small.first[concept].tolist()
        assert large.first[concept][: len(choices)].tolist() == small.first[concept].tolist()
        assert (counts.sum(axis=0) <= small.jointly).all()


def test_blocks_cover_all_draws_and_streams_are_told_apart_by_name() -> None:
    assert sum(size for _, size in blocks(2_001)) == 2_001
    assert stream(0, 0, ("p",)).random() != stream(0, 0, ("q",)).random()
    worlds = plausible_worlds(half_known([1], p=Wishes(points=[[(2, 3)]]))).parties[0]
    drawn = draw_worlds(worlds, seed=0, block=0, count=5).options["a", "a1"]
    assert ((drawn >= 2) & (drawn <= 3)).all()
