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
    six months no longer are.

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
        elif _ends_with(_NOT_BUT, text, 0, first.start) and _BUT.search(
            text[first.end : second.start][:REACH]
        ):
            aside[first] = second
    former = {hit for hit in named if _ends_with(_FORMER, text, 0, hit.start)}
    return tuple(
        _without_option(hit, aside.get(hit)) if hit in aside or hit in former else hit
        for hit in hits
    )


def _without_option(hit: Hit, meant: Hit | None) -> Hit:
    """Name the issue alone; the side of what is not meant counts where the other has none."""
    counts = meant is not None and meant.lean is Lean.NEITHER
    return hit._replace(option=None, lean=hit.lean if counts else Lean.NEITHER)


def _ends_with(pattern: re.Pattern[str], text: str, start: int, end: int) -> bool:
    """Whether the last words of a stretch fit a pattern."""
    near = text[max(start, end - REACH) : end]
    return any(match.end() == len(near) for match in pattern.finditer(near))
