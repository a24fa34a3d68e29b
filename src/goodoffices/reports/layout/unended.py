"""Lines that do not end like a sentence, or are too short for one, and still are the body."""

from __future__ import annotations

import re
from collections.abc import Sequence

from goodoffices.reports.layout.kinship import Vocabulary
from goodoffices.reports.layout.lines import Line
from goodoffices.reports.layout.words import words_of

_BULLET = re.compile(r"(?:[-–—•*▪◦‣]|\(?\d{1,2}[.)]|\(?[a-z]\))\s")
_AGENDA = frozenset(
    ("calendar", "agenda", "diary", "timeline", "timetable", "schedule", "chronology", "dates")
) | frozenset(("next", "steps", "demands", "terms", "points", "conditions", "figures", "annex"))
_LIST_SHARED = 3
_LIST_RATIO = 0.2
_LONGEST_LIST = 40
_LONG_LINE = 15
_RUNNING_WORDS = 5
_BRIEF = 3
_STOPPED = re.compile(r"[^\W\d_][.!][\"'”’»)]{0,2}$")
# "Nobody clapped.", "Not yet.", "And the boatmen?", never "Photo gallery." or "What next?".
_BRIEF_SENTENCE = re.compile(
    r"(?:And|But|Or|Nor|So|Then)\b.{0,40}[.!?]$"
    r"|(?:Not|No|None|Nobody|Nothing|Never|Neither|Nowhere|He|She|It|They|We|I|This|That|These|Those"
    r"|All|Some|Many|Most|Few|Both|Everything|Everyone|Perhaps|Still|Yet|Yes)\b.{0,40}[.!]$"
    r"|(?:[A-Z][\w’']+|I) (?:\w{3,}ed|came|went|left|fell|rose|won|lost|ran|fled|said|knew|spoke"
    r"|sat|stood|broke|began|slept|wept|sang|shook|grew|sank|held|paid|met|did|was|is|does)\.$"
)


def goes_on(previous: Line, line: Line) -> bool:
    """Whether a line without a full stop still belongs to the text above it."""
    if line.form is not None or line.given is not None or not line.words or line.is_loud:
        return False
    if line.words >= _LONG_LINE or _BULLET.match(line.text):
        return True
    if line.words <= _BRIEF and _BRIEF_SENTENCE.match(line.text):
        return True
    if previous.text[-1] == ":" and previous.words > 3:
        return True
    unfinished = previous.text[-1].isalnum() or previous.text[-1] in ",;–—-"
    return unfinished and previous.words >= _RUNNING_WORDS and line.text[0].islower()


def is_brief(line: Line) -> bool:
    """R363: whether a line of up to three words ends with a full stop, as headings do not.

    Among paragraphs that makes it one: "Sour.", "Everything else."
    """
    short = line.is_plain and 0 < line.words <= _BRIEF and not line.is_loud
    return short and _STOPPED.search(line.text) is not None


def is_listed(lines: Sequence[Line], n: int, vocabulary: Vocabulary) -> bool:
    """R336: whether a list below a heading, such as a calendar, tells of the report's matter."""
    if _BULLET.match(lines[n].text) is None or not lines[n].is_plain:
        return False
    first, end = n, n + 1
    while first > 0 and _is_item(lines[first - 1]):
        first -= 1
    while end < len(lines) and _is_item(lines[end]) and end - first < _LONGEST_LIST:
        end += 1
    kin = vocabulary.kinship(" ".join(one.text for one in lines[first:end]), counted=False)
    heads = first > 0 and _heads_list(lines, first - 1)
    return kin.shared >= (1 if heads else _LIST_SHARED) and (heads or kin.ratio >= _LIST_RATIO)


def _heads_list(lines: Sequence[Line], n: int) -> bool:
    """Whether a heading promises dates or steps, or is dressed like another one of the body."""
    line = lines[n]
    if not line.is_plain or line.sentence:
        return False
    named = not _AGENDA.isdisjoint(words_of(line.text[:100]))
    alike = line.is_loud and any(
        one.is_loud and one.is_plain and before.is_prose and behind.is_prose
        for before, one, behind in zip(lines, lines[1:n], lines[2:n], strict=False)
    )
    return named or alike


def _is_item(line: Line) -> bool:
    return line.is_plain and _BULLET.match(line.text) is not None
