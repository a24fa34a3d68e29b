"""The date a report states of itself: a dateline, a line with a date alone, page metadata."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from goodoffices.case.dates import DateInterval
from goodoffices.case.sources import SourceSpan
from goodoffices.reports.labels import DatingBasis
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.text import RESIDUE, Article, Label
from goodoffices.reports.times.time_kinds import TimeKind
from goodoffices.reports.times.timewords import Timeword, hull
from goodoffices.reports.wording.lexemes import lexemes
from goodoffices.reports.wording.tense import is_past

HEAD_LINES = 8
"""Lines at the top, empty ones aside, in which a date alone is the date of the report."""

HEAD_CHARACTERS = 4_000
"""Characters beyond which no line belongs to the top of a report."""

DATELINE_REACH = 90
"""Characters from the start of the body within which "CITY, March 22, 2024 -" must close."""

PLACE = 4
"""Words of a place that follow a date at the beginning of its line."""

_WORDS = ("date", "published", "posted", "on", "updated", "last", "modified", "at", "by", "the")
_CLOCK = ("am", "pm", "a", "p", "m", "gmt", "utc", "est", "edt", "cet", "z", "t")
_LABELS = frozenset((*_WORDS, *_CLOCK))
_MARKS = frozenset("|-–—•·(:,")
_SIGNS = frozenset(":|-–—•·,.()/+")


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
    """

    when: DateInterval
    basis: DatingBasis
    span: SourceSpan | None
    reason: str
    flags: tuple[str, ...] = ()


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
    return (*found, *_from_metadata(article))


def impossible_dates(timewords: tuple[Timeword, ...]) -> tuple[Timeword, ...]:
    """Return the dates outside residue that no calendar has."""
    return tuple(
        word
        for word in timewords
        if word.kind is TimeKind.IMPOSSIBLE and word.label not in RESIDUE
    )


def _from_text(article: Article, word: Timeword) -> StatedDate:
    quote = article.report.text[word.start : word.end]
    return StatedDate(
        when=hull(word.term.readings),
        basis=DatingBasis.STATED_DATELINE,
        span=article.report.span(word.start, word.end),
        reason=f"The report states its date: {quote}.",
        flags=word.term.flags,
    )


def _from_metadata(article: Article) -> Iterator[StatedDate]:
    for stated in article.report.stated_dates:
        kind, _, written = stated.partition("=")
        try:
            day = date.fromisoformat(written[:10])
        except ValueError:
            continue
        if kind == "published":
            yield StatedDate(
                when=DateInterval.on(day),
                basis=DatingBasis.STATED_META,
                span=None,
                reason=f"The page's metadata state {day} as the day of publication.",
            )


def _states(article: Article, word: Timeword) -> bool:
    if word.kind is not TimeKind.DATE or not word.term.full or word.label in RESIDUE:
        return False
    if word.label in {Label.DATELINE, Label.BYLINE}:
        return True
    return _alone_in_head(article, word) or _opens_body(article, word) or _marked(article, word)


def _marked(article: Article, word: Timeword) -> bool:
    """Whether a page marks the one day of a short line as a time: "By Ada Holm, 3 May 2031"."""
    times = [one for one in article.report.stated_dates if one.startswith("time=")]
    text = article.report.text
    start, end = text.rfind("\n", 0, word.start) + 1, text.find("\n", word.end)
    line = text[start : end if end >= 0 else len(text)].rstrip()
    short = len(line) <= DATELINE_REACH and not line.endswith((".", "!", "?"))
    return short and times == [f"time={hull(word.term.readings).earliest}"]


def _alone_in_head(article: Article, word: Timeword) -> bool:
    text = article.report.text
    if (
        word.start > HEAD_CHARACTERS
        or sum(1 for line in text[: word.start].split("\n") if line.strip()) > HEAD_LINES
    ):
        return False
    start = text.rfind("\n", 0, word.start) + 1
    end = text.find("\n", word.end)
    end = len(text) if end < 0 else end
    if end - start > 2 * DATELINE_REACH:
        return False
    if _at_line_edge(text[start : word.start], text[word.end : end]):
        return True
    if _headed(text[start:end], text[start : word.start], word):
        return True
    rest = lexemes(text, start, word.start) + lexemes(text, word.end, end)
    return all(w.is_number or w.key in _LABELS or w.text in _SIGNS for w in rest)


def _headed(line: str, before: str, word: Timeword) -> bool:
    """Whether a short head line dates an issue: "Broadcast of Monday, May 3, 2031"."""
    everything = lexemes(line)
    if line.rstrip().endswith((".", "!", "?")) or is_past(everything):
        return False
    lead = lexemes(before)[-2:]
    if lead and lead[-1].key in {"of", "on", "for"}:
        return lead[0].key in lexicon("months")["issues"]["words"]
    issue = any(one.key in lexicon("months")["issues"]["words"] for one in everything)
    parted = not lead or lead[-1].text in _MARKS
    return issue or (word.term.weekday is not None and parted)


def _at_line_edge(before: str, behind: str) -> bool:
    """Whether a mark parts the date from the rest of its line: "Lethmoor, 16 October 2019"."""
    words = before.split()
    rest = behind.strip()
    if words and words[-1].strip(",").casefold() in lexicon("months")["weekdays"]:
        words.pop()
    if not words:
        place = lexemes(rest[1:]) if rest[:1] == "," else ()
        named = 0 < len(place) <= PLACE and all(w.is_word and w.text[0].isupper() for w in place)
        return rest[:1] in {"|", "•", "·"} or named
    last = words[-2] if words[-1] in {"le", "the", "on", "den"} and len(words) > 1 else words[-1]
    enclosed = last[-1] in _MARKS - {",", ":"} and rest[:1] in _MARKS | {")"}
    return enclosed or (not behind.strip(" .)–—-") and last[-1] in _MARKS)


def _opens_body(article: Article, word: Timeword) -> bool:
    """Whether the date stands as in "CITY, March 22, 2024 (Agency) -" at the body's start."""
    if not article.paragraphs:
        return False
    start = article.paragraphs[0].start
    if not start <= word.start <= start + DATELINE_REACH:
        return False
    text = article.report.text
    before = lexemes(text, start, word.start)
    after = text[word.end : word.end + 40].split("\n")[0]
    named = all(w.text[0].isupper() or w.text in _SIGNS for w in before)
    city = bool(before) and len(before[0].text) > 1 and before[0].text.isupper()
    if named and city and after[:1] in {":", "."}:
        return True
    # "SELLE, in the hills, May 3, 2031 -": a city in capitals may be described.
    return (named or city) and any(dash in after for dash in (" - ", " – ", " — ", "—", "--"))
