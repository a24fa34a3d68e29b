"""Who says so without a verb: labels, "For X, ...", ", so X," (R233)."""

from __future__ import annotations

from goodoffices.case.parties import Kind
from goodoffices.reports.cues.cue_words import finite_forms, noun_families
from goodoffices.reports.cues.cues import Cue, CueKind
from goodoffices.reports.cues.extents import (
    clause_start,
    content_end,
    dateline_end,
    has_content,
    next_comma,
)
from goodoffices.reports.cues.phrases import phrase_start
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import SAYING, words
from goodoffices.reports.people.cast import Cast, Mention, MentionKind
from goodoffices.reports.speakers.attribution import Attribution
from goodoffices.reports.speakers.framed import framed_in
from goodoffices.reports.speakers.voices import Voice, VoiceKind

LABEL_WITHIN = 16
"""Words and marks within which a label ends: "Mira Aldo on the tolls:"."""

_POINTING = frozenset({"it", "this", "that", "these", "those", "such", "nothing", "everything"})
_JUDGING = frozenset({"is", "was", "are", "were", "be", "remains", "remained", "means", "meant"})
_TOPICS = frozenset({"on", "about", "in", "at", "after", "to", "of", "from", "before", "over"})


def verbless_in(unit: Unit, cast: Cast) -> Attribution | None:
    """Read an attribution that has no verb of its own.

    R233: a label before a colon, "For X" or "To X" before what something is to X, and ", so X,"
    within a clause, let X speak.

    Parameters
    ----------
    unit : Unit
        The sentence.
    cast : Cast
        Who is mentioned where.

    Returns
    -------
    Attribution or None
        At most one.
    """
    if not unit.mentions:
        return None
    found = _labelled(unit, cast) or _in_the_eyes_of(unit, cast) or _so(unit)
    return found or framed_in(unit)


def _cue_at(at: int, lemma: str) -> Cue:
    return Cue(CueKind.SOURCE, SAYING, lemma, at, at, at)


def _labelled(unit: Unit, cast: Cast) -> Attribution | None:
    """Read 'The minister: "..."', 'Mira Aldo on the tolls: "..."' and "Aldo, hoarse: no deal"."""
    for opener in _clause_openings(unit) if ":" in unit.folds else ():
        found = _label_at(unit, opener, cast)
        if found is not None:
            return found
    return None


def _label_at(unit: Unit, opener: int, cast: Cast) -> Attribution | None:
    mention = next((one for one in unit.mentions if unit.first_of(one) >= opener), None)
    if mention is None or mention.kind is MentionKind.PRONOUN:
        return None
    while unit.pieces[unit.last_of(mention)].possessive:
        # "Varu's Mira Aldo": whoever is owned speaks.
        owned = unit.mention_at(unit.last_of(mention) + 1)
        if owned is None:
            break
        mention = owned
    first, last = unit.first_of(mention), unit.last_of(mention)
    if last > opener + 6:
        return None
    person = cast.actor(mention.actor).kind is Kind.PERSON
    colon = _colon_behind(unit, last) or (_colon_past_aside(unit, last) if person else None)
    if colon is None or colon + 1 >= len(unit.pieces):
        return None
    start = colon + 1
    plain = person and phrase_start(unit, first) == opener and colon != last
    close = colon <= last + 2 and not unit.pieces[last].possessive
    plain = plain and (close or unit.fold(last + 1) == ",")
    noun = unit.pieces[last].possessive and unit.fold(colon - 1) in noun_families()
    if not unit.pieces[start].quoted and not plain and not noun:
        return None
    end = content_end(unit, start, clause=True)
    if not has_content(unit, start, end):
        return None
    voice = Voice(VoiceKind.ACTOR, mention.actor, opener, last + 1)
    return Attribution(_cue_at(colon, ":"), voice, opener, end, (start, end), clause=True)


def _colon_past_aside(unit: Unit, last: int) -> int | None:
    """Return the colon behind ", five minutes later" or ", who has no seat, through the window".

    What tells an act of somebody ends the search, except behind "who".
    """
    if unit.fold(last + 1) != ",":
        return None
    described = unit.fold(last + 2) in {"who", "whose"}
    for at in range(last + 2, min(last + LABEL_WITHIN, len(unit.pieces))):
        word = unit.fold(at)
        if word == ":":
            return at
        if word == ",":
            described = False
            continue
        act = not described and (word in finite_forms() or _is_act(unit, at))
        if act or not word[0].isalnum() or unit.pieces[at].quoted:
            return None
    return None


def _is_act(unit: Unit, at: int) -> bool:
    """Whether a word may tell what somebody did: "brought two gifts: a ferry and a dam"."""
    word = unit.fold(at)
    return word in words("telling", "acted", "forms") or (word.endswith("ed") and len(word) > 4)


