"""What a figure counts, which values it allows, and whether two count the same (R44)."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from goodoffices.reports.comparing.context import Context, report_of
from goodoffices.reports.labels import UnitClass
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.record import Figure

PEOPLE = "people"
"""Measure of people of whom nothing more is said."""

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d[\d.,]*")
_LOOK = 14
"""Characters before and after a figure that tell that a newer one replaced it."""


@cache
def _measures() -> dict[str, str]:
    return {word: line[0] for line in lexicon("measures")["same"] for word in line}


def measure(what: str) -> str:
    """Return the one name of what is counted.

    Examples
    --------
    >>> measure("deaths"), measure("people killed"), measure("houses")
    ('killed', 'killed', 'houses')
    """
    known = _measures()
    plain = " ".join(what.casefold().split())
    if plain in known:
        return known[plain]
    found = {known[word] for word in plain.split() if word in known}
    return found.pop() if len(found) == 1 else plain


def bounds(figure: Figure) -> tuple[Decimal, Decimal]:
    """Return the values a figure allows, by its qualifier and its rounding.

    "Over 2 million" allows up to the next million, "about 62,000" half a thousand either
    way, "1,140" five. Numbers below a hundred are taken as exact.

    Returns
    -------
    tuple of Decimal
        Lowest and highest value.
    """
    unit = _rounding(figure.low)
    qualifier = (figure.qualifier or "").casefold()
    words = lexicon("measures")
    if qualifier in words["above"]:
        return figure.low, figure.high + unit
    if qualifier in words["below"]:
        return figure.low - unit, figure.high
    half = unit / 2
    if qualifier in words["around"]:
        half = max(half, figure.low / 20)
    return figure.low - half, figure.high + half


def _rounding(value: Decimal) -> Decimal:
    if abs(value) < 100 or not value:
        return Decimal(0)
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(int(exponent)) if int(exponent) > 0 else Decimal(0)


def compatible(first: Figure, second: Figure) -> bool:
    """Whether two figures may both be right within qualifiers and rounding."""
    low, high = bounds(first)
    other_low, other_high = bounds(second)
    return max(low, other_low) <= min(high, other_high)


def noun_of(figure: Figure) -> str:
    """Return the noun that a number of people counts; empty where it says no more than people.

    Examples
    --------
    >>> from goodoffices.case.sources import SourceSpan
    >>> from goodoffices.reports.record import Figure
    >>> words = "7,500 fighters"
    >>> noun_of(
    ...     Figure(
    ...         id="f",
    ...         spans=(SourceSpan(report="a", start=0, end=14, quote=words),),
    ...         low=Decimal(7500),
    ...         high=Decimal(7500),
    ...         unit="people",
    ...         unit_class=UnitClass.PEOPLE,
    ...         what="killed",
    ...     )
    ... )
    'fighters'
    """
    if figure.unit_class is not UnitClass.PEOPLE:
        return ""
    numbers = frozenset(lexicon("changes")["numbers"])
    words = _WORD.findall(figure.spans[0].quote)[-8:]
    last = max(
        (n for n, one in enumerate(words) if one[0].isdigit() or one in numbers), default=-1
    )
    nouns = [one.casefold() for one in words[last + 1 :]]
    known = any(one in _measures() or one in lexicon("measures")["anybody"] for one in nouns)
    return "" if known or not nouns else nouns[-1]


def same_population(first: Figure, second: Figure) -> bool:
    """Whether two figures may count the same people: fighters are some of the dead."""
    mine, other = first.population, second.population
    named = mine is None or other is None or mine.casefold() == other.casefold()
    return named and noun_of(first) == noun_of(second)


def is_bare(first: Figure, second: Figure) -> bool:
    """Whether nothing tells what is counted beyond the unit: which trucks, people of which day."""
    known = measure(first.what) in set(_measures().values())
    people = first.unit_class is UnitClass.PEOPLE and measure(first.what) != PEOPLE
    return not known and not people and not (first.population and second.population)


def is_superseded(figure: Figure, context: Context) -> bool:
    """Whether its report itself gives a newer value: "up from 27", "27 earlier"."""
    text = context.texts[report_of(figure)]
    span = figure.spans[0]
    before = text[max(0, span.start - _LOOK) : span.start].casefold().rstrip()
    after = text[span.end : span.end + _LOOK].casefold().lstrip(" ,")
    words = lexicon("measures")
    return before.endswith(tuple(words["replaced_after"])) or after.startswith(
        tuple(words["replaced_before"])
    )
