"""Anchors told with a day counted from the report: "the raid on Monday", "opened yesterday"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from goodoffices.case.anchors import Anchor
from goodoffices.case.dates import DateInterval
from goodoffices.case.sources import SourceSpan
from goodoffices.reports.text import BODY, Article
from goodoffices.reports.times.date_evidence import Constraint, sentence_at, yet_to_come
from goodoffices.reports.times.date_readings import BEFORE_SOFT, Readings
from goodoffices.reports.times.time_kinds import TimeKind
from goodoffices.reports.times.timewords import Timeword, shifted
from goodoffices.reports.wording.lexemes import Lexeme, lexemes
from goodoffices.reports.wording.tense import is_past

REACH = 40
"""Characters between an anchor and the day told with it."""

WORDS = 5
"""Words between an anchor and the day told with it."""

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
    for anchor, start, end in anchors:
        sentence = sentence_at(article, start)
        if sentence is None or yet_to_come(article, start, end):
            continue
        for word in _beside(article, timewords, start, end):
            window = _window(anchor, word)
            inside = sentence.start <= word.start and word.end <= sentence.end
            if window is not None and inside and word.label in BODY:
                span = article.report.span(min(start, word.start), max(end, word.end))
                yield anchor, window, span


def _beside(
    article: Article, timewords: tuple[Timeword, ...], start: int, end: int
) -> Iterator[Timeword]:
    """Yield the terms right behind the anchor, and right before it as in "Monday's raid"."""
    text = article.report.text
    place = bisect_left(timewords, start - REACH, key=lambda word: word.start)
    for word in timewords[place:]:
        if word.start > end + REACH:
            return
        behind = word.start >= end and _joins(lexemes(text, end, word.start))
        between = lexemes(text, word.end, start) if word.end <= start else ()
        owned = len(between) > 1 and between[0].text in "'’" and between[1].key == "s"
        if behind or (owned and _joins(between[2:])):
            yield word


def _joins(between: tuple[Lexeme, ...]) -> bool:
    """Whether the words between belong to one clause without a verb of their own."""
    return (
        len(between) <= WORDS
        and all(word.is_word for word in between)
        and not any(word.key in {"that", "and", "but", "which", "who"} for word in between)
        and not is_past(between)
    )


def _window(anchor: Anchor, word: Timeword) -> DateInterval | None:
    days = _days_since(anchor, word)
    if days is None or not anchor.when.earliest or not anchor.when.latest:
        return None
    return DateInterval(
        earliest=shifted(anchor.when.earliest, days[0]),
        latest=shifted(anchor.when.latest, days[1]),
    )


def _days_since(anchor: Anchor, word: Timeword) -> tuple[int, int] | None:
    """Return least and most days from the anchor to the report; ``None`` if untold."""
    term = word.term
    if term.kind is TimeKind.OFFSET and term.days and term.days[0] <= 0:
        return max(-term.days[1], 0), -term.days[0]
    if term.kind is not TimeKind.WEEKDAY or term.step > 0:
        return None
    day = anchor.when.earliest
    if anchor.when.days != 1 or day is None or day.weekday() != term.weekday:
        return None
    return (1, WEEK + 7) if term.step else (0, WEEK)
