"""Phrases that name who says so beside a clause: "according to Varu", "to hear Aldo tell it"."""

from __future__ import annotations

from typing import NamedTuple

from goodoffices.reports.cues.cue_words import finite_forms
from goodoffices.reports.cues.extents import (
    clause_start,
    content_end,
    has_content,
    next_comma,
    starts_clause,
    trimmed,
)
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import words

_RELATIVE = frozenset({"who", "which", "whose", "whom", "adding", "saying", "and", "but"})
_JOINING = frozenset({"because", "that", "and", "but", "since", "as", "while", "which", "where"})


class SetOff(NamedTuple):
    """The bounds of an attribution whose speaker stands beside the clause, half-open."""

    start: int
    end: int
    content: tuple[int, int]
    postposed: bool


def set_off(unit: Unit, first: int, last: int) -> SetOff | None:
    """Say which clause a phrase attributes that stands before, behind or within it.

    R281: such a phrase attributes the clause it opens or closes; between commas within a clause
    that has no verb yet, or right behind what joins it, the clause it interrupts.

    Parameters
    ----------
    unit : Unit
        The sentence.
    first, last : int
        Bounds of the phrase, half-open.

    Returns
    -------
    SetOff or None
        ``None`` where no clause stands beside it.
    """
    start = clause_start(unit, first)
    joined = _joint_before(unit, first)
    if joined is not None:
        return _opening(unit, joined, first, last)
    if not has_content(unit, start, first) and not _interrupts(unit, start, first, last):
        return _opening(unit, first, first, last)
    if _interrupts(unit, start, first, last):
        end = content_end(unit, last + 1, clause=True)
        return SetOff(start, end, (start, end), True)
    end = trimmed(unit, start, first)
    return SetOff(start, last, (start, end), True) if has_content(unit, start, end) else None


def _opening(unit: Unit, start: int, first: int, last: int) -> SetOff | None:
    """Read "According to Varu, ...", with or without a comma, also behind "because,"."""
    comma = next_comma(unit, last)
    articles = words("subjects", "grammar", "determiners")
    if unit.fold(last) in articles or starts_clause(unit, last):
        begun = last
    elif comma is not None:
        begun = comma + 1
    else:
        return None
    end = content_end(unit, begun, clause=True)
    return SetOff(min(start, first), end, (begun, end), False) if end > begun else None


def _joint_before(unit: Unit, first: int) -> int | None:
    """Return where a clause begins that "because," or "and," joins before the phrase."""
    at = first - 1
    if unit.fold(at) == ",":
        at -= 1
    return first if at > 0 and unit.fold(at) in _JOINING else None


def _interrupts(unit: Unit, start: int, first: int, last: int) -> bool:
    """Whether commas close in the phrase and the clause before it has no verb yet."""
    if unit.fold(first - 1) != "," or unit.fold(last) != "," or first <= start:
        return False
    if unit.fold(last + 1) in _RELATIVE or any(p.quoted for p in unit.pieces[start:first]):
        return False
    before = {unit.fold(at) for at in range(start, first - 1)}
    return before.isdisjoint(finite_forms()) and has_content(unit, last + 1, len(unit.pieces))
