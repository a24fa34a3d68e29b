"""Two ways to settle one issue that two sides want: "paid in full", "cut" (R548)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from goodoffices.case.issues import Lean
from goodoffices.reports.comparing.context import WEEK, Context, Pair
from goodoffices.reports.comparing.holding import doubt_of
from goodoffices.reports.comparing.reasons import reason_on
from goodoffices.reports.comparing.siding import polarity
from goodoffices.reports.labels import ComparisonKind, SourceKind
from goodoffices.reports.record import Statement

_LEANS = {1: frozenset({Lean.NEITHER, Lean.PRO}), -1: frozenset({Lean.CON})}
"""How options lean that are wanted by words for the issue's sentence, or against it."""


class _Wish(NamedTuple):
    """A statement and the options that it wants."""

    statement: Statement
    options: frozenset[str]


def wanted_options(statements: Sequence[Statement], context: Context) -> Iterator[Pair]:
    """Yield what two principals want on one issue where each names other options of it.

    Parameters
    ----------
    statements : sequence of Statement
        Any order.
    context : Context
        Sides, days and issues.

    Yields
    ------
    Pair
        Different positions, of two sides and what they want once: statements for and against
        the issue as a whole are set beside each other by
        :func:`goodoffices.reports.comparing.position_pairs.position_pairs`.

    Notes
    -----
    Linear for a given number of principals: of each issue the last words of each are kept.
    """
    principals = {party.id for party in context.case.principals}
    last: dict[str, dict[str, _Wish]] = defaultdict(dict)
    told: set[tuple[frozenset[str], frozenset[str]]] = set()
    for statement in sorted(statements, key=context.place):
        side, wanted = context.side(statement.speaker), _wanted(statement, context)
        if side is None or side not in principals or not wanted:
            continue
        wish = _Wish(statement, wanted)
        kept = last[str(statement.issue)]
        for other, before in sorted(kept.items()):
            key = frozenset((side, other)), wanted | before.options
            if other != side and key not in told and _are_apart(before, wish, context):
                told.add(key)
                yield _pair(before, wish, context)
        kept[side] = wish


def _wanted(statement: Statement, context: Context) -> frozenset[str]:
    """Return the options that somebody wants or takes by name."""
    stance = statement.option_stance or statement.stance
    if stance is None or statement.issue is None or statement.source_kind is SourceKind.ANONYMOUS:
        return frozenset()
    issue = context.case.issue(statement.issue)
    wanted = _LEANS.get(stance.polarity, frozenset())
    if statement.option_stance is not None:
        # R566: a stance on the options named is one on each of them, whichever way it leans.
        wanted = frozenset(Lean) if stance.polarity > 0 else frozenset()
    return frozenset(
        one.id for one in issue.options if one.id in statement.options and one.lean in wanted
    )


def _are_apart(first: _Wish, second: _Wish, context: Context) -> bool:
    said, told = first.statement, second.statement
    opposed = polarity(said.stance) * polarity(told.stance) < 0
    one_time = context.at_one_time(said, told, WEEK)
    return not opposed and one_time and first.options.isdisjoint(second.options)


def _pair(first: _Wish, second: _Wish, context: Context) -> Pair:
    said, told = first.statement, second.statement
    words = " and ".join(_words(one, context) for one in (first, second))
    reason, weight = reason_on(said.issue, words, (said, told), context)
    return Pair(
        kind=ComparisonKind.DIFFERENT_POSITIONS,
        items=(said.id, told.id),
        reason=reason,
        rule="R548",
        weight=weight,
        doubt=doubt_of(said) + doubt_of(told),
    )


def _words(wish: _Wish, context: Context) -> str:
    issue = context.case.issue(str(wish.statement.issue))
    named = "”, “".join(one.name for one in issue.options if one.id in wish.options)
    return f"{context.shown(wish.statement.speaker)} is for “{named}”"
