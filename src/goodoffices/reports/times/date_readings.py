"""Soft evidence for the day of a report: the n-th visit, and what outlets tell differently."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from goodoffices.case.anchors import Anchor
from goodoffices.case.dates import DateInterval
from goodoffices.case.negotiation import Case
from goodoffices.case.sources import SourceSpan
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.people.cast import Cast
from goodoffices.reports.text import Article
from goodoffices.reports.times.anchor_tense import is_told_past
from goodoffices.reports.times.date_evidence import sentence_at
from goodoffices.reports.times.time_kinds import TimeKind
from goodoffices.reports.times.timewords import Timeword, shifted
from goodoffices.reports.wording.lexemes import Lexeme, key_at, lexemes
from goodoffices.reports.wording.number_places import number_places
from goodoffices.reports.wording.numerals import NumeralKind, numeral_at
from goodoffices.reports.wording.tense import has_cue

_DOUBT = ("hypothetical",)
_BEGINNINGS = frozenset(
    ("since", "start", "started", "began", "begin", "beginning", "outbreak", "erupted")
)

LONGEST = 5_000
"""Characters of a sentence in which visits are counted."""

BEGINNING = 80
"""Characters before a month in which a beginning is named."""

BEFORE_VISIT, AFTER_VISIT = 3, 7
"""Days before and after a visit in which reports speak of it as the current one."""

BEFORE_SOFT = 7
"""Days by which accounts of a soft anchor may differ."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Readings:
    """Several windows for the day of the report, one of which holds.

    Parameters
    ----------
    windows : tuple of DateInterval
        At least one.
    span : SourceSpan
        The words.
    reason : str
        One sentence.
    """

    windows: tuple[DateInterval, ...]
    span: SourceSpan
    reason: str


def soft_readings(
    article: Article, case: Case, cast: Cast, anchors: tuple[tuple[Anchor, int, int], ...]
) -> tuple[Readings, ...]:
    """Return the readings of soft evidence in the body.

    Parameters
    ----------
    article : Article
        The report, cut up.
    case : Case
        Its soft anchors; those worded as an ordinal and a visit form a table.
    cast : Cast
        Who is named; an ordinal counts only for the actor of its table.
    anchors : tuple of (Anchor, int, int)
        Anchors that the body names, with places.

    Returns
    -------
    tuple of Readings
        R29: the n-th visit may be counted as n-1 or n+1, so it has up to three windows; where
        a neighbour is missing in the table, the window is open on that side. "After n visits"
        speaks from the next one. Any other soft anchor says only: not long before it.
    """
    numbered = {id(one) for one in case.anchors if one.soft and _ordinal_of(one.words)}
    plain = [
        Readings(
            windows=(DateInterval(earliest=shifted(anchor.when.earliest, -BEFORE_SOFT)),),
            span=article.report.span(start, end),
            reason=f"The report names {article.report.text[start:end]}"
            f" ({anchor.when.earliest}), which outlets tell differently.",
        )
        for anchor, start, end in anchors
        if anchor.soft
        and anchor.when.earliest
        and id(anchor) not in numbered
        and is_told_past(article, anchor, start, end)
    ]
    return (*plain, *_visits(article, case, cast))


def month_readings(
    article: Article, case: Case, timewords: tuple[Timeword, ...]
) -> tuple[Readings, ...]:
    """Return what "since the start last October" implies by the firm anchors in an October.

    R27: a month without a year is read by the case's firm anchors in that month, one reading
    for each, and only where the words speak of a beginning; a year later, it is last year's.
    """
    found = []
    for word in timewords:
        sentence = sentence_at(article, word.start)
        if word.kind is not TimeKind.MONTH_OF_YEAR or word.term.step != -1 or sentence is None:
            continue
        start = max(sentence.start, word.start - BEGINNING)
        before = lexemes(article.report.text, start, word.start)
        windows = _year_from(case, word) if any(w.key in _BEGINNINGS for w in before) else ()
        if windows:
            span = article.report.span(word.start, word.end)
            reason = f"{span.quote}: within a year of what the case dates in that month."
            found.append(Readings(windows=windows, span=span, reason=reason))
    return tuple(found)


