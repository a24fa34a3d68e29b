"""Which of many vectors of few different numbers no other dominates, on a grid of the numbers."""

from __future__ import annotations

from math import prod
from typing import Any

import numpy as np
import numpy.typing as npt

Flags = npt.NDArray[np.bool_]
"""True where something holds."""


class Grid:
    """One axis per column but one; a cell holds the most of the column left out.

    Parameters
    ----------
    vectors : int64 array, shape (rows, columns)
        At least two columns; small numbers, none negative; higher is better.

    Notes
    -----
    Exact. Time and memory are cells + rows, whatever the number of rows that stay.
    """

    def __init__(self, vectors: npt.NDArray[np.int64]) -> None:
        ranks = [_ranks(column) for column in vectors.T]
        counts = [int(rank.max()) + 1 for rank in ranks]
        # The column with most numbers becomes the content, so that the grid stays small.
        last = max(range(len(counts)), key=lambda column: (counts[column], column))
        self._axes = [n for n in range(len(counts)) if n != last]
        self._ranks = ranks
        self._counts = counts
        self._last = last
        self._dtype: Any = np.min_scalar_type(-counts[last] - 1)

    @property
    def bytes(self) -> int:
        """How many bytes the grid takes."""
        cells = prod(self._counts[axis] + 1 for axis in self._axes)
        return int(cells * np.dtype(self._dtype).itemsize)

    def efficient(self) -> Flags:
        """Mark the rows that no other row dominates; equal rows do not dominate each other.

        Returns
        -------
        bool array, shape (rows,)
            True for those.

        Examples
        --------
        >>> Grid(np.array([[9, 1, 0], [5, 5, 0], [4, 4, 0], [5, 5, 0]])).efficient()
        array([ True,  True, False,  True])
        """
        shape = [self._counts[axis] + 1 for axis in self._axes]
        strides = [prod(shape[n + 1 :]) for n in range(len(shape))]
        # Axes run from the best number down, behind an empty border.
        place = np.zeros(len(self._ranks[0]), dtype=np.int64)
        for axis, stride in zip(self._axes, strides, strict=True):
            place += (self._counts[axis] - self._ranks[axis]) * stride
        value = (self._ranks[self._last] + 1).astype(self._dtype)
        grid = np.zeros(prod(shape), dtype=self._dtype)
        order = np.argsort(value, kind="stable")
        grid[place[order]] = value[order]
        kept: Flags = grid[place] == value
        best = grid.reshape(shape)
        for number in range(len(shape)):
            np.maximum.accumulate(best, axis=number, out=best)
        rows = np.flatnonzero(kept)
        for stride in strides:
            rows = rows[grid[place[rows] - stride] < value[rows]]
        kept[:] = False
        kept[rows] = True
        return kept


def _ranks(column: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    found = np.zeros(int(column.max()) + 1, dtype=np.int64)
    found[column] = 1
    ranks: npt.NDArray[np.int64] = (np.cumsum(found) - 1)[column]
    return ranks
