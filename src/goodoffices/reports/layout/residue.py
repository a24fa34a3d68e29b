"""What came with the page and is no part of the report: labelled, never removed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from goodoffices.reports.layout.bodyend import last_of_body
from goodoffices.reports.layout.comments import with_comments
from goodoffices.reports.layout.day_lines import dateline_end
from goodoffices.reports.layout.headings import label_head
from goodoffices.reports.layout.lead_ins import with_lead_ins
from goodoffices.reports.layout.lines import Line, lines_of
from goodoffices.reports.layout.points import is_point, with_points
from goodoffices.reports.layout.pulled import without_pulled
from goodoffices.reports.layout.unended import goes_on, is_brief
from goodoffices.reports.text import BODY, Label, Segment

_HEADLINE_WORDS = 18
_TITLE_CASE = 0.7
# A headline with a full stop has no small verb: "Ada Holm of Halm lost an eye." is a paragraph.
_ALL_TITLE = 0.9
_RESCUED_WORDS = 5
_HEAD_LOOK = 40
_TAG_WORDS = 4
# From so many questions, each with its answer below, a text is an interview.
_INTERVIEW = 4
# A name after so many paragraphs signs the report: it is no byline.
_SIGNED_BELOW = 3
# When an entry of a live page was written belongs to its text.
_CLOCK = re.compile(
    r"\d{1,2}[.:h]\d{2}(?:\s?(?:[ap]\.?m\.?|hrs?|GMT|UTC|BST|CES?T|E[SD]T|IST|MSK|EAT))?$",
    re.IGNORECASE,
)
_TURN = re.compile(r".{0,200}[.?!]\s|[A-Z .]{1,30}:\s")
# A heading below the body leads to another story; who wrote the report stands above it.
_BELOW = {
    Label.SUB_HEADING: Label.RELATED,
    Label.TITLE: Label.RELATED,
    Label.BYLINE: Label.CREDITS,
}
_CAPITALISED = re.compile(r"\b[^\W\d_]{4,}")


def label_blocks(text: str, given: Sequence[Segment] = ()) -> tuple[Segment, ...]:
    r"""Label every block of a report (R16, R17).

    Parameters
    ----------
    text : str
        The decoded report.
    given : sequence of Segment
        What a page's structure says, in order; empty for plain text.

    Returns
    -------
    tuple of Segment
        In order, not overlapping; white space lies between them. Every sentence above the
        last paragraph of the body is prose, unless its form or its page says outright that
        it is residue.

    Notes
    -----
    Three looks, in order: the form of a line, its place before, in or after the body, and
    below the body whether it shares rare words with it. Time linear in the length.

    Examples
    --------
    >>> text = "Talks resume\n\nThe envoys met in Oslo.\n\nShare this\n\n#oslo"
    >>> [(one.label.value, text[one.start : one.end]) for one in label_blocks(text)][2:]
    [('advertisement', 'Share this'), ('tag', '#oslo')]
    """
    lines = with_comments(without_pulled(with_lead_ins(text, tuple(lines_of(text, given)))))
    lines = _with_questions(with_points(_with_headline(lines)))
    lines = lines if given else _with_clocks(lines)
    if not any(line.is_prose for line in lines):
        lines = _rescued(lines)
    first = next((n for n, line in enumerate(lines) if line.is_prose), len(lines))
    last = last_of_body(lines, first) if first < len(lines) else first
    labels = [
        *label_head(lines[:first], lines[first : first + _HEAD_LOOK]),
        *_label_body(lines[first : last + 1]),
        *_label_tail(lines[last + 1 :]),
    ]
    return tuple(_segments(lines, labels))


def _with_headline(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Take a headline that ends like a sentence for one when paragraphs follow."""
    first = next((n for n, line in enumerate(lines[:3]) if line.is_prose), None)
    if first is None or lines[first].given is not None or lines[first].form is not None:
        return lines
    line, rest = lines[first], [one for one in lines[first + 1 :] if one.is_prose]
    # Below another line it is the first of several questions, as of an interview.
    several = first > 0 and any(one.text[-1] == "?" for one in lines[first + 1 :])
    asks = line.text[-1] in "?!" and not several and _TURN.match(line.text) is None
    least = _ALL_TITLE if line.text[-1] == "." else _TITLE_CASE
    loud = title_case(line.text, least=least)
    if line.words > _HEADLINE_WORDS or len(rest) < 2 or not (asks or loud):
        return lines
    return (*lines[:first], replace(line, sentence=False), *lines[first + 1 :])


