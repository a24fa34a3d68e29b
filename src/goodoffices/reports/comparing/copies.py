"""Facts that differ between copies of one report: a near-copy that differs is news (R49)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from goodoffices.case.sources import SourceSpan
from goodoffices.reports.comparing.changes import ChangedFact, changed_facts
from goodoffices.reports.comparing.context import Context, Item, Pair, report_of
from goodoffices.reports.comparing.reasons import sentence
from goodoffices.reports.labels import ComparisonKind
from goodoffices.reports.record import Figure, Record

_MOST_COPIES = 8
"""Copies of one group that are compared with each other."""


def copy_pairs(record: Record, context: Context) -> Iterator[Pair]:
    """Yield the items in which copies of one report differ.

    Parameters
    ----------
    record : Record
        All items, of copies too.
    context : Context
        Groups of copies.

    Yields
    ------
    Pair
        A contradiction for each changed figure and each negation more or less, with the
        figure of each copy, else the statements that hold the changed sentence. A change
        that no item holds is not shown.
    """
    articles = {one.article.report.id: one.article for one in record.reports}
    groups: dict[str, list[str]] = defaultdict(list)
    for report in context.places:
        if report in context.groups:
            groups[context.groups[report]].append(report)
    items = _by_report(record) if groups else {}
    for reports in groups.values():
        for first, second in combinations(reports[:_MOST_COPIES], 2):
            for fact in changed_facts(articles[first], articles[second]):
                pair = _pair(fact, items.get(first, ()), items.get(second, ()), context)
                if pair:
                    yield pair


def _by_report(record: Record) -> dict[str, list[Item]]:
    by_report: dict[str, list[Item]] = defaultdict(list)
    for figure in record.figures:
        by_report[report_of(figure)].append(figure)
    for statement in record.statements:
        by_report[report_of(statement)].append(statement)
    return by_report


def _pair(
    fact: ChangedFact, mine: Sequence[Item], other: Sequence[Item], context: Context
) -> Pair | None:
    first = _holder(mine, fact.first, fact.first_words, fact.kind)
    second = _holder(other, fact.second, fact.second_words, fact.kind)
    if first is None or second is None:
        return None
    told = f"“{fact.first_words or 'nothing'}” against “{fact.second_words or 'nothing'}”"
    return Pair(
        kind=ComparisonKind.CONTRADICTION,
        items=(first.id, second.id),
        reason=sentence(
            f"copies of one report differ in one sentence: {told}", context.told_in(first, second)
        ),
        rule="R49",
    )


def _holder(items: Sequence[Item], sentence: SourceSpan, words: str, kind: str) -> Item | None:
    """Return the item that holds a change: a figure with its words, else the first within."""
    within = [
        item
        for item in items
        if any(span.start < sentence.end and sentence.start < span.end for span in item.spans)
    ]
    if kind == "figure":
        numbers = words.split()
        for item in within:
            quote = item.spans[0].quote.casefold()
            if isinstance(item, Figure) and any(number in quote for number in numbers):
                return item
    statements = [item for item in within if not isinstance(item, Figure)]
    return statements[0] if statements else None
