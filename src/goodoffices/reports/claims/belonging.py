"""Who and what stands for a side without its name: its capital, its guns, "your men"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from goodoffices.case.anchors import Place
from goodoffices.case.negotiation import Case
from goodoffices.case.parties import Kind, Party
from goodoffices.reports.claims.finite import prepositions
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.people.cast import Cast, Mention, MentionKind
from goodoffices.reports.people.person_nouns import person_noun

NOUNS = 3
"""Words behind "Varu's" or "a Varan" within which who acts for it must stand."""


class Named(NamedTuple):
    """Who is spoken of, and the pieces that name them."""

    actors: tuple[str, ...]
    first: int
    last: int


def agent_end(unit: Unit, at: int) -> int:
    """Return the last piece of "patrol boats" where somebody or something that acts begins; -1.

    Parameters
    ----------
    unit : Unit
        The sentence.
    at : int
        The piece behind the owner.
    """
    end = -1
    for place in range(at, min(at + NOUNS, len(unit.pieces))):
        word = unit.fold(place)
        if not word[:1].isalpha() or word in words("subjects", "grammar", "prepositions"):
            break
        if word in _doing() or person_noun(word) is not None:
            end = place
        elif end >= 0:
            break
    return end


@cache
def _doing() -> frozenset[str]:
    return words("acts", "agents") | words("acts", "deeds")


def belonging_in(unit: Unit, case: Case, cast: Cast) -> Iterator[Named]:
    """Yield the sides that an owner, an adjective or a capital stands for.

    R311: who and what acts for a side is the side: its capital, "a Varan cutter", "Varu's men".

    Parameters
    ----------
    unit : Unit
        The sentence.
    case : Case
        Tells capitals and adjectives.
    cast : Cast
        Tells whose name stands where.

    Yields
    ------
    Named
        From the owner's first piece to the noun for who acts.
    """
    seats, adjectives, openers = _owners(case.places, case.parties)
    begins = [at for at, one in enumerate(unit.pieces) if one.mention >= 0 or one.fold in openers]
    for at in begins:
        piece = unit.pieces[at]
        mention = unit.mention_at(at)
        if mention is not None and cast.actor(mention.actor).side is not None:
            named = _is_party(mention, cast) and unit.mention_at(at + 1) is not mention
            owns = piece.possessive or piece.fold == "your"
            if owns or (named and agent_end(unit, at + 1) == at + 1):
                yield from _of_owner(unit, mention.actor, unit.first_of(mention), at)
            continue
        size = _size_at(unit, at, seats)
        if size:
            party = seats[tuple(unit.fold(at + i) for i in range(size))]
            last = at + size - 1
            if unit.pieces[last].possessive:
                yield from _of_owner(unit, party, at, last)
            elif unit.fold(at - 1) not in prepositions():
                yield Named((party,), at, last)
        elif piece.fold in adjectives and mention is None:
            yield from _of_owner(unit, adjectives[piece.fold], at, at)


def _is_party(mention: Mention, cast: Cast) -> bool:
    """Whether a name is a party's, which may stand before its people: "the Lom fighters"."""
    person = cast.actor(mention.actor).kind in {Kind.PERSON, Kind.ANONYMOUS}
    return mention.kind is MentionKind.NAME and not person


def _of_owner(unit: Unit, party: str, first: int, last: int) -> Iterator[Named]:
    end = agent_end(unit, last + 1)
    if end >= 0:
        yield Named((party,), first, end)


def _size_at(unit: Unit, at: int, seats: Mapping[tuple[str, ...], str]) -> int:
    """Return how many pieces name a capital there; 0 for none."""
    for size in (3, 2, 1):
        if tuple(unit.fold(at + i) for i in range(size)) in seats:
            return size
    return 0


class _Owners(NamedTuple):
    """Capitals and adjectives with their parties, and every word with which one begins."""

    seats: Mapping[tuple[str, ...], str]
    adjectives: Mapping[str, str]
    openers: frozenset[str]


@lru_cache(maxsize=8)
def _owners(places: tuple[Place, ...], parties: tuple[Party, ...]) -> _Owners:
    seats, adjectives = _seats(places, parties), _adjectives(parties)
    return _Owners(
        seats, adjectives, frozenset([seat[0] for seat in seats if seat]).union(adjectives)
    )


def _seats(places: Sequence[Place], parties: Sequence[Party]) -> Mapping[tuple[str, ...], str]:
    """Return the party of every place that the case calls a state's capital."""
    owners = {
        word.casefold(): party.id
        for party in parties
        if party.kind is Kind.STATE
        for word in (party.name, *party.adjectives)
    }
    found: dict[tuple[str, ...], str] = {}
    for place in places:
        for alias in place.aliases:
            said = alias.casefold().removeprefix("the ")
            owner = said.removesuffix(" capital").removeprefix("capital of ").removesuffix("'s")
            if owner != said and owner in owners:
                found[tuple(place.name.casefold().split())] = owners[owner]
    return found


def _adjectives(parties: Sequence[Party]) -> Mapping[str, str]:
    """Return the party of every adjective of one word."""
    return {
        word.casefold(): party.id
        for party in reversed(parties)
        if party.side in {None, party.id}
        for word in party.adjectives
        if " " not in word
    }
