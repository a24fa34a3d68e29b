"""Dates written in figures: "2031-05-03", "03/04/2031", "17.IV.2031", "031911 GMT MAY 31"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.times.date_parts import (
    CENTURIES,
    IN_FIGURES,
    SHORT_YEAR,
    Found,
    full_date,
    in_some_century,
    integer_at,
    month_at,
    months,
    short_years,
    year_at,
)
from goodoffices.reports.times.time_kinds import Term, TimeKind
from goodoffices.reports.wording.lexemes import Lexeme, adjacent, key_at

_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6}
_ROMAN |= {"VII": 7, "VIII": 8, "IX": 9, "X": 10, "XI": 11, "XII": 12}
COMPACT = 8
"""Figures of year, month and day together."""

_SEPARATORS = frozenset({"/", "-", "."})


def figures_date_at(words: tuple[Lexeme, ...], position: int) -> Found | None:
    """Return the date in figures that starts at ``position``, if one does.

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

    Examples
    --------
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> str(figures_date_at(lexemes("17.IV.2031"), 0)[2].readings[0].earliest)
    '2031-04-17'
    """
    for reader in (_iso_at, _named_at, _slashed_at, _roman_at, _wire_at, _short_at, _compact_at):
        found = reader(words, position)
        if found:
            return found
    return None


def _iso_at(words: tuple[Lexeme, ...], position: int) -> Found | None:
    year = year_at(words, position)
    mark = key_at(words, position + 1)
    month, day = integer_at(words, position + 2), integer_at(words, position + 4)
    tight = all(adjacent(words, position + step) for step in (1, 2, 3, 4))
    if year is None or mark not in {"-", "/"} or month is None or day is None or not tight:
        return None
    if key_at(words, position + 3) != mark:
        return None
    return full_date(position, position + 5, year, month, day)


def _named_at(words: tuple[Lexeme, ...], position: int) -> Found | None:
    """Read "2031/may/03" in an address, and "2031-May-03"."""
    year, mark = year_at(words, position), key_at(words, position + 1)
    if year is None or mark not in {"/", "-"} or key_at(words, position + 3) != mark:
        return None
    month, day = (
        months("english").get(key_at(words, position + 2)),
        integer_at(words, position + 4),
    )
    tight = all(adjacent(words, position + step) for step in (1, 2, 3, 4))
    if month is None or day is None or not tight:
        return None
    return full_date(position, position + 5, year, month, day)


def _compact_at(words: tuple[Lexeme, ...], position: int) -> Found | None:
    """Read "20310503": a date only where a report states its day."""
    text = words[position].text
    if len(text) != COMPACT or not text.isdecimal() or text[:2] not in {"19", "20"}:
        return None
    found = full_date(position, position + 1, int(text[:4]), int(text[4:6]), int(text[6:]))
    if found[2].kind is not TimeKind.DATE:
        return None
    return found[0], found[1], replace(found[2], flags=(IN_FIGURES,))


def _slashed_at(words: tuple[Lexeme, ...], position: int) -> Found | None:
    dotted = words[position].text.split(".")
    if len(dotted) == 3 and all(part.isdecimal() for part in dotted) and len(dotted[2]) == 4:
        day, month, year = (int(part) for part in dotted)
        return _ordered(position, position + 1, (year,), (month, day))
    first, second = integer_at(words, position), integer_at(words, position + 2)
    mark = key_at(words, position + 1)
    written = year_at(words, position + 4)
    if mark not in {"/", "-"} or first is None or second is None or written is None:
        return None
    if key_at(words, position + 3) != mark or not adjacent(words, position + 1):
        return None
    if first > 12 >= second:
        return _ordered(position, position + 5, (written,), (second, first))
    if second > 12 >= first:
        return _ordered(position, position + 5, (written,), (first, second))
    return _ordered(position, position + 5, (written,), (first, second), (second, first))


def _ordered(first: int, last: int, years: tuple[int], *orders: tuple[int, int]) -> Found:
    found = [full_date(first, last, years[0], month, day) for month, day in dict.fromkeys(orders)]
    real = [term for _, _, term in found if term.kind is TimeKind.DATE]
    if len(real) < 2:
        return first, last, real[0] if real else found[0][2]
    readings = tuple(sorted((r for t in real for r in t.readings), key=lambda r: str(r.earliest)))
    return (
        first,
        last,
        Term(kind=TimeKind.DATE, readings=readings, full=True, flags=("day or month first",)),
    )


def _roman_at(words: tuple[Lexeme, ...], position: int) -> Found | None:
    """Read "17.IV.2031" and "17 IV 2031"."""
    day, after = integer_at(words, position), position + 1
    after += key_at(words, after) in _SEPARATORS
    month = _ROMAN.get(words[after].text) if after < len(words) else None
    if month is None or day is None or not 1 <= day <= 31:
        return None
    after += 1
    after += key_at(words, after) in _SEPARATORS
    year = year_at(words, after)
    return None if year is None else full_date(position, after + 1, year, month, day)


@cache
def _zones() -> frozenset[str]:
    return frozenset(lexicon("months")["zones"]["words"])


def _wire_at(words: tuple[Lexeme, ...], position: int) -> Found | None:
    """Read a wire's code of day, hour, zone, month and year: "031911 GMT MAY 31"."""
    text = words[position].text
    month = month_at(words, position + 2)
    if len(text) != 6 or not text.isdecimal() or key_at(words, position + 1) not in _zones():
        return None
    day, hour, minute = int(text[:2]), int(text[2:4]), int(text[4:])
    if month is None or not 1 <= day <= 31 or hour > 23 or minute > 59:
        return None
    year = year_at(words, position + 3)
    if year is not None:
        return full_date(position, position + 4, year, month, day)
    return in_some_century(position, position + 4, short_years(words, position + 3), (month, day))


def _short_at(words: tuple[Lexeme, ...], position: int) -> Found | None:
    """Read "22/03/24", "22-03-24" and "22.03.24": a date only where a report states its day."""
    parts = words[position].text.split(".")
    last = position + 1
    if len(parts) != 3:
        marks = {key_at(words, position + 1), key_at(words, position + 3)}
        tight = all(adjacent(words, position + step) for step in (1, 2, 3, 4))
        if len(marks) != 1 or not marks < {"/", "-"} or not tight:
            return None
        parts = [words[position + step].text for step in (0, 2, 4)]
        last = position + 5
    if any(len(part) != 2 or not part.isdecimal() for part in parts):
        return None
    first, second, year = (int(part) for part in parts)
    dotted = last == position + 1
    orders = [(second, first)] if dotted or first > 12 else [(second, first), (first, second)]
    orders = [(first, second)] if second > 12 >= first and not dotted else orders
    found = in_some_century(position, last, tuple(c + year for c in CENTURIES), *orders)
    if found is None:
        return None
    return found[0], found[1], replace(found[2], flags=(SHORT_YEAR, IN_FIGURES))
