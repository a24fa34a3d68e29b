"""What something is to somebody: "the toll remains unacceptable to Varu" (R282)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from goodoffices.reports.cues.cues import Cue, CueKind
from goodoffices.reports.cues.extents import clause_start, has_content
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import Family, words
from goodoffices.reports.cues.verbgroups import group_before
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.people.cast import Mention
from goodoffices.reports.speakers.attribution import Attribution
from goodoffices.reports.speakers.voices import Voice, VoiceKind

LONGEST_VERDICT = 5
"""Words of "out of the question"."""

_STANCES = ("reject", "support", "assert")


@cache
def verdicts() -> Mapping[tuple[str, ...], str]:
    """Return the words for what something is to somebody, with their stance."""
    listed = lexicon("telling")["held"]
    return {tuple(one.split()): stance for stance in _STANCES for one in listed[stance]}


@cache
def _openers() -> frozenset[str]:
    return frozenset(run[0] for run in verdicts())


def held_by(unit: Unit) -> Iterator[Attribution]:
    """Yield what a sentence says something is to somebody.

    R282: what is unacceptable, welcome or out of the question *to* or *for* a known actor is that
    actor's position, told by the report.

    Parameters
    ----------
    unit : Unit
        The sentence.

    Yields
    ------
    Attribution
        One per verdict behind a linking verb.
    """
    openers = _openers()
    if openers.isdisjoint(unit.folds):
        return
    for at, piece in enumerate(unit.pieces):
        if piece.fold in openers and not piece.quoted:
            found = _held_at(unit, at)
            if found is not None:
                yield found


def _held_at(unit: Unit, at: int) -> Attribution | None:
    for size in range(LONGEST_VERDICT, 0, -1):
        run = tuple(unit.fold(at + i) for i in range(size))
        if run not in verdicts():
            continue
        holder = _holder(unit, at + size)
        group = group_before(unit, at)
        linked = group.be or unit.fold(group.first - 1) in words("subjects", "grammar", "linking")
        start = clause_start(unit, group.first)
        if holder is None or not linked or not has_content(unit, start, at + size):
            return None
        family = Family("state", verdicts()[run], "attitude", True, False)
        cue = Cue(CueKind.STATE, family, " ".join(run), group.first, at, at + size - 1,
                  group.negated)  # fmt: skip
        last = unit.last_of(holder)
        voice = Voice(VoiceKind.ACTOR, holder.actor, at + size + 1, last + 1, holder.doubts)
        return Attribution(cue, voice, start, last + 1, (start, at + size), postposed=True)
    return None


def _holder(unit: Unit, at: int) -> Mention | None:
    if unit.fold(at) not in lexicon("telling")["held"]["links"]:
        return None
    for place in (at + 1, at + 2):
        mention = unit.mention_at(place)
        if mention is not None:
            last = unit.last_of(mention)
            return None if unit.pieces[last].possessive else mention
    return None
