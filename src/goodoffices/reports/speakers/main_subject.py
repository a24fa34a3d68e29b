"""Who opens a sentence: the subject of a verb or participle further on."""

from __future__ import annotations

from goodoffices.reports.cues.cue_words import may_be_finite
from goodoffices.reports.cues.cues import Cue
from goodoffices.reports.cues.extents import next_comma, starts_clause
from goodoffices.reports.cues.phrases import MARKS, phrase_start
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.people.cast import Cast, MentionKind
from goodoffices.reports.speakers.pointing import pointed_back
from goodoffices.reports.speakers.voices import Voice, VoiceKind, owner_of, spoken_for
from goodoffices.reports.wording.function_words import POSSESSIVES


def main_subject(unit: Unit, limit: int, cast: Cast) -> Voice | None:
    """Return who opens the clause before a verb: the sentence, its main clause, or a later one.

    Parameters
    ----------
    unit : Unit
        The sentence.
    limit : int
        Position of the verb or participle.
    cast : Cast
        Who is mentioned where.

    Returns
    -------
    Voice or None
        ``None`` where nobody known opens it before the verb.
    """
    found = opening_noun(unit, cast)
    for mention in unit.mentions:
        at = unit.first_of(mention)
        if at >= limit:
            break
        if unit.fold(at) in POSSESSIVES:
            # "Her counterpart was brief, saying": she is not who acts.
            continue
        start = phrase_start(unit, at)
        if found is not None and not _opens_further(unit, start):
            continue
        opens = start == 0 or unit.fold(start - 1) in MARKS | {"that", "as"} | _JOINTS
        last = unit.last_of(mention)
        closing = next_comma(unit, last + 2) if unit.fold(last + 1) == "," else None
        aside = closing is not None and closing < limit - 1
        follows = aside or unit.fold(last + 1) not in MARKS
        if opens and follows and not unit.pieces[last].possessive:
            found = Voice(VoiceKind.ACTOR, mention.actor, start, last + 1, mention.doubts)
    return found if found is None else _nearest(unit, found, limit, cast)


def _nearest(unit: Unit, found: Voice, limit: int, cast: Cast) -> Voice | None:
    """Return the subject of a clause begun behind one's own; ``None`` where nobody knows it.

    "Varu left, and the clerk sat down and refused": it is not Varu who refused.
    """
    for at in range(limit - 1, found.end, -1):
        if unit.fold(at) != ";" and not (unit.fold(at) in _JOINTS and unit.fold(at - 1) == ","):
            continue
        begun = at + 1 + (unit.fold(at + 1) in words("subjects", "grammar", "adverbs"))
        near = (i for i in range(begun, begun + SUBJECT) if unit.mention_at(i) is None)
        verb = next((i for i in near if may_be_finite(unit.fold(i))), begun)
        if not begun < verb < limit:
            continue
        owned = unit.fold(verb - 1) in words("subjects", "voices")
        owner = owner_of(unit, verb - 1, at + 1) if owned else None
        return None if owner is None else spoken_for(unit, verb - 1, at + 1, cast)
    return found


SUBJECT = 6
"""Words of a subject before its verb: "the other two members of the board"."""


def _opens_further(unit: Unit, start: int) -> bool:
    """Whether a clause of its own begins behind another: "Varu sat still, and | Lom left"."""
    joined = unit.fold(start - 1) in _JOINTS and unit.fold(start - 2) in {",", ";"}
    return (joined or unit.fold(start - 1) == ";") and starts_clause(unit, start)


_JOINTS = frozenset({"and", "but", "while", "whereas", "yet", "so"})


def opening_noun(unit: Unit, cast: Cast) -> Voice | None:
    """Return whom "the group" or "the ministry" at the start of a sentence stands for.

    Parameters
    ----------
    unit : Unit
        The sentence.
    cast : Cast
        Who is mentioned where.

    Returns
    -------
    Voice or None
        ``None`` where the sentence opens with another noun.
    """
    for at in range(min(3, len(unit.pieces))):
        pointed = pointed_back(unit, at, cast)
        if pointed is not None:
            return Voice(VoiceKind.ACTOR, pointed, 0, at + 1, ("pronoun",))
    return None


def set_off(unit: Unit, cue: Cue) -> Voice | None:
    """Return whom a participle between commas describes: "and Varu, having refused it, left".

    Parameters
    ----------
    unit : Unit
        The sentence.
    cue : Cue
        A participle.

    Returns
    -------
    Voice or None
        Only for one that takes a side, behind a name that opens its clause.
    """
    mention = unit.mention_at(cue.first - 2) if unit.fold(cue.first - 1) == "," else None
    if mention is None or cue.family.stance not in _SIDED:
        return None
    start = phrase_start(unit, unit.first_of(mention))
    vague = mention.kind is MentionKind.PRONOUN or unit.pieces[cue.first - 2].possessive
    if vague or unit.fold(start - 1) not in _JOINTS | {"", ";"}:
        return None
    return Voice(VoiceKind.ACTOR, mention.actor, start, cue.first - 1, mention.doubts)


_SIDED = frozenset({"support", "conditional_support", "oppose", "reject"})
