"""A pronoun in a tag behind the words it tells: "Varu will pay, it said"."""

from __future__ import annotations

from collections.abc import Sequence

from goodoffices.reports.people.cast import MentionKind
from goodoffices.reports.people.sightings import Sighting

_OFFICE_BACK = 2
"""Sentences over which "it" looks back to somebody's office."""


def is_apart(pronoun: Sighting, sighting: Sighting) -> bool:
    """Whether words are too far for "it", or stand for somebody else than their tag.

    "Varu's envoy, he predicted, would ...", "Varu's stock grew, it said": of somebody else.

    Parameters
    ----------
    pronoun : Sighting
        The pronoun.
    sighting : Sighting
        Somebody named before it.
    """
    if _is_tagged(pronoun, sighting):
        return True
    far = pronoun.word == "it" and pronoun.sentence - sighting.sentence > _OFFICE_BACK
    return (far and sighting.voice) or bool(pronoun.apart and sighting.end == pronoun.apart)


def acting_in_tagged(pronoun: Sighting, before: Sequence[Sighting]) -> Sequence[Sighting]:
    """Return who acts in the words that a tag behind them tells: "*Varu* will pay, it said".

    Parameters
    ----------
    pronoun : Sighting
        The pronoun of the tag.
    before : sequence of Sighting
        Those named before it, in order.

    Returns
    -------
    sequence of Sighting
        Each may be whom the tag tells; an owner ("Varu's stock grew, it said") is not.
    """
    if pronoun.word != "it":
        # "Their chief wants names, they said": others tell of him.
        return []
    return [one for one in before if _is_tagged(pronoun, one) and one.subject and one.acts]


def _is_tagged(pronoun: Sighting, sighting: Sighting) -> bool:
    """Whether somebody is named in the words that the pronoun's tag tells."""
    named = pronoun.sentence == sighting.sentence and sighting.kind is not MentionKind.PRONOUN
    return named and 0 <= pronoun.told_from <= sighting.start
