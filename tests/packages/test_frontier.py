"""The frontier is exactly the packages nobody can improve on for free."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.errors import ScoresError
from goodoffices.packages.frontier import pareto_frontier
from tests.packages.oracles import undominated
from tests.packages.strategies import Scores, score_tables


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        pytest.param([[3, 3]], [0], id="a single package is efficient"),
        pytest.param([[2, 2], [3, 3]], [1], id="worse for all is dropped"),
        pytest.param([[3, 2], [3, 3]], [1], id="worse for one and equal for the other is dropped"),
        pytest.param([[9, 1], [1, 9]], [0, 1], id="opposed packages both stay"),
        pytest.param([[5, 5], [5, 5]], [0, 1], id="R55: equal packages stay together"),
        pytest.param([[0, 0], [0, 0]], [0, 1], id="R55: two packages worth nothing both stay"),
        pytest.param([[1], [2], [2]], [1, 2], id="one party keeps all its best"),
        pytest.param([[-3, -3], [-3, -4]], [0], id="negative points compare as usual"),
    ],
)
def test_frontier_of_a_known_table(points: list[list[int]], expected: list[int]) -> None:
    assert pareto_frontier(np.array(points)).tolist() == expected


@given(score_tables(low=-2))
def test_frontier_agrees_with_the_definition(points: Scores) -> None:
    assert pareto_frontier(points).tolist() == undominated(points.tolist())


@given(score_tables(), st.data())
def test_order_of_packages_does_not_matter(points: Scores, data: st.DataObject) -> None:
    shuffled = data.draw(st.permutations(range(len(points))), label="new order")
    found = {shuffled[row] for row in pareto_frontier(points[shuffled])}
    assert found == set(pareto_frontier(points).tolist())


@given(score_tables())
def test_adding_a_dominated_package_changes_nothing(points: Scores) -> None:
    worse = points.min(axis=0) - 1
    assert pareto_frontier(np.vstack([points, worse])).tolist() == pareto_frontier(points).tolist()


def test_points_that_floats_cannot_tell_apart_are_told_apart() -> None:
    big = 2**60
    points = np.array([[big, big], [big, big + 1]], dtype=object)
    assert pareto_frontier(points).tolist() == [1]
    assert pareto_frontier(points.astype(np.int64)).tolist() == [1]


def test_no_package_gives_an_empty_frontier() -> None:
    assert pareto_frontier(np.zeros((0, 2), dtype=np.int64)).tolist() == []


@pytest.mark.parametrize("shape", [(0,), (3,), (3, 0), (2, 2, 2)])
def test_refuses_what_is_not_a_table(shape: tuple[int, ...]) -> None:
    with pytest.raises(ScoresError, match="packages by parties"):
        pareto_frontier(np.zeros(shape, dtype=np.int64))


def test_refuses_floats_because_comparison_would_not_be_exact() -> None:
    with pytest.raises(ScoresError, match="whole numbers"):
        pareto_frontier(np.array([[0.1 + 0.2, 0.3]]))
