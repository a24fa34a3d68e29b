"""Moves between states that are made of options taken or not."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from goodoffices.errors import LimitError
from goodoffices.stability.moves import HIGHEST, Places, Ranks

OPTIONS_LIMIT = 22
"""Most options: four million states."""

Flags = npt.NDArray[np.bool_]
"""True where a state can occur."""


class Direction(StrEnum):
    """Which changes of an option its owner can make."""

    BOTH = "both"
    ON = "on_only"
    OFF = "off_only"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class OptionMoves:
    """States as bit masks: bit ``n`` of a state's number says whether option ``n`` is taken.

    Parameters
    ----------
    owners : tuple of int
        Number of the decision maker that controls each option.
    directions : tuple of Direction
        Which changes of each option are possible.
    makers : int
        How many decision makers there are.
    feasible : bool array, shape (2 ** options,)
        Which states can occur.

    Raises
    ------
    LimitError
        If there are more than 22 options.

    Notes
    -----
    A decision maker's moves change any of its own options at once, each in a possible
    direction, and lead to a feasible state. Two of them in a row are always one move.
    """

    owners: tuple[int, ...]
    directions: tuple[Direction, ...]
    makers: int
    feasible: Flags

    def __post_init__(self) -> None:
        if len(self.owners) > OPTIONS_LIMIT:
            raise LimitError(
                f"There are {len(self.owners)} options; stability is worked out for up to"
                f" {OPTIONS_LIMIT}."
            )

    @property
    def states(self) -> int:
        """How many numbers of states there are."""
        return len(self.feasible)

    @property
    def are_transitive(self) -> bool:
        """Two moves in a row are one move."""
        return True

    def each(self, maker: int) -> Iterator[tuple[Places, Places]]:
        """Yield all moves of a decision maker: one batch per set of options changed."""
        own = [n for n, owner in enumerate(self.owners) if owner == maker]
        everywhere = np.arange(self.states, dtype=np.int64)
        for mask in _submasks(own):
            start = everywhere[self._can_change(everywhere, mask)]
            if len(start):
                yield start, start ^ mask

    def leaving(self, maker: int, places: Places) -> Iterator[tuple[Places, Places]]:
        """Yield the moves of a decision maker from some states, one batch per set of options."""
        own = [n for n, owner in enumerate(self.owners) if owner == maker]
        for mask in _submasks(own):
            start = places[self._change_is_possible(places, mask)]
            if len(start):
                yield start, start ^ mask

    def least_after(self, maker: int, values: Ranks) -> Ranks:
        """Return the least value in each state and the states its moves lead to."""
        return self._folded(maker, values, np.minimum, neutral=HIGHEST)

    def most_after(self, maker: int, values: Ranks) -> Ranks:
        """Return the largest value in each state and the states its moves lead to."""
        return self._folded(maker, values, np.maximum, neutral=-1)

    def _can_change(self, states: Places, mask: int) -> Flags:
        return self.feasible & self._change_is_possible(states, mask)

    def _change_is_possible(self, states: Places, mask: int) -> Flags:
        on = sum(1 << n for n, d in enumerate(self.directions) if d is Direction.ON) & mask
        off = sum(1 << n for n, d in enumerate(self.directions) if d is Direction.OFF) & mask
        possible: Flags = self.feasible[states ^ mask]
        if on or off:
            possible &= (states & on == 0) & (states & off == off)
        return possible

    def _folded(
        self,
        maker: int,
        values: Ranks,
        best: Callable[[Ranks, Ranks], Ranks],
        *,
        neutral: int,
    ) -> Ranks:
        """Fold the values over one own option after the other.

        A move is legal when each change is, and only where it ends must be feasible, so
        the options can be folded one by one with infeasible ends left out.
        """
        options = len(self.owners)
        cube = np.where(self.feasible, values, neutral).reshape((2,) * options)
        for option, (owner, direction) in enumerate(
            zip(self.owners, self.directions, strict=True)
        ):
            if owner == maker:
                not_taken, taken = np.moveaxis(cube, options - 1 - option, 0)
                both = best(not_taken, taken)
                if direction is not Direction.OFF:
                    not_taken[...] = both
                if direction is not Direction.ON:
                    taken[...] = both
        return np.where(self.feasible, cube.ravel(), neutral)


def _submasks(options: Sequence[int]) -> Iterator[int]:
    """Yield every non-empty set of options as a bit mask, ascending."""
    for chosen in range(1, 1 << len(options)):
        yield sum(1 << option for n, option in enumerate(options) if chosen >> n & 1)


def feasible_states(options: int, patterns: Sequence[Sequence[bool | None]]) -> Flags:
    """Return which states no pattern forbids.

    Parameters
    ----------
    options : int
        How many options there are.
    patterns : sequence of sequence of bool or None
        Combinations that cannot occur: per option taken, not taken, or either.

    Returns
    -------
    bool array, shape (2 ** options,)
        True where a state can occur.

    Examples
    --------
    >>> feasible_states(2, [(True, None)]).tolist()
    [True, False, True, False]
    """
    states = np.arange(1 << options, dtype=np.int64)
    feasible = np.ones(len(states), dtype=bool)
    for pattern in patterns:
        named = sum(1 << n for n, wanted in enumerate(pattern) if wanted is not None)
        taken = sum(1 << n for n, wanted in enumerate(pattern) if wanted)
        feasible &= states & named != taken
    return feasible
