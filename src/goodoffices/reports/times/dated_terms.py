"""Dates told with a term that counts from the report: "yesterday, 19 June 2031"."""

from __future__ import annotations

from collections.abc import Iterator

from goodoffices.case.dates import DateInterval
from goodoffices.case.negotiation import Case
from goodoffices.reports.text import BODY, Article
from goodoffices.reports.times.date_evidence import Constraint, sentence_at
from goodoffices.reports.times.date_readings import Readings
from goodoffices.reports.times.time_kinds import TimeKind
from goodoffices.reports.times.timewords import Timeword, hull, shifted
from goodoffices.reports.wording.lexemes import lexemes
from goodoffices.reports.wording.tense import is_past

GAP = 5
"""Words between "last week's vote," and its date."""

_WEEK = {"last": (1, 13), "next": (-13, -1)}
_LINKS = frozenset((",", "(", "on", "the", "s", "'", "’", "—", "–", ":"))


def from_dated_terms(article: Article, timewords: tuple[Timeword, ...]) -> Iterator[Constraint]:
    """Yield the days of report that a date leaves beside a term counted from that day.

    R27: "yesterday, 19 June 2031" dates a report, "next Tuesday, 24 June 2031" within two weeks.

    Parameters
    ----------
    article : Article
        The report, cut up.
    timewords : tuple of Timeword
        All its terms of time, in order.
    """
    for place, word in enumerate(timewords):
        if not word.term.full or word.kind is not TimeKind.DATE or word.label not in BODY:
            continue
        days = _days_since(article, timewords, place)
        first, last = hull(word.term.readings).earliest, hull(word.term.readings).latest
        if days is None or first is None or last is None:
            continue
        span = article.report.span(word.start, word.end)
        yield Constraint(
            window=DateInterval(earliest=shifted(first, days[0]), latest=shifted(last, days[1])),
            span=span,
            reason=f"{span.quote} is told with a term counted from the report's day.",
        )


def readings_of_terms(
    article: Article, case: Case, timewords: tuple[Timeword, ...]
) -> Iterator[Readings]:
    """Yield the same for a day without its year: one reading for each year of the case.

    Parameters
    ----------
    article : Article
        The report, cut up.
    case : Case
        Its anchors say which years.
    timewords : tuple of Timeword
        All terms of time of the report, in order.
    """
    years = sorted({day.year for one in case.anchors if (day := one.when.earliest)})
    for place, word in enumerate(timewords if years else ()):
        if word.kind is not TimeKind.DAY_OF_YEAR or word.label not in BODY:
            continue
        days = _days_since(article, timewords, place)
        told = [word.term.in_year(year) for year in range(years[0], years[-1] + 1)]
        windows = tuple(
            DateInterval(earliest=shifted(first, days[0]), latest=shifted(last, days[1]))
            for one in told
            if days and (first := one.earliest) and (last := one.latest)
        )
        if windows:
            span = article.report.span(word.start, word.end)
            reason = f"{span.quote} is told with a term counted from the report's day."
            yield Readings(windows=windows, span=span, reason=reason)


def _days_since(
    article: Article, timewords: tuple[Timeword, ...], place: int
) -> tuple[int, int] | None:
    """Return least and most days from a date to the report; ``None`` if untold."""
    word = timewords[place]
    sentence = sentence_at(article, word.start)
    if sentence is None:
        return None
    text = article.report.text
    before = lexemes(text, max(sentence.start, word.start - 12), word.start)
    if word.term.weekday is not None and before and before[-1].key in _WEEK:
        return _WEEK[before[-1].key]
    near = timewords[place - 1] if place else None
    if near is None or near.kind is not TimeKind.OFFSET or near.start < sentence.start:
        return None
    between = lexemes(text, near.end, word.start)
    owned = bool(between) and between[0].text in "'’"
    joined = all(one.key in _LINKS for one in between) and len(between) <= 3
    joined = joined or (owned and len(between) <= GAP + 2 and not is_past(between))
    if not joined or near.term.days is None:
        return None
    low, high = near.term.days
    return -high, -low
