"""What a statement is about, and its words as stance reads them."""

from __future__ import annotations

import re
from dataclasses import replace

from goodoffices.reports.speech.attribution import Attribution
from goodoffices.reports.speech.direction import Content
from goodoffices.reports.speech.one_report import OneReport, words_before
from goodoffices.reports.speech.single_words import hinted
from goodoffices.reports.speech.topics import Topics
from goodoffices.reports.speech.units import Unit


def content_bounds(unit: Unit, said: Attribution) -> tuple[int, int]:
    """Return where the content begins and ends in the report."""
    return unit.pieces[said.content[0]].start, unit.pieces[said.content[1] - 1].end


def topics_of(reading: OneReport, unit: Unit, said: Attribution) -> tuple[Topics, tuple[str, ...]]:
    """Return what a statement is about, and a flag where only its context says so."""
    text = reading.article.report.text
    start, end = content_bounds(unit, said)
    topics = reading.index.topics(text[start:end])
    if topics.issue is not None:
        return topics, ()
    hint = hinted(text[start:end], case=reading.case)
    if hint.issue is not None:
        return hint, ("issue from single words",)
    places = [text[unit.start : unit.end]] if said.cue.family.stance != "assert" else []
    if _points_back(unit, said):
        places = [text[unit.start : unit.end], words_before(reading, unit)]
    for around in places:
        nearby = reading.index.topics(around)
        if nearby.issue is not None:
            return replace(nearby, options=(), hits=()), ("issue from context",)
    return topics, ()


_FIRST_PERSON = frozenset({"we", "us", "our", "ours", "i", "me", "my", "i'm", "we're", "we've"})
_POINTING = frozenset({"it", "this", "that", "such", "them", "one", "these", "so", "there"})


def _points_back(unit: Unit, said: Attribution) -> bool:
    """Whether the content names its subject only by a word like "it", or not at all."""
    content = unit.pieces[said.content[0] : said.content[1]]
    if len(content) <= 1 or content[0].fold in _POINTING - {"that"}:
        return True
    return any(piece.fold in _POINTING for piece in content[1:])


def sentence_before(reading: OneReport, unit: Unit) -> str:
    """Return the nearest sentence before a unit, in its paragraph, that names its subject."""
    said = words_before(reading, unit).rstrip()
    sentences = re.split(r"(?<=[.!?”\"]) ", said)[::-1]
    return next((one for one in sentences[:3] if not one.startswith(("It ", "They "))), "")


def content_of(reading: OneReport, unit: Unit, said: Attribution, topics: Topics) -> Content:
    """Return a statement's words as stance reads them."""
    start, _ = content_bounds(unit, said)
    pieces = unit.pieces[said.content[0] : said.content[1]]
    return Content(
        words=tuple(piece.fold for piece in pieces),
        starts=tuple(piece.start - start for piece in pieces),
        first=said.content[0],
        affirms=reading.case.issue(topics.issue).affirms if topics.issue is not None else "",
        hits=tuple(hit for hit in topics.hits if hit.issue == topics.issue),
        foreign=_foreign(reading, unit, said),
        personal=any(piece.quoted and piece.fold in _FIRST_PERSON for piece in pieces),
    )


def _foreign(reading: OneReport, unit: Unit, said: Attribution) -> bool:
    """Whether the first actor named in a clause stands on another side than the speaker."""
    if said.voice.actor is None:
        return False
    side = reading.cast.actor(said.voice.actor).side
    first, last = said.content
    # "told Varu that Orvane ...": who is told is no subject.
    that = (i + 1 for i in range(first, min(first + 9, last)) if unit.fold(i) == "that")
    begun = next(that, first if said.clause else last)
    first = begun
    for place in range(first, min(first + 6, last)):
        mention = unit.mention_at(place)
        if mention is not None:
            other = reading.cast.actor(mention.actor).side
            return other is not None and side is not None and other != side
    return False
