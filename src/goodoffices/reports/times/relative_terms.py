"""Terms counted from the report's own day or from another event."""

from __future__ import annotations

import math
from dataclasses import replace
from decimal import Decimal
from functools import cache

from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.times.calendar_dates import weekdays
from goodoffices.reports.times.date_parts import Found
from goodoffices.reports.times.time_kinds import Term, TimeKind
from goodoffices.reports.wording.inflection import inflected
from goodoffices.reports.wording.lexemes import Lexeme, key_at, phrase_at
from goodoffices.reports.wording.number_places import number_openers
from goodoffices.reports.wording.numerals import Numeral, NumeralKind, numeral_at

_AFTER = frozenset({"after", "since", "into", "of"})
_BESIDE = frozenset(("month_before", "month_behind", "year_before", "year_behind"))
_STRIFE = frozenset({"war", "fighting", "conflict", "hostilities", "bombardment", "siege"})


@cache
def _phrases() -> dict[tuple[str, ...], list[tuple[tuple[str, ...], Term]]]:
    """Return the fixed terms by their first two words, or their only one, longest first."""
    table: dict[tuple[str, ...], list[tuple[tuple[str, ...], Term]]] = {}
    kinds = {
        "relative": TimeKind.OFFSET,
        "reckoned": TimeKind.RECKONED,
        "beside_act": TimeKind.VAGUE,
    }
    for name, kind in kinds.items():
        for words, (low, high) in lexicon("months")[name].items():
            phrase = tuple(words.split())
            term = Term(kind=kind, days=(low, high), within=_within(words))
            table.setdefault(phrase[:2], []).append((phrase, term))
    for rows in table.values():
        rows.sort(key=lambda row: -len(row[0]))
    return table


@cache
def _within(phrase: str) -> str:
    """Return which part of the calendar holds a term: "this month" is no day of the last one."""
    held = lexicon("months")["within"].items()
    return next((part for part, phrases in held if phrase in phrases), "")


@cache
def _units() -> dict[str, Decimal]:
    """Return the mean length in days of every unit, singular and plural."""
    units = lexicon("months")["unit_length"].items()
    return {
        name + plural: Decimal(hundredths) / 100
        for name, hundredths in units
        for plural in ("", "s")
    }


@cache
def _qualifiers(way: str) -> dict[str, list[tuple[str, ...]]]:
    """Return the qualifiers by their last word, longest first."""
    table: dict[str, list[tuple[str, ...]]] = {}
    for words in sorted(lexicon("qualifiers")[way], key=lambda words: -len(words.split())):
        phrase = tuple(words.split())
        table.setdefault(phrase[-1], []).append(phrase)
    return table


def qualifier_before(
    words: tuple[Lexeme, ...], position: int, *, way: str = "words"
) -> tuple[str, ...]:
    """Return the longest qualifier that ends just before ``position``; empty if none.

    Parameters
    ----------
    words : tuple of Lexeme
        The stretch.
    position : int
        First word of the number.
    way : str
        Table of the lexicon to look in: ``"words"``, ``"below"``, ``"above"``, ``"around"``.

    Examples
    --------
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> qualifier_before(lexemes("at least 40"), 2)
    ('at', 'least')
    """
    for phrase in _qualifiers(way).get(key_at(words, position - 1), ()):
        first = position - len(phrase)
        if phrase_at(words, first, phrase) and not _belongs_to_verb(words, first):
            return phrase
    return ()


def _belongs_to_verb(words: tuple[Lexeme, ...], first: int) -> bool:
    """Whether "up to" goes with a verb of rising and bounds nothing: "has gone up to 33"."""
    return key_at(words, first) == "up" and key_at(words, first - 1) in _rising()


@cache
def _rising() -> frozenset[str]:
    verbs = lexicon("qualifiers")["rising"]
    return frozenset(form for verb in verbs for form in (verb, *(w for w, _ in inflected(verb))))


@cache
def relative_openers() -> frozenset[str]:
    """Return every word in small letters with which a relative term may begin.

    Examples
    --------
    >>> {"yesterday", "monday", "nine"} <= relative_openers()
    True
    """
    return number_openers().union((first for first, *_ in _phrases()), weekdays(), {"a", "an"})


def relative_term_at(words: tuple[Lexeme, ...], position: int) -> Found | None:
    """Return the relative term that starts at ``position``, if one does.

    Parameters
    ----------
    words : tuple of Lexeme
        The stretch.
    position : int
        Where to look.

    Returns
    -------
    (int, int, Term) or None
        First word, word after the last, and what the term says.
    """
    key = words[position].key
    for opening in ((key, key_at(words, position + 1)), (key,)):
        for phrase, term in _phrases().get(opening, ()):
            if phrase_at(words, position, phrase):
                if key_at(words, position - 1) == "the" and term.within in _BESIDE:
                    # "The last year" is twelve months up to the report.
                    term = replace(term, within="")
                return position, position + len(phrase), term
    if key in weekdays():
        return _weekday_at(words, position)
    return _counted_at(words, position)


def _weekday_at(words: tuple[Lexeme, ...], position: int) -> Found | None:
    if not words[position].text[0].isupper():
        return None
    step = {"last": -1, "next": 1}.get(key_at(words, position - 1), 0)
    weekday = weekdays()[words[position].key]
    if not step and key_at(words, position + 1) == "week":
        # "On Monday week": a week behind the next one.
        return position, position + 2, Term(kind=TimeKind.WEEKDAY, weekday=weekday, step=1)
    term = Term(kind=TimeKind.WEEKDAY, weekday=weekday, step=step)
    return position - (step != 0), position + 1, term


