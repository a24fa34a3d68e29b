"""Acts that are moved, and to which day: "set for Sunday, has been put off until Tuesday"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from goodoffices.reports.happenings.denial import MOVED, denial_words
from goodoffices.reports.happenings.predicates import predicate
from goodoffices.reports.happenings.vocabulary import Form, Trigger
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.times.calendar_dates import weekdays
from goodoffices.reports.times.date_parts import months
from goodoffices.reports.times.timewords import Timeword
from goodoffices.reports.wording.lexemes import Lexeme, key_at

MOVING = 5
"""Words from a verb that moves an act to its noun: "put off its second vote"."""

NOW = 16
"""Words behind a noun within which "will now" sets it anew."""

_NOW = frozenset(("now", "instead"))
_WILL = frozenset(("will", "would", "is", "are"))
_CARRYING = frozenset(("put", "brought", "carried"))
"""Verbs that move a day with a particle alone: "put off", "brought forward"."""

_APART = frozenset(("off", "forward", "back", "over"))
_TO = frozenset({"until", "till", "to", "for"})
_BETWEEN = frozenset({"the", "next", "this", "following"})


def moved_to(
    words: tuple[Lexeme, ...], trigger: Trigger, terms: Sequence[Timeword]
) -> Timeword | None:
    """Return the term of the day to which the act that a noun names is moved (R394).

    R394: a planned act that is put off, postponed or brought forward to a day is on that day,
    whatever day it was first set for.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    trigger : Trigger
        The words that tell the act.
    terms : sequence of Timeword
        Terms of time in the sentence.

    Returns
    -------
    Timeword or None
        ``None`` where nothing is moved, or to no day.
    """
    if trigger.form is not Form.NOUN or not terms:
        return None
    anew = _set_now(words, trigger)
    if anew:
        return next((term for term in terms if term.start > anew), None)
    said = predicate(words, trigger.first, trigger.last)
    if not is_moved(said):
        said = words[max(trigger.first - MOVING, 0) : trigger.first]
    if not _moves(said):
        return None
    moved = next(word.start for word in said if word.key in denial_words("moved"))
    for term in terms:
        lead = [word.key for word in words if moved < word.end <= term.start][-3:]
        while lead and lead[-1] in _BETWEEN:
            lead.pop()
        if lead and lead[-1] in _TO:
            return term
    return None


def _set_now(words: tuple[Lexeme, ...], trigger: Trigger) -> int:
    """Return where a day is set anew: "was set for April and will now be held in June"; else 0."""
    near = words[trigger.last : trigger.last + NOW]
    return next(
        (
            word.start
            for at, word in enumerate(near)
            if word.key in _NOW and key_at(near, at - 1) in _WILL
        ),
        0,
    )


def is_moved(said: tuple[Lexeme, ...]) -> bool:
    """Whether an act is moved to a later day: "has been put off until Friday".

    Examples
    --------
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> is_moved(lexemes("was brought forward to Monday"))
    True
    """
    leading = denial_words("moved_to")
    return _is_moved_between(said) or any(
        key_at(said, position + step) in leading
        for position, word in enumerate(said)
        if word.key in denial_words("moved")
        for step in (1, 2)
        if key_at(said, position + step + 1) != "further"
        and (key_at(said, position + step) != "for" or _is_time(said, position + step + 1))
        and ((step == 1 and word.key not in _CARRYING) or key_at(said, position + 1) in _APART)
    )


def _is_time(said: tuple[Lexeme, ...], position: int) -> bool:
    """Whether a day or length follows, and no ground: "put off for a week", "for lack of"."""
    near = said[position : position + 3]
    return any(word.key in _days() | _units() or word.is_number for word in near)


@cache
def _named_days() -> frozenset[str]:
    """Return the names of days and months."""
    return frozenset((*weekdays(), *months("english")))


@cache
def _days() -> frozenset[str]:
    """Return the words that tell to which day something is moved."""
    return _named_days() | denial_words("times")


@cache
def _units() -> frozenset[str]:
    return frozenset(
        unit + plural for unit in lexicon("months")["unit_length"] for plural in ("", "s")
    )


def _is_moved_between(said: tuple[Lexeme, ...]) -> bool:
    """Whether it is moved from one day to another: "was moved from 25 March to 30 March"."""
    at = next((i for i, word in enumerate(said) if word.key == "from"), 0)
    if not any(word.key in denial_words("moved") for word in said[max(at - 2, 0) : at]):
        return False
    behind = said[at + 1 : at + 8]
    to = next((i for i, word in enumerate(behind) if word.key in {"to", "until"}), len(behind))
    return any(word.key in _named_days() for word in behind[:to]) and to < len(behind)


def is_moved_on(words: tuple[Lexeme, ...], trigger: Trigger, before: tuple[Lexeme, ...]) -> bool:
    """Whether somebody moves a noun to a later day: "postponed its vote, set for May, to June"."""
    if trigger.form is not Form.NOUN or not _moves(before[-MOVING:]):
        return False
    # "Postponed until Friday a vote on the text": the day may stand on either side.
    return any(
        word.key in {"to", "until", "till"}
        and any(w.key in _days() for w in near[at + 1 : at + 4])
        for near in (words[trigger.last : trigger.last + MOVED], before[-6:])
        for at, word in enumerate(near)
    )


def _moves(near: tuple[Lexeme, ...]) -> bool:
    """Whether a verb moves what follows: "postponed", "put off", not "put a text"."""
    return any(
        word.key in denial_words("moved")
        and (word.key not in _CARRYING or key_at(near, at + 1) in _APART)
        for at, word in enumerate(near)
    )
