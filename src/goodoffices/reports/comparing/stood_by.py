"""What somebody denies, stood by again by whoever said it (R322)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from goodoffices.reports.comparing.context import Context, Pair, report_of, words_of
from goodoffices.reports.comparing.reasons import reason_on
from goodoffices.reports.comparing.turning_down import stands_by
from goodoffices.reports.labels import ComparisonKind
from goodoffices.reports.record import Claim, Statement

_MOST = 8
"""Statements behind a denial among which the one that stands by the first words is looked for."""


def stood_by(
    claims: Sequence[Claim],
    statements: Sequence[Statement],
    answered: Iterable[Pair],
    context: Context,
) -> Iterator[Pair]:
    """Yield denials with the words behind them that stand by what was denied.

    Parameters
    ----------
    claims : sequence of Claim
        What is said of others.
    statements : sequence of Statement
        All statements.
    answered : iterable of Pair
        Contradictions of two voices in one report, the one who denies second.
    context : Context
        Sides and places.

    Yields
    ------
    Pair
        The denial and the statement of the first voice's side: at most one for a denial.
    """
    standing: dict[str, list[Statement]] = defaultdict(list)
    for statement in sorted(statements, key=context.place):
        if stands_by(words_of(statement)):
            standing[report_of(statement)].append(statement)
    if not standing:
        return
    sides = {claim.id: context.side(claim.by) for claim in claims}
    sides |= {one.id: context.side(one.speaker) for one in statements}
    told = {one.id: one for one in statements}
    for pair in answered:
        denial, side = told.get(pair.items[1]), sides.get(pair.items[0])
        if pair.kind is ComparisonKind.CONTRADICTION and denial is not None and side is not None:
            again = _behind(denial, side, standing[report_of(denial)][:_MOST], context)
            if again is not None and again.id not in pair.items:
                yield _pair(denial, again, context)


def _behind(
    denial: Statement, side: str, found: Sequence[Statement], context: Context
) -> Statement | None:
    end = denial.spans[-1].end
    behind = (one for one in found if one.spans[0].start >= end)
    return next((one for one in behind if context.side(one.speaker) == side), None)


def _pair(denial: Statement, again: Statement, context: Context) -> Pair:
    reason, weight = reason_on(
        denial.issue or again.issue,
        f"{context.shown(again.speaker)} stands by what {context.shown(denial.speaker)} denies",
        (denial,),
        context,
    )
    return Pair(
        kind=ComparisonKind.CONTRADICTION,
        items=(denial.id, again.id),
        reason=reason,
        rule="R322",
        weight=weight,
        doubt=len(again.hedges) + len(again.flags),
    )
