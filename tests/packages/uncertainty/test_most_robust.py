"""The most robust package is the one with the least bad worst case, over all packages (R101)."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given

from goodoffices.case.negotiation import Case
from goodoffices.packages.uncertainty import most_robust as module
from goodoffices.packages.uncertainty.margins import margins_of, regrets, span_of
from goodoffices.packages.uncertainty.most_robust import most_robust
from goodoffices.packages.uncertainty.stated import plausible_worlds
from goodoffices.packages.uncertainty.verdicts import Verdict, points_between, verdict_of
from goodoffices.packages.uncertainty.worlds import Worlds
from goodoffices.solving.answer import Status
from tests.packages.oracles import Deal, deals
from tests.packages.strategies import cases
from tests.packages.uncertainty.half_known import Wishes, half_known, half_known_cases, written


def sorted_margins(worlds: Worlds, deal: Deal, every: list[Deal]) -> list[Fraction]:
    margins = []
    for one in worlds.parties:
        assert one.walk_away is not None
        reach = [points_between(one, other) for other in every]
        high = max(one.walk_away.high, *(most for _, most in reach))
        low = min(one.walk_away.low, *(least for least, _ in reach))
        span = high - low
        margins.append((points_between(one, deal)[0] - one.walk_away.high) / (span or 1))
    return sorted(margins)


def robust_deals(case: Case, worlds: Worlds) -> list[Deal]:
    possible = [
        deal
        for deal in deals(case)
        if all(verdict_of(one, deal) is not Verdict.IMPOSSIBLE for one in worlds.parties)
    ]
    every = deals(replace(case, links=()))
    scores = [sorted_margins(worlds, deal, every) for deal in possible]
    return [d for d, s in zip(possible, scores, strict=True) if s == max(scores)]


@given(half_known_cases())
def test_r101_listed_packages_agree_with_the_definition(case: Case) -> None:
    worlds = plausible_worlds(case)
    expected = robust_deals(case, worlds)
    found = most_robust(case)
    assert found.proof.status is Status.PROVED
    assert found.ties == len(expected)
    if found.package is not None:
        assert dict(found.package.options) in expected


@given(half_known_cases())
def test_r101_searched_packages_agree_with_the_definition(case: Case) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "TABLE_LIMIT", 0)
        found = most_robust(case)
    expected = robust_deals(case, plausible_worlds(case))
    assert found.proof.status is Status.PROVED
    if found.package is None:
        assert expected == []
    else:
        assert dict(found.package.options) in expected
        assert found.ties in {None, len(expected)}


@given(cases())
def test_exact_points_are_measured_from_the_walk_away_values(case: Case) -> None:
    found = most_robust(case)
    expected = robust_deals(case, plausible_worlds(case))
    assert (found.package is None) == (expected == [])
    if found.package is not None:
        assert dict(found.package.options) in expected
        assert found.package.is_necessary


def test_a_package_good_on_average_gives_way_to_one_that_is_safe() -> None:
    case = half_known([2], p=Wishes(points=[[(0, 100), (55, 60)]], walk_away=50))
    named = most_robust(case).package
    assert named is not None
    assert (named.options, named.is_necessary) == ((("a", "a2"),), True)
    assert written(*(margin for _, margin in named.margins)) == "1/20"


def test_what_no_world_accepts_is_not_named() -> None:
    case = half_known(
        [2], p=Wishes(points=[[3, (0, 10)]], walk_away=4), q=Wishes(points=[[5, 5]], walk_away=5)
    )
    named = most_robust(case).package
    assert named is not None
    assert named.options == (("a", "a2"),)


def test_an_empty_possible_zone_names_nothing_and_says_so() -> None:
    found = most_robust(half_known([2], p=Wishes(points=[[(0, 1), 1]], walk_away=4)))
    assert (found.package, found.ties, found.proof.status) == (None, 0, Status.PROVED)
    assert "In no world" in str(found.proof.reason)


def test_without_any_walk_away_value_it_does_not_apply() -> None:
    found = most_robust(half_known([1], p=Wishes(points=[[1]])))
    assert found.proof.status is Status.NOT_APPLICABLE


def test_shortfalls_are_margins_below_zero() -> None:
    case = half_known([1], p=Wishes(points=[[(0, 10)]], walk_away=5))
    margins = margins_of(case, plausible_worlds(case))
    assert margins is not None
    assert regrets(margins.of((0,))) == (("p", Fraction(1, 2)),)
    party = plausible_worlds(case).parties[0]
    assert written(span_of(party, margins.worst.parties[0], margins.best.parties[0])) == "10"


def test_by_rankings_alone_only_what_is_best_on_all_issues_is_certain() -> None:
    said = Wishes(ranks={"a": [["a1"], ["a2"]], "b": [["b1"], ["b2"]]}, walk_away=40)
    other = Wishes(points=[[9, 8], [0, 9]], walk_away=8)
    named = most_robust(half_known([2, 2], p=said, q=other)).package
    assert named is not None
    assert (dict(named.options), named.is_necessary) == ({"a": "a1", "b": "b1"}, True)


@pytest.mark.parametrize("line", [(25, 40), (0, 0), (100, 100)])
def test_listing_and_searching_agree_where_a_party_is_known_by_rankings_alone(
    line: tuple[int, int],
) -> None:
    case = half_known(
        [3, 2],
        p=Wishes(ranks={"a": [["a1"], ["a2"]], "b": [["b1"], ["b2"]]}, walk_away=line),
        q=Wishes(points=[[(0, 2), (3, 6), 9], [(0, 5), 6]], walk_away=(6, 7)),
    )
    listed = most_robust(case)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "TABLE_LIMIT", 0)
        searched = most_robust(case)
    assert searched.package == listed.package
    assert searched.ties in {None, listed.ties}
