"""Statements on one issue that pull apart: between parties, within one, over time (R46)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from goodoffices.case.links import Related
from goodoffices.reports.comparing.context import Context, Order, Pair, is_narrow, report_of
from goodoffices.reports.comparing.holding import DOCUMENT, Held, doubt_of, held_of, told_of
from goodoffices.reports.comparing.reasons import sentence
from goodoffices.reports.comparing.shifts import shifts
from goodoffices.reports.labels import ComparisonKind, Directness, Stance
from goodoffices.reports.record import Statement

__all__ = ["Held", "doubt_of", "held_of", "position_pairs"]

MOST_IN_CELL = 12
"""Pairs shown of two sides on one issue; the last one says how many more there are."""

_MOST_PER_REPORT = 48
"""Statements on one issue in one report that are looked at."""

_LONG_AGO = 92
"""Days after which words are history: a season of talks."""

_LATELY = 31
"""Days within which the words of a person who does not speak for a side are set beside others."""

_MOST_VOICES = 40
"""Voices whose last words are kept for one issue: those heard last."""


class Found(NamedTuple):
    """Two statements that pull apart, the earlier one first."""

    kind: ComparisonKind
    first: Held
    second: Held


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
        Within a report each statement with the nearest opposed one of every other speaker;
        across reports, words against those that the other side stands by, and each change of
        one voice. Of two sides on one issue at most six pairs, the clearest, and the last of
        them says how many are left out (R251).

    Notes
    -----
    Time and memory grow with the statements and, within a report, with its speakers.
    """
    by_issue: dict[str, list[Held]] = defaultdict(list)
    told: dict[str, list[Held]] = defaultdict(list)
    for statement in sorted(statements, key=context.place):
        held = told_of(statement, context)
        if held and statement.issue:
            told[statement.issue].append(held)
            by_issue[statement.issue].extend([held] if held.polarity else [])
    for issue in context.case.issues:
        found = by_issue.get(issue.id, [])
        pairs = [*_within_reports(found), *_standing(found, context)]
        pairs += [Found(*one) for one in shifts(told.get(issue.id, []), context)]
        yield from _shown_of_cells(pairs, context)
    yield from _shown_of_cells(_conditions(told, by_issue), context)
    for link in context.case.links:
        if isinstance(link, Related):
            for first, second in combinations(link.issues, 2):
                both = by_issue.get(first, []) + by_issue.get(second, [])
                yield from _shown_of_cells(_across_issues(both), context)


def _by_report(found: Iterable[Held]) -> dict[str, list[Held]]:
    by_report: dict[str, list[Held]] = defaultdict(list)
    for held in found:
        if len(by_report[report_of(held.statement)]) < _MOST_PER_REPORT:
            by_report[report_of(held.statement)].append(held)
    return by_report


def _within_reports(found: Sequence[Held]) -> Iterator[Found]:
    for in_report in _by_report(found).values():
        last: dict[str, dict[int, Held]] = defaultdict(dict)
        plainest: dict[tuple[str, int], Held] = {}
        for held in in_report:
            for speaker, words in sorted(last.items()):
                other = words.get(-held.polarity)
                # A speaker's own words pull apart only where nothing later restores them.
                own = speaker == held.speaker and other is not words.get(0)
                if other is not None and not own:
                    yield Found(_kind(other, held), other, held)
                    plain = plainest.get((speaker, -held.polarity), other)
                    if plain is not other:
                        yield Found(_kind(plain, held), plain, held)
            last[held.speaker].update({held.polarity: held, 0: held})
            key = held.speaker, held.polarity
            if held.statement.directness is not Directness.POSITION:
                plainest[key] = min(plainest.get(key, held), held, key=_plainness)


def _plainness(held: Held) -> int:
    return doubt_of(held.statement)


def _kind(first: Held, second: Held) -> ComparisonKind:
    """Name a pair at one time, or at times that may be one."""
    if first.side != second.side:
        return ComparisonKind.DIFFERENT_POSITIONS
    one_voice = first.speaker == second.speaker or (
        first.binding and second.binding and first.side in {first.speaker, second.speaker}
    )
    return ComparisonKind.TENSION if one_voice else ComparisonKind.INTERNAL_DIVISION


