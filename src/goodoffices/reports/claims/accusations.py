"""Accusations in a noun, or of one another: "Lom's charges that it", "accused each other"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from goodoffices.case.negotiation import Case
from goodoffices.reports.claims.claim_words import forms
from goodoffices.reports.claims.claimed import Claimed, told_of
from goodoffices.reports.claims.peoples import party_of_people
from goodoffices.reports.claims.unheard import stand_in
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.labels import Stance
from goodoffices.reports.people.cast import Cast, Mention
from goodoffices.reports.record import Statement
from goodoffices.reports.text import Article

Accusation = tuple[Statement, Claimed]

BETWEEN = 4
"""Words between two sides and what they do to one another."""

CHARGE = 9
"""Words of an accusation: "charges of bad faith in the talks against"."""


def mutual_in(unit: Unit, article: Article, cast: Cast) -> Iterator[Accusation]:
    """Yield what two sides tell of one another: "Varu and Lom accused each other of firing".

    R407: of two sides that accuse or blame each other, or trade accusations, each claims it of
    the other.

    Parameters
    ----------
    unit : Unit
        The sentence.
    article : Article
        The report.
    cast : Cast
        Tells the sides.
    """
    for at in range(2, len(unit.pieces)):
        end = _each_other(unit, at)
        pair = _pair_before(unit, at) if end else None
        if pair is None or _side(pair[0], cast) in {None, _side(pair[1], cast)}:
            continue
        first = unit.first_of(pair[0])
        for by, about in (pair, pair[::-1]):
            position = _charged(unit, end)
            claimed = Claimed(about.actor, position, first, end)
            yield _stand_in(unit, article, by.actor, first), claimed


def answered_in(unit: Unit, article: Article, case: Case, cast: Cast) -> Iterator[Accusation]:
    """Yield what an accusation says of whoever answers it: "Varu rejected Lom's charges that it".

    R408: who is said to answer accusations of another's is who they are made of; so is whoever
    stands behind "against".

    Parameters
    ----------
    unit : Unit
        The sentence.
    article : Article
        The report.
    case : Case
        Tells whose people an adjective names.
    cast : Cast
        Tells the sides.
    """
    charges = words("claims", "charge_nouns")
    for at in range(1, 0 if charges.isdisjoint(unit.folds) else len(unit.pieces) - 2):
        if unit.fold(at) not in charges:
            continue
        owner = _owner(unit, at, case, cast)
        if owner is None:
            continue
        side = cast.actor(owner).side
        others = [one for one in unit.mentions if _side(one, cast) not in {None, side}]
        told = _against(unit, at, others) or _answered(unit, at, others, cast)
        if told is not None:
            yield _stand_in(unit, article, owner, at - 1), told


def _answered(unit: Unit, at: int, others: list[Mention], cast: Cast) -> Claimed | None:
    """Read "... that it laid mines", "... of laying mines" behind an accusation."""
    ahead = [one for one in others if unit.last_of(one) < at]
    if len({_side(one, cast) for one in ahead}) != 1:
        return None
    about, after = ahead[0].actor, unit.fold(at + 2)
    if unit.fold(at + 1) == "that" and after in {"it", "they"}:
        found = next(told_of(unit, at + 2, at + 2), None)
        if found is not None:
            return Claimed(about, found.position, at - 1, found.end)
        plain = unit.fold(at) in words("claims", "plain_claims")
        return None if plain else Claimed(about, Stance.ASSERT.value, at - 1, at + 3)
    if unit.fold(at + 1) == "of" and after.endswith("ing") and _is_denied(unit, at):
        return Claimed(about, _charged(unit, at + 1), at - 1, at + 3)
    return None


def _against(unit: Unit, at: int, others: list[Mention]) -> Claimed | None:
    """Read "... charges of bad faith against Varu"."""
    for other in others:
        first = unit.first_of(other)
        first -= unit.fold(first - 1) == "the"
        near = unit.fold(first - 1) == "against" and at < first <= at + CHARGE
        if near and all(unit.fold(i)[:1].isalnum() for i in range(at, first)):
            last = unit.last_of(other)
            return Claimed(other.actor, Stance.ASSERT.value, at - 1, last + 1)
    return None


def _is_denied(unit: Unit, at: int) -> bool:
    return any(unit.fold(i) in words("claims", "brushing_off") for i in range(max(0, at - 6), at))


def _owner(unit: Unit, at: int, case: Case, cast: Cast) -> str | None:
    """Return whose a noun is: "Varu's claims", "Varu claims" or "Varan claims"."""
    mention = unit.mention_at(at - 1)
    if mention is not None:
        return mention.actor if cast.actor(mention.actor).side is not None else None
    party = party_of_people(unit.fold(at - 1), case)
    return party if any(one.id == party for one in cast.actors) else None


def _each_other(unit: Unit, at: int) -> int:
    """Return the place behind "accused each other", "traded accusations"; 0 where none stands."""
    if unit.fold(at) in _blaming() and (unit.fold(at + 1), unit.fold(at + 2)) in _OTHERS:
        return at + 3
    if unit.fold(at) in words("claims", "trading"):
        near = range(at + 1, at + BETWEEN)
        return next((i + 1 for i in near if unit.fold(i) in words("claims", "traded")), 0)
    return 0


_OTHERS = frozenset({("each", "other"), ("one", "another"), ("the", "other")})


@cache
def _blaming() -> frozenset[str]:
    praise = words("acts", "laying", "praising")
    return (words("claims", "accusing") | words("claims", "scolding")) - praise


def _pair_before(unit: Unit, at: int) -> tuple[Mention, Mention] | None:
    """Return the two that "and" joins shortly before a verb."""
    for last in range(at - 1, max(0, at - 1 - BETWEEN), -1):
        second = unit.mention_at(last)
        if second is None:
            if not unit.fold(last)[:1].isalnum():
                return None
            continue
        before = unit.first_of(second) - 1
        before -= unit.fold(before) == "the"
        first = unit.mention_at(before - 1) if unit.fold(before) == "and" else None
        return None if first is None else (first, second)
    return None


def _charged(unit: Unit, at: int) -> str:
    """Return what a charge behind "of" gives: "of stalling"."""
    if unit.fold(at) != "of":
        return Stance.ASSERT.value
    near = (forms("accused").get(unit.fold(i)) for i in range(at + 1, at + 1 + BETWEEN))
    return next((position for position in near if position is not None), Stance.ASSERT.value)


def _side(mention: Mention, cast: Cast) -> str | None:
    return cast.actor(mention.actor).side


def _stand_in(unit: Unit, article: Article, actor: str, first: int) -> Statement:
    last = len(unit.pieces) - 1
    while last > first and unit.fold(last) in {".", "!", "?", ""}:
        last -= 1
    return stand_in(article, actor, "", (unit.pieces[first].start, unit.pieces[last].end))
