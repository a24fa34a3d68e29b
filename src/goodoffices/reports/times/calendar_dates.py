"""Dates written out: "March 22, 2024", "22 March", "2024-03-22", "03/04/2024", "in March"."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from datetime import date
from functools import cache

from goodoffices.case.dates import DateInterval
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.times.time_kinds import Term, TimeKind, month_interval, year_interval
from goodoffices.reports.wording.lexemes import Lexeme, adjacent, key_at

Found = tuple[int, int, Term]
"""First word, word after the last, and what they say."""

_OF = frozenset({"of", "de", "d", "del", "le", "في", "."})
_ABBREVIATED = frozenset(
    ("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec")
)
_ENDINGS = frozenset({"st", "nd", "rd", "th", "er", "º"})
_FIRST_YEAR, _LAST_YEAR = 1800, 2199


@cache
def _months(name: str) -> Mapping[str, int]:
    table: Mapping[str, int] = lexicon("months")[name]
    return table


@cache
def weekdays() -> Mapping[str, int]:
    """Return the weekday names in small letters with their numbers, Monday 0."""
    return _months("weekdays")


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
    months = (_months("english"), _months("foreign"))
    return frozenset(ordinals).union(weekdays(), *months)


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
    key = words[position].key
    if words[position].is_number:
        for reader in (_iso_at, _slashed_at, _day_first_at, _day_of_month_at, _year_alone_at):
            found = reader(words, position)
            if found:
                return found
        return None
    if key in weekdays():
        return _after_weekday(words, position)
    if key_at(words, position + 1) == "of":
        return _ordinal_day_at(words, position)
    if key in _months("english") or key in _months("foreign"):
        return _month_first_at(words, position)
    return None


def _after_weekday(words: tuple[Lexeme, ...], position: int) -> Found | None:
    after = position + 1 + (key_at(words, position + 1) in {",", ".", "the"})
    if after >= len(words):
        return None
    number = words[after].is_number
    month = words[after].key in _months("english")
    if not (number or month):
        return None
    found = written_date_at(words, after)
    if not found or (found[2].day is None and not found[2].full):
        return None
    _, last, term = found
    return position, last, _with_weekday(term, weekdays()[words[position].key])


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


def _integer(words: tuple[Lexeme, ...], position: int) -> int | None:
    if not 0 <= position < len(words):
        return None
    text = words[position].text
    if not text.isdecimal() or len(text) > 4:
        return None
    return int("".join(str(unicodedata.decimal(letter)) for letter in text))


def _year(words: tuple[Lexeme, ...], position: int) -> int | None:
    value = _integer(words, position)
    fits = value is not None and _FIRST_YEAR <= value <= _LAST_YEAR
    return value if fits and len(words[position].text) == 4 else None


def _full(first: int, last: int, year: int, month: int, day: int) -> Found:
    try:
        reading = DateInterval.on(date(year, month, day))
    except ValueError:
        return first, last, Term(kind=TimeKind.IMPOSSIBLE, flags=("impossible date",))
    return (
        first,
        last,
        Term(kind=TimeKind.DATE, readings=(reading,), month=month, day=day, full=True),
    )


def _iso_at(words: tuple[Lexeme, ...], position: int) -> Found | None:
    year = _year(words, position)
    mark = key_at(words, position + 1)
    month, day = _integer(words, position + 2), _integer(words, position + 4)
    tight = all(adjacent(words, position + step) for step in (1, 2, 3, 4))
    if year is None or mark not in {"-", "/"} or month is None or day is None or not tight:
        return None
    if key_at(words, position + 3) != mark:
        return None
    return _full(position, position + 5, year, month, day)


def _slashed_at(words: tuple[Lexeme, ...], position: int) -> Found | None:
    dotted = words[position].text.split(".")
    if len(dotted) == 3 and all(part.isdecimal() for part in dotted) and len(dotted[2]) == 4:
        day, month, year = (int(part) for part in dotted)
        return _ordered(position, position + 1, (year,), (month, day))
    first, second = _integer(words, position), _integer(words, position + 2)
    mark = key_at(words, position + 1)
    year_at = _year(words, position + 4)
    if mark not in {"/", "-"} or first is None or second is None or year_at is None:
        return None
    if key_at(words, position + 3) != mark or not adjacent(words, position + 1):
        return None
    if first > 12 >= second:
        return _ordered(position, position + 5, (year_at,), (second, first))
    if second > 12 >= first:
        return _ordered(position, position + 5, (year_at,), (first, second))
    return _ordered(position, position + 5, (year_at,), (first, second), (second, first))


def _ordered(first: int, last: int, years: tuple[int], *orders: tuple[int, int]) -> Found:
    found = [_full(first, last, years[0], month, day) for month, day in dict.fromkeys(orders)]
    real = [term for _, _, term in found if term.kind is TimeKind.DATE]
    if len(real) < 2:
        return first, last, real[0] if real else found[0][2]
    readings = tuple(sorted((r for t in real for r in t.readings), key=lambda r: str(r.earliest)))
    return (
        first,
        last,
        Term(kind=TimeKind.DATE, readings=readings, full=True, flags=("day or month first",)),
    )


def _month_at(words: tuple[Lexeme, ...], position: int) -> int | None:
    if not 0 <= position < len(words):
        return None
    word = words[position]
    if word.key in _months("english"):
        return _months("english")[word.key] if word.text[0].isupper() else None
    return _months("foreign").get(word.key)


def _day_first_at(words: tuple[Lexeme, ...], position: int) -> Found | None:
    day = _integer(words, position)
    if day is None or not 1 <= day <= 31 or len(words[position].text) > 2:
        return None
    after = position + 1
    after += key_at(words, after) in _ENDINGS
    after += key_at(words, after) == "day" and key_at(words, after + 1) == "of"
    after += key_at(words, after) in _OF
    joined = key_at(words, after) in {"-", "/"} and adjacent(words, after)
    month = _month_at(words, after + joined)
    if month is None or words[after].text[0] == ".":
        return None
    if joined:
        return _joined_date(words, position, after, day)
    year, last = _year_after(words, after + 1)
    if year is not None:
        return _full(position, last, year, month, day)
    return _yearless(position, after + 1, month, day)


def _day_of_month_at(words: tuple[Lexeme, ...], position: int) -> Found | None:
    """Read "on the 4th": a bare ordinal behind a preposition, and no noun behind it."""
    day = _integer(words, position)
    ending = key_at(words, position + 1) in _ENDINGS and adjacent(words, position + 1)
    if day is None or not 1 <= day <= 31 or not ending or key_at(words, position - 1) != "the":
        return None
    led = key_at(words, position - 2)
    follows = words[position + 2] if position + 2 < len(words) else None
    closed = follows is None or not (follows.is_word or follows.is_number) or _ends(follows)
    if closed and (led in _before("before_day") or led in weekdays()):
        return position, position + 2, Term(kind=TimeKind.DAY_OF_MONTH, day=day)
    return None


def _joined_date(words: tuple[Lexeme, ...], first: int, mark: int, day: int) -> Found | None:
    """Read "3-May-2031"."""
    month, year = _month_at(words, mark + 1), _year(words, mark + 3)
    same = key_at(words, mark + 2) == key_at(words, mark)
    if month is None or year is None or not same:
        return None
    return _full(first, mark + 4, year, month, day)


def _ordinal_day_at(words: tuple[Lexeme, ...], position: int) -> Found | None:
    """Read "the fifth of March" and "the fifth of March 2019"."""
    day = lexicon("numerals")["ordinals"].get(words[position].key, 0)
    month = _month_at(words, position + 2)
    if not day or month is None:
        return None
    year, last = _year_after(words, position + 3)
    if year is not None:
        return _full(position, last, year, month, day)
    return _yearless(position, position + 3, month, day)


def _yearless(first: int, last: int, month: int, day: int) -> Found:
    longest = 29 if month == 2 else 30 if month in {4, 6, 9, 11} else 31
    if day > longest:
        return first, last, Term(kind=TimeKind.IMPOSSIBLE, flags=("impossible date",))
    return first, last, Term(kind=TimeKind.DAY_OF_YEAR, month=month, day=day)


def _year_after(words: tuple[Lexeme, ...], position: int) -> tuple[int | None, int]:
    after = position
    while after < position + 2 and key_at(words, after) in {",", ".", "of", "de", "del"}:
        after += 1
    return _year(words, after), after + 1


def _month_first_at(words: tuple[Lexeme, ...], position: int) -> Found | None:
    month = _month_at(words, position)
    if month is None:
        return None
    after = position + 1
    # A full stop belongs to "Oct."; behind "October" or "May" it ends the sentence.
    after += key_at(words, after) == "." and words[position].key in _ABBREVIATED
    year, last = _year_after(words, after)
    if year is not None:
        term = Term(kind=TimeKind.DATE, readings=(month_interval(year, month),), month=month)
        return position, last, term
    day = _integer(words, after)
    if day is not None and 1 <= day <= 31 and len(words[after].text) <= 2:
        return _month_day(words, position, after, month)
    return _month_alone(words, position, month)


def _month_day(words: tuple[Lexeme, ...], first: int, position: int, month: int) -> Found:
    day = _integer(words, position) or 1
    after = position + 1
    after += key_at(words, after) in _ENDINGS and adjacent(words, after)
    year, last = _year_after(words, after)
    if year is not None:
        return _full(first, last, year, month, day)
    return _yearless(first, after, month, day)


def _month_alone(words: tuple[Lexeme, ...], position: int, month: int) -> Found | None:
    before = key_at(words, position - 1)
    if before not in _before("before_month") or words[position].key in _months("foreign"):
        return None
    step = {"last": -1, "next": 1}.get(before, 0)
    first = position - 1 if step else position
    return first, position + 1, Term(kind=TimeKind.MONTH_OF_YEAR, month=month, step=step)


def _year_alone_at(words: tuple[Lexeme, ...], position: int) -> Found | None:
    year = _year(words, position)
    follows = words[position + 1] if position + 1 < len(words) else None
    if year is None or key_at(words, position - 1) not in _before("before_year"):
        return None
    if follows is not None and (follows.is_word or follows.key in "%-–") and not _ends(follows):
        return None
    return position, position + 1, Term(kind=TimeKind.DATE, readings=(year_interval(year),))


def _ends(word: Lexeme) -> bool:
    closed = {"and", "or", "to", "until", "when", "after", "but", "as", "by", "with", "the", "in"}
    closed |= {"at", "for", "from", "on", "before", "with", "where", "if", "he", "she", "they"}
    return word.key in closed
