"""Lines in which a report states its date, and the years at its edges."""

from __future__ import annotations

import re
from functools import lru_cache

from goodoffices.reports.text import Article, Label

HEAD = 8
"""Lines at the top in which a year may stand apart from its day."""

TAIL = 200
"""Characters at the end of a text within which an agency signs."""

_PARTED = re.compile(
    r"[|•·;]\s*|\s/\s|\t+| {3,}|(?:(?<=[^\s.]{3})|(?<=\.\d\d))\. (?=[A-ZÀ-Þ0-9(])"
)
_SENTENCE_END = re.compile(r"(?<![ap]\.m)[.!?][\"'”’»)]*$")
_YEAR = re.compile(r"(?<![\d/.,-])(?:19|20)\d\d(?!\d|[,/-]\d)")
_SIGNED = re.compile(r"\([A-Za-z]{2,12}\s?/[^()]{4,40}\)")


def line_around(text: str, start: int, end: int) -> tuple[str, str, str]:
    """Return the line around a stretch, and what stands before and behind the stretch in it."""
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    last = len(text) if last < 0 else last
    return text[first:last], text[first:start], text[end:last]


def ends_sentence(line: str) -> bool:
    """Whether a line ends as sentences do: not with the "p.m." of a clock.

    Examples
    --------
    >>> ends_sentence("They met."), ends_sentence("Friday, 2 p.m.")
    (True, False)
    """
    return _SENTENCE_END.search(line.rstrip()) is not None


def part_of(before: str, written: str, behind: str) -> tuple[str, str, str]:
    """Return the part of a head line that holds a date, with what is before and behind it.

    Examples
    --------
    >>> part_of("PORT ASH | ", "3 June 2031", " 6:24am | page 7")
    ('3 June 2031 6:24am', '', ' 6:24am')
    """
    before = _PARTED.split(before)[-1]
    if behind[:2] in {". ", "; "}:
        return before + written, before, ""
    first, *others = _PARTED.split(behind)
    behind = first.rstrip() if others else behind
    return before + written + behind, before, behind


def signs_off(text: str, start: int, end: int) -> bool:
    """Whether a stretch stands in an agency's mark on the last line: "(NCW/3 June 2031/ik)"."""
    if len(text) - end > TAIL:
        return False
    line, _, behind = line_around(text, start, end)
    last = not text[end + len(behind) :].strip()
    return last and _SIGNED.fullmatch(line.strip()) is not None


@lru_cache(maxsize=4)
def title_start(article: Article) -> int:
    """Return where the last title above the body begins, below the menus of a page; else 0."""
    body = article.paragraphs[0].start if article.paragraphs else 0
    titles = (s.start for s in article.segments if s.label is Label.TITLE and s.start < body)
    return max(titles, default=0)


@lru_cache(maxsize=4)
def edge_years(article: Article) -> frozenset[int]:
    """Return the years in the head lines of a report and in its lines of copyright."""
    lines = [line for line in article.report.text.split("\n") if line.strip()]
    edges = [one for one in lines[:HEAD] if len(one) < 100 and one.rstrip()[-1] not in ".!?”"]
    edges += [line for line in lines if len(line) < 100 and ("©" in line or "opyright" in line)]
    return frozenset(int(found.group()) for line in edges for found in _YEAR.finditer(line))
