"""What somebody whom nobody knows tells of others: "Farla reports that Varu has agreed" (R474)."""

from __future__ import annotations

from collections.abc import Sequence

from goodoffices.reports.cues.cue_words import may_be_finite
from goodoffices.reports.cues.cues import Cue, CueKind
from goodoffices.reports.cues.extents import content_end, starts_clause
from goodoffices.reports.cues.phrases import MARKS
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.speakers.attribution import Attribution
from goodoffices.reports.wording.function_words import WEEKDAYS

_WITHIN = 9
"""Words of "reporters at the harbour on Monday"."""


def past_addressee(unit: Unit, start: int) -> int:
    """Step over "reporters on Monday" to the "that" behind it.

    Parameters
    ----------
    unit : Unit
        The sentence.
    start : int
        Position of the word behind the verb.

    Returns
    -------
    int
        ``start`` itself where neither "that" follows nor, behind a day, whoever acts.
    """
    told = unit.fold(start) in words("subjects", "grammar", "adjuncts")
    named = unit.mention_at(start)
    if not told and named is None:
        return start
    if named is not None and may_be_finite(unit.fold(unit.last_of(named) + 1)):
        # "Said she accepts it and thinks that": nobody is told, a clause begins.
        return start
    for at in range(start, min(start + _WITHIN, len(unit.pieces))):
        if unit.fold(at) == "that":
            return at
        if at > start and unit.fold(at - 1) in WEEKDAYS and starts_clause(unit, at):
            # "Said on Monday she was": the day is none of what is said.
            return at
        if unit.fold(at) in MARKS or unit.pieces[at].quoted:
            break
    return start


def tells_that(unit: Unit, cue: Cue) -> bool:
    """Whether a verb tells "that" something is so.

    Parameters
    ----------
    unit : Unit
        The sentence.
    cue : Cue
        Any cue.

    Returns
    -------
    bool
        ``False`` for a passive and for verbs that take a side.
    """
    told = cue.family.name in {"say", "hint"} and cue.family.act == "speech"
    if cue.kind is not CueKind.VERB or cue.passive or not told:
        return False
    return unit.fold(past_addressee(unit, cue.last + 1)) == "that"


def is_hearsay(unit: Unit, draft: Attribution, told: Sequence[int]) -> bool:
    """Whether an attribution stands in a clause told by somebody whom nobody knows.

    R474: where only they tell of a party, nothing is the party's own statement.

    Parameters
    ----------
    unit : Unit
        The sentence.
    draft : Attribution
        What it attributes.
    told : sequence of int
        Where the clauses begin that such verbs tell.

    Returns
    -------
    bool
        ``False`` for what stands behind "according to".
    """
    inside = (at for at in told if at < draft.start < content_end(unit, at, clause=True))
    return draft.cue.kind is not CueKind.SOURCE and any(inside)
