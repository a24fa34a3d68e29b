"""Lengths of time: "two hours", "a six-month truce", "half an hour", "for a fortnight"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from goodoffices.reports.amounts.quantity import Quantity, quantity_of
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
from goodoffices.reports.wording.cardinals import cardinal_at
from goodoffices.reports.wording.lexemes import Lexeme, key_at, phrase_at
from goodoffices.reports.wording.numerals import Numeral, NumeralKind

_HALF_OF = {"century": ("year", Decimal(50)), "decade": ("year", Decimal(5))}
"""Half of a long unit is told in years."""

_AND_HALF = (("and", "a", "half"), ("and", "half"))
_PARTS = {
    "minute": ("second", 60),
    "hour": ("minute", 60),
    "day": ("hour", 24),
    "week": ("day", 7),
    "year": ("month", 12),
}
"""The next smaller unit of time, and how many of it make one."""

_DEADLINE = frozenset({"within"})
_CLOCK = frozenset({"at", "until", "till", "since", "around"})
DAY = 24
"""Hours on a clock."""


def before_time_unit(words: tuple[Lexeme, ...], number: Numeral) -> bool:
    """Whether a number counts a unit of time.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    number : Numeral
        A number in it.
    """
    unit = key_at(words, _unit_place(words, number))
    listed = unit in word_set("time") or (number.in_digits and unit in table_of("short_time"))
    return number.kind is NumeralKind.CARDINAL and listed


def _unit_place(words: tuple[Lexeme, ...], number: Numeral) -> int:
    """Return where the unit stands behind a number: "ten working days", "two-week"."""
    place = number.last + (key_at(words, number.last) in HYPHENS)
    return place + (key_at(words, place) in lexicon("units")["time"]["counted_as"])


def length_at(words: tuple[Lexeme, ...], number: Numeral) -> Quantity | None:
    """Return the length of time that ``number`` measures.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    number : Numeral
        A number before a unit of time.

    Returns
    -------
    Quantity or None
        ``None`` for an age and for lengths that only say when: "two days ago".
    """
    hyphen = key_at(words, number.last) in HYPHENS
    place = _unit_place(words, number)
    key, after = key_at(words, place), place + 1
    unit = table_of("short_time").get(key) or singular(key)
    joined = _length_goes_on(words, after, number.low, unit) if number.low == number.high else None
    if joined is not None:
        unit, value, after = joined
        number = replace(number, low=value, high=value)
    if _says_when(words, number.first, after, unit) or _is_age(words, after):
        return None
    whole = (after, after)
    if key_at(words, after) in HYPHENS and key_at(words, after + 1) == "long":
        hyphen, after = True, after + 2
    if hyphen or key_at(words, after) == "of":
        whole = noun_phrase(words, after + (not hyphen))
    return quantity_of(words, number, (unit, UnitClass.DURATION), after, whole)


def unnumbered_length_at(words: tuple[Lexeme, ...], position: int) -> Quantity | None:
    """Return a length told without a number: "half an hour", "for a year".

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    position : int
        Where to look.
    """
    key = words[position].key
    if key == "half":
        return _half_length(words, position)
    unit = key_at(words, position + 1)
    if key not in {"a", "an"} or unit not in exact_set("time") | {"fortnight"}:
        return None
    joined = _length_goes_on(words, position + 2, Decimal(1), unit)
    if joined is not None:
        name, value, after = joined
        if _says_when(words, position, after, unit) or _is_age(words, after):
            return None
        return _of_length(words, (position, after), value, name)
    after = position + 2
    lead = position - len(qualifier_before(words, position)) - 1
    if position - lead > 1 and key_at(words, position - 1) == "than" and _is_share(words, lead):
        return None
    before = key_at(words, lead)
    told = position - lead > 1 or before in _DEADLINE
    told = told or (unit == "fortnight" and before in exact_set("lasts"))
    if not told or _says_when(words, position, after, unit) or key_at(words, after) in HYPHENS:
        return None
    days = {"fortnight": ("day", Decimal(14))}
    name, value = days.get(unit, (unit, Decimal(1)))
    return _of_length(words, (position, after), value, name)


def _length_goes_on(
    words: tuple[Lexeme, ...], position: int, value: Decimal, unit: str
) -> tuple[str, Decimal, int] | None:
    """Return unit, value and end of "an hour | and a half", "two hours | and ten minutes".

    R421: with smaller units the whole is told in these, 130 minutes.
    """
    if any(phrase_at(words, position, half) for half in _AND_HALF):
        name, long = _HALF_OF.get(unit, (unit, Decimal("0.5")))
        whole = value * 2 * long if unit in _HALF_OF else value
        return name, whole + long, position + 3 - (key_at(words, position + 1) == "half")
    place = position + (key_at(words, position) in {"and", ","})
    rest = cardinal_at(words, place)
    if rest is None or rest.low != rest.high:
        return None
    below = key_at(words, rest.last)
    below = table_of("short_time").get(below) or singular(below)
    smaller, so_many = _PARTS.get(unit, ("", 0))
    if below != smaller or rest.low >= so_many or key_at(words, rest.last + 1) in {"ago", "later"}:
        return None
    return smaller, value * so_many + rest.low, rest.last + 1


def _is_share(words: tuple[Lexeme, ...], position: int) -> bool:
    """Whether a share is compared: "40% less than a year ago"."""
    return key_at(words, position) in {"%", "percent", "cent", "point", "points"}


def _half_length(words: tuple[Lexeme, ...], position: int) -> Quantity | None:
    after = position + 1
    after += key_at(words, after) in HYPHENS
    after += key_at(words, after) in {"a", "an"}
    after += key_at(words, after) in HYPHENS
    unit = key_at(words, after)
    if after == position + 1 or unit not in exact_set("time"):
        return None
    if _says_when(words, position, after + 1, unit):
        return None
    name, value = _HALF_OF.get(unit, (unit, Decimal("0.5")))
    return _of_length(words, (position, after + 1), value, name)


def _of_length(
    words: tuple[Lexeme, ...], places: tuple[int, int], value: Decimal, unit: str
) -> Quantity:
    number = Numeral(first=places[0], last=places[1], low=value, high=value)
    whole = (places[1], places[1])
    if key_at(words, places[1]) == "of":
        whole = noun_phrase(words, places[1] + 1)
    return quantity_of(words, number, (unit, UnitClass.DURATION), places[1], whole)


def _says_when(words: tuple[Lexeme, ...], first: int, after: int, unit: str) -> bool:
    """Whether the length only says when: "two days ago", "next week"; no deadline (R291)."""
    follows = key_at(words, after)
    if follows == "ago":
        return unit not in lexicon("units")["time"]["long"]
    if follows in {"past", "later", "earlier"} or _is_clock(words, first, unit):
        return True
    lead = first - len(qualifier_before(words, first)) - 1
    before = key_at(words, lead)
    if before == "last" and key_at(words, lead - 1) in exact_set("lasting"):
        return False
    return before in {"last", "next", "past", "coming", "previous", "recent", "every"}


def _is_clock(words: tuple[Lexeme, ...], first: int, unit: str) -> bool:
    """Whether a time of day is told: "until 16 hours", "at 14.30 hours", "from 9 hours"."""
    written = words[first].text
    if unit != "hour" or not words[first].is_number:
        return False
    if len(written) == 4 and written.isdecimal():
        return True  # "at 1600 hours"
    whole = written.split(".")[0]
    told = whole.isdecimal() and len(whole) <= 2 and int(whole) <= DAY
    return told and key_at(words, first - 1) in _CLOCK


def _is_age(words: tuple[Lexeme, ...], after: int) -> bool:
    step = key_at(words, after) in HYPHENS
    return key_at(words, after + step) == "old"
