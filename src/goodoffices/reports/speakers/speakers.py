"""Whom a sentence lets speak: the subject of a cue, its agent or its owner.

A wrong speaker is worse than none: whatever is not certain stays open, with a flag.
"""

from __future__ import annotations

from functools import cache

from goodoffices.case.parties import Kind
from goodoffices.reports.cues.asides import (
    before_adjunct,
    before_aside,
    before_emphasis,
    before_relative_adjunct,
)
from goodoffices.reports.cues.cues import Cue
from goodoffices.reports.cues.name_rows import before_joint, first_of_row, is_told_behind
from goodoffices.reports.cues.phrases import MARKS, phrase_start
from goodoffices.reports.cues.sources import source_opening
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.people.cast import SPOKEN_FOR, Cast, Mention, MentionKind
from goodoffices.reports.people.texts import author_of
from goodoffices.reports.speakers.brought_out import brought_out
from goodoffices.reports.speakers.opening import person_described, person_opening
from goodoffices.reports.speakers.pointing import both_sides, pointed_back
from goodoffices.reports.speakers.unheard import somebody_before
from goodoffices.reports.speakers.unlisted import is_newspaper, unlisted_before
from goodoffices.reports.speakers.voices import (
    JOINT,
    Voice,
    VoiceKind,
    is_person,
    own_medium,
    owner_of,
    spoken_for,
    unlisted_voice,
    voice_of,
)
from goodoffices.reports.speakers.written import text_by

_BELONGING = frozenset({"of", "from", "at"})


def subject_before(unit: Unit, cue: Cue, cast: Cast) -> Voice | None:
    """Return the subject to the left of a cue; ``None`` when there is none.

    Parameters
    ----------
    unit : Unit
        The sentence.
    cue : Cue
        A finite verb or a state.
    cast : Cast
        Who is mentioned where.

    Returns
    -------
    Voice or None
        Kind ``SAME`` when the verb is joined to the one before.
    """
    at = before_emphasis(unit, cue.first - 1)
    aside = None
    if unit.fold(at) in {",", "—", "–", ")"}:
        aside = _phrase_in_aside(unit, at, cast)
        at = before_aside(unit, at)
        if unit.fold(at) == ")":
            # "Aldo (Varu), presenting the draft, said": two asides follow each other.
            at = before_aside(unit, at)
    link = before_relative_adjunct(unit, at)
    if unit.fold(link) in {"who", "which", "that"} and link > 0:
        described = _described(unit, link, cast)
        if described is not None:
            return described
        at = link - (2 if unit.fold(link - 1) == "," else 1)
    found = None if at < 0 else _ending_at(unit, at, cast, aside)
    if found is not None and found.kind is not VoiceKind.UNKNOWN:
        return brought_out(unit, found, relative=at != link)
    return _far_before(unit, cue, cast, at) or found or somebody_before(unit, cue)


def _far_before(unit: Unit, cue: Cue, cast: Cast, at: int) -> Voice | None:
    """Return the person named before a long apposition, flagged where several stand between."""
    if cue.first < 4 or unit.fold(cue.first - 1) not in {",", "who"}:
        return None
    far = unit.fold(cue.first - 1) == ","
    mention = person_opening(unit, cue, cast) if far else person_described(unit, at, cast)
    if mention is None:
        return None
    first = unit.first_of(mention)
    flags = (*mention.doubts, *(("two candidates",) if far else ()))
    return Voice(VoiceKind.ACTOR, mention.actor, phrase_start(unit, first), cue.first - 1, flags)


_JOINING = frozenset({"and", "but", "or", "then", "&"})


def _ending_at(unit: Unit, at: int, cast: Cast, aside: Voice | None) -> Voice | None:
    """Return the subject that ends at a word, or the person whom an aside behind it names."""
    if unit.fold(at) in _JOINING or unit.fold(before_adjunct(unit, at)) in _JOINING:
        return Voice(VoiceKind.SAME, None, at + 1, at + 1)
    if unit.fold(at) in MARKS or unit.pieces[at].quoted:
        return None
    source = _source_before(unit, at)
    if source is not None or _is_nobody(unit, at):
        return source
    joint = both_sides(unit, at, cast)
    if joint is not None:
        start = at - 1 - (unit.fold(at - 1) == "two")
        return Voice(VoiceKind.ACTOR, joint, start, at + 1, (JOINT,))
    found = _named_before(unit, _phrase_ending(unit, at, cast, depth=3), cast)
    if found is None or found.kind in {VoiceKind.UNKNOWN, VoiceKind.CROWD}:
        found = unlisted_voice(unlisted_before(unit, at, cast)) or found
    if aside is None or (found is not None and is_person(found, cast)):
        return aside if aside is not None and _is_office(unit, at) else found
    return aside._replace(start=found.start if found is not None else aside.start)


