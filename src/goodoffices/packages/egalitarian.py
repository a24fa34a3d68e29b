"""Packages with the largest least gain."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from goodoffices.packages.leximin import leximin
from goodoffices.solving.table import Integers


def egalitarian(gains: Integers) -> npt.NDArray[np.intp]:
    """Return the packages with lexicographically largest gains sorted ascending.

    The least gain is made as large as possible, then the second least, and so on: leximin
    [Moulin1988, Sec. 1.3]. It assumes that one point of one party weighs as much as one
    point of another.

    Parameters
    ----------
    gains : int64 or object array of int, shape (packages, parties)
        Points above the walk-away value over the zone, in one common unit.

    Returns
    -------
    intp array, shape (n_best,)
        Row numbers, ascending: all packages that tie.

    Notes
    -----
    Exact, and Pareto-optimal.

    Examples
    --------
    >>> egalitarian(np.array([[9, 1], [3, 4], [4, 3]]))
    array([1, 2])
    """
    return leximin(gains)
