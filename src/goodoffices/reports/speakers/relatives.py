"""Clauses behind "which" and "who": where they end, and what they say of what stood before."""

from __future__ import annotations

from goodoffices.reports.cues.cue_words import finite_forms
from goodoffices.reports.cues.cues import Cue
from goodoffices.reports.cues.extents import dateline_end, starts_clause
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.speakers.attribution import Attribution
from goodoffices.reports.speakers.voices import Voice


def relative_end(unit: Unit, cue: Cue, voice: Voice, start: int) -> int:
    """Return where "the note, which said that ..., the minister" comes to its main clause.

    Parameters
    ----------
    unit : Unit
        The sentence.
    cue : Cue
        A verb that may stand behind "who" or "which".
    voice : Voice
        Its subject.
    start : int
        First word of what it attributes.

    Returns
    -------
    int
        Position of the comma; the end of the sentence for any other clause.
    """
    end = len(unit.pieces)
    relative = range(max(0, voice.start - 1), cue.first)
    if not any(unit.fold(at) in {"who", "which", "whom"} for at in relative):
        return end
    opens = unit.fold(dateline_end(unit))
    phrase = opens.endswith("ing") or opens in words("subjects", "grammar", "prepositions")
    aside = False
    for at in range(start, end):
        if unit.fold(at) != "," or unit.pieces[at].quoted:
            continue
        if aside or unit.fold(at + 1) in _ASIDES:
            aside = not aside
        elif _goes_on(unit, at + 1) or (phrase and starts_clause(unit, at + 1)):
            return at
    return end


def _goes_on(unit: Unit, at: int) -> bool:
    """Whether the main clause's verb stands at a word, also past an adverb: ", now says"."""
    if unit.fold(at) in finite_forms():
        return True
    adverb = unit.fold(at) in words("subjects", "grammar", "adverbs") - {"not", "no"}
    return (adverb or unit.fold(at).endswith("ly")) and unit.fold(at + 1) in finite_forms()


_ASIDES = frozenset({"who", "which", "whose", "for", "as", "in", "on", "at", "by", "if", "with"})


def on_terms(unit: Unit, voice: Voice, start: int) -> bool:
    """Whether ", which Varu opposes as long as ..." has its object before and terms behind.

    Parameters
    ----------
    unit : Unit
        The sentence.
    voice : Voice
        The subject of its verb.
    start : int
        First word behind the verb.

    Returns
    -------
    bool
        ``False`` without "which" behind a comma.
    """
    link = voice.start - 1
    return unit.fold(link) == "which" and unit.fold(link - 1) == "," and unit.fold(start) in _TERMS


_TERMS = frozenset({"as", "until", "unless", "if", "because", "so", "when", "once", "since"})


def with_terms(cue: Cue, voice: Voice, end: int) -> Attribution:
    """Return what somebody holds of what was told before, on terms that follow.

    Parameters
    ----------
    cue : Cue
        The verb behind "which".
    voice : Voice
        Its subject.
    end : int
        Where the terms end.

    Returns
    -------
    Attribution
        From "which" on.
    """
    link = voice.start - 1
    return Attribution(cue, voice, link, max(end, cue.last + 1), (link, voice.start))
