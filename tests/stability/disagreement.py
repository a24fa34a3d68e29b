"""One random conflict worked out twice: by the linear algorithm and by the definitions."""

from __future__ import annotations

from goodoffices.stability.concepts import Concept, Sanctions, stable_for
from tests.stability.definitions import random_graph, random_options


def disagreement(seed: int) -> str | None:
    """Return where the two differ on the conflict of a seed; ``None`` where they agree."""
    build = random_graph if seed % 3 == 0 else random_options
    model, graph = build(seed)
    for maker in range(model.moves.makers):
        for concept in Concept:
            for rule in Sanctions:
                found = stable_for(model, maker, concept, sanctions=rule)
                for state in graph.states:
                    if found[state] != graph.is_stable(maker, state, concept, rule):
                        return f"seed {seed}: {concept}, {rule}, maker {maker}, state {state}"
    return None
