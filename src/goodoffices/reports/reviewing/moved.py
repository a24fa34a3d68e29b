"""Where words that have changed stand now, as near as can be told: shown, never counted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from importlib import import_module

from goodoffices.case.sources import SourceSpan
from goodoffices.reports.reviewing.anchoring import Shelf, anchored
from goodoffices.reports.reviewing.decision import Passage
from goodoffices.reports.text import ReportText

LIKE_WORDS = 70.0
"""Likeness of the words themselves, of 100, from which a place is shown."""

LIKE_PLACE = 60.0
"""Likeness of the words with what stands around them."""

_LONGEST = 1_000
_ROOM = 48
_EDGE = re.compile(r"\w+|[^\w\s]")


def moved(passages: Sequence[Passage], shelf: Shelf) -> tuple[SourceSpan, ...]:
    """Find where words that are found no more may stand now.

    Parameters
    ----------
    passages : sequence of Passage
        Words as they stood.
    shelf : Shelf
        The reports as they are now.

    Returns
    -------
    tuple of SourceSpan
        The likeliest place of each passage that has one. Empty where none is like enough,
        and where the report is not there under its name or with its bytes.

    Notes
    -----
    R262: what is found is for a person to look at; a decision holds for exactly its words
    only. The likeness is that of rapidfuzz, between the words, and between them with 32
    characters on each side; short words need their surroundings. Time linear in the text for
    each passage; words beyond 1,000 characters are compared by their beginning.
    """
    spans = (_place(passage, shelf) for passage in passages)
    return tuple(span for span in spans if span is not None)


def _place(passage: Passage, shelf: Shelf) -> SourceSpan | None:
    exact = anchored([passage], shelf)
    if exact is not None:
        return exact[0]
    if not shelf.is_known(passage):
        return None
    found = [
        (likeness, -number, span)
        for number, name in enumerate(shelf.candidates(passage))
        for likeness, span in _in_text(passage, shelf.by_id[name])
    ]
    return max(found, key=lambda one: one[:2])[2] if found else None


def _in_text(passage: Passage, report: ReportText) -> list[tuple[float, SourceSpan]]:
    # Loaded here: only a decision that has lost its words needs it.
    fuzz = import_module("rapidfuzz.fuzz")
    quote = passage.span.quote[:_LONGEST]
    whole = passage.prefix + quote + passage.suffix
    around = fuzz.partial_ratio_alignment(whole, report.text, score_cutoff=LIKE_PLACE)
    if around is None or around.dest_start == around.dest_end or len(whole) > len(report.text):
        return []
    room = slice(max(0, around.dest_start - _ROOM), around.dest_end + _ROOM)
    inner = fuzz.partial_ratio_alignment(quote, report.text[room], score_cutoff=LIKE_WORDS)
    if inner is None or inner.dest_start == inner.dest_end or len(quote) > len(report.text[room]):
        return []
    start, end = room.start + inner.dest_start, room.start + inner.dest_end
    likeness, place = max(
        (fuzz.ratio(quote, report.text[first:last]), (-first, -last))
        for first, last in _stretches(report.text, start, end)
    )
    if likeness < LIKE_WORDS:
        return []
    return [(likeness + around.score, report.span(-place[0], -place[1]))]


def _stretches(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches that begin and end about there, with whole words."""
    yield start, end
    starts = [one.start() for one in _EDGE.finditer(text, max(0, start - _ROOM), start + _ROOM)]
    ends = [one.end() for one in _EDGE.finditer(text, max(0, end - _ROOM), end + _ROOM)]
    for first in starts:
        yield from ((first, last) for last in ends if last > first)
