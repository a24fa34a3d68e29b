"""Whether words tell of an act as one that is to come."""

from __future__ import annotations

from functools import cache

from goodoffices.reports.happenings.denial import denial_words, said_in
from goodoffices.reports.happenings.occasions import took_place, will_be_used
from goodoffices.reports.happenings.predicates import predicate
from goodoffices.reports.happenings.vocabulary import Form, Trigger, clause_words, things
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.times.calendar_dates import weekdays
from goodoffices.reports.wording.lexemes import Lexeme, key_at
from goodoffices.reports.wording.tense import cues

OF_WHAT = 7
"""Words behind a noun, "of the deal", before the aside that sets it."""

_BEING = frozenset(
    ("is", "are", "was", "were", "remains", "remained", "looks", "seems", "appears")
)
_OBLIGED = frozenset(("has", "have", "had", "ought", "needs", "need", "needed"))
_WHEN_OR_WHERE = frozenset(("on", "in", "at", "next", "this", "tomorrow", "tonight"))
_ENDING = frozenset(("end", "last", "conclude", "finish", "close", "continue", "run"))


def is_planned(
    words: tuple[Lexeme, ...],
    trigger: Trigger,
    before: tuple[Lexeme, ...],
    behind: tuple[Lexeme, ...],
) -> bool:
    """Whether what governs an act, is said of it or stands in an aside sets it for later.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    trigger : Trigger
        The words that tell the act.
    before, behind : tuple of Lexeme
        What governs them, and what is said of a noun.
    """
    if took_place(words, trigger):
        return False
    told = _is_to_come(before) or _is_to_come(behind) or _to_come(behind)
    told = told or _is_set_for(before) or _is_inverted(before) or _is_next(words, trigger)
    told = (
        told
        or will_be_used(words, trigger)
        or _is_set_aside(words, trigger)
        or bool(said_in(before, "leading_up"))
    )
    return told and not _is_hoped_of(behind)


def _is_set_for(before: tuple[Lexeme, ...]) -> bool:
    """Whether people are set for it: "are pencilled in for a call"."""
    near = before[-6:]
    return any(word.key == "for" for word in near[-4:]) and _to_come(near[:-1])


def _is_next(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether the present tells of the next of a series: "begins in Lomme", "is on Monday"."""
    near = words[max(trigger.first - 3, 0) : trigger.first]
    if trigger.form is not Form.NOUN or all(word.key != "next" for word in near):
        return False
    said = predicate(words, trigger.first, trigger.last)
    placed = key_at(said, 0) == "is" and key_at(said, 1) in _WHEN_OR_WHERE | weekdays().keys()
    return placed or key_at(said, 0) in clause_words("opens")


def _is_inverted(before: tuple[Lexeme, ...]) -> bool:
    """Whether the verb that sets it stands first: "on Wednesday was foreseen a visit"."""
    near = before[-4:]
    return any(
        word.key in clause_words("to_come") and key_at(near, at - 1) in _BEING
        for at, word in enumerate(near)
        if at > 0
    )


def _is_to_come(said: tuple[Lexeme, ...]) -> bool:
    """Whether a word speaks of what will be: not "had to be useful", "will not return to it"."""
    return any(
        not (said[at].key == "to" and key_at(said, at - 1) in _OBLIGED)
        and not (said[at].key == "will" and key_at(said, at + 1) == "not")
        for at in cues(said, "future")
    )


def is_unsure(said: tuple[Lexeme, ...]) -> bool:
    """Whether an act is only said to be possible, wanted or in doubt.

    Examples
    --------
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> is_unsure(lexemes("is possible as soon as Monday"))
    True
    """
    if key_at(said, 0) not in _BEING:
        return False
    near = {word.key for word in said[1:5]}
    return not near.isdisjoint(clause_words("unsure")) and near.isdisjoint(_done())


def _to_come(behind: tuple[Lexeme, ...]) -> bool:
    return any(word.key in clause_words("to_come") for word in behind)


def _is_set_aside(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether an aside sets it for later: "The signing, slated for May, hangs in the balance"."""
    near = [word.text for word in words[trigger.last : trigger.last + OF_WHAT]]
    if trigger.form is not Form.NOUN or "," not in near:
        return False
    comma = trigger.last + near.index(",")
    aside = words[comma + 1 : past_aside(words, comma)]
    said = predicate(words, trigger.first, trigger.last)
    done = any(word.key in _done() for word in said[:3])
    set_for = key_at(aside, 0) == "set" and key_at(aside, 1) == "for"
    return (set_for or _to_come(aside)) and not done


def _is_hoped_of(behind: tuple[Lexeme, ...]) -> bool:
    """Whether only what it would bring was expected: "had been expected to produce a text"."""
    return any(
        word.key == "been"
        and key_at(behind, at - 1) == "had"
        and key_at(behind, at + 2) == "to"
        and key_at(behind, at + 3) not in denial_words("holding")
        for at, word in enumerate(behind)
    )


def past_aside(words: tuple[Lexeme, ...], position: int) -> int:
    """Return the place behind an aside: "The vote, announced for Tuesday, did not ..."."""
    if key_at(words, position) != ",":
        return position
    close = [
        i for i in range(position + 1, min(position + 10, len(words))) if words[i].text == ","
    ]
    return close[0] + 1 if close else position


def at_an_hour(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether an hour is set: "Marr meets the ambassadors at six"."""
    near = words[trigger.last : trigger.last + 8]
    return any(
        word.key == "at" and (key_at(near, i + 1) in _hours() or key_at(near, i + 1).isdecimal())
        for i, word in enumerate(near)
    )


def lasts(said: tuple[Lexeme, ...]) -> bool:
    """Whether what is to come is only the end: "the round is expected to last a week"."""
    helping = clause_words("helping")
    return any(
        word.key in _ENDING and key_at(said, at - 1) in helping for at, word in enumerate(said[:5])
    )


@cache
def _hours() -> frozenset[str]:
    return things("small_numbers") | {"noon", "midnight", "dawn"}


@cache
def _done() -> frozenset[str]:
    return frozenset(lexicon("events")["support"]["done"])
