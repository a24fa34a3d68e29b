"""A yes or a no told only in part, in form or for a time: "not yet", "not fully", "grudgingly"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, takewhile

from goodoffices.reports.cues.cues import Cue, CueKind
from goodoffices.reports.cues.sides import CONSENTING
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.labels import Stance
from goodoffices.reports.speakers.attribution import Attribution
from goodoffices.reports.stances.deciding import OPEN
from goodoffices.reports.stances.standing_nouns import holds_less, told_behind
from goodoffices.reports.wording.function_words import HAVE

TAIL = 4
"""Last words of a clause among which it is told how far its verb is meant."""


def is_denied_in_degree(unit: Unit, said: Attribution) -> bool:
    """Whether only the degree, the form or the time of a yes or no is denied.

    R569: who has "not yet", "not fully" or "not formally" accepted a thing, has "barely" accepted
    it or did not reject it "outright" has neither accepted nor refused it.

    Parameters
    ----------
    unit : Unit
        The sentence.
    said : Attribution
        Its verb, and what follows it.
    """
    if _is_denied_behind(unit, said) or holds_less(told_behind(unit, said)):
        return True
    if any(_is_not_refused(unit, cue) for cue in (said.cue, *said.inner)):
        return True
    listed = words("stance", "in_degree")
    if unit.folds.isdisjoint(listed | _HARDLY | _STILL):
        return False
    denying = words("stance", "negations")
    for group in _groups(unit, said):
        if not _HARDLY.isdisjoint(group):
            return True
        if any(one in denying and then in listed for one, then in pairwise(group)):
            return True
        if ("still", "not") in pairwise(group) and not HAVE.isdisjoint(group):
            # "Has still not accepted": as with "not yet".
            return True
    return False


def _is_not_refused(unit: Unit, cue: Cue) -> bool:
    """Whether somebody has only not refused so far: "has not rejected", "has never opposed"."""
    if not cue.negated or cue.family.stance not in {"reject", "oppose"}:
        return False
    return not HAVE.isdisjoint(unit.fold(at) for at in range(cue.first, cue.head))


def _groups(unit: Unit, said: Attribution) -> Iterator[list[str]]:
    """Yield the words before each verb, and the first clause of what is said."""
    for cue in (said.cue, *said.inner):
        if cue.family.stance not in OPEN:
            yield [unit.fold(at) for at in range(cue.first, cue.head)]
    if said.cue.family.stance in OPEN:
        opening = [unit.fold(at) for at in range(*said.content)]
        yield list(takewhile(lambda word: word not in _STOPS, opening[:CLAUSE]))


CLAUSE = 10
"""Words of "we do not at this stage fully"."""

_STOPS = frozenset({",", ";", ":", "—", "–", ".", "but", "that", "which", "because", "if"})
_HARDLY = frozenset({"hardly", "barely", "scarcely"})
_STILL = frozenset({"still"})


def _is_denied_behind(unit: Unit, said: Attribution) -> bool:
    """Whether the degree stands at the end: "did not reject the toll *outright*"."""
    if not any(cue.negated for cue in (said.cue, *said.inner)):
        return False
    told = [unit.fold(at) for at in range(*said.content)]
    last = [word for word in told if word[:1].isalpha()][-TAIL:]
    if not words("stance", "in_degree").isdisjoint(last[-1:]):
        return last[-1] != "yet"
    return any(pair in _PHRASES for pair in pairwise(last))


_PHRASES = frozenset(
    {("as", "such"), ("in", "full"), ("of", "hand"), ("at", "once"), ("per", "se"),
     ("in", "principle"), ("right", "away"), ("straight", "away")}
)  # fmt: skip


def qualified(unit: Unit, said: Attribution, stance: Stance | None) -> Stance | None:
    """Return a yes on conditions where a yes is told to be half a one.

    R570: "said it might accept", "partly accepted", "voiced qualified support", "agreed in
    principle". Who has partly refused a thing, or says that they might, takes no side.

    Parameters
    ----------
    unit : Unit
        The sentence.
    said : Attribution
        Its verb.
    stance : Stance or None
        What the verb tells.
    """
    if stance is not None and _is_only_possible(unit, said):
        return Stance.CONDITIONAL_SUPPORT if stance.polarity > 0 else None
    if stance is not None and stance.polarity < 0:
        group = (unit.fold(at) for at in range(said.cue.first, said.cue.head))
        return stance if _PARTLY.isdisjoint(group) else None
    if stance is not Stance.SUPPORT:
        return stance
    told = [unit.fold(at) for at in range(*said.content)]
    behind = any(pair in _HALF_BEHIND for pair in pairwise(told)) or not (
        words("stance", "half").isdisjoint(told_behind(unit, said))
    )
    return Stance.CONDITIONAL_SUPPORT if behind or _is_half(unit, said) else stance


def _is_only_possible(unit: Unit, said: Attribution) -> bool:
    """Whether somebody says that they may do it: "said it might accept" (R484)."""
    if said.cue.family.stance not in OPEN:
        return False
    first = next((cue for cue in said.inner if cue.family.stance not in OPEN), None)
    if first is None or first.kind is not CueKind.VERB:
        return False
    return any(unit.fold(at) in _MAY for at in range(first.first, first.head))


_MAY = frozenset({"may", "might"})
_PARTLY = frozenset({"partly", "partially", "provisionally", "tentatively", "conditionally"})
_HALF_BEHIND = frozenset(
    {("in", "part"), ("in", "principle"), ("for", "now"), ("under", "protest"),
     ("with", "reservations"), ("with", "reluctance"), ("in", "theory"), ("with", "caveats")}
)  # fmt: skip


def _is_half(unit: Unit, said: Attribution) -> bool:
    """Whether a half-hearted word stands right before a verb or noun of consent, or behind it."""
    half = words("stance", "half")
    if unit.folds.isdisjoint(half):
        return False
    return any(
        not half.isdisjoint(unit.fold(at) for at in range(cue.first - before, cue.last))
        or (cue.kind is CueKind.VERB and unit.fold(cue.last + 1) in half)
        for cue in (said.cue, *said.inner)
        for before in (2 if cue.kind is CueKind.NOUN else 0,)
        if cue.family.stance in CONSENTING or cue is said.cue
    )
