"""Statements on one issue that pull apart: between parties, within one, over time (R46)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from goodoffices.case.links import Related
from goodoffices.case.parties import Kind
from goodoffices.reports.comparing.context import Context, Order, Pair, report_of, words_of
from goodoffices.reports.comparing.denials import disputes, is_denial
from goodoffices.reports.labels import ComparisonKind, Directness, SourceKind
from goodoffices.reports.record import Statement

_MOST_PER_REPORT = 12
"""Statements of one side on one issue in one report that are looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A statement with the side that holds it.

    Parameters
    ----------
    statement : Statement
        The words.
    side : str
        The party whose side speaks.
    speaker : str
        Who speaks.
    binding : bool
        Whether the speaker's word is the side's word.
    polarity : int
        1 for the sentence the issue affirms, -1 against it.
    """

    statement: Statement
    side: str
    speaker: str
    binding: bool
    polarity: int


def held_of(statement: Statement, context: Context) -> Held | None:
    """Return who holds a statement, and for or against; ``None`` when that is open.

    Criticism of what somebody said ("such statements are not helpful") holds no position.
    """
    side = context.side(statement.speaker)
    if side is None or statement.speaker is None or statement.issue is None:
        return None
    if statement.stance is None or not statement.stance.polarity:
        return None
    words = words_of(statement)
    if statement.stance.polarity < 0 and (disputes(words) or is_denial(words)):
        return None
    return Held(
        statement=statement,
        side=side,
        speaker=statement.speaker,
        binding=context.case.speaks_for_side(statement.speaker),
        polarity=statement.stance.polarity,
    )


def position_pairs(statements: Sequence[Statement], context: Context) -> Iterator[Pair]:
    """Yield pairs of opposed statements on one issue, or on two that a link relates.

    The same side's binding words at a later date are an update; in one report or at times
    that may be one, a tension; different people of one side are an internal division;
    different sides hold different positions; on two issues that the case calls related, only
    people of one side are set beside each other (R46). None of these is a contradiction:
    wanting different things is what a negotiation is about.

    Parameters
    ----------
    statements : sequence of Statement
        Any order.
    context : Context
        Sides, dates, case.

    Yields
    ------
    Pair
        Per issue: within a report one pair for each two speakers; across reports, words against
        those that the other side stands by, and each change of one side's words.
    """
    by_issue: dict[str, list[Held]] = defaultdict(list)
    for statement in sorted(statements, key=context.place):
        held = held_of(statement, context)
        if held and statement.issue:
            by_issue[statement.issue].append(held)
    for issue in context.case.issues:
        found = by_issue.get(issue.id, [])
        yield from _within_reports(found, context)
        yield from _over_time(found, context)
        yield from _standing(found, context)
    for link in context.case.links:
        if isinstance(link, Related):
            for first, second in combinations(link.issues, 2):
                both = by_issue.get(first, []) + by_issue.get(second, [])
                yield from _across_issues(both, context)


def _by_report(found: Sequence[Held]) -> dict[str, list[Held]]:
    by_report: dict[str, list[Held]] = defaultdict(list)
    for held in found:
        if len(by_report[report_of(held.statement)]) < 4 * _MOST_PER_REPORT:
            by_report[report_of(held.statement)].append(held)
    return by_report


def _opposed(found: Sequence[Held]) -> Iterator[tuple[Held, Held]]:
    for first, second in combinations(found, 2):
        if first.polarity * second.polarity < 0:
            yield first, second


def _within_reports(found: Sequence[Held], context: Context) -> Iterator[Pair]:
    for in_report in _by_report(found).values():
        best: dict[tuple[str, ...], tuple[Held, Held]] = {}
        for first, second in _opposed(in_report):
            key = tuple(sorted((first.speaker, second.speaker)))
            if key not in best or _clarity(first, second) < _clarity(*best[key]):
                best[key] = (first, second)
        for first, second in best.values():
            yield _pair(_kind(first, second), first, second, context)


def _who(first: Held, second: Held) -> tuple[str, ...]:
    if first.side != second.side:
        return tuple(sorted((first.side, second.side)))
    return (first.side, *sorted((first.speaker, second.speaker)))


def _kind(first: Held, second: Held) -> ComparisonKind:
    """Name a pair at one time, or at times that may be one."""
    if first.side != second.side:
        return ComparisonKind.DIFFERENT_POSITIONS
    one_voice = first.speaker == second.speaker or (
        first.binding and second.binding and first.side in {first.speaker, second.speaker}
    )
    return ComparisonKind.TENSION if one_voice else ComparisonKind.INTERNAL_DIVISION


def _clarity(first: Held, second: Held) -> tuple[int, int, int]:
    return (
        -int(first.binding) - int(second.binding),
        doubt_of(first.statement) + doubt_of(second.statement),
        abs(first.statement.spans[0].start - second.statement.spans[0].start),
    )


def _voice(held: Held) -> str:
    return held.side if held.binding else f"{held.side} {held.speaker}"


def _over_time(found: Sequence[Held], context: Context) -> Iterator[Pair]:
    chains: dict[str, list[Held]] = defaultdict(list)
    for held in found:
        chains[_voice(held)].append(held)
    for chain in chains.values():
        for first, second in pairwise(chain):
            if report_of(first.statement) == report_of(second.statement):
                continue
            if context.copies(first.statement, second.statement):
                continue
            later = context.order(first.statement, second.statement) is Order.LATER
            if first.polarity * second.polarity < 0:
                kind = ComparisonKind.UPDATE if later else _kind(first, second)
                yield _pair(kind, first, second, context)
            elif later and first.polarity > 0 and _moved(first, second):
                yield _pair(ComparisonKind.UPDATE, first, second, context)


def _moved(first: Held, second: Held) -> bool:
    """Whether one voice is for the issue both times, and names another option later."""
    mine, other = set(first.statement.options), set(second.statement.options)
    return bool(mine and other) and not mine & other


def _standing(found: Sequence[Held], context: Context) -> Iterator[Pair]:
    """Set each new word beside the opposed words that others stand by at that time."""
    last: dict[str, Held] = {}
    done: set[tuple[str, ...]] = set()
    for held in found:
        for voice, other in sorted(last.items()):
            opposed = voice != _voice(held) and held.polarity * other.polarity < 0
            key = (*_who(other, held), other.side if other.polarity > 0 else held.side)
            if opposed and key not in done and _still_stand(other, held, context):
                done.add(key)
                yield _pair(_kind(other, held), other, held, context)
        last[_voice(held)] = held


def _still_stand(first: Held, second: Held, context: Context) -> bool:
    """Whether two last words of different reports may be set beside each other."""
    if report_of(first.statement) == report_of(second.statement):
        return False
    if first.side == second.side:
        division = _kind(first, second) is ComparisonKind.INTERNAL_DIVISION
        order = context.order(first.statement, second.statement)
        return division and order is Order.OPEN
    principals = {party.id for party in context.case.principals}
    return first.binding and second.binding and bool({first.side, second.side} & principals)


def _across_issues(found: Sequence[Held], context: Context) -> Iterator[Pair]:
    """Set people of one side beside each other who differ on two related issues.

    Between parties this would be noise: "for" on one issue may be "against" on the next.
    """
    for in_report in _by_report(found).values():
        done: set[tuple[str, ...]] = set()
        for first, second in _opposed(in_report):
            key = _who(first, second)
            division = _kind(first, second) is ComparisonKind.INTERNAL_DIVISION
            if first.statement.issue == second.statement.issue or key in done or not division:
                continue
            done.add(key)
            yield _pair(_kind(first, second), first, second, context)


def doubt_of(statement: Statement) -> int:
    """Count what makes a statement less sure: hedges, flags, an undisclosed source."""
    anonymous = statement.source_kind is SourceKind.ANONYMOUS
    indirect = statement.directness is Directness.INDIRECT
    return 2 * (len(statement.hedges) + len(statement.flags) + anonymous) + indirect


_SENTENCES = {
    ComparisonKind.DIFFERENT_POSITIONS: "{topic}: {a} {first}, {b} {second} ({reports}).",
    ComparisonKind.INTERNAL_DIVISION: "{topic}, on the side of {side}: {a} {first}, {b} {second}"
    " ({reports}).",
    ComparisonKind.TENSION: "{topic}: {a} {first}, {b} {second}, in one period; the words of"
    " {side} pull apart ({reports}).",
    ComparisonKind.UPDATE: "{topic}: {a} {first}, later {b} {second}; the words of {side}"
    " changed ({reports}).",
}


def _pair(kind: ComparisonKind, first: Held, second: Held, context: Context) -> Pair:
    ordered = sorted((first, second), key=lambda held: context.place(held.statement))
    one, two = ordered
    reports = context.told_in(*(held.statement for held in ordered))
    issues = dict.fromkeys(str(held.statement.issue) for held in ordered)
    named = [context.case.issue(issue) for issue in issues]
    reason = _SENTENCES[kind].format(
        a=_shown(one, context),
        b=_shown(two, context),
        first=_word(one, context),
        second=_word(two, context),
        side=context.name(one.side),
        topic=" and ".join(issue.name for issue in named),
        reports=reports,
    )
    return Pair(
        kind=kind,
        items=(one.statement.id, two.statement.id),
        reason=reason,
        rule="R46",
        weight=min(issue.weight for issue in named),
        doubt=doubt_of(one.statement) + doubt_of(two.statement) + 2 * (len(named) - 1),
    )


def _shown(held: Held, context: Context) -> str:
    name = context.name(held.speaker)
    actor = context.actors.get(held.speaker)
    if actor and actor.kind is Kind.ANONYMOUS:
        return f"“{name}”"
    return name


def _word(held: Held, context: Context) -> str:
    issue = context.case.issue(str(held.statement.issue))
    named = [option.name for option in issue.options if option.id in held.statement.options]
    side = "is for it" if held.polarity > 0 else "is against it"
    return f"{side} (words on “{'”, “'.join(named)}”)" if named else side