def _with_questions(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """R337: take even short questions for spoken words where question and answer alternate."""
    asked = [
        n
        for n, (line, answer) in enumerate(pairwise(lines))
        if line.text[-1] == "?" and line.is_plain and answer.is_prose and answer.text[-1] != "?"
    ]
    if len(asked) < _INTERVIEW:
        return lines
    short = {n for n in asked if not lines[n].sentence}
    return tuple(
        replace(line, sentence=True) if n in short else line for n, line in enumerate(lines)
    )


def _with_clocks(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """R382: take a clock on a line of its own above a paragraph for a part of plain text."""
    clocks = {
        n
        for n, (line, entry) in enumerate(pairwise(lines))
        if line.is_plain and entry.is_prose and _CLOCK.match(line.text)
    }
    return tuple(
        replace(one, sentence=True) if n in clocks else one for n, one in enumerate(lines)
    )


def title_case(text: str, *, least: float = _TITLE_CASE) -> bool:
    """Whether most longer words begin with a capital.

    Parameters
    ----------
    text : str
        One line.
    least : float
        The share of them that must.

    Examples
    --------
    >>> title_case("Envoys Resume Their Talks"), title_case("Envoys resume their talks")
    (True, False)
    """
    words = _CAPITALISED.findall(text[:300])
    capital = sum(word[0].isupper() for word in words)
    return len(words) > 1 and capital >= least * len(words)


def _rescued(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Take longer lines for prose where nothing ends like a sentence."""
    return tuple(
        replace(line, sentence=True)
        if line.is_plain and line.words >= _RESCUED_WORDS and not title_case(line.text)
        else line
        for line in lines
    )


def _label_body(lines: Sequence[Line]) -> Iterator[Label]:
    listing: Label | None = None
    previous: Line | None = None
    told = 0
    for line in lines:
        if line.is_prose:
            listing = None
            told += 1
            yield line.given if line.given in BODY and line.given else Label.PROSE
        elif line.given is not None:
            yield line.given
        elif line.form is not None:
            listing = line.form.label if line.form.heads else None
            signed = line.form.label is Label.BYLINE and told >= _SIGNED_BELOW
            yield Label.CREDITS if signed else line.form.label
        elif is_brief(line) or (previous is not None and goes_on(previous, line)):
            yield Label.PROSE
        else:
            yield listing or Label.SUB_HEADING
        previous = line


def _label_tail(lines: Sequence[Line]) -> Iterator[Label]:
    listing = Label.RELATED
    listed = False
    for line in lines:
        if line.given in BODY:
            yield Label.OTHER_STORY
        elif line.given is not None:
            yield _BELOW.get(line.given, line.given)
        elif line.form is not None:
            listing = line.form.label if line.form.heads else listing
            listed = listed or (line.form.heads and line.form.label is Label.RELATED)
            # The day of another story is no day of this one.
            dated = listed and line.form.label is Label.DATELINE
            label = _BELOW[Label.BYLINE] if line.form.label is Label.BYLINE else line.form.label
            yield Label.RELATED if dated else label
        elif line.sentence:
            yield Label.OTHER_STORY
        else:
            short = line.words <= _TAG_WORDS
            yield listing if short or listing is not Label.TAG else Label.RELATED


def _segments(lines: Sequence[Line], labels: Sequence[Label]) -> Iterator[Segment]:
    opened = False
    for line, label in zip(lines, labels, strict=True):
        cut = 0
        opens = label is Label.PROSE and _CLOCK.match(line.text) is None and not is_point(line)
        if opens and not opened:
            cut = dateline_end(line.text[:200])
            opened = True
        if cut:
            stop = line.start + len(line.text[:cut].rstrip())
            yield Segment(label=Label.DATELINE, start=line.start, end=stop)
        if line.start + cut < line.end:
            yield Segment(label=label, start=line.start + cut, end=line.end)
