"""Words of a sentence with their places, and names glued to the next word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Sequence
from functools import partial
from typing import NamedTuple

from goodoffices.reports.wording.contractions import DENIED
from goodoffices.reports.wording.cutting import cut

WORD = re.compile(r"(\w+)")
_SPACES = re.compile(r"\s+")
_HYPHENS = "-‐‑–"
GLUED = 7
"""Letters that a name and the word glued to it have at least."""

_APOSTROPHES = "'’ʼ‘`"


class Word(NamedTuple):
    """A run of letters or digits: where it is, as written, and without case."""

    start: int
    end: int
    text: str
    fold: str


def words_in(text: str, start: int, end: int) -> list[Word]:
    """Return the words of ``text`` between two positions, in order.

    Examples
    --------
    >>> [word.text for word in words_in("Varu's aide left.", 0, 17)]
    ['Varu', 's', 'aide', 'left']
    >>> [(word.text, word.fold) for word in words_in("It won't.", 0, 9)]
    [('It', 'it'), ('won', 'will'), ('t', 'not')]
    """
    written, starts, ends = cut(WORD, text, start, end)
    make = partial(tuple.__new__, Word)
    folds = list(map(str.casefold, written))
    if "t" in folds:
        _write_out(folds, starts, ends, text)
    return list(map(make, zip(starts, ends, written, folds, strict=True)))


def _write_out(folds: list[str], starts: Sequence[int], ends: Sequence[int], text: str) -> None:
    """Write "won", "t" as "will", "not"."""
    for at in range(len(folds) - 1):
        joined = folds[at + 1] == "t" and text[ends[at] : starts[at + 1]] in _APOSTROPHES
        verb = DENIED.get(folds[at][:-1]) if joined and folds[at][-1] == "n" else None
        if verb is not None:
            folds[at : at + 2] = verb, "not"


def separator(between: str) -> str:
    """Reduce what stands between two words to its kind.

    Hyphens and spaces are one kind, so that "al-Varu" and "al Varu" are one name.

    Examples
    --------
    >>> separator(" "), separator("-"), separator(". "), separator("’")
    (' ', ' ', '.', "'")
    """
    if between == " ":
        return between
    stripped = _SPACES.sub("", between) if len(between) <= 3 else between
    if not stripped:
        return " "
    if stripped in _HYPHENS:
        return " "
    return "'" if stripped in _APOSTROPHES else stripped


def unglued(
    word: Word, names: Collection[str], glued: Collection[str]
) -> tuple[Word, Word] | None:
    """Split a name from the lower-case word that lost its space: "Varustressed".

    Parameters
    ----------
    word : Word
        A word that is no known name.
    names : collection of str
        Last words of known persons' names, as written, five letters or more.
    glued : collection of str
        Lower-case words that may follow a name. Only these, so that "Varuism" is left alone.

    Returns
    -------
    tuple of two Word, or None
        The name and the rest; ``None`` when the word is not such a pair.

    Notes
    -----
    Time linear in the word's length, which is capped at 60 letters.
    """
    text = word.text
    if not text[0].isupper() or not GLUED <= len(text) <= 60:
        return None
    for place in range(5, len(text) - 1):
        if text[place:] in glued and text[:place] in names:
            middle = word.start + place
            head, tail = text[:place], text[place:]
            first = Word(word.start, middle, head, head.casefold())
            return first, Word(middle, word.end, tail, tail.casefold())
    return None


def mixes_alphabets(text: str) -> bool:
    """Whether a word mixes Latin letters with Cyrillic or Greek ones that look alike.

    Examples
    --------
    >>> mixes_alphabets("Vаru"), mixes_alphabets("Varu")
    (True, False)
    """
    if text.isascii():
        return False
    scripts = {unicodedata.name(letter, "?").split(" ", 1)[0] for letter in text[:60]}
    return "LATIN" in scripts and bool(scripts & {"CYRILLIC", "GREEK"})
