"""Numbers with their units in a stretch of words: people, shares, lengths, money, counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from goodoffices.reports.amounts.counts import counted_at
from goodoffices.reports.amounts.unit_words import (
    HYPHENS,
    exact_set,
    noun_phrase,
    singular,
    table_of,
    word_set,
)
from goodoffices.reports.labels import UnitClass
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.times.relative_terms import qualifier_before
from goodoffices.reports.wording.lexemes import Lexeme, adjacent, key_at
from goodoffices.reports.wording.number_places import number_places
from goodoffices.reports.wording.numerals import Numeral, NumeralKind, numeral_at

LEAST_COUNT = 1_000
"""From here on "number" before it is a verb: "the displaced now number 2,000"."""


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


def find_quantities(words: tuple[Lexeme, ...]) -> Iterator[Quantity]:
    """Yield the quantities among ``words``, in order, not overlapping.

    Parameters
    ----------
    words : tuple of Lexeme
        One sentence.

    Yields
    ------
    Quantity
        Years, dates, numbered names ("Resolution 242") and "the two sides" are none.

    Examples
    --------
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> [q.unit for q in find_quantities(lexemes("Over 40 trucks carried 85% of the flour."))]
    ['truck', 'percent']
    """
    position = 0
    for place in number_places(words):
        number = numeral_at(words, place) if place >= position else None
        if number is None:
            continue
        found = None if is_name(words, number) else _measured(words, number)
        found = _money_range(words, found) if found else None
        if found:
            yield found
        position = found.last if found else number.last


def _money_range(words: tuple[Lexeme, ...], least: Quantity) -> Quantity:
    """Return both ends of "between $50 million and $60 million" as one interval."""
    joint = key_at(words, least.last)
    opening = key_at(words, least.first - 1)
    joined = (joint == "and" and opening == "between") or joint in {"to", *HYPHENS}
    if least.unit_class is not UnitClass.MONEY or not joined:
        return least
    for position in (least.last + 1, least.last + 2):
        number = numeral_at(words, position) if position < len(words) else None
        most = _money(words, number) if number else None
        if number and most and most.unit == least.unit and number.high > least.number.low:
            whole = replace(least.number, high=number.high)
            return replace(
                least,
                number=whole,
                last=most.last,
                qualifier=least.qualifier or ("between" if joint == "and" else None),
            )
    return least


def is_name(words: tuple[Lexeme, ...], number: Numeral) -> bool:
    """Whether a number is part of a name, a time or a code: "Resolution 242", "F-16"."""
    first = number.first
    before = key_at(words, first - 1)
    if before == "to" and key_at(words, first - 2) == "according":
        return True
    if not number.in_digits:
        return False
    counts = before == "number" and number.high >= LEAST_COUNT
    if before in exact_set("names") and number.kind is NumeralKind.CARDINAL and not counts:
        return True
    glued = adjacent(words, first) and (before in "-‑#:/._@" or words[first - 1].is_word)
    behind = adjacent(words, number.last) and key_at(words, number.last) in {":", "/", "_"}
    return glued or behind


def _measured(words: tuple[Lexeme, ...], number: Numeral) -> Quantity | None:
    readers = (_share, _money, _ordinal, _foreign, _count)
    for reader in (_duration,) if _before_time_unit(words, number) else readers:
        found = reader(words, number)
        if found:
            return found
    return None


def _before_time_unit(words: tuple[Lexeme, ...], number: Numeral) -> bool:
    place = number.last + (key_at(words, number.last) in HYPHENS)
    return number.kind is NumeralKind.CARDINAL and key_at(words, place) in word_set("time")


def _foreign(words: tuple[Lexeme, ...], number: Numeral) -> Quantity | None:
    if number.kind is not NumeralKind.CARDINAL:
        return None
    if key_at(words, number.last) not in table_of("foreign_people"):
        return None
    phrase = (number.last, number.last + 1)
    return _quantity(words, number, ("people", UnitClass.PEOPLE), number.last + 1, phrase)


def _quantity(
    words: tuple[Lexeme, ...],
    number: Numeral,
    unit: tuple[str, UnitClass],
    last: int,
    phrase: tuple[int, int] | None = None,
) -> Quantity:
    written = qualifier_before(words, number.first)
    first = number.first - len(written)
    return Quantity(
        first=first,
        last=last,
        number=number,
        unit=unit[0],
        unit_class=unit[1],
        qualifier=" ".join(written) or number.qualifier,
        phrase=phrase or (last, last),
    )


def _share(words: tuple[Lexeme, ...], number: Numeral) -> Quantity | None:
    last = number.last
    if number.kind is not NumeralKind.FRACTION:
        if key_at(words, last) in {"%", "percent", "pct", "٪"}:
            last += 1
        elif key_at(words, last) == "per" and key_at(words, last + 1) == "cent":
            last += 2
        else:
            return None
    if key_at(words, last) in {"point", "points"}:
        return _quantity(words, number, ("percentage point", UnitClass.SHARE), last + 1)
    whole = (last, last)
    if key_at(words, last) == "of":
        whole = noun_phrase(words, last + 1)
        if whole[0] == whole[1] and number.kind is NumeralKind.FRACTION:
            return None
    elif number.kind is NumeralKind.FRACTION:
        whole = noun_phrase(words, last)
    return _quantity(words, number, ("percent", UnitClass.SHARE), max(whole[1], last), whole)


def _money(words: tuple[Lexeme, ...], number: Numeral) -> Quantity | None:
    if number.kind is not NumeralKind.CARDINAL:
        return None
    sign = table_of("currency_signs").get(key_at(words, number.first - 1))
    if sign:
        first = number.first - 1 - (key_at(words, number.first - 2) in {"us", "au", "ca"})
        return _quantity(words, replace(number, first=first), (sign, UnitClass.MONEY), number.last)
    before = table_of("currency_words").get(key_at(words, number.first - 1))
    if before and number.in_digits and words[number.first - 1].text.isupper():
        moved = replace(number, first=number.first - 1)
        return _quantity(words, moved, (before, UnitClass.MONEY), number.last)
    part = table_of("currency_parts").get(key_at(words, number.last))
    if part:
        hundredths = replace(number, low=number.low / 100, high=number.high / 100)
        return _quantity(words, hundredths, (part, UnitClass.MONEY), number.last + 1)
    last = number.last + (words[number.last :][:1] != () and words[number.last].text == "US")
    behind = table_of("currency_words").get(key_at(words, last))
    return _quantity(words, number, (behind, UnitClass.MONEY), last + 1) if behind else None


def _duration(words: tuple[Lexeme, ...], number: Numeral) -> Quantity | None:
    hyphen = key_at(words, number.last) in HYPHENS
    place = number.last + hyphen
    unit = singular(key_at(words, place))
    unit = "century" if unit == "centurie" else unit
    after = place + 1
    if _says_when(words, number.first, after, unit) or _is_age(words, after):
        return None
    whole = (after, after)
    if hyphen or key_at(words, after) == "of":
        whole = noun_phrase(words, after + (not hyphen))
    return _quantity(words, number, (unit, UnitClass.DURATION), after, whole)


def _says_when(words: tuple[Lexeme, ...], first: int, after: int, unit: str) -> bool:
    """Whether the length only says when: "two days ago", "within a week"."""
    follows = key_at(words, after)
    if follows == "ago":
        return unit not in lexicon("units")["time"]["long"]
    if follows in {"past", "later", "earlier", "after", "before", "since", "into"}:
        return True
    lead = first - len(qualifier_before(words, first)) - 1
    before = key_at(words, lead)
    if before == "last" and key_at(words, lead - 1) in exact_set("lasting"):
        return False
    if before in {"last", "next", "past", "coming", "previous", "recent", "every"}:
        return True
    return before in {"in", "within"} and follows != "of"


def _is_age(words: tuple[Lexeme, ...], after: int) -> bool:
    step = key_at(words, after) in HYPHENS
    return key_at(words, after + step) == "old"


def _ordinal(words: tuple[Lexeme, ...], number: Numeral) -> Quantity | None:
    if number.kind is not NumeralKind.ORDINAL:
        return None
    start, end = noun_phrase(words, number.last)
    for place in range(start, min(end, start + 3)):
        if words[place].key in word_set("ordinal") and words[place].key[-1] != "s":
            unit = (words[place].key, UnitClass.ORDINAL)
            return _quantity(words, number, unit, place + 1, (start, place + 1))
    return None


def _count(words: tuple[Lexeme, ...], number: Numeral) -> Quantity | None:
    found = counted_at(words, number)
    if found is None:
        return None
    return _quantity(words, number, (found.unit, found.unit_class), found.last, found.phrase)
