"""Swings counted over the sizes and sums of weights of coalitions."""

from __future__ import annotations

from collections.abc import Sequence
from math import comb, prod

import numpy as np

from goodoffices.errors import LimitError
from goodoffices.ratification.layout import Cells, Layout
from goodoffices.ratification.tally import Tally
from goodoffices.solving.residues import moduli_beyond, number_of

CELLS_LIMIT = 2**26
"""Most combinations of sums."""
WORK_LIMIT = 60_000_000_000
"""Most additions."""
CHUNK = 4_000_000
"""Most counts read at once."""
LAZY = 20
"""Members added before counts are reduced; moduli below 2**40 leave room for that."""


def tally_by_weight(layout: Layout) -> Tally:
    """Count coalitions by their sums.

    A table holds how many coalitions have each combination of sums, the last one as a
    running total. Leaving a member out of it takes one alternating sum per line at which
    winning begins, not a table of its own.

    Parameters
    ----------
    layout : Layout
        The axes.

    Returns
    -------
    Tally
        Exact; by size where sizes are counted.

    Raises
    ------
    LimitError
        If there are too many combinations of sums, or too many additions.

    Notes
    -----
    Exact: counts are kept as remainders [MannShapley1962] [BramsAffuso1976]. Time is
    combinations x members x moduli, memory is combinations.
    """
    lines = layout.lines()
    shape = _shape(layout, lines)
    moduli = moduli_beyond(2 ** len(layout.game.body.members))
    work = prod(shape) * len(layout.free) * len(moduli)
    if prod(shape) > CELLS_LIMIT or work > WORK_LIMIT:
        raise LimitError(
            f"Counting takes {prod(shape):,} combinations of sums and {work:,} additions; up to"
            f" {CELLS_LIMIT:,} and {WORK_LIMIT:,} are done."
        )
    remainders = [_Table(layout, lines, shape, modulus).found() for modulus in moduli]
    members = len(layout.game.body.members)
    rows = [
        [number_of([one[row][size] for one in remainders], moduli) for size in range(members + 1)]
        for row in range(members + 1)
    ]
    return Tally(
        winning=sum(rows[members]),
        swings=tuple(sum(row) for row in rows[:members]),
        by_size=tuple(tuple(row[:members]) for row in rows[:members]) if layout.has_size else None,
    )


def _shape(layout: Layout, lines: Cells) -> tuple[int, ...]:
    """Return how many sums are kept along each axis; none beyond the last line is needed."""
    tops = layout.tops
    needed = int(lines.max()) if _are_binomial(layout) else tops[-1] + 1
    return (*(top + 1 for top in tops[:-1]), min(max(1, needed), tops[-1] + 1))


def _are_binomial(layout: Layout) -> bool:
    """Whether coalitions are counted along all axes but the last without a table."""
    return len(layout.tops) == 1 + (layout.has_size and len(layout.tops) == 2)


