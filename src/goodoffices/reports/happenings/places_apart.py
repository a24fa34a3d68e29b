"""Places beside an act that are not where it was: given up, spoken of, or spoken from."""

from __future__ import annotations

from functools import cache

from goodoffices.reports.happenings.predicates import predicate_at
from goodoffices.reports.happenings.vocabulary import Form, Trigger, clause_words, things
from goodoffices.reports.times.calendar_dates import weekdays
from goodoffices.reports.wording.lexemes import Lexeme, key_at

REMARK = 4
"""Words before a noun within which the verb of a remark on it stands."""

GROUND = 5
"""Words of a place, with what it is: "on the old Port Ash road"."""

_THE = frozenset(("the", "this", "that", "s", "its", "their"))
_MOVED = frozenset(("moved", "relocated", "shifted", "switched", "transferred", "move", "shift"))
_NOW = frozenset(("now", "instead", "eventually", "finally"))
_HELD = frozenset(("in", "at"))


def new_place_at(words: tuple[Lexeme, ...], trigger: Trigger) -> int | None:
    """Return the position of the place to which the act that a noun names is moved.

    R468: an act moved to a place, or planned for one and "now" held in another, is where it is
    moved to; the place given up is none of its own.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    trigger : Trigger
        The words that tell the act.

    Returns
    -------
    int or None
        ``None`` where nothing is moved, or to a day.

    Examples
    --------
    >>> from goodoffices.reports.happenings.frames import find_triggers
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> words = lexemes("The summit in Lomme was moved to Highmoor.")
    >>> [new_place_at(words, one) for one in find_triggers(words)]
    [7]
    """
    if trigger.form is not Form.NOUN:
        return None
    low, high = predicate_at(words, trigger.first, trigger.last)
    keys = {word.key for word in words[low:high]}
    if keys.isdisjoint(_MOVED | _NOW):
        return None
    leading = _HELD if keys.isdisjoint(_MOVED) else frozenset(("to",))
    for position in range(low + 1, high - 1):
        named = words[position + 1].text[0].isupper() and words[position].key in leading
        if named and key_at(words, position + 1) not in weekdays():
            return position + 1
    return None


def is_remarked_on(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether somebody, perhaps far away, speaks of it: "In Lomme they condemned the vote".

    Examples
    --------
    >>> from goodoffices.reports.happenings.frames import find_triggers
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> for text in ("In Lomme, the ministry condemned the vote.", "In Lomme they held the vote."):
    ...     words = lexemes(text)
    ...     [is_remarked_on(words, one) for one in find_triggers(words)]
    [True]
    [False]
    """
    if trigger.form is not Form.NOUN or key_at(words, trigger.first - 1) not in _THE:
        return False
    near = words[max(trigger.first - REMARK, 0) : trigger.first]
    return any(word.key in clause_words("remarks") | clause_words("speaking_of") for word in near)


def is_matter(words: tuple[Lexeme, ...], position: int) -> bool:
    """Whether "on" leads to what people speak of: "a meeting on Lomme", not "on the Lomme road".

    Examples
    --------
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> is_matter(lexemes("met on Lomme"), 1), is_matter(lexemes("met on the Lomme road"), 1)
    (True, False)
    """
    near = words[position + 1 : position + 1 + GROUND]
    return words[position].key == "on" and not any(word.key in _grounds() for word in near)


@cache
def _grounds() -> frozenset[str]:
    return things("areas") | things("grounds")
