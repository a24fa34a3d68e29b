"""Acts that are moved, and to which day: "set for Sunday, has been put off until Tuesday"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from goodoffices.reports.happenings.denial import MOVED, denial_words
from goodoffices.reports.happenings.predicates import predicate
from goodoffices.reports.happenings.vocabulary import Form, Trigger
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.times.timewords import Timeword
from goodoffices.reports.wording.lexemes import Lexeme, key_at

_CARRYING = frozenset(("put", "brought", "carried"))
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
    said = predicate(words, trigger.first, trigger.last)
    if not is_moved(said):
        return None
    moved = next(word.start for word in said if word.key in lexicon("events")["denial"]["moved"])
    for term in terms:
        lead = [word.key for word in words if moved < word.end <= term.start][-3:]
        while lead and lead[-1] in _BETWEEN:
            lead.pop()
        if lead and lead[-1] in _TO:
            return term
    return None


def is_moved(said: tuple[Lexeme, ...]) -> bool:
    """Whether an act is moved to a later day: "has been put off until Friday".

    Examples
    --------
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> is_moved(lexemes("was brought forward to Monday"))
    True
    """
    table = lexicon("events")["denial"]
    return _is_moved_between(said) or any(
        key_at(said, position + step) in table["moved_to"]
        for position, word in enumerate(said)
        if word.key in table["moved"]
        for step in (1, 2)
        if key_at(said, position + step + 1) != "further"
        and (key_at(said, position + step) != "for" or _is_time(said, position + step + 1))
        and ((step == 1 and word.key not in _CARRYING) or key_at(said, position + 1) in _APART)
    )


def _is_time(said: tuple[Lexeme, ...], position: int) -> bool:
    """Whether a day or length follows, and no ground: "put off for a week", "for lack of"."""
    near = said[position : position + 3]
    return any(word.key in _times() or word.is_number for word in near)


@cache
def _times() -> frozenset[str]:
    """Return the words for days, months and units of time."""
    months = lexicon("months")
    units = [unit + plural for unit in months["unit_length"] for plural in ("", "s")]
    return denial_words("times").union(months["weekdays"], months["english"], units)


def _is_moved_between(said: tuple[Lexeme, ...]) -> bool:
    """Whether it is moved from one day to another: "was moved from 25 March to 30 March"."""
    moved = denial_words("moved")
    at = [i for i, word in enumerate(said) if word.key == "from"]
    if not at or not any(word.key in moved for word in said[max(at[0] - 2, 0) : at[0]]):
        return False
    months, behind = lexicon("months"), said[at[0] + 1 : at[0] + 8]
    days = set(months["weekdays"]) | set(months["english"])
    to = next((i for i, word in enumerate(behind) if word.key in {"to", "until"}), len(behind))
    return any(word.key in days for word in behind[:to]) and to < len(behind)


def is_moved_on(words: tuple[Lexeme, ...], trigger: Trigger, before: tuple[Lexeme, ...]) -> bool:
    """Whether somebody moves a noun to a later day: "postponed its vote, set for May, to June"."""
    table, months = lexicon("events")["denial"], lexicon("months")
    moving = frozenset(table["moved"]) - {"put", "brought", "carried"}
    near = before[-5:]
    moves = any(
        word.key in moving or (word.key in _CARRYING and key_at(near, at + 1) in _APART)
        for at, word in enumerate(near)
    )
    if trigger.form is not Form.NOUN or not moves:
        return False
    days = set(months["weekdays"]) | set(months["english"]) | denial_words("times")
    # "Postponed until Friday a vote on the text": the day may stand on either side.
    return any(
        word.key in {"to", "until", "till"} and any(w.key in days for w in near[at + 1 : at + 4])
        for near in (words[trigger.last : trigger.last + MOVED], before[-6:])
        for at, word in enumerate(near)
    )
