"""Days without a year, anchors still to come and anchors in the news: readings by the case."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from goodoffices.case.anchors import Anchor
from goodoffices.case.dates import DateInterval
from goodoffices.case.negotiation import Case
from goodoffices.case.sources import SourceSpan
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.text import BODY, Article, Label
from goodoffices.reports.times.anchor_days import AnchorPlaces
from goodoffices.reports.times.date_evidence import (
    is_planned_behind,
    sentence_at,
    tells_past,
    tells_plan,
)
from goodoffices.reports.times.date_readings import BEFORE_SOFT, Readings
from goodoffices.reports.times.time_kinds import TimeKind
from goodoffices.reports.times.timewords import (
    MONTH,
    Timeword,
    days_of_month,
    shifted,
    terms_within,
)
from goodoffices.reports.wording.lexemes import lexemes, places_of, small_letters

MONTHS = 330
"""Days after which a report would name the year of a day that it tells as past."""

YEAR = 366
"""Days around the case's anchors in which its reports are read."""

BEFORE, BEHIND = 62, 200
"""Days before the first and behind the last anchor in which a dateline of the case lies."""

AHEAD = 200
"""Days before a planned day from which on it is told without its year."""

NEWS = 6
"""Days for which an event stands in headlines in the present tense."""

AROUND = 60
"""Characters around an anchor within which a day told with it says when it is."""

_DATED = frozenset({TimeKind.WEEKDAY, TimeKind.OFFSET, TimeKind.DAY_OF_YEAR, TimeKind.DATE})
_HEADS = frozenset({Label.TITLE, Label.KICKER, Label.SUB_HEADING})


def case_readings(
    article: Article, case: Case, anchors: AnchorPlaces, timewords: tuple[Timeword, ...]
) -> tuple[Readings, ...]:
    """Return what the case's anchors say of days without a year, of plans and of headlines.

    R244: a day without a year falls in one of the years that the anchors span; an anchor told
    as planned bounds the report from above, and one told in a headline's present tense from
    both sides. All of it is soft.

    Parameters
    ----------
    article : Article
        The report, cut up.
    case : Case
        Its anchors say which years the negotiation lies in.
    anchors : tuple of (Anchor, int, int)
        Anchors that the body names, with places.
    timewords : tuple of Timeword
        All terms of time of the report, in order.

    Returns
    -------
    tuple of Readings
        Empty for a case without anchors: no year is assumed then.
    """
    return (
        *_yearless(article, case, anchors, timewords),
        *_days_of_months(article, case, timewords),
        *_planned(article, anchors),
        *_in_the_news(article, case, anchors, timewords),
    )


def _yearless(
    article: Article, case: Case, anchors: AnchorPlaces, timewords: tuple[Timeword, ...]
) -> Iterator[Readings]:
    years = sorted({day.year for one in case.anchors if (day := one.when.earliest)})
    named = {start for _, start, _ in anchors}
    set_for = {one.when.earliest for one, _, end in anchors if is_planned_behind(article, end)}
    set_days = {(day.month, day.day) for day in set_for if day}
    if not years:
        return
    span_of_years = range(years[0], years[-1] + 1)
    for word in timewords:
        yearless = (
            word.kind is TimeKind.DAY_OF_YEAR
            and word.term.years is None
            and word.label in BODY | {Label.DATELINE}
        )
        if not yearless and not (_is_month(word) and word.label in BODY):
            continue
        if word.start in named or (word.term.month, word.term.day) in set_days:
            continue  # the day is an anchor's, which bounds the report itself
        windows = _windows(article, case, word, span_of_years)
        if windows:
            span = article.report.span(word.start, word.end)
            reason = f"{span.quote}: in a year of the case's anchors."
            yield Readings(windows=windows, span=span, reason=reason)


def _days_of_months(
    article: Article, case: Case, timewords: tuple[Timeword, ...]
) -> Iterator[Readings]:
    """R332: "Monday the 20th" lies in a month in which the 20th is a Monday."""
    days = [day for one in case.anchors if (day := one.when.earliest)]
    for word in timewords if days else ():
        term = word.term
        if term.kind is not TimeKind.DAY_OF_MONTH or term.weekday is None:
            continue
        if word.label not in BODY:
            continue
        low, high = _around(article, word)
        fitting = days_of_month(term, shifted(min(days), -YEAR), shifted(max(days), YEAR))
        windows = tuple(
            DateInterval(earliest=shifted(day, low), latest=shifted(day, high)) for day in fitting
        )
        if windows:
            span = article.report.span(word.start, word.end)
            reason = f"{span.quote}: in a month in which that day has that number."
            yield Readings(windows=windows, span=span, reason=reason)


