"""Positions told of whoever is accused, persuaded, described, quoted or reminded."""

from __future__ import annotations

from functools import cache

from goodoffices.reports.claims.charges import is_accuser, near_before, negates
from goodoffices.reports.claims.claim_words import forms, within_before
from goodoffices.reports.claims.claimed_nouns import InNoun
from goodoffices.reports.claims.positions_told import position_at
from goodoffices.reports.cues.cue_words import may_be_finite
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.wording.function_words import POSSESSIVES

SECOND = 12
"""Words behind "describe" within which a second one may be described: "and Varu as unwilling"."""

_QUOTING = frozenset({"quoted", "quotes", "quote", "cited", "cites", "quoting", "citing"})
_TITLES = frozenset({"the", "mr", "ms", "mrs", "president", "minister", "“", '"'})


def as_object(unit: Unit, first: int, last: int) -> InNoun | None:
    """Return what a verb says of the name that is its object.

    Parameters
    ----------
    unit : Unit
        The sentence.
    first, last : int
        The pieces that name somebody.

    Returns
    -------
    InNoun or None
        ``None`` where nothing is said of it as an object.
    """
    readers = (_accused, _blamed_on, _quoted, _persuaded, _described, _reproached, _bound, _held)
    for read in readers:
        found = read(unit, first, last)
        if found is not None:
            return found
    return None


def _accused(unit: Unit, first: int, last: int) -> InNoun | None:
    """Read "accused Varu of imposing", "Varu was accused by Lom of having delayed"."""
    accusing = words("claims", "accusing")
    at = last + 1 + (unit.fold(last + 1) == ",")
    passive = unit.fold(at) in words("subjects", "grammar", "be") and unit.fold(at + 1) in accusing
    if passive:
        led = (i for i in range(at + 2, at + 9) if unit.fold(i) in {"of", "with", "for"})
        at = next(led, at)
    if is_accuser(unit, first) or unit.fold(at) not in {"of", "with", "for"}:
        return None
    charged = unit.fold(at) == "with" and near_before(
        unit, first, words("claims", "charging_with")
    )
    again = _is_accused_too(unit, first - (unit.fold(first - 1) == "the"), accusing)
    if not passive and not charged and not again and not near_before(unit, first, accusing):
        return None
    for place in range(at + 1, min(at + 6, len(unit.pieces))):
        position = forms("accused").get(unit.fold(place))
        if position is not None:
            return InNoun(position, first, place + 1, place)
    return InNoun("assert", first, at + 1, at)


def _is_accused_too(unit: Unit, first: int, accusing: frozenset[str]) -> bool:
    """Whether another is accused before: "accused Lom of stalling and | Varu of hiding"."""
    at = next((i for i in range(first - 2, first - SECOND, -1) if unit.fold(i) in accusing), -1)
    between = [unit.fold(i) for i in range(at + 1, first)]
    if at < 0 or "and" not in between or any(may_be_finite(word) for word in between):
        return False
    # "accused Lom, and to a lesser degree Varu, of stalling": one charge for both.
    charged = not {"of", "for", "with"}.isdisjoint(between)
    return charged if unit.fold(first - 1) == "and" else not charged and "," in between


def _blamed_on(unit: Unit, first: int, last: int) -> InNoun | None:
    """Read "put the blame on Varu", "laid the failure at Varu's door"."""
    before = first - 1 - (unit.fold(first - 1) == "the")
    blamed = unit.fold(before) in {"on", "with", "upon"} and any(
        unit.fold(at) in {"blame", "responsibility", "onus"} for at in (before - 1, before - 2)
    )
    pinned = any(
        unit.fold(at)
        in {"put", "puts", "pinned", "pins", "laid", "lays", "placed", "places", "lay", "lies"}
        for at in range(max(0, before - 7), before)
    )
    return InNoun("assert", first, last + 1, last) if blamed and pinned else None


def _quoted(unit: Unit, first: int, last: int) -> InNoun | None:
    """Read "quoted Varu as saying that it would not move"."""
    if unit.fold(last + 1) != "as" or not unit.fold(last + 2).endswith("ing"):
        return None
    if not near_before(unit, first, _QUOTING):
        return None
    negated = False
    for at in range(last + 2, min(last + 14, len(unit.pieces))):
        negated = negated or negates(unit, at)
        told = position_at(unit, at, negated=negated)
        if told is not None:
            return InNoun(told.position, first, told.end, at)
    return InNoun("assert", first, last + 3, last + 2)


def _persuaded(unit: Unit, first: int, last: int) -> InNoun | None:
    """Read "persuaded Varu of", "got Varu to drop", "expects Varu to accept"."""
    if unit.fold(last + 1) not in {"of", "that", "to", "into"}:
        return None
    if near_before(unit, first, frozenset(forms("expected"))) and unit.fold(last + 1) == "to":
        return _expected(unit, first, last)
    if not _directly(unit, first, _persuading()):
        return None
    return InNoun("persuaded", max(first - 1, 0), last + 2, last + 1)


