"""A state is stable exactly when the literal definitions of the graph model say so."""

from __future__ import annotations

import numpy as np
import pytest

from goodoffices.stability.concepts import (
    Concept,
    Model,
    Sanctions,
    equilibria,
    stable_for,
    worst_answer,
)
from goodoffices.stability.graph_moves import graph_moves
from goodoffices.stability.option_moves import Direction, OptionMoves, feasible_states
from tests.stability.definitions import random_options
from tests.stability.disagreement import disagreement

DILEMMA = Model(
    moves=graph_moves(4, [[(0, 1), (1, 0), (2, 3), (3, 2)], [(0, 2), (2, 0), (1, 3), (3, 1)]]),
    ranks=(np.array([1, 0, 3, 2]), np.array([1, 3, 0, 2])),
)
"""State 0: both defect; 3: both cooperate."""


def states(model: Model, concept: Concept) -> list[int]:
    found = [stable_for(model, maker, concept) for maker in range(model.moves.makers)]
    return np.flatnonzero(equilibria(found)).tolist()


@pytest.mark.parametrize(
    ("concept", "expected"),
    [
        pytest.param(Concept.NASH, [0], id="R155: only mutual defection has no improvement"),
        pytest.param(Concept.GMR, [0, 3], id="R156: cooperation holds, for defection is answered"),
        pytest.param(Concept.SMR, [0, 3], id="R157: and the answer cannot be escaped"),
        pytest.param(Concept.SEQ, [0, 3], id="R158: and it is an improvement for who answers"),
    ],
)
def test_the_dilemma_has_its_textbook_equilibria(concept: Concept, expected: list[int]) -> None:
    assert states(DILEMMA, concept) == expected


def test_the_worst_answer_is_what_the_other_can_make_of_a_move() -> None:
    assert worst_answer(DILEMMA, 0, Concept.GMR).tolist() == [1, 0, 1, 0]
    assert worst_answer(DILEMMA, 0, Concept.SEQ).tolist() == [1, 0, 1, 0]
    assert DILEMMA.opponents(1) == (0,)


def test_r159_one_opponent_alone_may_be_too_weak_to_answer() -> None:
    moves = graph_moves(4, [[(0, 1)], [(1, 2)], [(2, 3)]])
    ranks = (np.array([1, 2, 2, 0]), np.array([0, 0, 0, 0]), np.array([0, 0, 0, 0]))
    model = Model(moves=moves, ranks=ranks)
    rules = [Sanctions.GROUP, Sanctions.EACH_ONCE, Sanctions.SINGLE]
    found = [stable_for(model, 0, Concept.GMR, sanctions=rule)[0] for rule in rules]
    assert found == [True, True, False]


def test_r159_an_answer_may_need_one_opponent_twice() -> None:
    moves = graph_moves(5, [[(0, 1)], [(1, 2), (3, 4)], [(2, 3)]])
    ranks = (np.array([1, 2, 2, 2, 0]), np.zeros(5, dtype=int), np.zeros(5, dtype=int))
    model = Model(moves=moves, ranks=ranks)
    rules = [Sanctions.GROUP, Sanctions.EACH_ONCE]
    found = [stable_for(model, 0, Concept.GMR, sanctions=rule)[0] for rule in rules]
    assert found == [True, False]


def test_nobody_moves_twice_in_succession_where_that_matters() -> None:
    moves = graph_moves(4, [[(0, 1)], [(1, 2), (2, 3)]])
    model = Model(moves=moves, ranks=(np.array([1, 2, 2, 0]), np.zeros(4, dtype=int)))
    assert not moves.are_transitive
    assert not stable_for(model, 0, Concept.GMR)[0]


def test_infeasible_states_and_one_way_options_change_what_is_stable() -> None:
    ranks = tuple(np.array(row) for row in ([1, 0, 3, 2], [1, 3, 0, 2]))

    def stable(direction: Direction, forbidden: list[tuple[bool | None, ...]]) -> list[int]:
        moves = OptionMoves(
            owners=(0, 1),
            directions=(direction, direction),
            makers=2,
            feasible=feasible_states(2, forbidden),
        )
        return states(Model(moves=moves, ranks=ranks), Concept.SEQ)

    assert stable(Direction.BOTH, []) == [0, 3]
    assert stable(Direction.ON, []) == [0, 1, 2, 3]
    assert stable(Direction.BOTH, [(True, True)]) == [0]


@pytest.mark.parametrize("seed", range(60))
def test_the_linear_algorithm_follows_the_definitions(seed: int) -> None:
    assert disagreement(seed) is None


@pytest.mark.slow
def test_the_linear_algorithm_follows_the_definitions_on_two_thousand_conflicts() -> None:
    assert [found for seed in range(60, 2_060) if (found := disagreement(seed))] == []


@pytest.mark.parametrize("seed", range(1, 40, 3))
def test_stronger_concepts_hold_in_fewer_states(seed: int) -> None:
    model, _ = random_options(seed)
    for maker in range(model.moves.makers):
        nash, gmr, smr, seq = (stable_for(model, maker, concept) for concept in Concept)
        assert (nash <= smr).all()
        assert (nash <= seq).all()
        assert (smr <= gmr).all()
        assert (seq <= gmr).all()
