"""Stable states are reached by improvements if that is possible, else by any moves (R162)."""

from __future__ import annotations

import numpy as np
import pytest

from goodoffices.stability.concepts import Model
from goodoffices.stability.graph_moves import graph_moves
from goodoffices.stability.paths import Travellers
from goodoffices.stability.status_quo import Way, routes_from
from tests.stability.definitions import random_graph, random_options
from tests.stability.test_paths import lengths

RANKS = (np.array([0, 1, 2, 0, 0]), np.array([0, 1, 2, 0, 0]))
MODEL = Model(moves=graph_moves(5, [[(0, 1), (0, 3)], [(1, 2)]]), ranks=RANKS)


def test_r162_the_way_says_how_a_state_is_reached() -> None:
    routes = routes_from(MODEL, 0, np.ones(5, dtype=bool))
    assert [route.way for route in routes] == [
        Way.IMPROVEMENTS,
        Way.IMPROVEMENTS,
        Way.IMPROVEMENTS,
        Way.ANY_MOVES,
        Way.NOT_REACHABLE,
    ]
    assert [len(route.steps) for route in routes] == [0, 1, 2, 1, 0]


@pytest.mark.parametrize("seed", range(100, 124))
def test_routes_agree_with_all_legal_sequences(seed: int) -> None:
    model, graph = (random_graph if seed % 2 else random_options)(seed)
    start, makers = graph.states[-1], tuple(range(model.moves.makers))
    gaining = lengths(graph, start, Travellers(makers=makers, improving=True))
    whatever = lengths(graph, start, Travellers(makers=makers, improving=False))
    for route in routes_from(model, start, model.moves.feasible):
        if route.goal in gaining:
            expected = (Way.IMPROVEMENTS, gaining[route.goal])
        elif route.goal in whatever:
            expected = (Way.ANY_MOVES, whatever[route.goal])
        else:
            expected = (Way.NOT_REACHABLE, 0)
        assert (route.way, len(route.steps)) == expected
