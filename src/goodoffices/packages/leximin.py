"""The packages that are best for the worst off, then for the next worst off, and so on."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from goodoffices.solving.table import Integers


def leximin(values: Integers) -> npt.NDArray[np.intp]:
    """Return the rows whose sorted values are lexicographically largest.

    Each row is sorted ascending; rows are compared by their smallest value, ties by the
    second smallest, and so on [Moulin1988, Sec. 1.3].

    Parameters
    ----------
    values : int64 or object array of int, shape (packages, parties)
        Values in one common unit; higher is better.

    Returns
    -------
    intp array, shape (n_best,)
        Row numbers, ascending: all rows that tie. Empty only when there is no row.

    Notes
    -----
    Exact. Such a row is Pareto-optimal among ``values``. Time packages x parties x
    log parties.

    Examples
    --------
    >>> leximin(np.array([[4, 1], [2, 3], [3, 2], [2, 2]]))
    array([1, 2])
    """
    ascending = np.sort(values, axis=1)
    rows = np.arange(len(values))
    for place in range(values.shape[1]):
        column = ascending[rows, place]
        if len(rows) > 0:
            rows = rows[np.asarray(column == column.max(), dtype=bool)]
    return rows
