"""Words that say when: dates, days, weeks, "nearly four months after"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from functools import cache, lru_cache
from operator import attrgetter

from goodoffices.case.dates import ANY_DAY, DateInterval
from goodoffices.reports.record import Dating
from goodoffices.reports.text import BODY, Article, Label
from goodoffices.reports.times.calendar_dates import date_openers, written_date_at
from goodoffices.reports.times.date_parts import IN_FIGURES, SHORT_YEAR
from goodoffices.reports.times.relative_terms import relative_openers, relative_term_at
from goodoffices.reports.times.time_kinds import Term, TimeKind
from goodoffices.reports.wording.lexemes import Lexeme, chunks, lexemes

_start, _end = attrgetter("start"), attrgetter("end")

MONTH = 30
"""Days before or after a report within which it names a day without its month."""


class Direction(StrEnum):
    """Where a term without a year points, seen from the report."""

    PAST = "past"
    FUTURE = "future"
    EITHER = "either"


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeword:
    """A term of time and its place.

    Parameters
    ----------
    start, end : int
        Where it is, half-open, in the report's text.
    label : Label
        Of the segment it stands in. Terms in residue constrain nothing.
    term : Term
        What it says.
    """

    start: int
    end: int
    label: Label
    term: Term

    @property
    def kind(self) -> TimeKind:
        """Kind of term."""
        return self.term.kind


@lru_cache(maxsize=4)
def find_timewords(article: Article) -> tuple[Timeword, ...]:
    """Return every term of time in a report, residue included, in order.

    Parameters
    ----------
    article : Article
        The report, cut up.

    Returns
    -------
    tuple of Timeword
        Not overlapping. Impossible dates are found too, with kind ``IMPOSSIBLE``.

    Notes
    -----
    Linear time; kept for the last few reports. A year is never assumed (R22): "October 7"
    stays a day of every year.

    Examples
    --------
    >>> from goodoffices.reports.text import ReportText, Segment
    >>> text = "They met on 29 February 2023."
    >>> report = ReportText(id="r", sha256="0", text=text, encoding="utf-8",
    ...                     encoding_basis="utf-8")
    >>> segment = Segment(label=Label.PROSE, start=0, end=len(text))
    >>> article = Article(report=report, segments=(segment,), paragraphs=(), sentences=(),
    ...                   quotations=())
    >>> [word.kind.value for word in find_timewords(article)]
    ['impossible']
    """
    found: list[Timeword] = []
    for segment in article.segments:
        if segment.label is Label.EMPTY:
            continue
        for start, end in chunks(article.report.text, segment.start, segment.end):
            words = lexemes(article.report.text, start, end)
            for first, last, term in _terms(words):
                if IN_FIGURES in term.flags and segment.label in BODY:
                    continue
                found.append(
                    Timeword(
                        start=words[first].start,
                        end=words[last - 1].end,
                        label=segment.label,
                        term=term,
                    )
                )
    return tuple(found)


def _terms(words: tuple[Lexeme, ...]) -> Iterator[tuple[int, int, Term]]:
    openers, past = _openers(), 0
    for position, word in enumerate(words):
        if position < past or not (word.key in openers or word.key[0].isdecimal()):
            continue
        found = written_date_at(words, position) or relative_term_at(words, position)
        if found is not None:
            yield found
            past = found[1]


@cache
def _openers() -> frozenset[str]:
    return date_openers() | relative_openers()


def terms_within(timewords: tuple[Timeword, ...], start: int, end: int) -> tuple[Timeword, ...]:
    """Return the terms that lie wholly between two positions, in order."""
    first = bisect_left(timewords, start, key=_start)
    last = bisect_right(timewords, end, lo=first, key=_end)
    return timewords[first:last]


def resolve(
    timeword: Timeword, dating: Dating, *, direction: Direction = Direction.EITHER
) -> DateInterval:
    """Return the days a term can mean in a report of this date.

    Parameters
    ----------
    timeword : Timeword
        The term.
    dating : Dating
        When the report was written.
    direction : Direction
        Whether the sentence tells what was or what will be; matters for "Monday" and for
        "October 7".

    Returns
    -------
    DateInterval
        Never narrower than the report's own interval allows; open where that is open.
        A date with two readings gives the hull of both.
    """
    term = timeword.term
    if SHORT_YEAR in term.flags:
        term = in_century(term, dating.when.latest or dating.when.earliest)
    if term.readings:
        return hull(term.readings)
    if term.kind is TimeKind.OFFSET and term.days:
        return _held(_shifted(dating.when, *term.days), dating.when, term.within)
    if term.kind is TimeKind.WEEKDAY:
        return _weekday(term, dating.when, direction)
    if term.kind in {TimeKind.DAY_OF_YEAR, TimeKind.MONTH_OF_YEAR}:
        return _in_year(term, dating.when, direction)
    if term.kind is TimeKind.DAY_OF_MONTH:
        return _in_month(term, dating.when, direction)
    return ANY_DAY


def _in_month(term: Term, when: DateInterval, direction: Direction) -> DateInterval:
    """Return the days of that number within a month of the report, on the side it points to."""
    if not when.earliest or not when.latest or (when.latest - when.earliest).days > MONTH:
        return ANY_DAY
    low = shifted(when.earliest, 0 if direction is Direction.FUTURE else -MONTH)
    high = shifted(when.latest, 0 if direction is Direction.PAST else MONTH)
    days = [DateInterval.on(day) for day in days_of_month(term, low, high)]
    return hull(tuple(days)) if days else ANY_DAY


def days_of_month(term: Term, low: date, high: date) -> tuple[date, ...]:
    """Return the days between two that a day of the month can mean, with its weekday if told.

    Examples
    --------
    >>> term = Term(kind=TimeKind.DAY_OF_MONTH, day=20, weekday=0)
    >>> [str(day) for day in days_of_month(term, date(2031, 1, 1), date(2031, 12, 31))]
    ['2031-01-20', '2031-10-20']
    """
    return tuple(
        day
        for ordinal in range(low.toordinal(), high.toordinal() + 1)
        if (day := date.fromordinal(ordinal)).day == term.day
        and term.weekday in {None, day.weekday()}
    )


def in_century(term: Term, near: date | None) -> Term:
    """Keep of a date with a year of two digits the readings in the century nearest to a day.

    Parameters
    ----------
    term : Term
        The date.
    near : date or None
        A day of the case or the report; without one, both centuries stay.

    Examples
    --------
    >>> readings = tuple(DateInterval.on(date(year, 5, 3)) for year in (1962, 2062))
    >>> term = Term(kind=TimeKind.DATE, readings=readings, full=True)
    >>> [str(one.earliest) for one in in_century(term, date(1958, 1, 1)).readings]
    ['1962-05-03']
    """
    if near is None or not term.readings:
        return term
    days = [day for one in term.readings if (day := one.earliest)]
    best = min(days, key=lambda day: abs((day - near).days)).year
    kept = tuple(one for one in term.readings if one.earliest and one.earliest.year == best)
    return replace(term, readings=kept)


def hull(intervals: tuple[DateInterval, ...]) -> DateInterval:
    """Return the shortest interval that holds all of ``intervals`` (at least one)."""
    starts = [interval.earliest for interval in intervals]
    ends = [interval.latest for interval in intervals]
    return DateInterval(
        earliest=None if None in starts else min(day for day in starts if day),
        latest=None if None in ends else max(day for day in ends if day),
    )


def shifted(day: date, days: int) -> date:
    """Return the day ``days`` later, held inside the calendar."""
    ordinal = day.toordinal() + days
    return date.fromordinal(min(max(ordinal, 1), date.max.toordinal()))


def _shifted(when: DateInterval, low: int, high: int) -> DateInterval:
    return DateInterval(
        earliest=shifted(when.earliest, low) if when.earliest else None,
        latest=shifted(when.latest, high) if when.latest else None,
    )


def _held(days: DateInterval, when: DateInterval, within: str) -> DateInterval:
    """Keep of some days those in the months or years that are told, counted from the report's."""
    first, last = days.earliest, days.latest
    if within and first and last and when.earliest and when.latest:
        unit, _, side = within.partition("_")
        step = _SIDES.get(side, 0)
        opens, closes = _beside(when.earliest, unit, step), _beside(when.latest, unit, step)
        first, last = max(first, opens[0]), min(last, closes[1])
    return DateInterval(earliest=first, latest=last)


