"""A gain is stopped by a shown answer exactly when the definition says so (R159)."""

from __future__ import annotations

import pytest

from goodoffices.stability.concepts import Concept, Sanctions
from goodoffices.stability.gains import gains_from
from tests.stability.definitions import random_graph, random_options


@pytest.mark.parametrize("rule", Sanctions)
@pytest.mark.parametrize("seed", range(200, 224))
def test_a_state_is_stable_exactly_when_every_gain_is_stopped(seed: int, rule: Sanctions) -> None:
    model, graph = (random_graph if seed % 2 else random_options)(seed)
    for state in graph.states[:8]:
        gains = gains_from(model, state, sanctions=rule)
        for maker in range(model.moves.makers):
            own = [gain for gain in gains if gain.move.maker == maker]
            ends = {gain.move.end for gain in own}
            assert ends == graph.reached(maker, state, improving=True)
            for number, concept in enumerate((Concept.GMR, Concept.SMR, Concept.SEQ)):
                stopped = all(gain.stops[number].steps is not None for gain in own)
                assert stopped == graph.is_stable(maker, state, concept, rule)


@pytest.mark.parametrize("seed", range(300, 310))
def test_an_answer_ends_where_the_mover_has_gained_nothing(seed: int) -> None:
    model, graph = random_options(seed)
    for state in graph.states:
        for gain in gains_from(model, state):
            ranks = model.ranks[gain.move.maker]
            for stop in gain.stops:
                if stop.steps is not None:
                    assert stop.steps[0].start == gain.move.end
                    assert ranks[stop.steps[-1].end] <= ranks[state]
                    assert gain.move.maker not in {step.maker for step in stop.steps}
