"""Which words of a sentence are shown for an act."""

from __future__ import annotations

from goodoffices.reports.happenings.vocabulary import Form, Trigger, clause_words
from goodoffices.reports.wording.lexemes import Lexeme, key_at

BEFORE, BEHIND = 6, 12
"""Words before and behind an act that are shown with it."""

_PARTING = frozenset(("and", "in", "of", "to", "during", "after"))
_CLAUSES = frozenset(("while", "but", "which", "who"))


def extent(words: tuple[Lexeme, ...], trigger: Trigger, room: tuple[int, int]) -> tuple[int, int]:
    """Return the words shown: from the owner before the trigger to what follows, in its room.

    The room lies between the triggers on both sides, so that two events never share a word.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    trigger : Trigger
        The words that tell the act.
    room : (int, int)
        Positions between the acts told before and behind it.

    Examples
    --------
    >>> from goodoffices.reports.happenings.frames import find_triggers
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> words = lexemes("On Monday Norland and Sudmark met in Lomme, while it rained.")
    >>> [extent(words, one, (0, len(words))) for one in find_triggers(words)]
    [(0, 8)]
    """
    first = trigger.first
    while first > room[0] and trigger.first - first < BEFORE:
        word = words[first - 1]
        infinitive = word.key == "to" and trigger.form is Form.BASE and first == trigger.first
        stops = word.key in _PARTING and not infinitive
        stops = stops and not _is_pair(words, first - 1, trigger)
        if word.text in ",;:.()" or stops:
            break
        first -= 1
    last = trigger.last
    while last < room[1] and last - trigger.last < BEHIND:
        shortened = words[last].text == "." and _goes_on(words, last + 1, room[1])
        stops = words[last].text in ",;:.()—–" and not shortened
        if stops or words[last].key in _CLAUSES:
            break
        last += 1
    return first, last


def _is_pair(words: tuple[Lexeme, ...], place: int, trigger: Trigger) -> bool:
    """Whether "and" joins two names that act together: "Norland and Sudmark met"."""
    if words[place].key != "and" or trigger.form is Form.NOUN or place == 0:
        return False
    first = place - 1
    while first and words[first - 1].text[0].isupper() and words[first - 1].key != "the":
        first -= 1
    named = words[place - 1].text[0].isupper() and words[place + 1].text[0].isupper()
    led = key_at(words, first - 1 - (key_at(words, first - 1) == "the"))
    return named and led not in (clause_words("to_places") | {"on"}) - {"from"}


def _goes_on(words: tuple[Lexeme, ...], after: int, end: int) -> bool:
    """Whether a sentence goes on behind the full stop of "the U.S. envoys", "on Oct. 26"."""
    return after < end and (words[after].is_word or words[after].is_number)