def _described(unit: Unit, link: int, cast: Cast) -> Voice | None:
    """Return whom a clause after a comma describes: "the stance of Varu, which rejects"."""
    mention = unit.mention_at(link - 2)
    if unit.fold(link - 1) != "," or mention is None or unit.pieces[link - 2].possessive:
        return None
    person = cast.actor(mention.actor).kind is Kind.PERSON
    voice = unit.fold(link - 2) in words("titles", "organ_voices")
    if mention.kind is MentionKind.ADJECTIVE and voice:
        # "Spoke to the Varan envoy, who": one person speaks for a party.
        person = unit.fold(link) == "who"
    elif mention.kind not in {MentionKind.NAME, MentionKind.OFFICE}:
        return None
    if person is not (unit.fold(link) == "who") or unit.fold(link) == "that":
        return None
    first = unit.first_of(mention)
    first -= unit.fold(first - 1) in words("subjects", "grammar", "determiners")
    if unit.fold(first - 1) not in words("subjects", "grammar", "prepositions"):
        return None
    return Voice(VoiceKind.ACTOR, mention.actor, first, link - 1)


def _source_before(unit: Unit, at: int) -> Voice | None:
    """Return the source that opens the phrase: "people close to the minister"."""
    mention = source_opening(unit, at)
    if mention is None:
        return None
    return Voice(VoiceKind.ACTOR, mention.actor, unit.first_of(mention), at + 1)


def _is_nobody(unit: Unit, at: int) -> bool:
    """Whether the subject is nobody at all: "nobody in the capital has said that"."""
    start = _clause_opening(unit, at)
    return unit.fold(start) in {"nobody", "none"} or (
        unit.fold(start) == "no" and unit.fold(start + 1) == "one"
    )


def _is_office(unit: Unit, at: int) -> bool:
    mention = unit.mention_at(at)
    return mention is not None and mention.kind is MentionKind.OFFICE


def _named_before(unit: Unit, found: Voice | None, cast: Cast) -> Voice | None:
    """Return the person beside whom an office stands: "Mira Aldo, the head of the board, who"."""
    if found is None or {unit.fold(found.start - 1), unit.fold(found.end)} != {","}:
        return found
    mention = unit.mention_at(found.start - 2)
    office = found.kind is not VoiceKind.ACTOR or _is_office(unit, found.end - 1)
    office = office or SPOKEN_FOR in found.flags
    if mention is None or not office or unit.pieces[found.start - 2].possessive:
        return found
    if cast.actor(mention.actor).kind is not Kind.PERSON or mention.kind is MentionKind.PRONOUN:
        return found
    start = phrase_start(unit, unit.first_of(mention))
    return Voice(VoiceKind.ACTOR, mention.actor, start, found.end)


def _phrase_in_aside(unit: Unit, at: int, cast: Cast) -> Voice | None:
    """Return the person whom an apposition names: "its spokesman, Mira Aldo, said"."""
    mention = unit.mention_at(at - 1)
    if mention is None or unit.pieces[at - 1].possessive:
        return None
    person = cast.actor(mention.actor).kind is Kind.PERSON
    start = phrase_start(unit, unit.first_of(mention))
    if mention.kind is MentionKind.PRONOUN or not (person or unit.fold(start - 2) in _BESIDE):
        return None
    if unit.fold(start - 1) not in {",", "—", "–"} or unit.fold(start - 2) in MARKS:
        return None
    return Voice(VoiceKind.ACTOR, mention.actor, start, at)


_BESIDE = frozenset(
    {"ally", "neighbour", "neighbor", "rival", "partner", "patron", "foe", "enemy", "backer"}
)
"""Nouns for another side, named behind a comma: "Varu's oldest ally, Lom, refused"."""


def _phrase_ending(unit: Unit, at: int, cast: Cast, *, depth: int) -> Voice | None:
    """Return the speaker whose noun phrase ends at a word."""
    if at < 0 or depth == 0:
        return None
    mention = unit.mention_at(at)
    if mention is not None and not unit.pieces[at].possessive:
        return _with_head(unit, mention, at + 1, cast, depth)
    own = own_medium(unit, at, cast)
    return own or _by_noun(unit, at, cast) or _past_adjunct(unit, at, cast, depth)


