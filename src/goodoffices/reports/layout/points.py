"""Points that a report tells: key points, a summary under its headline, lists under names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from goodoffices.reports.layout.kinship import Vocabulary
from goodoffices.reports.layout.lines import Line
from goodoffices.reports.layout.words import words_of
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.text import Label

_BULLET = re.compile(r"[-–—•*▪◦‣]\s")
_POINT_WORDS = 4
_LISTED_WORDS = 3
_HEAD_WORDS = 4
_LEAST = 2
_OPEN = frozenset({None, Label.SUB_HEADING})


def with_points(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    r"""Take for prose the points that a report tells, and for headings what heads them.

    R425: those under "Key points" or the like, and two or more between the headline and the text
    that share a word with it. R526: where a text holds nothing but points under two or more short
    headings, all of them. Shorter ones, which may only quote, stay headings.

    Parameters
    ----------
    lines : tuple of Line
        The blocks of a report.

    Returns
    -------
    tuple of Line
        The same blocks.

    Notes
    -----
    Time linear in the length.

    Examples
    --------
    >>> from goodoffices.reports.layout.lines import lines_of
    >>> text = "NORLAND\n- Rejects the tolls\n\nSUDMARK\n- Accepts the tolls"
    >>> [line.is_prose for line in with_points(tuple(lines_of(text)))]
    [False, True, False, True]
    """
    bullets = frozenset(n for n, line in enumerate(lines) if is_point(line))
    if not bullets:
        return lines
    told = {
        n: lines[n].words >= _POINT_WORDS
        for n in (*_key_points(lines, bullets), *_summary(lines, bullets))
    }
    told = told if any(told.values()) else {}
    heads = _heads(lines, bullets)
    told |= dict.fromkeys(heads, False)
    told |= {n: lines[n].words >= _LISTED_WORDS for n in bullets if heads}
    return tuple(
        replace(one, sentence=told[n], given=None if told[n] else Label.SUB_HEADING)
        if n in told
        else one
        for n, one in enumerate(lines)
    )


def is_point(line: Line) -> bool:
    """Whether a block is one point of a list, by the mark it begins with."""
    return line.form is None and line.given in _OPEN and _BULLET.match(line.text) is not None


def _key_points(lines: Sequence[Line], bullets: frozenset[int]) -> Iterator[int]:
    """Yield the points under a heading that promises some."""
    headings = frozenset(lexicon("residue")["key_points"]["whole"])
    below = False
    for n, line in enumerate(lines):
        point = below and n in bullets
        if point:
            yield n
        below = point or " ".join(words_of(line.text[:60])) in headings


def _summary(lines: Sequence[Line], bullets: frozenset[int]) -> Sequence[int]:
    """Return the points between the headline or date line and the first paragraph."""
    first = next((n for n, line in enumerate(lines) if line.is_prose and n not in bullets), 0)
    head = [n for n in bullets if n < first]
    start = min(head, default=0)
    together = start > 0 and sorted(head) == list(range(start, start + len(head)))
    above = lines[start - 1]
    if not together or len(head) < _LEAST or (above.form is not None and above.form.heads):
        return ()
    body = Vocabulary(line.text for line in lines[first:] if line.is_prose)
    kin = body.kinship(" ".join(lines[n].text for n in head), counted=False)
    return head if kin.shared else ()


def _heads(lines: Sequence[Line], bullets: frozenset[int]) -> Sequence[int]:
    """Return the short headings of a text that holds nothing but points under them."""
    if any(line.is_prose and n not in bullets for n, line in enumerate(lines)):
        return ()
    found = [
        n
        for n, line in enumerate(lines)
        if n not in bullets and n + 1 in bullets and _may_head(line)
    ]
    return found if len(found) >= _LEAST else ()


def _may_head(line: Line) -> bool:
    return line.form is None and line.given in _OPEN and line.words <= _HEAD_WORDS
