"""Packages with the largest product of gains."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from goodoffices.solving.table import Integers


def nash(gains: Integers) -> npt.NDArray[np.intp]:
    """Return the packages with the largest product of gains.

    [Nash1950]. Where no package gives every party a gain, first as many parties as possible
    gain, then the product over those who do is made as large as possible: maximum Nash
    welfare [Caragiannis2019, Def. 3.1] (R58).

    Parameters
    ----------
    gains : int64 or object array of int, shape (packages, parties)
        Points above the walk-away value over the zone, none negative. A common unit is
        needed only where some party gains nothing.

    Returns
    -------
    intp array, shape (n_best,)
        Row numbers, ascending: all packages that tie.

    Notes
    -----
    Exact: products are Python integers and cannot overflow. Pareto-optimal, since raising
    one gain at no cost raises the number of gainers or the product.

    Examples
    --------
    >>> nash(np.array([[9, 1], [5, 4], [4, 5], [0, 30]]))
    array([1, 2])
    """
    if len(gains) == 0:
        return np.empty(0, dtype=np.intp)
    positive = np.asarray(gains > 0, dtype=bool)
    gainers = positive.sum(axis=1)
    rows = np.flatnonzero(gainers == gainers.max())
    kept = np.where(positive[rows], gains[rows], 1).astype(object)
    products = kept.prod(axis=1)
    best: npt.NDArray[np.intp] = rows[np.asarray(products == products.max(), dtype=bool)]
    return best
