"""What one voice counts again in a later report: a poll, the barges at a lock (R250)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from goodoffices.reports.comparing.context import Context, Order, order_of, report_of
from goodoffices.reports.comparing.counting import (
    COMPARED,
    compatible,
    counted_noun,
    far_apart,
    is_part,
    known_measures,
    measure,
)
from goodoffices.reports.comparing.denials import stems
from goodoffices.reports.comparing.figure_voices import Found, is_aside, noun_stem, period_of
from goodoffices.reports.labels import ComparisonKind, UnitClass
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.record import UNSOURCED, Figure

_AROUND = 90
_SHARED = 2
_FEW = 10
"""Counts below this are rather parts of a plan than a stock that somebody counts again."""
_MOST_ALIKE = 8
_LINKS = 4
"""Reports before one in whose counts the same series is looked for."""


def over_time(figures: Sequence[Figure], context: Context) -> Iterator[Found]:
    """Yield what one voice counts again in a later report: a poll, the barges at a lock (R250).

    Unit and noun are the same, and two more words around them. Of several values in a later
    report the one that shares most words is meant; a value that an earlier report gave
    already is told again, not counted again. Of shares only those of one named voice, of sums
    only those for one named thing.

    Parameters
    ----------
    figures : sequence of Figure
        Any order.
    context : Context
        Days and words of the reports.

    Yields
    ------
    tuple of ComparisonKind, Figure and Figure
        Updates, of each report and the last one before it.
    """
    chains: dict[tuple[str, ...], list[Figure]] = defaultdict(list)
    for figure in sorted(figures, key=context.place):
        key = _series(figure)
        if key and not is_aside(figure, context) and not is_part(figure):
            chains[key].append(figure)
    for _, chain in sorted(chains.items()):
        yield from _counted_again(chain, context)


def _series(figure: Figure) -> tuple[str, ...]:
    """Return what makes a later figure the same series; empty where nothing does."""
    if figure.unit_class is UnitClass.MONEY:
        told = measure(figure.what) not in {"", "money", "cost", "sum", figure.unit}
        return ("", figure.unit, measure(figure.what)) if told else ()
    if figure.unit_class is UnitClass.SHARE:
        return (figure.reporter, figure.unit) if figure.reporter != UNSOURCED else ()
    counted = figure.unit_class in COMPARED and measure(figure.what) not in known_measures()
    noun = noun_stem(figure)
    return ("", figure.unit_class.value, noun) if counted and noun else ()


def _counted_again(chain: Sequence[Figure], context: Context) -> Iterator[Found]:
    by_report: dict[str, list[Figure]] = defaultdict(list)
    for figure in chain:
        by_report[report_of(figure)].append(figure)
    reports = list(by_report.values())
    seen: set[tuple[Decimal, Decimal]] = set()
    for place, later in enumerate(reports):
        fresh = [one for one in later if (one.low, one.high) not in seen][:_MOST_ALIKE]
        for earlier in reversed(reports[max(0, place - _LINKS) : place]):
            pair = _best_match(earlier[:_MOST_ALIKE], fresh, context)
            if pair is not None:
                yield ComparisonKind.UPDATE, *pair
        seen.update((one.low, one.high) for one in later)


def _best_match(
    earlier: Sequence[Figure], later: Sequence[Figure], context: Context
) -> tuple[Figure, Figure] | None:
    found = []
    for first in earlier:
        for second in later:
            dates = (context.dates[report_of(first)], context.dates[report_of(second)])
            shared = len(_around(first, context) & _around(second, context))
            # The same things in the same period are one series.
            shared += _SHARED * (period_of(first, context) == period_of(second, context) != "")
            if order_of(*dates) is Order.LATER and _is_again(first, second, shared):
                found.append((shared, first, second))
    if not found:
        return None
    most = max(found, key=lambda one: one[0])
    return most[1], most[2]


def _is_again(first: Figure, second: Figure, shared: int) -> bool:
    far = far_apart(first, second)
    small = max(first.high, second.high) < _FEW and first.unit_class is not UnitClass.SHARE
    # What a sum is for was compared already: that is one word.
    needed = _SHARED - (first.unit_class is UnitClass.MONEY)
    return shared >= needed and not far and not small and not compatible(first, second)


def _around(figure: Figure, context: Context) -> frozenset[str]:
    """Return the beginnings of the words around a figure; a place of the case counts twice."""
    span, text = figure.spans[0], context.texts[report_of(figure)]
    words = text[max(0, span.start - _AROUND) : span.end + _AROUND]
    numbers = {one[:5] for one in lexicon("changes")["numbers"]}
    places = {f"@{place.name}" for place in context.case.places if place.name in words}
    own = counted_noun(figure)[:4]
    said = {one for one in stems(words) - numbers if not one[0].isdigit() and one[:4] != own}
    return frozenset(said | places)
