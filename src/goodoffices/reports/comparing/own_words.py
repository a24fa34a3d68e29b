"""What each side says: in one report, and on one issue in one month."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from goodoffices.case.dates import DateInterval
from goodoffices.reports.comparing.context import Context, is_narrow, report_of
from goodoffices.reports.record import Claim, Statement

NARROW = 14
"""Days to within which both reports must be dated for words in another one to answer."""
_MOST_ELSEWHERE = 40
"""Statements of a month, before a claim and after it, that are looked at in other reports."""


_MOST_HERE = 200
"""The same in its own report: no report that people write has so many of one side."""


class OwnWords:
    """What each side says: in one report, and on one issue at one time.

    Parameters
    ----------
    statements : sequence of Statement
        Any order.
    context : Context
        Sides and dates.
    """

    def __init__(self, statements: Sequence[Statement], context: Context) -> None:
        self._context = context
        self._in_report: dict[tuple[str, str], list[Statement]] = defaultdict(list)
        self._on_issue: dict[tuple[str, str, int], list[Statement]] = defaultdict(list)
        for statement in sorted(statements, key=context.place):
            side, report = context.side(statement.speaker), report_of(statement)
            if side is None:
                continue
            self._in_report[side, report].append(statement)
            for month in _months(context.dates[report]):
                if statement.issue is not None:
                    self._on_issue[side, statement.issue, month].append(statement)

    def near(self, claim: Claim, side: str) -> list[Statement]:
        """Return what may answer a claim about a side: in its report, or on its issue then."""
        report = report_of(claim)
        here = self._in_report.get((side, report), ())
        at = bisect_left(here, claim.spans[0].start, key=lambda one: one.spans[0].start)
        found = list(here[max(0, at - _MOST_HERE) : at + _MOST_HERE])
        place = self._context.places[report]
        for month in _months(self._context.dates[report]) if claim.issue is not None else ():
            others = self._on_issue.get((side, str(claim.issue), month), ())
            at = bisect_left(others, place, key=lambda one: self._context.places[report_of(one)])
            found += others[max(0, at - _MOST_ELSEWHERE) : at + _MOST_ELSEWHERE]
        unique = {one.id: one for one in found}
        return list(unique.values())


def _months(when: DateInterval) -> tuple[int, ...]:
    """Return the numbers of the months of a period that is known to within a month."""
    if when.earliest is None or when.latest is None or not is_narrow(when, NARROW):
        return ()
    first = when.earliest.year * 12 + when.earliest.month
    last = when.latest.year * 12 + when.latest.month
    return tuple(range(first, last + 1))