def _by_noun(unit: Unit, at: int, cast: Cast) -> Voice | None:
    """Read a phrase that ends in a noun: "the draft", "Varu's ministry", "the group"."""
    word, start, end = unit.fold(at), phrase_start(unit, at), at + 1
    link = unit.fold(start - 1)
    if link in words("subjects", "grammar", "prepositions") and not _opens(unit, start - 2):
        member = _member(unit, start - 2, cast) if link in _BELONGING else None
        if member is not None:
            return Voice(VoiceKind.ACTOR, member.actor, unit.first_of(member), end)
        body = pointed_back(unit, at, cast) if link in {"for", "of", "from"} else None
        if body is not None and unit.fold(start - 2).startswith("spokes"):
            first = phrase_start(unit, start - 2)
            return Voice(VoiceKind.ACTOR, body, first, end, ("pronoun", "spoken for"))
        # "the vote on the resolution": the resolution is not what acts.
        return _spokesman_of(unit, start - 2, link)
    if word in words("subjects", "documents") and not is_newspaper(unit, at):
        owner = owner_of(unit, at, start)
        pointing = unit.fold(start) in {"the", "this", "that"} and owner is None
        author = author_of(cast, word, unit.pieces[at].start) if pointing else None
        return Voice(VoiceKind.DOCUMENT, owner.actor if owner else author, start, end)
    pointed = pointed_back(unit, at, cast)
    if pointed is not None:
        return Voice(VoiceKind.ACTOR, pointed, start, end, ("pronoun",))
    if word in words("subjects", "voices"):
        return spoken_for(unit, at, start, cast)
    if word in words("subjects", "crowds"):
        return Voice(VoiceKind.CROWD, None, start, end)
    return None


def _spokesman_of(unit: Unit, head: int, link: str) -> Voice | None:
    """Read "one of the ministers", "a spokesman for the army" where the owner is no actor."""
    text = text_by(unit, head, None) if link == "by" else None
    if text is not None:
        return Voice(VoiceKind.DOCUMENT, None, text[0], head + 1)
    if link not in {"of", "for", "from", "at", "in", "within"}:
        return None
    start = phrase_start(unit, head)
    if unit.fold(head) in words("subjects", "crowds") or unit.fold(start) in {"a", "an"}:
        kind = VoiceKind.CROWD if unit.fold(head) in _speaking() else VoiceKind.UNKNOWN
        return Voice(kind, None, start, head + 1, ("no speaker",))
    return None


@cache
def _speaking() -> frozenset[str]:
    return words("subjects", "crowds") | words("subjects", "voices")


def _past_adjunct(unit: Unit, at: int, cast: Cast, depth: int) -> Voice:
    """Read a phrase with a place or time behind it: "the minister on Monday"."""
    before = before_adjunct(unit, at)
    if before >= 0:
        found = _phrase_ending(unit, before, cast, depth=depth - 1)
        written = found is not None and found.kind is VoiceKind.DOCUMENT and found.actor
        if found is not None and (found.kind is VoiceKind.ACTOR or written):
            return found._replace(end=at + 1)
    start = _clause_opening(unit, at)
    opened = {unit.fold(place) for place in range(start, min(start + 3, at))}
    if opened & words("subjects", "studies"):
        # "a poll published on Monday": what was asked speaks.
        return Voice(VoiceKind.DOCUMENT, None, start, at + 1)
    if unit.fold(start) in words("subjects", "crowds"):
        # "sources close to the talks": the head stands first.
        return Voice(VoiceKind.CROWD, None, start, at + 1, ("no speaker",))
    return Voice(VoiceKind.UNKNOWN, None, phrase_start(unit, at), at + 1, ("no speaker",))


def _clause_opening(unit: Unit, at: int) -> int:
    start = at
    while start > max(0, at - 8) and not _opens(unit, start - 1):
        start -= 1
    return start


def _with_head(unit: Unit, mention: Mention, end: int, cast: Cast, depth: int) -> Voice | None:
    """Decide whether a mention heads its phrase or only belongs to the head: "talks with Varu"."""
    first = unit.first_of(mention)
    start = phrase_start(unit, first)
    if unit.fold(start) == "not" and start > 1:
        # "It was Varu, and not Lom, which refused": who did stands before.
        back = start - 2 - (unit.fold(start - 1) in {"and", "but"} and unit.fold(start - 2) == ",")
        return _phrase_ending(unit, back, cast, depth=depth - 1)
    flags = mention.doubts
    own = Voice(VoiceKind.ACTOR, mention.actor, start, end, flags)
    link = unit.fold(start - 1)
    if link in _BELONGING:
        member = _member(unit, start - 2 - (unit.fold(start - 2) == ","), cast)
        if member is not None:
            return Voice(VoiceKind.ACTOR, member.actor, unit.first_of(member), end)
    joined = before_joint(unit, start)
    if joined is not None:
        return _joint(unit, own, joined, cast, depth)
    if link == "or" and unit.mention_at(start - 2) is not None:
        # "Varu or Orvane": nobody knows which.
        return Voice(VoiceKind.UNKNOWN, None, start, end, ("no speaker",))
    if link not in words("subjects", "grammar", "prepositions") or _opens(unit, start - 2):
        return own
    if link in {"after", "before", "since", "until", "following"}:
        return own
    return _head_before(unit, own, mention, cast, depth)


