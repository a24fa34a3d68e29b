"""Words, numbers and marks of a stretch of text, with their places."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from operator import attrgetter
from typing import NamedTuple

from goodoffices.reports.wording.contractions import DENIED
from goodoffices.reports.wording.cutting import cut
from goodoffices.reports.wording.marks import APOSTROPHES

CHUNK = 20_000
"""Longest stretch, in characters, that is held in memory as words at one time."""

SHARED = 300_000
"""Longest text, in characters, whose words are kept for the next stretch that is asked for."""

_LEXEME = re.compile(r"([^\W\d_]+|\d+(?:[.,'’٫٬\u00a0\u202f\u2009]\d+)*|[^\w\s]|_)")

_start = attrgetter("start")


class Lexeme(NamedTuple):
    """A word, a number or a mark.

    Parameters
    ----------
    start, end : int
        Where it is, half-open.
    text : str
        As written.
    key : str
        In small letters, for look-up; "will" and "not" for the two parts of "won't".
    """

    start: int
    end: int
    text: str
    key: str

    @property
    def is_number(self) -> bool:
        """Whether it is written in digits."""
        return self.text[0].isdecimal()

    @property
    def is_word(self) -> bool:
        """Whether it is made of letters."""
        return self.text[0].isalpha()


def lexemes(text: str, start: int = 0, end: int | None = None) -> tuple[Lexeme, ...]:
    """Return the words, numbers and marks between two positions, in order.

    A number keeps its inner separators (``1,200``, ``22.03.2024``); an apostrophe and a
    hyphen are marks of their own, but "isn't" is "is" and "n't", whose key is "not".

    Parameters
    ----------
    text : str
        The whole text.
    start, end : int
        Stretch to read; the whole text when absent.

    Returns
    -------
    tuple of Lexeme
        With offsets into ``text``.

    Notes
    -----
    Linear in the length of the stretch. The words of the last few texts are kept, so that
    every step of reading a report shares one pass over it.

    Examples
    --------
    >>> [word.text for word in lexemes("Some 1,200 fled.")]
    ['Some', '1,200', 'fled', '.']
    """
    stop = len(text) if end is None else end
    if (start == 0 and stop == len(text)) or len(text) > SHARED:
        return _cut(text, start, stop)
    words, starts = _shared(text)
    first, last = bisect_left(starts, start), bisect_left(starts, stop)
    inside = last > first and words[last - 1].end > stop
    if inside or (first > 0 and words[first - 1].end > start):
        return _cut(text, start, stop)
    return words[first:last]


def _cut(text: str, start: int, end: int) -> tuple[Lexeme, ...]:
    written, starts, ends = cut(_LEXEME, text, start, end)
    # Made as bare tuples are: half the time of the usual way, for every word of every report.
    make = partial(tuple.__new__, Lexeme)
    keys = [*map(str.lower, written)]
    rows = zip(starts, ends, written, keys, strict=True)
    return tuple(map(make, _in_full([*rows]) if "t" in keys else rows))


_Row = tuple[int, int, str, str]


def _in_full(rows: Sequence[_Row]) -> Iterator[_Row]:
    """Read "isn't", which is cut into "isn", a mark and "t", as "is" and "not"."""
    past = 0
    for at, row in enumerate(rows):
        if at < past:
            continue
        start, end, written, key = row
        verb = DENIED.get(key[:-1]) if key[-1] == "n" else None
        mark, last = (*rows[at + 1 : at + 3], row, row)[:2]
        ends = mark[2] in APOSTROPHES and last[3] == "t" and last[0] == end + 1
        if verb is None or not ends:
            yield row
            continue
        yield start, end - 1, written[:-1], verb
        yield end - 1, last[1], f"{written[-1]}{mark[2]}{last[2]}", "not"
        past = at + 3


@lru_cache(maxsize=2)
def _shared(text: str) -> tuple[tuple[Lexeme, ...], tuple[int, ...]]:
    words = _cut(text, 0, len(text))
    return words, tuple([word.start for word in words])


def chunks(text: str, start: int, end: int, *, size: int = CHUNK) -> Iterator[tuple[int, int]]:
    """Yield stretches of at most ``size`` characters that end between words.

    A stretch without any white space is cut where the limit falls.
    """
    while end - start > size:
        cut = text.rfind(" ", start + 1, start + size)
        cut = start + size if cut < 0 else cut
        yield start, cut
        start = cut
    if end > start:
        yield start, end


def small_letters(text: str) -> str:
    """Return ``text`` in small letters, character for character: no position moves.

    Examples
    --------
    >>> small_letters("İN May")
    'İn may'
    """
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(one if len(one := letter.lower()) == 1 else letter for letter in text)


def places_of(phrase: str, text: str) -> Iterator[int]:
    """Yield where ``phrase`` stands in ``text`` as whole words; both in small letters."""
    place = text.find(phrase)
    while place >= 0:
        end = place + len(phrase)
        opens = place == 0 or not text[place - 1].isalnum()
        if opens and (end == len(text) or not text[end].isalnum()):
            yield place
        place = text.find(phrase, place + 1)


def phrase_at(words: tuple[Lexeme, ...], position: int, phrase: tuple[str, ...]) -> bool:
    """Whether ``phrase``, in small letters, stands at ``position``."""
    last = position + len(phrase) - 1
    if position < 0 or last >= len(words):
        return False
    if words[position].key != phrase[0] or words[last].key != phrase[-1]:
        return False
    return len(phrase) < 3 or tuple([word.key for word in words[position : last + 1]]) == phrase


def keys_of(phrase: str) -> str:
    """Return the keys of a phrase's words, parted by blanks, as a text of it is read.

    Examples
    --------
    >>> keys_of("won't take place")
    'will not take place'
    """
    return " ".join([word.key for word in lexemes(phrase)])


def by_first_word(phrases: Iterable[str]) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Return phrases in small letters by their first word, longest first.

    Examples
    --------
    >>> by_first_word(["or so", "odd", "or even more"])["or"]
    (('or', 'even', 'more'), ('or', 'so'))
    """
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        words = tuple(phrase.split())
        found.setdefault(words[0], []).append(words)
    return {key: tuple(sorted(said, key=len, reverse=True)) for key, said in found.items()}


