"""Sentences of a paragraph, by rules, with exact positions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.wording.initials import is_of_initials

_CLOSERS = "\"'”’“»«)\\]"
# A run of stops, closing marks, and either white space or a capital that lost its space.
_STOP = re.compile(
    rf"[.!?…؟۔]+[{_CLOSERS}]*(?:\[\d{{1,3}}\])*(?=\s|$)"
    r"|(?<=\S) \| (?=\S)"
    r"|(?<=[a-z][a-z])[.!?][”’]?(?=[A-Z][a-z])"
    r"|[。！？]+[”’」』]*"
)
_NEXT = re.compile(r"\s*([\"'“‘„«»(\[]*)(\S?)")
_LAST_WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*$")
_WORD = re.compile(r"[^\W_]")
_OPENING_WORD = re.compile(r"\s*[\"'“‘„«»(\[]*([^\W\d_]+)")
_NAMED_VERB = re.compile(r"\s+(?:[^\W\d_][\w.’'-]*\s+){0,4}?([a-z]+)\b")
_ADDRESS = re.compile(r"(?:www\.|https?:|@)\S*$")
_LONGEST_WORD = 40
_BAR = " | "
_CELL_WORDS = 4


def sentences_in(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the sentences between two positions, in order (R14).

    Parameters
    ----------
    text : str
        The report.
    start, end : int
        A paragraph; a sentence never leaves it.

    Yields
    ------
    tuple of int and int
        Start and end of a sentence, without surrounding white space. A stretch without a
        letter or digit, such as a stray full stop, is no sentence.

    Notes
    -----
    A full stop ends no sentence after an abbreviation, an initial, inside a number or before
    a small letter; it ends one even when the space after it is lost ("ended.Then"). Quoted
    sentences are sentences, and so are cells of a row that tell something each. Time linear in
    the length.

    Examples
    --------
    >>> text = "Gen. Oru met U.S. envoys. They paid $1.5 million.Nothing else."
    >>> [text[a:b] for a, b in sentences_in(text, 0, len(text))]
    ['Gen. Oru met U.S. envoys.', 'They paid $1.5 million.', 'Nothing else.']
    """
    position = start
    for found in _STOP.finditer(text, start, end):
        if found.start() < position or not _ends_sentence(text, found, position, end):
            continue
        yield from _trimmed(text, position, found.end())
        position = found.end()
    yield from _trimmed(text, position, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    end -= len(words) - len(words.rstrip())
    if start < end and _WORD.search(text, start, end):
        yield start, end


def _ends_sentence(text: str, found: re.Match[str], start: int, end: int) -> bool:
    after = found.end()
    if found.group() == _BAR:
        return _parts_cells(text, start, found, end)
    following = _NEXT.match(text, after, end)
    letter = following.group(2) if following else ""
    if not letter:
        return True
    marks = found.group()
    if marks[0] in "?!؟":
        return not letter.islower() and not _goes_on(text, marks, after, end)
    if letter.islower():
        return False
    if marks[0] != "." or marks[:2] == "..":
        return True
    return not _is_abbreviation(
        text, found.start(), max(start, found.start() - _LONGEST_WORD), end
    )


def _parts_cells(text: str, start: int, bar: re.Match[str], end: int) -> bool:
    """R14: whether two cells of a row tell something each; a name or a heading tells nothing."""
    before, after = text.rfind(_BAR, start, bar.start()), text.find(_BAR, bar.end(), end)
    first = text[before + len(_BAR) if before >= 0 else start : bar.start()]
    second = text[bar.end() : after if after >= 0 else end]
    return all(len(cell.split(maxsplit=_CELL_WORDS)) >= _CELL_WORDS for cell in (first, second))


def _goes_on(text: str, marks: str, after: int, end: int) -> bool:
    """Tell a quoted question whose speaker follows: it is no sentence of its own."""
    if marks[-1] not in "\"'”’»“":
        return False
    verb = _NAMED_VERB.match(text, after, min(end, after + 120))
    return verb is not None and verb.group(1) in _words("speech_verbs")


def _is_abbreviation(text: str, stop: int, earliest: int, end: int) -> bool:
    last = _LAST_WORD.search(text, earliest, stop)
    if last is None:
        return False
    if is_of_initials(text, stop):
        return True
    if _ADDRESS.search(text, earliest, stop) and not text[stop + 1 : stop + 2].isspace():
        return True
    word = last.group().casefold()
    if word in _words("before_names"):
        return word not in {"no", "v", "p", "al", "min", "res", "sec"} or _is_title(
            text, word, stop
        )
    is_initial = len(last.group()) == 1 and last.group().isupper() and last.group() != "I"
    if not is_initial and word not in _words("anywhere"):
        return False
    opener = _OPENING_WORD.match(text, stop + 1, end)
    return opener is None or opener.group(1).casefold() not in _words("sentence_openers")


def _is_title(text: str, word: str, stop: int) -> bool:
    """Tell a title from a common word: "No. 5", "Min. Oru", but not "said no. Then"."""
    following = text[stop + 1 : stop + 3].strip()
    if word in {"no", "p", "res"}:
        return following[:1].isdigit()
    return text[stop - len(word)].isupper() or word in {"v", "al"}


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(lexicon("abbreviations")[name])