def _member(unit: Unit, at: int, cast: Cast) -> Mention | None:
    """Return the person named before ", of the council,"."""
    mention = unit.mention_at(at)
    if mention is None or unit.pieces[at].possessive:
        return None
    return mention if cast.actor(mention.actor).kind is Kind.PERSON else None


def _head_before(unit: Unit, own: Voice, mention: Mention, cast: Cast, depth: int) -> Voice | None:
    """Read the head of "a spokesman for Varu", "the draft of Varu", "talks with Varu"."""
    head, link = own.start - 2, unit.fold(own.start - 1)
    text = text_by(unit, head, mention) if link == "by" else None
    if text is not None:
        return Voice(VoiceKind.DOCUMENT, text[1], text[0], own.end)
    outer = _phrase_ending(unit, head, cast, depth=depth - 1)
    if _speaks_for(unit, head, link):
        return voice_of(unit, head, mention, cast)._replace(start=head, end=own.end)
    if unit.fold(head) in words("subjects", "crowds"):
        return Voice(VoiceKind.CROWD, None, head, own.end, ("no speaker",))
    if outer is not None and outer.kind is VoiceKind.DOCUMENT and link in _OF_TEXTS:
        return outer._replace(actor=outer.actor or mention.actor, end=own.end)
    if outer is None or link not in {"of", "for", "from", "in", "at", "within"}:
        spoken = outer is not None and outer.kind is not VoiceKind.UNKNOWN
        return outer._replace(end=own.end) if outer is not None and spoken else None
    unnamed = outer.kind is not VoiceKind.ACTOR and _undisclosed(unit, head)
    if unnamed and unit.fold(outer.start) in words("subjects", "indefinite"):
        return Voice(VoiceKind.CROWD, None, outer.start, own.end, ("no speaker",))
    voice = unit.fold(head) in words("subjects", "voices") - words("subjects", "own_names")
    voice = voice or (unit.fold(head), link) == ("speaker", "for")
    if voice and outer.kind is not VoiceKind.ACTOR:
        return voice_of(unit, head, mention, cast)._replace(start=outer.start, end=own.end)
    return outer._replace(end=own.end)


def _speaks_for(unit: Unit, head: int, link: str) -> bool:
    """Whether a bare plural speaks for its party: "officials of Varu", but not "sources in"."""
    word = unit.fold(head)
    voice = word.endswith("s") and word in words("subjects", "voices") - {"sources"}
    return voice and link in {"of", "from"} and phrase_start(unit, head) == head


_OF_TEXTS = frozenset({"of", "for", "from", "in", "at", "within", "by"})
"""Between a text and its author: "a survey by the Institute"."""


def _undisclosed(unit: Unit, head: int) -> bool:
    """Whether a voice is a source that is not named: "a senior official from Varu"."""
    word = unit.fold(head)
    return word in words("subjects", "others") and not word.startswith("spokes")


def _joint(unit: Unit, own: Voice, at: int, cast: Cast, depth: int) -> Voice | None:
    """Join "Varu and Orvane", "neither Varu nor Orvane": the first speaks, with a flag."""
    if unit.fold(at) == ")":
        at = max(0, at - 1)
    at = first_of_row(unit, at)
    left = unit.mention_at(at)
    if left is None or unit.pieces[at].possessive or depth < 2:
        return own
    start = phrase_start(unit, unit.first_of(left))
    link = unit.fold(start - 1)
    if link in words("subjects", "grammar", "prepositions"):
        # "the talks between Varu and Orvane": neither acts.
        return _with_head(unit, left, at + 1, cast, depth - 1)
    if not (_opens(unit, start - 1) or link in _JOINTLY or is_told_behind(unit, start - 1)):
        return own
    first = _with_head(unit, left, at + 1, cast, depth - 1)
    if first is None or first.kind is not VoiceKind.ACTOR:
        return own
    flags = tuple(dict.fromkeys((*first.flags, JOINT)))
    return first._replace(end=own.end, flags=flags)


_JOINTLY = frozenset({"and", "neither", "both"})


def _opens(unit: Unit, at: int) -> bool:
    """Whether a clause may begin right after this place."""
    word = unit.fold(at)
    return at < 0 or word in MARKS or word in words("subjects", "grammar", "openers")
