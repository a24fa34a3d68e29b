"""Counts of votes, which tell of a vote whatever verb stands beside them: "by 212 votes to 61"."""

from __future__ import annotations

from collections.abc import Iterator

from goodoffices.reports.happenings.vocabulary import Form, Trigger, clause_words, things
from goodoffices.reports.labels import EventType
from goodoffices.reports.wording.lexemes import Lexeme, by_first_word, key_at, phrase_at
from goodoffices.reports.wording.marks import DASHES

NEAR = 14
"""Words around a count of votes within which an act may tell the same vote."""

DIVIDED = 6
"""Words behind "for" within which those against are counted."""

_COUNTED = frozenset(("votes", "voices", "ballots"))
_SIDES = frozenset(("to", "against", "for", "in", "with", "versus", "and", ",", "each", "."))
_LED = frozenset(("by", "with"))
_SHOWN = by_first_word(("show of hands", "by acclamation", "on the nod"))
_OPENERS = _LED | _SHOWN.keys()


def with_tallies(words: tuple[Lexeme, ...], told: tuple[Trigger, ...]) -> tuple[Trigger, ...]:
    """Return the triggers of a sentence with its counts of votes, in order.

    R301: a count of votes tells that somebody voted: whoever "decided by 212 votes to 61" did,
    and where a word tells the vote already the count is that vote's.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    told : tuple of Trigger
        What tells an event in so many words.

    Examples
    --------
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> words = lexemes("They chose, by 212 votes to 61, peace.")
    >>> [one.type.value for one in with_tallies(words, ())]
    ['vote']
    """
    votes = [one for one in told if one.type is EventType.VOTE]
    found: list[Trigger] = []
    for position in _tallies(words):
        near = [one for one in (*votes, *found) if abs(one.first - position) <= NEAR]
        if not near and not any(one.first <= position < one.last for one in told):
            found.append(
                Trigger(type=EventType.VOTE, form=Form.PAST, first=position, last=position + 1)
            )
    if not found:
        return told
    return tuple(sorted((*told, *found), key=lambda one: one.first))


def _tallies(words: tuple[Lexeme, ...]) -> Iterator[int]:
    """Yield where the words stand that lead to a count: "by" before "41 to 40"."""
    places = [at for at, word in enumerate(words) if word.key in _OPENERS or word.is_number]
    for position in places:
        word = words[position]
        led = word.key in _LED and position + 2 < len(words)
        if not led or not _is_count(words[position + 1]):
            continue
        key, after = key_at(words, position + 2), key_at(words, position + 3)
        if key in _COUNTED and after in _SIDES:
            yield position
        pair = key == "to" or words[position + 2].text in DASHES
        if word.key == "by" and pair and _is_total(words, position):
            yield position
    for position in places:
        if (
            _is_shown(words, position)
            or _is_result(words, position)
            or _is_division(words, position)
        ):
            yield position


def _is_shown(words: tuple[Lexeme, ...], position: int) -> bool:
    """Whether hands are shown: "by a show of hands they resolved"."""
    phrases = _SHOWN.get(words[position].key, ())
    shown = any(phrase_at(words, position, phrase) for phrase in phrases)
    return shown and any(word.key in clause_words("deciding") for word in words)


def _is_result(words: tuple[Lexeme, ...], position: int) -> bool:
    """Whether a result closes a sentence of deciding: "approved the loan, 287 to 121"."""
    row = words[position : position + 3]
    if (
        len(row) < 3
        or not row[0].is_number
        or not row[2].is_number
        or not (_is_count(row[0]) and _is_count(row[2]))
    ):
        return False
    if row[1].key != "to" and row[1].text not in DASHES:
        return False
    closed = key_at(words, position + 3) in {"", ".", ",", ";", "on", "in", "to", "with", "last"}
    low = max(position - NEAR, 0)
    before = {word.key for word in words[low:position]}
    ruled = bool(before & clause_words("deciding")) and bool(before & things("bodies"))
    return closed and ruled and int(row[0].text) > int(row[2].text)


def _is_division(words: tuple[Lexeme, ...], position: int) -> bool:
    """Whether numbers stand on both sides: "61 for, 54 against", "14 in favour, none against"."""
    side = position + 1 + (key_at(words, position + 1) in _COUNTED)
    if not _is_count(words[position]) or key_at(words, side) not in {"for", "in"}:
        return False
    behind = side + 1
    if key_at(words, side) == "in":
        if key_at(words, behind) not in {"favour", "favor"}:
            return False
        behind += 1
    near = words[behind : behind + DIVIDED]
    at = next((i for i, word in enumerate(near) if word.key in {"against", "opposed"}), 0)
    return at > 0 and (_is_count(near[at - 1]) or near[at - 1].key in {"none", "no", "votes"})


def _is_count(word: Lexeme) -> bool:
    return word.text.isdecimal() or word.key in things("small_numbers")


def _is_total(words: tuple[Lexeme, ...], position: int) -> bool:
    """Whether two numbers that stand against each other are votes: a body decides by them."""
    if position + 3 >= len(words) or not _is_count(words[position + 3]):
        return False
    low = max(position - NEAR, 0)
    around = {word.key for word in words[low : position + NEAR]}
    decided = around & (clause_words("deciding") | things("motions"))
    return bool(decided) and bool(around & (things("bodies") | things("motions")))
