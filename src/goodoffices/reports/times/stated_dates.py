"""The date a report states of itself: a dateline, a line with a date alone, page metadata."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from goodoffices.case.dates import DateInterval
from goodoffices.case.sources import SourceSpan
from goodoffices.reports.labels import DatingBasis
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.text import RESIDUE, Article, Label
from goodoffices.reports.times.head_lines import edge_years, line_around, part_of, signs_off
from goodoffices.reports.times.time_kinds import TimeKind
from goodoffices.reports.times.timewords import Timeword, hull
from goodoffices.reports.wording.lexemes import Lexeme, lexemes
from goodoffices.reports.wording.tense import is_past

HEAD_LINES = 8
"""Lines at the top, empty ones aside, in which a date alone is the date of the report."""

HEAD_CHARACTERS = 4_000
"""Characters beyond which no line belongs to the top of a report."""

SENTENCE = 10
"""Words from which a line with a full stop is a sentence and no head line."""

FIRST = 3
"""Paragraphs that a dateline may open."""

DATELINE_REACH = 90
"""Characters from the start of the body within which "CITY, March 22, 2024 -" must close."""

PLACE = 4
"""Words of a place that follow a date at the beginning of its line."""

_CHANGED = frozenset(
    {"updated", "modified", "amended", "corrected", "revised", "edited", "update"}
)
_FIRST = frozenset({"published", "posted", "filed", "created", "issued", "released", "date"})
LABEL_REACH = 3
"""Words before a date that say whether it is that of a change."""

_MARKS = frozenset("|-–—•·(:,")
_SIGNS = frozenset(":|-–—•·,.()[]/+")
_HELD = frozenset(
    {"held", "given", "delivered", "made", "recorded", "broadcast", "aired", "issued"}
)


@cache
def _labels() -> frozenset[str]:
    listed = lexicon("months")["labels"]
    return frozenset((*listed["words"], *listed["clock"]))


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
    return (*found, *_from_metadata(article))


def _ends_period(article: Article, one: StatedDate) -> bool:
    """Whether a date ends a period: "covering 1-14 March 2031", with the day of issue beside."""
    before = article.report.text[max(one.span.start - 4, 0) : one.span.start] if one.span else ""
    return any(letter.isdigit() for letter in before) and before[-1:] in {"-", "–", "—"}


def _with_year_elsewhere(
    article: Article, timewords: tuple[Timeword, ...]
) -> Iterator[StatedDate]:
    """Yield a head line "Monday, 3 June" in the one year named at the edges that has that day."""
    for word in timewords:
        head = word.start < HEAD_CHARACTERS and word.label not in {Label.PROSE, Label.RELATED}
        if not head or word.kind is not TimeKind.DAY_OF_YEAR or word.term.weekday is None:
            continue
        line, before, behind = line_around(article.report.text, word.start, word.end)
        alone = len(line) < DATELINE_REACH and not lexemes(before) and not lexemes(behind)
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
    found = [_of_metadata(stated) for stated in article.report.stated_dates]
    published = [one for one in found if one and "publication" in one.reason]
    yield from published or [one for one in found if one]


def _of_metadata(stated: str) -> StatedDate | None:
    """Return the date of one field: of publication, else in the page's address."""
    kind, _, written = stated.partition("=")
    told = {
        "published": "The page's metadata state {} as the day of publication.",
        "address": "The page's address holds {}.",
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
        return log or signs_off(article.report.text, word.start, word.end)
    if word.label in {Label.DATELINE, Label.BYLINE}:
        return True
    return _alone_in_head(article, word) or _opens_body(article, word) or _marked(article, word)


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
    return header or _opens_note(text[start:end], before, behind)


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
    line, before, behind = line_around(text, word.start, word.end)
    if len(line) > 2 * DATELINE_REACH:
        return False
    if _opens_note(line, before, behind):
        return True
    if len(lexemes(line)) > SENTENCE and line.rstrip().endswith((".", "!", "?")):
        return False
    parts = ((line, before, behind), part_of(before, text[word.start : word.end], behind))
    return any(_dates_head(text, word, *part) for part in parts)


def _dates_head(text: str, word: Timeword, line: str, before: str, behind: str) -> bool:
    """Whether a head line, or the part of it around a date, states the date of the report."""
    if {one.key for one in lexemes(before)} & {"tomorrow", "yesterday"}:
        return False
    if _at_line_edge(before, behind) or _headed(line, before, word):
        return True
    rest = lexemes(before) + lexemes(behind)
    if all(_is_label(one) for one in rest):
        return True
    # "Ines Karr 3 May 2031 10:15": who wrote it, below the title.
    author = lexemes(before)
    named = 1 < len(author) <= PLACE and all(w.is_word and w.text[0].isupper() for w in author)
    named = named and not is_past(author)
    below = bool(text[: word.start - len(before)].strip())
    return named and below and all(_is_label(one) for one in lexemes(behind))


def _is_label(word: Lexeme) -> bool:
    return word.is_number or word.key in _labels() or word.text in _SIGNS


def _opens_note(line: str, before: str, behind: str) -> bool:
    """Whether a date opens a line of notes: "Monday 3 May 2031. All times local."."""
    opening = lexemes(before)
    named = not opening or (len(opening) == 1 and opening[0].key in lexicon("months")["weekdays"])
    parted = behind[:1] in {".", ";", "|"} and behind[1:2] == " "
    return named and parted and not is_past(lexemes(line))


def _headed(line: str, before: str, word: Timeword) -> bool:
    """Whether a short head line dates an issue: "Broadcast of Monday, May 3, 2031"."""
    everything = lexemes(line)
    acts = tuple(one for one in everything if one.key not in _HELD)
    if line.rstrip().endswith((".", "!", "?")) or is_past(acts):
        return False
    lead = lexemes(before)[-2:]
    if lead and everything[0].key in lexicon("months")["issues"]["spoken"]:
        held = len(acts) < len(everything) or lead[0].text[0].isupper()
        if held and lead[-1].key in {"on", ",", "-", "–"}:
            return True
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
        named = named or (0 < len(place) <= 2 * PLACE and place[0].key in {"by", "from"})
        return rest[:1] in {"|", "•", "·"} or named
    last = words[-2] if words[-1] in {"le", "the", "on", "den"} and len(words) > 1 else words[-1]
    enclosed = last[-1] in _MARKS - {",", ":"} and rest[:1] in _MARKS | {")"}
    return enclosed or (not behind.strip(" .)–—-") and last[-1] in _MARKS)


def _opening(article: Article, word: Timeword) -> int | None:
    """Return where a dateline would begin: at the body, or at a first line taken for a title."""
    if word.label in {Label.TITLE, Label.KICKER, Label.SUB_HEADING}:
        return article.report.text.rfind("\n", 0, word.start) + 1
    # A note to editors may stand before the paragraph that the dateline opens.
    near = [one.start for one in article.paragraphs[:FIRST] if one.start <= word.start]
    return near[-1] if near else None


def _opens_body(article: Article, word: Timeword) -> bool:
    """Whether the date stands as in "CITY, March 22, 2024 (Agency) -" at the body's start."""
    start = _opening(article, word)
    if start is None:
        return False
    if not start <= word.start <= start + DATELINE_REACH:
        return False
    text = article.report.text
    before = lexemes(text, start, word.start)
    after = text[word.end : word.end + 40].split("\n")[0]
    named = all(w.text[0].isupper() or w.text in _SIGNS for w in before)
    if _enclosed(before, after) or _placed(before, after):
        return True
    city = bool(before) and len(before[0].text) > 1 and before[0].text.isupper()
    if named and city and after[:1] in {":", "."}:
        return True
    # "SELLE, in the hills, May 3, 2031 -": a city in capitals may be described.
    return (named or city) and any(dash in after for dash in (" - ", " – ", " — ", "—", "--"))


def _enclosed(before: tuple[Lexeme, ...], after: str) -> bool:
    """Whether brackets hold the date, with a place at most: "(Halm, 3 May 2031) The"."""
    if not before or before[0].text not in "([":
        return False
    inner = before[1:]
    return after[:1] in {")", "]"} and all(w.text[0].isupper() or w.text == "," for w in inner)


def _placed(before: tuple[Lexeme, ...], after: str) -> bool:
    """Whether a place and a date stand before the first sentence: "Halm, 3 May 2031. The"."""
    place = before[:-1]
    named = bool(place) and len(place) <= PLACE and before[-1].text == ","
    written = all(w.is_word and w.text[0].isupper() for w in place)
    return named and written and after[:2] in {". ", ": "} and after[2:3].isupper()
