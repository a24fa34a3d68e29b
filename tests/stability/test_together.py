"""Several together have no reason to move exactly when the definition says so (R161)."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from goodoffices.errors import LimitError
from goodoffices.stability.concepts import Concept, Model, stable_for
from goodoffices.stability.graph_moves import graph_moves
from goodoffices.stability.together import joined, reach, require_few, stable_for_all_of
from tests.stability.definitions import random_graph, random_options


@pytest.mark.parametrize("seed", range(24))
def test_r161_coalitions_follow_the_definition(seed: int) -> None:
    model, graph = (random_graph if seed % 2 else random_options)(seed)
    everybody = range(model.moves.makers)
    for size in everybody:
        for makers in combinations(everybody, size + 1):
            for concept in Concept:
                found = stable_for_all_of(model, makers, concept)
                for state in graph.states:
                    truth = graph.is_stable_together(makers, state, concept)
                    assert found[state] == truth, (makers, concept, state)


@pytest.mark.parametrize("seed", range(40, 60))
def test_a_coalition_of_one_is_a_decision_maker_alone(seed: int) -> None:
    model, _ = random_options(seed)
    for maker in range(model.moves.makers):
        for concept in Concept:
            alone = stable_for_all_of(model, (maker,), concept)
            assert (alone == stable_for(model, maker, concept)).all()


def test_two_gain_together_what_neither_can_alone() -> None:
    moves = graph_moves(4, [[(0, 1), (2, 3)], [(0, 2), (1, 3)]])
    model = Model(moves=moves, ranks=(np.array([1, 0, 0, 2]), np.array([1, 0, 0, 2])))
    assert all(stable_for(model, maker, Concept.NASH)[0] for maker in (0, 1))
    assert not stable_for_all_of(model, (0, 1), Concept.NASH)[0]
    assert reach(moves, (0, 1))[0].tolist() == [False, True, True, True]


def test_too_many_states_are_refused() -> None:
    many = graph_moves(4_097, [[(0, 1)]])
    with pytest.raises(LimitError, match="4,097 states"):
        reach(many, (0,))


def test_steps_are_joined_end_to_start() -> None:
    first = np.array([[False, True], [False, False]])
    second = np.array([[True, False], [False, True]])
    assert joined(first, second).tolist() == [[False, True], [False, False]]
    assert joined(first, first).tolist() == [[False, False], [False, False]]
    require_few(graph_moves(4_096, [[(0, 1)]]))
