"""Packages that give every party the largest equal share of its best."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from goodoffices.packages.leximin import leximin
from goodoffices.solving.table import Integers


def kalai_smorodinsky(gains: Integers) -> npt.NDArray[np.intp]:
    """Return the packages whose gains, as shares of the ideal gains, are leximin-largest.

    A party's ideal gain is its largest over the zone [KalaiSmorodinsky1975]. The least
    share is made as large as possible, then the second least, and so on; on packages one
    can list, the plain rule alone may name a dominated one. Parties whose ideal gain is 0
    are left out: they gain nothing anywhere (R59).

    Parameters
    ----------
    gains : int64 or object array of int, shape (packages, parties)
        Points above the walk-away value over the zone, none negative. No unit is shared
        between columns.

    Returns
    -------
    intp array, shape (n_best,)
        Row numbers, ascending: all packages that tie.

    Notes
    -----
    Exact: shares are compared after multiplication by the least common multiple of the
    ideal gains, in Python integers.

    Examples
    --------
    >>> kalai_smorodinsky(np.array([[10, 0], [6, 40], [5, 50], [0, 100]]))
    array([2])
    """
    if len(gains) == 0:
        return np.empty(0, dtype=np.intp)
    ideals = [int(ideal) for ideal in gains.max(axis=0)]
    counted = [column for column, ideal in enumerate(ideals) if ideal > 0]
    common = math.lcm(*(ideals[column] for column in counted))
    factors = np.array([common // ideals[column] for column in counted], dtype=object)
    return leximin(gains[:, counted].astype(object) * factors)
