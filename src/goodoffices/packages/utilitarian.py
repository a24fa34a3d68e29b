"""Packages with the largest sum of gains."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from goodoffices.packages.leximin import leximin
from goodoffices.solving.table import Integers


def utilitarian(gains: Integers) -> npt.NDArray[np.intp]:
    """Return the packages with the largest sum of gains; among those, leximin.

    It assumes that one point of one party weighs as much as one point of another. Walk-away
    values shift all sums alike, so they matter only through the zone.

    Parameters
    ----------
    gains : int64 or object array of int, shape (packages, parties)
        Points above the walk-away value over the zone, in one common unit.

    Returns
    -------
    intp array, shape (n_best,)
        Row numbers, ascending: all packages that tie (R56).

    Notes
    -----
    Exact, and Pareto-optimal.

    Examples
    --------
    >>> utilitarian(np.array([[9, 1], [6, 4], [4, 4]]))
    array([1])
    """
    if len(gains) == 0:
        return np.empty(0, dtype=np.intp)
    sums = gains.sum(axis=1)
    best = np.flatnonzero(sums == sums.max())
    return best[leximin(gains[best])]
