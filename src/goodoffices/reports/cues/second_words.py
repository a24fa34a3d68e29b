"""The further words that a verb requires: "call for", "gave up its objections to"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from goodoffices.reports.cues.cue_words import noun_families, own_clause_words
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import VerbForm
from goodoffices.reports.wording.function_words import NO_OR_LITTLE

GAP = 3
"""Words that may stand between a verb and its second word: "called again for"."""

LONG_GAP = 8
"""The same before "responsible": "holds the leaders of the guild responsible"."""


def particle_end(unit: Unit, at: int, form: VerbForm) -> int | None:
    """Return where the last word stands that a verb requires: "call ... for".

    Parameters
    ----------
    unit : Unit
        The sentence.
    at : int
        Position of the verb.
    form : VerbForm
        How the verb is read.

    Returns
    -------
    int or None
        The verb's own position where it requires nothing, ``None`` where a word is missing.
    """
    particle = form.particle
    if not particle:
        return at
    if (wanted := _parts(particle))[0] not in unit.folds:
        return None
    if _is_another_verb(unit.fold(at + 1), wanted):
        return None
    # "Weighed in on" tells, "weighed the fish in" does not; nor does "had paid none of".
    close = form.lemma == "have" or (form.family.name in _TELLING and particle in _CLOSE)
    gap = 0 if close else LONG_GAP if particle in _FAR or form.lemma == "put" else GAP
    stopping = own_clause_words()
    for start, piece in enumerate(unit.pieces[at + 1 : at + 2 + gap], start=at + 1):
        word = piece.fold
        if not word[0].isalnum() or (word != wanted[0] and word in stopping):
            return None
        if form.lemma == "call" and word != wanted[0] and word in noun_families():
            # "Called Varu's demand for a lock absurd": "for" belongs to the demand.
            return None
        if word == wanted[0]:
            return _run_end(unit, start, wanted)
    return None


def _is_another_verb(behind: str, wanted: Sequence[str]) -> bool:
    """Whether a verb has a second word of its own: "gave *up* its backing" gives none.

    "Ruled out guards that had" refuses; "ruled that" orders.
    """
    return behind != wanted[0] and behind in (_CLOSE if wanted[0] == "that" else _OTHERWISE)


def has_denied_object(unit: Unit, at: int, last: int, form: VerbForm) -> bool:
    """Whether a "no" stands before the words that a verb requires: "gave no consent to".

    Parameters
    ----------
    unit : Unit
        The sentence.
    at, last : int
        Position of the verb, and of the last word that it requires.
    form : VerbForm
        How the verb is read; where it requires the "no" itself nothing is denied.
    """
    between = {unit.fold(place) for place in range(at + 1, last)}
    return not between.isdisjoint(_NO) and _NO.isdisjoint(_parts(form.particle))


def is_denied_noun(unit: Unit, at: int) -> bool:
    """Whether a "no" stands before a noun, or before its adjective: "voiced no firm support for".

    Parameters
    ----------
    unit : Unit
        The sentence.
    at : int
        Position of the noun.
    """
    near = at - 1 - (unit.fold(at - 1) not in _NO and unit.fold(at - 1).isalpha())
    return unit.fold(near) in _NO


_NO = NO_OR_LITTLE | {"nothing", "zero"}


def _run_end(unit: Unit, at: int, wanted: Sequence[str]) -> int | None:
    """Return where a run of words ends that begins here: "up (its) objections to"."""
    for word in wanted[1:]:
        at += 1
        at += wanted[0] in _CLOSE and unit.fold(at) in _OWNING and unit.fold(at) != word
        if unit.fold(at) != word:
            return None
    return at


_OWNING = frozenset({"its", "their", "his", "her", "the", "all", "any"})


@cache
def _parts(particle: str) -> tuple[str, ...]:
    return tuple(particle.split(" "))


_OTHERWISE = frozenset({"up", "back", "off", "down", "away"})
_TELLING = frozenset({"say", "utter", "ask"})
_CLOSE = frozenset({"in", "out", "up", "back", "off", "on", "down", "through"})
_FAR = frozenset({"responsible", "accountable", "a condition", "a precondition", "conditional"})
