"""Whether the words behind a verb name somebody: "received the envoy", not "received aid"."""

from __future__ import annotations

from goodoffices.reports.happenings.vocabulary import clause_words
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.times.calendar_dates import weekdays
from goodoffices.reports.wording.lexemes import Lexeme, key_at

REACH = 12
"""Words behind a verb within which somebody must be named."""


def names_somebody(words: tuple[Lexeme, ...], position: int, *, loosely: bool = False) -> bool:
    """Whether the object that begins at ``position`` is a person or a body of persons.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    position : int
        Behind the verb; a day or a place may come first.
    loosely : bool
        Whether a name does whatever follows it: behind "dinner with" a verb may.

    Returns
    -------
    bool
        A word for people counts, and so does a name that no common noun follows.

    Examples
    --------
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> names_somebody(lexemes("received in Port Ash the envoy"), 1)
    True
    >>> names_somebody(lexemes("received Norland weapons"), 1)
    False
    """
    placing, end = False, min(position + REACH, len(words))
    while position < end:
        word = words[position]
        if word.key in clause_words("people"):
            return True
        if word.key in {"in", "at", "on"}:
            placing = True
        elif word.key in clause_words("parting") or (word.text in ";:.—–" and not placing):
            return False
        elif word.text[0].isupper() and not _is_day(word):
            last = _name_end(words, position)
            if not placing:
                return loosely or _closed(words, last)
            placing, position = False, last - 1
        position += 1
    return False


def _name_end(words: tuple[Lexeme, ...], position: int) -> int:
    while position < len(words) and words[position].text[0].isupper():
        position += 1
    return position


def _closed(words: tuple[Lexeme, ...], last: int) -> bool:
    """Whether a name ends where it seems to: no noun follows it."""
    key = key_at(words, last)
    if key in "'’" and key:
        return any(word.key in clause_words("people") for word in words[last : last + 5])
    closed = key in clause_words("prepositions") or key in clause_words("after_names")
    return closed or key in clause_words("people") or not (key and key[0].isalpha())


def _is_day(word: Lexeme) -> bool:
    return word.key in weekdays() or word.key in lexicon("months")["english"]
