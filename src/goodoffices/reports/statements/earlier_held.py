"""What one sentence tells that somebody held before: "which had refused, now accepts" (R561)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from goodoffices.reports.cues.units import Unit
from goodoffices.reports.record import Statement
from goodoffices.reports.speakers.apart import opposed
from goodoffices.reports.speakers.attribution import Attribution
from goodoffices.reports.wording.inflection import telling_forms

_BEFORE = frozenset(
    {"had", "having", "once", "first", "initially", "originally", "previously", "earlier"}
    | {"formerly", "before", "ago", "long", "years"}
)
_SINCE = frozenset(
    {"now", "today", "finally", "later", "since", "eventually", "meanwhile", "nevertheless"}
    | {"then", "ultimately", "tonight"}
)


def held_now(
    unit: Unit, made: Sequence[tuple[Attribution, Statement]]
) -> Iterator[tuple[Attribution, Statement]]:
    """Yield the statements of a sentence; what a later one turned takes no side any more.

    R561: of two sides that one speaker takes in one sentence on one issue, the one told as
    earlier is not held now.

    Parameters
    ----------
    unit : Unit
        The sentence.
    made : sequence of (Attribution, Statement)
        Its statements.

    Yields
    ------
    (Attribution, Statement)
        In their order, as many.
    """
    for said, one in made:
        turned = _side(one) != 0 and (
            _says_neither(unit, said, made)
            or any(_is_turned(one, two) and _is_earlier(unit, said, other) for other, two in made)
        )
        yield said, replace(one, stance=None, option_stance=None) if turned else one


def _says_neither(
    unit: Unit, said: Attribution, made: Sequence[tuple[Attribution, Statement]]
) -> bool:
    """Whether both sides are denied: "neither accepted nor rejected it", "or rejected it"."""
    behind = said.cue.last + 1
    if unit.fold(said.cue.head - 1) == "neither" and unit.fold(behind) == "nor":
        return unit.fold(behind + 1) in telling_forms()
    joined = said.voice.start == said.voice.end and unit.fold(said.cue.first - 1) in {"or", "nor"}
    return joined and any(opposed(other, said) for other, _ in made if other is not said)


def _is_turned(one: Statement, two: Statement) -> bool:
    """Whether two statements of one speaker pull apart on one issue and the same options."""
    if one.issue is None or (one.speaker, one.issue) != (two.speaker, two.issue):
        return False
    if one.options and two.options and one.options != two.options:
        return False
    return _side(one) * _side(two) < 0


def _side(statement: Statement) -> int:
    return next(
        (one.polarity for one in (statement.stance, statement.option_stance) if one is not None), 0
    )


def _is_earlier(unit: Unit, said: Attribution, other: Attribution) -> bool:
    """Whether the first of two clauses tells of before, or the second of since."""
    if said.cue.head > other.cue.head or said.cue.present:
        return False
    first = {unit.fold(at) for at in range(said.start, other.start)}
    second = {unit.fold(at) for at in range(other.start, len(unit.pieces))}
    return not (first.isdisjoint(_BEFORE) and second.isdisjoint(_SINCE))
