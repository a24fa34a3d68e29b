"""Whether what somebody tells is another side's stand: "noted Lom's support for the toll"."""

from __future__ import annotations

from goodoffices.reports.cues.units import Unit
from goodoffices.reports.speakers.attribution import Attribution
from goodoffices.reports.speakers.holding import holder_at
from goodoffices.reports.statements.one_report import OneReport

OWNER = 5
"""Words of what is told among which its owner is named: "again the well-known Lom's"."""


def is_others_stand(reading: OneReport, unit: Unit, said: Attribution, own: str | None) -> bool:
    """Whether all that is told is where another side stands, or what a thing is to it.

    R551: nobody takes a side by telling that "the toll is unacceptable to Lom".

    Parameters
    ----------
    reading : OneReport
        The report.
    unit : Unit
        The sentence.
    said : Attribution
        Cue, speaker and content.
    own : str or None
        The side of whoever tells it.
    """
    held = _is_held_by_another(reading, unit, said, own)
    return held or _is_their_stand(reading, unit, said, own)


def _is_held_by_another(
    reading: OneReport, unit: Unit, said: Attribution, own: str | None
) -> bool:
    """Whether it is told what a thing is to another side: "the toll is unacceptable to Lom"."""
    if _HELD.isdisjoint(unit.folds) or said.cue.family.stance not in _TELLING:
        return False
    for at in range(*said.content):
        holder = holder_at(unit, at + 2) if unit.fold(at + 1) in {"to", "for"} else None
        if unit.fold(at) in _HELD and holder is not None:
            side = reading.cast.actor(holder.actor).side
            return side is not None and side != own
    return False


def _is_their_stand(reading: OneReport, unit: Unit, said: Attribution, own: str | None) -> bool:
    """Whether another side's stand is all that is named: "noted Lom's support for the toll".

    Who welcomes or condemns that stand takes a side (R557).
    """
    if said.cue.family.stance not in _PASSING_ON:
        return False
    first, last = said.content
    for at in range(first, min(first + OWNER, last)):
        owner = unit.mention_at(at)
        end = unit.last_of(owner) if owner is not None else at
        if owner is not None and unit.pieces[end].possessive:
            side = reading.cast.actor(owner.actor).side
            return unit.fold(end + 1) in _STANDS and side is not None and side != own
    return False


_PASSING_ON = frozenset({"assert", "judge", "reject"})
_STANDS = frozenset(
    ("support", "backing", "endorsement", "acceptance", "approval", "consent", "opposition",
     "refusal", "rejection", "resistance", "objection", "objections", "reservations", "readiness",
     "willingness", "reluctance", "enthusiasm")
)  # fmt: skip
_TELLING = frozenset({"assert", "judge", "promise"})
_HELD = frozenset({"acceptable", "unacceptable", "welcome", "unwelcome", "intolerable"})
