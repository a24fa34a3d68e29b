"""What is claimed of a side in one report, beside its denial in another one (R321, R458)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from operator import itemgetter

from goodoffices.reports.comparing.context import (
    Context,
    Order,
    Pair,
    is_narrow,
    report_of,
    words_of,
)
from goodoffices.reports.comparing.denials import denied_matter, is_denial, stems, unfact_words
from goodoffices.reports.comparing.reasons import reason_on
from goodoffices.reports.comparing.turning_down import denied_words
from goodoffices.reports.labels import ComparisonKind, Stance
from goodoffices.reports.record import Claim, Statement

_SHARED = 2
"""Words of a meaning that a claim and a denial in another report must share."""
_RARE = 3
"""A word in so few reports, or in one of six, says what is spoken of."""
_SIXTH = 6
_DAYS = 31
_AHEAD = 40
"""Denials before and behind a claim that hold a word of it and are looked at."""
_MOST = 2
"""Denials shown for one claim."""

_YIELDED = re.compile(
    r"\b(agree|accept|consent|conced|approv|promis|offer|commit|pledg|sign)(?:s|d|ed|ing|ted|ting)?\b"
)

_Index = Mapping[tuple[str, str], Sequence[tuple[int, Statement]]]


def denied_elsewhere(
    claims: Sequence[Claim],
    statements: Sequence[Statement],
    answered: Iterable[Pair],
    context: Context,
) -> Iterator[Pair]:
    """Yield claims with the words of another report in which the side denies them.

    The denial shares two words with the claim, one of them in few reports; where it answers a
    claim of its own report, that claim's words are its words too. A denial in an earlier
    report names what it denies; one word is enough where both are on one issue (R458).

    Parameters
    ----------
    claims : sequence of Claim
        What is said of others.
    statements : sequence of Statement
        Among them the denials.
    answered : iterable of Pair
        Claims beside what answers them in one report.
    context : Context
        Sides, days and names.

    Yields
    ------
    Pair
        At most two for a claim.

    Notes
    -----
    Linear: of each word the forty denials of the side before and behind are looked at.
    """
    pairs = [pair for pair in answered if pair.kind is ComparisonKind.CONTRADICTION]
    index = _index(claims, statements, pairs, context)
    rare = _rare((*claims, *statements), context)
    shown = {(pair.items[0], other) for pair in pairs for other in pair.items[1:]}
    for claim in sorted(claims, key=context.place):
        side = context.side(claim.about)
        if side is None or side == context.side(claim.by):
            continue
        for denial in _denials(claim, side, index, rare, context):
            if (claim.id, denial.id) not in shown:
                yield _pair(claim, denial, context)


def _index(
    claims: Sequence[Claim],
    statements: Sequence[Statement],
    answered: Iterable[Pair],
    context: Context,
) -> _Index:
    told = {claim.id: claim for claim in claims}
    besides: dict[str, frozenset[str]] = defaultdict(frozenset)
    for pair in answered:
        claim = told.get(pair.items[0])
        for other in pair.items[1:] if claim else ():
            besides[other] |= _told(claim, context) if claim else frozenset()
    index: dict[tuple[str, str], list[tuple[int, Statement]]] = defaultdict(list)
    for statement in sorted(statements, key=context.place):
        side = context.side(statement.speaker)
        if side is None or statement.stance is Stance.WITHHOLD:
            continue
        denied = denied_words(statement)
        place = context.places[report_of(statement)]
        told_of = (denied | besides[statement.id] if denied else denied) - context.name_stems
        for stem in (*sorted(told_of), *_yielded(words_of(statement), statement.issue)):
            index[side, stem].append((place, statement))
    return index


def _told(claim: Claim, context: Context) -> frozenset[str]:
    words = words_of(claim)
    return stems(words) - stems(unfact_words(words)) - context.name_stems


def _yielded(words: str, issue: str | None) -> frozenset[str]:
    """Return "agreed to" something of an issue, where words deny it or claim it (R458)."""
    if issue is None:
        return frozenset()
    return frozenset(f"#{issue} {found}" for found in _YIELDED.findall(words))


def _rare(items: Iterable[Claim | Statement], context: Context) -> frozenset[str]:
    """Return the beginnings of words that stand in the items of few reports."""
    holders: dict[str, set[int]] = defaultdict(set)
    most = max(_RARE, len(context.places) // _SIXTH)
    for item in items:
        place = context.places[report_of(item)]
        for stem in stems(words_of(item)):
            if len(holders[stem]) <= most:
                holders[stem].add(place)
    return frozenset(stem for stem, places in holders.items() if len(places) <= most)


def _denials(
    claim: Claim, side: str, index: _Index, rare: frozenset[str], context: Context
) -> list[Statement]:
    place = context.places[report_of(claim)]
    shared: dict[str, set[str]] = defaultdict(set)
    found: dict[str, Statement] = {}
    yielded = _yielded(words_of(claim), claim.issue)
    for stem in (*_told(claim, context), *yielded):
        others = index.get((side, stem), ())
        at = bisect_left(others, place, key=itemgetter(0))
        for _, denial in others[max(0, at - _AHEAD) : at + _AHEAD]:
            if _is_later(claim, denial, context) or _was_denied(claim, denial, stem, context):
                found[denial.id] = denial
                shared[denial.id].add(stem)
    fitting = [
        one
        for one in found.values()
        if (shared[one.id] & rare and _is_enough(claim, one, shared[one.id], context))
        or (shared[one.id] & yielded and is_denial(words_of(one)))
    ]
    return sorted(fitting, key=lambda one: (-len(shared[one.id]), context.place(one)))[:_MOST]


def _was_denied(claim: Claim, denial: Statement, stem: str, context: Context) -> bool:
    """Whether what is claimed was denied in an earlier report, by name (R458)."""
    if stem.startswith("#"):
        return is_denial(words_of(denial)) and _is_later(denial, claim, context)
    return stem in denied_matter(words_of(denial)) and _is_later(denial, claim, context)


def _is_enough(claim: Claim, denial: Statement, shared: Collection[str], context: Context) -> bool:
    """Whether a denial shares two words with a claim, or on one issue all that it names."""
    if len(shared) >= _SHARED:
        return True
    matter = denied_matter(words_of(denial))
    if len(matter) >= _SHARED and matter <= stems(words_of(claim)):
        return True  # "mining the river", also where a party is called River League
    named = matter - context.name_stems
    one_issue = claim.issue is not None and claim.issue == denial.issue
    return one_issue and bool(named) and named <= set(shared)


def _is_later(first: Claim | Statement, second: Claim | Statement, context: Context) -> bool:
    """Whether the second of two items stands in a later report, of the same month or so."""
    said, told = (context.dates[report_of(one)] for one in (first, second))
    if report_of(first) == report_of(second) or context.copies(first, second):
        return False
    if not (is_narrow(said, _DAYS) and is_narrow(told, _DAYS)):
        return False
    soon = said.latest and told.earliest and (told.earliest - said.latest).days <= _DAYS
    return bool(soon) and context.order(first, second) is not Order.EARLIER


def _pair(claim: Claim, denial: Statement, context: Context) -> Pair:
    about, by = context.shown(claim.about), context.shown(claim.by)
    reason, weight = reason_on(
        claim.issue,
        f"{context.shown(denial.speaker)} denies what {by} says of {about} in another report",
        (claim, denial),
        context,
    )
    return Pair(
        kind=ComparisonKind.CONTRADICTION,
        items=(claim.id, denial.id),
        reason=reason,
        rule="R321",
        weight=weight,
        doubt=len(denial.hedges) + len(denial.flags) + 1,
    )
