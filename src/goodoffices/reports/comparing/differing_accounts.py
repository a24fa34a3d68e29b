"""What two voices tell of one fact in two reports, and only one can hold (R493 to R495)."""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Collection, Iterator, Sequence
from functools import cache

from goodoffices.reports.comparing.context import Context, Pair, report_of
from goodoffices.reports.comparing.holders import holder_of
from goodoffices.reports.comparing.reasons import reason_on
from goodoffices.reports.comparing.rebuttals import is_ahead
from goodoffices.reports.comparing.stated_times import (
    at_one_stated_time,
    times_differ,
    without_times,
)
from goodoffices.reports.comparing.told_clauses import (
    ATTACK,
    ROOT,
    Clauses,
    Told,
    attacks,
    grounds,
)
from goodoffices.reports.labels import ComparisonKind, Directness
from goodoffices.reports.lexicon import any_of, lexicon
from goodoffices.reports.record import Statement

_NEVER = re.compile(r"\b(?:has|had|have) never\b|\bnever (?:\w+ed)\b")
_DAYS = 14
"""Days between two reports in which one fact is told."""
_SOON = 2
"""Days within which what was not so, and what was held, is told of one moment."""
_SHARED = 2
"""Words that two accounts of one fact have in common."""
_LOOSE = 3
"""With so many in common, a denial may hold one word that the other account lacks."""
_LAST = 12
"""Earlier statements that are looked at for each word of a statement."""
_MOST = 2
"""Accounts shown for one statement."""

Claimed = Collection[tuple[str, str]]
"""Denials, each with a report whose claim it is set beside already."""


def differing_accounts(
    statements: Sequence[Statement], answered: Claimed, context: Context
) -> Iterator[Pair]:
    """Yield what two voices tell of one fact in two reports, where only one can be right.

    R493: one tells that it was not so, in the same words. R494: both tell of what happens
    once, at two times or places. R495: each tells that somebody else holds one place.

    Parameters
    ----------
    statements : sequence of Statement
        Any order.
    answered : collection of (str, str)
        Denials, with the reports whose claims they are set beside already: left out here.
    context : Context
        Sides, days and names.

    Yields
    ------
    Pair
        Contradictions; at most two for a statement.

    Notes
    -----
    Linear: of each word of a statement the last twelve before it are looked at.
    """
    clauses = Clauses(context)
    index: dict[str, deque[Told]] = defaultdict(lambda: deque(maxlen=_LAST))
    for statement in sorted(statements, key=context.place):
        told = clauses.of(statement)
        if told is None or len(told.matter) < _SHARED:
            continue
        near = {one.statement.id: one for root in told.matter for one in index[root]}
        alike = (one for one in near.values() if _may_be_one(one, told))
        found = ((_clash(one, told, clauses, context), one) for one in alike)
        fresh = [one for one in found if one[0] and not _is_answered(one[1], told, answered)]
        for rule, one in sorted(fresh, key=lambda one: context.place(one[1].statement))[-_MOST:]:
            yield _pair(rule, one, told, context)
        for root in told.matter:
            index[root].append(told)


def _may_be_one(first: Told, second: Told) -> bool:
    """Whether two accounts share two words, or a name: all others are told apart at once."""
    shared = first.matter & second.matter
    return len(shared) >= _SHARED or not shared.isdisjoint(second.names)


def _tell_facts(*accounts: Told) -> bool:
    """Whether statements take no side: what is wanted is no account of a fact."""
    stances = (one.statement.stance for one in accounts)
    return not any(stance.polarity for stance in stances if stance)


def _is_answered(first: Told, second: Told, answered: Claimed) -> bool:
    one, other = first.statement, second.statement
    return (one.id, report_of(other)) in answered or (other.id, report_of(one)) in answered


def _clash(first: Told, second: Told, clauses: Clauses, context: Context) -> str:
    """Return the rule by which two accounts exclude each other; empty where none does."""
    one, other = first.statement, second.statement
    if report_of(one) == report_of(other) or not context.at_one_time(one, other, _DAYS):
        return ""
    own = _one_voice(first, second, context)
    if first.denied != second.denied:
        yes, no = (second, first) if first.denied else (first, second)
        plain = (not own and _tell_facts(yes, no)) or _disowns(yes, no)
        return "R493" if plain and _is_denied(yes, no, context) else ""
    if first.denied or own or not _tell_facts(first, second):
        return ""
    if _told_elsewhere(first, second):
        return "R494"
    return "R495" if _held_twice(first, second, clauses, context) else ""


