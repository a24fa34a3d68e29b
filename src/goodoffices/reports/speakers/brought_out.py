"""Whom "it was" and "which" bring out of several: "It was Varu that refused"."""

from __future__ import annotations

from goodoffices.reports.cues.units import Unit
from goodoffices.reports.speakers.voices import JOINT, Voice


def brought_out(unit: Unit, found: Voice, *, relative: bool) -> Voice:
    """Return a subject as its clause brings it out.

    Parameters
    ----------
    unit : Unit
        The sentence.
    found : Voice
        The subject before a verb.
    relative : bool
        Whether "which" or "who" stands between; behind several names it is of the last one, of
        whom it is told either way.

    Returns
    -------
    Voice
        With "it was" before it where that brings it out.
    """
    mention = unit.mention_at(found.end - 1)
    if relative and JOINT in found.flags and mention is not None:
        first = unit.first_of(mention)
        found = found._replace(actor=mention.actor, start=first, flags=mention.doubts)
    cleft = unit.fold(found.start - 1) in {"was", "is"} and unit.fold(found.start - 2) == "it"
    return found._replace(start=found.start - 2) if cleft and found.start > 1 else found
