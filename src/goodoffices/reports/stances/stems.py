"""What the forms of a word share, and the ways to write a number or a percent sign."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from goodoffices.reports.lexicon import lexicon

_WORD = re.compile(r"\d{1,3}(?:,\d{3})+(?!\d)|per\s?cent\b|%|[^\W_]+", re.IGNORECASE)
_ARTICLES = frozenset({"the", "a", "an"})

HYPHENS = frozenset("-‐‑")
"""Marks that join the parts of one word."""


class Stemmed(NamedTuple):
    """A word of a text.

    ``joined`` is the stem of the word and the next one behind a hyphen, else empty; ``going``
    says that the word ends in -ing.
    """

    start: int
    end: int
    stem: str
    joined: str
    going: bool


@lru_cache(maxsize=512)
def stemmed(text: str) -> tuple[Stemmed, ...]:
    """Return the words of a text with their stems, articles left out.

    Parameters
    ----------
    text : str
        Some words.

    Returns
    -------
    tuple of Stemmed
        In order. The words of the last few texts are kept: an issue is looked for in one
        sentence for every statement in it.
    """
    make = tuple.__new__
    words: list[Stemmed] = []
    before, end = "", -2
    for found in _WORD.finditer(text):
        word, start = found.group(), found.start()
        key, going = _parts(word)
        if not key:
            continue
        if start == end + 1 and text[end] in HYPHENS:
            if whole := _in_tens_and_ones(before, word):
                words[-1] = words[-1]._replace(end=found.end(), stem=whole)
                continue
            words[-1] = words[-1]._replace(joined=stem(before + word))
        before, end = word, found.end()
        words.append(make(Stemmed, (start, end, key, "", going)))
    return tuple(words)


@lru_cache(maxsize=65536)
def _parts(word: str) -> tuple[str, bool]:
    """Return a word's stem, empty for an article, and whether it ends in -ing."""
    folded = word.casefold()
    return "" if folded in _ARTICLES else stem(word), folded.endswith("ing")


def _in_tens_and_ones(tens: str, ones: str) -> str:
    """Return the number of two words that a hyphen joins, "46" of "forty-six"; else nothing."""
    first, second = (_numbers().get(word.casefold(), 0) for word in (tens, ones))
    joined = 20 <= first <= 90 and first % 10 == 0 and 1 <= second <= 9
    return str(first + second) if joined else ""


def stems_of(text: str) -> tuple[str, ...]:
    """Return the stems of a text in order, articles left out.

    Examples
    --------
    >>> stems_of("Release of the prisoners")
    ('releas', 'of', 'prisoner')
    """
    return tuple(word.stem for word in stemmed(text))


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Reduce a word to what its forms share: plural, -ing, -ed, -al, final e.

    R508: a number in words has the stem of its digits, and "per cent", "percent" and "%" are one,
    since a case says "10 per cent" or "eight years" where its reports say "10%" or "8 years".

    Examples
    --------
    >>> stem("releases"), stem("releasing"), stem("withdrawals"), stem("stopped")
    ('releas', 'releas', 'withdraw', 'stop')
    >>> stem("herring"), stem("her")
    ('herr', 'her')
    >>> stem("eight"), stem("8"), stem("12,000"), stem("%")
    ('8', '8', '12000', 'percent')
    """
    word = word.casefold()
    if word == "%" or "".join(word.split()) == "percent":
        return "percent"
    if word[0].isdecimal():
        return word.replace(",", "")
    if word in _numbers() and word != "one":
        return str(_numbers()[word])
    if len(word) < 4 or word == "none":
        # "None of them" is no "non-starter".
        return word
    word = _singular(word)
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            doubled = len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lsz"
            word = word[:-1] if doubled and word != "herr" else word
            break
    if word.endswith("al") and len(word) >= 7:
        word = word[:-2]
    return word[:-1] if word.endswith("e") and len(word) > 3 else word


@cache
def _numbers() -> Mapping[str, int]:
    return {**lexicon("numerals")["units"], **lexicon("numerals")["tens"]}


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "zes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word
