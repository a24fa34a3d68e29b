"""Attributions by a noun or a source: "Varu's demand for", "according to Varu"."""

from __future__ import annotations

from collections.abc import Sequence

from goodoffices.reports.cues.cues import OWNED, Cue
from goodoffices.reports.cues.extents import (
    clause_start,
    content_end,
    noun_end,
)
from goodoffices.reports.cues.phrases import MARKS, phrase_start
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.people.cast import Cast, MentionKind
from goodoffices.reports.speakers.agents import speaker_after
from goodoffices.reports.speakers.attribution import Attribution
from goodoffices.reports.speakers.setoff import set_off
from goodoffices.reports.speakers.voices import Voice, VoiceKind


def whose(unit: Unit, at: int) -> Voice | None:
    """Return who owns what "whose" opens: "the pilots, whose guild opposes", "whose demand"."""
    for back in range(at - 1, max(0, at - 5), -1):
        if unit.fold(back) == "whose":
            owner = unit.mention_at(back - 1 - (unit.fold(back - 1) == ","))
            if owner is None or not unit.fold(at - 1)[0].isalnum():
                return None
            start = phrase_start(unit, unit.first_of(owner))
            return Voice(VoiceKind.ACTOR, owner.actor, start, at, ("spoken for",))
        if not unit.fold(back)[0].isalpha() or unit.mention_at(back) is not None:
            return None
    return None


def of_noun(unit: Unit, cue: Cue, cast: Cast, before: Sequence[Attribution]) -> Attribution | None:
    """Read "Varu's demand for", "the opposition of Varu to", with its owner."""
    voice = (
        whose(unit, cue.head) or _owner_of(unit, cue, cast) or _owner_by_pronoun(unit, cue, before)
    )
    if voice is None:
        return None
    if unit.fold(cue.last) == ":":
        end = content_end(unit, cue.last + 1, clause=True)
    else:
        end = noun_end(unit, cue.last + 1)
    return Attribution(cue, voice, min(voice.start, cue.head), end, (cue.last + 1, end))


def _owner_of(unit: Unit, cue: Cue, cast: Cast) -> Voice | None:
    if cue.last > cue.head + 1 and unit.fold(cue.head + 1) in {"of", "by", "from"}:
        return speaker_after(unit, cue.head + 2, cast)
    for at in range(cue.head - 1, max(-1, cue.head - 5), -1):
        mention = unit.mention_at(at)
        word = unit.fold(at)
        if mention is not None:
            own = unit.pieces[at].possessive or word in {"his", "her", "their", "its"}
            near = own or at == cue.head - 1
            if not near and mention.kind is not MentionKind.ADJECTIVE:
                return None
            start = unit.first_of(mention)
            flags = mention.doubts
            return Voice(VoiceKind.ACTOR, mention.actor, start, cue.head, flags)
        if word in MARKS or word in words("subjects", "grammar", "prepositions") | {"and", "the"}:
            return None
    return None


def _owner_by_pronoun(unit: Unit, cue: Cue, before: Sequence[Attribution]) -> Voice | None:
    """Read "reiterated its demand for", "voiced support for"."""
    if not before:
        return None
    for at in range(cue.head - 1, max(-1, cue.head - 7), -1):
        if unit.fold(at) in {"his", "her", "their", "its"} or at == before[-1].cue.last:
            return before[-1].voice._replace(start=at, end=cue.head)
        if unit.mention_at(at) is not None or unit.fold(at) in MARKS:
            return None
    return None


def _account_owner(unit: Unit, cue: Cue) -> Voice | None:
    """Return whose account, view or words it is."""
    if cue.lemma != OWNED:
        return None
    for at in range(cue.last - 1, cue.first, -1):
        mention = unit.mention_at(at)
        if mention is not None:
            flags = mention.doubts
            return Voice(VoiceKind.ACTOR, mention.actor, cue.first, cue.last + 1, flags)
    return Voice(VoiceKind.UNKNOWN, None, cue.first, cue.last + 1, ("no speaker",))


def of_source(
    unit: Unit, cue: Cue, cast: Cast, _before: Sequence[Attribution]
) -> Attribution | None:
    """Read "according to Varu", "in Varu's view"."""
    voice = _account_owner(unit, cue) or speaker_after(unit, cue.last + 1, cast)
    if voice is None:
        return None
    if cue.lemma == OWNED and unit.fold(cue.first - 1) == "," == unit.fold(cue.last + 1):
        start, end = clause_start(unit, cue.first), content_end(unit, cue.last + 2, clause=True)
        return Attribution(cue, voice, start, end, (start, end), postposed=True, clause=True)
    bounds = set_off(unit, cue.first, voice.end)
    if bounds is None:
        return None
    start, end = min(bounds.start, cue.first), max(bounds.end, voice.end)
    return Attribution(
        cue, voice, start, end, bounds.content, postposed=bounds.postposed, clause=True
    )
