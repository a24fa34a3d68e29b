"""The day that a report states of itself without the year: "HALM, Feb 11 (Wire) -"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from goodoffices.case.dates import DateInterval
from goodoffices.reports.labels import DatingBasis
from goodoffices.reports.record import Dating
from goodoffices.reports.text import Article, Label
from goodoffices.reports.times.head_lines import line_around
from goodoffices.reports.times.time_kinds import Term, TimeKind
from goodoffices.reports.times.timewords import Timeword

YEARS = 41
"""Years within which every day of the calendar falls on every day of the week."""


def yearless_day(article: Article, timewords: tuple[Timeword, ...]) -> Timeword | None:
    """Return the day without a year of a report's dateline, or of a line of its head.

    Parameters
    ----------
    article : Article
        The report, cut up.
    timewords : tuple of Timeword
        All its terms of time.

    Returns
    -------
    Timeword or None
        ``None`` also where several lines hold nothing but such a day: a chronology.
    """
    days = [word for word in timewords if word.kind is TimeKind.DAY_OF_YEAR]
    stated = next((word for word in days if word.label is Label.DATELINE), None)
    if stated is not None or not days or not article.paragraphs:
        return stated
    alone = [word for word in days if _is_line(article, word)]
    if len(alone) != 1 or alone[0].label not in _HEADS:
        return None
    return alone[0] if alone[0].start < article.paragraphs[0].start else None


_HEADS = frozenset({Label.TITLE, Label.KICKER, Label.SUB_HEADING, Label.BYLINE})


def _is_line(article: Article, word: Timeword) -> bool:
    _, before, behind = line_around(article.report.text, word.start, word.end)
    return not before.strip() and not behind.strip(" .")


def day_in_year(term: Term, year: int) -> date | None:
    """Return a day without a year in one; ``None`` where that has none, or another weekday.

    Examples
    --------
    >>> tuesday = Term(kind=TimeKind.DAY_OF_YEAR, month=2, day=11, weekday=1)
    >>> [str(day_in_year(tuesday, year)) for year in (2030, 2031)]
    ['None', '2031-02-11']
    """
    if not date.min.year <= year <= date.max.year:
        return None
    day = term.in_year(year).earliest
    if day is None or day.day != term.day or term.weekday not in {None, day.weekday()}:
        return None
    return day


def held_to(term: Term, window: DateInterval) -> DateInterval | None:
    """Move both ends of a window inwards to the next such day; ``None`` where it holds none.

    R524: a dateline without a year lies on its day, whichever the year.

    Parameters
    ----------
    term : Term
        A day without a year, perhaps with its weekday.
    window : DateInterval
        Days that other evidence allows; an open end stays open.

    Examples
    --------
    >>> term = Term(kind=TimeKind.DAY_OF_YEAR, month=2, day=11)
    >>> window = DateInterval(earliest=date(2030, 5, 3), latest=date(2031, 6, 30))
    >>> str(held_to(term, window).earliest), held_to(term, window).days
    ('2031-02-11', 1)
    """
    first, last = window.earliest, window.latest
    if first is not None:
        ahead = (day_in_year(term, first.year + step) for step in range(YEARS))
        first = next((day for day in ahead if day and day >= first), first)
    if last is not None:
        back = (day_in_year(term, last.year - step) for step in range(YEARS))
        last = next((day for day in back if day and day <= last), last)
    if first is not None and last is not None and first > last:
        return None
    return DateInterval(earliest=first, latest=last)


def on_its_day(dating: Dating, article: Article, timewords: tuple[Timeword, ...]) -> Dating:
    """Hold what is known of a report's date to the day that its dateline states.

    R335, R524: where one year is left, the report states its day; where several are, their first
    and last such day bound it; where none is, the conflict is shown.

    Parameters
    ----------
    dating : Dating
        What all other evidence leaves.
    article : Article
        The report, cut up.
    timewords : tuple of Timeword
        All its terms of time.
    """
    word = yearless_day(article, timewords)
    if word is None:
        return dating
    span = article.report.span(word.start, word.end)
    if dating.when == DateInterval():
        told = f"The report states its day, {span.quote}, and nothing tells the year."
        return replace(dating, evidence=(*dating.evidence, span), reasons=(*dating.reasons, told))
    when = held_to(word.term, dating.when)
    if when is None:
        told = f"The report states its day, {span.quote}, which other evidence excludes."
        return replace(dating, conflicts=(*dating.conflicts, told))
    settled = when.days == 1
    told = "; one year fits what else is known." if settled else ", and no year."
    pairs = zip(dating.evidence, dating.reasons, strict=True)
    others = [(place, reason) for place, reason in pairs if place != span]
    return replace(
        dating,
        when=when,
        basis=DatingBasis.STATED_DATELINE if settled else dating.basis,
        evidence=(span, *(place for place, _ in others)),
        reasons=(
            f"The report states its day, {span.quote}{told}",
            *(reason for _, reason in others),
        ),
    )
