"""Opponents are taken to answer as the chosen rule says."""

from __future__ import annotations

import numpy as np

from goodoffices.stability.answers import (
    Answering,
    least_reached,
    least_reached_alone,
    least_reached_once,
)
from goodoffices.stability.concepts import Model
from goodoffices.stability.graph_moves import graph_moves
from goodoffices.stability.moves import HIGHEST

CHAIN = graph_moves(4, [[(0, 1), (2, 3)], [(1, 2)]])
VALUES = np.array([9, 8, 7, 6])


def test_moves_in_turn_reach_the_end_of_a_chain() -> None:
    assert least_reached(Answering(CHAIN), (0, 1), VALUES).tolist() == [6, 6, 6, 6]


def test_who_moves_once_cannot_finish_what_it_began() -> None:
    assert least_reached_once(Answering(CHAIN), (0, 1), VALUES).tolist() == [7, 6, 6, 6]


def test_one_opponent_alone_makes_one_move() -> None:
    found = least_reached_alone(Answering(CHAIN), (0, 1), VALUES)
    assert found.tolist() == [8, 7, 6, HIGHEST]


def test_opponents_who_only_improve_do_not_hurt_themselves() -> None:
    ranks = (np.array([0, 1, 2, 0]), np.array([0, 0, 1, 0]))
    answering = Answering(CHAIN, Model(moves=CHAIN, ranks=ranks).gains)
    assert least_reached(answering, (0, 1), VALUES).tolist() == [7, 7, 7, 6]
    assert answering.by_one(0, VALUES).tolist() == [8, HIGHEST, HIGHEST, HIGHEST]
    assert answering.after_one(0, VALUES).tolist() == [8, 8, 7, 6]


def test_without_opponents_nothing_happens() -> None:
    assert least_reached(Answering(CHAIN), (), VALUES).tolist() == VALUES.tolist()
