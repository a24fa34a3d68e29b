"""A state holds after the least changes of preferences, and after no smaller ones (R163)."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from goodoffices.stability.concepts import Concept, Model, Sanctions
from goodoffices.stability.inverse import needs_to_hold
from goodoffices.stability.option_moves import Direction, OptionMoves
from tests.stability.definitions import Graph, random_graph, random_options


def holds_after(
    graph: Graph, maker: int, state: int, lowered: tuple[int, ...], how: tuple[Concept, Sanctions]
) -> bool:
    """Whether the definition holds once some states are found as good as the one to hold."""
    ranks = dict(graph.ranks[maker])
    for one in lowered:
        ranks[one] = ranks[state]
    changed = tuple(ranks if n == maker else old for n, old in enumerate(graph.ranks))
    return Graph(states=graph.states, moves=graph.moves, ranks=changed).is_stable(
        maker, state, *how
    )


def minimal_sets(
    graph: Graph, maker: int, state: int, how: tuple[Concept, Sanctions]
) -> list[tuple[int, ...]]:
    ranks = graph.ranks[maker]
    better = [one for one in graph.states if ranks[one] > ranks[state]]
    found: list[tuple[int, ...]] = []
    for size in range(len(better) + 1):
        for chosen in combinations(better, size):
            if any(set(known) <= set(chosen) for known in found):
                continue
            if holds_after(graph, maker, state, chosen, how):
                found.append(chosen)
    return found


def small(seed: int) -> tuple[Model, Graph]:
    model, graph = (random_graph if seed % 2 else random_options)(seed)
    while len(graph.states) > 9:
        seed += 1_000
        model, graph = (random_graph if seed % 2 else random_options)(seed)
    return model, graph


@pytest.mark.parametrize("rule", Sanctions)
@pytest.mark.parametrize("seed", range(400, 416))
def test_the_sets_are_all_that_have_no_change_too_many(seed: int, rule: Sanctions) -> None:
    model, graph = small(seed)
    state = graph.states[seed % len(graph.states)]
    for need in needs_to_hold(model, state, sanctions=rule):
        value = need.changes.value
        assert value is not None
        expected = minimal_sets(graph, need.maker, state, (need.concept, rule))
        assert list(value.sets) == expected[: len(value.sets)]
        assert value.is_complete == (len(expected) == len(value.sets))


@pytest.mark.parametrize("seed", range(420, 440))
def test_a_state_that_rises_alone_passes_no_more_than_it_must(seed: int) -> None:
    model, graph = small(seed)
    state = graph.states[0]
    for need in needs_to_hold(model, state):
        how = (need.concept, Sanctions.GROUP)
        ranks = model.ranks[need.maker]
        assert holds_after(graph, need.maker, state, need.passes, how)
        levels = sorted({int(ranks[one]) for one in need.passes})
        for level in levels:
            fewer = tuple(one for one in need.passes if ranks[one] < level)
            assert not holds_after(graph, need.maker, state, fewer, how)


def test_mutual_cooperation_needs_nothing_but_for_nash() -> None:
    moves = OptionMoves(
        owners=(0, 1),
        directions=(Direction.BOTH,) * 2,
        makers=2,
        feasible=np.ones(4, dtype=bool),
    )
    model = Model(moves=moves, ranks=(np.array([2, 1, 4, 3]), np.array([2, 4, 1, 3])))
    needs = {(one.maker, one.concept): one for one in needs_to_hold(model, 3)}
    nash, seq = needs[0, Concept.NASH], needs[0, Concept.SEQ]
    assert nash.changes.value is not None
    assert nash.changes.value.sets == ((2,),)
    assert nash.passes == (2,)
    assert seq.changes.value is not None
    assert seq.changes.value.sets == ((),)
