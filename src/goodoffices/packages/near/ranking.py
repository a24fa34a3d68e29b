"""Packages ranked by who gains least, in shares of each party's own range."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from goodoffices.solving.model import IntegerModel
from goodoffices.solving.table import Integers, Table


def ranked_rows(model: IntegerModel, listed: Table, *, limit: int) -> tuple[tuple[int, ...], int]:
    """Return the first packages by smallest gain, then by sum of gains, and how many suit all.

    A gain counts as a share of the range that the party's points have over the packages
    listed; below the walk-away value it is negative (R92).

    Parameters
    ----------
    model : IntegerModel
        The model; every party has a walk-away value.
    listed : Table
        Packages that meet the links.
    limit : int
        Most rows returned.

    Returns
    -------
    tuple of int, int
        Rows, the first in the ranking first, ties in canonical order (R57); and how many
        packages every party accepts.

    Notes
    -----
    Exact: shares are compared over a common denominator as whole numbers of any size.
    """
    if not len(listed.choices):
        return (), 0
    cuts = np.array([party.walk_away or 0 for party in model.parties], dtype=object)
    gains: Integers = listed.points.astype(object) - cuts
    widths = [int(column.max() - column.min()) or 1 for column in listed.points.T]
    common = math.lcm(*widths)
    shares = gains * np.array([common // width for width in widths], dtype=object)
    least: list[Any] = shares.min(axis=1).tolist()
    sums: list[Any] = shares.sum(axis=1).tolist()
    bar = sorted(zip(least, sums, strict=True), reverse=True)[:limit][-1]
    first = [row for row, one in enumerate(zip(least, sums, strict=True)) if one >= bar]
    first.sort(key=lambda row: (-least[row], -sums[row], model.canonical_key(listed.choice(row))))
    return tuple(first[:limit]), sum(value >= 0 for value in least)