def _voice(held: Held) -> str:
    return held.side if held.binding else f"{held.side} {held.speaker}"


def _standing(found: Sequence[Held], context: Context) -> Iterator[Found]:
    """Set the words of each report beside the opposed ones that others stand by at that time."""
    last: dict[str, list[Held]] = {}
    for in_report in _by_report(found).values():
        fresh: dict[str, list[Held]] = defaultdict(list)
        for held in in_report:
            fresh[_voice(held)].append(held)
        for voice, words in sorted(fresh.items()):
            for other, stood_by in sorted(last.items()):
                pair = _opposed(stood_by, words) if other != voice else None
                if pair is not None and _still_stand(*pair, context):
                    yield Found(_kind(*pair), *pair)
        for voice, words in fresh.items():
            last.pop(voice, None)
            last[voice] = words
            if len(last) > _MOST_VOICES:
                last.pop(next(iter(last)))


def _opposed(stood_by: Sequence[Held], words: Sequence[Held]) -> tuple[Held, Held] | None:
    pairs = [
        (first, second)
        for first in stood_by
        for second in words
        if first.polarity * second.polarity < 0
    ]
    return min(pairs, key=lambda pair: _clarity(*pair), default=None)


def _still_stand(first: Held, second: Held, context: Context) -> bool:
    """Whether two last words of different reports may be set beside each other."""
    days = _days_between(first, second, context)
    if days > _LONG_AGO:
        return False
    people = {person.id for person in context.case.persons}
    known = first.speaker in people and second.speaker in people
    if first.side == second.side:
        at_once = context.order(first.statement, second.statement) is Order.OPEN
        return (known or at_once) and _kind(first, second) is ComparisonKind.INTERNAL_DIVISION
    principals = {party.id for party in context.case.principals}
    if not {first.side, second.side} & principals:
        return False
    plain = doubt_of(first.statement) <= 1 and doubt_of(second.statement) <= 1
    dated = all(
        is_narrow(context.dates[report_of(one.statement)], _LATELY) for one in (first, second)
    )
    lately = plain and dated and days <= _LATELY and (first.binding or second.binding)
    named = all(held.binding or held.speaker in people for held in (first, second))
    return named and (lately or (first.binding and second.binding))


def _days_between(first: Held, second: Held, context: Context) -> int:
    """Return the days that surely lie between two statements; 0 where none do."""
    said = context.dates[report_of(first.statement)].latest
    later = context.dates[report_of(second.statement)].earliest
    return max(0, (later - said).days) if said and later else 0


def _conditions(
    told: Mapping[str, Sequence[Held]], by_issue: Mapping[str, Sequence[Held]]
) -> Iterator[Found]:
    """Set a readiness beside the words of another side against its condition (R256)."""
    against: dict[tuple[str, str], list[Held]] = defaultdict(list)
    for issue, found in by_issue.items():
        for held in found:
            if held.polarity < 0:
                against[issue, report_of(held.statement)].append(held)
    for held in (one for found in told.values() for one in found):
        if held.statement.stance is Stance.CONDITIONAL_SUPPORT:
            for issue in held.statement.further_issues:
                opposed = against.get((issue, report_of(held.statement)), ())
                others = [one for one in opposed if one.side != held.side]
                if others:
                    nearest = min(others, key=lambda one: _clarity(held, one))
                    yield Found(ComparisonKind.DIFFERENT_POSITIONS, held, nearest)


def _across_issues(found: Sequence[Held]) -> Iterator[Found]:
    """Set people of one side beside each other who differ on two related issues.

    Between parties this would be noise: "for" on one issue may be "against" on the next.
    """
    for in_report in _by_report(found).values():
        done: set[tuple[str, ...]] = set()
        for first, second in combinations(in_report, 2):
            opposed = first.polarity * second.polarity < 0 and first.side == second.side
            key = (first.side, *sorted((first.speaker, second.speaker)))
            if not opposed or first.statement.issue == second.statement.issue or key in done:
                continue
            if _kind(first, second) is ComparisonKind.INTERNAL_DIVISION:
                done.add(key)
                yield Found(ComparisonKind.INTERNAL_DIVISION, first, second)


