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
from goodoffices.reports.wording.inflection import telling_forms

LONGEST_VERDICT = 5
"""Words of "out of the question"."""

_STANCES = ("reject", "support", "demand", "assert")


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
    actor's position, told by the report. Where somebody says so it is theirs to answer for (R556).

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
            if found is not None and not _is_told(unit, found):
                yield found


def _is_told(unit: Unit, found: Attribution) -> bool:
    """Whether somebody named says what a thing is to another: "Varu said it was fine by Lom"."""
    before = range(1, found.cue.first)
    behind = range(found.end, min(found.end + BEHIND, len(unit.pieces)))
    return any(_tells(unit, at) for at in before) or any(_tells(unit, at) for at in behind)


BEHIND = 5
"""Words behind a holder within which a teller stands: ", the envoy said"."""


def _tells(unit: Unit, at: int) -> bool:
    """Whether a verb of saying stands at a word, beside somebody named."""
    if unit.fold(at) not in telling_forms("say") or unit.pieces[at].quoted:
        return False
    return any(unit.mention_at(near) is not None for near in (at - 1, at + 1, at + 2))


def _held_at(unit: Unit, at: int) -> Attribution | None:
    for size in range(LONGEST_VERDICT, 0, -1):
        run = tuple(unit.fold(at + i) for i in range(size))
        if run not in verdicts():
            continue
        group = group_before(unit, at)
        linked = group.be or unit.fold(group.first - 1) in words("subjects", "grammar", "linking")
        if not linked:
            return None
        family = Family("state", verdicts()[run], "attitude", True, False)
        cue = Cue(CueKind.STATE, family, " ".join(run), group.first, at, at + size - 1,
                  group.negated)  # fmt: skip
        return _held_behind(unit, cue) or _held_ahead(unit, cue)
    return None


def _held_behind(unit: Unit, cue: Cue) -> Attribution | None:
    """Read "a truce is off the table for Varu"."""
    link = cue.last + 1
    holder = holder_at(unit, link + 1) if unit.fold(link) in _links() else None
    start = clause_start(unit, cue.first)
    if holder is None or not has_content(unit, start, link):
        return None
    end = unit.last_of(holder) + 1
    voice = Voice(VoiceKind.ACTOR, holder.actor, link + 1, end, holder.doubts)
    return Attribution(cue, voice, start, end, (start, link), postposed=True)


def _held_ahead(unit: Unit, cue: Cue) -> Attribution | None:
    """Read "For Varu, a truce is off the table"."""
    opener, end = clause_start(unit, cue.first), cue.last + 1
    holder = holder_at(unit, opener + 1) if unit.fold(opener) in _links() else None
    comma = unit.last_of(holder) + 1 if holder is not None else end
    closed = unit.fold(end) in {"", ".", ",", ";", "—", "–"}
    if holder is None or unit.fold(comma) != "," or not closed:
        return None
    if not has_content(unit, comma + 1, end):
        return None
    voice = Voice(VoiceKind.ACTOR, holder.actor, opener, comma, holder.doubts)
    return Attribution(cue, voice, opener, end, (comma + 1, end))


@cache
def _links() -> frozenset[str]:
    return words("telling", "held", "links")


def holder_at(unit: Unit, at: int) -> Mention | None:
    """Return who is named at a word, or behind its article, and owns nothing there.

    Parameters
    ----------
    unit : Unit
        The sentence.
    at : int
        Position behind "to", "for" or "from".
    """
    for place in (at, at + 1):
        mention = unit.mention_at(place)
        if mention is not None:
            last = unit.last_of(mention)
            return None if unit.pieces[last].possessive else mention
    return None
