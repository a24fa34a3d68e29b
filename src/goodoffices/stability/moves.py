"""The moves of decision makers between states, in whichever form they are held."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

import numpy as np
import numpy.typing as npt

Ranks = npt.NDArray[np.int64]
"""One whole number per state, all at least 0; higher is better for the decision maker."""
Places = npt.NDArray[np.int64]
"""Numbers of states."""
HIGHEST = np.iinfo(np.int64).max
"""Better than every rank: what no state can be worse than."""


class Moves(Protocol):
    """What each decision maker can do in one move.

    States are numbered from 0; a move leads to another state, never to the same.
    """

    @property
    def states(self) -> int:
        """How many numbers of states there are."""
        ...

    @property
    def makers(self) -> int:
        """How many decision makers there are."""
        ...

    @property
    def feasible(self) -> npt.NDArray[np.bool_]:
        """Which states can occur, shape (states,)."""
        ...

    @property
    def are_transitive(self) -> bool:
        """Whether two moves of one decision maker in a row can always be made as one."""
        ...

    def each(self, maker: int) -> Iterator[tuple[Places, Places]]:
        """Yield all moves of a decision maker, in batches of (from, to).

        In one batch no state is left twice.
        """
        ...

    def leaving(self, maker: int, places: Places) -> Iterator[tuple[Places, Places]]:
        """Yield the moves of a decision maker from some states, in batches of (from, to).

        ``places`` are states that can occur, ascending, each once.
        """
        ...

    def least_after(self, maker: int, values: Ranks) -> Ranks:
        """Return the least value in each state and the states its moves lead to."""
        ...

    def most_after(self, maker: int, values: Ranks) -> Ranks:
        """Return the largest value in each state and the states its moves lead to."""
        ...


def improvements(moves: Moves, maker: int, ranks: Ranks) -> Iterator[tuple[Places, Places]]:
    """Yield the moves of a decision maker to a state it prefers, in batches of (from, to).

    Parameters
    ----------
    moves : Moves
        All moves.
    maker : int
        Number of the decision maker.
    ranks : int64 array, shape (states,)
        Its preferences.

    Yields
    ------
    tuple of int64 array
        States left and states reached; in one batch no state is left twice.
    """
    for start, end in moves.each(maker):
        better = ranks[end] > ranks[start]
        if better.any():
            yield start[better], end[better]
