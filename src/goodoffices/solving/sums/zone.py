"""How many packages every party accepts, without listing one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import gcd, prod

import numpy as np
import numpy.typing as npt

from goodoffices.errors import LimitError
from goodoffices.solving.elimination.diagram import Diagram, unique_rows
from goodoffices.solving.limits import DEFAULT_LIMITS, Limits
from goodoffices.solving.residues import moduli_beyond, number_of
from goodoffices.solving.sums.addends import Addends, Group
from goodoffices.solving.table import INT64_LIMIT
from goodoffices.solving.vectors.undominated import Rows, Vectors

CELLS_LIMIT = 10_000_000
"""Most cells of the grid of points that still matter."""
WORK_LIMIT = 300_000_000
"""Most additions of cells."""
MOVES_LIMIT = 200_000
"""Most moves between states that are followed, however small the grid."""
COARSENESS_LIMIT = 2**40
"""Coarsest unit tried, in units that divide all points."""

Grid = npt.NDArray[np.int64]
"""Counts modulo one number; first the state, then one axis per party that may refuse."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Part:
    """Ways to settle one group, or one issue of a chain, as moves between states.

    Parameters
    ----------
    states : int
        How many states there are afterwards.
    sources, targets : intp array, shape (moves,)
        State before and after.
    gains : int64 array, shape (moves, parties)
        What a move adds for each party.
    losses : int64 array, shape (moves, parties)
        By how much it keeps each party below its best; over all parts, gains and losses
        add up to what the party can reach.
    counts : int64 array, shape (moves,)
        How many ways the move stands for.
    """

    states: int
    sources: Rows
    targets: Rows
    gains: Vectors
    losses: Vectors
    counts: npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Axis:
    """How one party's points are counted.

    Parameters
    ----------
    amounts : tuple of int64 array, one per part, shape (moves,)
        What each move adds, in units that divide all.
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


def zone_count(addends: Addends, limits: Limits = DEFAULT_LIMITS) -> ZoneCount:
    """Return how many packages give every party at least its walk-away value.

    A grid holds, for every combination of what the parties have so far, the number of ways
    to get there. Each party is counted by what it still needs or by what it can still lose,
    whichever is less, so narrow zones and wide ones are both cheap.

    Parameters
    ----------
    addends : Addends
        The model, cut into groups.
    limits : Limits
        Its memory may be used.

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
    remainder theorem. Time is cells x moves of all parts x moduli, memory is cells x states.
    Beyond the limit, gains are rounded down and losses up to multiples of a coarser unit:
    what is accepted so is accepted (R64).
    """
    everything = prod(len(group.ways) for group in addends.groups)
    everything *= prod(chain.count for chain in addends.chains)
    if everything == 0 or any(
        need is not None and need > top
        for need, top in zip(addends.needs, addends.reach, strict=True)
    ):
        return ZoneCount(packages=0, is_exact=True)
    coarseness = 1
    parts = _parts(addends)
    if sum(len(part.sources) for part in parts) > MOVES_LIMIT:
        raise LimitError(f"Counting would follow more than {MOVES_LIMIT:,} moves between states.")
    axes = _axes(addends, parts, coarseness)
    # A grid, the one after it, and what is moved between them.
    cells = min(CELLS_LIMIT, limits.room // 40)
    while _work(parts, axes, everything, cells=cells) > WORK_LIMIT:
        coarseness *= 2
        if coarseness > COARSENESS_LIMIT:
            raise LimitError(f"Counting needs more than {WORK_LIMIT:,} additions.")
        axes = _axes(addends, parts, coarseness)
    if not axes:
        return ZoneCount(packages=everything, is_exact=True)
    moduli = _moduli(parts, axes, everything)
    residues = [_count(parts, axes, modulus) for modulus in moduli]
    return ZoneCount(packages=number_of(residues, moduli), is_exact=coarseness == 1)


def _parts(addends: Addends) -> list[Part]:
    chains = [part for chain in addends.chains for part in _of_chain(chain)]
    return chains + [_of_group(group) for group in addends.groups]


def _of_group(group: Group) -> Part:
    nowhere = np.zeros(len(group.vectors), dtype=np.intp)
    return Part(
        states=1,
        sources=nowhere,
        targets=nowhere,
        gains=group.vectors,
        losses=group.vectors.max(axis=0, initial=0) - group.vectors,
        counts=group.counts,
    )


def _of_chain(chain: Diagram) -> list[Part]:
    best = chain.best()
    parts = []
    for stage, before, after in zip(chain.stages, best, best[1:], strict=False):
        sources, options = np.nonzero(stage.children >= 0)
        targets = stage.children[sources, options].astype(np.intp)
        gains = stage.amounts[sources, options]
        moves = np.column_stack([sources, targets, gains])
        firsts, numbers = unique_rows(moves)
        parts.append(
            Part(
                states=stage.states,
                sources=sources[firsts],
                targets=targets[firsts],
                gains=gains[firsts],
                losses=(before[sources] - gains - after[targets])[firsts],
                counts=np.bincount(numbers, minlength=len(firsts)).astype(np.int64),
            )
        )
    return parts


def _axes(addends: Addends, parts: Sequence[Part], coarseness: int) -> list[Axis]:
    """Return one axis per party that may refuse, in units that divide all, times coarseness."""
    axes = []
    for party, (need, top) in enumerate(zip(addends.needs, addends.reach, strict=True)):
        if need is None or need <= 0:
            continue
        is_need = need <= top - need
        columns = [(part.gains if is_need else part.losses)[:, party] for part in parts]
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


def _work(parts: Sequence[Part], axes: Sequence[Axis], everything: int, *, cells: int) -> int:
    """Return a bound on the additions; more than the limit where the grid is too large."""
    if _cells(axes) * max(part.states for part in parts) > cells:
        return WORK_LIMIT + 1
    moves = sum(len(part.sources) for part in parts)
    return _cells(axes) * moves * len(_moduli(parts, axes, everything))


def _moduli(parts: Sequence[Part], axes: Sequence[Axis], everything: int) -> tuple[int, ...]:
    """Return numbers without common divisor whose product exceeds every possible count."""
    # A cell can gather all cells times all ways of a part before it is reduced.
    ways = max(int(part.counts.sum()) for part in parts)
    return moduli_beyond(everything, largest_modulus=INT64_LIMIT // (_cells(axes) * ways))


def _count(parts: Sequence[Part], axes: Sequence[Axis], modulus: int) -> int:
    grid: Grid = np.ones([1] * (len(axes) + 1), dtype=np.int64)
    for number, part in enumerate(parts):
        steps = np.column_stack([axis.amounts[number] for axis in axes])
        grid = _added(grid, axes, part, steps=steps) % modulus
    # Where points never reach a need, the slice beyond it is empty.
    cells = tuple(slice(axis.limit if axis.is_need else 0, None) for axis in axes)
    return int(grid[(slice(None), *cells)].sum()) % modulus


def _added(grid: Grid, axes: Sequence[Axis], part: Part, *, steps: Vectors) -> Grid:
    """Return the grid after one part; it grows only as far as points reach."""
    tops = steps.max(axis=0, initial=0).tolist()
    shape = [
        min(axis.limit, size - 1 + top) + 1
        for axis, size, top in zip(axes, grid.shape[1:], tops, strict=True)
    ]
    added = np.zeros([part.states, *shape], dtype=np.int64)
    moves = zip(part.sources, part.targets, steps.tolist(), part.counts.tolist(), strict=True)
    for source, target, step, count in moves:
        starts = [min(amount, axis.limit) for amount, axis in zip(step, axes, strict=True)]
        moved = grid[source]
        for place, (amount, axis) in enumerate(zip(step, axes, strict=True)):
            moved = _fitting(moved, amount, place=place, axis=axis)
        span = tuple(
            slice(start, start + size) for start, size in zip(starts, moved.shape, strict=True)
        )
        added[(target, *span)] += moved * count
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
