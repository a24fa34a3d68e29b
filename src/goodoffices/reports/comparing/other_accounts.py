"""Two accounts of one matter of which only one holds: inside or outside (R325)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from goodoffices.reports.comparing.context import Context, Pair, report_of, words_of
from goodoffices.reports.comparing.denials import says_in, stems
from goodoffices.reports.comparing.reasons import reason_on
from goodoffices.reports.comparing.rebuttals import is_ahead, opposed, poles
from goodoffices.reports.labels import ComparisonKind, Stance
from goodoffices.reports.record import Statement

_WEEKS = 21
"""Days between two accounts of a state of things that are set beside each other."""
_LOOK_BACK = 24
"""Accounts on one issue before one among which the opposite ones are looked for."""
_MOST = 2


def other_accounts(statements: Sequence[Statement], context: Context) -> Iterator[Pair]:
    """Yield what two sides assert on one issue in words that exclude each other.

    Parameters
    ----------
    statements : sequence of Statement
        All statements; only what takes no side and tells of no later time is an account.
    context : Context
        Sides and days.

    Yields
    ------
    Pair
        A contradiction; for each account with the last two opposite ones before it.

    Notes
    -----
    Linear: of each issue the last few accounts are kept.
    """
    told: dict[str, list[Statement]] = defaultdict(list)
    for statement in sorted(statements, key=context.place):
        if statement.issue is None or not _is_account(statement):
            continue
        before = told[statement.issue]
        found = [one for one in reversed(before) if _excludes(one, statement, context)]
        for one in found[:_MOST]:
            yield _pair(one, statement, context)
        told[statement.issue] = [*before, statement][-_LOOK_BACK:]


def _is_account(statement: Statement) -> bool:
    words = words_of(statement)
    return statement.stance is Stance.ASSERT and bool(poles(words)) and not is_ahead(words)


def _excludes(said: Statement, other: Statement, context: Context) -> bool:
    # Who stands on no side, a relief body, tells of what it saw all the same.
    sides = [context.side(one.speaker) or one.speaker for one in (said, other)]
    if None in sides or sides[0] == sides[1]:
        return False
    apart = report_of(said) != report_of(other)
    first, second = words_of(said), words_of(other)
    shared = stems(first) & stems(second) - context.name_stems
    if not shared and says_in(f"{first} {second}", "rebuttals", "of_one_thing"):
        # What was handed over must be what never came.
        return False
    excluded = opposed(first, second, apart=apart)
    return excluded and context.at_one_time(said, other, _WEEKS, known=_WEEKS)


def _pair(said: Statement, other: Statement, context: Context) -> Pair:
    reason, weight = reason_on(
        said.issue,
        f"what {context.shown(said.speaker)} and {context.shown(other.speaker)} tell of one matter"
        " cannot both hold",
        (said, other),
        context,
    )
    return Pair(
        kind=ComparisonKind.CONTRADICTION,
        items=(said.id, other.id),
        reason=reason,
        rule="R325",
        weight=weight,
        doubt=sum(len(one.hedges) + len(one.flags) for one in (said, other)) + 1,
    )
