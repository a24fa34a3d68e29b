"""What the opponents of a decision maker can do to it, once it has moved."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import combinations

import numpy as np

from goodoffices.stability.moves import HIGHEST, Moves, Places, Ranks

Batches = Iterable[tuple[Places, Places]]
"""Moves in batches of (from, to); in one batch no state is left twice."""


class Answering:
    """The moves that opponents are taken to make.

    Parameters
    ----------
    moves : Moves
        All moves.
    gains : callable, or None
        Gives the improvements of a decision maker, where opponents make only moves that
        improve their own rank; ``None`` where they make any move, good for them or not.
    """

    def __init__(self, moves: Moves, gains: Callable[[int], Batches] | None = None) -> None:
        self.moves = moves
        self._gains = gains

    def each(self, maker: int) -> Batches:
        """Return the moves of an opponent, in batches of (from, to)."""
        return self.moves.each(maker) if self._gains is None else self._gains(maker)

    def after_one(self, maker: int, values: Ranks) -> Ranks:
        """Return the least value in each state and those an opponent's moves lead to."""
        if self._gains is None:
            return self.moves.least_after(maker, values)
        return np.minimum(values, self.by_one(maker, values))

    def by_one(self, maker: int, values: Ranks) -> Ranks:
        """Return the least value in the states that an opponent's moves lead to."""
        found = np.full_like(values, HIGHEST)
        for start, end in self.each(maker):
            found[start] = np.minimum(found[start], values[end])
        return found


def least_reached(answering: Answering, opponents: Sequence[int], values: Ranks) -> Ranks:
    """Return the least value to which opponents can bring things from each state.

    They move as often as they like and nobody twice in succession. Where two moves in a row
    are always one move, that rule changes nothing and is not followed up.

    Parameters
    ----------
    answering : Answering
        Their moves.
    opponents : sequence of int
        Who moves.
    values : int64 array, shape (states,)
        What is made least.

    Returns
    -------
    int64 array, shape (states,)
        It counts the state itself, which is no answer but harmless: a state that a mover
        prefers to the one it left stops nobody.

    Notes
    -----
    Time is moves x the longest chain of answers that is still worth a step.
    """
    if answering.moves.are_transitive:
        return _by_anybody(answering, opponents, values)
    return _by_last_mover(answering, opponents, values)


def least_reached_once(answering: Answering, opponents: Sequence[int], values: Ranks) -> Ranks:
    """Return the least value that opponents can reach when each moves at most once.

    Parameters
    ----------
    answering : Answering
        Their moves.
    opponents : sequence of int
        Who moves, in any order.
    values : int64 array, shape (states,)
        What is made least.

    Returns
    -------
    int64 array, shape (states,)
        As for :func:`least_reached`.

    Notes
    -----
    One array per set of opponents still to move: 2 ** opponents.
    """
    left = {frozenset[int](): values}
    for size in range(1, len(opponents) + 1):
        for chosen in combinations(opponents, size):
            movers, found = frozenset(chosen), values
            for first in chosen:
                found = np.minimum(found, answering.after_one(first, left[movers - {first}]))
            left[movers] = found
    return left[frozenset(opponents)]


def least_reached_alone(answering: Answering, opponents: Sequence[int], values: Ranks) -> Ranks:
    """Return the least value that some opponent can reach alone, with one move.

    Parameters
    ----------
    answering : Answering
        Their moves.
    opponents : sequence of int
        Who moves.
    values : int64 array, shape (states,)
        What is made least.

    Returns
    -------
    int64 array, shape (states,)
        The highest number there is where no opponent can move.
    """
    found = np.full_like(values, HIGHEST)
    for opponent in opponents:
        found = np.minimum(found, answering.by_one(opponent, values))
    return found


def _by_anybody(answering: Answering, opponents: Sequence[int], values: Ranks) -> Ranks:
    found, before = values, values - 1
    while not np.array_equal(found, before):
        before = found
        for opponent in opponents:
            found = answering.after_one(opponent, found)
    return found


def _by_last_mover(answering: Answering, opponents: Sequence[int], values: Ranks) -> Ranks:
    """Follow who moved last: from there, only the others move."""
    after = dict.fromkeys(opponents, values)
    changed = True
    while changed:
        changed = False
        for last in opponents:
            found = after[last]
            for mover in opponents:
                if mover != last:
                    found = np.minimum(found, answering.by_one(mover, after[mover]))
            changed = changed or not np.array_equal(found, after[last])
            after[last] = found
    found = values
    for mover in opponents:
        found = np.minimum(found, answering.by_one(mover, after[mover]))
    return found