def _one_voice(first: Told, second: Told, context: Context) -> bool:
    one, other = (
        context.side(told.statement.speaker) or told.statement.speaker for told in (first, second)
    )
    return one is not None and one == other


def _disowns(yes: Told, no: Told) -> bool:
    """Whether words flatly deny what a report tells, also of the own side: "had never refused"."""
    told = yes.statement.directness is not Directness.DIRECT
    return told and (no.flat or _NEVER.search(no.clause) is not None)


def _is_denied(yes: Told, no: Told, context: Context) -> bool:
    """Whether one tells in the same words that it was not so (R493)."""
    if _are_ahead(yes, no) or times_differ(yes.times, no.times) or _other_subject(yes, no):
        return False
    shared, left = no.matter & yes.matter, no.matter - yes.matter
    loose = len(shared) >= _LOOSE and len(left) == 1 and not left & no.names
    if len(shared) < _SHARED or not (loose or not left):
        return False
    later = context.days_between(no.statement, yes.statement) or 0
    return later < _SOON or at_one_stated_time(yes.times, no.times)


def _other_subject(first: Told, second: Told) -> bool:
    return bool(first.subject and second.subject) and first.subject != second.subject


def _are_ahead(*accounts: Told) -> bool:
    return any(is_ahead(without_times(one.clause)) for one in accounts)


def _told_elsewhere(first: Told, second: Told) -> bool:
    """Whether what happens once is told of two times or places (R494)."""
    acts = _acts_in(first) & _acts_in(second)
    if not acts or _other_subject(first, second) or not _is_definite(first, second):
        return False
    mine, other = first.matter - second.matter, second.matter - first.matter
    shared = first.matter & second.matter
    if times_differ(first.times, second.times):
        return len(shared) >= _SHARED and not mine and not other
    places = [_places_in(one) for one in (first, second)]
    apart = bool(places[0] and places[1]) and places[0].isdisjoint(places[1])
    rest = mine - places[0], other - places[1]
    return apart and bool(shared) and all(left <= acts | attacks() | {ATTACK} for left in rest)


def _acts_in(told: Told) -> frozenset[str]:
    """Return the acts of a clause that happen once, those that are alike by one name."""
    words = told.clause.casefold()
    if is_ahead(without_times(told.clause)) and not _next().search(words):
        return frozenset()
    return frozenset(_alike().get(one, one)[:ROOT] for one in _once().findall(words))


def _is_definite(*accounts: Told) -> bool:
    """Whether each clause opens with a thing known: "the truce", "its ferry", a name."""
    return all(
        not re.match(r"(?:an?|some|several|many|two|three|\d+)\b", one.clause.casefold())
        for one in accounts
    )


def _places_in(told: Told) -> frozenset[str]:
    found = grounds().findall(told.clause)
    return frozenset(word.casefold()[:ROOT] for pair in found for word in pair if word)


def _held_twice(first: Told, second: Told, clauses: Clauses, context: Context) -> bool:
    """Whether each tells that somebody else holds one place (R495)."""
    if not first.names & second.names or _are_ahead(first, second):
        return False
    if not context.at_one_time(first.statement, second.statement, _SOON):
        return False
    one, other = holder_of(first, clauses), holder_of(second, clauses)
    return bool(one and other) and one != other


_REASONS = {
    "R493": "{a} and {b} differ on whether something was so",
    "R494": "{a} and {b} tell of two times or places for what happens once",
    "R495": "{a} and {b} differ on who holds a place",
}


def _pair(rule: str, earlier: Told, later: Told, context: Context) -> Pair:
    first, second = earlier.statement, later.statement
    names = [context.shown(one.speaker) for one in (first, second)]
    told = _REASONS[rule].format(a=names[0], b=names[1])
    reason, weight = reason_on(first.issue or second.issue, told, (first, second), context)
    return Pair(
        kind=ComparisonKind.CONTRADICTION,
        items=(first.id, second.id),
        reason=reason,
        rule=rule,
        weight=weight,
        doubt=sum(len(one.hedges) + len(one.flags) for one in (first, second)) + 1,
    )


@cache
def _once() -> re.Pattern[str]:
    words = lexicon("accounts")
    return re.compile(rf"(?<!\w){any_of((*words['once'], *words['next']))}(?!\w)")


@cache
def _next() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){any_of(lexicon('accounts')['next'])}(?!\w)")


@cache
def _alike() -> dict[str, str]:
    return {word: line[0] for line in lexicon("accounts")["alike"] for word in line}
