"""Rows about stability: all states of a conflict under all concepts."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from benchmarks.rows import Row
from goodoffices.stability.concepts import Concept, Model, equilibria, stable_for
from goodoffices.stability.inverse import needs_to_hold
from goodoffices.stability.option_moves import Direction, OptionMoves, feasible_states
from goodoffices.stability.simultaneous import simultaneously_stable

KINDS = (Direction.BOTH, Direction.BOTH, Direction.BOTH, Direction.ON, Direction.OFF)
"""Kinds of options drawn where some change one way only."""
PATTERNS = 4
"""Combinations of three options that cannot occur, where some cannot."""


def conflict(options: int, makers: int, *, free: bool) -> Callable[[int], Model]:
    """Return what builds a conflict with drawn preferences, every state ranked apart."""

    def build(seed: int) -> Model:
        rng = np.random.default_rng(seed)
        kinds = [KINDS[0] if free else KINDS[n] for n in rng.integers(0, len(KINDS), options)]
        patterns = [] if free else [_pattern(options, rng) for _ in range(PATTERNS)]
        moves = OptionMoves(
            owners=tuple(number * makers // options for number in range(options)),
            directions=tuple(kinds),
            makers=makers,
            feasible=feasible_states(options, patterns),
        )
        ranks = tuple(rng.permutation(1 << options).astype(np.int64) for _ in range(makers))
        return Model(moves=moves, ranks=ranks)

    return build


def _pattern(options: int, rng: np.random.Generator) -> tuple[bool | None, ...]:
    drawn = {int(one): bool(rng.integers(2)) for one in rng.choice(options, 3, replace=False)}
    return tuple(drawn.get(number) for number in range(options))


def every_concept(model: Model) -> str:
    """Find the states stable for everybody under Nash, GMR, SMR, SEQ and SIM."""
    makers = range(model.moves.makers)
    found = [[stable_for(model, maker, one) for maker in makers] for one in Concept]
    found.append([simultaneously_stable(model, maker) for maker in makers])
    counts = " / ".join(f"{int(equilibria(one).sum()):,}" for one in found)
    return f"{counts} of {int(model.moves.feasible.sum()):,}"


def held(model: Model) -> str:
    """Find what everybody would have to prefer for one state to hold."""
    state = int(np.flatnonzero(model.moves.feasible)[model.moves.feasible.sum() // 2])
    needs = needs_to_hold(model, state)
    return f"{sum(len(one.changes.value.sets) for one in needs if one.changes.value)} sets"


STABILITY = (
    Row(
        number="15",
        what="stable states, all five concepts",
        shape="4 decision makers, 65,536 states",
        build=conflict(16, 4, free=True),
        run=every_concept,
        floor=5,
        goal=2,
    ),
    Row(
        number="15",
        what="the same with infeasible and one-way moves",
        shape="5 decision makers, 1,048,576 states",
        build=conflict(20, 5, free=False),
        run=every_concept,
        floor=60,
        goal=60,
    ),
    Row(
        number="17",
        what="what would have to be preferred for a state to hold",
        shape="4 decision makers, 4,096 states",
        build=conflict(12, 4, free=False),
        run=held,
        floor=60,
        goal=30,
    ),
)
