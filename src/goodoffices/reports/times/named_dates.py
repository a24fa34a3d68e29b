"""Days that have a name, parts of a month or year: "New Year's Eve", "early March", "Q3 2031"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from goodoffices.case.dates import DateInterval
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.times.date_parts import Found
from goodoffices.reports.times.time_kinds import Term, TimeKind, month_interval
from goodoffices.reports.wording.lexemes import Lexeme, key_at, phrase_at

_Days = tuple[tuple[str, ...], tuple[int, int]]


@cache
def _listed(name: str, *, last: bool) -> Mapping[str, tuple[_Days, ...]]:
    """Return the phrases of a table by their first or last word, longest first."""
    found: dict[str, list[_Days]] = {}
    for written, (low, high) in lexicon("months")[name].items():
        for phrase in _spelled(written):
            found.setdefault(phrase[-1 if last else 0], []).append((phrase, (low, high)))
    return {key: tuple(sorted(some, key=lambda one: -len(one[0]))) for key, some in found.items()}


def _spelled(written: str) -> tuple[tuple[str, ...], ...]:
    """Return the words of a phrase with either apostrophe, which is a mark of its own."""
    marks = ("'", "’") if "'" in written else ("",)
    return tuple(tuple(written.replace("'", f" {mark} ").split()) for mark in marks)


@cache
def named_openers() -> frozenset[str]:
    """Return every word in small letters with which the name of a day may begin.

    Examples
    --------
    >>> {"christmas", "boxing"} <= named_openers()
    True
    """
    return frozenset(_listed("named_days", last=False))


def named_day_at(words: tuple[Lexeme, ...], position: int) -> Found | None:
    """Return the day of every year that is called by a name, if one starts there.

    Examples
    --------
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> found = named_day_at(lexemes("on New Year's Eve"), 1)
    >>> (found[2].month, found[2].day) if found else None
    (12, 31)
    """
    if not words[position].text[0].isupper():
        return None
    for phrase, (month, day) in _listed("named_days", last=False).get(words[position].key, ()):
        if phrase_at(words, position, phrase):
            term = Term(kind=TimeKind.DAY_OF_YEAR, month=month, day=day)
            return position, position + len(phrase), term
    return None


def part_before(words: tuple[Lexeme, ...], position: int) -> tuple[int, int] | None:
    """Return the days of a month that the words before its name leave: "the first week of".

    R427: "early March" and "the first week of March" are a part of the month, with room for what
    people call early.

    Parameters
    ----------
    words : tuple of Lexeme
        The stretch.
    position : int
        Where the month is named.
    """
    found = _part("month_parts", words, position)
    return found[1] if found else None


def _part(
    name: str, words: tuple[Lexeme, ...], position: int
) -> tuple[int, tuple[int, int]] | None:
    """Return where the longest phrase of a table begins that ends before a word, with its row."""
    for phrase, row in _listed(name, last=True).get(key_at(words, position - 1), ()):
        if phrase_at(words, position - len(phrase), phrase):
            return position - len(phrase), row
    return None


def part_of_year(words: tuple[Lexeme, ...], position: int, year: int) -> DateInterval | None:
    """Return the part of a year that the words before it leave: "early", "Q3", "the end of".

    R525: a year's quarter is exact, "early 2031" has room for what people call early; where a
    limit leads to the part, as in "by the end of 2031", the whole year stays.

    Parameters
    ----------
    words : tuple of Lexeme
        The stretch.
    position : int
        Where the year is named.
    year : int
        Which it is.

    Examples
    --------
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> str(part_of_year(lexemes("in Q3 2031"), 3, 2031).earliest)
    '2031-07-01'
    """
    found = _part("year_parts", words, position)
    if found is None or key_at(words, found[0] - 1) in lexicon("months")["year_limits"]["words"]:
        return None
    first, last = (month_interval(year, month) for month in found[1])
    return DateInterval(earliest=first.earliest, latest=last.latest)


def in_part(term: Term, days: tuple[int, int]) -> Term:
    """Keep of a month those of its days.

    Examples
    --------
    >>> in_part(Term(kind=TimeKind.MONTH_OF_YEAR, month=3), (1, 10)).in_year(2031).days
    10
    """
    if term.kind is TimeKind.MONTH_OF_YEAR:
        return replace(term, part=days)
    months = [(one.earliest, one.latest) for one in term.readings if one.earliest and one.latest]
    kept = tuple(
        DateInterval(
            earliest=first.replace(day=days[0]), latest=last.replace(day=min(days[1], last.day))
        )
        for first, last in months
    )
    return replace(term, readings=kept)
