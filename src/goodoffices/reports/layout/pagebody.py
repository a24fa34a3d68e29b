"""Which lines of a page are the article's body, by a second opinion on its markup."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from itertools import pairwise

from lxml import etree

from goodoffices.reports.text import RESIDUE, Label, Segment

PAGE_LIMIT = 2_000_000
"""Characters of markup above which the second opinion is not asked."""

DEPTH_LIMIT = 200
"""Nested elements above which the second opinion is not asked: it recurses."""

_WORD = re.compile(r"[^\W_]+")
_SPACE = re.compile(r"\s+")
_LINE = re.compile(r"[^\n]+")
_SHORTEST = 25
_SHARE = 0.25
_AHEAD = 20_000
# What the page's own mark-up says outright; the second opinion cannot overrule it.
# Another story is one only where a mail program marked the letter that is answered.
_OUTRIGHT = frozenset({Label.HIDDEN, Label.CAPTION, Label.TITLE, Label.OTHER_STORY})
_FRAME = RESIDUE - _OUTRIGHT
_WHOLE_SHARE = 0.9
_DISPUTED_SHARE = 0.3
_KEPT_AS_IS = frozenset({Label.SUB_HEADING, Label.QUOTE_BLOCK})


def body_labels(
    source: str, text: str, labels: tuple[Segment, ...], *, depth: int
) -> tuple[tuple[Segment, ...], tuple[str, ...]]:
    """Add to a page's labels which of its lines are body.

    Parameters
    ----------
    source : str
        The page's markup.
    text : str
        Its text, one line per block.
    labels : tuple of Segment
        What the structure says.
    depth : int
        Most elements open at once.

    Returns
    -------
    labels : tuple of Segment
        With every body line labelled prose, unless its markup says outright what it is.
    notes : tuple of str
        ``"page: ..."`` when the second opinion was not asked or says nothing.

    Notes
    -----
    Trafilatura gives the second opinion; it knows no positions, so its paragraphs are
    matched to the lines by their letters. Pages over the limits do without.
    """
    if len(source) > PAGE_LIMIT or depth > DEPTH_LIMIT:
        note = "page: too large or too deep to tell its body from its frame"
        return _trusted(text, labels), (note,)
    body = _SPACE.sub("", _extracted(source))
    lines = list(_body_lines(text, body))
    covered = sum(end - start for start, end in lines)
    if covered < _SHARE * len(body) or not lines:
        return _trusted(text, labels), ()
    return tuple(_merged(labels, _undisputed(labels, lines))), ()


def _trusted(text: str, labels: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """Drop what the structure calls frame when it calls nearly the whole page so."""
    frame = sum(one.end - one.start for one in labels if one.label in _FRAME)
    if frame < _WHOLE_SHARE * len(text):
        return labels
    return tuple(one for one in labels if one.label not in _FRAME)


def tells_otherwise(body: str, text: str) -> bool:
    """Whether most word pairs of a stated body are missing from the page's text.

    Examples
    --------
    >>> tells_otherwise("The envoys met in Oslo today.", "Talks: the envoys met in Oslo today.")
    False
    >>> tells_otherwise("The rebels have signed the deal now.", "The envoys met in Oslo.")
    True
    """
    stated, present = (_word_pairs(words) for words in (body, text))
    return 2 * len(stated & present) < len(stated)


def _word_pairs(words: str) -> set[tuple[str, str]]:
    found = [word.casefold() for word in _WORD.findall(words[:PAGE_LIMIT])]
    return set(pairwise(found))


def _extracted(source: str) -> str:
    try:
        # Loaded here: plain text needs none of it, and it takes a third of a second.
        found = import_module("trafilatura").extract(
            source, include_comments=False, include_tables=False, fast=True
        )
    except (etree.LxmlError, ValueError, TypeError, AttributeError, LookupError, RecursionError):
        return ""
    return found or ""


def _body_lines(text: str, body: str) -> Iterator[tuple[int, int]]:
    position = 0
    for line in _LINE.finditer(text):
        letters = _SPACE.sub("", line.group())
        if len(letters) < _SHORTEST:
            continue
        # Both run in reading order, so a line is looked for only a little way ahead.
        found = body.find(letters, position, position + len(letters) + _AHEAD)
        if found >= 0:
            position = found + len(letters)
            yield line.span()


def _undisputed(
    labels: tuple[Segment, ...], lines: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Leave out the few body lines that the structure calls a box of links or comments.

    When it calls much of the body so, its names mislead, and the second opinion stands.
    """
    frame = iter([one for one in labels if one.label in _FRAME])
    one = next(frame, None)
    disputed: list[tuple[int, int]] = []
    for line in lines:
        while one is not None and one.end <= line[0]:
            one = next(frame, None)
        if one is not None and one.start < line[1]:
            disputed.append(line)
    length = sum(end - start for start, end in disputed)
    if length > _DISPUTED_SHARE * sum(end - start for start, end in lines):
        return lines
    left_out = set(disputed)
    return [line for line in lines if line not in left_out]


def _merged(labels: tuple[Segment, ...], lines: list[tuple[int, int]]) -> Iterator[Segment]:
    """Yield the labels, with body lines as prose where no outright label overlaps them."""
    result: list[Segment] = []
    bodies = iter(lines)
    body = next(bodies, None)
    for label in labels:
        while body is not None and body[1] <= label.start:
            result.append(Segment(label=Label.PROSE, start=body[0], end=body[1]))
            body = next(bodies, None)
        overlaps = body is not None and body[0] < label.end
        if overlaps and label.label in _OUTRIGHT | _KEPT_AS_IS:
            body = next(bodies, None) if body and body[1] <= label.end else body
        elif overlaps:
            continue
        result.append(label)
    while body is not None:
        result.append(Segment(label=Label.PROSE, start=body[0], end=body[1]))
        body = next(bodies, None)
    position = 0
    for segment in result:
        if segment.start >= position:
            yield segment
            position = segment.end
