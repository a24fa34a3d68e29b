"""Who could gain by moving from a state, by which move, and which answer stops it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from goodoffices.stability.concepts import Concept, Flags, Model, Sanctions
from goodoffices.stability.paths import Step, Travellers, path_to_any


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """What answers a gain under one concept.

    Parameters
    ----------
    concept : Concept
        GMR, SMR or SEQ.
    steps : tuple of Step, or None
        Moves of opponents, a shortest such answer; ``None`` where nothing stops the gain.
    """

    concept: Concept
    steps: tuple[Step, ...] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gain:
    """A move to a state that the mover prefers.

    Parameters
    ----------
    move : Step
        Who moves from where to where.
    stops : tuple of Stop
        Per concept but Nash, which knows no answers.
    """

    move: Step
    stops: tuple[Stop, ...]


def gains_from(
    model: Model, state: int, *, sanctions: Sanctions = Sanctions.GROUP
) -> tuple[Gain, ...]:
    """Return every gain from a state, with a shortest answer that stops it.

    Parameters
    ----------
    model : Model
        The conflict.
    state : int
        Number of the state.
    sanctions : Sanctions
        Who is taken to answer together.

    Returns
    -------
    tuple of Gain
        By decision maker, then by state reached. Empty when the state is Nash stable for
        everybody.
    """
    here = np.array([state], dtype=np.int64)
    gains: list[Gain] = []
    for maker in range(model.moves.makers):
        ranks = model.ranks[maker]
        ends = {
            int(end)
            for _, reached in model.moves.leaving(maker, here)
            for end in reached[ranks[reached] > ranks[state]]
        }
        wanted = _stopping(model, maker, state)
        for end in sorted(ends):
            stops = tuple(
                Stop(
                    concept=concept,
                    steps=path_to_any(
                        model, end, _answering(model, maker, concept, sanctions), flags
                    ),
                )
                for concept, flags in wanted.items()
            )
            gains.append(Gain(move=Step(maker=maker, start=state, end=end), stops=stops))
    return tuple(gains)


def _stopping(model: Model, maker: int, state: int) -> dict[Concept, Flags]:
    """Return the states in which a move away from ``state`` has gained nothing."""
    ranks = model.ranks[maker]
    no_better: Flags = model.moves.feasible & (ranks <= ranks[state])
    held: Flags = no_better & (model.moves.most_after(maker, ranks) <= ranks[state])
    return {Concept.GMR: no_better, Concept.SMR: held, Concept.SEQ: no_better}


def _answering(model: Model, maker: int, concept: Concept, sanctions: Sanctions) -> Travellers:
    return Travellers(
        makers=model.opponents(maker), improving=concept is Concept.SEQ, rule=sanctions
    )
