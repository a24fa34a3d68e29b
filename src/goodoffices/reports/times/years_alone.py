"""Years that stand alone: "in 2029", "between 2008 and 2011"."""

from __future__ import annotations

from functools import cache

from goodoffices.case.dates import DateInterval
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.times.date_parts import Found, year_at
from goodoffices.reports.times.named_dates import part_of_year
from goodoffices.reports.times.time_kinds import Term, TimeKind, year_interval
from goodoffices.reports.wording.lexemes import Lexeme, key_at

LIKELY = (1900, 2100)
"""Years behind "in" that are read as such before a verb or a name."""

_FINITE = frozenset(("is", "are", "has", "have", "will", "would", "could", "did", "does"))


@cache
def _before_year() -> frozenset[str]:
    return frozenset(lexicon("months")["before_year"]["words"])


def year_alone_at(words: tuple[Lexeme, ...], position: int) -> Found | None:
    """Return the year that stands alone at a position, if one does.

    Parameters
    ----------
    words : tuple of Lexeme
        The stretch.
    position : int
        Where to look.

    Returns
    -------
    (int, int, Term) or None
        ``None`` where the number counts what follows: "in 2029 boats".
    """
    year = year_at(words, position)
    follows = words[position + 1] if position + 1 < len(words) else None
    if year is not None and key_at(words, position - 1) == "between":
        return _years_between(words, position, year)
    part = part_of_year(words, position, year) if year is not None else None
    if year is None or (part is None and key_at(words, position - 1) not in _before_year()):
        return None
    counts = follows is not None and (follows.is_word or follows.key in "%-–")
    if follows is not None and counts and not _goes_on(follows, year):
        return None
    days = part or year_interval(year)
    return position, position + 1, Term(kind=TimeKind.DATE, readings=(days,))


def _years_between(words: tuple[Lexeme, ...], position: int, year: int) -> Found | None:
    """Read "between 2008 and 2011": all days of the years from one to the other."""
    last = year_at(words, position + 2)
    if key_at(words, position + 1) != "and" or last is None or last < year:
        return None
    years = DateInterval(earliest=year_interval(year).earliest, latest=year_interval(last).latest)
    return position, position + 3, Term(kind=TimeKind.DATE, readings=(years,))


def _goes_on(word: Lexeme, year: int) -> bool:
    """Whether the year counts no word behind it: "in 2029 Norland left", "in 2029 cost"."""
    verbal = word.key in _FINITE or (len(word.key) > 4 and word.key.endswith("ed"))
    verbal = verbal or word.key in lexicon("tense")["past_irregular"]
    told = (verbal or word.text[0].isupper()) and LIKELY[0] <= year <= LIKELY[1]
    return told or ends_term(word)


def ends_term(word: Lexeme) -> bool:
    """Whether a word behind a day or a year begins something else: "in 2031 after the vote"."""
    return word.key in _CLOSED


_CLOSED = frozenset(
    {"and", "or", "to", "until", "when", "after", "but", "as", "by", "with", "the", "in"}
    | {"at", "for", "from", "on", "before", "where", "if", "he", "she", "they"}
)
