"""Clauses that open a sentence: "Hours after Varu accepted the truce, Orvane ..." (R486)."""

from __future__ import annotations

from goodoffices.reports.cues.extents import next_comma, starts_clause
from goodoffices.reports.cues.units import Unit

LONGEST_OPENING = 6
"""Words before the subject of such a clause: "A day and a half after the"."""

_TIMES = frozenset({"after", "before", "since", "until", "once", "because", "as", "when", "where"})
_CONTRASTS = frozenset({"if", "while", "although", "though", "whereas", "despite", "unless"})
_LENGTHS = frozenset(
    {"minutes", "hours", "days", "weeks", "months", "years", "minute", "hour", "day", "week"}
    | {"month", "year", "night", "morning", "shortly", "soon", "right", "just", "even", "ever"}
    | {"immediately", "half", "later", "long", "moments", "only", "directly"}
)
_STOPS = frozenset({",", ";", ":", "—", "–", "(", "that"})


def opens_aside_clause(unit: Unit, subject: int) -> bool:
    """Whether a subject stands in a clause that opens the sentence and is not its main one.

    R486: what is told in a clause behind "after", "since" or "although" that opens a sentence
    ends where the main clause begins; that is the report's own.

    Parameters
    ----------
    unit : Unit
        The sentence.
    subject : int
        Position of the first word of the subject.

    Returns
    -------
    bool
        Also with a length of time before it: "Two days after Varu".

    Notes
    -----
    At most :data:`LONGEST_OPENING` words are looked at.
    """
    if not 0 < subject <= LONGEST_OPENING:
        return False
    before = [unit.fold(at) for at in range(subject)]
    if not _STOPS.isdisjoint(before) or any(piece.quoted for piece in unit.pieces[:subject]):
        return False
    if before[0] in _CONTRASTS or before[0] in _TIMES:
        return True
    return any(before[at] in _TIMES and before[at - 1] in _LENGTHS for at in range(1, len(before)))


def main_clause_at(unit: Unit, start: int) -> int | None:
    """Return the comma behind which the main clause begins; ``None`` without one.

    Parameters
    ----------
    unit : Unit
        The sentence.
    start : int
        First word of what is told in the opening clause.

    Returns
    -------
    int or None
        The first comma behind which a clause with a named subject begins, else the first one.
    """
    first = at = next_comma(unit, start)
    while at is not None:
        if starts_clause(unit, at + 1):
            return at
        at = next_comma(unit, at + 1)
    return first
