"""A path is legal, as short as can be, and found exactly when one exists."""

from __future__ import annotations

import numpy as np
import pytest

from goodoffices.stability.concepts import Model, Sanctions
from goodoffices.stability.graph_moves import graph_moves
from goodoffices.stability.paths import Step, Travellers, path_to_any, shortest_paths
from tests.stability.definitions import Graph, random_graph, random_options


def lengths(
    graph: Graph, start: int, travellers: Travellers, *, turns: int | None = None
) -> dict[int, int]:
    """Return how many moves each state is away, trying every legal sequence."""
    found = {start: 0}
    todo: list[tuple[int, tuple[int, ...]]] = [(start, ())]
    for away in range(1, 1 + (turns or 3 * len(graph.states))):
        ends: set[tuple[int, tuple[int, ...]]] = set()
        for here, past in todo:
            for maker in travellers.makers:
                if not _may_move(travellers, maker, past):
                    continue
                kept = past if travellers.rule is Sanctions.EACH_ONCE else ()
                for end in graph.reached(maker, here, improving=travellers.improving):
                    ends.add((end, (*sorted(kept), maker)))
        for end, _ in ends:
            found.setdefault(end, away)
        todo = sorted(ends)
    return found


def _may_move(travellers: Travellers, maker: int, past: tuple[int, ...]) -> bool:
    if travellers.rule is Sanctions.EACH_ONCE:
        return maker not in past
    return maker not in past[-1:] and not (past and travellers.rule is Sanctions.SINGLE)


@pytest.mark.parametrize("rule", Sanctions)
@pytest.mark.parametrize("seed", range(18))
def test_r162_paths_are_as_short_as_any_legal_sequence(seed: int, rule: Sanctions) -> None:
    model, graph = (random_graph if seed % 2 else random_options)(seed)
    start, makers = graph.states[0], tuple(range(model.moves.makers))
    travellers = Travellers(makers=makers, improving=seed % 3 == 0, rule=rule)
    found = shortest_paths(model, start, travellers)
    expected = lengths(graph, start, travellers)
    for state in graph.states:
        path = found.path_to(state)
        assert (path is None) == (state not in expected)
        if path is not None:
            assert len(path) == expected[state]
            _is_legal(graph, start, state, path)


def _is_legal(graph: Graph, start: int, end: int, path: tuple[Step, ...]) -> None:
    here, last = start, None
    for step in path:
        assert step.start == here
        assert (step.start, step.end) in graph.moves[step.maker]
        assert step.maker != last
        here, last = step.end, step.maker
    assert here == end


def test_a_path_to_one_of_several_states_is_a_shortest() -> None:
    moves = graph_moves(5, [[(0, 1), (2, 3)], [(1, 2), (0, 4)]])
    model = Model(moves=moves, ranks=(np.zeros(5, dtype=int), np.zeros(5, dtype=int)))
    everybody = Travellers(makers=(0, 1), improving=False)
    wanted = np.array([True, False, False, True, True])
    assert path_to_any(model, 0, everybody, wanted) == (Step(maker=1, start=0, end=4),)
    assert path_to_any(model, 3, everybody, wanted) is None
    assert not shortest_paths(model, 3, everybody).reached[0]
