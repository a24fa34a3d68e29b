"""A few packages of a long frontier that lie far apart."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from goodoffices.solving.table import INT64_LIMIT, Integers

PARTS = 1_000_000
"""Parts into which each party's range of points is cut to compare distances."""


def spread_rows(points: Integers, limit: int) -> npt.NDArray[np.intp]:
    """Return rows that lie far apart, each party's best among them.

    Points are measured as shares of each party's range. First come the rows best for each
    party, then again and again the row farthest from those taken [Gonzalez1985] (R63).

    Parameters
    ----------
    points : int64 array, shape (packages, parties)
        Different rows.
    limit : int
        Most rows returned, at least one.

    Returns
    -------
    intp array, shape (n_shown,)
        Row numbers, ascending: all when there are no more than ``limit``.

    Notes
    -----
    What is shown of a frontier, never what is on it. Time rows x limit x parties.

    Examples
    --------
    >>> spread_rows(np.array([[0, 9], [1, 8], [5, 5], [9, 0]]), 3)
    array([0, 2, 3])
    """
    if len(points) <= limit:
        return np.arange(len(points))
    low, high = points.min(axis=0), points.max(axis=0)
    width = np.maximum(high - low, 1)
    # Shares are rounded down to parts; a float would differ between machines.
    dtype = np.int64 if int(width.max()) < INT64_LIMIT // PARTS else object
    shares = ((points - low).astype(dtype) * PARTS // width).astype(np.int64)
    taken = list(dict.fromkeys(shares.argmax(axis=0).tolist()))[:limit]
    distance = np.full(len(points), 2 * PARTS, dtype=np.int64)
    for row in taken:
        distance = np.minimum(distance, abs(shares - shares[row]).max(axis=1))
    while len(taken) < limit and distance.max() > 0:
        row = int(distance.argmax())
        taken.append(row)
        distance = np.minimum(distance, abs(shares - shares[row]).max(axis=1))
    return np.sort(np.array(taken, dtype=np.intp))
