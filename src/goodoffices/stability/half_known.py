"""Preferences that are known in part: pairs of states, or ranges of points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

import numpy as np
import numpy.typing as npt

from goodoffices.stability.moves import Ranks

Relation = npt.NDArray[np.bool_]
"""Which states stand in a relation to which, shape (states, states)."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class HalfKnown:
    """What is known of one decision maker's preferences.

    Parameters
    ----------
    pairs : tuple of (int, int)
        States of which the first is better than the second; no cycle among them.
    ends : tuple of two int64 arrays of shape (states,), or None
        Least and largest points of each state; ``None`` where pairs are known instead.
    """

    pairs: tuple[tuple[int, int], ...]
    ends: tuple[Ranks, Ranks] | None

    def certainly_better(self, states: int) -> Relation:
        """Return, by row, which states are better in every world.

        Parameters
        ----------
        states : int
            How many numbers of states there are.

        Returns
        -------
        bool array, shape (states, states)
            Column better than row, whatever the rest.
        """
        if self.ends is not None:
            low, high = self.ends
            return np.asarray(low[None, :] > high[:, None])
        better: Relation = np.zeros((states, states), dtype=bool)
        for above, below in self.pairs:
            better[below, above] = True
        steps = better.copy()
        while True:
            further = better | (steps.astype(np.float32) @ better.astype(np.float32) > 0)
            if (further == better).all():
                return better
            better = further

    def never_better(self, states: int) -> Relation:
        """Return, by row, which states are better in no world; each state is among its own."""
        if self.ends is not None:
            low, high = self.ends
            worse: Relation = np.asarray(high[None, :] <= low[:, None])
        else:
            worse = self.certainly_better(states).T.copy()
        np.fill_diagonal(worse, val=True)
        return worse

    def drawn(self, states: int, rng: np.random.Generator) -> Ranks:
        """Return the ranks of one world.

        Parameters
        ----------
        states : int
            How many numbers of states there are.
        rng : numpy.random.Generator
            Source of chance.

        Returns
        -------
        int64 array, shape (states,)
            From ranges: points uniform in each. From pairs: an order from the worst state
            upwards, each time one of those with nothing left below, all alike likely (R164).
        """
        if self.ends is not None:
            low, high = (end.astype(np.float64) for end in self.ends)
            points = low + (high - low) * rng.random(states)
            return np.unique(points, return_inverse=True)[1].astype(np.int64)
        return _ordered(states, self.pairs, rng.permutation(states))


def _ordered(states: int, pairs: Sequence[tuple[int, int]], lots: npt.NDArray[np.int64]) -> Ranks:
    """Return ranks in which every pair holds; lots decide between states that may come next."""
    above: list[list[int]] = [[] for _ in range(states)]
    below = [0] * states
    for better, worse in set(pairs):
        above[worse].append(better)
        below[better] += 1
    ready = [(int(lots[state]), state) for state in range(states) if not below[state]]
    heapify(ready)
    ranks: Ranks = np.zeros(states, dtype=np.int64)
    place = 0
    while ready:
        _, state = heappop(ready)
        ranks[state] = place
        place += 1
        for better in above[state]:
            below[better] -= 1
            if not below[better]:
                heappush(ready, (int(lots[better]), better))
    return ranks


def cycle_among(pairs: Sequence[tuple[int, int]]) -> tuple[int, ...] | None:
    """Return states of which each is better than the next, and the last than the first.

    Parameters
    ----------
    pairs : sequence of (int, int)
        States of which the first is better than the second.

    Returns
    -------
    tuple of int, or None
        One cycle, its first state not repeated; ``None`` where there is none.

    Examples
    --------
    >>> cycle_among([(1, 2), (2, 3), (3, 1)])
    (1, 2, 3)
    """
    left = set(pairs)
    while left:
        # What beats nothing that is left is part of no cycle.
        above = {better for better, _ in left}
        kept = {(better, worse) for better, worse in left if worse in above}
        if kept == left:
            return _walked(left)
        left = kept
    return None


def _walked(pairs: set[tuple[int, int]]) -> tuple[int, ...]:
    """Follow pairs, each of which goes on, until a state comes again."""
    worse = {better: min(w for b, w in pairs if b == better) for better, _ in sorted(pairs)}
    path = [min(worse)]
    while worse[path[-1]] not in path:
        path.append(worse[path[-1]])
    return tuple(path[path.index(worse[path[-1]]) :])
