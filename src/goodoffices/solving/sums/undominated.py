"""Which of different vectors of points no other vector dominates."""

from __future__ import annotations

import moocore
import numpy as np
import numpy.typing as npt

from goodoffices.solving.sums.addends import Vectors

FLOAT_LIMIT = 2**53
"""Whole numbers below this are the same as floating-point numbers."""


def undominated(vectors: Vectors) -> npt.NDArray[np.intp]:
    """Return the rows that no other row dominates.

    Parameters
    ----------
    vectors : int64 array, shape (rows, parties)
        Rows that all differ, none negative; higher is better.

    Returns
    -------
    intp array, shape (n_kept,)
        Row numbers, ascending; empty only when there is no row.

    Notes
    -----
    Exact. Two parties: sorted by the first, a row stays when the second rises. More: the
    filter of moocore compares floating-point numbers, so above 2**53 it is given ranks. For
    ``n`` rows and ``k`` parties, time ``n log^max(1, k-2) n`` [KungLuccioPreparata1975].

    Examples
    --------
    >>> undominated(np.array([[9, 1], [5, 5], [4, 4]]))
    array([0, 1])
    """
    if len(vectors) < 2:
        return np.arange(len(vectors))
    if vectors.shape[1] == 1:
        return np.flatnonzero(vectors[:, 0] == vectors.max())
    if vectors.shape[1] == 2:
        return _two_parties(vectors)
    compared = vectors if vectors.max() < FLOAT_LIMIT else _ranks(vectors)
    efficient = moocore.is_nondominated(compared.astype(np.float64), maximise=True)
    return np.flatnonzero(efficient)


def _two_parties(vectors: Vectors) -> npt.NDArray[np.intp]:
    order = np.lexsort((vectors[:, 1], vectors[:, 0]))[::-1]
    second = vectors[order, 1]
    rises = np.ones(len(order), dtype=bool)
    rises[1:] = second[1:] > np.maximum.accumulate(second)[:-1]
    return np.sort(order[rises])


def _ranks(vectors: Vectors) -> Vectors:
    columns = [np.unique(column, return_inverse=True)[1] for column in vectors.T]
    return np.column_stack(columns).astype(np.int64)