class _Table:
    """Counts of coalitions modulo one number, and what is read from them."""

    def __init__(self, layout: Layout, lines: Cells, shape: tuple[int, ...], modulus: int) -> None:
        self.layout, self.lines, self.modulus = layout, lines, modulus
        self.counts = _running_totals(layout, shape, modulus)
        self.cells = np.argwhere(np.ones(lines.shape, dtype=bool))
        self.all = self._totals()

    def found(self) -> list[list[int]]:
        """Return swings per member and size, and in a last row the winning coalitions."""
        members = len(self.layout.game.body.members)
        rows = [[0] * (members + 1) for _ in range(members + 1)]
        required = len(self.layout.required)
        winning = (self.all - self._up_to(self.cells, self.lines.ravel() - 1)) % self.modulus
        self._add(rows[members], winning, start=required)
        for member in self.layout.required:
            self._add(rows[member], winning, start=required - 1)
        cache: dict[tuple[int, ...], list[int]] = {}
        for member, adds in zip(self.layout.free, self.layout.adds, strict=True):
            if adds not in cache:
                self._add(rows[member], self._swings(adds), start=required)
                cache[adds] = rows[member]
            rows[member] = cache[adds]
        return rows

    def _add(self, row: list[int], counts: Cells, *, start: int) -> None:
        """Enter counts per cell by the size of the coalition."""
        for cell, count in zip(self.cells.tolist(), counts.tolist(), strict=True):
            size = cell[0] + start if self.layout.has_size else 0
            row[size] = (row[size] + count) % self.modulus

    def _swings(self, adds: tuple[int, ...]) -> Cells:
        """Return, per cell, the coalitions without a member that it makes win."""
        after = self.cells + np.array(adds[:-1], dtype=np.int64)
        tops = np.array(self.lines.shape, dtype=np.int64)
        inside = np.all(after < tops, axis=1)
        later = self.lines[tuple(np.where(inside[:, None], after, 0).T)]
        begins = np.where(inside, later - adds[-1], self.lines.ravel())
        counts = self._without(adds, self.lines.ravel() - 1) - self._without(adds, begins - 1)
        return np.asarray(counts % self.modulus, dtype=np.int64)

    def _without(self, adds: tuple[int, ...], lasts: Cells) -> Cells:
        """Return the coalitions without a member up to a last sum, per cell.

        With C the counts with the member, these are C(s) - C(s - a) + C(s - 2a) - ...
        """
        steps = [top // add for top, add in zip(self.layout.tops, adds, strict=True) if add]
        if not steps:
            # A member that adds nothing doubles every count.
            return self._up_to(self.cells, lasts) * pow(2, -1, self.modulus) % self.modulus
        times = np.arange(min(steps) + 1)
        signs = 1 - 2 * (times % 2)
        rows = max(1, CHUNK // len(times))
        parts = [
            self._up_to(
                self.cells[start : start + rows, None, :] - _multiples(adds[:-1], times),
                lasts[start : start + rows, None] - times * adds[-1],
            )
            @ signs
            for start in range(0, len(self.cells), rows)
        ]
        return np.asarray(np.concatenate(parts) % self.modulus, dtype=np.int64)

    def _up_to(self, cells: Cells, lasts: Cells) -> Cells:
        """Return how many coalitions lie in each cell with at most a last sum."""
        inside = (cells >= 0).all(axis=-1) & (lasts >= 0)
        place = tuple(np.moveaxis(np.where(inside[..., None], cells, 0), -1, 0))
        last = np.clip(lasts, 0, self.counts.shape[-1] - 1)
        return np.asarray(np.where(inside, self.counts[(*place, last)], 0), dtype=np.int64)

    def _totals(self) -> Cells:
        """Return how many coalitions lie in each cell, whatever their last sum."""
        free = len(self.layout.free)
        if not _are_binomial(self.layout):
            return np.asarray(self.counts[..., -1].ravel(), dtype=np.int64)
        sizes = range(free + 1) if self.lines.ndim else ()
        ways = [comb(free, size) for size in sizes] or [2**free]
        return np.array([one % self.modulus for one in ways], dtype=np.int64)


def _multiples(adds: Sequence[int], times: Cells) -> Cells:
    return np.asarray(times[None, :, None] * np.array(adds, dtype=np.int64), dtype=np.int64)


def _running_totals(layout: Layout, shape: tuple[int, ...], modulus: int) -> Cells:
    """Return how many coalitions have each combination of sums, the last one or less."""
    counts = np.zeros(shape, dtype=np.int64)
    counts[(0,) * len(shape)] = 1
    reached = [1] * len(shape)
    for number, adds in enumerate(sorted(layout.adds, key=lambda one: one[-1]), start=1):
        reached = [min(size, r + add) for size, r, add in zip(shape, reached, adds, strict=True)]
        if all(add < size for add, size in zip(adds, shape, strict=True)):
            into = tuple(slice(add, r) for add, r in zip(adds, reached, strict=True))
            out = tuple(slice(0, r - add) for add, r in zip(adds, reached, strict=True))
            counts[into] += counts[out]
        if number % LAZY == 0:
            counts %= modulus
    counts %= modulus
    np.cumsum(counts, axis=-1, out=counts)
    counts %= modulus
    return counts
