"""Stability when opponents move at the same time as the mover."""

from __future__ import annotations

from collections.abc import Sequence
from math import prod

import numpy as np

from goodoffices.errors import LimitError
from goodoffices.stability.concepts import Flags, Model
from goodoffices.stability.moves import Places, Ranks
from goodoffices.stability.option_moves import OptionMoves

COMBINATIONS_LIMIT = 2**20
"""Most combinations of one improvement each, of all opponents together."""


def simultaneously_stable(model: Model, maker: int) -> Flags:
    """Return the states that are stable when opponents move at the same time.

    A state is simultaneously stable for a decision maker when every improvement can be met
    by some opponents, each choosing an improvement of its own from the same state, so that
    the moves together end in a feasible state that is no better for the mover (R160).

    Parameters
    ----------
    model : Model
        The conflict, made of options: a graph of states does not say where two moves at once
        lead.
    maker : int
        Number of the decision maker.

    Returns
    -------
    bool array, shape (states,)
        False where a state cannot occur.

    Raises
    ------
    LimitError
        If the conflict is not made of options, or over a million combinations of moves would
        have to be tried.

    Notes
    -----
    Exact; definition of [FangHipelKilgour1993]. Gains are dropped as soon as they are
    stopped, so the combinations tried on all of them are few.
    """
    moves = model.moves
    if not isinstance(moves, OptionMoves):
        raise LimitError("Moves at the same time need options; this conflict lists its moves.")
    opponents = model.opponents(maker)
    choices = [_improving(model, moves, other) for other in opponents]
    if prod(len(one) + 1 for one in choices) > COMBINATIONS_LIMIT:
        raise LimitError(f"Moves at once give over {COMBINATIONS_LIMIT:,} combinations.")
    batches = model.gains(maker) or ((np.zeros(0, dtype=np.int64),) * 2,)
    start, end = (np.concatenate(side) for side in zip(*batches, strict=True))
    standing = _Standing(moves.feasible, model.ranks[maker], start, end)
    standing.meet(choices, 0, np.arange(len(start)))
    stable: Flags = moves.feasible.copy()
    stable[start[standing.left]] = False
    return stable


class _Standing:
    """Gains that nothing met so far stops."""

    def __init__(self, feasible: Flags, ranks: Ranks, start: Places, end: Places) -> None:
        self._feasible = feasible
        self._ranks = ranks
        self._start = start
        self._end = end
        self.left = np.ones(len(start), dtype=bool)

    def meet(self, choices: Sequence[dict[int, Flags]], change: int, gains: Places) -> None:
        """Meet some gains with every choice of the opponents left, one of them at a time."""
        gains = gains[self.left[gains]]
        if not len(gains):
            return
        if not choices:
            if change:
                after, start = self._end[gains] ^ change, self._start[gains]
                stopped = self._feasible[after] & (self._ranks[after] <= self._ranks[start])
                self.left[gains[stopped]] = False
            return
        first, *rest = choices
        self.meet(rest, change, gains)
        for mask, can in first.items():
            self.meet(rest, change ^ mask, gains[can[self._start[gains]]])


def _improving(model: Model, moves: OptionMoves, maker: int) -> dict[int, Flags]:
    """Return, per set of options changed, the states in which that is an improvement."""
    found: dict[int, Flags] = {}
    for start, end in model.gains(maker):
        flags = np.zeros(moves.states, dtype=bool)
        flags[start] = True
        found[_mask(start, end)] = flags
    return found


def _mask(start: Places, end: Places) -> int:
    return int(start[0] ^ end[0])
