"""All packages of a model, some at a time: for counting where no table fits in memory."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from goodoffices.errors import LimitError
from goodoffices.solving.model import IntegerModel
from goodoffices.solving.table import Integers, feasible_rows, points_of_rows

LISTING_LIMIT = 5_000_000
"""Most packages, before links, that are gone through one by one."""
CHUNK = 250_000
"""Packages listed at once."""


def listed_points(model: IntegerModel, *, chunk: int = CHUNK) -> Iterator[Integers]:
    """Yield the points of all packages that meet the links, some packages at a time.

    Parameters
    ----------
    model : IntegerModel
        At most 5,000,000 packages before links.
    chunk : int
        Packages listed at once.

    Yields
    ------
    int64 or object array, shape (packages, parties)
        Scaled points, in lexicographic order of option positions; possibly no row.

    Raises
    ------
    LimitError
        If there are more packages.

    Notes
    -----
    Exact. Time packages x (issues + parties), memory that of one chunk.
    """
    if model.size > LISTING_LIMIT:
        raise LimitError(
            f"There are {model.size:,} packages before links; up to {LISTING_LIMIT:,} are gone"
            " through one by one."
        )
    counts = [len(options) for options in model.options]
    for start in range(0, model.size, chunk):
        rows = np.arange(start, min(start + chunk, model.size))
        choices = np.empty((len(rows), len(counts)), dtype=np.int32)
        step = model.size
        for issue, count in enumerate(counts):
            step //= count
            choices[:, issue] = rows // step % count
        choices = choices[feasible_rows(model.constraints, choices)]
        yield points_of_rows(model, choices)


def listed_zone(model: IntegerModel, *, chunk: int = CHUNK) -> int:
    """Count the packages that give every party at least its walk-away value, one by one.

    Parameters
    ----------
    model : IntegerModel
        At most 5,000,000 packages before links.
    chunk : int
        Packages listed at once.

    Returns
    -------
    int
        How many there are; a party without a walk-away value makes no cut (R53).

    Raises
    ------
    LimitError
        If there are more packages.

    Notes
    -----
    Exact. Time packages x (issues + parties), memory that of one chunk.
    """
    cuts = [(n, p.walk_away) for n, p in enumerate(model.parties) if p.walk_away is not None]
    found = 0
    for points in listed_points(model, chunk=chunk):
        inside = np.ones(len(points), dtype=bool)
        for column, cut in cuts:
            inside &= np.asarray(points[:, column] >= cut, dtype=bool)
        found += int(inside.sum())
    return found