def _counted_at(words: tuple[Lexeme, ...], position: int) -> Found | None:
    if words[position].key in {"a", "an"}:
        return _single_at(words, position)
    count = numeral_at(words, position)
    if count is None or count.kind is not NumeralKind.CARDINAL:
        return None
    unit = _units().get(key_at(words, count.last))
    if unit is None or count.high > 10_000:
        return None
    qualifier = qualifier_before(words, position)
    first, last = position - len(qualifier), count.last + 1
    days = _length(words, count, unit)
    return _placed(words, first, last, days)


def _single_at(words: tuple[Lexeme, ...], position: int) -> Found | None:
    """Read "a week ago" and "a month after": as exact as "one week" and no more."""
    unit = _units().get(key_at(words, position + 1))
    follows = key_at(words, position + 2)
    if unit is not None and unit > 1 and _is_ahead(words, position):
        return (
            position,
            position + 2,
            Term(kind=TimeKind.OFFSET, days=(1, math.ceil(unit * 3 / 2))),
        )
    if unit is None or follows not in {"ago", "after", "since", "later", "earlier", "before"}:
        return None
    slack = math.ceil(unit / 2) if unit > 1 else 0
    days = (math.floor(unit) - slack, math.ceil(unit) + slack)
    return _placed(words, position, position + 2, days)


def _is_ahead(words: tuple[Lexeme, ...], position: int) -> bool:
    """Whether "in a fortnight" or "in a week's time" closes a clause that looks ahead."""
    if key_at(words, position - 1) != "in" or _looks_back(words, position - 1):
        return False
    follows = words[position + 2].text if position + 2 < len(words) else "."
    return follows in _STOPS | {","} or key_at(words, position + 4) == "time"


def _length(words: tuple[Lexeme, ...], count: Numeral, unit: Decimal) -> tuple[int, int]:
    """Return least and most days (R25): half a unit either way unless a qualifier says which.

    Months differ in length, so two days are added either way where a unit is no day or week.
    """
    slack = 0 if unit <= 7 else 2
    low, high = count.low * unit - slack, count.high * unit + slack
    half = Decimal(0) if unit == 1 and count.high < 30 else unit / 2
    if qualifier_before(words, count.first, way="around"):
        half = max(half, math.ceil(count.high / 5) * unit)
    if qualifier_before(words, count.first, way="below"):
        return math.floor(low - max(half, Decimal(1))), math.ceil(high)
    if qualifier_before(words, count.first, way="above"):
        return math.floor(low), math.ceil(high + unit)
    return math.floor(low - half), math.ceil(high + half)


def _placed(
    words: tuple[Lexeme, ...], first: int, last: int, days: tuple[int, int]
) -> Found | None:
    low, high = days
    follows = key_at(words, last)
    if follows == "ago":
        return first, last + 1, Term(kind=TimeKind.OFFSET, days=(-high, -low))
    ahead = phrase_at(words, last, ("from", "now")) or (
        key_at(words, first - 1) == "in" and not _looks_back(words, first - 1)
    )
    if ahead and follows not in _AFTER:
        return first, last, Term(kind=TimeKind.OFFSET, days=(min(low, high), high))
    if key_at(words, first - 1) == "within":
        return first, last, Term(kind=TimeKind.OFFSET, days=(0, high))
    if follows == "of":
        return _of_war(words, first, last, days)
    if follows in _AFTER:
        return first, last + 1, Term(kind=TimeKind.ELAPSED, days=days)
    if follows == "before":
        return first, last + 1, Term(kind=TimeKind.VAGUE, days=(-high, -low))
    if follows in {"later", "earlier"}:
        reckoned = days if follows == "later" else (-high, -low)
        return first, last + 1, Term(kind=TimeKind.RECKONED, days=reckoned)
    return None


def _looks_back(words: tuple[Lexeme, ...], at: int) -> bool:
    """Whether "in thirty years" counts back (R393): "the worst in", "had not met in"."""
    clause: list[str] = []
    for word in reversed(words[max(at - _CLAUSE, 0) : at]):
        if word.text in _STOPS:
            break
        clause.append(word.key)
    if not _COMING.isdisjoint(clause) or ("to" in clause and not _BEING.isdisjoint(clause)):
        return False
    best = any(key.endswith("est") and len(key) > 4 and key not in _NO_BEST for key in clause)
    return best or not _BACK.isdisjoint(clause)


_CLAUSE = 12
"""Words of "the first time the two men had met face to face in"."""

_STOPS = frozenset({".", ";", ":", "(", ")", "—", "–"})
_COMING = frozenset(
    {"will", "would", "due", "expected", "planned", "scheduled", "going", "set", "plans"}
    | {"shall", "may", "might", "could", "can", "should", "must", "hopes", "again"}
)
_BEING = frozenset({"is", "are"})
_BACK = frozenset(
    {"first", "only", "worst", "best", "most", "least", "had", "has", "have"}
    | {"not", "never", "nobody", "no", "unseen", "unprecedented"}
    | {"time", "times"}
)
_NO_BEST = frozenset({"forest", "protest", "request", "interest", "harvest", "invest", "arrest"})


def _of_war(
    words: tuple[Lexeme, ...], first: int, last: int, days: tuple[int, int]
) -> Found | None:
    for step in range(1, 4):
        if key_at(words, last + step) in _STRIFE:
            return first, last + step + 1, Term(kind=TimeKind.ELAPSED, days=days)
    return None
