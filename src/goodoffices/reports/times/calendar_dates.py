"""Dates written out: "March 22, 2024", "22 March", "2024-03-22", "03/04/2024", "in March"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from goodoffices.case.dates import DateInterval
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.times.date_parts import (
    Found,
    full_date,
    in_some_century,
    integer_at,
    month_at,
    months,
    short_years,
    year_at,
)
from goodoffices.reports.times.named_dates import (
    in_part,
    named_day_at,
    named_openers,
    part_before,
)
from goodoffices.reports.times.numeric_dates import figures_date_at
from goodoffices.reports.times.time_kinds import Term, TimeKind, month_interval
from goodoffices.reports.times.years_alone import ends_term, year_alone_at
from goodoffices.reports.wording.lexemes import Lexeme, adjacent, key_at
from goodoffices.reports.wording.marks import APOSTROPHES, DASHES

_OF = frozenset({"of", "de", "d", "del", "le", "في", "."})
_ABBREVIATED = frozenset(
    ("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec")
)
# "Jan 28,2016"
_GLUED = re.compile(r"([0-9]{1,2}),((?:18|19|20|21)[0-9]{2})")
_YEARLESS = frozenset((TimeKind.DAY_OF_YEAR, TimeKind.MONTH_OF_YEAR))
_YEARS = {"last": -1, "this": 0, "next": 1}
_LEADING_TO = frozenset(("to", "through"))
_ENDINGS = frozenset({"st", "nd", "rd", "th", "er", "º"})


@cache
def weekdays() -> Mapping[str, int]:
    """Return the English weekday names in small letters with their numbers, Monday 0."""
    return months("weekdays")


@cache
def _before(name: str) -> frozenset[str]:
    return frozenset(lexicon("months")[name]["words"])


@cache
def date_openers() -> frozenset[str]:
    """Return every word in small letters with which a date may begin.

    Examples
    --------
    >>> {"march", "monday", "fifth"} <= date_openers()
    True
    """
    ordinals = lexicon("numerals")["ordinals"]
    named = (weekdays(), months("other_weekdays"), months("english"), months("foreign"))
    return frozenset(ordinals).union({"last"}, named_openers(), *named)


def written_date_at(words: tuple[Lexeme, ...], position: int) -> Found | None:
    """Return the written date that starts at ``position``, if one does.

    Parameters
    ----------
    words : tuple of Lexeme
        The stretch.
    position : int
        Where to look.

    Returns
    -------
    (int, int, Term) or None
        First word, word after the last, and what the date says.

    Notes
    -----
    R22: ``03/04/2024`` keeps both readings; a day above 12 settles the order. A date that
    no calendar has is returned as such, never repaired.
    """
    return _in_told_year(words, _date_at(words, position))


def _date_at(words: tuple[Lexeme, ...], position: int) -> Found | None:
    key = words[position].key
    if words[position].is_number:
        readers = (figures_date_at, _day_first_at, _day_of_month_at, year_alone_at, _dotted_on)
        return next((found for read in readers if (found := read(words, position))), None)
    if key in weekdays() or key in months("other_weekdays"):
        return _after_weekday(words, position)
    if key in named_openers() and (found := named_day_at(words, position)):
        return found
    if key == "last":
        return _last_day_at(words, position)
    if key_at(words, position + 1) == "of":
        return _ordinal_day_at(words, position)
    if key in months("english") or key in months("foreign"):
        return _in_part(words, _month_first_at(words, position))
    return None


def _in_told_year(words: tuple[Lexeme, ...], found: Found | None) -> Found | None:
    """Join a day or month to the year told behind it: "3 May last year", "in May this year"."""
    if found is None or found[2].kind not in _YEARLESS or found[2].step:
        return found
    after = found[1] + (key_at(words, found[1]) in {"of", ","})
    years = _YEARS.get(key_at(words, after))
    if years is None or key_at(words, after + 1) != "year":
        return found
    return found[0], after + 2, replace(found[2], years=years)


def _in_part(words: tuple[Lexeme, ...], found: Found | None) -> Found | None:
    """Keep of a month without a day the part that the words before it name."""
    days = part_before(words, found[0]) if found and found[2].day is None else None
    if found is None or days is None or found[2].full or found[2].kind is TimeKind.IMPOSSIBLE:
        return found
    return found[0], found[1], in_part(found[2], days)


def _after_weekday(words: tuple[Lexeme, ...], position: int) -> Found | None:
    """Read "Monday, 3 May", "Tues. 4.2." and "lundi 3 mai 2031"."""
    key, after = words[position].key, position + 1
    weekday = weekdays().get(key, months("other_weekdays").get(key))
    for _ in range(2):
        after += key_at(words, after) in {",", ".", "the", "den", "le", "el", "(", "dia", "día"}
    if after >= len(words) or weekday is None:
        return None
    named = words[after].key in months("english") or words[after].key in _ordinals()
    if not (words[after].is_number or named):
        return None
    found = _dotted_day_at(words, after) or written_date_at(words, after)
    if not found or (found[2].day is None and not found[2].full):
        return None
    _, last, term = found
    return position, last, _with_weekday(term, weekday)


@cache
def _ordinals() -> frozenset[str]:
    return frozenset(lexicon("numerals")["ordinals"])


def _dotted_day_at(words: tuple[Lexeme, ...], position: int) -> Found | None:
    """Read "4.2." behind a weekday: the fourth of February."""
    day, _, month = words[position].text.partition(".")
    dotted = day.isdecimal() and month.isdecimal() and len(day) <= 2 and len(month) <= 2
    if not dotted or key_at(words, position + 1) != "." or not 1 <= int(month) <= 12:
        return None
    return _yearless(position, position + 2, int(month), int(day))


def _dotted_on(words: tuple[Lexeme, ...], position: int) -> Found | None:
    """Read "on 04.03.": both with two figures, as no other number is written behind "on"."""
    two = len(words[position].text) == len("04.03") and key_at(words, position - 1) == "on"
    return _dotted_day_at(words, position) if two else None


def _last_day_at(words: tuple[Lexeme, ...], position: int) -> Found | None:
    """Read "the last of the month of July" and "the last day of July"; not of a February."""
    after = position + 1
    after += key_at(words, after) == "day"
    if key_at(words, after) != "of":
        return None
    for step in ("of", "the", "month", "of"):
        after += key_at(words, after) == step
    month = month_at(words, after)
    if month is None or month == 2:
        return None
    year, last = _year_after(words, after + 1)
    day = monthrange(2001, month)[1]
    if year is not None:
        return full_date(position, last, year, month, day)
    return _yearless(position, after + 1, month, day)


def _with_weekday(term: Term, weekday: int) -> Term:
    flags = term.flags
    days = [r.earliest for r in term.readings if r.earliest and r.days == 1]
    fitting = [day for day in days if day.weekday() == weekday]
    readings = term.readings
    if days and not fitting:
        flags = (*flags, "weekday does not fit the date")
    elif fitting:
        readings = tuple(DateInterval.on(day) for day in fitting)
    return Term(
        kind=term.kind,
        readings=readings,
        month=term.month,
        day=term.day,
        weekday=weekday,
        full=term.full,
        flags=flags,
    )


def _day_first_at(words: tuple[Lexeme, ...], position: int) -> Found | None:
    day = integer_at(words, position)
    if day is None or not 1 <= day <= 31 or len(words[position].text) > 2:
        return None
    after = position + 1
    after += key_at(words, after) in _ENDINGS
    after += key_at(words, after) == "day" and key_at(words, after + 1) == "of"
    after += key_at(words, after) in _OF
    joined = key_at(words, after) in {"-", "/"} and adjacent(words, after)
    month = month_at(words, after + joined)
    if month is None or words[after].text[0] == ".":
        return None
    if joined:
        return _joined_date(words, position, after, day)
    after += key_at(words, after + 1) == "." and words[after].key in _ABBREVIATED
    year, last = _year_after(words, after + 1)
    if year is not None:
        return full_date(position, last, year, month, day)
    short = _short_year_after(words, after + 1, (month, day), position)
    return short or _yearless(position, after + 1, month, day)


def _day_of_month_at(words: tuple[Lexeme, ...], position: int) -> Found | None:
    """Read "on the 4th": a bare ordinal behind a preposition, and no noun behind it."""
    day = integer_at(words, position)
    ending = key_at(words, position + 1) in _ENDINGS and adjacent(words, position + 1)
    if day is None or not 1 <= day <= 31 or not ending or key_at(words, position - 1) != "the":
        return None
    led = key_at(words, position - 2)
    follows = words[position + 2] if position + 2 < len(words) else None
    closed = follows is None or not (follows.is_word or follows.is_number) or ends_term(follows)
    if closed and (led in _before("before_day") or led in weekdays()):
        return position, position + 2, Term(kind=TimeKind.DAY_OF_MONTH, day=day)
    return None


def _joined_date(words: tuple[Lexeme, ...], first: int, mark: int, day: int) -> Found | None:
    """Read "3-May-2031"."""
    month, year = month_at(words, mark + 1), year_at(words, mark + 3)
    same = key_at(words, mark + 2) == key_at(words, mark)
    if month is not None and same and year is None:
        return in_some_century(first, mark + 4, short_years(words, mark + 3), (month, day))
    if month is None or year is None or not same:
        return None
    return full_date(first, mark + 4, year, month, day)


def _ordinal_day_at(words: tuple[Lexeme, ...], position: int) -> Found | None:
    """Read "the fifth of March" and "the fifth of March 2019"."""
    day = lexicon("numerals")["ordinals"].get(words[position].key, 0)
    month = month_at(words, position + 2)
    if not day or month is None:
        return None
    year, last = _year_after(words, position + 3)
    if year is not None:
        return full_date(position, last, year, month, day)
    return _yearless(position, position + 3, month, day)


def _yearless(first: int, last: int, month: int, day: int) -> Found:
    longest = 29 if month == 2 else 30 if month in {4, 6, 9, 11} else 31
    if day > longest:
        return first, last, Term(kind=TimeKind.IMPOSSIBLE, flags=("impossible date",))
    return first, last, Term(kind=TimeKind.DAY_OF_YEAR, month=month, day=day)


def _short_year_after(
    words: tuple[Lexeme, ...], position: int, day: tuple[int, int], first: int
) -> Found | None:
    """Read "11 Jul 92": behind a short month, and before no word that the number could count."""
    marked = key_at(words, position) in APOSTROPHES
    position += marked
    years = short_years(words, position)
    follows = words[position + 1] if position + 1 < len(words) else None
    counts = follows is not None and (follows.is_word or follows.text in "%:-–")
    if not years or counts or not (marked or words[position - 1].key in _ABBREVIATED):
        return None
    return in_some_century(first, position + 1, years, day)


def _year_after(words: tuple[Lexeme, ...], position: int) -> tuple[int | None, int]:
    after = position
    while after < position + 2 and key_at(words, after) in {",", ".", "of", "de", "del", "|"}:
        after += 1
    return year_at(words, after), after + 1


def _month_first_at(words: tuple[Lexeme, ...], position: int) -> Found | None:
    month = month_at(words, position)
    if month is None:
        return None
    after = position + 1
    # A full stop belongs to "Oct."; behind "October" or "May" it ends the sentence.
    after += key_at(words, after) == "." and words[position].key in _ABBREVIATED
    glued = _GLUED.fullmatch(words[after].text) if after < len(words) else None
    if glued is not None:
        return full_date(position, after + 1, int(glued[2]), month, int(glued[1]))
    year, last = _year_after(words, after)
    if year is not None:
        term = Term(kind=TimeKind.DATE, readings=(month_interval(year, month),), month=month)
        return position, last, term
    after += key_at(words, after) == "the"
    day = integer_at(words, after)
    if day is not None and 1 <= day <= 31 and len(words[after].text) <= 2:
        return _month_day(words, position, after, month)
    return _month_alone(words, position, month)


def _month_day(words: tuple[Lexeme, ...], first: int, position: int, month: int) -> Found:
    day = integer_at(words, position) or 1
    after = position + 1
    after += key_at(words, after) in _ENDINGS and adjacent(words, after)
    last_day = integer_at(words, after + 1) if key_at(words, after) in DASHES else None
    ended = _year_after(words, after + 2)[0] if last_day is not None else None
    if last_day is not None and ended is not None and day < last_day:
        # "March 10-16, 2031" ends on the 16th, as "10-16 March 2031" does.
        return full_date(first, _year_after(words, after + 2)[1], ended, month, last_day)
    year, last = _year_after(words, after)
    if year is not None:
        return full_date(first, last, year, month, day)
    place = after + (key_at(words, after) == ",")
    years = short_years(words, place + 1) if key_at(words, place) in APOSTROPHES else ()
    short = in_some_century(first, place + 2, years, (month, day)) if years else None
    return short or _yearless(first, after, month, day)


def _month_alone(words: tuple[Lexeme, ...], position: int, month: int) -> Found | None:
    before = key_at(words, position - 1)
    before = key_at(words, position - 2) if before == "-" else before
    if before == "for" and key_at(words, position - 2) in _before("before_for"):
        before = "in"
    led = before in _before("before_month") or _is_led_to(words, position)
    if not led or words[position].key in months("foreign"):
        return None
    step = {"last": -1, "next": 1}.get(before, 0)
    first = position - 1 if step else position
    return first, position + 1, Term(kind=TimeKind.MONTH_OF_YEAR, month=month, step=step)


def _is_led_to(words: tuple[Lexeme, ...], position: int) -> bool:
    """Whether "to August" leads to a month, not to somebody: "gave it to June Holt"."""
    follows = words[position + 1] if position + 1 < len(words) else None
    named = follows is not None and follows.is_word and follows.text[0].isupper()
    return key_at(words, position - 1) in _LEADING_TO and not named
