"""The date a report states of itself: a dateline, a line with a date alone, page metadata."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from goodoffices.case.dates import DateInterval
from goodoffices.case.sources import SourceSpan
from goodoffices.reports.labels import DatingBasis
from goodoffices.reports.text import RESIDUE, Article, Label
from goodoffices.reports.times.body_dates import closes_body, is_announced, opens_body
from goodoffices.reports.times.head_dates import (
    HEAD_CHARACTERS,
    heads_report,
    is_wire_code,
    opens_note,
)
from goodoffices.reports.times.head_lines import edge_years, line_around, signs_off, title_start
from goodoffices.reports.times.page_dates import page_dates
from goodoffices.reports.times.time_kinds import TimeKind
from goodoffices.reports.times.timewords import Timeword, hull
from goodoffices.reports.wording.lexemes import lexemes

DATELINE_REACH = 90
"""Characters of a line that may hold a date and little else."""

_CHANGED = frozenset(
    (
        "updated", "modified", "amended", "corrected", "revised", "edited", "update", "jour",
        "actualisé", "modifié", "actualizado", "modificado", "atualizado", "aktualisiert",
        "geändert", "aggiornato", "bijgewerkt", "обновлено",
    )
)  # fmt: skip
_FIRST = frozenset(
    (
        "published", "posted", "filed", "created", "issued", "released", "date", "publishing",
        "publication", "uploaded", "aired", "printed", "appeared", "publié",
        "publicado", "veröffentlicht", "pubblicato", "gepubliceerd", "опубликовано",
    )
)  # fmt: skip
_POSTED = _FIRST - {"filed", "issued", "date", "aired", "appeared"}
"""What is done to a report on its page, after its agency has sent it."""

MOST_LAG = 3
"""Days by which a page may follow the dateline of the report that it prints."""

LONGEST = 180
"""Characters of the longest line that says when a page published."""

LABEL_REACH = 3
"""Words before a date that say whether it is that of a change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedDate:
    """A date that a report states of itself.

    Parameters
    ----------
    when : DateInterval
        One day, or the hull of two readings of ``03/04/2024``.
    basis : DatingBasis
        Dateline or metadata.
    span : SourceSpan or None
        The words; ``None`` for metadata.
    reason : str
        One sentence.
    flags : tuple of str
        What does not fit: ``"weekday does not fit the date"``.
    changed : bool
        Whether it is the day of a change: "updated 3 May 2031".
    """

    when: DateInterval
    basis: DatingBasis
    span: SourceSpan | None
    reason: str
    flags: tuple[str, ...] = ()
    changed: bool = False


def stated_dates(article: Article, timewords: tuple[Timeword, ...]) -> tuple[StatedDate, ...]:
    """Return the dates a report states of itself: text first, then metadata.

    Parameters
    ----------
    article : Article
        The report, cut up.
    timewords : tuple of Timeword
        All its terms of time.

    Returns
    -------
    tuple of StatedDate
        Empty when it states none. Impossible dates are left out.
    """
    found = [_from_text(article, word) for word in timewords if _states(article, word)]
    issued = [one for one in found if not _ends_period(article, one)]
    found = issued or found or [*_with_year_elsewhere(article, timewords)]
    found = _as_published(article, timewords, found)
    meta = tuple(_from_metadata(article))
    if not found and not meta:
        found = [_from_text(article, word) for word in page_dates(article, timewords, _FIRST)]
    return (*found, *meta)


def _as_published(
    article: Article, timewords: tuple[Timeword, ...], found: list[StatedDate]
) -> list[StatedDate]:
    """R365: return the day on which a page published a wire's report of the days before."""
    if not found:
        return found
    shown = [_from_text(article, word) for word in page_dates(article, timewords, _FIRST)]
    posted = [one for one in (*found, *shown) if one.span and _is_posted(article, one.span.start)]
    days = {one.when.earliest for one in posted}
    day = days.pop() if len(days) == 1 else None
    others = [one for one in found if one not in posted]
    if day is None or not others or any(one.changed for one in others):
        return found
    lags = [(day - one.when.latest).days if one.when.latest else 0 for one in others]
    return posted[:1] if all(0 < lag <= MOST_LAG for lag in lags) else found


def _is_posted(article: Article, position: int) -> bool:
    """Whether "posted" or the like opens the line of a date: "Posted on 3 May 2031"."""
    line, before, _ = line_around(article.report.text, position, position)
    lead = [one.key for one in lexemes(before)]
    return len(lead) <= LABEL_REACH and not _POSTED.isdisjoint(lead) and len(line) < LONGEST


def _ends_period(article: Article, one: StatedDate) -> bool:
    """Whether a date ends a period: "covering 1-14 March 2031", with the day of issue beside."""
    before = article.report.text[max(one.span.start - 4, 0) : one.span.start] if one.span else ""
    return any(letter.isdigit() for letter in before) and before[-1:] in {"-", "–", "—"}