def _year_from(case: Case, word: Timeword) -> tuple[DateInterval, ...]:
    days = {
        anchor.when.earliest
        for anchor in case.anchors
        if not anchor.soft
        and anchor.when.earliest
        and anchor.when.earliest.month == word.term.month
    }
    return tuple(
        DateInterval(earliest=day, latest=shifted(latest, 365))
        for day in sorted(days)
        if (latest := word.term.in_year(day.year).latest)
    )


@cache
def visit_words() -> frozenset[str]:
    """Return the nouns for one stay, singular and plural, small letters."""
    nouns = lexicon("events")["visit"]["counted"]
    return frozenset(noun + plural for noun in nouns for plural in ("", "s"))


@lru_cache(maxsize=1024)
def _ordinal_of(told: tuple[str, ...]) -> int:
    for written in told:
        words = lexemes(written)
        for position in range(len(words)):
            number = numeral_at(words, position)
            if number and number.kind is NumeralKind.ORDINAL and _visit_after(words, number.last):
                return int(number.low)
    return 0


def _visit_after(words: tuple[Lexeme, ...], position: int) -> int:
    """Return the place after the visit noun that follows within three words; 0 if none."""
    for step in range(4):
        if key_at(words, position + step) in visit_words():
            return position + step + 1
    return 0


def _visits(article: Article, case: Case, cast: Cast) -> Iterator[Readings]:
    tables: dict[str | None, dict[int, DateInterval]] = {}
    for anchor in case.anchors:
        number = _ordinal_of(anchor.words) if anchor.soft else 0
        if number:
            tables.setdefault(anchor.actor, {})[number] = anchor.when
    if not tables:
        return
    for sentence in article.sentences:
        end = min(sentence.end, sentence.start + LONGEST)
        words = lexemes(article.report.text, sentence.start, end)
        if visit_words().isdisjoint([word.key for word in words]):
            continue
        named = {mention.actor for mention in cast.within(sentence.start, end)}
        for first, last, number in _counted_visits(words):
            for actor in (actor for actor in tables if actor is None or actor in named):
                span = article.report.span(words[first].start, words[last - 1].end)
                yield Readings(
                    windows=_windows(tables[actor], number),
                    span=span,
                    reason=f"{span.quote}: visit {number} in the case's table, give or take one.",
                )


def _counted_visits(words: tuple[Lexeme, ...]) -> Iterator[tuple[int, int, int]]:
    for position in number_places(words):
        number = numeral_at(words, position)
        last = _visit_after(words, number.last) if number else 0
        if number is None or not last or has_cue(words[max(position - 12, 0) : position], _DOUBT):
            continue
        if number.kind is NumeralKind.ORDINAL:
            yield position, last, int(number.low)
        elif key_at(words, position - 1) in {"after", "following"} and number.low == number.high:
            yield position, last, int(number.low) + 1


def _windows(table: dict[int, DateInterval], number: int) -> tuple[DateInterval, ...]:
    windows = [_around(table[n]) for n in (number - 1, number, number + 1) if n in table]
    known = [n for n in (number - 1, number, number + 1) if n in table]
    if not known:
        return (DateInterval(),)
    if number - 1 not in table and number > 1:
        windows.insert(0, DateInterval(latest=windows[0].latest))
    if number + 1 not in table:
        windows.append(DateInterval(earliest=windows[-1].earliest))
    return tuple(windows)


def _around(when: DateInterval) -> DateInterval:
    return DateInterval(
        earliest=shifted(when.earliest, -BEFORE_VISIT) if when.earliest else None,
        latest=shifted(when.latest, AFTER_VISIT) if when.latest else None,
    )
