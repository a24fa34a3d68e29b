"""How far a share seen in draws may be from the true one."""

from __future__ import annotations

import math
from statistics import NormalDist

CONFIDENCE = 0.95
"""How often the stated intervals hold."""


def wilson_interval(successes: int, draws: int, *, among: int = 1) -> tuple[float, float]:
    """Return an interval for the share that ``successes`` out of ``draws`` estimate.

    The score interval [Wilson1927]: all shares that a two-sided test at 95 % would not
    refuse. For a package that was picked among several, the error is divided by their
    number, so that all their intervals hold together (R104).

    Parameters
    ----------
    successes, draws : int
        ``0 <= successes <= draws``, at least one draw.
    among : int
        How many packages it was picked from.

    Returns
    -------
    (float, float)
        Between 0 and 1; the ends are included when no draw, or every draw, succeeds.

    Notes
    -----
    Its coverage is 95 % on average over shares, not for each share exactly.

    Examples
    --------
    >>> low, high = wilson_interval(5_000, 10_000)
    >>> round(low, 4), round(high, 4)
    (0.4902, 0.5098)
    """
    z = NormalDist().inv_cdf(1 - (1 - CONFIDENCE) / (2 * among))
    share = successes / draws
    middle = share + z * z / (2 * draws)
    half = z * math.sqrt(share * (1 - share) / draws + (z / (2 * draws)) ** 2)
    scale = 1 + z * z / draws
    low = 0.0 if successes == 0 else (middle - half) / scale
    high = 1.0 if successes == draws else (middle + half) / scale
    return max(0.0, low), min(1.0, high)


def is_behind(only_first: int, only_second: int, *, others: int) -> bool:
    """Whether draws tell that the second of two packages is accepted less often.

    Both are judged on the same draws, so only draws count in which one is accepted and the
    other not [McNemar1947], with the continuity correction. The error of 5 % is divided by
    the number of packages set against the first; then the package that is truly accepted
    most often is found behind another in at most 5 % of runs [Gupta1965] (R104).

    Parameters
    ----------
    only_first, only_second : int
        Draws in which one package alone is accepted.
    others : int
        Packages set against the first, at least one.

    Returns
    -------
    bool
        False where the draws do not tell.

    Examples
    --------
    >>> is_behind(60, 40, others=1), is_behind(60, 40, others=100)
    (True, False)
    """
    if only_first <= only_second:
        return False
    z = NormalDist().inv_cdf(1 - (1 - CONFIDENCE) / others)
    return only_first - only_second - 1 >= z * math.sqrt(only_first + only_second)