@cache
def _persuading() -> frozenset[str]:
    """Return forms that tell what has been done: a paper that "obliges Varu to" tells nothing."""
    return frozenset(form for form in forms("object") if not form.endswith("s"))


def _expected(unit: Unit, first: int, last: int) -> InNoun | None:
    """Read "expects Varu to accept", "believes Varu to be incapable of it"."""
    for at in range(last + 2, min(last + 5, len(unit.pieces))):
        found = position_at(unit, at, negated=False)
        if found is not None:
            return InNoun(found.position, first, found.end, at)
    return None


def _directly(unit: Unit, first: int, wanted: frozenset[str]) -> bool:
    """Whether one of some verbs stands before a name with nothing but a title between."""
    at = first - 1
    while unit.fold(at) in _TITLES or unit.fold(at) == "over":
        at -= 1
    return near_before(unit, at + 1, wanted) and unit.fold(at) in wanted


def _described(unit: Unit, first: int, last: int) -> InNoun | None:
    """Read "described Varu as unwilling", "Varu was called intransigent by Lom"."""
    describing = words("claims", "describing")
    behind = range(last + 1, min(last + 12, len(unit.pieces)))
    passive = unit.fold(last + 1) in words("subjects", "grammar", "be") and any(
        unit.fold(at) in describing for at in behind[:3]
    )
    second = unit.fold(first - 1) == "and" and unit.fold(last + 1) == "as"
    listed = second and within_before(unit, first, describing, SECOND)
    if not passive and not listed and not _directly(unit, first, describing):
        return None
    for at in behind:
        position = forms("state").get(unit.fold(at)) or forms("called").get(unit.fold(at))
        if position is not None:
            return InNoun(position, first, at + 1, at)
    pictured = passive or _directly(unit, first, words("claims", "picturing"))
    near = behind if passive else behind[:4]
    as_what = next((at for at in near if unit.fold(at) == "as"), None)
    if pictured and as_what is not None:
        return InNoun("assert", first, as_what + 1, as_what)
    called = unit.fold(last + 1) in words("stance", "bad") and not passive
    return InNoun("assert", first, last + 2, last + 1) if called else None


def _reproached(unit: Unit, first: int, last: int) -> InNoun | None:
    """Read "mocked Varu for demanding more": what it is blamed for is told as done."""
    if unit.fold(last + 1) not in {"for", "over"} or not unit.fold(last + 2).endswith("ing"):
        return None
    if not _directly(unit, first, words("claims", "scolding")):
        return None
    for at in range(last + 2, min(last + 6, len(unit.pieces))):
        told = position_at(unit, at, negated=False)
        if told is not None:
            return InNoun(told.position, first, told.end, at)
    return None


def _bound(unit: Unit, first: int, last: int) -> InNoun | None:
    """Read "urged Varu to honour its commitment": it is taken as given."""
    if unit.fold(last + 1) != "to" or unit.fold(last + 2) not in words("claims", "honouring"):
        return None
    for at in range(last + 3, min(last + 8, len(unit.pieces))):
        if unit.fold(at) in words("claims", "promises"):
            return InNoun("support", first, at + 1, at)
    return None


def _held(unit: Unit, first: int, last: int) -> InNoun | None:
    """Read "urged Varu to drop its veto", "thanked Varu for its readiness": it has that mind.

    R402: a mind that somebody is asked to change, or is praised or scolded for, is taken as held.
    """
    at = last + 1
    if unit.fold(at) == "to" and unit.fold(at + 1) in words("claims", "changing"):
        at += 1 + (unit.fold(at + 2) in {"up", "off"})
    elif unit.fold(at) not in {"for", "over"}:
        return None
    if unit.fold(at + 1) not in POSSESSIVES:
        return None
    for noun in range(at + 2, min(at + 5, len(unit.pieces))):
        position = forms("noun").get(unit.fold(noun))
        if position is not None:
            # "Thanked Varu for its support" is a courtesy, "for its support of the toll" none.
            bare = unit.fold(noun) == "support" and unit.fold(noun + 1) not in {"for", "of"}
            return None if bare else InNoun(position, first, noun + 1, noun)
    return None


def giver(unit: Unit, at: int) -> str:
    """Return who gave a promise: "the commitment which its minister, Rhee, made"."""
    if unit.fold(at + 1) not in {"which", "that"}:
        return ""
    named = (unit.mention_at(place) for place in range(at + 2, at + 9))
    return next((mention.actor for mention in named if mention is not None), "")
