"""When a report was written: an interval with its basis and the words that give it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from goodoffices.case.dates import DateInterval
from goodoffices.case.negotiation import Case
from goodoffices.case.sources import SourceSpan
from goodoffices.reports.labels import DatingBasis
from goodoffices.reports.people.cast import Cast
from goodoffices.reports.record import Dating
from goodoffices.reports.text import BODY, Article
from goodoffices.reports.times.anchor_days import (
    constraints_beside,
    readings_ahead,
    readings_beside,
)
from goodoffices.reports.times.date_evidence import (
    Constraint,
    anchors_named,
    written_out,
)
from goodoffices.reports.times.date_parts import SHORT_YEAR
from goodoffices.reports.times.date_readings import Readings, month_readings, soft_readings
from goodoffices.reports.times.dated_terms import from_dated_terms, readings_of_terms
from goodoffices.reports.times.firm_anchors import from_firm_anchors
from goodoffices.reports.times.offices_held import from_offices
from goodoffices.reports.times.periods_covered import from_periods
from goodoffices.reports.times.stated_dates import StatedDate, impossible_dates, stated_dates
from goodoffices.reports.times.time_kinds import TimeKind
from goodoffices.reports.times.timewords import Timeword, find_timewords, hull, in_century
from goodoffices.reports.times.year_readings import case_readings
from goodoffices.reports.times.yearless_days import on_its_day

MIDDLE = date(2018, 7, 1)
"""Middle of the hundred years in which years of two digits lie where a case has no anchors."""


def date_report(article: Article, *, case: Case, cast: Cast) -> Dating:
    """Find when a report was written, from what it says and what the case knows.

    A date that the report states is taken exactly as stated. Otherwise every term of time in
    the body, every anchor of the case and every office named becomes a constraint on the
    unknown day, and the interval is what they leave. Firm evidence is intersected; soft
    evidence gives readings, of which those that firm evidence allows are united (R29).

    Parameters
    ----------
    article : Article
        The report, cut up.
    case : Case
        Its anchors and the offices of its persons.
    cast : Cast
        Who is named in the report.

    Returns
    -------
    Dating
        ``when`` is open on a side that nothing bounds. ``conflicts`` lists readings that
        cannot all hold; none of them is chosen silently.

    Notes
    -----
    No clock is read: a report that states no date never gets today's. Terms in residue
    constrain nothing. Linear in the text for a given case.
    """
    timewords = _with_centuries(find_timewords(article), case)
    anchors = anchors_named(article, case, cast, timewords)
    firm = [
        *written_out(article, timewords),
        *from_dated_terms(article, timewords),
        *from_firm_anchors(article, anchors, timewords),
        *constraints_beside(article, anchors, timewords),
        *from_offices(article, case, cast),
        *from_periods(article, timewords),
    ]
    soft = (
        *soft_readings(article, case, cast, anchors),
        *month_readings(article, case, timewords),
        *readings_beside(article, anchors, timewords),
        *readings_ahead(article, anchors, timewords),
        *readings_of_terms(article, case, timewords),
        *case_readings(article, case, anchors, timewords),
    )
    stated = stated_dates(article, timewords)
    problems = _impossible(article, timewords)
    if stated:
        return _as_stated(stated, firm, problems)
    return on_its_day(_solved(article, timewords, firm, soft, problems), article, timewords)


def _with_centuries(timewords: tuple[Timeword, ...], case: Case) -> tuple[Timeword, ...]:
    """R334: "11 Jul 92" lies in the century of the case's anchors, else in 1969 to 2068."""
    if not any(SHORT_YEAR in word.term.flags for word in timewords):
        return timewords
    days = sorted(day for one in case.anchors if (day := one.when.earliest))
    near = days[len(days) // 2] if days else MIDDLE
    return tuple(
        replace(word, term=in_century(word.term, near)) if SHORT_YEAR in word.term.flags else word
        for word in timewords
    )


def _impossible(article: Article, timewords: tuple[Timeword, ...]) -> tuple[str, ...]:
    return tuple(
        f"{article.report.text[word.start : word.end]} is a date that no calendar has."
        for word in impossible_dates(timewords)
    )


def _as_stated(
    stated: tuple[StatedDate, ...], firm: list[Constraint], problems: tuple[str, ...]
) -> Dating:
    """R22: what is stated stands; evidence against it is shown, never used to move it."""
    changes = tuple(item for item in stated if item.changed)
    stated = tuple(item for item in stated if not item.changed) or changes
    later = tuple(item for item in changes if item not in stated)
    first = stated[0]
    when = hull(tuple(item.when for item in stated))
    conflicts = [*problems, *(f"{i.reason[:-1]}, but {f}." for i in stated for f in i.flags)]
    if any(item.when != first.when for item in stated):
        conflicts.append(
            "The report states different dates: " + " ".join(item.reason for item in stated)
        )
    conflicts += [
        f"The stated date does not fit: {constraint.reason}"
        for constraint in firm
        if not constraint.window.meets(when)
    ]
    return Dating(
        when=when,
        basis=first.basis,
        evidence=tuple(item.span for item in (*stated, *later) if item.span),
        reasons=tuple(item.reason for item in (*stated, *later)),
        conflicts=tuple(dict.fromkeys(conflicts)),
    )


def _solved(
    article: Article,
    timewords: tuple[Timeword, ...],
    firm: list[Constraint],
    soft: tuple[Readings, ...],
    problems: tuple[str, ...],
) -> Dating:
    window, conflicts = _intersection(firm)
    window, doubts = _narrowed(window, soft)
    if not firm and not soft:
        return Dating(conflicts=problems)
    evidence = [(c.span, c.reason) for c in firm] + [(r.span, r.reason) for r in soft]
    evidence += _only_reasons(article, timewords)
    evidence.sort(key=lambda pair: (pair[0].start, pair[0].end))
    by_anchor = bool(soft) or any(constraint.by_anchor for constraint in firm)
    return Dating(
        when=window,
        basis=DatingBasis.ANCHORS if by_anchor else DatingBasis.RELATIVE_TERMS,
        evidence=tuple(span for span, _ in evidence),
        reasons=tuple(reason for _, reason in evidence),
        conflicts=(*problems, *conflicts, *doubts),
    )


def _intersection(firm: Iterable[Constraint]) -> tuple[DateInterval, tuple[str, ...]]:
    """Return the days that all firm evidence allows; where it excludes all, every reading."""
    constraints = list(firm)
    starts = [c for c in constraints if c.window.earliest]
    ends = [c for c in constraints if c.window.latest]
    low = max(starts, key=lambda c: str(c.window.earliest), default=None)
    high = min(ends, key=lambda c: str(c.window.latest), default=None)
    earliest = low.window.earliest if low else None
    latest = high.window.latest if high else None
    if low and high and earliest and latest and earliest > latest:
        united = hull((low.window, high.window))
        return united, (f"Both cannot hold: {low.reason} {high.reason}",)
    return DateInterval(earliest=earliest, latest=latest), ()


def _narrowed(
    window: DateInterval, soft: tuple[Readings, ...]
) -> tuple[DateInterval, tuple[str, ...]]:
    """R29: unite the readings that firm evidence and the other soft evidence allow."""
    doubts: list[str] = []
    allowed: list[Readings] = []
    for item in soft:
        kept = tuple(w for w in item.windows if w.meets(window))
        if kept:
            allowed.append(replace(item, windows=kept))
        else:
            doubts.append(f"Left aside, since other evidence excludes it: {item.reason}")
    for item in list(allowed):
        others = [other for other in allowed if other is not item]
        if not all(_agree(item, other) for other in others):
            doubts.append(f"Other readings disagree; all are kept: {item.reason}")
    if doubts and len(allowed) > 1:
        reach = hull(tuple(w for item in allowed for w in item.windows))
        return _common(window, reach), tuple(doubts)
    for item in allowed:
        others = [other for other in allowed if other is not item]
        kept = tuple(w for w in item.windows if all(_agree_window(w, o) for o in others))
        window = _common(window, hull(kept or item.windows))
    return window, tuple(doubts)


def _agree(first: Readings, second: Readings) -> bool:
    return any(_agree_window(window, second) for window in first.windows)


def _agree_window(window: DateInterval, other: Readings) -> bool:
    return any(window.meets(theirs) for theirs in other.windows)


def _common(first: DateInterval, second: DateInterval) -> DateInterval:
    """Return the days in both; the first where there is none."""
    starts = [day for day in (first.earliest, second.earliest) if day]
    ends = [day for day in (first.latest, second.latest) if day]
    earliest, latest = max(starts, default=None), min(ends, default=None)
    if earliest and latest and earliest > latest:
        return first
    return DateInterval(earliest=earliest, latest=latest)


def _only_reasons(
    article: Article, timewords: tuple[Timeword, ...]
) -> list[tuple[SourceSpan, str]]:
    """Return the weekdays: shown to the reader, since one weekday dates no week."""
    return [
        (
            article.report.span(word.start, word.end),
            f"{article.report.text[word.start : word.end]} fits a day in any week.",
        )
        for word in timewords
        if word.kind is TimeKind.WEEKDAY and word.label in BODY
    ]
