"""Packages that cannot be improved for one party without costing another."""

from __future__ import annotations

import moocore
import numpy as np
import numpy.typing as npt

from goodoffices.errors import ScoresError
from goodoffices.solving.table import Integers


def pareto_frontier(points: Integers) -> npt.NDArray[np.intp]:
    r"""Return the rows of ``points`` that no other row dominates.

    Package :math:`a` dominates :math:`b` when :math:`a_i \ge b_i` for every party
    :math:`i` and :math:`a_i > b_i` for at least one [Ehrgott2005, Def. 2.1]. Two packages
    with equal points do not dominate each other, so both stay (R55).

    Parameters
    ----------
    points : int64 or object array of int, shape (packages, parties)
        Points each party gives each package, higher is better. Points are ordinal here:
        no unit is shared between columns.

    Returns
    -------
    intp array, shape (n_efficient,)
        Row numbers, ascending. Empty only when ``points`` has no row.

    Raises
    ------
    ScoresError
        If ``points`` is not a two-dimensional table of whole numbers with at least one
        party.

    Notes
    -----
    Exact for numbers of any size: moocore compares floating-point numbers, so each column
    is first replaced by its ranks, small integers with the same order. For :math:`n`
    packages and :math:`k` parties, time :math:`O(n \log^{\max(1, k-2)} n)`, memory
    :math:`O(nk)` [KungLuccioPreparata1975].

    Examples
    --------
    >>> pareto_frontier(np.array([[9, 1], [5, 5], [4, 4], [5, 5]]))
    array([0, 1, 3])
    """
    _require_table(points)
    if len(points) == 0:
        return np.empty(0, dtype=np.intp)
    columns = [np.unique(column, return_inverse=True)[1] for column in points.T]
    ranks = np.column_stack(columns).astype(np.float64)
    efficient = moocore.is_nondominated(ranks, maximise=True, keep_weakly=True)
    return np.flatnonzero(efficient)


def _require_table(points: Integers) -> None:
    if points.ndim != 2 or points.shape[1] == 0:
        raise ScoresError(
            f"Points must be a table of packages by parties; got shape {points.shape}."
        )
    if not np.issubdtype(points.dtype, np.integer) and not _all_whole(points):
        raise ScoresError(
            f"Points must be whole numbers so that comparisons are exact; got {points.dtype}."
            " Multiply by a common denominator before calling."
        )


def _all_whole(points: Integers) -> bool:
    return points.dtype == object and all(isinstance(value, int) for value in points.flat)
