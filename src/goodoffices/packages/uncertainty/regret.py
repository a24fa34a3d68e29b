"""How much more another package could have brought, in the worst world."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm
from operator import mul

import numpy as np

from goodoffices.errors import LimitError
from goodoffices.packages.uncertainty.judged import Judged
from goodoffices.packages.uncertainty.margins import span_of
from goodoffices.packages.uncertainty.worlds import IssueWorlds, PartyWorlds, Worlds
from goodoffices.solving.table import INT64_LIMIT, Choices, Integers

PAIRS_LIMIT = 30_000_000
"""Most pairs of packages times parties compared as 64-bit integers."""
BIG_PAIRS_LIMIT = 1_000_000
"""The same where numbers are too large for 64 bits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scale:
    """What turns a party's numbers into whole numbers of one common unit."""

    unit: int
    weight: int
    is_big: bool

    @property
    def dtype(self) -> type:
        """Whole numbers that hold every sum."""
        return object if self.is_big else np.int64


def pool_regrets(known: Judged, worlds: Worlds) -> list[Fraction]:
    r"""Return for each package how much another of the pool could bring more, at worst.

    .. math:: \max_y \sum_p \max_{worlds} (u_p(y) - u_p(x)) / span_p

    The regret of Savage's rule over worlds [BoutilierPatrascuPoupartSchuurmans2006], with
    each party's points as shares of its span; worlds of parties are independent, so their
    worst differences come true together.

    Parameters
    ----------
    known : Judged
        The pool.
    worlds : Worlds
        What is known of the principals.

    Returns
    -------
    list of Fraction
        One per package, at least 0.

    Raises
    ------
    LimitError
        If there are too many pairs.

    Notes
    -----
    Exact: the largest difference of two options of one issue has a closed form, and issues
    add up. Time pairs of packages x (issues + linked points) x parties.
    """
    count = len(known.choices)
    if count == 0:
        return []
    spans = [
        span_of(one, low, high)
        for one, low, high in zip(
            worlds.parties, known.worst.parties, known.best.parties, strict=True
        )
    ]
    units = [
        lcm(low.scale, high.scale)
        for low, high in zip(known.worst.parties, known.best.parties, strict=True)
    ]
    parts = [unit * span for unit, span in zip(units, spans, strict=True)]
    common = lcm(*(part.numerator for part in parts))
    weights = [int(common / part) for part in parts]
    # Neither a difference nor a part of one exceeds twice what a party's numbers lie within.
    is_big = 4 * sum(map(mul, weights, _breadths(known, units))) >= INT64_LIMIT
    if count * count * len(parts) > (BIG_PAIRS_LIMIT if is_big else PAIRS_LIMIT):
        limit = BIG_PAIRS_LIMIT if is_big else PAIRS_LIMIT
        raise LimitError(
            f"{count:,} packages make more than {limit:,} comparisons of pairs; regret against"
            " other packages is worked out for smaller pools."
        )
    total: Integers = np.zeros((count, count), dtype=object if is_big else np.int64)
    for column, one in enumerate(worlds.parties):
        scale = _Scale(unit=units[column], weight=weights[column], is_big=is_big)
        total = total + _differences(known, one, column, scale=scale)
    return [Fraction(int(worst), common) for worst in total.max(axis=1)]


def _breadths(known: Judged, units: Sequence[int]) -> list[int]:
    """Return by how much any part of a sum of points can vary, in units of each party."""
    pairs = zip(known.worst.parties, known.best.parties, units, strict=True)
    return [
        unit // low.scale * low.magnitude + unit // high.scale * high.magnitude
        for low, high, unit in pairs
    ]


def largest_rise(one: IssueWorlds, held: str, other: str) -> Fraction:
    """Return the most by which ``other`` can be worth more than ``held``.

    Parameters
    ----------
    one : IssueWorlds
        What the options of the issue can be worth.
    held, other : str
        Options of the issue.

    Returns
    -------
    Fraction
        Negative when ``other`` is worth less in every world.

    Notes
    -----
    Exact. Where the ranking puts ``held`` at least as high, the two can at best be equal,
    and are where their bounds allow it; else both ends are reached together.
    """
    if one.is_at_least(held, other) and one.is_at_least(other, held):
        return Fraction(0)
    rise = one.of(other).high - one.of(held).low
    return min(Fraction(0), rise) if one.is_at_least(held, other) else rise


def _differences(known: Judged, worlds: PartyWorlds, column: int, *, scale: _Scale) -> Integers:
    """Return scaled differences, rows the package held and columns the other."""
    factor = scale.unit * scale.weight
    tables: list[Integers] = []
    for one in worlds.issues:
        issue = known.worst.issues.index(one.issue)
        names = known.worst.options[issue]
        rises = [[int(largest_rise(one, a, b) * factor) for b in names] for a in names]
        chosen = known.choices[:, issue]
        tables.append(np.array(rises, dtype=scale.dtype)[chosen[:, None], chosen[None, :]])
    if worlds.by_rank:
        # All the weight may lie on the one issue that differs most.
        most: Integers = np.maximum.reduce(tables) * 100
        return most
    found: Integers = sum(tables, np.zeros((len(known.choices),) * 2, dtype=scale.dtype))
    for number, linked in enumerate(worlds.linked):
        held: Integers = _held(known.choices, known, column, number).astype(scale.dtype)
        gained = int(linked.points.high * factor) * (1 - held)[:, None] * held[None, :]
        lost = int(linked.points.low * factor) * held[:, None] * (1 - held)[None, :]
        found = found + gained - lost
    return found


def _held(choices: Choices, known: Judged, column: int, number: int) -> Integers:
    literals = known.worst.parties[column].terms[number].when
    held: Integers = np.logical_and.reduce(
        [np.isin(choices[:, one.issue], one.options) for one in literals]
    )
    return held
