"""What two sides ask or offer of one thing, where the amounts differ (R461)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from goodoffices.reports.comparing.context import Context, Pair, report_of, words_of
from goodoffices.reports.comparing.counting import compatible
from goodoffices.reports.comparing.denials import stems
from goodoffices.reports.comparing.reasons import amount_words, reason_on
from goodoffices.reports.labels import ComparisonKind, UnitClass
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.record import Figure, Statement

_DAYS = 31
"""Days between two sides' words on an amount that are set beside each other."""
_BEHIND = 20
"""Characters behind an amount within which its noun stands: "a 60-day extension"."""
_MOST_SIDES = 12
_LENGTHS: Mapping[str, int] = {"hour": 1, "day": 24, "week": 168, "month": 720, "year": 8760}
"""Hours in a unit of time: 48 hours are two days."""
_NO = re.compile(r"\b(?:not?|never|nor|neither|without|than|reject\w*|refus\w*|\w+n['’]t)\b")


class Asked(NamedTuple):
    """A statement, the amount that it asks or offers, and the words right around it."""

    statement: Statement
    figure: Figure
    before: frozenset[str]
    behind: frozenset[str]


def wanted_amounts(
    statements: Sequence[Statement], figures: Sequence[Figure], context: Context
) -> Iterator[Pair]:
    """Yield what two principals want on one issue where both name one amount, and it differs.

    Parameters
    ----------
    statements : sequence of Statement
        Any order.
    figures : sequence of Figure
        Among them the amounts that the statements name.
    context : Context
        Sides, days and the words of the reports.

    Yields
    ------
    Pair
        Different positions; each statement with the last one of every other side.

    Notes
    -----
    Linear: of each issue and unit the last words of each side are kept.
    """
    principals = {party.id for party in context.case.principals}
    by_report: dict[str, list[Figure]] = defaultdict(list)
    for figure in sorted(figures, key=_start):
        by_report[report_of(figure)].append(figure)
    last: dict[tuple[str, str], dict[str, Asked]] = defaultdict(dict)
    for statement in sorted(statements, key=context.place):
        side = context.side(statement.speaker)
        if side not in principals or side is None or statement.issue is None:
            continue
        asked = _asked(statement, by_report[report_of(statement)], context)
        if asked is None:
            continue
        kept = last[statement.issue, _dimension(asked.figure)]
        for other, before in sorted(kept.items()):
            if other != side and _differ(before, asked, context):
                yield _pair(before, asked, context)
        kept.pop(side, None)
        if len(kept) < _MOST_SIDES:
            kept[side] = asked


def _asked(statement: Statement, figures: Sequence[Figure], context: Context) -> Asked | None:
    """Return the one amount of a statement, where a verb of asking or offering leads to it."""
    span = statement.spans[0]
    first = bisect_left(figures, span.start, key=_start)
    within = figures[first : bisect_left(figures, span.end, key=_start)]
    if len(within) != 1 or within[0].unit_class in {UnitClass.ORDINAL, UnitClass.PEOPLE}:
        return None
    if _NO.search(words_of(statement)):
        return None
    figure, text = within[0], context.texts[report_of(statement)]
    lead = text[span.start : figure.spans[0].start].casefold()
    verb = _asking().search(lead)
    if verb is None:
        return None
    behind = text[figure.spans[-1].end : figure.spans[-1].end + _BEHIND].split(".")[0]
    return Asked(
        statement,
        figure,
        stems(lead[verb.end() :]) - context.name_stems,
        stems(behind) - context.name_stems,
    )


def _start(figure: Figure) -> int:
    return figure.spans[0].start


@cache
def _asking() -> re.Pattern[str]:
    verbs = "|".join(re.escape(one) for one in lexicon("measures")["asks"])
    return re.compile(rf"\b(?:{verbs})\b")


def _dimension(figure: Figure) -> str:
    return "duration" if figure.unit in _LENGTHS else f"{figure.unit_class.value} {figure.unit}"


def _differ(first: Asked, second: Asked, context: Context) -> bool:
    one, other = first.figure, second.figure
    if _amount(one) == _amount(other) or (one.unit == other.unit and compatible(one, other)):
        return False
    named = one.unit_class is UnitClass.COUNT and one.unit != one.unit_class.value
    if not (named or first.before & second.before or first.behind & second.behind):
        return False
    said, told = first.statement, second.statement
    return context.at_one_time(said, told, _DAYS, known=_DAYS)


def _amount(figure: Figure) -> tuple[Decimal, Decimal]:
    times = _LENGTHS.get(figure.unit, 1)
    return figure.low * times, figure.high * times


def _pair(first: Asked, second: Asked, context: Context) -> Pair:
    said, told = first.statement, second.statement
    named = [
        f"{context.shown(one.statement.speaker)} names {amount_words(one.figure)}"
        for one in (first, second)
    ]
    reason, weight = reason_on(said.issue, ", ".join(named), (said, told), context)
    return Pair(
        kind=ComparisonKind.DIFFERENT_POSITIONS,
        items=(said.id, told.id),
        reason=reason,
        rule="R461",
        weight=weight,
        doubt=sum(len(one.hedges) + len(one.flags) for one in (said, told)) + 1,
    )