_SIDES = {"before": -1, "behind": 1}


def _beside(day: date, unit: str, step: int) -> tuple[date, date]:
    """Return first and last day of the month or year of a day, or of the one beside it."""
    if unit == "year":
        year = min(max(day.year + step, 1), date.max.year)
        return date(year, 1, 1), date(year, 12, 31)
    count = min(max(day.year * 12 + day.month - 1 + step, 12), date.max.year * 12 + 11)
    year, month = count // 12, count % 12 + 1
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _weekday(term: Term, when: DateInterval, direction: Direction) -> DateInterval:
    """R23: in the past the last such day up to the report, in the future the next one."""
    weekday = term.weekday or 0
    towards = {-1: Direction.PAST, 1: Direction.FUTURE}.get(term.step, direction)
    earliest, latest = when.earliest, when.latest
    slack = 7 if term.step else 0
    if earliest:
        back = -((earliest.weekday() - weekday) % 7)
        ahead = (weekday - earliest.weekday()) % 7
        earliest = shifted(earliest, ahead if towards is Direction.FUTURE else back - slack)
    if latest:
        back = -((latest.weekday() - weekday) % 7)
        ahead = (weekday - latest.weekday()) % 7
        latest = shifted(latest, back if towards is Direction.PAST else ahead + slack)
    if earliest and latest and earliest > latest:
        return DateInterval(earliest=latest, latest=earliest)
    return DateInterval(earliest=earliest, latest=latest)


def _in_year(term: Term, when: DateInterval, direction: Direction) -> DateInterval:
    """Return the yearly day or month nearest to the report on the side it points to."""
    towards = {-1: Direction.PAST, 1: Direction.FUTURE}.get(term.step, direction)
    if not when.earliest or not when.latest or (when.latest - when.earliest).days > 366:
        return ANY_DAY
    if term.years is not None:
        first, last = when.earliest.year + term.years, when.latest.year + term.years
        return hull(tuple(term.in_year(year) for year in range(first, last + 1)))
    low = shifted(when.earliest, 0 if towards is Direction.FUTURE else -366)
    high = shifted(when.latest, 0 if towards is Direction.PAST else 366)
    windows = [
        window
        for year in range(low.year, high.year + 1)
        if (window := term.in_year(year)).meets(DateInterval(earliest=low, latest=high))
    ]
    return hull(tuple(_nearest(windows, when, towards))) if windows else ANY_DAY


def _nearest(
    windows: list[DateInterval], when: DateInterval, towards: Direction
) -> list[DateInterval]:
    near = shifted(when.earliest, -366) if when.earliest else date.min
    if towards is Direction.PAST:
        past = [w for w in windows if w.earliest and when.latest and w.earliest <= when.latest]
        kept = [w for w in past if w.latest and w.latest - near >= timedelta(0)]
        return kept[-1:] if _same_year(when) else kept or windows
    if towards is Direction.FUTURE and _same_year(when):
        return windows[:1]
    return windows


def _same_year(when: DateInterval) -> bool:
    return bool(when.days and when.days <= 31)
