"""Which names stand in clauses that the report itself adds to what somebody does."""

from __future__ import annotations

from goodoffices.reports.claims.charges import cue_place
from goodoffices.reports.claims.clauses import complement_forms
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import verb_forms, words
from goodoffices.reports.cues.verbgroups import group_before
from goodoffices.reports.record import Statement
from goodoffices.reports.wording.function_words import RELATIVES_OF_PERSONS
from goodoffices.reports.wording.inflection import telling_forms

CLAUSE = 12
"""Words of a relative clause within which another subject may follow behind "and"."""

_ENDS = frozenset({".", ";", ":", "?", "!", "“", '"', "”"})


def is_narrated(unit: Unit, statement: Statement, first: int) -> bool:
    """Whether a name stands in a relative clause that belongs to the report.

    R404: what a relative clause tells of a thing that somebody refuses, welcomes or asks for, or
    of whoever speaks, is told by the report. Behind a verb of saying it may be what is said.

    Parameters
    ----------
    unit : Unit
        The sentence.
    statement : Statement
        Somebody's words in it.
    first : int
        The first piece of the name.
    """
    cue = cue_place(unit, statement, 0)
    if cue < 0 or unit.pieces[first].quoted:
        return False
    if first < cue:
        return _tells_of_speaker(unit, statement, first, cue)
    if unit.fold(cue) in complement_forms():
        return False
    return _is_led(unit, cue, first - (unit.fold(first - 1) == "the"))


TOLD = 6
"""Words from a verb of telling to whom it tells of: "told the envoy of Lom on Monday that"."""


def is_passed_on(unit: Unit, statement: Statement, first: int) -> bool:
    """Whether what is told of a name is another's word within somebody's: "Varu says Lom said it".

    R553: what Lom said of a third side is Lom's claim, and what somebody denies to have said of
    another is nobody's.

    Parameters
    ----------
    unit : Unit
        The sentence.
    statement : Statement
        Somebody's words in it.
    first : int
        The first piece of the name.
    """
    cue = cue_place(unit, statement, 0)
    for at in range(first - 1, max(cue, first - 1 - TOLD), -1):
        if unit.fold(at) in _ENDS or unit.fold(at) in {",", "and", "but"}:
            return False
        if unit.fold(at) in telling_forms("say") | telling_forms("deny"):
            return 0 <= cue < at and _is_of_another_teller(unit, statement, cue, at)
    return False


def _is_of_another_teller(unit: Unit, statement: Statement, cue: int, verb: int) -> bool:
    """Whether somebody else is the subject of a verb, or the speaker who denies it."""
    subject = group_before(unit, verb).first - 1
    teller = unit.mention_at(subject)
    if unit.fold(subject) in {"it", "he", "she", "they"}:
        return _is_denial(unit.fold(cue))
    if teller is None or subject <= cue or teller.actor == statement.speaker:
        return False
    return unit.fold(unit.first_of(teller) - 1) not in {"and", "but", ","}


def _is_denial(word: str) -> bool:
    return any(form.family.name == "deny" for form in verb_forms().get(word, ()))


def _is_led(unit: Unit, cue: int, first: int) -> bool:
    """Whether "which", or "that" behind a thing, leads a clause to a name behind a cue."""
    joined = unit.fold(first - 1) in {"and", "but", "or"}
    nearest = max(cue + 1, first - CLAUSE) if joined else first - 1
    for at in range(first - 1, nearest - 1, -1):
        word = unit.fold(at)
        if word in RELATIVES_OF_PERSONS:
            return True
        if word == "that":
            return _defines(unit, cue, at)
        if word in _ENDS:
            return False
    return False


def _defines(unit: Unit, cue: int, at: int) -> bool:
    """Whether "that" says which thing is meant: "a plan that", not "a claim that"."""
    facts = words("acts", "facts") | words("claims", "claim_nouns") | complement_forms()
    return at > cue + 1 and facts.isdisjoint(unit.fold(i) for i in range(max(cue, at - 4), at))


def _tells_of_speaker(unit: Unit, statement: Statement, first: int, cue: int) -> bool:
    """Whether it stands between who speaks and the cue: "Lom, which received Varu, asked"."""
    start = statement.spans[0].start
    for at in range(first - 1, -1, -1):
        if unit.fold(at) in RELATIVES_OF_PERSONS and unit.fold(at - 1) == ",":
            mention = unit.mention_at(at - 2)
            closed = any(unit.fold(i) == "," for i in range(first + 1, cue))
            return mention is not None and mention.actor == statement.speaker and closed
        if unit.fold(at) in _ENDS or unit.pieces[at].start < start:
            return False
    return False
