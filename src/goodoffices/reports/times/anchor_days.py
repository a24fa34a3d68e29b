"""Anchors told with a day counted from the report: "the raid on Monday", "opened yesterday"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from goodoffices.case.anchors import Anchor
from goodoffices.case.dates import DateInterval
from goodoffices.case.sources import SourceSpan
from goodoffices.reports.text import BODY, Article, Sentence
from goodoffices.reports.times.anchor_links import Telling, telling_of
from goodoffices.reports.times.date_evidence import Constraint, sentence_at, yet_to_come
from goodoffices.reports.times.date_readings import BEFORE_SOFT, Readings
from goodoffices.reports.times.time_kinds import TimeKind
from goodoffices.reports.times.timewords import Timeword, shifted, terms_within

REACH = 120
"""Characters between an anchor and the day told with it."""

JOINT = 8
"""Characters of "the" between "six days before" and an anchor."""

LONGEST = 6
"""Days up to which an anchor is told by the name of one of them."""

MENTIONS = 100
"""Places up to which an anchor of one report is read with the days beside it."""

MONTH = 30
"""Days by which "on the 4th" can lie back."""

WEEK = 6
"""Days by which "on Monday" can lie back; "last Monday" a week more."""

AnchorPlaces = tuple[tuple[Anchor, int, int], ...]
"""Anchors that a body names, each with its place."""


def constraints_beside(
    article: Article, anchors: AnchorPlaces, timewords: tuple[Timeword, ...]
) -> Iterator[Constraint]:
    """Yield the days of report that firm anchors leave when they are told with a day.

    R27: an anchor whose date the case knows, told as "yesterday" or "on Monday", counts the
    report's day from it; a weekday that is not the anchor's says nothing.

    Parameters
    ----------
    article : Article
        The report, cut up.
    anchors : tuple of (Anchor, int, int)
        Anchors that the body names, with places.
    timewords : tuple of Timeword
        All terms of time of the report, in order.

    Notes
    -----
    Linear in the anchors named, but for finding the terms beside each.
    """
    for anchor, window, span in _told(article, anchors, timewords):
        if not anchor.soft:
            yield Constraint(
                window=window, span=span, reason=_reason(anchor, span), by_anchor=True
            )


def readings_beside(
    article: Article, anchors: AnchorPlaces, timewords: tuple[Timeword, ...]
) -> tuple[Readings, ...]:
    """Return the same for soft anchors, wider by the days in which accounts differ (R29).

    Parameters
    ----------
    article : Article
        The report, cut up.
    anchors : tuple of (Anchor, int, int)
        Anchors that the body names, with places.
    timewords : tuple of Timeword
        All terms of time of the report, in order.
    """
    return tuple(
        Readings(
            windows=(
                DateInterval(
                    earliest=shifted(window.earliest, -BEFORE_SOFT) if window.earliest else None,
                    latest=shifted(window.latest, BEFORE_SOFT) if window.latest else None,
                ),
            ),
            span=span,
            reason=_reason(anchor, span),
        )
        for anchor, window, span in _told(article, anchors, timewords)
        if anchor.soft
    )


def _reason(anchor: Anchor, span: SourceSpan) -> str:
    return f"{span.quote}: counted from {anchor.words[0]} ({anchor.when.earliest})."


def _told(
    article: Article, anchors: AnchorPlaces, timewords: tuple[Timeword, ...]
) -> Iterator[tuple[Anchor, DateInterval, SourceSpan]]:
    told: Counter[str] = Counter()
    for anchor, start, end in anchors:
        sentence = sentence_at(article, start)
        told[anchor.id] += 1
        if sentence is None or told[anchor.id] > MENTIONS:
            continue
        for word in _near(timewords, sentence, start, end):
            telling = telling_of(article, sentence, (anchor, start, end), word)
            window = _window(anchor, word, telling) if telling and word.label in BODY else None
            if window is not None:
                span = article.report.span(min(start, word.start), max(end, word.end))
                yield anchor, window, span


def readings_ahead(
    article: Article, anchors: AnchorPlaces, timewords: tuple[Timeword, ...]
) -> Iterator[Readings]:
    """Yield what "on Thursday, six days before the third round" leaves, where both agree.

    Parameters
    ----------
    article : Article
        The report, cut up.
    anchors : tuple of (Anchor, int, int)
        Anchors that the body names, with places.
    timewords : tuple of Timeword
        All terms of time of the report, in order.
    """
    text = article.report.text
    for anchor, start, end in anchors:
        first = anchor.when.earliest
        near = terms_within(timewords, max(start - REACH, 0), start)[-2:]
        if first is None or len(near) < 2 or near[1].kind is not TimeKind.VAGUE:
            continue
        named, counted = near
        days = counted.term.days
        joined = text[named.end : counted.start].strip() == "," and start - counted.end < JOINT
        if named.kind is not TimeKind.WEEKDAY or days is None or not joined:
            continue
        fitting = [
            day
            for step in range(days[0], days[1] + 1)
            if (day := shifted(first, step)).weekday() == named.term.weekday
        ]
        if len(fitting) == 1:
            ahead = yet_to_come(article, named.start)
            low, high = (-WEEK, 0) if ahead else (0, WEEK)
            window = DateInterval(
                earliest=shifted(fitting[0], low), latest=shifted(fitting[0], high)
            )
            span = article.report.span(named.start, end)
            yield Readings(windows=(window,), span=span, reason=_reason(anchor, span))


def _near(
    timewords: tuple[Timeword, ...], sentence: Sentence, start: int, end: int
) -> tuple[Timeword, ...]:
    low, high = max(sentence.start, start - REACH), min(sentence.end, end + REACH)
    return terms_within(timewords, low, high)


def _window(anchor: Anchor, word: Timeword, telling: Telling) -> DateInterval | None:
    """Return the days of report on which the anchor could be told with this term."""
    first, last = anchor.when.earliest, anchor.when.latest
    if first is None or last is None:
        return None
    days = word.term.days
    past = telling is Telling.PAST
    if word.kind is TimeKind.OFFSET and days:
        if days[0] > 0 if past else days[0] < 0:
            return None
        low, high = (max(-days[1], 0), -days[0]) if past else (-days[1], -days[0])
        return DateInterval(earliest=shifted(first, low), latest=shifted(last, high))
    day = _day_named(anchor, word)
    if day is None:
        return None
    low, high = _reach(word, past=past)
    return DateInterval(earliest=shifted(day, low), latest=shifted(day, high))


def _day_named(anchor: Anchor, word: Timeword) -> date | None:
    """Return the day of the anchor that a weekday or a day of the month names."""
    first, length = anchor.when.earliest, anchor.when.days
    if first is None or length is None or length > LONGEST:
        return None
    for step in range(length):
        day = shifted(first, step)
        fits = day.weekday() == word.term.weekday or word.term.weekday is None
        if word.kind is TimeKind.WEEKDAY and fits:
            return day
        if word.kind is TimeKind.DAY_OF_MONTH and fits and day.day == word.term.day:
            return day
    return None


def _reach(word: Timeword, *, past: bool) -> tuple[int, int]:
    """Return least and most days from the day named to the report."""
    length = MONTH if word.kind is TimeKind.DAY_OF_MONTH else WEEK
    if past:
        return (1, length + 7) if word.term.step else (0, length)
    return (-length - 8, -1) if word.term.step else (-length, 0)
