"""How many packages every party accepts, without listing one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import gcd, prod

import numpy as np
import numpy.typing as npt

from goodoffices.errors import LimitError
from goodoffices.solving.sums.addends import Addends, Vectors
from goodoffices.solving.table import INT64_LIMIT

CELLS_LIMIT = 10_000_000
"""Most cells of the grid of points that still matter."""
WORK_LIMIT = 1_000_000_000
"""Most additions of cells."""

Grid = npt.NDArray[np.int64]
"""Counts modulo one number, one axis per party that may refuse."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Axis:
    """How one party's points are counted.

    Parameters
    ----------
    amounts : tuple of int64 array, one per group, shape (vectors,)
        What each vector of the group adds, in units that divide all.
    limit : int
        Largest amount that matters.
    is_need : bool
        True: amounts are gains and must reach the limit, beyond which they count as the
        limit. False: amounts are losses against the party's best and must not exceed it.
    """

    amounts: tuple[npt.NDArray[np.int64], ...]
    limit: int
    is_need: bool


def zone_count(addends: Addends) -> int:
    """Return how many packages give every party at least its walk-away value.

    A grid holds, for every combination of what the parties have so far, the number of ways
    to get there. Each party is counted by what it still needs or by what it can still lose,
    whichever is less, so narrow zones and wide ones are both cheap.

    Parameters
    ----------
    addends : Addends
        The model, cut into groups.

    Returns
    -------
    int
        Exact, however large.

    Raises
    ------
    LimitError
        If the grid has more than 10 million cells or needs more than 1,000 million
        additions.

    Notes
    -----
    Exact: counts are kept modulo several numbers without common divisor and joined by the
    Chinese remainder theorem. Time is cells x vectors of all groups x moduli, memory is
    cells.
    """
    everything = prod(len(group.ways) for group in addends.groups)
    axes = [axis for axis in _axes(addends) if not (axis.is_need and axis.limit == 0)]
    if everything == 0 or any(axis.limit < 0 for axis in axes):
        return 0
    if not axes:
        return everything
    # A cell can gather all cells times all ways of a group before it is reduced.
    cells = prod(axis.limit + 1 for axis in axes)
    ways = max(len(group.ways) for group in addends.groups)
    if cells > CELLS_LIMIT:
        raise LimitError(f"Counting needs a grid of more than {CELLS_LIMIT:,} cells.")
    moduli = _moduli(everything, largest=INT64_LIMIT // (cells * ways))
    vectors = sum(len(group.vectors) for group in addends.groups)
    if cells * vectors * len(moduli) > WORK_LIMIT:
        raise LimitError(f"Counting needs more than {WORK_LIMIT:,} additions.")
    residues = [_count(addends, axes, modulus) for modulus in moduli]
    return _joined(residues, moduli)


def _axes(addends: Addends) -> Iterator[Axis]:
    for party, (need, top) in enumerate(zip(addends.needs, addends.reach, strict=True)):
        if need is None or need <= 0:
            continue
        columns = [group.vectors[:, party] for group in addends.groups]
        if top - need < need:
            columns = [column.max(initial=0) - column for column in columns]
        unit = gcd(*(int(np.gcd.reduce(column)) for column in columns)) or 1
        amounts = tuple(column // unit for column in columns)
        if top - need < need:
            yield Axis(amounts=amounts, limit=(top - need) // unit, is_need=False)
        else:
            yield Axis(amounts=amounts, limit=-(-need // unit), is_need=True)


def _moduli(everything: int, *, largest: int) -> list[int]:
    """Return numbers without common divisor whose product exceeds every possible count."""
    moduli: list[int] = []
    candidate = largest
    while prod(moduli) <= everything:
        if all(gcd(candidate, modulus) == 1 for modulus in moduli):
            moduli.append(candidate)
        candidate -= 1
    return moduli


def _count(addends: Addends, axes: Sequence[Axis], modulus: int) -> int:
    grid: Grid = np.zeros([axis.limit + 1 for axis in axes], dtype=np.int64)
    grid[(0,) * len(axes)] = 1
    for number, group in enumerate(addends.groups):
        steps = np.column_stack([axis.amounts[number] for axis in axes])
        grid = _added(grid, axes, steps=steps, counts=group.counts) % modulus
    cells = tuple(axis.limit if axis.is_need else slice(None) for axis in axes)
    return int(grid[cells].sum()) % modulus


def _added(
    grid: Grid, axes: Sequence[Axis], *, steps: Vectors, counts: npt.NDArray[np.int64]
) -> Grid:
    added = np.zeros_like(grid)
    for step, count in zip(steps.tolist(), counts.tolist(), strict=True):
        moved = grid
        for place, (amount, axis) in enumerate(zip(step, axes, strict=True)):
            moved = _moved(moved, amount, place=place, axis=axis)
        corner = tuple(
            slice(size - part, size) for size, part in zip(grid.shape, moved.shape, strict=True)
        )
        added[corner] += moved * count
    return added


def _moved(grid: Grid, amount: int, *, place: int, axis: Axis) -> Grid:
    """Return the grid moved along one axis, without the cells below ``amount``."""
    size = axis.limit + 1
    lines = np.moveaxis(grid, place, 0)
    if not axis.is_need:
        return np.moveaxis(lines[: max(0, size - amount)], 0, place)
    amount = min(amount, axis.limit)
    moved = lines[: size - amount].copy()
    if amount:
        moved[-1] += lines[size - amount :].sum(axis=0)
    return np.moveaxis(moved, 0, place)


def _joined(residues: Sequence[int], moduli: Sequence[int]) -> int:
    """Return the number below the product of the moduli that has these residues."""
    total, product = 0, 1
    for residue, modulus in zip(residues, moduli, strict=True):
        step = (residue - total) * pow(product, -1, modulus) % modulus
        total, product = total + product * step, product * modulus
    return total
