"""A number with its unit, as it stands among the words of a sentence."""

from __future__ import annotations

from dataclasses import dataclass

from goodoffices.reports.amounts.unit_words import word_set
from goodoffices.reports.labels import UnitClass
from goodoffices.reports.times.relative_terms import qualifier_before
from goodoffices.reports.wording.lexemes import Lexeme, key_at
from goodoffices.reports.wording.numerals import Numeral


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number with its unit among the words of a stretch.

    Parameters
    ----------
    first, last : int
        Positions of its words, half-open: qualifier, number and unit.
    number : Numeral
        The number itself.
    unit : str
        Unit as counted, singular: ``"people"``, ``"percent"``, ``"USD"``, ``"hour"``.
    unit_class : UnitClass
        Kind of quantity.
    qualifier : str or None
        As written, in small letters.
    phrase : tuple of int
        Positions of the noun phrase that says what is counted, half-open; may be empty.
    """

    first: int
    last: int
    number: Numeral
    unit: str
    unit_class: UnitClass
    qualifier: str | None
    phrase: tuple[int, int]


def quantity_of(
    words: tuple[Lexeme, ...],
    number: Numeral,
    unit: tuple[str, UnitClass],
    last: int,
    phrase: tuple[int, int] | None = None,
) -> Quantity:
    """Join a number to its unit and to the qualifier before it.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    number : Numeral
        A number in it.
    unit : (str, UnitClass)
        Name and kind of the unit.
    last : int
        Position after the unit.
    phrase : (int, int) or None
        What is counted; nothing when absent.
    """
    written = qualifier_before(words, number.first)
    if written == ("over",) and unit[1] is UnitClass.DURATION and _is_span(words, number, last):
        written = ()
    return Quantity(
        first=number.first - len(written),
        last=last,
        number=number,
        unit=unit[0],
        unit_class=unit[1],
        qualifier=" ".join(written) or number.qualifier,
        phrase=phrase or (last, last),
    )


def _is_span(words: tuple[Lexeme, ...], number: Numeral, last: int) -> bool:
    """Whether "over" tells in how long, not more than how long (R398)."""
    before, after = key_at(words, number.first - 2), key_at(words, last)
    more = before in word_set("span", "more_before") or after in word_set("span", "more_behind")
    return not more
