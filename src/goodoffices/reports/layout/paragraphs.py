"""Blocks of a text: what its author set apart as one paragraph or one line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

_LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
_ENDS_SENTENCE = re.compile(r"[.!?…:؟۔。]['\"’”»)\]]*$")
_BULLET = re.compile(r"(?:[-–—•*▪◦‣]|\(?\d{1,2}[.)]|\(?[a-z]\))\s")

# Mail and wire copy is wrapped at 60 to 80 characters; a paragraph on one line is longer.
_WIDEST_WRAP = 100
_NARROWEST_WRAP = 40
_FULL_SHARE = 0.75
_RUNS_ON = 3
# What a mail program puts before every line of the letter that is answered.
_ANSWERED = re.compile(r"(?:>\s?)+")


class Block(NamedTuple):
    """A paragraph or a line on its own, without surrounding white space."""

    start: int
    end: int


class _Line(NamedTuple):
    start: int
    end: int
    after_blank: bool


def blocks_of(text: str) -> tuple[Block, ...]:
    r"""Cut a text into blocks (R13).

    One line is one block. Lines are joined only when the text is wrapped at a fixed width:
    then a line that is nearly full goes on in the next one, up to a blank line.

    Parameters
    ----------
    text : str
        The decoded report.

    Returns
    -------
    tuple of Block
        In order, not overlapping, none empty; all characters between them are white space.

    Notes
    -----
    Time linear in the length.

    Examples
    --------
    >>> [tuple(block) for block in blocks_of("Talks resume\n\n  They met. \nThey left.")]
    [(0, 12), (16, 25), (27, 37)]
    """
    lines = tuple(_lines(text))
    width = _wrap_width(text, lines)
    if width is None:
        return tuple(_with_answered(text, lines))
    return tuple(_joined(text, lines, width))


def _with_answered(text: str, lines: Sequence[_Line]) -> Iterator[Block]:
    """Yield each line, and as one block the lines of a letter that a mail quotes with ">"."""
    start, previous = -1, 0
    for line in lines:
        quoted = _ANSWERED.match(text, line.start, line.end)
        empty = quoted is not None and quoted.end() >= line.end
        if start >= 0 and (quoted is None or empty or line.after_blank):
            yield Block(start, previous)
            start = -1
        if quoted is None or empty:
            yield Block(line.start, line.end)
            continue
        start = line.start if start < 0 else start
        previous = line.end
    if start >= 0:
        yield Block(start, previous)


def _lines(text: str) -> Iterator[_Line]:
    previous = 0
    for found in _LINE.finditer(text):
        words = found.group()
        start = found.start() + len(words) - len(words.lstrip())
        end = found.start() + len(words.rstrip())
        if start < end:
            gap = text[previous:start].replace("\r\n", "\n")
            yield _Line(start, end, len(gap) - len(gap.replace("\n", "").replace("\r", "")) > 1)
            previous = end


def _wrap_width(text: str, lines: Sequence[_Line]) -> int | None:
    """Width at which the text is wrapped, or ``None`` when a line is a paragraph."""
    pairs = [(a, b) for a, b in pairwise(lines) if not b.after_blank]
    inner = [line for line, _ in pairs]
    # Two or three lines prove a width only when each goes on in small letters.
    if len(inner) < 3 and not (pairs and all(text[b.start].islower() for _, b in pairs)):
        return None
    widths = sorted(line.end - line.start for line in lines)
    widest = widths[-1]
    # One overlong line, such as an address, does not make a text unwrapped.
    width = widths[len(widths) * 95 // 100] if widest > _WIDEST_WRAP else widest
    if not _NARROWEST_WRAP <= width <= _WIDEST_WRAP:
        return None
    full = [a for a in inner if a.end - a.start >= _FULL_SHARE * width]
    broken = [a for a in full if not _ENDS_SENTENCE.search(text, max(a.start, a.end - 8), a.end)]
    wrapped = len(full) * 2 >= len(inner) and len(broken) * 2 >= len(full)
    return width if wrapped or _runs_on(text, pairs, broken) else None


def _runs_on(text: str, pairs: Sequence[tuple[_Line, _Line]], broken: Sequence[_Line]) -> bool:
    """R339: whether most full lines that end no sentence go on below in small letters.

    Short paragraphs copied from a page's columns have as many short last lines as full ones.
    """
    ends = {line.start for line in broken}
    small = sum(a.start in ends and text[b.start].islower() for a, b in pairs)
    return small >= _RUNS_ON and small * 3 >= len(broken) * 2


def _joined(text: str, lines: Sequence[_Line], width: int) -> Iterator[Block]:
    start = lines[0].start
    for line, following in pairwise(lines):
        full = line.end - line.start >= _FULL_SHARE * width
        lower = text[following.start].islower()
        if following.after_blank or not (full or lower) or _BULLET.match(text, following.start):
            yield Block(start, line.end)
            start = following.start
    yield Block(start, lines[-1].end)
