"""Which packages to add so that no frontier package is far from one that is shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from goodoffices.packages.front_pool import FrontPool
from goodoffices.packages.leximin import leximin
from goodoffices.solving.model import Choice, IntegerModel
from goodoffices.solving.table import INT64_LIMIT, Integers

PARTS = 1_000_000
"""Parts into which each party's range is cut to compare distances."""
COMPARED = 50
"""Most packages compared by identifiers where several are equally far away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spanned:
    """Packages added, and how near every frontier package then is.

    Parameters
    ----------
    added : tuple of tuple of int
        Packages, in the order they were added.
    within : Fraction or None
        No frontier package of the zone is better for any party by more than this share of
        the party's range than the shown package nearest to it; ``None`` when not all of the
        frontier is known or nothing is shown.
    """

    added: tuple[Choice, ...]
    within: Fraction | None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _RowOf:
    """Turns gains of any package into shares of the parties' ranges."""

    low: Integers
    width: Integers

    def __call__(self, gains: Integers) -> Integers:
        shares: Integers = (gains - self.low) * PARTS // self.width
        # What lies far outside the range represents nobody better than its edge does.
        clipped: Integers = np.clip(shares, -PARTS, 2 * PARTS).astype(np.int64)
        return clipped


def span(
    model: IntegerModel,
    pool: FrontPool,
    shown: Sequence[Choice],
    *,
    least: int,
    most: int,
) -> Spanned:
    """Add the frontier package worst represented by those shown, again and again.

    A package is represented by another one as well as the party that loses most by the
    exchange says, in shares of the party's range over the frontier of the zone (R108).

    Parameters
    ----------
    model : IntegerModel
        The model.
    pool : FrontPool
        Frontier of the zone.
    shown : sequence of tuple of int
        Packages shown already.
    least, most : int
        How many packages there shall be, those shown included: up to ``least`` packages
        with the same points as others are added too, where there are no other ones.

    Returns
    -------
    Spanned
        The same whatever the order of parties and issues in the case.

    Notes
    -----
    Whole numbers only: shares are rounded down to millionths and the bound is rounded up.
    Time vectors x parties x packages.
    """
    known = list(shown)
    shares, row_of = _shares(pool.gains)
    error = np.full(len(pool.gains), 2 * PARTS, dtype=np.int64)
    for choice in known:
        if _is_accepted(model, choice):
            error = np.minimum(error, _loss(shares, row_of(_gains(model, choice))))
    while len(known) < most and len(error) and error.max() > 0:
        row = _farthest(model, pool, shares, error)
        known.append(pool.choice(row))
        error = np.minimum(error, _loss(shares, shares[row]))
    known += _twins(pool, known, least - len(known))
    return Spanned(added=tuple(known[len(shown) :]), within=_bound(model, pool, known, error))


def _shares(gains: Integers) -> tuple[Integers, _RowOf]:
    # Without a row there is nothing to measure, and any range will do.
    edges = gains if len(gains) else np.zeros((1, gains.shape[1]), dtype=np.int64)
    low: Integers = edges.min(axis=0)
    width: Integers = np.maximum(edges.max(axis=0) - low, 1)
    dtype = np.int64 if np.max(width) < INT64_LIMIT // PARTS else object
    rows = _RowOf(low=low, width=width)
    return ((gains - low).astype(dtype) * PARTS // width).astype(np.int64), rows


def _gains(model: IntegerModel, choice: Choice) -> Integers:
    gains = [party.points(choice) - (party.walk_away or 0) for party in model.parties]
    return np.array(gains, dtype=object)


def _is_accepted(model: IntegerModel, choice: Choice) -> bool:
    known = [party for party in model.parties if party.walk_away is not None]
    return all(party.points(choice) >= (party.walk_away or 0) for party in known)


def _loss(shares: Integers, taken: Integers) -> Integers:
    loss: Integers = (shares - taken).max(axis=1)
    return loss


def _farthest(model: IntegerModel, pool: FrontPool, shares: Integers, error: Integers) -> int:
    """Return the row with the largest error; of several, the leximin-largest and canonical."""
    rows = np.flatnonzero(error == error.max())
    rows = rows[leximin(shares[rows])][:COMPARED]
    return min(rows.tolist(), key=lambda row: model.canonical_key(pool.choice(row)))


def _twins(pool: FrontPool, known: Sequence[Choice], missing: int) -> list[Choice]:
    """Return further packages with the same points as others."""
    twins: list[Choice] = []
    for row in range(len(pool.gains)):
        if len(twins) >= missing:
            break
        twins += [one for one in pool.ways(row, len(known) + missing) if one not in known]
    return twins[: max(missing, 0)]


def _bound(
    model: IntegerModel, pool: FrontPool, known: Sequence[Choice], error: Integers
) -> Fraction | None:
    if not pool.is_whole or not known or not len(error):
        return None
    most = int(error.max())
    vectors = {tuple(_gains(model, choice).tolist()) for choice in known}
    if most == 0 and all(tuple(row) in vectors for row in pool.gains.tolist()):
        return Fraction(0)
    return Fraction(most + 1, PARTS)