def _around(article: Article, word: Timeword) -> tuple[int, int]:
    """Return least and most days from a day of the month to the report."""
    if tells_past(article, word):
        return 0, MONTH
    sentence = sentence_at(article, word.start)
    start = sentence.start if sentence else word.start
    led = lexemes(article.report.text, max(start, word.start - 12), word.start)[-1:]
    ahead = bool(led) and led[0].key in {"for", "until", "till", "by", "to"}
    return -MONTH, 0 if ahead or tells_plan(article, word) else MONTH


def _is_month(word: Timeword) -> bool:
    term = word.term
    return term.kind is TimeKind.MONTH_OF_YEAR and term.step == 0 and term.years is None


def _is_of_case(day: date, case: Case) -> bool:
    """Whether a report of the case may be of this day: near or between its anchors."""
    known = [first for one in case.anchors if (first := one.when.earliest)]
    return shifted(min(known), -BEFORE) <= day <= shifted(max(known), BEHIND)


def _windows(
    article: Article, case: Case, word: Timeword, years: range
) -> tuple[DateInterval, ...]:
    if word.label is Label.DATELINE:
        years = range(years.start - 1, years.stop + 1)
    days = [day for year in years if (day := word.term.in_year(year).earliest)]
    if word.term.weekday is not None:
        days = [day for day in days if day.weekday() == word.term.weekday]
    if word.label is Label.DATELINE:
        return tuple(DateInterval.on(day) for day in days if _is_of_case(day, case)) or tuple(
            DateInterval.on(day) for day in days
        )
    if tells_past(article, word):
        return tuple(DateInterval(earliest=day, latest=shifted(day, MONTHS)) for day in days)
    if tells_plan(article, word):
        ends = [day for year in years if (day := word.term.in_year(year).latest)]
        ends = ends if _is_month(word) else days
        return tuple(DateInterval(earliest=shifted(day, -AHEAD), latest=day) for day in ends)
    return ()


def _planned(article: Article, anchors: AnchorPlaces) -> Iterator[Readings]:
    for anchor, start, end in anchors:
        last = anchor.when.latest
        if last is None or not is_planned_behind(article, end):
            continue
        span = article.report.span(start, end)
        latest = shifted(last, BEFORE_SOFT if anchor.soft else 0)
        reason = f"The report names {span.quote} ({anchor.when.earliest}) as still to come."
        yield Readings(windows=(DateInterval(latest=latest),), span=span, reason=reason)


def _in_the_news(
    article: Article, case: Case, anchors: AnchorPlaces, timewords: tuple[Timeword, ...]
) -> Iterator[Readings]:
    for anchor, start, end in (*anchors, *_in_headings(article, case)):
        first, last = anchor.when.earliest, anchor.when.latest
        if first is None or last is None or not _is_present(article, end):
            continue
        # "The round opens in Halm tomorrow" is still to come.
        sentence = sentence_at(article, start)
        stop = sentence.end if sentence else end + AROUND
        near = terms_within(timewords, max(start - AROUND, 0), min(end + AROUND, stop))
        dated = any(word.kind in _DATED and word.label in BODY for word in near)
        if dated and _is_present(article, end, verbs="begins"):
            continue
        span = article.report.span(start, end)
        yield _news(anchor, span, DateInterval(earliest=first, latest=shifted(last, NEWS)))


def _news(anchor: Anchor, span: SourceSpan, when: DateInterval) -> Readings:
    reason = f"{span.quote} ({anchor.when.earliest}) is told in the present tense, as news."
    return Readings(windows=(when,), span=span, reason=reason)


def _in_headings(article: Article, case: Case) -> Iterator[tuple[Anchor, int, int]]:
    text = article.report.text
    for segment in article.segments:
        if segment.label not in _HEADS:
            continue
        line = small_letters(text[segment.start : segment.end])
        for anchor in case.anchors:
            for written in anchor.words if anchor.actor is None else ():
                for place in places_of(small_letters(written), line):
                    start = segment.start + place
                    yield anchor, start, start + len(written)


def _is_present(article: Article, end: int, *, verbs: str = "verbs") -> bool:
    """Whether a headline's verb follows: "strike on the bridge kills nine"."""
    text = article.report.text
    sentence = sentence_at(article, end - 1)
    line = text.find("\n", end)
    stop = sentence.end if sentence else line if line >= 0 else len(text)
    behind = lexemes(text, end, min(stop, end + 40))[:2]
    return any(word.key in lexicon("months")["headline"][verbs] for word in behind)
