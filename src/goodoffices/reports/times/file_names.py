"""The day that the name of a report's file tells: "2031-05-03-wire.txt"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from goodoffices.case.dates import DateInterval
from goodoffices.reports.labels import DatingBasis
from goodoffices.reports.record import Dating
from goodoffices.reports.text import Article
from goodoffices.reports.times.time_kinds import Term
from goodoffices.reports.times.timewords import find_timewords
from goodoffices.reports.times.yearless_days import day_in_year, yearless_day

_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)([-_.]?)(\d\d)\2(\d\d)(?!\d)")
"""Year, month and day; other orders are read in two ways and tell nothing."""

_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:[-_.]?(0[1-9]|1[0-2]))?(?!\d)")
"""A year, perhaps with its month: "wire-2031.txt", "2031-05 wire.txt"."""

_MIDDLE = 15
"""The day of a month to which a day without a year is nearest."""

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


def dated_by_name(
    dating: Dating, article: Article, name: str, *, unanchored: Callable[[], Dating] | None = None
) -> Dating:
    """Date a report that states no day by the name of its file.

    R451: who keeps reports names them after their day. A date that the report states stands; a
    dateline without a year takes the year that lies nearest, or the only one in the name;
    evidence that excludes the day is stronger than the name, and the conflict is shown. The name
    is stronger than the years of a case's anchors where it tells the dateline's very day.

    Parameters
    ----------
    dating : Dating
        What the report itself tells.
    article : Article
        The report, cut up.
    name : str
        The file's name.
    unanchored : callable or None
        Gives what the report tells without the anchors of its case.
    """
    named = day_in_name(name)
    if dating.basis in _STATED:
        if not (named and unanchored and _tells_another_year(dating, article, named)):
            return dating
        found = dated_by_name(unanchored(), article, name)
        return found if found.when.meets(DateInterval.on(named)) else dating
    dateline = yearless_day(article, find_timewords(article))
    day = named if dateline is None else _in_year_of(dateline.term, name, named)
    if day is None:
        return dating
    when = DateInterval.on(day)
    if not dating.when.meets(when):
        called = (named or day).isoformat()
        told = f"The file is named after {called}, which other evidence excludes."
        return replace(dating, conflicts=(*dating.conflicts, told))
    if dateline is None:
        reason = f"The file is named after {day.isoformat()}."
        return replace(
            dating, when=when, basis=DatingBasis.FILE_NAME, reasons=(*dating.reasons, reason)
        )
    span = article.report.span(dateline.start, dateline.end)
    reason = f"The report states its day, {span.quote}; the file's name tells the year."
    return replace(
        dating,
        when=when,
        basis=DatingBasis.STATED_DATELINE,
        evidence=(span, *(one for one in dating.evidence if one != span)),
        reasons=(reason, *dating.reasons),
    )


def _tells_another_year(dating: Dating, article: Article, named: date) -> bool:
    """Whether a name tells the day of a dateline without a year, in another year than is taken."""
    if dating.when.meets(DateInterval.on(named)):
        return False
    dateline = yearless_day(article, find_timewords(article))
    return dateline is not None and day_in_year(dateline.term, named.year) == named


def _in_year_of(term: Term, name: str, named: date | None) -> date | None:
    """Return a dateline's day nearest to the day or month in a file's name, or in its year."""
    if named is not None:
        return _nearest(term, named) or named
    found = {match.group(1, 2) for match in _YEAR.finditer(name.rsplit("/", 1)[-1])}
    if len(found) != 1:
        return None
    ((year, month),) = found
    if month is None:
        return day_in_year(term, int(year))
    return _nearest(term, date(int(year), int(month), _MIDDLE))


def _nearest(term: Term, day: date) -> date | None:
    """Return the day without a year that lies nearest to another day."""
    years = (day_in_year(term, year) for year in (day.year - 1, day.year, day.year + 1))
    known = [one for one in years if one is not None]
    return min(known, key=lambda one: abs(one - day), default=None)
