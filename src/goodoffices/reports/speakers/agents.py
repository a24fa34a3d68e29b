"""Whom a sentence names after a cue: "said the minister", "rejected by Varu"."""

from __future__ import annotations

from goodoffices.case.parties import Kind
from goodoffices.reports.cues.cue_words import finite_forms, quoting_forms
from goodoffices.reports.cues.cues import Cue
from goodoffices.reports.cues.phrases import MARKS
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.people.cast import Cast
from goodoffices.reports.people.person_nouns import person_noun
from goodoffices.reports.speakers.unlisted import unlisted_after
from goodoffices.reports.speakers.voices import (
    Voice,
    VoiceKind,
    is_person,
    unlisted_voice,
    voice_of,
)


def speaker_after(unit: Unit, at: int, cast: Cast) -> Voice | None:
    """Return the speaker whose noun phrase begins at a word: "said the minister".

    Parameters
    ----------
    unit : Unit
        The sentence.
    at : int
        Position right after the cue.
    cast : Cast
        Who is mentioned where.

    Returns
    -------
    Voice or None
        ``None`` when nobody is named there.
    """
    at = _past_listener(unit, at)
    end = at
    while end < min(len(unit.pieces), at + 8) and not _stops_search(unit, end):
        found = _speaker_at(unit, at, end, cast)
        if found is not None:
            return found
        end += 1
    beside = _person_beside(unit, at, end, cast)
    if beside is not None:
        return beside
    unlisted = unlisted_voice(unlisted_after(unit, at, end, cast))
    if unlisted is not None:
        return unlisted
    folds = {unit.fold(i) for i in range(at, end)}
    if folds & words("subjects", "crowds"):
        return Voice(VoiceKind.CROWD, None, at, end)
    named = folds & words("subjects", "voices")
    return Voice(VoiceKind.UNKNOWN, None, at, end, ("no speaker",)) if named else None


def _person_beside(unit: Unit, at: int, comma: int, cast: Cast) -> Voice | None:
    """Read "said the council's clerk, Mira Aldo" where nobody knows the clerk."""
    mention = unit.mention_at(comma + 1) if at < comma and unit.fold(comma) == "," else None
    if mention is None or cast.actor(mention.actor).kind is not Kind.PERSON:
        return None
    last = unit.last_of(mention)
    whole = unit.first_of(mention) == comma + 1 and not unit.pieces[last].possessive
    closed = unit.fold(last + 1) in {",", ".", "", ";", ":"}
    described = person_noun(unit.fold(comma - 1)) is not None
    if not (whole and closed and described):
        return None
    return Voice(VoiceKind.ACTOR, mention.actor, at, last + 1, mention.doubts)


def quoted_person(unit: Unit, cue: Cue) -> Voice | None:
    """Return whom somebody quotes: "the paper quoted Aldo as saying".

    Parameters
    ----------
    unit : Unit
        The sentence.
    cue : Cue
        The verb behind "as", with the verb of quoting in its group.

    Returns
    -------
    Voice or None
        ``None`` in the passive ("was quoted as saying"), whose subject speaks.
    """
    if unit.fold(cue.head - 1) != "as" or cue.first >= cue.head - 2:
        return None
    for at in range(cue.head - 2, cue.first, -1):
        mention = unit.mention_at(at)
        if mention is not None and not unit.pieces[at].possessive:
            first = unit.first_of(mention)
            active = unit.fold(first - 1) in quoting_forms() or (
                unit.fold(first - 1) == "the" and unit.fold(first - 2) in quoting_forms()
            )
            if active:
                return Voice(VoiceKind.ACTOR, mention.actor, first, at + 1, mention.doubts)
    return None


def _past_listener(unit: Unit, at: int) -> int:
    """Step over who is told: "told this paper the minister", "told reporters"."""
    if unit.fold(at - 1) not in {"told", "tells"}:
        return at
    if unit.fold(at) in {"this", "our", "the"} and unit.fold(at + 1) in _OUTLETS:
        return at + 2
    return at + (unit.fold(at) in {"us", "me", "reporters", "journalists", "newsmen"})


_OUTLETS = frozenset(
    {"paper", "newspaper", "magazine", "agency", "channel", "programme", "program", "station"}
    | {"broadcaster", "site", "website", "review", "daily", "weekly", "correspondent", "reporter"}
)


def _stops_search(unit: Unit, at: int) -> bool:
    piece = unit.pieces[at]
    opener = piece.fold in words("subjects", "grammar", "openers")
    verb = piece.fold in finite_forms() and piece.mention < 0
    return piece.quoted or opener or verb or piece.fold in MARKS - {"."}


def _speaker_at(unit: Unit, start: int, at: int, cast: Cast) -> Voice | None:
    """Return the speaker that a word of a phrase names, if it names one."""
    piece = unit.pieces[at]
    if piece.mention >= 0:
        return _named_after(unit, start, at, cast)
    if piece.fold in words("subjects", "voices"):
        named = _named_in_apposition(unit, at, cast)
        return named._replace(start=start) if named is not None else None
    if piece.fold in words("subjects", "documents"):
        return Voice(VoiceKind.DOCUMENT, None, start, at + 1)
    return None


def _named_after(unit: Unit, start: int, at: int, cast: Cast) -> Voice:
    """Read the mention at a word, and the noun it owns: "said Varu's spokesman"."""
    mention = unit.mentions[unit.pieces[at].mention]
    last = at
    while last + 1 < len(unit.pieces) and unit.pieces[last + 1].mention == unit.pieces[at].mention:
        last += 1
    flags = mention.doubts
    owned = unit.mention_at(last + 1) if unit.pieces[last].possessive else None
    if owned is not None and cast.actor(owned.actor).kind is Kind.PERSON:
        # "Said Varu's Mira Aldo".
        return Voice(VoiceKind.ACTOR, owned.actor, start, unit.last_of(owned) + 1, owned.doubts)
    beside = unit.mention_at(last + 2) if unit.fold(last + 1) == "," else None
    same = beside is not None and beside.actor == mention.actor
    if beside is not None and same and not unit.pieces[last].possessive:
        # "said its spokesman, Mira Aldo"; what "who" tells behind it is told by itself.
        end = unit.last_of(beside)
        last = last if unit.fold(end + 2) == "who" else end
    own = Voice(VoiceKind.ACTOR, mention.actor, start, last + 1, flags)
    named = _named_in_apposition(unit, last, cast)
    if named is not None and not is_person(own, cast):
        return named._replace(start=start)
    before = unit.fold(at - 1) if at > start else ""
    if before in {"of", "for"} or unit.pieces[last].possessive:
        head = next(
            (
                i
                for i in (*range(last + 1, last + 5), *range(start, at))
                if unit.fold(i) in words("subjects", "voices")
            ),
            None,
        )
        if head is not None:
            voice = voice_of(unit, head, mention, cast)
            return voice._replace(start=start, end=max(last, head) + 1)
    return own


def _named_in_apposition(unit: Unit, last: int, cast: Cast) -> Voice | None:
    """Read 'said its spokesman, Mira Aldo'."""
    for at in range(last + 1, last + 5):
        if unit.fold(at) == ",":
            mention = unit.mention_at(at + 1)
            if mention is None or cast.actor(mention.actor).kind is not Kind.PERSON:
                return None
            return Voice(VoiceKind.ACTOR, mention.actor, at + 1, unit.last_of(mention) + 1)
        if unit.fold(at) not in words("subjects", "voices"):
            return None
    return None
