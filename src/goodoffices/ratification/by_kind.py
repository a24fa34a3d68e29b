"""Swings counted over how many members of each kind are in favour."""

from __future__ import annotations

from math import comb, prod
from typing import Any

import numpy as np
import numpy.typing as npt

from goodoffices.errors import LimitError
from goodoffices.ratification.tally import Tally
from goodoffices.ratification.two_way import Flags, TwoWay

CELLS_LIMIT = 2**20
"""Most combinations of numbers in favour."""
INT64_MEMBERS = 62
"""Up to so many members, no number of coalitions overflows 64 bits."""

Counts = npt.NDArray[Any]
"""Numbers of coalitions: int64, or Python integers beyond 62 members."""


def kind_cells(game: TwoWay) -> int:
    """Return how many combinations of numbers in favour there are."""
    return prod(len(kind.members) + 1 for kind in game.kinds)


def winning_numbers(game: TwoWay) -> tuple[Flags, npt.NDArray[np.int64]]:
    """Return which numbers of members of each kind win, and how many members those are.

    Parameters
    ----------
    game : TwoWay
        Any rule; at most 2**20 combinations of numbers in favour.

    Returns
    -------
    bool array, int64 array, one axis per kind
        Index: how many members of each kind are in favour.

    Raises
    ------
    LimitError
        If there are more combinations.
    """
    if kind_cells(game) > CELLS_LIMIT:
        raise LimitError(
            f"There are {kind_cells(game):,} combinations of kinds of members; up to"
            f" {CELLS_LIMIT:,} are counted."
        )
    shape = tuple(len(kind.members) + 1 for kind in game.kinds)
    places = np.indices(shape, dtype=np.int64)
    sums = [
        sum(kind.adds[part] * place for kind, place in zip(game.kinds, places, strict=True))
        for part in range(len(game.parts))
    ]
    return np.broadcast_to(game.wins(sums), shape), places.sum(axis=0)


def tally_by_kind(game: TwoWay) -> Tally:
    """Count coalitions by how many members of each kind are in them.

    Parameters
    ----------
    game : TwoWay
        Any rule; at most 2**20 combinations of numbers in favour.

    Returns
    -------
    Tally
        Exact, by size.

    Raises
    ------
    LimitError
        If there are more combinations.

    Notes
    -----
    Exact. Time and memory are combinations x kinds.
    """
    wins, sizes = winning_numbers(game)
    winning = sum(_coefficients(wins.shape)[wins].tolist())
    by_size: list[tuple[int, ...]] = [()] * len(game.body.members)
    for axis, kind in enumerate(game.kinds):
        found = _swings(wins, sizes, axis=axis, members=len(game.body.members))
        for member in kind.members:
            by_size[member] = found
    return Tally(
        winning=winning, swings=tuple(sum(one) for one in by_size), by_size=tuple(by_size)
    )


def _swings(
    wins: npt.NDArray[np.bool_], sizes: npt.NDArray[np.int64], *, axis: int, members: int
) -> tuple[int, ...]:
    joined = np.moveaxis(wins, axis, 0)
    swings = joined[1:] & ~joined[:-1]
    # One member of the kind stays out of the coalition that is joined.
    shape = tuple(size - (place == axis) for place, size in enumerate(wins.shape))
    counts = np.moveaxis(_coefficients(shape), axis, 0)[swings]
    joined_sizes = np.moveaxis(sizes, axis, 0)[:-1][swings]
    found = [0] * members
    for size, count in zip(joined_sizes.tolist(), counts.tolist(), strict=True):
        found[size] += count
    return tuple(found)


def _coefficients(shape: tuple[int, ...]) -> Counts:
    """Return how many coalitions have each combination of numbers."""
    members = sum(size - 1 for size in shape)
    dtype: Any = np.int64 if members <= INT64_MEMBERS else object
    counts: Counts = np.ones((), dtype=dtype)
    for size in shape:
        ways = np.array([comb(size - 1, chosen) for chosen in range(size)], dtype=dtype)
        counts = counts[..., None] * ways
    return counts
