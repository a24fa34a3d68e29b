"""Clauses told as untrue, as doubtful or as yet to come: there nobody takes a side."""

from __future__ import annotations

from itertools import pairwise, takewhile

from goodoffices.reports.cues.cue_words import noun_families
from goodoffices.reports.cues.cues import Cue, CueKind
from goodoffices.reports.cues.sides import FOR
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import verb_forms, words
from goodoffices.reports.speakers.attribution import Attribution
from goodoffices.reports.wording.function_words import PRONOUNS
from goodoffices.reports.wording.marks import PAUSES_AND_QUOTES

FRAME = 12
"""Words before a clause in which it is told whether it holds."""

_POINTING_AHEAD = frozenset({"when", "whenever", "once", "until", "till", "after", "before"})
_PERFECT = frozenset({"has", "have"})


def is_unproved(unit: Unit, said: Attribution) -> bool:
    """Whether a clause is told as untrue, as doubtful or as yet to come.

    R514: behind "it is not true that", "there is no sign that" and "it is wrong to say that", in
    "reports that ... were false", and behind "when" or "until" with a verb of the present, a
    clause tells no stand of its subject.

    Parameters
    ----------
    unit : Unit
        The sentence.
    said : Attribution
        Its verb and subject; the words before the subject are its frame.
    """
    before = unit.fold(said.voice.start - 1)
    if before in _POINTING_AHEAD:
        return said.cue.present or unit.fold(said.cue.first) in _PERFECT
    if before != "that":
        return False
    frame = _frame(unit, said.voice.start - 1)
    told = f" {' '.join(frame)} "
    if any(told.endswith(f" {phrase} ") for phrase in words("disowned", "doubted")):
        return True
    if _is_mistaken(frame):
        return True
    behind = f" {' '.join(unit.fold(at) for at in range(said.cue.last, len(unit.pieces)))} "
    untrue = any(f" {verdict} " in behind for verdict in words("disowned", "verdicts"))
    return untrue and not words("disowned", "tales").isdisjoint(frame[-1:])


def is_told_by(unit: Unit, said: Attribution) -> bool:
    """Whether it is told of somebody: "Varu was said by Lom to refuse" (R551).

    Parameters
    ----------
    unit : Unit
        The sentence.
    said : Attribution
        A verb of saying in the passive, and who tells.
    """
    told = said.cue.passive and said.cue.family.name == "say"
    return told and unit.fold(said.voice.start - 1) == "by" and unit.fold(said.voice.end) == "to"


def is_of_a_refusal(unit: Unit, said: Attribution) -> bool:
    """Whether a refusal is only denied or regretted: "denied rejecting the toll" (R479).

    Parameters
    ----------
    unit : Unit
        The sentence.
    said : Attribution
        Its verb, and what follows it.
    """
    if said.cue.family.name != "deny" and said.cue.lemma not in {"regret", "rue"}:
        return False
    noun = _noun_of(said)
    if noun is not None:
        return noun.family.stance not in FOR
    first = unit.fold(said.content[0] + (unit.fold(said.content[0]) == "having"))
    told = {form.family.stance for form in verb_forms().get(first, ())}
    refused = first.endswith("ing") or unit.fold(said.content[0]) == "having"
    return refused and not {"reject", "oppose"}.isdisjoint(told)


def is_unvoiced(unit: Unit, said: Attribution) -> bool:  # noqa: ARG001 - one of several checks
    """Whether a mind is not made known: "did not voice its support for the toll" (R511).

    Parameters
    ----------
    unit : Unit
        The sentence.
    said : Attribution
        Its verb, and what follows it.
    """
    spoken = said.cue.family.stance == "assert" and said.cue.family.name != "deny"
    return said.cue.negated and spoken and _noun_of(said) is not None


def _noun_of(said: Attribution) -> Cue | None:
    """Return the noun of a mind right behind a verb: "denied its long *opposition* to"."""
    near = range(said.content[0], said.content[0] + OWNED)
    nouns = (cue for cue in said.inner if cue.kind is CueKind.NOUN and cue.head in near)
    return next(nouns, None)


OWNED = 3
"""Words of "its long opposition"."""


def is_reminded(unit: Unit, said: Attribution) -> bool:
    """Whether somebody is told what they did themselves: "reminded Lom that it had refused".

    R551: who reminds another takes no side by it.

    Parameters
    ----------
    unit : Unit
        The sentence.
    said : Attribution
        Its verb, and what follows it.
    """
    told = [unit.fold(at) for at in range(*said.content)]
    had = zip(told, told[1:], told[2:], strict=False)
    return said.cue.lemma == "remind" and any(
        one == "that" and who in PRONOUNS and verb in _HAVING for one, who, verb in had
    )


_HAVING = frozenset({"had", "has", "have", "was", "were", "once", "never"})


def is_verdict_on_a_no(unit: Unit, said: Attribution) -> bool:
    """Whether ", which" may point to a refusal: "rejected the toll, which Lom called a mistake".

    R541: whoever judges that may judge the toll or its refusal.

    Parameters
    ----------
    unit : Unit
        The sentence.
    said : Attribution
        A verdict, and whose it is.
    """
    which = said.voice.start - 1
    if unit.fold(which) != "which" or unit.fold(which - 1) != ",":
        return False
    if said.cue.family.stance not in {"judge", "criticise", "support"}:
        return False
    before = [unit.fold(at) for at in range(which)]
    if not words("stance", "negations").isdisjoint(before):
        return True
    told = {form.family.stance for word in before for form in verb_forms().get(word, ())}
    nouns = (family for word in before for family, _ in noun_families().get(word, ()))
    return not {"reject", "oppose"}.isdisjoint(told | {family.stance for family in nouns})


def _frame(unit: Unit, end: int) -> list[str]:
    """Return the words before a place, back to a mark."""
    back = (unit.fold(at) for at in range(end - 1, max(-1, end - 1 - FRAME), -1))
    return list(takewhile(lambda word: word and word not in PAUSES_AND_QUOTES, back))[::-1]


def _is_mistaken(frame: list[str]) -> bool:
    """Whether it is wrong to say so: "wrong of us to *write* last week that"."""
    wrong = words("disowned", "mistaken")
    at = next((i for i, word in enumerate(frame) if word in wrong), len(frame))
    told = (then for word, then in pairwise(frame[at:]) if word == "to")
    return next(told, "") in words("disowned", "holding")
