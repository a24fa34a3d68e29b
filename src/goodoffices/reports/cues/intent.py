"""Whether a form that may mark speech or a stance does so where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from goodoffices.reports.cues.cue_words import finite_forms, may_be_finite
from goodoffices.reports.cues.extents import clause_start, is_adjunct
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import VerbForm, words
from goodoffices.reports.cues.verbgroups import VerbGroup
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.people.person_nouns import person_noun
from goodoffices.reports.wording.function_words import NO_ONE_OR_NOTHING
from goodoffices.reports.wording.inflection import Tense, inflected

ASKED_WITHIN = 16
"""Words between "called on" and what somebody is called on to do."""

_WILLED = frozenset({"will", "would", "won't", "wouldn't", "shall"})


def may_tell(unit: Unit, at: int, last: int, form: VerbForm) -> bool:
    """Whether the words around a form let it tell what was said.

    Parameters
    ----------
    unit : Unit
        The sentence.
    at, last : int
        Positions of the verb and of the last word that belongs to it.
    form : VerbForm
        How the verb is read.

    Returns
    -------
    bool
        ``False`` for "she sighed", "answered the telephone" and "called on the minister at noon".
    """
    if form.family.name == "utter":
        return _may_utter(unit, at, last)
    if form.lemma in words("telling", "clausal", "verbs"):
        return _holds_words(unit, last)
    plain = form.lemma in _ADVISING and not form.particle
    if plain or (form.lemma == "call" and form.particle in {"on", "upon"}):
        return _is_asked(unit, last)
    return True


def _may_utter(unit: Unit, at: int, last: int) -> bool:
    """Whether words stand in quotation marks, behind "that" or a colon, or around an aside."""
    if (
        unit.fold(last + 1) == "that"
        or leads_to_colon(unit, last)
        or any(piece.quoted for piece in unit.pieces)
    ):
        return True
    if at > 0 and unit.fold(at - 1) == "," and _names(unit, last + 1):
        return True
    before = [unit.fold(back) for back in range(max(0, at - 6), at)]
    aside = unit.fold(last + 1) == "," and "," in before
    return aside or _goes_on_speaking(unit, at, last)


def _goes_on_speaking(unit: Unit, at: int, last: int) -> bool:
    """Whether a verb ends a sentence that it tells: "The tolls must fall, | he continued"."""
    if unit.fold(at) not in _going_on() or not is_adjunct(unit, last + 1):
        return False
    comma = next((i for i in range(at - 1, at - 2 - TAG, -1) if unit.fold(i) == ","), 0)
    named = [unit.fold(i) for i in range(comma + 1, at)]
    if comma < 1 or not named or not _may_speak(unit, comma + 1, named):
        return False
    start = clause_start(unit, comma)
    opening = words("subjects", "grammar", "openers") | words(
        "subjects", "grammar", "prepositions"
    )
    if unit.fold(start) in opening or unit.fold(start).endswith("ing"):
        return False
    return any(may_be_finite(unit.fold(i)) for i in range(start + 1, comma))


TAG = 5
"""Words of who goes on speaking: "the minister for the rivers"."""


def _may_speak(unit: Unit, first: int, named: Sequence[str]) -> bool:
    """Whether nothing but a name, a pronoun or a noun behind "the" stands before the verb."""
    if unit.mention_at(first) is None and named[0] not in {"he", "she", "they"}:
        speaks = person_noun(named[-1]) is not None or named[-1] in words("subjects", "voices")
        if named[0] != "the" or not (speaks or unit.mention_at(first + 1)):
            return False
    return all(word[:1].isalpha() and word not in {"and", "but", "that"} for word in named)


@cache
def _going_on() -> frozenset[str]:
    verbs = words("telling", "going_on", "speech")
    return frozenset(form for verb in verbs for form, _ in inflected(verb))


def leads_to_colon(unit: Unit, last: int) -> bool:
    """Whether a colon follows within a word or two: "put it differently: the gap was deep".

    Parameters
    ----------
    unit : Unit
        The sentence.
    last : int
        Position of the last word that belongs to the verb.

    Returns
    -------
    bool
        ``False`` where another mark comes first, and for the colon of a clock.
    """
    for at in range(last + 1, last + 4):
        if not unit.fold(at)[:1].isalnum():
            return unit.fold(at) == ":" and not _tells_clock(unit, at)
    return False


def _tells_clock(unit: Unit, colon: int) -> bool:
    """Whether figures touch a colon: "began at 10:04"."""
    behind = unit.pieces[colon + 1 : colon + 2]
    touching = bool(behind) and behind[0].start == unit.pieces[colon].end
    return touching and behind[0].fold.isdecimal() and unit.fold(colon - 1).isdecimal()


def _names(unit: Unit, at: int) -> bool:
    """Whether a speaker follows: ", whispered one whip", ", snapped Aldo"."""
    return unit.mention_at(at) is not None or unit.fold(at) in _SOMEBODY


_SOMEBODY = frozenset({"the", "a", "an", "one", "another", "his", "her", "their", "its"})


def _holds_words(unit: Unit, last: int) -> bool:
    """Whether a clause or quoted words follow, or stand before: "No, he answered"."""
    after = unit.fold(last + 1)
    if after in {"that", ":", ",", ".", "", ";"} or any(piece.quoted for piece in unit.pieces):
        return True
    return is_adjunct(unit, last + 1) and "," in {piece.fold for piece in unit.pieces[:last]}


_ADVISING = frozenset({"advise", "counsel", "instruct"})
"""Trades as well: "Aldo, who advises the delegation" asks for nothing."""


def _is_asked(unit: Unit, last: int) -> bool:
    """Whether it is said what somebody is called on to do: a visit asks for nothing."""
    for at in range(last + 1, min(last + 1 + ASKED_WITHIN, len(unit.pieces))):
        if unit.pieces[at].quoted or unit.fold(at) in {"to", "for", "not", "that", "against"}:
            return True
        if unit.fold(at) in finite_forms() and unit.pieces[at].mention < 0:
            break
    return False


def is_done(unit: Unit, last: int, form: VerbForm, group: VerbGroup) -> bool:
    """Whether a verb tells an act and no position: "vetoed the bill on Monday".

    Parameters
    ----------
    unit : Unit
        The sentence.
    last : int
        Position of the last word that belongs to the verb.
    form : VerbForm
        How the verb is read.
    group : VerbGroup
        The words before it.

    Returns
    -------
    bool
        Only of the past.
    """
    after = lexicon("unsaid")["acts"].get(form.lemma)
    if after is None or form.tense is not Tense.PAST or group.modal:
        return False
    if form.particle in {"for", "against"} and unit.fold(last + 1)[:1].isalnum():
        # "Voted for the toll" tells an act and where the voter stands.
        return False
    return not after or unit.fold(last + 1) in after


def is_meant(unit: Unit, last: int, form: VerbForm, group: VerbGroup) -> bool:
    """Whether somebody means not to do it, or only on a condition.

    R280: "would never sign", "will sign no such paper", "will pay only if" and "would pay in
    return for" refuse or set a condition; whoever signs, pays or leaves without such a word
    just acts.

    Parameters
    ----------
    unit : Unit
        The sentence.
    last : int
        Position of the last word that belongs to the verb.
    form : VerbForm
        How the verb is read.
    group : VerbGroup
        The words before it.

    Returns
    -------
    bool
        ``True`` for every verb outside the class of granting.
    """
    if form.lemma == "rather":
        return group.modal
    if form.family.name != "grant":
        return True
    run = {unit.fold(at) for at in range(group.first, last)}
    if run.isdisjoint(_WILLED) or group.be or group.to:
        return False
    only = "only" in run or unit.fold(last + 1) == "only"
    return group.negated or only or denied_object(unit, last) or _is_traded(unit, last)


def _is_traded(unit: Unit, last: int) -> bool:
    """Whether it is told in return for what: "would release them in exchange for a truce"."""
    if _TRADED.isdisjoint(unit.folds):
        return False
    return any(
        unit.fold(at) in _TRADED and (unit.fold(at - 1), unit.fold(at + 1)) == ("in", "for")
        for at in range(last + 2, len(unit.pieces))
    )


_TRADED = frozenset({"return", "exchange"})


def denied_object(unit: Unit, last: int) -> bool:
    """Whether "no" or "nothing" follows a verb: "will sign no such paper"."""
    # "Will pay no more than ten": the most that is paid, and no refusal (R571).
    most = unit.fold(last + 2) in {"more", "higher", "beyond"}
    return unit.fold(last + 1) in NO_ONE_OR_NOTHING and not most
