"""What stands between a subject and its verb: appositions, clauses and words of emphasis."""

from __future__ import annotations

from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.wording.function_words import WEEKDAYS

LONGEST_ASIDE = 8
"""Words of an apposition; what is longer is a clause of its own."""

LONGEST_ADJUNCT = 6
"""Words of a time or place between "who" and its verb."""

_ADJUNCTS = frozenset(
    {"in", "on", "at", "last", "this", "earlier", "only", "since", "during", "for", "until", "by"}
    | {"before", "after", "from", "back", "once", "yesterday", "later", "today", "just"}
)

_EMPHASIS = frozenset({"itself", "himself", "herself", "themselves", "alone", "each", "both"})


def before_emphasis(unit: Unit, at: int) -> int:
    """Step back over "itself" in "the army itself says".

    Parameters
    ----------
    unit : Unit
        The sentence.
    at : int
        Position before a verb.

    Returns
    -------
    int
        Position of the word before such words.
    """
    while unit.fold(at) in _EMPHASIS:
        at -= 1
    return at


def before_relative_adjunct(unit: Unit, at: int) -> int:
    """Step back over "in August" in "the chairman, who in August urged".

    Parameters
    ----------
    unit : Unit
        The sentence.
    at : int
        Position before a verb.

    Returns
    -------
    int
        Position of the "who" or "which", or ``at`` where no time or place stands behind one.
    """
    for back in range(at, max(-1, at - LONGEST_ADJUNCT), -1):
        if unit.fold(back) in {"who", "which"} and unit.fold(back - 1) == ",":
            return back if unit.fold(back + 1) in _ADJUNCTS else at
        if not unit.fold(back)[:1].isalnum() or unit.pieces[back].quoted:
            break
    return at


def before_aside(unit: Unit, at: int) -> int:
    """Step over ", the minister of Varu," to the word before it.

    Parameters
    ----------
    unit : Unit
        The sentence.
    at : int
        Position of the comma, dash or bracket that closes it.

    Returns
    -------
    int
        Position; -1 when it has no start.
    """
    closing = unit.fold(at)
    opening = {",": {","}, ")": {"("}}.get(closing, {"—", "–"})
    for back in range(at - 1, max(-1, at - 36), -1):
        if unit.fold(back) in opening and not _within_number(unit, back):
            return _before_clause(unit, back, at) if closing == "," else back - 1
        initial = unit.fold(back) == "." and len(unit.fold(back - 1)) <= 2
        if unit.fold(back) in {".", ";", ":"} and not initial and not _within_number(unit, back):
            break
    return -1


def _within_number(unit: Unit, at: int) -> bool:
    """Whether a mark stands inside a number: "240,000"."""
    return unit.fold(at - 1).isdigit() and unit.fold(at + 1)[:1].isdigit()


def _before_clause(unit: Unit, opening: int, closing: int) -> int:
    """Go back to the name before ", who met the envoy, Mira Aldo, on Monday,"."""
    inner = unit.fold(opening + 1) in {"who", "whose", "which", "whom"}
    if inner or closing - opening > LONGEST_ASIDE:
        return opening - 1
    for back in range(opening - 1, max(-1, opening - 24), -1):
        if unit.fold(back) in {".", ";", ":", "that"} or unit.pieces[back].quoted:
            break
        if unit.fold(back) in {"who", "whose"} and unit.fold(back - 1) == ",":
            named = unit.mention_at(back - 2)
            whole = named is not None and not unit.pieces[back - 2].possessive
            return back - 2 if whole else opening - 1
    return opening - 1


def before_adjunct(unit: Unit, at: int) -> int:
    """Step back over "on Monday", "in Cairo", "late last night".

    Parameters
    ----------
    unit : Unit
        The sentence.
    at : int
        Position of its last word.

    Returns
    -------
    int
        Position of the word before it; -1 when there is none.
    """
    if unit.fold(at) in PARTS_OF_TIME and unit.fold(at - 1) in WHICH_TIMES:
        return at - 2 - (unit.fold(at - 2) in _WITHIN_TIMES)
    for back in range(at, max(-1, at - 5), -1):
        word = unit.fold(back)
        if word in _OPENING_ADJUNCTS:
            return back - 1
        if not word[:1].isalnum():
            break
    return at - 1 if unit.fold(at) in words("subjects", "grammar", "adverbs") else -1


PARTS_OF_TIME = frozenset(
    {"night", "morning", "afternoon", "evening", "week", "weekend", "month", "year", "today"}
    | {"yesterday", "spring", "summer", "autumn", "winter"}
    | WEEKDAYS
)
"""Words that with one of :data:`WHICH_TIMES` tell when: "last night", "Monday morning"."""

WHICH_TIMES = frozenset({"last", "this", "earlier", "later", "yesterday"}) | WEEKDAYS
_WITHIN_TIMES = frozenset({"late", "early", "earlier", "later", "only"})

_OPENING_ADJUNCTS = frozenset(
    {"in", "on", "at", "from", "during", "after", "late", "early", "via", "through", "by"}
)
