"""The parts of a written date: days, months, years, and what they make together."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from datetime import date
from functools import cache

from goodoffices.case.dates import DateInterval
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.times.time_kinds import Term, TimeKind
from goodoffices.reports.wording.lexemes import Lexeme, key_at

Found = tuple[int, int, Term]
"""First word, word after the last, and what they say."""

FIRST_YEAR, LAST_YEAR = 1800, 2199
"""Years that a number of four digits can be."""

CENTURIES = (1900, 2000)
"""Centuries in which a year of two digits can lie."""

SHORT_YEAR = "year of two digits"
"""Flag of a date whose century is not written."""


IN_FIGURES = "in figures alone"
"""Flag of a date that could be another number: "22.03.24"."""


@cache
def months(name: str) -> Mapping[str, int]:
    """Return a table of names in small letters with their numbers.

    Parameters
    ----------
    name : str
        ``"english"`` and ``"weekdays"``; ``"foreign"`` months and ``"other_weekdays"``.
    """
    where = {"foreign": "months", "other_weekdays": "weekdays"}
    if name in where:
        listed = lexicon("foreign_days")[where[name]]
        return {word: int(number) for number, words in listed.items() for word in words}
    table: Mapping[str, int] = lexicon("months")[name]
    return table


def integer_at(words: tuple[Lexeme, ...], position: int) -> int | None:
    """Return the whole number at a position; ``None`` without one of up to four digits."""
    if not 0 <= position < len(words):
        return None
    text = words[position].text
    if not text.isdecimal() or len(text) > 4:
        return None
    return int("".join(str(unicodedata.decimal(letter)) for letter in text))


def year_at(words: tuple[Lexeme, ...], position: int) -> int | None:
    """Return the year of four digits at a position, if one stands there."""
    value = integer_at(words, position)
    fits = value is not None and FIRST_YEAR <= value <= LAST_YEAR
    return value if fits and len(words[position].text) == 4 else None


def full_date(first: int, last: int, year: int, month: int, day: int) -> Found:
    """Return the date of a day, or that no calendar has it."""
    try:
        reading = DateInterval.on(date(year, month, day))
    except ValueError:
        return first, last, Term(kind=TimeKind.IMPOSSIBLE, flags=("impossible date",))
    return (
        first,
        last,
        Term(kind=TimeKind.DATE, readings=(reading,), month=month, day=day, full=True),
    )


def month_at(words: tuple[Lexeme, ...], position: int) -> int | None:
    """Return the number of the month named at a position, if one is."""
    if not 0 <= position < len(words):
        return None
    word = words[position]
    if word.key in months("english"):
        return months("english")[word.key] if word.text[0].isupper() else None
    return months("foreign").get(word.key)


def is_day_in_row(words: tuple[Lexeme, ...], position: int) -> bool:
    """Whether a number is one of several days of a month: "July 9 and 21", "on 14 and 21 July".

    Examples
    --------
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> is_day_in_row(lexemes("between July 9 and 21"), 4)
    True
    """
    return any(_in_row_from(words, position, step) for step in (-1, 1))


def _in_row_from(words: tuple[Lexeme, ...], position: int, step: int) -> bool:
    """Whether numbers and joints lead from a day to the name of a month, one way."""
    place = position
    while (day := integer_at(words, place)) is not None and 1 <= day <= LAST_DAY:
        beside = place + step
        beside += step * (step < 0 and key_at(words, beside) == ".")  # "Oct. 26 and 29"
        if month_at(words, beside) is not None:
            return True
        if key_at(words, place + step) not in _JOINTS:
            return False
        place += 2 * step
    return False


LAST_DAY = 31
"""No month has more days."""

_JOINTS = frozenset({"and", "or", "to", ",", "&", "-", "–", "until", "through"})
"""Between two days of one month."""


def short_years(words: tuple[Lexeme, ...], position: int) -> tuple[int, ...]:
    """Return what a year of two digits can be: "92" is 1992 or 2092; empty if none is there."""
    if not 0 <= position < len(words):
        return ()
    text = words[position].text
    if len(text) != 2 or not text.isdecimal():
        return ()
    return tuple(century + int(text) for century in CENTURIES)


def in_some_century(
    first: int, last: int, years: tuple[int, ...], *orders: tuple[int, int]
) -> Found | None:
    """Return a date with a year of two digits, one reading for each century and order.

    Parameters
    ----------
    first, last : int
        First word and word after the last.
    years : tuple of int
        What the year can be.

    Notes
    -----
    Every further argument is one order of the figures: month and day.
    """
    readings = [
        term.readings[0]
        for year in years
        for month, day in dict.fromkeys(orders)
        if (term := full_date(first, last, year, month, day)[2]).readings
    ]
    if not readings:
        return None
    month, day = orders[0]
    term = Term(
        kind=TimeKind.DATE,
        readings=tuple(sorted(readings, key=lambda one: str(one.earliest))),
        month=month,
        day=day,
        full=True,
        flags=(SHORT_YEAR,),
    )
    return first, last, term
