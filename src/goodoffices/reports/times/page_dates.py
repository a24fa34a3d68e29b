"""Dates that a page shows around its report: between bars, in its address, in its foot."""

from __future__ import annotations

import re
from collections.abc import Callable

from goodoffices.reports.text import BODY, Article
from goodoffices.reports.times.head_dates import PLACE, heads_report, is_label_only
from goodoffices.reports.times.head_lines import line_around, part_of, title_start
from goodoffices.reports.times.time_kinds import TimeKind
from goodoffices.reports.times.timewords import Timeword
from goodoffices.reports.wording.lexemes import lexemes

FOOT = 1_500
"""Characters below the body in which a page may say when it was published."""

LAST = 60
"""Characters of the line that closes a letter."""

LABEL_REACH = 3
"""Words before a date that say whether it is that of publication."""

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")


def page_dates(
    article: Article, timewords: tuple[Timeword, ...], published: frozenset[str]
) -> tuple[Timeword, ...]:
    """Return the dates with which a page dates its report, from the surest place that has one.

    R351: where a report states no day itself, its page does: by a date alone between bars above
    the body, by one behind "published" below it, or by the one day in its address.

    Parameters
    ----------
    article : Article
        The report, cut up.
    timewords : tuple of Timeword
        All its terms of time.
    published : frozenset of str
        Words that label a day of publication.

    Returns
    -------
    tuple of Timeword
        One date, also where it is shown twice; empty where a place shows several.
    """
    if not article.paragraphs:
        return ()
    dates = [
        word
        for word in timewords
        if word.kind is TimeKind.DATE and word.term.full and word.label not in BODY
    ]
    places: tuple[Callable[[Timeword], bool], ...] = (
        lambda word: _in_head(article, word),
        lambda word: _in_foot(article, word, published) or _closes_letter(article, word),
        lambda word: _in_address(article.report.text, word),
    )
    for stands in places:
        found = [word for word in dates if stands(word)]
        if found:
            return (found[0],) if len({word.term.readings for word in found}) == 1 else ()
    return ()


def _in_head(article: Article, word: Timeword) -> bool:
    """Whether a date stands in a bar above the body: "Ada Holm | 3 May 2031 | Share"."""
    above = word.start < article.paragraphs[0].start
    return above and heads_report(article.report.text, word, top=title_start(article))


def _in_foot(article: Article, word: Timeword, published: frozenset[str]) -> bool:
    """Whether a line below the body says when it was published: "Story published 3 May 2031"."""
    text, last = article.report.text, article.paragraphs[-1].end
    if not last <= word.start <= last + FOOT:
        return False
    _, before, behind = line_around(text, word.start, word.end)
    part = part_of(before, text[word.start : word.end], behind)
    lead = lexemes(part[1])
    if lead and lead[0].text == "©":
        return is_label_only("", part[2]) and all(w.text.isupper() for w in lead[1:])
    told = {one.key for one in lead[-LABEL_REACH:]}
    return not published.isdisjoint(told) and is_label_only(*part[1:])


def _closes_letter(article: Article, word: Timeword) -> bool:
    """Whether the last line is a place and a day, as below a letter: "Halm, 3 May 2031"."""
    text = article.report.text
    line, before, behind = line_around(text, word.start, word.end)
    last = not text[word.end + len(behind) :].strip() and word.start >= article.paragraphs[-1].end
    place = lexemes(before)
    named = 1 < len(place) <= PLACE + 1 and place[-1].text == ","
    written = all(one.is_word and one.text[0].isupper() for one in place[:-1])
    return last and named and written and not behind.strip(" .)") and len(line) < LAST


def _in_address(text: str, word: Timeword) -> bool:
    """Whether a date stands in the address of a page: "https://halm.test/2031/05/03/boats"."""
    line, before, behind = line_around(text, word.start, word.end)
    inside = before.endswith(("/", "-", "=")) and behind[:1] in {"/", "-", ".", "?", "&", ""}
    return inside and any(
        found.start() <= len(before) < found.end() for found in _ADDRESS.finditer(line)
    )