def _with_year_elsewhere(
    article: Article, timewords: tuple[Timeword, ...]
) -> Iterator[StatedDate]:
    """Yield "Monday, 3 June" of a head line in the one year named at the edges that has it."""
    for word in timewords:
        head = word.start < HEAD_CHARACTERS and word.label not in {Label.PROSE, Label.RELATED}
        if not head or word.kind is not TimeKind.DAY_OF_YEAR or word.term.weekday is None:
            continue
        line, before, behind = line_around(article.report.text, word.start, word.end)
        alone = len(line) < DATELINE_REACH and not lexemes(before) and not lexemes(behind)
        alone = alone or word.label is Label.DATELINE
        days = {word.term.in_year(year).earliest for year in edge_years(article)}
        fitting = {day for day in days if day and day.weekday() == word.term.weekday}
        if alone and len(fitting) == 1:
            span = article.report.span(word.start, word.end)
            yield StatedDate(
                when=DateInterval.on(fitting.pop()),
                basis=DatingBasis.STATED_DATELINE,
                span=span,
                reason=f"The report states its day, {span.quote}, and its year elsewhere.",
            )
            return


def impossible_dates(timewords: tuple[Timeword, ...]) -> tuple[Timeword, ...]:
    """Return the dates outside residue that no calendar has."""
    return tuple(
        word
        for word in timewords
        if word.kind is TimeKind.IMPOSSIBLE and word.label not in RESIDUE
    )


def _from_text(article: Article, word: Timeword) -> StatedDate:
    quote = article.report.text[word.start : word.end]
    changed = _is_of_change(article, word)
    told = "when it was changed" if changed else "its date"
    return StatedDate(
        when=hull(word.term.readings),
        basis=DatingBasis.STATED_DATELINE,
        span=article.report.span(word.start, word.end),
        reason=f"The report states {told}: {quote}.",
        flags=word.term.flags,
        changed=changed,
    )


def _is_of_change(article: Article, word: Timeword) -> bool:
    """Whether the nearest label before a date speaks of a change: "Updated: 3 May 2031"."""
    text = article.report.text
    start = max(text.rfind("\n", 0, word.start) + 1, word.start - DATELINE_REACH)
    before = [one.key for one in lexemes(text, start, word.start) if one.is_word]
    for key in reversed(before[-LABEL_REACH:]):
        if key in _CHANGED or key in _FIRST:
            return key in _CHANGED
    return False


def _from_metadata(article: Article) -> Iterator[StatedDate]:
    stated = [one for one in article.report.stated_dates if not one.startswith("time=")]
    found = [_of_metadata(one) for one in stated]
    published = [one for one in found if one and "publication" in one.reason]
    told = published or [one for one in found if one]
    yield from told
    days = {one for one in article.report.stated_dates if one.startswith("time=")}
    if not told and len(days) == 1:
        # The one day that all clocks of a page show is the page's.
        shown = _of_metadata(days.pop())
        if shown is not None:
            yield shown


def _of_metadata(stated: str) -> StatedDate | None:
    """Return the date of one field: of publication, else in the page's address."""
    kind, _, written = stated.partition("=")
    told = {
        "published": "The page's metadata state {} as the day of publication.",
        "address": "The page's address holds {}.",
        "time": "Every time that the page marks is of {}.",
    }
    try:
        day = date.fromisoformat(written[:10])
    except ValueError:
        return None
    if kind not in told:
        return None
    return StatedDate(
        when=DateInterval.on(day),
        basis=DatingBasis.STATED_META,
        span=None,
        reason=told[kind].format(day),
    )


def _states(article: Article, word: Timeword) -> bool:
    if word.kind is not TimeKind.DATE or not word.term.full:
        return False
    if word.label in RESIDUE:
        log = word.label is Label.NAVIGATION and _heads_log(article, word)
        text = article.report.text
        return log or signs_off(text, word.start, word.end) or is_wire_code(text, word)
    if word.label in {Label.DATELINE, Label.BYLINE}:
        return True
    top = title_start(article)
    if heads_report(article.report.text, word, top=top) or opens_body(article, word):
        return True
    return is_announced(article, word) or closes_body(article, word) or _marked(article, word)


def _heads_log(article: Article, word: Timeword) -> bool:
    """Whether a live log's note opens with its day: "Monday 3 May 2031. All times local."."""
    text = article.report.text
    start, end = text.rfind("\n", 0, word.start) + 1, text.find("\n", word.end)
    end = len(text) if end < 0 else end
    if word.start > HEAD_CHARACTERS:
        return False
    before, behind = text[start : word.start], text[word.end : end]
    sent = lexemes(before)[:1]
    header = bool(sent) and sent[0].key in {"sent", "date"} and before.strip()[4:5] in {":", ","}
    return header or opens_note(text[start:end], before, behind)


def _marked(article: Article, word: Timeword) -> bool:
    """Whether a page marks the one day of a short line as a time: "By Ada Holm, 3 May 2031"."""
    times = [one for one in article.report.stated_dates if one.startswith("time=")]
    text = article.report.text
    start, end = text.rfind("\n", 0, word.start) + 1, text.find("\n", word.end)
    line = text[start : end if end >= 0 else len(text)].rstrip()
    short = len(line) <= DATELINE_REACH and not line.endswith((".", "!", "?"))
    return short and times == [f"time={hull(word.term.readings).earliest}"]
