"""Whom a word like "the group" points back to."""

from __future__ import annotations

from bisect import bisect_left

from goodoffices.case.parties import Kind, Role
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.people.cast import Cast
from goodoffices.reports.record import Actor

BACK_WITHIN = 900
"""Characters that "the group" may look back over."""

MENTIONS_BACK = 100
"""The same in mentions."""


def pointed_back(unit: Unit, at: int, cast: Cast) -> str | None:
    """Return the party named last of the kind that "the group" or "the kingdom" stands for.

    Parameters
    ----------
    unit : Unit
        The sentence.
    at : int
        Position of the noun.
    cast : Cast
        Who is mentioned where.

    Returns
    -------
    str or None
        ``None`` for another word, without "the", or where none was named near enough.
    """
    kinds = lexicon("subjects")["back"].get(unit.fold(at))
    if kinds is None or unit.fold(at - 1) not in {"the", "this", "that"}:
        return None
    limit = unit.pieces[at].start
    last = bisect_left(cast.mentions, limit, key=lambda mention: mention.start)
    for mention in reversed(cast.mentions[max(0, last - MENTIONS_BACK) : last]):
        if mention.start < limit - BACK_WITHIN:
            break
        actor = cast.actor(mention.actor)
        if actor.kind.value in kinds or ("business" in kinds and _is_business(actor)):
            return mention.actor
    return None


def both_sides(unit: Unit, at: int, cast: Cast) -> str | None:
    """Return the first of the two principals for whom "both sides" stands.

    R439: where a report names just two principals, "both delegations" and "the two governments"
    are those two; as with "Varu and Orvane" the one named first stands for both.

    Parameters
    ----------
    unit : Unit
        The sentence.
    at : int
        Position of the noun.
    cast : Cast
        Who is mentioned where.

    Returns
    -------
    str or None
        ``None`` for another noun, and of one principal, or of three.
    """
    if unit.fold(at) not in _SIDES:
        return None
    counted = unit.fold(at - 1) in {"both", "neither"} or (
        unit.fold(at - 1) == "two" and unit.fold(at - 2) == "the"
    )
    parties = (one for one in cast.actors if one.kind is not Kind.PERSON)
    principals = [one.id for one in parties if one.role is Role.PRINCIPAL]
    return principals[0] if counted and len(principals) == len({"one", "other"}) else None


_SIDES = frozenset(
    {"side", "sides", "parties", "delegations", "governments", "countries", "camps", "states"}
    | {"capitals", "teams", "adversaries", "neighbours", "neighbors", "enemies", "rivals"}
    | {"leaders", "presidents", "premiers", "ministers", "envoys", "negotiators", "ambassadors"}
)


def _is_business(actor: Actor) -> bool:
    """Whether a name tells of a business: no public body's, and no party's without such a word.

    "The Dockers refused. The company said": a party without a word for a business is none.
    """
    public = frozenset(lexicon("titles")["organisations"]) - {"company", "corporation", "bank"}
    words = set(actor.name.casefold().split())
    trades = frozenset(lexicon("subjects")["trades"])
    known = not actor.in_case or not words.isdisjoint(trades)
    return actor.kind is Kind.ORGANISATION and words.isdisjoint(public) and known
