"""Moves lead where their decision maker can go, and nowhere else."""

from __future__ import annotations

import numpy as np
import pytest

from goodoffices.errors import LimitError
from goodoffices.stability.graph_moves import GraphMoves, graph_moves
from goodoffices.stability.moves import HIGHEST, Moves, improvements
from goodoffices.stability.option_moves import Direction, OptionMoves, feasible_states
from tests.stability.definitions import random_graph, random_options

FORBIDDEN = [(True, True, None)]


def ferry(*directions: Direction) -> OptionMoves:
    return OptionMoves(
        owners=(0, 0, 1), directions=directions, makers=2, feasible=feasible_states(3, FORBIDDEN)
    )


def pairs(moves: Moves, maker: int) -> set[tuple[int, int]]:
    return {
        pair
        for start, end in moves.each(maker)
        for pair in zip(start.tolist(), end.tolist(), strict=True)
    }


def test_patterns_forbid_states() -> None:
    assert np.flatnonzero(feasible_states(3, FORBIDDEN)).tolist() == [0, 1, 2, 4, 5, 6]


@pytest.mark.parametrize(
    ("directions", "expected"),
    [
        pytest.param(
            (Direction.BOTH, Direction.BOTH, Direction.BOTH),
            {(0, 1), (0, 2), (1, 0), (1, 2), (2, 0), (2, 1)},
            id="any own options at once",
        ),
        pytest.param(
            (Direction.ON, Direction.BOTH, Direction.BOTH),
            {(0, 1), (0, 2), (2, 0), (2, 1)},
            id="only on",
        ),
        pytest.param(
            (Direction.OFF, Direction.OFF, Direction.BOTH), {(1, 0), (2, 0)}, id="only off"
        ),
    ],
)
def test_options_change_only_as_they_can(
    directions: tuple[Direction, ...], expected: set[tuple[int, int]]
) -> None:
    found = pairs(ferry(*directions), 0)
    assert {pair for pair in found if pair[0] < 4} == expected
    assert {(start + 4, end + 4) for start, end in expected} == {p for p in found if p[0] >= 4}


@pytest.mark.parametrize("seed", range(30))
@pytest.mark.parametrize("build", [random_graph, random_options])
def test_what_a_move_can_bring_is_what_its_ends_hold(build: object, seed: int) -> None:
    model, graph = build(seed)  # type: ignore[operator]
    values = np.random.default_rng(seed).integers(0, 9, model.moves.states)
    for maker, listed in enumerate(graph.moves):
        assert pairs(model.moves, maker) == set(listed)
        least, most = model.moves.least_after(maker, values), model.moves.most_after(maker, values)
        for state in graph.states:
            ends = [state, *(end for start, end in listed if start == state)]
            assert least[state] == min(values[end] for end in ends)
            assert most[state] == max(values[end] for end in ends)


@pytest.mark.parametrize("seed", range(10))
def test_improvements_are_the_moves_to_better_states(seed: int) -> None:
    model, graph = random_options(seed)
    for maker, ranks in enumerate(model.ranks):
        found = [
            pair
            for start, end in improvements(model.moves, maker, ranks)
            for pair in zip(start.tolist(), end.tolist(), strict=True)
        ]
        better = {(start, end) for start, end in graph.moves[maker] if ranks[end] > ranks[start]}
        assert sorted(found) == sorted(better)


def test_no_state_is_left_twice_in_one_batch() -> None:
    moves = graph_moves(3, [[(0, 1), (0, 2), (1, 2), (0, 0), (0, 1)]])
    batches = [start.tolist() for start, _ in moves.each(0)]
    assert batches == [[0, 1], [0]]


def test_listed_moves_know_whether_two_make_one() -> None:
    assert graph_moves(3, [[(0, 1), (1, 2), (0, 2)]]).are_transitive
    assert not graph_moves(3, [[(0, 1), (1, 2)]]).are_transitive
    assert isinstance(graph_moves(1, [[]]), GraphMoves)


def test_too_many_options_are_refused() -> None:
    with pytest.raises(LimitError, match="23 options"):
        OptionMoves(
            owners=(0,) * 23,
            directions=(Direction.BOTH,) * 23,
            makers=1,
            feasible=np.ones(1, dtype=bool),
        )


def test_infeasible_ends_bring_nothing() -> None:
    moves = ferry(Direction.BOTH, Direction.BOTH, Direction.BOTH)
    values = np.arange(8)
    assert moves.least_after(0, values)[3] == HIGHEST
    assert moves.most_after(0, values)[1] == 2
