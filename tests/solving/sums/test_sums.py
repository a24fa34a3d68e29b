"""Sums of groups keep every vector of points that matters, with every way to reach it."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.case.links import Excludes
from goodoffices.case.negotiation import Case
from goodoffices.errors import LimitError
from goodoffices.solving.integer_model import integer_model
from goodoffices.solving.limits import Limits
from goodoffices.solving.sums import zone as zone_module
from goodoffices.solving.sums.addends import addends, tied_issues
from goodoffices.solving.sums.canonical import canonical_choices, first_choice
from goodoffices.solving.sums.forecast import cost_of
from goodoffices.solving.sums.front import front
from goodoffices.solving.sums.pieces import floors, pieces_of
from goodoffices.solving.sums.zone import ZoneCount, zone_count
from goodoffices.solving.vectors.steps import Keys, require_equal
from goodoffices.solving.vectors.undominated import FLOAT_LIMIT, undominated
from tests.packages import oracles
from tests.packages.builders import case_of, where
from tests.packages.strategies import Scores, grouped_cases, score_tables

TRADES = {"x": [[4, 0], [3, 1]], "y": [[0, 4], [1, 3]]}


def whole(case: Case) -> list[list[int]]:
    points: list[list[int]] = front(addends(integer_model(case)), in_zone=False).points.tolist()
    return points


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        pytest.param({"x": [[7, 0]], "y": [[0, 5]]}, [[7, 0], [0, 5]], id="opposed options stay"),
        pytest.param({"x": [[7, 0]], "y": [[5, 0]]}, [[7, 5]], id="worse for both is dropped"),
        pytest.param(
            {"x": [[2, 0], [1, 0]], "y": [[0, 1], [0, 2]]},
            [[3, 0], [2, 2], [0, 3]],
            id="a poor trade on two issues is dropped",
        ),
        pytest.param({"x": [[0], [0]], "y": [[0], [0]]}, [[0, 0]], id="one package worth nothing"),
        pytest.param({"x": [[3, 1], [2, 2]]}, [[5]], id="one party gets its best"),
        pytest.param({"x": [[-3, -1]], "y": [[0, -9]]}, [[-1, -9], [-3, 0]], id="losses"),
    ],
)
def test_front_of_a_known_case(points: dict[str, list[list[int]]], expected: object) -> None:
    found = whole(case_of(points))
    assert sorted(found, reverse=True) == expected


def test_a_linked_group_is_one_issue_of_the_sum() -> None:
    links = [Excludes(id="l", together=where(a="a1", b="b1"))]
    linked = {"x": [(where(a="a2", b="b2"), 5)]}
    parts = addends(integer_model(case_of(TRADES, links=links, linked=linked)))
    assert [group.issues for group in parts.groups] == [(0, 1)]
    assert len(parts.groups[0].ways) == 3
    assert (parts.offset, parts.reach) == ((3, 3), (3, 4))


def test_issues_tied_by_points_alone_are_one_group() -> None:
    linked = {"x": [(where(a="a2", b="b2"), 5)]}
    assert len(addends(integer_model(case_of(TRADES, linked=linked))).groups) == 1
    assert len(addends(integer_model(case_of(TRADES))).groups) == 2


def test_points_for_every_package_shift_all_alike() -> None:
    found = whole(case_of({"x": [[1, 0]]}, linked={"x": [((), 10)]}))
    assert found == [[11]]


def test_points_too_large_for_64_bits_are_refused() -> None:
    with pytest.raises(LimitError, match="64-bit"):
        addends(integer_model(case_of({"x": [[2**62, 0]]})))


def test_each_way_to_reach_a_vector_is_counted() -> None:
    found = front(addends(integer_model(case_of({"x": [[1, 0, 1]] * 3}))), in_zone=False)
    assert (found.points.tolist(), found.counts.tolist()) == ([[3]], [8])


def test_of_equal_packages_the_first_by_identifiers_is_shown() -> None:  # R57
    found = front(addends(integer_model(case_of({"x": [[0, 2, 1]] * 2}))), in_zone=False)
    assert canonical_choices(found, [0]) == [(1, 1)]
    swapped = case_of({"x": [[0, 1, 2]] * 2, "y": [[2, 1, 0]] * 2})
    both = front(addends(integer_model(swapped)), in_zone=False)
    middle = both.points.tolist().index([2, 2])
    assert first_choice(both, middle) == (0, 2)
    assert both.counts[middle] == 3


@settings(max_examples=30, deadline=None)
@given(grouped_cases())
def test_every_witness_has_the_points_of_its_row(case: Case) -> None:
    model = integer_model(case)
    found = front(addends(model), in_zone=False)
    rows = np.arange(len(found.points))
    for choice, points in zip(found.witnesses(rows).tolist(), found.points.tolist(), strict=True):
        assert model.is_feasible(tuple(choice))
        assert [party.points(tuple(choice)) for party in model.parties] == points


@settings(max_examples=30, deadline=None)
@given(grouped_cases())
def test_the_zone_is_counted_as_the_definition_counts(case: Case) -> None:
    counted = zone_count(addends(integer_model(case)))
    assert counted == ZoneCount(packages=len(oracles.zone(case)), is_exact=True)


@settings(max_examples=30, deadline=None)
@given(grouped_cases())
def test_a_coarse_count_is_a_lower_bound(case: Case) -> None:  # R64
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(zone_module, "WORK_LIMIT", 60)
        try:
            counted = zone_count(addends(integer_model(case)))
        except LimitError:
            return
    true = len(oracles.zone(case))
    assert counted.packages == true if counted.is_exact else counted.packages <= true


@pytest.mark.parametrize(
    ("least", "expected"),
    [
        pytest.param(0, 10**25, id="everybody accepts everything"),
        pytest.param(1, 10**25 - 1, id="all but the worst"),
        pytest.param(224, 26, id="the best and its neighbours"),
        pytest.param(225, 1, id="only the best"),
        pytest.param(226, 0, id="out of reach"),
        pytest.param(113, 10**25 // 2, id="half, by symmetry"),
    ],
)
def test_counts_beyond_64_bits_are_exact(least: int, expected: int) -> None:
    case = case_of({"x": [list(range(10))] * 25}, walk_away={"x": least})
    counted = zone_count(addends(integer_model(case)))
    assert (counted.packages, counted.is_exact) == (expected, True)


@given(score_tables())
def test_undominated_agrees_with_the_definition(scores: Scores) -> None:
    different = np.unique(scores, axis=0)
    expected = oracles.undominated(different.tolist())
    assert undominated(different).tolist() == expected
    assert undominated(different * FLOAT_LIMIT).tolist() == expected


@given(st.integers(0, 2**40), st.integers(0, 2**40))
def test_keys_add_up_as_vectors_do(first: int, second: int) -> None:
    keys = Keys(factors=np.array([1, 2**45 + 1, 2**62 + 1]), are_exact=False)
    one, other = np.array([[first, second, 3]]), np.array([[second, 1, first]])
    assert keys.of(one + other) == keys.of(one) + keys.of(other)


def test_points_beyond_floating_point_numbers_are_told_apart() -> None:
    big = 2**55
    points = {"x": [[big, big + 1]], "y": [[big + 1, big]], "z": [[big, big]]}
    assert len(whole(case_of(points))) == 2


def test_keys_that_collide_are_refused() -> None:
    vectors = np.array([[1, 0], [0, 1]])
    with pytest.raises(LimitError, match="64-bit keys"):
        require_equal(vectors, np.array([True, False]))


def test_work_that_is_certain_to_come_is_refused_at_once() -> None:
    cut = addends(integer_model(case_of({"x": [[0, 1]] * 20, "y": [[1, 0]] * 20})))
    with pytest.raises(LimitError, match="60 sums"):
        front(cut, in_zone=False, limits=Limits(sums=60))


def test_issues_are_tied_by_links_and_by_linked_points() -> None:
    links = (Excludes(id="l", together=where(a="a1", c="c1")),)
    linked = {"x": [(where(b="b1", d="d1"), 2)]}
    case = case_of({"x": [[0, 1]] * 5}, linked=linked, links=links)
    assert tied_issues(integer_model(case)) == ((0, 2), (1, 3), (4,))


def test_a_sum_costs_more_the_more_parties_compare_it() -> None:
    costs = [cost_of(parties) for parties in range(1, 9)]
    assert costs == sorted(costs)


def test_floors_leave_out_what_cannot_reach_a_walk_away_value_any_more() -> None:
    points = {"x": [[0, 4], [0, 3]], "y": [[0, 1], [0, 2]]}
    cut = addends(integer_model(case_of(points, walk_away={"x": 5, "y": None})))
    pieces = pieces_of(cut)
    after = [floor.tolist() for floor in floors(pieces, cut.needs)]
    assert after == [[[2, -2]], [[5, 0]]]
