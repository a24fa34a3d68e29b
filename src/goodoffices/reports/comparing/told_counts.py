"""Where and when the counts of one thing are told: first, again, or leaving out their noun."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from goodoffices.case.dates import ANY_DAY, DateInterval
from goodoffices.reports.comparing.context import Context, Order, order_of, report_of
from goodoffices.reports.comparing.counting import counted_noun
from goodoffices.reports.record import Figure


def as_of(figure: Figure, context: Context) -> DateInterval:
    """Return the day that a figure is of: its own, or that of its report."""
    if figure.as_of != ANY_DAY and figure.as_of.latest is not None:
        return figure.as_of
    return context.dates[report_of(figure)]


def first_told(group: Sequence[Figure], context: Context) -> Mapping[Decimal, DateInterval]:
    """Return for each value when it was told first: told again it is no newer count."""
    first: dict[Decimal, DateInterval] = {}
    for figure in sorted(group, key=context.place):
        first.setdefault(figure.low, as_of(figure, context))
    return first


def nearest_before(group: Sequence[Figure], context: Context) -> Mapping[str, str]:
    """Return what each number without a noun follows on: the count next to it in its report."""
    nearest: dict[str, str] = {}
    last: dict[str, Figure] = {}
    for figure in sorted(group, key=context.place):
        before = last.get(report_of(figure))
        if before is not None and counted_noun(figure) == "":
            nearest[figure.id] = before.id
        last[report_of(figure)] = figure
    return nearest


def told_again(group: Sequence[Figure], context: Context) -> dict[str, int]:
    """Return for a figure where its report next gives the same value in the same words."""
    again: dict[str, int] = {}
    before: dict[tuple[str, Decimal, Decimal], Figure] = {}
    for figure in sorted(group, key=context.place):
        key = (report_of(figure), figure.low, figure.high)
        if key in before:
            again[before[key].id] = figure.spans[0].start
        before[key] = figure
    return again


def stands_nearer(first: Figure, second: Figure, nearer: Mapping[str, int]) -> bool:
    """Whether a value is told again between two figures of one report: that one is meant."""
    place = nearer.get(first.id)
    one_report = report_of(first) == report_of(second)
    return place is not None and one_report and place < second.spans[0].start


def order_told(first: Figure, second: Figure, context: Context) -> Order:
    """Return how the time of the second count stands to that of the first, else its report's."""
    order = order_of(as_of(first, context), as_of(second, context))
    return context.order(first, second) if order is Order.OPEN else order
