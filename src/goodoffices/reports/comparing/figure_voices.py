"""Two voices on one count side by side, and one voice that counts again (R44)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from goodoffices.reports.comparing.context import Context, Order, order_of, report_of
from goodoffices.reports.comparing.counting import (
    PEOPLE,
    compatible,
    is_superseded,
    measure,
    noun_of,
)
from goodoffices.reports.comparing.denials import says_in, stems
from goodoffices.reports.labels import ComparisonKind, UnitClass
from goodoffices.reports.record import UNSOURCED, Figure

Found = tuple[ComparisonKind, Figure, Figure]

_COMPARED = frozenset({UnitClass.PEOPLE, UnitClass.SHARE, UnitClass.MONEY, UnitClass.COUNT})
_NEAR = 220
"""Characters between two voices on one count: they stand in neighbouring sentences."""
_NEXT_TO = 4
_FACTOR = 10
_AROUND = 90
_SHARED = 2


def beside(figures: Sequence[Figure], context: Context) -> Iterator[Found]:
    """Yield the counts that two voices of one report give for one thing.

    They stand in neighbouring sentences, in one unit, and a word of the second voice says
    that it counts otherwise ("put the crowd at", "disputes that", "claimed"); where one of
    the two is not known by name, that word is a verb of counting. A noun missing in one of
    them is that of the other.

    Parameters
    ----------
    figures : sequence of Figure
        Any order.
    context : Context
        The words of the reports.

    Yields
    ------
    tuple of ComparisonKind, Figure and Figure
        Contradictions; figures of one known measure are left to the comparison of measures.
    """
    by_report: dict[str, list[Figure]] = defaultdict(list)
    for figure in sorted(figures, key=context.place):
        if figure.unit_class in _COMPARED and not is_superseded(figure, context):
            by_report[report_of(figure)].append(figure)
    for found in by_report.values():
        for place, first in enumerate(found):
            for second in found[place + 1 : place + 1 + _NEXT_TO]:
                if _rivals(first, second, context):
                    yield ComparisonKind.CONTRADICTION, first, second


def _rivals(first: Figure, second: Figure, context: Context) -> bool:
    if not _one_thing(first, second):
        return False
    gap = second.spans[0].start - first.spans[-1].end
    if not 0 < gap <= _NEAR or _per(first, context) != _per(second, context):
        return False
    near = not compatible(first, second)
    far = max(first.high, second.high) > _FACTOR * min(first.low, second.low)
    told = _otherwise(first, second)
    return (
        near
        and not far
        and told != ""
        and says_in(context.between(first, second), "measures", told)
    )


def _otherwise(first: Figure, second: Figure) -> str:
    """Return the list of words that must part two voices; empty for one voice."""
    voices = {first.reporter, second.reporter}
    if UNSOURCED in voices:
        return "rival"
    return "otherwise" if len(voices) > 1 else ""


def _one_thing(first: Figure, second: Figure) -> bool:
    if (first.unit_class, first.unit) != (second.unit_class, second.unit):
        return False
    if noun_of(first) != noun_of(second) or (first.population or "") != (second.population or ""):
        return False
    if first.unit_class in {UnitClass.MONEY, UnitClass.SHARE}:
        return True
    things = {measure(first.what), measure(second.what)}
    return len(things - {"", PEOPLE, first.unit}) == 0


def _per(figure: Figure, context: Context) -> str:
    """Return the period that a figure is told for: "a day", "a year"; empty where it is none."""
    end = figure.spans[0].end
    words = context.texts[report_of(figure)][end : end + 40].casefold().split()
    each = [
        f"{one} {other}"
        for one, other in pairwise(words[:4])
        if one in {"a", "per", "every", "each"}
    ]
    return next((one.strip(".,;") for one in each if says_in(one, "measures", "periods")), "")


def over_time(figures: Sequence[Figure], context: Context) -> Iterator[Found]:
    """Yield the shares that one voice gives in two reports on one matter: a poll taken again.

    Parameters
    ----------
    figures : sequence of Figure
        Any order.
    context : Context
        Days and words of the reports.

    Yields
    ------
    tuple of ComparisonKind, Figure and Figure
        Updates, of each voice and population those next to each other in time.
    """
    chains: dict[tuple[str, str], list[Figure]] = defaultdict(list)
    for figure in sorted(figures, key=context.place):
        told = figure.unit_class is UnitClass.SHARE and figure.reporter != UNSOURCED
        if told and not is_superseded(figure, context):
            chains[figure.reporter, figure.unit].append(figure)
    for chain in chains.values():
        for first, second in pairwise(chain):
            dates = (context.dates[report_of(first)], context.dates[report_of(second)])
            later = order_of(*dates) is Order.LATER and not compatible(first, second)
            shared = _around(first, context) & _around(second, context)
            if later and len(shared) >= _SHARED:
                yield ComparisonKind.UPDATE, first, second


def _around(figure: Figure, context: Context) -> frozenset[str]:
    span, text = figure.spans[0], context.texts[report_of(figure)]
    before, after = text[max(0, span.start - _AROUND) : span.start], text[span.end :][:_AROUND]
    return frozenset(one for one in stems(f"{before} {after}") if not one[0].isdigit())
