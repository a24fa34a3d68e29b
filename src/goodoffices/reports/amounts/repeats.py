"""Numbers without a noun that repeat what the paragraph counted before: "up from 27"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from goodoffices.reports.amounts.quantities import Quantity, is_name
from goodoffices.reports.amounts.unit_words import noun_phrase
from goodoffices.reports.labels import UnitClass
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.times.relative_terms import qualifier_before
from goodoffices.reports.wording.lexemes import Lexeme, key_at
from goodoffices.reports.wording.numerals import Numeral, NumeralKind, numeral_at

SMALLEST = 13
"""Smaller bare numbers are scores, pages and times more often than counts."""

FAR = 100
"""A repeated count is less than this many times larger or smaller."""


def repeats(
    words: tuple[Lexeme, ...], taken: tuple[Quantity, ...], last: Quantity | None
) -> Iterator[Quantity]:
    """Yield the bare numbers that repeat the unit of the count before them.

    R20: a number without a noun takes the unit of the last count of people or things in its
    paragraph, and is flagged for it.

    Parameters
    ----------
    words : tuple of Lexeme
        One sentence.
    taken : tuple of Quantity
        The quantities already found in it, in order.
    last : Quantity or None
        The last count before the sentence in the same paragraph.

    Yields
    ------
    Quantity
        With the unit of the count it repeats and an empty phrase.
    """
    position = 0
    for found in (*taken, None):
        end = found.first if found else len(words)
        while position < end:
            number = numeral_at(words, position)
            if number is not None and last is not None and _bare(words, number, last):
                yield _again(words, number, last)
            position = number.last if number else position + 1
        if found:
            position = found.last
            counts = found.unit_class in {UnitClass.PEOPLE, UnitClass.COUNT}
            last = found if counts else last


@cache
def _cues() -> frozenset[str]:
    return frozenset(lexicon("units")["toll"]["again"])


def _bare(words: tuple[Lexeme, ...], number: Numeral, last: Quantity) -> bool:
    if number.kind is not NumeralKind.CARDINAL or not number.in_digits or is_name(words, number):
        return False
    written = words[number.first].text
    year = written.isdecimal() and len(written) == 4
    if number.low < SMALLEST or year or not _near(number, last):
        return False
    start, end = noun_phrase(words, number.last)
    lead = number.first - len(qualifier_before(words, number.first)) - 1
    return start == end == number.last and key_at(words, lead) in _cues()


def _near(number: Numeral, last: Quantity) -> bool:
    return last.number.low < number.low * FAR and number.low < last.number.low * FAR


def _again(words: tuple[Lexeme, ...], number: Numeral, last: Quantity) -> Quantity:
    written = qualifier_before(words, number.first)
    return Quantity(
        first=number.first - len(written),
        last=number.last,
        number=number,
        unit=last.unit,
        unit_class=last.unit_class,
        qualifier=" ".join(written) or None,
        phrase=(number.last, number.last),
    )
