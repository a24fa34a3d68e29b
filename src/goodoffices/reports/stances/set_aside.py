"""An option that is set aside beside the one meant: "the side road, not the main one"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from goodoffices.case.issues import Lean
from goodoffices.reports.stances.hits import Hit

REACH = 48
"""Characters before an option within which it is told to be set aside."""

_SET_ASIDE = re.compile(
    r"(?:(?:,|[-–—(]|\band|\bbut)\s?(?:(?:did|does|do|would|will|could|can|has|have)\s)?not"
    r"|\brather\sthan|\binstead\sof|\bas\sopposed\sto)"
    r"(?:\s[^\W\d_]{1,12}){0,3}\s?",
    re.IGNORECASE,
)
_LESS_LIKED = re.compile(
    r"\b(?:over|than)\s(?:(?:the|a|an|any|have|accept|see|take|on)\s){0,2}", re.IGNORECASE
)
"""What something is liked better than: "armed guards over unarmed ones"."""
_PREFERRED_TO = re.compile(r"\s(?:to|over)\s(?:(?:the|a|an|any)\s)?", re.IGNORECASE)
_WORSE = re.compile(r"\b(?:worse|less|fewer|no|not|little)\b", re.IGNORECASE)
_ANSWERED = re.compile(
    r"\s(?:accepted|rejected|refused|approved|dismissed|backed|opposed|supported|turned down"
    r"|ruled out)\b",
    re.IGNORECASE,
)
_FORMER = re.compile(
    r"\b(?:up|down|raised|lowered|increased|reduced|cut|changed)\sfrom(?:\s[^\W\d_]{1,12}){0,3}\s?",
    re.IGNORECASE,
)
"""What was so before: "down from six months"."""
_NOT_BUT = re.compile(r"\bnot(?:\s[^\W\d_]{1,12}){0,3}\s?", re.IGNORECASE)
_BUT = re.compile(r"\bbut\b", re.IGNORECASE)


def without_set_aside(text: str, hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """Name no option where it is told only as what another one is not.

    R501: of "one side road, not the main one" and "not the main road but a side road" the side
    road alone is what somebody wants, takes or refuses; of "five months, down from six months"
    six months no longer are. So it is with what another one is preferred to ("armed guards over
    unarmed ones"); of what is worse or no better than another, neither is named.

    Parameters
    ----------
    text : str
        Some words.
    hits : sequence of Hit
        In order.

    Returns
    -------
    tuple of Hit
        Those set aside name the issue alone.
    """
    named = [hit for hit in hits if hit.option is not None]
    aside: dict[Hit, Hit] = {}
    for first, second in pairwise(named):
        if first.issue != second.issue or first.option == second.option:
            continue
        if _ends_with(_SET_ASIDE, text, first.end, second.start):
            aside[second] = first
        elif _ANSWERED.search(text, first.end, second.start) and _ANSWERED.match(text, second.end):
            # "Low fares were accepted, high fares rejected": the first alone is what was accepted.
            aside[second] = first
        elif _is_less_liked(text, first, second):
            aside[second] = first
            if _WORSE.search(text[first.end : second.start]):
                aside[first] = second
        elif _ends_with(_NOT_BUT, text, 0, first.start) and _BUT.search(
            text[first.end : second.start][:REACH]
        ):
            aside[first] = second
    former = {hit for hit in named if _ends_with(_FORMER, text, 0, hit.start)}
    return tuple(
        _without_option(hit, aside.get(hit)) if hit in aside or hit in former else hit
        for hit in hits
    )


def _is_less_liked(text: str, first: Hit, second: Hit) -> bool:
    """Whether an option is told as what another one is preferred to: "a low fee to a high one"."""
    if _ends_with(_LESS_LIKED, text, first.end, second.start):
        return True
    # "Prefers low fees to high fees": nothing but "to" stands between, and nothing before.
    between = _PREFERRED_TO.fullmatch(text, first.end, second.start)
    return between is not None and (
        first.start <= SHORT or "prefer" in text[: first.start].casefold()
    )


SHORT = 4
"""Characters of an article before what is preferred."""


def _without_option(hit: Hit, meant: Hit | None) -> Hit:
    """Name the issue alone; the side of what is not meant counts where the other has none."""
    counts = meant is not None and meant.lean is Lean.NEITHER
    return hit._replace(option=None, lean=hit.lean if counts else Lean.NEITHER)


def _ends_with(pattern: re.Pattern[str], text: str, start: int, end: int) -> bool:
    """Whether the last words of a stretch fit a pattern."""
    near = text[max(start, end - REACH) : end]
    return any(match.end() == len(near) for match in pattern.finditer(near))
