"""How often states are stable over worlds drawn at random."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from goodoffices.errors import LimitError
from goodoffices.packages.uncertainty.drawing import stream
from goodoffices.solving.answer import Answer, Proof, Status, refused
from goodoffices.stability.concepts import Concept, Flags, Model, stable_for
from goodoffices.stability.half_known import HalfKnown
from goodoffices.stability.verdicts import Verdict, verdicts

DRAWS = 1_000
"""Worlds drawn unless another number is asked for."""
ENGINE = "graph model"
Counts = npt.NDArray[np.int64]
"""Per state in how many drawn worlds it is stable."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Worlds:
    """Stability over all worlds in which known preferences hold.

    Parameters
    ----------
    draws, seed : int
        How many worlds were drawn, and from which seed.
    verdicts : Answer
        Per decision maker and concept what holds in every world and in some.
    for_each : tuple of dict of Concept to int64 array
        Per decision maker the number of drawn worlds in which each state is stable for it.
    for_all : dict of Concept to int64 array
        The number in which it is stable for everybody.
    """

    draws: int
    seed: int
    verdicts: Answer[tuple[dict[Concept, Verdict], ...]]
    for_each: tuple[dict[Concept, Counts], ...]
    for_all: dict[Concept, Counts]


def find_worlds(
    model: Model,
    half_known: Sequence[HalfKnown | None],
    names: Sequence[str],
    *,
    draws: int = DRAWS,
    seed: int = 0,
) -> Worlds:
    """Find what is stable in every world, in some, and how often in drawn ones.

    Parameters
    ----------
    model : Model
        The conflict; its ranks count for decision makers that are known in full.
    half_known : sequence of HalfKnown or None
        Per decision maker what is known; ``None`` where all is.
    names : sequence of str
        Identifiers of decision makers: each draws from a stream of its own.
    draws, seed : int
        How many worlds, at least 1, and the seed.

    Returns
    -------
    Worlds
        Verdicts are exact but for SEQ, shares are sampled; opponents answer as a group.
    """
    makers = model.moves.makers
    zero = np.zeros(model.moves.states, dtype=np.int64)
    for_each = tuple({concept: zero.copy() for concept in Concept} for _ in range(makers))
    for_all = {concept: zero.copy() for concept in Concept}
    for number in range(draws):
        world = _world(model, half_known, names, (seed, number))
        for concept in Concept:
            everybody: Flags = model.moves.feasible
            for maker in range(makers):
                stable = stable_for(world, maker, concept)
                for_each[maker][concept] += stable
                everybody = everybody & stable
            for_all[concept] += everybody
    return Worlds(
        draws=draws,
        seed=seed,
        verdicts=_verdicts(model, half_known),
        for_each=for_each,
        for_all=for_all,
    )


def _world(
    model: Model,
    half_known: Sequence[HalfKnown | None],
    names: Sequence[str],
    draw: tuple[int, int],
) -> Model:
    seed, number = draw
    ranks = tuple(
        known if half is None else half.drawn(model.moves.states, stream(seed, number, (name,)))
        for known, half, name in zip(model.ranks, half_known, names, strict=True)
    )
    return Model(moves=model.moves, ranks=ranks)


def _verdicts(
    model: Model, half_known: Sequence[HalfKnown | None]
) -> Answer[tuple[dict[Concept, Verdict], ...]]:
    try:
        found = verdicts(model, half_known)
    except LimitError as error:
        reason = "What holds in every world was not worked out."
        return Answer(value=None, proof=refused(engine=ENGINE, reason=reason, limit=str(error)))
    method = "The definition, with as many and as few states as possible no better."
    if all(verdict.is_exact for one in found for verdict in one.values()):
        return Answer(value=found, proof=Proof(status=Status.PROVED, engine=ENGINE, method=method))
    reason = (
        "Nash, GMR and SMR are exact; for SEQ certain may lack states, possible have too many."
    )
    proof = Proof(status=Status.BOUNDED, engine=ENGINE, method=method, reason=reason)
    return Answer(value=found, proof=proof)
