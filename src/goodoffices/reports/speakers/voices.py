"""A speaker as a sentence gives it: who, and how certain that is."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from goodoffices.case.parties import Kind
from goodoffices.reports.cues.phrases import phrase_start
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.people.cast import Cast, Mention
from goodoffices.reports.speakers.pointing import pointed_back
from goodoffices.reports.speakers.unlisted import Sort, Unlisted


class VoiceKind(StrEnum):
    """What sort of speaker a subject is."""

    ACTOR = "actor"
    DOCUMENT = "document"
    CROWD = "crowd"
    BODY = "body"
    """An office or body that no case lists: "the Kenyan delegate", "police"."""
    OUTLET = "outlet"
    """A news outlet that no case lists: "Varan media"."""
    UNKNOWN = "unknown"
    SAME = "same"
    """No subject of its own: the one of the verb before ("and urged")."""


class Voice(NamedTuple):
    """A speaker as found: who, where the words that name them begin and end, what is doubtful.

    ``start`` and ``end`` are positions of pieces, half-open.
    """

    kind: VoiceKind
    actor: str | None
    start: int
    end: int
    flags: tuple[str, ...] = ()


JOINT = "joint speakers"
"""Flag of a speaker named first of several that speak together."""


def is_person(voice: Voice, cast: Cast) -> bool:
    """Whether a speaker is a person of the cast."""
    return voice.actor is not None and cast.actor(voice.actor).kind is Kind.PERSON


def owner_of(unit: Unit, at: int, start: int) -> Mention | None:
    """Return the mention that owns a noun: "Varu's ministry", "the Varan army"."""
    for back in range(at - 1, max(start - 1, at - 7), -1):
        mention = unit.mention_at(back)
        if mention is not None:
            return mention
    return None


def spoken_for(unit: Unit, at: int, start: int, cast: Cast) -> Voice:
    """Read a noun for those who speak for somebody: "Varu's ministry", "the spokesman"."""
    owner = owner_of(unit, at, start)
    if owner is not None:
        return voice_of(unit, at, owner, cast)._replace(start=start)
    if unit.fold(start) in {"a", "an", "some", "several", "two", "senior", "many"}:
        return Voice(VoiceKind.CROWD, None, start, at + 1)
    return Voice(VoiceKind.UNKNOWN, None, start, at + 1, ("no speaker",))


def own_medium(unit: Unit, at: int, cast: Cast) -> Voice | None:
    """Read what a party publishes itself: "the Front's website", "the group's Telegram channel".

    Parameters
    ----------
    unit : Unit
        The sentence.
    at : int
        Position of the last word of a phrase.
    cast : Cast
        Who is mentioned where.

    Returns
    -------
    Voice or None
        ``None`` for an outlet ("Varu's Channel 12"), and where nobody known owns it.
    """
    own = unit.fold(at) in words("subjects", "own_media")
    hosted = unit.fold(at) == "channel" and unit.fold(at - 1) in words("subjects", "platforms")
    if not (own or hosted):
        return None
    before = range(at - 1, max(-1, at - 1 - _OWNED), -1)
    owned = next((back for back in before if unit.pieces[back].possessive), None)
    if owned is None:
        return None
    mention = unit.mention_at(owned)
    actor = mention.actor if mention is not None else pointed_back(unit, owned, cast)
    if actor is None or cast.actor(actor).kind is Kind.PERSON:
        return None
    start = phrase_start(unit, owned)
    return Voice(VoiceKind.ACTOR, actor, start, at + 1, ("spoken for",))


_OWNED = 5
"""Words from an owner to its website: "the Front's new official"."""


def unlisted_voice(found: Unlisted | None) -> Voice | None:
    """Return the voice of a body or outlet that no case lists; ``None`` for nothing."""
    if found is None:
        return None
    kind = VoiceKind.OUTLET if found.sort is Sort.OUTLET else VoiceKind.BODY
    return Voice(kind, None, found.start, found.end, ("no speaker",))


def voice_of(unit: Unit, at: int, owner: Mention, cast: Cast) -> Voice:
    """Say who speaks through a voice of somebody: their office yes, their aide no.

    R432: the opposition in a state, its parties but the ruling one, its rivals and its allies
    are not the state, nor is somebody's party that somebody.
    """
    kind = cast.actor(owner.actor).kind
    person = kind is Kind.PERSON
    apart = _stands_apart(unit, at, owner) if kind is Kind.STATE else _is_past(unit, at, owner)
    if apart and not person:
        return Voice(VoiceKind.BODY, None, at, at + 1, ("no speaker",))
    if person and unit.fold(at) in words("subjects", "others"):
        return Voice(VoiceKind.CROWD, None, at, at + 1, ("no speaker",))
    speaker = _party_of(owner.actor, cast) if person and unit.fold(at) in _GROUPS else owner.actor
    if speaker is None:
        return Voice(VoiceKind.BODY, None, at, at + 1, ("no speaker",))
    return Voice(VoiceKind.ACTOR, speaker, at, at + 1, (*owner.doubts, "spoken for"))


def _party_of(person: str, cast: Cast) -> str | None:
    """Return the party whose person it is, where it is named and no state: "his movement"."""
    side = cast.actor(person).side
    party = next((one for one in cast.actors if one.id == side), None)
    return None if party is None or party.kind is Kind.STATE else party.id


def _stands_apart(unit: Unit, at: int, owner: Mention) -> bool:
    """Whether a noun of a state names others than the state: "Varu's opposition", "allies"."""
    between = _between(unit, at, owner)
    if not between.isdisjoint(_APART | _ONCE):
        return True
    return unit.fold(at) in _GROUPS and between.isdisjoint(_RULING)


def _is_past(unit: Unit, at: int, owner: Mention) -> bool:
    """Whether a post is held no longer: "the Front's former chairman"."""
    return not _between(unit, at, owner).isdisjoint(_ONCE)


def _between(unit: Unit, at: int, owner: Mention) -> set[str]:
    """Return the words from a noun to its owner, with those before "former chairman of Varu"."""
    first, last = sorted((at, unit.last_of(owner)))
    first -= _BEFORE if first == at else 0
    return {unit.fold(place) for place in range(max(0, first), last + 1)}


_BEFORE = 2
"""Words before a noun that may say that a post is past: "the former deputy"."""


_APART = frozenset({"opposition", "allies", "ally", "rival", "rivals"})
_ONCE = frozenset({"former", "ex-president", "ex", "onetime", "ousted", "deposed", "retired"})
_GROUPS = frozenset({"party", "movement", "faction", "wing", "coalition"})
_RULING = frozenset({"ruling", "governing", "government", "state", "communist"})