def _clarity(first: Held, second: Held) -> tuple[int, int, int]:
    return (
        -int(first.binding) - int(second.binding),
        doubt_of(first.statement) + doubt_of(second.statement),
        abs(first.statement.spans[0].start - second.statement.spans[0].start),
    )


def _shown_of_cells(found: Iterable[Found], context: Context) -> Iterator[Pair]:
    """Keep the clearest pairs of each cell; the last one kept tells how many are not (R251)."""
    cells: dict[tuple[str, ...], dict[tuple[str, str], Found]] = defaultdict(dict)
    for one in found:
        said, other = one.first.statement, one.second.statement
        if report_of(said) != report_of(other) and context.copies(said, other):
            continue
        key = (one.kind.value, *sorted({one.first.side, one.second.side}))
        cells[key].setdefault((said.id, other.id), one)
    for _, cell in sorted(cells.items()):
        ranked = sorted(cell.values(), key=lambda one: _order_in_cell(one, context))
        left = len(ranked) - MOST_IN_CELL
        for place, one in enumerate(ranked[:MOST_IN_CELL], start=1):
            yield _pair(one, context, left if place == MOST_IN_CELL else 0)


def _order_in_cell(one: Found, context: Context) -> tuple[int, int, int, int, int, str]:
    """Sort a cell: side by side in one report first, then clear words, then the newest."""
    first, second = one.first.statement, one.second.statement
    apart = report_of(first) != report_of(second)
    binding, doubt, gap = _clarity(one.first, one.second)
    newest = -max(context.place(first)[0], context.place(second)[0])
    return int(apart), binding, doubt, newest, 0 if apart else gap, first.id


_SENTENCES = {
    ComparisonKind.DIFFERENT_POSITIONS: "{topic}: {a} {first}, {b} {second}",
    ComparisonKind.INTERNAL_DIVISION: "{topic}, on the side of {side}: {a} {first}, {b} {second}",
    ComparisonKind.TENSION: "{topic}: {a} {first}, {b} {second}, in one period; the words of"
    " {side} pull apart",
    ComparisonKind.UPDATE: "{topic}: {a} {first}, later {b} {second}; the words of {side} changed",
}
_OF_ONE_VOICE = {
    **_SENTENCES,
    ComparisonKind.TENSION: "{topic}: {a} {first} and {second}, in one period; these words pull"
    " apart",
    ComparisonKind.UPDATE: "{topic}: {a} {first} and later {second}",
}


def _pair(found: Found, context: Context, left: int) -> Pair:
    """Write a pair down; ``left`` more of its cell are not shown."""
    ordered = sorted((found.first, found.second), key=lambda held: context.place(held.statement))
    one, two = ordered
    issues = dict.fromkeys(str(held.statement.issue) for held in ordered)
    named = [context.case.issue(issue) for issue in issues]
    a, b = _shown(one, context), _shown(two, context)
    told = (_OF_ONE_VOICE if a == b else _SENTENCES)[found.kind].format(
        a=a,
        b=b,
        first=_word(one, context),
        second=_word(two, context),
        side=context.name(one.side),
        topic=" and ".join(issue.name for issue in named),
    )
    reason = sentence(told, context.told_in(*(held.statement for held in ordered)))
    if left > 0:
        reason = f"{reason} {left} more such pairs on this issue are not listed."
    return Pair(
        kind=found.kind,
        items=(one.statement.id, two.statement.id),
        reason=reason,
        rule="R46",
        weight=min(issue.weight for issue in named),
        doubt=doubt_of(one.statement) + doubt_of(two.statement) + 2 * (len(named) - 1),
    )


def _shown(held: Held, context: Context) -> str:
    if held.speaker == DOCUMENT:
        return "a text"
    return context.shown(held.speaker)


def _word(held: Held, context: Context) -> str:
    issue = context.case.issue(str(held.statement.issue))
    named = [option.name for option in issue.options if option.id in held.statement.options]
    side = {1: "is for it", -1: "is against it"}.get(held.polarity, "has moved")
    return f"{side} (words on “{'”, “'.join(named)}”)" if named else side
