"""Where words of an issue stand, and what they do not tell there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.stances.stems import stem

_UNITS = frozenset(map(stem, ("hours", "days", "weeks", "months", "years", "decades")))
_BEFORE = re.compile(
    r"\b(?:in|within|after|over|during|since|last|past|next|every|per|had|has|have)"
    r"(?:\s(?:about|some|only|just|the))?\s$",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"\s(?:ago|later|earlier|old|to)\b", re.IGNORECASE)
_LONGEST = 24
"""Characters before an amount in which a preposition stands."""


def idle_spans(text: str) -> Sequence[tuple[int, int]]:
    """Return where set phrases stand in which a word of an issue tells something else.

    Parameters
    ----------
    text : str
        Some words.

    Examples
    --------
    >>> idle_spans("the death toll rose to 12")
    ((4, 14),)
    """
    return tuple(match.span() for match in _phrases().finditer(text.casefold()))


def is_idle(spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether words are only a part of a set phrase: "toll" in "death toll".

    R418: the word of an issue in a set phrase, and a length of time that only tells when ("in one
    month"), do not name the issue.

    Parameters
    ----------
    spans : sequence of pairs of int
        From :func:`idle_spans`.
    start, end : int
        Where the words stand.

    Examples
    --------
    >>> is_idle(((4, 14),), 10, 14), is_idle(((4, 14),), 4, 14)
    (True, False)
    """
    return any(
        first <= start and end <= last and end - start < last - first for first, last in spans
    )


def tells_when(stems: Sequence[str], text: str, start: int, end: int) -> bool:
    """Whether an amount only tells when something is, or since when (R418).

    Parameters
    ----------
    stems : sequence of str
        Of the amount.
    text : str
        The words around it.
    start, end : int
        Where it stands.

    Examples
    --------
    >>> tells_when(("one", "month"), "it lost three in one month", 17, 26)
    True
    >>> tells_when(("one", "month"), "a truce of one month", 11, 20)
    False
    """
    if _UNITS.isdisjoint(stems):
        return False
    before = _BEFORE.search(text[max(0, start - _LONGEST) : start])
    return before is not None or _BEHIND.match(text[end : end + _LONGEST]) is not None


@cache
def _phrases() -> re.Pattern[str]:
    listed = sorted(lexicon("commonplace")["phrases"], key=len, reverse=True)
    # "Truce or no truce": whatever becomes of it.
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, listed))}|(\w+) or no \1)\b")
