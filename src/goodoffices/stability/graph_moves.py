"""Moves between states as they are listed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from goodoffices.stability.moves import Places, Ranks

Pairs = Sequence[tuple[int, int]]
"""Moves as (from, to)."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class GraphMoves:
    """Moves listed one by one.

    Parameters
    ----------
    states : int
        How many states there are; all can occur.
    listed : tuple of int64 array, shape (moves, 2), one per decision maker
        Moves as (from, to), sorted, each once, none from a state to itself.
    are_transitive : bool
        Whether two moves of one decision maker in a row can always be made as one.
    """

    states: int
    listed: tuple[npt.NDArray[np.int64], ...]
    are_transitive: bool

    @property
    def makers(self) -> int:
        """How many decision makers there are."""
        return len(self.listed)

    @property
    def feasible(self) -> npt.NDArray[np.bool_]:
        """All states can occur."""
        return np.ones(self.states, dtype=bool)

    def each(self, maker: int) -> Iterator[tuple[Places, Places]]:
        """Yield all moves of a decision maker in batches in which no state is left twice."""
        start, end = self.listed[maker].T
        firsts = np.searchsorted(start, start)
        turn = np.arange(len(start)) - firsts
        for number in range(int(turn.max(initial=-1)) + 1):
            chosen = turn == number
            yield start[chosen], end[chosen]

    def leaving(self, maker: int, places: Places) -> Iterator[tuple[Places, Places]]:
        """Yield the moves of a decision maker from some states, in one batch."""
        start, end = self.listed[maker].T
        chosen = np.isin(start, places)
        if chosen.any():
            yield start[chosen], end[chosen]

    def least_after(self, maker: int, values: Ranks) -> Ranks:
        """Return the least value in each state and the states its moves lead to."""
        return self._folded(np.minimum, maker, values)

    def most_after(self, maker: int, values: Ranks) -> Ranks:
        """Return the largest value in each state and the states its moves lead to."""
        return self._folded(np.maximum, maker, values)

    def _folded(self, best: np.ufunc, maker: int, values: Ranks) -> Ranks:
        folded: npt.NDArray[Any] = values.copy()
        start, end = self.listed[maker].T
        best.at(folded, start, values[end])
        return folded


def graph_moves(states: int, listed: Sequence[Pairs]) -> GraphMoves:
    """Return moves listed one by one, sorted and each once.

    Parameters
    ----------
    states : int
        How many states there are.
    listed : sequence of sequence of (int, int)
        Per decision maker its moves as (from, to); a move to the same state is left out.

    Returns
    -------
    GraphMoves
        The moves.
    """
    arrays = []
    for pairs in listed:
        moves = sorted({(start, end) for start, end in pairs if start != end})
        arrays.append(np.array(moves, dtype=np.int64).reshape(-1, 2))
    return GraphMoves(
        states=states,
        listed=tuple(arrays),
        are_transitive=all(_is_transitive(moves.tolist()) for moves in arrays),
    )


def _is_transitive(pairs: list[list[int]]) -> bool:
    reached: dict[int, set[int]] = {}
    for start, end in pairs:
        reached.setdefault(start, set()).add(end)
    return all(
        further == start or further in ends
        for start, ends in reached.items()
        for end in ends
        for further in reached.get(end, ())
    )
