"""Regret against other packages is the largest difference over all worlds."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given

from goodoffices.case.negotiation import Case
from goodoffices.errors import LimitError
from goodoffices.packages.uncertainty import regret as module
from goodoffices.packages.uncertainty.judged import judged
from goodoffices.packages.uncertainty.margins import span_of
from goodoffices.packages.uncertainty.regret import largest_rise, pool_regrets
from goodoffices.packages.uncertainty.stated import plausible_worlds
from goodoffices.solving.integer_model import link_model
from goodoffices.solving.table import table
from tests.packages.oracles import Deal, all_true, deals
from tests.packages.uncertainty.half_known import (
    Wishes,
    grid,
    half_known,
    half_known_cases,
    worlds_of_issue,
    written,
)


def found_regrets(case: Case) -> list[Fraction]:
    worlds = plausible_worlds(case)
    return pool_regrets(judged(case, worlds, table(link_model(case)).choices), worlds)


def largest_difference(case: Case, party: str, held: Deal, other: Deal) -> int:
    total = sum(
        max(world[other[one.id]] - world[held[one.id]] for world in worlds)
        for one in case.issues
        for worlds in [worlds_of_issue(case, party, one.id)]
    )
    said = case.preferences_of(party)
    assert said is not None
    for linked in said.linked_points:
        sign = int(all_true(linked.when, other)) - int(all_true(linked.when, held))
        total += max(sign * points for points in grid(linked.points))
    return total


@given(half_known_cases())
def test_regret_agrees_with_all_worlds(case: Case) -> None:
    worlds = plausible_worlds(case)
    every = deals(case)
    known = judged(case, worlds, table(link_model(case)).choices)
    spans = {
        one.party: span_of(one, low, high)
        for one, low, high in zip(
            worlds.parties, known.worst.parties, known.best.parties, strict=True
        )
    }
    expected = [
        max(
            sum(
                (largest_difference(case, p, held, other) / span for p, span in spans.items()),
                Fraction(0),
            )
            for other in every
        )
        for held in every
    ]
    assert found_regrets(case) == expected


@pytest.mark.parametrize(
    ("held", "other", "expected"),
    [
        pytest.param("a1", "a1", "0", id="the same option"),
        pytest.param("a2", "a1", "10", id="the better one at most, the worse one at least"),
        pytest.param("a1", "a2", "0", id="ranked lower, it can at best be equal"),
        pytest.param("a1", "a3", "5", id="options that are not compared"),
    ],
)
def test_largest_rise_within_one_issue(held: str, other: str, expected: str) -> None:
    said = Wishes(points=[[(0, 10), (0, 10), (2, 5)]], ranks={"a": [["a1"], ["a2"]]})
    issue = plausible_worlds(half_known([3], p=said)).parties[0].issues[0]
    assert written(largest_rise(issue, held, other)) == expected


def test_by_rankings_alone_all_weight_may_lie_where_the_other_is_better() -> None:
    said = Wishes(ranks={"a": [["a1"], ["a2"]], "b": [["b1"], ["b2"]]}, walk_away=0)
    assert found_regrets(half_known([2, 2], p=said)) == [0, 1, 1, 1]


def test_too_many_pairs_are_refused_with_the_limit() -> None:
    case = half_known([3, 3], p=Wishes(points=[[1, 2, 3], [4, 5, 6]]))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "PAIRS_LIMIT", 80)
        with pytest.raises(LimitError, match="80"):
            found_regrets(case)


def test_points_beyond_64_bits_are_compared_exactly() -> None:
    big = 10**25
    case = half_known([2, 2], p=Wishes(points=[[0, big], [0, 1]]))
    shares = [Fraction(b * big + s, big + 1) for b, s in product((0, 1), repeat=2)]
    assert found_regrets(case) == [max(shares) - share for share in shares]
