"""Which states are stable for a decision maker, by the definitions of the graph model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from goodoffices.stability.answers import (
    Answering,
    least_reached,
    least_reached_alone,
    least_reached_once,
)
from goodoffices.stability.moves import Moves, Places, Ranks, improvements

Flags = npt.NDArray[np.bool_]
"""True for states that are stable."""


class Concept(StrEnum):
    """When a decision maker has no reason to move."""

    NASH = "nash"
    """It has no improvement (R155)."""
    GMR = "gmr"
    """Opponents can answer every improvement so that it ends no better (R156)."""
    SMR = "smr"
    """And from there it cannot escape to anything better (R157)."""
    SEQ = "seq"
    """They can do so by moves that improve their own rank (R158)."""


class Sanctions(StrEnum):
    """Who is taken to answer together (R159)."""

    GROUP = "group"
    """All opponents, in turn, as often as they like."""
    EACH_ONCE = "each_once"
    """All opponents, each at most once."""
    SINGLE = "single"
    """One opponent alone, with one move."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Model:
    """A conflict as numbers.

    Parameters
    ----------
    moves : Moves
        What each decision maker can do.
    ranks : tuple of int64 array, shape (states,), one per decision maker
        Preferences, at least 0; higher is better, equal is indifferent.
    """

    moves: Moves
    ranks: tuple[Ranks, ...]
    # Improvements are asked for again and again, and never change.
    _gains: dict[int, tuple[tuple[Places, Places], ...]] = field(
        default_factory=dict, init=False, repr=False
    )

    def gains(self, maker: int) -> tuple[tuple[Places, Places], ...]:
        """Return the improvements of a decision maker, in batches of (from, to)."""
        if maker not in self._gains:
            found = improvements(self.moves, maker, self.ranks[maker])
            self._gains[maker] = tuple(found)
        return self._gains[maker]

    def opponents(self, maker: int) -> tuple[int, ...]:
        """Return all other decision makers."""
        return tuple(other for other in range(self.moves.makers) if other != maker)


def stable_for(
    model: Model, maker: int, concept: Concept, *, sanctions: Sanctions = Sanctions.GROUP
) -> Flags:
    """Return the states in which a decision maker has no reason to move.

    Parameters
    ----------
    model : Model
        The conflict.
    maker : int
        Number of the decision maker.
    concept : Concept
        What stops it.
    sanctions : Sanctions
        Who is taken to answer together.

    Returns
    -------
    bool array, shape (states,)
        False where a state cannot occur.

    Notes
    -----
    Exact; definitions of [FangHipelKilgour1993], answers by groups of opponents without two
    moves of one in succession [XuHipelKilgourFang2018]. An improvement is stopped exactly
    when the least rank that answers can bring about is no better than the state that was
    left, so one least rank per state decides; no pairs of states are kept.
    """
    ranks = model.ranks[maker]
    if concept is Concept.NASH:
        worst = np.full_like(ranks, np.iinfo(np.int64).max)
    else:
        worst = worst_answer(model, maker, concept, sanctions=sanctions)
    stable: Flags = model.moves.feasible.copy()
    for start, end in model.gains(maker):
        stable[start[worst[end] > ranks[start]]] = False
    return stable


def worst_answer(
    model: Model, maker: int, concept: Concept, *, sanctions: Sanctions = Sanctions.GROUP
) -> Ranks:
    """Return the least rank that answers to a move can leave a decision maker with.

    Parameters
    ----------
    model : Model
        The conflict.
    maker : int
        Number of the decision maker that moved.
    concept : Concept
        Which answers count; for :attr:`Concept.SMR` the rank is the best it can escape to.
    sanctions : Sanctions
        Who is taken to answer together.

    Returns
    -------
    int64 array, shape (states,)
        Per state that the decision maker has moved to.
    """
    values = model.ranks[maker]
    if concept is Concept.SMR:
        values = np.maximum(values, model.moves.most_after(maker, values))
    answering = Answering(model.moves, model.gains if concept is Concept.SEQ else None)
    opponents = model.opponents(maker)
    reach = {
        Sanctions.GROUP: least_reached,
        Sanctions.EACH_ONCE: least_reached_once,
        Sanctions.SINGLE: least_reached_alone,
    }[sanctions]
    return reach(answering, opponents, values)


def equilibria(stable: Sequence[Flags]) -> Flags:
    """Return the states that are stable for every decision maker.

    Examples
    --------
    >>> equilibria([np.array([True, False]), np.array([True, True])]).tolist()
    [True, False]
    """
    both: Flags = np.logical_and.reduce(list(stable))
    return both
