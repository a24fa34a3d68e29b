"""Positions in a noun: "Varu's refusal", "the refusal of Varu", "no goodwill from Varu"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from goodoffices.reports.claims.claim_words import forms, turned
from goodoffices.reports.cues.units import Unit

BEHIND = 4
"""Words behind an owner within which the noun stands: "Varu's supposed early acceptance"."""

_TEXTS = frozenset({"agreement"})
_ON_SIDE = frozenset({"side", "part", "camp"})


class InNoun(NamedTuple):
    """A position, the pieces that say it, and the noun among them."""

    position: str
    start: int
    end: int
    noun: int


def owned_noun(unit: Unit, first: int, last: int) -> InNoun | None:
    """Read "Varu's support for", "the Varuan readiness to".

    Parameters
    ----------
    unit : Unit
        The sentence.
    first, last : int
        The pieces that name the owner.

    Returns
    -------
    InNoun or None
        ``None`` where no listed noun follows soon.
    """
    for at in range(last + 1, min(last + 1 + BEHIND, len(unit.pieces))):
        word = unit.fold(at)
        position = forms("noun").get(word)
        if position is None and word == "heart" and unit.fold(at - 2) == "change":
            position = "persuaded"
        if position is None and word == "faith" and unit.fold(at - 1) == "bad":
            position = "oppose"
        if word in _TEXTS and not unit.pieces[last].possessive:
            # "The Varu agreement" is a text named by its place.
            return None
        if position is not None and not (word == "claim" and unit.fold(at + 1) == "that"):
            return InNoun(position, first, at + 1, at)
        joins = word in {"or", "and", "but", "no"}
        if joins or (not word[0].isalnum() and word not in "“”\"'‘’"):
            return None
    return None


def noun_of(unit: Unit, first: int, last: int) -> InNoun | None:
    """Read "the refusal of Varu", "flexibility from Varu", "movement on the Varuan side".

    Parameters
    ----------
    unit : Unit
        The sentence.
    first, last : int
        The pieces that name the owner.

    Returns
    -------
    InNoun or None
        ``None`` where no listed noun stands before.
    """
    at = first - 1
    while unit.fold(at) in {"the", "“", '"', "both", "mr", "ms", "mrs"}:
        at -= 1
    preposition = unit.fold(at)
    sided = preposition == "on" and _names_side(unit, last)
    if preposition == "of" and unit.fold(at - 1) == "part":
        at -= 3
    elif preposition not in {"of", "from", "by", "in"} and not sided:
        return None
    for noun in (at - 1, at - 2):
        position = _position_of(unit, noun, preposition)
        if position is not None:
            start = _start_of(unit, noun)
            denied = any(unit.fold(i) in forms("nothing") for i in range(start, noun))
            return InNoun(turned(position, negated=denied), start, last + 1, noun)
        if not unit.fold(noun)[:1].isalnum():
            break
    return None


def _names_side(unit: Unit, last: int) -> bool:
    return unit.fold(last) in _ON_SIDE or unit.fold(last + 1) in _ON_SIDE


def _position_of(unit: Unit, at: int, preposition: str) -> str | None:
    word = unit.fold(at)
    moods = {"unwilling", "conditional_support"}
    if preposition == "in" and word != "heart" and forms("noun").get(word) not in moods:
        return None
    position = forms("noun").get(word)
    if preposition == "by":
        # "Approval by Varu" may be what is waited for.
        return None if position in {"support", "demand"} else position
    return position or forms("noun_of").get(word)


def _start_of(unit: Unit, noun: int) -> int:
    """Return where "no sign of", "a lack of" before a noun begins."""
    start = noun
    for at in range(noun - 1, max(-1, noun - 6), -1):
        word = unit.fold(at)
        if not word[:1].isalnum():
            break
        if word in forms("nothing"):
            start = at
    return start


def nouns_of(unit: Unit, first: int, last: int) -> Iterator[InNoun]:
    """Yield what a noun before or behind a name gives to its owner."""
    owned = unit.pieces[last].possessive or unit.fold(last + 1) in forms("noun")
    found = owned_noun(unit, first, last) if owned else noun_of(unit, first, last)
    if found is not None:
        yield found