def _colon_behind(unit: Unit, last: int) -> int | None:
    """Return the colon that ends a label; ``None`` where a verb or another mark comes first."""
    if unit.fold(last + 1) == ":":
        return last + 1
    possessive = unit.pieces[last].possessive
    if unit.fold(last + 2) == ":" and unit.fold(last + 1) in words(
        "subjects", "grammar", "adverbs"
    ):
        return last + 2
    if unit.fold(last + 1) not in _TOPICS and not possessive:
        return None
    for at in range(last + 1, min(last + LABEL_WITHIN, len(unit.pieces))):
        word = unit.fold(at)
        if word == ":":
            return at
        if not word[0].isalnum() or word in words("subjects", "grammar", "auxiliaries"):
            return None
        acts = not possessive or unit.mention_at(at - 1) is not None
        if acts and word in finite_forms() and unit.fold(at - 1) not in _NOMINAL:
            return None
    return None


_NOMINAL = frozenset({"the", "a", "an", "this", "its", "his", "her", "their", "on", "about"})


def _in_the_eyes_of(unit: Unit, cast: Cast) -> Attribution | None:
    """Read "For Mira Aldo, the toll is a tax", "to Varu it is a licence to fish"."""
    for opener in _clause_openings(unit):
        if unit.fold(opener) not in {"for", "to"}:
            continue
        mention = unit.mention_at(opener + 1) or unit.mention_at(opener + 2)
        if mention is None or unit.first_of(mention) > opener + 2:
            continue
        found = _told_to(unit, opener, mention, cast)
        if found is not None:
            return found
    return None


def _clause_openings(unit: Unit) -> tuple[int, ...]:
    if ";" not in unit.folds:
        return (dateline_end(unit),)
    behind = tuple(at + 1 for at, piece in enumerate(unit.pieces) if piece.fold == ";")
    return (dateline_end(unit), *behind)


def _told_to(unit: Unit, opener: int, mention: Mention, cast: Cast) -> Attribution | None:
    last = unit.last_of(mention)
    if unit.pieces[last].possessive or mention.kind is MentionKind.PRONOUN:
        return None
    start = last + 1
    if unit.fold(start) == ",":
        closing = _past_aside(unit, start)
        start = closing + 1
    person = cast.actor(mention.actor).kind is Kind.PERSON
    quoted = any(piece.quoted for piece in unit.pieces[start:])
    judged = _judged(unit, start) or (person and quoted and _tells_itself(unit, start))
    if not judged or not has_content(unit, start, len(unit.pieces)):
        return None
    if not (person or quoted or unit.fold(start) in _POINTING):
        return None
    end = content_end(unit, start, clause=True)
    voice = Voice(VoiceKind.ACTOR, mention.actor, opener, last + 1)
    cue = _cue_at(opener, unit.fold(opener))
    return Attribution(cue, voice, opener, end, (start, end), clause=True)


def _tells_itself(unit: Unit, start: int) -> bool:
    """Whether nothing outside quotation marks tells of others: 'Varu "lets flour through"'."""
    outside = (piece.fold for piece in unit.pieces[start:] if not piece.quoted)
    told = finite_forms() - words("subjects", "grammar", "auxiliaries")
    return told.isdisjoint(outside) and not unit.pieces[start].quoted


def _past_aside(unit: Unit, comma: int) -> int:
    """Return the comma that closes ", who leads them," or the comma itself."""
    if unit.fold(comma + 1) not in {"who", "which", "whose", "the", "a", "an"}:
        return comma
    closing = next_comma(unit, comma + 1)
    return comma if closing is None else closing


def _judged(unit: Unit, start: int) -> bool:
    """Whether the clause says what something is: its first verb is "is" or "means"."""
    for at in range(start, min(start + 12, len(unit.pieces))):
        word = unit.fold(at)
        if word in _JUDGING or word in {"sounds", "sounded", "amounts", "amounted"}:
            return unit.pieces[at].mention < 0
        modal = word in words("subjects", "grammar", "modals")
        if (word in words("subjects", "grammar", "auxiliaries") and not modal) or word in ",;:.":
            return False
    return False


def _so(unit: Unit) -> Attribution | None:
    """Read "The tolls, so Aldo further, will rise"."""
    if "so" not in unit.folds:
        return None
    for at, piece in enumerate(unit.pieces[1:-2], start=1):
        if piece.fold != "so" or unit.fold(at - 1) != ",":
            continue
        mention = unit.mention_at(at + 1) or unit.mention_at(at + 2)
        if mention is None:
            continue
        last = unit.last_of(mention)
        closing = last + 1 + (unit.fold(last + 1) in {"further", "again", "today", "yesterday"})
        if unit.fold(closing) not in {",", ".", ""}:
            continue
        first = clause_start(unit, at)
        end = content_end(unit, min(closing + 1, len(unit.pieces)), clause=True)
        end = max(end, closing)
        voice = Voice(VoiceKind.ACTOR, mention.actor, at, last + 1)
        return Attribution(
            _cue_at(at, "so"), voice, first, end, (first, end), postposed=True, clause=True
        )
    return None
