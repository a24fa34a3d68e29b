"""Cases in which points are ranges, or in which too much is asked for any package."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from goodoffices.case.negotiation import Case
from goodoffices.case.numbers import Range
from goodoffices.case.preferences import Preferences


def widened(case: Case, share: Fraction) -> Case:
    """Return a case whose points and walk-away values may be off by a share either way.

    Parameters
    ----------
    case : Case
        Points and walk-away values exact, none of them negative but linked points.
    share : Fraction
        Between 0 and 1.

    Returns
    -------
    Case
        The same case with ranges; linked points stay exact.
    """
    return replace(case, preferences=tuple(_wide(one, share) for one in case.preferences))


def demanding(case: Case, walk_away: int) -> Case:
    """Return a case in which every party asks for at least so many points.

    Parameters
    ----------
    case : Case
        Any.
    walk_away : int
        In every party's own unit.

    Returns
    -------
    Case
        Otherwise the same.
    """
    wishes = (replace(one, walk_away=Range.of(walk_away)) for one in case.preferences)
    return replace(case, preferences=tuple(wishes))


def _wide(wishes: Preferences, share: Fraction) -> Preferences:
    points = tuple(replace(one, points=_around(one.points, share)) for one in wishes.points)
    line = None if wishes.walk_away is None else _around(wishes.walk_away, share)
    return replace(wishes, points=points, walk_away=line)


def _around(known: Range, share: Fraction) -> Range:
    return Range(low=known.low * (1 - share), high=known.high * (1 + share))
