"""Speeches told in the third person: the delegate of a paragraph goes on speaking (R593)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from goodoffices.case.parties import Kind
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.people.cast import Cast
from goodoffices.reports.people.saying import saying_forms
from goodoffices.reports.speakers.attribution import Attribution
from goodoffices.reports.text import Article

FROM_BEFORE = "speaker from before"
"""Flag of a statement whose speaker is named in a sentence before."""

LEAST = 2
"""Paragraphs that open on "The representative of Varu said" in a summary of a debate."""

_SEATED = re.compile(r"(?:Mr|Mrs|Ms|Miss|Sir|Dame|Lord|Lady)\.? [^()\n]{2,40} \([^()\n]{3,60}\)")
_POSTED = re.compile(
    r"(?:The )?(?:representative|delegate|observer|delegation|speaker) (?:of|for|from) (?=\S)"
)
_STOP = re.compile(r"\.\s")
_WORD = re.compile(r"[^\W\d_]+")
_BACKSHIFTED = frozenset({"had", "would", "could", "should", "might", "was", "were"})


class Delegate(NamedTuple):
    """Who speaks in a paragraph, and where the sentence ends that says so."""

    actor: str
    end: int


def delegates_of(article: Article, cast: Cast) -> Mapping[int, Delegate]:
    """Return the paragraphs of a summary that one delegate speaks throughout.

    R593: below "Mr. Aldo (Varu) said", and where two paragraphs open on "The representative of
    Varu said", what follows in "had", "would" and "was" is the delegate's.

    Parameters
    ----------
    article : Article
        The report, cut up.
    cast : Cast
        Who is mentioned where.

    Returns
    -------
    mapping of int to Delegate
        By the position of the paragraph; empty for most reports.
    """
    text = article.report.text
    seated: dict[int, Delegate] = {}
    posted: dict[int, Delegate] = {}
    for place, paragraph in enumerate(article.paragraphs):
        by_seat = _SEATED.match(text, paragraph.start, paragraph.end)
        opened = by_seat or _POSTED.match(text, paragraph.start, paragraph.end)
        named = cast.within(paragraph.start, paragraph.end)[:1] if opened else ()
        if opened is None or not named or named[0].start > opened.end():
            continue
        ended = _STOP.search(text, opened.end(), paragraph.end)
        stop = ended.start() if ended else 0
        words = _WORD.findall(text, opened.end(), stop or paragraph.end)
        if stop and not saying_forms().isdisjoint(words):
            (seated if by_seat else posted)[place] = Delegate(named[0].actor, stop)
    return {**seated, **posted} if len(posted) + len(seated) >= LEAST else seated


def told_by_delegate(unit: Unit, said: Attribution, delegate: str, cast: Cast) -> bool:
    """Whether a delegate tells what a sentence behind "Mr. Aldo (Varu) said" tells of others.

    Parameters
    ----------
    unit : Unit
        The sentence.
    said : Attribution
        What it attributes.
    delegate : str
        Who speaks in its paragraph.
    cast : Cast
        Who is mentioned where.

    Returns
    -------
    bool
        ``False`` for the delegate's own side, and for a verb that the report itself tells.
    """
    if said.voice.actor is None or not _is_backshifted(unit, said):
        return False
    own, other = cast.actor(delegate), cast.actor(said.voice.actor)
    return other.id != own.id and (other.side != own.side or other.kind is Kind.PERSON)


def _is_backshifted(unit: Unit, said: Attribution) -> bool:
    first = min(said.voice.end, said.cue.first)
    return any(unit.fold(at) in _BACKSHIFTED for at in range(first, said.cue.head + 1))


def goes_on_telling(unit: Unit) -> bool:
    """Whether a sentence without a verb of speech may be a delegate's: "Observers were too many".

    Parameters
    ----------
    unit : Unit
        The sentence.

    Returns
    -------
    bool
        For one in the past of what is told, that quotes nothing.
    """
    told = any(unit.fold(at) in _BACKSHIFTED for at in range(len(unit.pieces)))
    return told and not any(piece.quoted for piece in unit.pieces)
