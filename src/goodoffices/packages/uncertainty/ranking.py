"""Which rank each rule gives the packages of a pool in each drawn world."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from goodoffices.packages.results import Concept

Floats = npt.NDArray[np.float64]
"""Gains or scores."""
Flags = npt.NDArray[np.bool_]
"""Yes or no, shape (draws, packages)."""
Counts = npt.NDArray[np.int64]
"""Draws counted."""

RANKED = (Concept.UTILITARIAN, Concept.EGALITARIAN, Concept.NASH, Concept.KALAI_SMORODINSKY)
"""Rules that are applied to the pool in every drawn world."""
TIE = 1e-9
"""Scores tie when they differ by less than this share of the largest gain: sums of a few
thousand 64-bit floats are right to a thousandth of that."""
PLACES = 5
"""Ranks that are counted."""


def first_ranks(gains: Floats, zone: Flags) -> dict[Concept, Flags]:
    """Return which packages each rule names in each world, among those all accept.

    Parameters
    ----------
    gains : float64 array, shape (parties, draws, packages)
        Gains over the walk-away values.
    zone : bool array, shape (draws, packages)
        Whether every party accepts.

    Returns
    -------
    dict of Concept to bool array, shape (draws, packages)
        All that tie; none in a draw whose zone is empty.

    Notes
    -----
    Scores are floats; they rank packages within a draw and are never shown. Rules as in
    R56, R58 and R59, with ideals taken over the pool.

    Examples
    --------
    >>> gains = np.array([[[3.0, 1.0]], [[0.5, 2.0]]])
    >>> named = first_ranks(gains, np.array([[True, True]]))
    >>> named[Concept.UTILITARIAN].tolist(), named[Concept.EGALITARIAN].tolist()
    ([[True, False]], [[False, True]])
    """
    return {rule: names(zone) for rule, names in _rules(gains, zone).items()}


def rank_counts(gains: Floats, zone: Flags) -> dict[Concept, Counts]:
    """Count the worlds in which each package takes each rank [LahdelmaSalminen2001].

    The rank is one more than the number of packages of the zone that the rule prefers, so
    packages that tie share a rank and the ranks they fill up stay empty.

    Parameters
    ----------
    gains : float64 array, shape (parties, draws, packages)
        Gains over the walk-away values.
    zone : bool array, shape (draws, packages)
        Whether every party accepts.

    Returns
    -------
    dict of Concept to int64 array, shape (5, packages)
        Draws by rank, from 1 to 5. Outside the zone a package has no rank.

    Notes
    -----
    As :func:`first_ranks`, up to five times over: what is named is set aside, and the rule
    names again. Ideals stay those of the whole zone.

    Examples
    --------
    >>> gains = np.array([[[3.0, 1.0]], [[0.5, 2.0]]])
    >>> counts = rank_counts(gains, np.array([[True, True]]))
    >>> counts[Concept.UTILITARIAN][:2].tolist()
    [[1, 0], [0, 1]]
    """
    return {rule: _ranked(names, zone) for rule, names in _rules(gains, zone).items()}


def _ranked(names: Callable[[Flags], Flags], zone: Flags) -> Counts:
    counts = np.zeros((PLACES, zone.shape[1]), dtype=np.int64)
    left, before = zone.copy(), np.zeros(len(zone), dtype=np.int64)
    while left.any():
        named = names(left)
        for place in range(PLACES):
            counts[place] += np.count_nonzero(named[before == place], axis=0)
        left &= ~named
        before += np.count_nonzero(named, axis=1)
        left[before >= PLACES] = False
    return counts


def _rules(gains: Floats, zone: Flags) -> dict[Concept, Callable[[Flags], Flags]]:
    """Return what each rule names among some packages of the zone."""
    slack = TIE * float(np.abs(gains).max(initial=0.0))
    total, shares = gains.sum(axis=0), _shares(gains, zone, slack=slack)

    def utilitarian(among: Flags) -> Flags:
        return _leximin(gains, _best(total, among, slack=slack * len(gains)), slack=slack)

    return {
        Concept.UTILITARIAN: utilitarian,
        Concept.EGALITARIAN: lambda among: _leximin(gains, among, slack=slack),
        Concept.NASH: lambda among: _nash(gains, among, slack=slack),
        Concept.KALAI_SMORODINSKY: lambda among: _leximin(shares, among, slack=TIE),
    }


def _best(scores: Floats, among: Flags, *, slack: float) -> Flags:
    masked = np.where(among, scores, -np.inf)
    best = masked.max(axis=1, keepdims=True, initial=-np.inf)
    named: Flags = masked >= best - slack
    named &= among
    return named


def _leximin(values: Floats, among: Flags, *, slack: float) -> Flags:
    """Compare least values; only draws with ties look at the next ones."""
    several = np.flatnonzero(np.count_nonzero(among, axis=1) > 1)
    named = among.copy()
    if len(several) == 0:
        return named
    named[several] = _best(values[:, several].min(axis=0), among[several], slack=slack)
    tied = several[np.count_nonzero(named[several], axis=1) > 1]
    if len(tied) == 0:
        return named
    ascending = np.sort(values[:, tied], axis=0)
    left = named[tied]
    for place in range(1, len(values)):
        left = _best(ascending[place], left, slack=slack)
    named[tied] = left
    return named


def _nash(gains: Floats, zone: Flags, *, slack: float) -> Flags:
    product = np.where(zone, gains.prod(axis=0), -np.inf)
    best = product.max(axis=1, keepdims=True, initial=-np.inf)
    named: Flags = (product >= best * (1 - TIE * len(gains))) & zone
    # Where somebody gains nothing in every package, the products alone tie at nothing (R58).
    least = np.where(zone, gains.min(axis=0), -np.inf).max(axis=1, initial=-np.inf)
    flat = np.flatnonzero((least <= slack) & zone.any(axis=1))
    if len(flat):
        named[flat] = _most_gainers(gains[:, flat], zone[flat], slack=slack)
    return named


def _most_gainers(gains: Floats, zone: Flags, *, slack: float) -> Flags:
    gaining = gains > slack
    most = _best(gaining.sum(axis=0).astype(np.float64), zone, slack=0.5)
    product = np.where(gaining, gains, 1.0).prod(axis=0)
    largest = np.where(most, product, 0.0).max(axis=1, keepdims=True, initial=0.0)
    named: Flags = (product >= largest * (1 - TIE * len(gains))) & most
    return named


def _shares(gains: Floats, zone: Flags, *, slack: float) -> Floats:
    ideals = np.where(zone, gains, 0.0).max(axis=2, keepdims=True, initial=0.0)
    gaining = ideals > slack
    shares: Floats = gains * (1.0 / np.where(gaining, ideals, np.inf))
    if not gaining.all():
        # A party that gains nothing anywhere has no share and is left out (R59).
        shares += ~gaining
    return shares
