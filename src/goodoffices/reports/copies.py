"""Facts that differ between copies of one report: a near-copy that differs is news (R49)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import TypeVar

from goodoffices.reports.context import Context, Pair, report_of, words_of
from goodoffices.reports.record import ComparisonKind, Figure, Record, Statement

_REACH = 80
"""Characters on each side of a figure that must be alike."""
_MOST_COPIES = 8
_MOST_ITEMS = 200
_WORD = re.compile(r"[^\W\d]+")
_NEGATIONS = frozenset(
    {"not", "no", "never", "without", "neither", "nor", "cannot", "nobody", "nothing", "t"}
)

C = TypeVar("C", Figure, Statement)


def copy_pairs(record: Record, context: Context) -> Iterator[Pair]:
    """Yield figures and statements that a copy of a report has changed.

    Parameters
    ----------
    record : Record
        All items, of copies too.
    context : Context
        Groups and texts.

    Yields
    ------
    Pair
        A contradiction for each figure with another value, and for each statement with a
        negation more or less, amid words that are alike: four of five the same.
    """
    groups: dict[str, list[str]] = defaultdict(list)
    for report in context.places:
        if report in context.groups:
            groups[context.groups[report]].append(report)
    figures, statements = _by_report(record.figures), _by_report(record.statements)
    for reports in groups.values():
        for first, second in combinations(reports[:_MOST_COPIES], 2):
            yield from _changed_figures(figures[first], figures[second], context)
            yield from _negated(statements[first], statements[second])


def _by_report(items: Sequence[C]) -> dict[str, list[C]]:
    by_report: dict[str, list[C]] = defaultdict(list)
    for item in items:
        if len(by_report[report_of(item)]) < _MOST_ITEMS:
            by_report[report_of(item)].append(item)
    return by_report


def _changed_figures(
    mine: Sequence[Figure], other: Sequence[Figure], context: Context
) -> Iterator[Pair]:
    around = {figure.id: _around(figure, context) for figure in (*mine, *other)}
    for first in mine:
        for second in other:
            if first.unit != second.unit or (first.low, first.high) == (second.low, second.high):
                continue
            if _alike(around[first.id], around[second.id]):
                told = f"{first.spans[0].quote} and {second.spans[0].quote}"
                yield _pair(first, second, f"{told} stand in the same words")


def _around(figure: Figure, context: Context) -> frozenset[str]:
    text, span = context.texts[report_of(figure)], figure.spans[0]
    before = text[max(span.start - _REACH, 0) : span.start]
    words = _WORD.findall((before + " " + text[span.end : span.end + _REACH]).casefold())
    return frozenset(words)


def _negated(mine: Sequence[Statement], other: Sequence[Statement]) -> Iterator[Pair]:
    for first in mine:
        for second in other:
            one, two = _WORD.findall(words_of(first)), _WORD.findall(words_of(second))
            more = {word for word in one if word in _NEGATIONS}
            less = {word for word in two if word in _NEGATIONS}
            if more != less and _alike(frozenset(one) - more, frozenset(two) - less):
                yield _pair(first, second, "one negates what the other states")


def _alike(mine: frozenset[str], other: frozenset[str]) -> bool:
    shared, both = len(mine & other), len(mine | other)
    return both >= 4 and 5 * shared >= 4 * both


def _pair(first: Figure | Statement, second: Figure | Statement, told: str) -> Pair:
    return Pair(
        kind=ComparisonKind.CONTRADICTION,
        items=(first.id, second.id),
        reason=f"Reports {report_of(first)} and {report_of(second)} are copies of one report,"
        f" but differ: {told}.",
        rule="R49",
    )
