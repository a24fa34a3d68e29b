"""People named by a word for their office that the case does not use: "the Varan leader"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.people.gazetteer import Gazetteer
from goodoffices.reports.people.sightings import Line

_LONGEST = 4
"""Words of a description."""


@cache
def _descriptions() -> Mapping[tuple[str, ...], tuple[frozenset[str], ...]]:
    """Return, by the words of a description, the offices it may stand for, likeliest first."""
    return {
        tuple(said.split()): tuple(frozenset(office.split()) for office in offices)
        for said, offices in lexicon("titles")["descriptions"].items()
    }


def described_at(line: Line, at: int, gazetteer: Gazetteer, side: str) -> tuple[str, int] | None:
    """Return the person of a side whom the words at a place describe, and how many words.

    Parameters
    ----------
    line : Line
        The sentence.
    at : int
        Position of the first word after "the Varan", "Varu's" or "its".
    gazetteer : Gazetteer
        Offices of the case.
    side : str
        Party on whose side the person stands.

    Returns
    -------
    tuple of str and int, or None
        ``None`` where no description begins, or two people of the side fit it.

    Notes
    -----
    R237: "leader" is the head of state where a side has one in the case, else the head of
    government, else whoever leads it; "top diplomat" is the foreign minister or secretary.
    """
    for size in range(_LONGEST, 0, -1):
        said = tuple(line.fold(at + place) for place in range(size))
        offices = _descriptions().get(said)
        if offices is not None:
            holder = _holder(offices, gazetteer, side)
            return None if holder is None else (holder, size)
    return None


def _holder(offices: tuple[frozenset[str], ...], gazetteer: Gazetteer, side: str) -> str | None:
    for office in offices:
        holders = [
            actor
            for actor, words in sorted(gazetteer.titles.items())
            if office <= words and gazetteer.actors[actor].side == side
        ]
        if holders:
            return holders[0] if len(holders) == 1 else None
    return None
