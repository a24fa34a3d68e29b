"""Peoples' adjectives that own a position: "Varan calls for tolls"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from goodoffices.case.parties import Party
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.people.cast import Cast, Mention, MentionKind


def owners_by_adjective(text: str, parties: Sequence[Party], cast: Cast) -> tuple[Mention, ...]:
    """Find a party's adjective before a noun of position, outside every known mention.

    Parameters
    ----------
    text : str
        The report.
    parties : sequence of Party
        Of the case, with their adjectives.
    cast : Cast
        Who is mentioned where. Only parties among its actors are found.

    Returns
    -------
    tuple of Mention
        In order; they cross none of the cast's.

    Notes
    -----
    Time linear in the text.

    Examples
    --------
    >>> from goodoffices.case.parties import Kind
    >>> from goodoffices.reports.record import Actor
    >>> party = Party(id="varu", name="Varu", adjectives=("Varan",))
    >>> cast = Cast(actors=(Actor(id="varu", name="Varu", kind=Kind.STATE),))
    >>> [m.actor for m in owners_by_adjective("It met Varan calls for tolls.", [party], cast)]
    ['varu']
    """
    known = {actor.id for actor in cast.actors}
    owners = tuple(
        (adjective, party.id)
        for party in parties
        if party.id in known
        for adjective in party.adjectives
    )
    if not owners:
        return ()
    by_adjective = dict(owners)
    return tuple(
        Mention(
            actor=by_adjective[found.group(1)],
            start=found.start(1),
            end=found.end(1),
            kind=MentionKind.ADJECTIVE,
        )
        for found in _pattern(tuple(by_adjective)).finditer(text)
        if not _is_named(cast, found.start(1), found.end(1))
    )


@lru_cache(maxsize=16)
def _pattern(adjectives: tuple[str, ...]) -> re.Pattern[str]:
    listed = "|".join(re.escape(word) for word in sorted(adjectives, key=len, reverse=True))
    nouns = "|".join(sorted(_nouns()))
    return re.compile(rf"\b({listed}) (?:[a-z]+ )?(?:{nouns})\b")


def _nouns() -> Iterator[str]:
    for entry in lexicon("nouns")["noun"]:
        yield from entry["forms"]


def _is_named(cast: Cast, start: int, end: int) -> bool:
    at = bisect_left(cast.mentions, end, key=lambda mention: mention.start)
    return at > 0 and cast.mentions[at - 1].end > start