def phrase_places(
    words: tuple[Lexeme, ...], phrases: Mapping[str, tuple[tuple[str, ...], ...]]
) -> tuple[int, ...]:
    """Return where phrases, listed by their first word, begin among words, in order.

    Parameters
    ----------
    words : tuple of Lexeme
        The stretch.
    phrases : mapping of str to tuple
        As :func:`by_first_word` lists them.

    Examples
    --------
    >>> phrase_places(lexemes("a dozen or so, or ten"), by_first_word(["or so"]))
    (2,)
    """
    # A list comprehension: this runs for every event of a report, on every list of cues.
    return tuple(
        [
            position
            for position, word in enumerate(words)
            if word.key in phrases
            and any(phrase_at(words, position, phrase) for phrase in phrases[word.key])
        ]
    )


def key_at(words: tuple[Lexeme, ...], position: int) -> str:
    """Return the word at ``position`` in small letters; empty outside the stretch."""
    return words[position].key if 0 <= position < len(words) else ""


def word_from(words: tuple[Lexeme, ...], offset: int) -> int:
    """Return the position of the first word that begins at ``offset`` or behind it.

    Examples
    --------
    >>> word_from(lexemes("on 3 March"), 3)
    1
    """
    return bisect_left(words, offset, key=_start)


def adjacent(words: tuple[Lexeme, ...], position: int) -> bool:
    """Whether nothing stands between a word and the one before it."""
    return 0 < position < len(words) and words[position - 1].end == words[position].start
