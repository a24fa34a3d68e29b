"""Whom a word like "the group" points back to."""

from __future__ import annotations

from bisect import bisect_left

from goodoffices.case.parties import Kind
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


def _is_business(actor: Actor) -> bool:
    """Whether an organisation's name holds no word for a union, ministry or other public body."""
    public = frozenset(lexicon("titles")["organisations"]) - {"company", "corporation", "bank"}
    words = set(actor.name.casefold().split())
    return actor.kind is Kind.ORGANISATION and words.isdisjoint(public)
