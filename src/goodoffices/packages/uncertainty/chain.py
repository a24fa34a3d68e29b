"""Uniform draws of numbers that lie in intervals and in a known order."""

from __future__ import annotations

import math
from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
"""Drawn numbers."""


def ordered_uniforms(
    low: Sequence[Fraction],
    high: Sequence[Fraction],
    *,
    rng: np.random.Generator,
    count: int,
) -> Floats:
    """Draw numbers uniformly from all that lie in their intervals in ascending order.

    The ends of the intervals cut the line into cells. How many of the numbers fall into each
    cell is drawn from the volumes, which a recursion over cells gives; within a cell the
    numbers are uniform, and sorted. There is no rejection and no Markov chain.

    Parameters
    ----------
    low, high : sequence of Fraction
        Bounds of each number, both ascending; an interval may be a point.
    rng : numpy.random.Generator
        Source of chance.
    count : int
        How many rows to draw.

    Returns
    -------
    float64 array, shape (count, numbers)
        Each row ascending, rows independent.

    Notes
    -----
    Exact up to rounding of the volumes, all of which are sums of positive numbers. Time
    cells x numbers x count.

    Examples
    --------
    >>> rng = np.random.Generator(np.random.PCG64(1))
    >>> zero, one = Fraction(0), Fraction(1)
    >>> bool((np.diff(ordered_uniforms([zero, zero], [one, one], rng=rng, count=9)) >= 0).all())
    True
    """
    drawn = np.empty((count, len(low)))
    start = 0
    for stop in range(len(low) + 1):
        fixed = stop < len(low) and low[stop] == high[stop]
        if stop < len(low) and not fixed:
            continue
        # A number known exactly parts the chain: what lies on either side is independent.
        if start < stop:
            drawn[:, start:stop] = _run(low[start:stop], high[start:stop], rng, count)
        if fixed:
            drawn[:, stop] = float(low[stop])
        start = stop + 1
    return drawn


def _run(
    low: Sequence[Fraction], high: Sequence[Fraction], rng: np.random.Generator, count: int
) -> Floats:
    ends = sorted({*low, *high})
    allowed = np.array(
        [
            [least <= left and right <= most for least, most in zip(low, high, strict=True)]
            for left, right in pairwise(ends)
        ]
    )
    unit = (ends[-1] - ends[0]) / len(allowed)
    widths = [float((right - left) / unit) for left, right in pairwise(ends)]
    cells = _cells(_volumes(allowed, widths), allowed, widths, rng=rng, count=count)
    left = np.array([float(end) for end in ends])
    drawn = left[cells] + np.diff(left)[cells] * rng.random((count, len(low)))
    # Cells ascend along a row, so sorting the row sorts within each cell.
    drawn.sort(axis=1)
    return drawn


def _volumes(allowed: npt.NDArray[np.bool_], widths: Sequence[float]) -> Floats:
    """Return, for cells and numbers counted from below, the volume they can take together.

    The first ``k`` numbers in the first ``c`` cells: the last ``m`` of them lie in cell ``c``,
    in order, which has the volume width to the ``m`` over ``m`` factorial.
    """
    cells, numbers = allowed.shape
    volumes = np.zeros((cells + 1, numbers + 1))
    volumes[0, 0] = 1.0
    for cell in range(cells):
        for placed in range(numbers + 1):
            parts = _parts(volumes[cell], allowed[cell], widths[cell], placed)
            volumes[cell + 1, placed] = math.fsum(parts)
    return volumes


def _parts(
    below: Floats, allowed: npt.NDArray[np.bool_], width: float, placed: int
) -> list[float]:
    """Return the volume for each number of numbers in one cell, none upwards."""
    parts = [float(below[placed])]
    part = 1.0
    for inside in range(1, placed + 1):
        if not allowed[placed - inside]:
            break
        part *= width / inside
        parts.append(float(below[placed - inside]) * part)
    return parts


def _cells(
    volumes: Floats,
    allowed: npt.NDArray[np.bool_],
    widths: Sequence[float],
    *,
    rng: np.random.Generator,
    count: int,
) -> npt.NDArray[np.intp]:
    """Draw the cell of each number, from the highest cell down."""
    cells, numbers = allowed.shape
    of = np.zeros((count, numbers), dtype=np.intp)
    open_ = np.full(count, numbers)
    for cell in reversed(range(cells)):
        chance = rng.random(count)
        left = open_.copy()
        for placed in range(1, numbers + 1):
            rows = np.flatnonzero(open_ == placed)
            parts = np.cumsum(_parts(volumes[cell], allowed[cell], widths[cell], placed))
            drawn = np.searchsorted(parts, chance[rows] * parts[-1], side="right")
            inside = np.minimum(drawn, len(parts) - 1)
            left[rows] = placed - inside
        for number in range(numbers):
            of[(left <= number) & (number < open_), number] = cell
        open_ = left
    return of
