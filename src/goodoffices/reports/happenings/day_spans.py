"""On which days an act took place: one that its clause tells, or all from one to another."""

from __future__ import annotations

from bisect import bisect_left
from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

from goodoffices.case.dates import DateInterval
from goodoffices.reports.labels import Status
from goodoffices.reports.record import Dating
from goodoffices.reports.times.date_parts import integer_at
from goodoffices.reports.times.time_kinds import Term
from goodoffices.reports.times.timewords import Direction, Timeword, resolve
from goodoffices.reports.wording.lexemes import Lexeme, key_at

_UP_TO = frozenset(("to", "until", "till", "through", "-", "–", "—"))
_BEHIND = frozenset(
    ("in", "at", "on", "with", "by", "for", "between", "as", "when", "after", "and", "but", "to")
)
"""Words behind a bare day: any other would be what the number counts."""


def days_told(
    words: tuple[Lexeme, ...], term: Timeword, terms: tuple[Timeword, ...], dating: Dating, *,
    status: Status,
) -> DateInterval:  # fmt: skip
    """Return the days that a term tells, with those up to the day it is joined to.

    R368: "from 3 to 5 March" is all three days; the second day follows the first.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    term : Timeword
        A day told of an act.
    terms : tuple of Timeword
        All terms of the clause.
    dating : Dating
        When the report was written.
    status : Status
        Planned acts lie ahead of the report, others behind it.
    """
    direction = Direction.FUTURE if status is Status.PLANNED else Direction.PAST
    first, last = _ends(words, term, terms)
    begin = resolve(first, dating, direction=direction)
    if last is None:
        return begin
    end = _day_behind(begin, first.term, last.term)
    return begin if end is None else DateInterval(earliest=begin.earliest, latest=end.latest)


def _ends(
    words: tuple[Lexeme, ...], term: Timeword, terms: tuple[Timeword, ...]
) -> tuple[Timeword, Timeword | None]:
    """Return the first and the last day of what a term is part of; no last one for a day alone."""
    first, after = _place(words, term.start), _place(words, term.end)
    behind = _joined(words, after, opening=key_at(words, first - 1))
    for other in terms:
        if behind and other.start == words[behind].start:
            return term, other
        if other.end < term.start and _leads_to(words, other, first):
            return other, term
    if term.term.day is None and not term.term.full:
        return term, None
    if behind and (day := _bare_day(words, behind)):
        return term, _on(term, day)
    begun = _begun_within(words[first:after]) or _begun_before(words, first)
    return (_on(term, begun), term) if begun else (term, None)


def _leads_to(words: tuple[Lexeme, ...], other: Timeword, first: int) -> bool:
    opening = key_at(words, _place(words, other.start) - 1)
    return _joined(words, _place(words, other.end), opening=opening) == first


def _begun_before(words: tuple[Lexeme, ...], first: int) -> int:
    """Return the bare first day before "to 5 March"; else 0."""
    if first < 2 or not _joined(words, first - 1, opening=key_at(words, first - 3)):
        return 0
    day = integer_at(words, first - 2)
    return day if day is not None and 1 <= day <= 31 else 0


def _place(words: tuple[Lexeme, ...], offset: int) -> int:
    return bisect_left([word.start for word in words], offset)


def _joined(words: tuple[Lexeme, ...], at: int, *, opening: str) -> int:
    """Return what follows "to" or, behind "between", "and"; 0 where neither stands there."""
    joins = _UP_TO | ({"and"} if opening == "between" else set())
    return at + 1 if key_at(words, at) in joins and at + 1 < len(words) else 0


def _bare_day(words: tuple[Lexeme, ...], at: int) -> int:
    day = integer_at(words, at)
    follows = words[at + 1] if at + 1 < len(words) else None
    bare = follows is None or not follows.is_word or follows.key in _BEHIND
    return day if day is not None and 1 <= day <= 31 and bare else 0


def _begun_within(words: tuple[Lexeme, ...]) -> int:
    """Return the first day of "March 3-5, 2031", which the date itself ends on; else 0."""
    for at in range(len(words) - 2):
        day = integer_at(words, at)
        if day and key_at(words, at + 1) in _UP_TO and integer_at(words, at + 2):
            return day if day <= 31 else 0
    return 0


def _on(term: Timeword, day: int) -> Timeword:
    """Return the day of that number in the same month, and year if one is told."""
    readings = tuple(
        DateInterval.on(one.earliest.replace(day=min(day, monthrange(*_month(one.earliest))[1])))
        for one in term.term.readings
        if one.earliest
    )
    return replace(term, term=replace(term.term, day=day, weekday=None, readings=readings))


def _month(day: date) -> tuple[int, int]:
    return day.year, day.month


def _day_behind(begin: DateInterval, first: Term, last: Term) -> DateInterval | None:
    """Return the last day, which lies behind the first; ``None`` where either is unknown."""
    if begin.earliest is None or begin.days != 1:
        return None
    day = begin.earliest
    if last.month is None and last.weekday is not None and first.weekday is not None:
        return DateInterval.on(day + timedelta(days=(last.weekday - first.weekday) % 7))
    if last.readings and not last.full:
        return None
    ends = last.readings or (last.in_year(year) for year in (day.year, day.year + 1))
    return next((end for end in ends if end.earliest and end.earliest >= day), None)
