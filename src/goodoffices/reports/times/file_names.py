"""The day that the name of a report's file tells: "2031-05-03-wire.txt"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from goodoffices.case.dates import DateInterval
from goodoffices.case.sources import SourceSpan
from goodoffices.reports.labels import DatingBasis
from goodoffices.reports.record import Dating
from goodoffices.reports.text import Article, Label
from goodoffices.reports.times.time_kinds import TimeKind
from goodoffices.reports.times.timewords import find_timewords

_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)([-_.]?)(\d\d)\2(\d\d)(?!\d)")
"""Year, month and day; other orders are read in two ways and tell nothing."""

_STATED = frozenset((DatingBasis.STATED_DATELINE, DatingBasis.STATED_META))


def day_in_name(name: str) -> date | None:
    """Return the day that a file's name tells; ``None`` where it tells none, or two.

    Parameters
    ----------
    name : str
        As handed in; the folders before it tell nothing.

    Examples
    --------
    >>> day_in_name("march/2031-05-03 wire.txt"), day_in_name("03-05-2031.txt")
    (datetime.date(2031, 5, 3), None)
    """
    found = _DAY.finditer(name.rsplit("/", 1)[-1])
    days = {_day(*map(int, match.group(1, 3, 4))) for match in found}
    return days.pop() if len(days) == 1 else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def dated_by_name(dating: Dating, article: Article, name: str) -> Dating:
    """Date a report that states no day by the name of its file.

    R451: who keeps reports names them after their day. A date that the report states stands; a
    dateline without a year takes the year that lies nearest; evidence that excludes the day is
    stronger than the name, and the conflict is shown.

    Parameters
    ----------
    dating : Dating
        What the report itself tells.
    article : Article
        The report, cut up.
    name : str
        The file's name.
    """
    day = day_in_name(name)
    if day is None or dating.basis in _STATED:
        return dating
    dateline = _yearless_dateline(article)
    if dateline is not None:
        span, month, of_month = dateline
        nearest = _nearest(day, month, of_month)
        day = nearest if nearest is not None else day
    when = DateInterval.on(day)
    if not dating.when.meets(when):
        told = f"The file is named after {day.isoformat()}, which other evidence excludes."
        return replace(dating, conflicts=(*dating.conflicts, told))
    if dateline is None:
        reason = f"The file is named after {day.isoformat()}."
        return replace(
            dating, when=when, basis=DatingBasis.FILE_NAME, reasons=(*dating.reasons, reason)
        )
    reason = f"The report states its day, {span.quote}; the file's name tells the year."
    return replace(
        dating,
        when=when,
        basis=DatingBasis.STATED_DATELINE,
        evidence=(span, *(one for one in dating.evidence if one != span)),
        reasons=(reason, *dating.reasons),
    )


def _yearless_dateline(article: Article) -> tuple[SourceSpan, int, int] | None:
    """Return the words of a dateline's day without a year, with its month and day."""
    for word in find_timewords(article):
        month, day = word.term.month, word.term.day
        if word.label is Label.DATELINE and word.kind is TimeKind.DAY_OF_YEAR and month and day:
            return article.report.span(word.start, word.end), month, day
    return None


def _nearest(day: date, month: int, of_month: int) -> date | None:
    """Return the day of that month that lies nearest to another day."""
    years = (_day(year, month, of_month) for year in (day.year - 1, day.year, day.year + 1))
    known = [one for one in years if one is not None]
    return min(known, key=lambda one: abs(one - day), default=None)
