"""Whom "him", "her" and "them" mean where somebody is accused, described or persuaded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from goodoffices.case.negotiation import Case
from goodoffices.reports.claims.belonging import Named
from goodoffices.reports.claims.claim_words import forms, phrase_ending
from goodoffices.reports.claims.finite import prepositions
from goodoffices.reports.claims.meant import meant_before
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.people.cast import Cast
from goodoffices.reports.record import Statement

OBJECTS = {"him": "he", "her": "she", "them": "they"}
"""Pronouns that are objects, and the form that meets whom they stand for."""


def objects_in(
    unit: Unit, statement: Statement, cast: Cast, case: Case, *, sides: Sequence[str]
) -> Iterator[Named]:
    """Yield whom a pronoun stands for of which a verb tells something: "accused him of".

    R400: it is whoever fits and was named last, as in quoted words (R370); never who speaks,
    and nobody where two fit.

    Parameters
    ----------
    unit : Unit
        The sentence.
    statement : Statement
        Somebody's words in it.
    cast : Cast
        Tells who was named before.
    case : Case
        Tells which pronoun a person goes by.
    sides : sequence of str
        The parties that negotiate and that the report names.

    Yields
    ------
    Named
        The pronoun's piece, standing for one actor.
    """
    if unit.folds.isdisjoint(OBJECTS):
        return
    for at, piece in enumerate(unit.pieces):
        if piece.mention >= 0 or not is_object_pronoun(unit, at) or not _is_told_of(unit, at):
            continue
        who = meant_before(
            piece.start, OBJECTS[piece.fold], statement, cast, (case.persons, tuple(sides))
        )
        if who is not None:
            yield Named((who,), at, at)


def is_object_pronoun(unit: Unit, at: int) -> bool:
    """Whether a word is "him", "them", or "her" where it owns nothing: "called her evasive".

    Parameters
    ----------
    unit : Unit
        The sentence.
    at : int
        Position of the word.
    """
    if unit.fold(at) != "her":
        return unit.fold(at) in OBJECTS
    after = unit.fold(at + 1)
    described = after in forms("state") or after in forms("called")
    return not after[:1].isalnum() or after in _behind_objects() or described


@cache
def _behind_objects() -> frozenset[str]:
    return prepositions() | {"as", "to", "that", "responsible", "guilty", "the", "a", "an"}


def _is_told_of(unit: Unit, at: int) -> bool:
    """Whether the words before tell something of their object: "blamed it on | them"."""
    before = unit.fold(at - 1)
    return before in _telling_of() or before in _LAID or phrase_ending(unit, at, "tearing")


_LAID = frozenset({"on", "upon", "to"})


@cache
def _telling_of() -> frozenset[str]:
    """Return the forms of verbs of whose object something is told."""
    listed = (words("claims", one) for one in ("accusing", "describing", "scolding"))
    held = words("acts", "laying", "holding") | words("acts", "laying", "seeing")
    return held.union(words("claims", "charging_with"), forms("object"), *listed)
