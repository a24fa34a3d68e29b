"""Who stands apart from whom: other sides, and bodies within a side that do not speak for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from goodoffices.case.negotiation import Case
from goodoffices.case.parties import Kind, Party, Person
from goodoffices.reports.claims.belonging import Named
from goodoffices.reports.claims.charges import charging_forms
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import verb_forms
from goodoffices.reports.labels import Stance
from goodoffices.reports.record import Actor, Statement

_RULING = frozenset(
    {"government", "cabinet", "coalition", "administration", "premier", "chancellor"}
)
_RULED = _RULING | {"minister"}


def is_apart(teller: Actor, other: Actor, case: Case, *, charged: bool) -> bool:
    """Whether what one tells of another can be a claim about another's position.

    R372: an opposition, a union or a partner in a coalition that does not speak for its side
    stands apart from those who do: of their leaders it claims, of the side itself it only charges.

    Parameters
    ----------
    teller, other : Actor
        Who tells, and of whom.
    case : Case
        Tells who belongs to which body, and which of them speak for their side.
    charged : bool
        Whether it is told as a reproach or an allegation.
    """
    if other.side is None or teller.side != other.side:
        return other.side is not None
    camps = _camps(case.parties, case.persons)
    camp = camps.get(teller.id, teller.side)
    leads = camps.get(other.id, "") == other.side
    persons = teller.kind is Kind.PERSON and other.kind is Kind.PERSON
    return camp != teller.side and leads and (charged or persons)


@lru_cache(maxsize=8)
def _camps(parties: tuple[Party, ...], persons: tuple[Person, ...]) -> Mapping[str, str]:
    """Return for everybody known the body whose word theirs is: a side, or a part of one."""
    found = {
        party.id: party.side if party.side is not None and party.speaks_for_side else party.id
        for party in parties
    }
    found.update({one.id: found[one.party] for one in persons if one.party in found})
    return found


def is_charged(statement: Statement) -> bool:
    """Whether a statement's verb makes what it tells a reproach or an allegation."""
    verb = statement.cue.casefold().split(" ", 1)[0]
    return (
        verb in charging_forms()
        or statement.stance is Stance.CRITICISE
        or any(form.family.stance == "criticise" for form in verb_forms().get(verb, ()))
    )


def government_in(unit: Unit, statement: Statement, teller: Actor, case: Case) -> Iterator[Named]:
    """Yield "the government" for the teller's side, where the teller stands apart from it.

    Parameters
    ----------
    unit : Unit
        The sentence.
    statement : Statement
        Somebody's words in it.
    teller : Actor
        Who says them.
    case : Case
        Tells who belongs to which body.
    """
    if teller.side is None or _RULED.isdisjoint(unit.folds) or not is_charged(statement):
        return
    if _camps(case.parties, case.persons).get(teller.id, teller.side) == teller.side:
        return
    for at, piece in enumerate(unit.pieces):
        owned = unit.fold(at + 1) in {"of", "in"} and not unit.fold(at + 2).endswith("ing")
        prime = piece.fold == "minister" and unit.fold(at - 1) == "prime"
        ruling = (piece.fold in _RULING or prime) and piece.mention < 0 and not owned
        if ruling and unit.fold(at - 1 - prime) == "the":
            yield Named((teller.side,), at - prime, at)
