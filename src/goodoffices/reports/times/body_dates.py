"""Dates that open or close the body of a report: datelines, announcements, "Done at"."""

from __future__ import annotations

import re

from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.text import Article, Label
from goodoffices.reports.times.head_dates import PLACE
from goodoffices.reports.times.timewords import Timeword
from goodoffices.reports.wording.lexemes import Lexeme, lexemes
from goodoffices.reports.wording.tense import cues, is_past

FIRST = 3
"""Paragraphs that a dateline may open."""

REACH = 90
"""Characters from the start of the body within which "CITY, March 22, 2024 -" must close."""

ANNOUNCED = 30
"""Words of the longest sentence that announces a broadcast."""

_SIGNS = frozenset(":|-–—•·,.()[]/+")
# "(Wire).-", ") -", "—": what parts a dateline from the first sentence.
_CLOSES = re.compile(r"[^\n]{0,36}?(?: [-–—] |—|--|[.)/] ?[-–—])")
_SIGNED = re.compile(r"\s?/[^/\n]{2,24}/\s?[.:—–-]?")
_HEADINGS = frozenset({Label.TITLE, Label.KICKER, Label.SUB_HEADING})
_DONE = re.compile(r"(?:done|given|signed|adopted|issued) (?:at|in) ", re.IGNORECASE)


def opens_body(article: Article, word: Timeword) -> bool:
    """Whether a date stands as in "CITY, March 22, 2024 (Agency) -" at the body's start.

    Parameters
    ----------
    article : Article
        The report, cut up.
    word : Timeword
        A date with its year.
    """
    start = _opening(article, word)
    if start is None or not start <= word.start <= start + REACH:
        return False
    text = article.report.text
    before = lexemes(text, start, word.start)
    after = text[word.end : word.end + 40].split("\n")[0]
    if _enclosed(before, after) or _placed(before, after):
        return True
    named = all(w.text[0].isupper() or w.text in _SIGNS for w in before)
    city = bool(before) and len(before[0].text) > 1 and before[0].text.isupper()
    if named and city and (after[:1] in {":", "."} or _SIGNED.match(after)):
        return True
    # "SELLE, in the hills, May 3, 2031 -": a city in capitals may be described.
    return (named or city) and _CLOSES.match(after) is not None


def is_announced(article: Article, word: Timeword) -> bool:
    """Whether a broadcast announces its day: "Here is the news for 3 May 2031".

    Parameters
    ----------
    article : Article
        The report, cut up.
    word : Timeword
        A date.
    """
    stretch = _told_in(article, word)
    if stretch is None:
        return False
    words = lexemes(article.report.text, *stretch)
    keys = [one.key for one in words]
    table = lexicon("months")["announced"]
    opens = any(" ".join(keys).startswith(one) for one in table["opens"])
    greets = keys[:1] == ["good"] and not set(table["words"]).isdisjoint(keys)
    calm = not is_past(words) and not cues(words, "future")
    return len(words) <= ANNOUNCED and calm and (opens or greets)


def _told_in(article: Article, word: Timeword) -> tuple[int, int] | None:
    """Return the opening sentence, or the headline, in which a term stands."""
    if word.label in _HEADINGS:
        text = article.report.text
        stop = text.find("\n", word.end)
        return text.rfind("\n", 0, word.start) + 1, stop if stop >= 0 else len(text)
    for one in article.sentences[:FIRST]:
        if one.start <= word.start and word.end <= one.end:
            return one.start, one.end
    return None


def closes_body(article: Article, word: Timeword) -> bool:
    """Whether a document is closed with its day: "Done at Halm, 3 May 2031".

    Parameters
    ----------
    article : Article
        The report, cut up.
    word : Timeword
        A date with its year.
    """
    if not article.sentences:
        return False
    last = article.sentences[-1]
    done = _DONE.match(article.report.text, last.start)
    return done is not None and last.start <= word.start and word.end <= last.end


def _opening(article: Article, word: Timeword) -> int | None:
    """Return where a dateline would begin: at the body, or at a first line taken for a title."""
    if word.label in _HEADINGS:
        return article.report.text.rfind("\n", 0, word.start) + 1
    # A note to editors may stand before the paragraph that the dateline opens.
    near = [one.start for one in article.paragraphs[:FIRST] if one.start <= word.start]
    return near[-1] if near else None


def _enclosed(before: tuple[Lexeme, ...], after: str) -> bool:
    """Whether brackets hold the date, with a place at most: "(Halm, 3 May 2031) The"."""
    if not before or before[0].text not in "([":
        return False
    inner = before[1:]
    place, _, rest = after.partition(")" if before[0].text == "(" else "]")
    named = all(w.is_number or w.text[0].isupper() or w.text in ",.:/" for w in lexemes(place))
    close = len(lexemes(place)) <= 2 * PLACE and len(place) < len(after) and bool(rest.strip())
    return named and close and all(w.text[0].isupper() or w.text == "," for w in inner)


def _placed(before: tuple[Lexeme, ...], after: str) -> bool:
    """Whether a place and a date stand before the first sentence: "Halm, 3 May 2031. The"."""
    place = before[:-1]
    named = bool(place) and len(place) <= PLACE and before[-1].text in {",", "-", "–", "—"}
    written = all(w.is_word and w.text[0].isupper() for w in place)
    return named and written and after[:2] in {". ", ": "} and after[2:3].isupper()
