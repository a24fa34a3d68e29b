"""Opponents who move at once can meet a move that turns cannot, and the reverse (R160)."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from goodoffices.errors import LimitError
from goodoffices.stability.concepts import Concept, Model, stable_for
from goodoffices.stability.graph_moves import graph_moves
from goodoffices.stability.option_moves import Direction, OptionMoves, feasible_states
from goodoffices.stability.simultaneous import simultaneously_stable
from tests.stability.definitions import Graph, random_options


def stable_by_definition(model: Model, graph: Graph, maker: int, state: int) -> bool:
    ranks = graph.ranks[maker]
    others = [other for other in range(len(graph.moves)) if other != maker]
    choices = [[state, *sorted(graph.reached(o, state, improving=True))] for o in others]
    for gain in graph.reached(maker, state, improving=True):
        ends = set()
        for chosen in product(*choices):
            if any(end != state for end in chosen):
                after = gain
                for end in chosen:
                    after ^= end ^ state
                ends.add(after)
        if not any(model.moves.feasible[end] and ranks[end] <= ranks[state] for end in ends):
            return False
    return True


@pytest.mark.parametrize("seed", range(60))
def test_r160_moves_at_once_follow_the_definition(seed: int) -> None:
    model, graph = random_options(seed)
    for maker in range(model.moves.makers):
        found = simultaneously_stable(model, maker)
        for state in graph.states:
            assert found[state] == stable_by_definition(model, graph, maker, state)


def test_two_who_both_give_way_at_once_end_worse() -> None:
    moves = OptionMoves(
        owners=(0, 1),
        directions=(Direction.BOTH, Direction.BOTH),
        makers=2,
        feasible=feasible_states(2, []),
    )
    model = Model(moves=moves, ranks=(np.array([1, 3, 2, 0]), np.array([1, 2, 3, 0])))
    assert not stable_for(model, 0, Concept.SEQ)[0]
    assert simultaneously_stable(model, 0)[0]


def test_listed_moves_say_nothing_of_moves_at_once() -> None:
    model = Model(moves=graph_moves(2, [[(0, 1)], []]), ranks=(np.array([0, 1]),) * 2)
    with pytest.raises(LimitError, match="need options"):
        simultaneously_stable(model, 0)
