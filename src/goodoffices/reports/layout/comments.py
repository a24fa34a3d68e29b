"""What readers wrote below a report: it is none of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from goodoffices.reports.layout.lines import Line
from goodoffices.reports.layout.words import words_of
from goodoffices.reports.text import RESIDUE, Label

_COUNT = r"(?:\d[\d.,]{0,8}|one|two|three|four|five)"
_HEADING = re.compile(
    rf"(?:(?:view|show|all|read|see) )?(?:{_COUNT} )?(?:readers?['’]? |user )?comments"
    rf"(?:\s?[(:]\s?{_COUNT}\)?)?(?: on .{{1,200}})?$"
    rf"|{_COUNT} (?:comment|repl(?:y|ies)|responses?|reactions?|thoughts?)"
    r"(?: (?:to|on) .{1,200})?$"
    rf"|(?:conversation|discussion|responses|replies)\s?\({_COUNT}\)$",
    re.IGNORECASE,
)
_ACTS = frozenset(
    ("reply", "like", "dislike", "report", "flag", "upvote", "downvote", "recommend", "permalink")
)
_WITH_ACTS = frozenset(("share", "quote", "to", "log", "in", "abuse", "edit", "respect", "more"))
_WHEN = re.compile(
    r"\S.{0,60}?\b(?:(?:\d{1,3}|an?|one|two) ?(?:s|m|h|d|w|min|mins|hrs?|seconds?|minutes?|hours?"
    r"|days?|weeks?|months?|years?) ago|says:|\d{4},? at \d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?"
    r"(?: says:)?)$",
    re.IGNORECASE,
)
_WRITER_WORDS = 12
_FEWEST_ABOVE = 2


def with_comments(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    r"""Take for comments what readers wrote below a heading that says so (R589).

    Parameters
    ----------
    lines : tuple of Line
        The blocks of a report.

    Returns
    -------
    tuple of Line
        The same blocks. Everything below such a heading is comments where two paragraphs of
        the report stand above it, and below it lines that tell who wrote when, or offer an
        answer, for every third paragraph.

    Notes
    -----
    Time linear in the length.

    Examples
    --------
    >>> from goodoffices.reports.layout.lines import lines_of
    >>> text = "They met in Halm.\nThey left by boat.\n2 Comments\njoe 1 hour ago\nShe lied to us."
    >>> [line.is_prose for line in with_comments(tuple(lines_of(text)))]
    [True, True, False, False, False]
    """
    heading = _heading(lines)
    if heading is None:
        return lines
    return tuple(
        replace(line, given=Label.COMMENT_POLICY)
        if n >= heading and line.given not in RESIDUE
        else line
        for n, line in enumerate(lines)
    )


def _heading(lines: Sequence[Line]) -> int | None:
    marks = [_is_mark(line) for line in lines]
    told = [line.is_prose for line in lines]
    marks_below, told_below, told_above = sum(marks), sum(told), 0
    for n, line in enumerate(lines):
        marks_below -= marks[n]
        told_below -= told[n]
        told_above += told[n]
        if (
            told_above >= _FEWEST_ABOVE
            and marks_below
            and 3 * marks_below >= told_below
            and len(line.text) < 250
            and _HEADING.match(line.text)
        ):
            return n
    return None


def _is_mark(line: Line) -> bool:
    """Whether a line tells who wrote a comment when, or offers to answer it."""
    if line.words > _WRITER_WORDS:
        return False
    words = {word for word in words_of(line.text) if not word.isdigit()}
    acts = not words.isdisjoint(_ACTS) and words <= _ACTS | _WITH_ACTS
    return acts or _WHEN.match(line.text) is not None
