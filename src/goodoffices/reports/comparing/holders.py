"""Who is told to hold a place: "Varu controls Orran", "Orran is in Varan hands" (R495)."""

from __future__ import annotations

import re
from functools import cache

from goodoffices.reports.comparing.told_clauses import Clauses, Told
from goodoffices.reports.lexicon import any_of, lexicon

_ELSEWHERE = "(?:in|at|on|with|from|for|to|against|over)"
"""Who holds talks in a place does not hold the place."""
_REACH = 60
"""Characters behind a verb of holding within which its place or holder stands."""


def holder_of(told: Told, clauses: Clauses) -> str:
    """Return the side that a clause tells to hold a place; empty where it tells none.

    Parameters
    ----------
    told : Told
        What somebody tells.
    clauses : Clauses
        Knows the names of the sides.
    """
    behind = _held().search(told.clause)
    if behind is not None:
        return clauses.first_side(behind.group(1) or behind.group(2), told.statement)
    verb = _holds().search(told.clause)
    return told.subject if verb is not None else ""


@cache
def _holds() -> re.Pattern[str]:
    """Match "controls the town of Orran": a verb of holding and a name right behind it."""
    verbs = any_of(lexicon("accounts")["holds"])
    thing = rf"(?:(?!{_ELSEWHERE}\b)[a-z]+ ){{0,5}}?"
    return re.compile(rf"(?<!\w){verbs} {thing}[A-Z]\w")


@cache
def _held() -> re.Pattern[str]:
    """Match what tells the holder behind the place: "belongs to", "is in Varan hands"."""
    place = r"(?:is|was|are|were|remains?|remained) (?:still )?(?:in|under) (?:the )?"
    hands = rf"{place}([\w’'-]+) {any_of(lexicon('accounts')['hands'])}"
    verbs = any_of(lexicon("accounts")["held"])
    return re.compile(rf"(?<!\w)(?:{verbs} (?:the )?([\w’' -]{{2,{_REACH}}})|{hands}\b(?! of))")
