"""Whether a clause tells of another side than its speaker's: "Varu said Orvane wants a toll"."""

from __future__ import annotations

from goodoffices.case.parties import Role
from goodoffices.reports.cues.sides import MINDS
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import verb_forms, words
from goodoffices.reports.people.cast import MentionKind
from goodoffices.reports.speakers.attribution import Attribution
from goodoffices.reports.speakers.doubted import believing, doubting
from goodoffices.reports.statements.one_report import OneReport
from goodoffices.reports.wording.inflection import Tense
from goodoffices.reports.wording.marks import QUOTES

SUBJECT_WITHIN = 6
"""Words of a clause among which its subject is named."""

_ONE_SIDE = frozenset({"side", "party", "delegation", "camp", "government", "state"})
_SIDES = frozenset({"sides", "parties", "delegations", "camps", "adversaries", "rivals"})


def is_foreign(reading: OneReport, unit: Unit, said: Attribution, named: frozenset[int]) -> bool:
    """Whether the first actor named in a clause stands on another side than the speaker.

    Where the words of the issue follow a possessive, they are the subject: "Varu's quota must not
    grow". Both sides are foreign to whoever is on neither.

    Parameters
    ----------
    reading : OneReport
        The report.
    unit : Unit
        The sentence.
    said : Attribution
        Cue, speaker and content.
    named : frozenset of int
        Where the words of the issue begin.
    """
    if said.voice.actor is None:
        return False
    if _speaks_of_others(unit, said):
        return True
    side = reading.cast.actor(said.voice.actor).side
    first, last = _clause(unit, said), said.content[1]
    if _are_both(unit, first):
        principals = (one for one in reading.case.parties if one.role is Role.PRINCIPAL)
        return all(one.id != side for one in principals)
    for place in range(first, min(first + SUBJECT_WITHIN, last)):
        mention = unit.mention_at(place)
        if mention is not None:
            thing = unit.pieces[place + 1].start if place + 1 < last else -1
            if thing in named and unit.pieces[place].possessive:
                return False
            other = reading.cast.actor(mention.actor).side
            return other is not None and other != side
    return False


def _speaks_of_others(unit: Unit, said: Attribution) -> bool:
    """Whether somebody is quoted on what others want: '"They refuse the toll," he said'.

    R480: "they", "you", "he" and "she" are nobody of one's own who wants, accepts or refuses.
    """
    first, last = said.content
    at = first + (unit.fold(first) == "that")
    if unit.fold(at) != "you":
        # Only in quotation marks "they" and "he" are never who speaks.
        at = next((i for i in range(first, last) if unit.pieces[i].quoted), last)
        at += unit.fold(at) in QUOTES
    if unit.fold(at) not in _OTHERS:
        return False
    verb = at + 1
    while unit.fold(verb) in words("subjects", "grammar", "adverbs"):
        verb += 1
    forms = verb_forms().get(unit.fold(verb), ())
    return any(not form.particle and form.family.name in MINDS for form in forms)


_OTHERS = frozenset({"they", "you", "he", "she"})


def _clause(unit: Unit, said: Attribution) -> int:
    """Return where the clause begins that is said, or believed; its end where there is none."""
    first, last = said.content
    # "told Varu that Orvane ...": who is told is no subject.
    that = (i + 1 for i in range(first, min(first + 9, last)) if unit.fold(i) == "that")
    begun = next(that, first if said.clause or _acts(unit, first) else last)
    own = unit.mention_at(begun)
    if own is None or own.actor != said.voice.actor:
        return begun
    # "said he did not think that Orvane ...": the speaker is no subject of it.
    held = believing() | doubting()
    near = range(begun + 1, min(begun + SUBJECT_WITHIN, last))
    verb = next((at for at in near if unit.fold(at) in held), None)
    return begun if verb is None else verb + 1 + (unit.fold(verb + 1) == "that")


def _are_both(unit: Unit, first: int) -> bool:
    """Whether the principals together are a clause's subject: "both had", "the two sides"."""
    start = first + (unit.fold(first) in {"the", "all"})
    counted = unit.fold(start) in {"both", "neither", "two"}
    noun = start + (counted and unit.fold(start + 1) in _SIDES | _ONE_SIDE)
    verb = noun + 1 + (unit.fold(noun + 1) in QUOTES)
    told = unit.fold(verb) in words("subjects", "grammar", "auxiliaries")
    told = told or unit.fold(verb) in verb_forms()
    return told and (counted or unit.fold(noun) in _SIDES)


def _acts(unit: Unit, first: int) -> bool:
    """Whether whoever is named at a word is the subject of a verb: "said Varu wanted a toll"."""
    mention = unit.mention_at(first) or unit.mention_at(first + 1)
    if mention is None or mention.kind is MentionKind.ADJECTIVE:
        return False
    last = unit.last_of(mention)
    told = verb_forms().get(unit.fold(last + 1), ())
    finite = any(form.tense in {Tense.THIRD, Tense.PAST} for form in told)
    return finite and not unit.pieces[last].possessive
