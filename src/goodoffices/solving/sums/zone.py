"""How many packages every party accepts, without listing one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import gcd, prod

import numpy as np
import numpy.typing as npt

from goodoffices.errors import LimitError
from goodoffices.solving.sums.addends import Addends, Vectors
from goodoffices.solving.table import INT64_LIMIT

CELLS_LIMIT = 10_000_000
"""Most cells of the grid of points that still matter."""
WORK_LIMIT = 300_000_000
"""Most additions of cells."""
COARSENESS_LIMIT = 2**40
"""Coarsest unit tried, in units that divide all points."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoneCount:
    """How many packages every party accepts.

    Parameters
    ----------
    packages : int
        A number of packages that are certainly in the zone.
    is_exact : bool
        Whether these are all.
    """

    packages: int
    is_exact: bool


def zone_count(addends: Addends) -> ZoneCount:
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
    ZoneCount
        Exact, however large, where the grid has up to 10 million cells and needs up to 300
        million additions; otherwise a lower bound.

    Raises
    ------
    LimitError
        If even the coarsest grid needs too many additions.

    Notes
    -----
    Counts are kept modulo several numbers without common divisor and joined by the Chinese
    remainder theorem. Time is cells x vectors of all groups x moduli, memory is cells.
    Beyond the limit, gains are rounded down and losses up to multiples of a coarser unit:
    what is accepted so is accepted (R64).
    """
    everything = prod(len(group.ways) for group in addends.groups)
    if everything == 0 or any(
        need is not None and need > top
        for need, top in zip(addends.needs, addends.reach, strict=True)
    ):
        return ZoneCount(packages=0, is_exact=True)
    coarseness = 1
    axes = _axes(addends, coarseness)
    while _work(addends, axes, everything) > WORK_LIMIT:
        coarseness *= 2
        if coarseness > COARSENESS_LIMIT:
            raise LimitError(f"Counting needs more than {WORK_LIMIT:,} additions.")
        axes = _axes(addends, coarseness)
    if not axes:
        return ZoneCount(packages=everything, is_exact=True)
    moduli = _moduli(addends, axes, everything)
    residues = [_count(addends, axes, modulus) for modulus in moduli]
    return ZoneCount(packages=_joined(residues, moduli), is_exact=coarseness == 1)


def _axes(addends: Addends, coarseness: int) -> list[Axis]:
    """Return one axis per party that may refuse, in units that divide all, times coarseness."""
    axes = []
    for party, (need, top) in enumerate(zip(addends.needs, addends.reach, strict=True)):
        if need is None or need <= 0:
            continue
        columns = [group.vectors[:, party] for group in addends.groups]
        is_need = need <= top - need
        if not is_need:
            columns = [column.max() - column for column in columns]
        common = gcd(*(int(np.gcd.reduce(column)) for column in columns)) or 1
        unit = min(coarseness * common, INT64_LIMIT)
        if is_need:
            amounts, limit = tuple(column // unit for column in columns), -(-need // unit)
        else:
            amounts, limit = tuple(-(-column // unit) for column in columns), (top - need) // unit
        axes.append(Axis(amounts=amounts, limit=limit, is_need=is_need))
    return axes


def _cells(axes: Sequence[Axis]) -> int:
    return prod(axis.limit + 1 for axis in axes)


def _work(addends: Addends, axes: Sequence[Axis], everything: int) -> int:
    """Return a bound on the additions; more than the limit where the grid is too large."""
    if _cells(axes) > CELLS_LIMIT:
        return WORK_LIMIT + 1
    vectors = sum(len(group.vectors) for group in addends.groups)
    return _cells(axes) * vectors * len(_moduli(addends, axes, everything))


def _moduli(addends: Addends, axes: Sequence[Axis], everything: int) -> list[int]:
    """Return numbers without common divisor whose product exceeds every possible count."""
    # A cell can gather all cells times all ways of a group before it is reduced.
    ways = max(len(group.ways) for group in addends.groups)
    candidate = INT64_LIMIT // (_cells(axes) * ways)
    moduli: list[int] = []
    while prod(moduli) <= everything:
        if all(gcd(candidate, modulus) == 1 for modulus in moduli):
            moduli.append(candidate)
        candidate -= 1
    return moduli


def _count(addends: Addends, axes: Sequence[Axis], modulus: int) -> int:
    grid: Grid = np.ones([1] * len(axes), dtype=np.int64)
    for number, group in enumerate(addends.groups):
        steps = np.column_stack([axis.amounts[number] for axis in axes])
        grid = _added(grid, axes, steps=steps, counts=group.counts) % modulus
    # Where points never reach a need, the slice beyond it is empty.
    cells = tuple(slice(axis.limit if axis.is_need else 0, None) for axis in axes)
    return int(grid[cells].sum()) % modulus


def _added(
    grid: Grid, axes: Sequence[Axis], *, steps: Vectors, counts: npt.NDArray[np.int64]
) -> Grid:
    """Return the grid after one group; it grows only as far as points reach."""
    tops = steps.max(axis=0).tolist()
    shape = [
        min(axis.limit, size - 1 + top) + 1
        for axis, size, top in zip(axes, grid.shape, tops, strict=True)
    ]
    added = np.zeros(shape, dtype=np.int64)
    for step, count in zip(steps.tolist(), counts.tolist(), strict=True):
        starts = [min(amount, axis.limit) for amount, axis in zip(step, axes, strict=True)]
        moved = grid
        for place, (amount, axis) in enumerate(zip(step, axes, strict=True)):
            moved = _fitting(moved, amount, place=place, axis=axis)
        span = tuple(
            slice(start, start + size) for start, size in zip(starts, moved.shape, strict=True)
        )
        added[span] += moved * count
    return added


def _fitting(grid: Grid, amount: int, *, place: int, axis: Axis) -> Grid:
    """Return the cells that stay within the limit of one axis after a move along it."""
    lines = np.moveaxis(grid, place, 0)
    room = axis.limit + 1 - amount
    if len(lines) <= room:
        return grid
    if not axis.is_need:
        return np.moveaxis(lines[: max(room, 0)], 0, place)
    room = max(room, 1)
    fitting = lines[:room].copy()
    fitting[-1] += lines[room:].sum(axis=0)
    return np.moveaxis(fitting, 0, place)


def _joined(residues: Sequence[int], moduli: Sequence[int]) -> int:
    """Return the number below the product of the moduli that has these residues."""
    total, product = 0, 1
    for residue, modulus in zip(residues, moduli, strict=True):
        step = (residue - total) * pow(product, -1, modulus) % modulus
        total, product = total + product * step, product * modulus
    return total
