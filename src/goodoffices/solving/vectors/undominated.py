"""Which vectors of points no other vector dominates."""

from __future__ import annotations

from itertools import pairwise

import moocore
import numpy as np
import numpy.typing as npt

from goodoffices.solving.table import INT64_LIMIT
from goodoffices.solving.vectors.grid import Flags, Grid

FLOAT_LIMIT = 2**53
"""Whole numbers below this are the same as floating-point numbers."""

GRID_ROWS = 10_000
"""Fewest rows for which a grid is tried."""
GRID_TOP = 2**20
"""Numbers on a grid are below this."""
GRID_BYTES = 64
"""Most bytes of a grid for each row: the other filter takes about as many."""

Vectors = npt.NDArray[np.int64]
"""Whole numbers, shape (rows, parties); higher is better."""
Rows = npt.NDArray[np.intp]
"""Row numbers."""


def undominated(vectors: Vectors) -> Rows:
    """Return the rows that no other row dominates.

    Parameters
    ----------
    vectors : int64 array, shape (rows, parties)
        None negative; higher is better. Equal rows do not dominate each other.

    Returns
    -------
    intp array, shape (n_kept,)
        Row numbers, ascending; empty only when there is no row.

    Notes
    -----
    Exact. Two parties: sorted by the first, a row stays when the second rises. More: the
    filter of moocore compares floating-point numbers, so above 2**53 it is given ranks. For
    ``n`` rows and ``k`` parties, time ``n log^max(1, k-2) n`` [KungLuccioPreparata1975].
    Many rows of few different numbers are compared on a grid of those numbers instead.

    Examples
    --------
    >>> undominated(np.array([[9, 1], [5, 5], [4, 4], [5, 5]]))
    array([0, 1, 3])
    """
    return undominated_within(vectors, np.array([0, len(vectors)]))


def undominated_within(vectors: Vectors, starts: Rows) -> Rows:
    """Return the rows that no other row of their own section dominates.

    Parameters
    ----------
    vectors : int64 array, shape (rows, parties)
        None negative; higher is better. Equal rows do not dominate each other.
    starts : intp array, shape (sections + 1,)
        Section ``s`` holds the rows ``starts[s]`` up to ``starts[s + 1]``.

    Returns
    -------
    intp array, shape (n_kept,)
        Row numbers, ascending.

    Notes
    -----
    Exact, as :func:`undominated`; one call of the filter per section.

    Examples
    --------
    >>> undominated_within(np.array([[2, 2, 2], [1, 1, 1], [1, 1, 1]]), np.array([0, 2, 3]))
    array([0, 2])
    """
    if len(vectors) < 2:
        return np.arange(len(vectors))
    if vectors.shape[1] <= 2:
        return _by_sorting(vectors, starts)
    compared = vectors if vectors.max() < FLOAT_LIMIT else _ranks(vectors)
    kept = np.ones(len(vectors), dtype=bool)
    for start, end in pairwise(starts.tolist()):
        if end - start > 1:
            kept[start:end] = _efficient(compared[start:end])
    return np.flatnonzero(kept)


def _efficient(vectors: Vectors) -> Flags:
    if len(vectors) >= GRID_ROWS and vectors.max() < GRID_TOP:
        grid = Grid(vectors)
        if grid.bytes <= GRID_BYTES * len(vectors):
            return grid.efficient()
    floats = vectors.astype(np.float64)
    efficient: Flags = moocore.is_nondominated(floats, maximise=True, keep_weakly=True)
    return efficient


def _by_sorting(vectors: Vectors, starts: Rows) -> Rows:
    """Filter one or two parties: from the best for the first on, the second must rise."""
    section = np.repeat(np.arange(len(starts) - 1), np.diff(starts))
    last = vectors[:, -1]
    if len(starts) * (int(last.max()) + 1) >= INT64_LIMIT:
        last = np.unique(last, return_inverse=True)[1]
    order = _sorted(section, vectors[:, 0], last)
    # Sections are kept apart by steps larger than any value, so one running maximum serves.
    lifted = (last + section * (int(last.max()) + 1))[order]
    before = np.empty_like(lifted)
    before[0], before[1:] = -1, np.maximum.accumulate(lifted)[:-1]
    rises = lifted > before
    same = np.zeros(len(order), dtype=bool)
    same[1:] = (vectors[order[1:]] == vectors[order[:-1]]).all(axis=1)
    same[1:] &= section[order[1:]] == section[order[:-1]]
    first = np.maximum.accumulate(np.where(same, 0, np.arange(len(order))))
    return np.sort(order[rises[first]])


def _sorted(section: Rows, first: Vectors, last: Vectors) -> Rows:
    """Return rows by section, then from the best for the first, then for the last."""
    spans = int(first.max()) + 1, int(last.max()) + 1
    if (int(section[-1]) + 1) * spans[0] * spans[1] >= INT64_LIMIT:
        return np.lexsort((-last, -first, section))
    # One number per row sorts three times as fast as three.
    return np.argsort((section * spans[0] + spans[0] - 1 - first) * spans[1] + spans[1] - 1 - last)


def _ranks(vectors: Vectors) -> Vectors:
    columns = [np.unique(column, return_inverse=True)[1] for column in vectors.T]
    return np.column_stack(columns).astype(np.int64)
