"""Cutting a stretch of text by a pattern, for every word of every report."""

from __future__ import annotations

import re
from itertools import accumulate


def cut(
    pattern: re.Pattern[str], text: str, start: int, end: int
) -> tuple[list[str], list[int], list[int]]:
    """Return what a pattern finds in a stretch, where each begins, and where it ends.

    Parameters
    ----------
    pattern : re.Pattern
        With one group around all of it; it looks at nothing beside what it finds.
    text : str
        The whole text.
    start, end : int
        Stretch to cut.

    Returns
    -------
    (list of str, list of int, list of int)
        Of equal length, in order; positions in the whole text.

    Notes
    -----
    Split and summed up rather than found one by one: less than half of the time.

    Examples
    --------
    >>> cut(re.compile(r"([a-zA-Z]+)"), "They met.", 0, 9)
    (['They', 'met'], [0, 5], [4, 8])
    """
    parts = pattern.split(text[start:end])
    bounds = list(accumulate(map(len, parts), initial=start))
    return parts[1::2], bounds[1:-1:2], bounds[2::2]
