"""What one side says of another, beside what the other says itself (R47)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from goodoffices.reports.context import Context, Order, Pair, report_of, words_of
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.record import (
    Claim,
    ComparisonKind,
    SourceKind,
    Stance,
    Statement,
)

_CLAIMED = {"persuaded": 1, "unwilling": -1}
_MOST_ANSWERS = 3


def claim_pairs(
    claims: Sequence[Claim], statements: Sequence[Statement], context: Context
) -> Iterator[Pair]:
    """Yield claims about a side beside that side's own words.

    An answer is a statement by the side claimed about, in the same report or one whose time
    may be the same, that denies, that criticises what was said, or that takes the opposite
    side on the same issue: then both are a contradiction, shown beside each other and never
    settled by the program (R47). Opposite words on a linked issue, or on none that is
    recognised, are a tension.

    Parameters
    ----------
    claims : sequence of Claim
        Claims about another's position.
    statements : sequence of Statement
        Among them the answers.
    context : Context
        Sides and dates.

    Yields
    ------
    Pair
        At most one per claim: the claim and up to three answers, the clearest first.
    """
    by_side: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        side = context.side(statement.speaker)
        if side:
            by_side[side].append(statement)
    for claim in claims:
        about, by = context.side(claim.about), context.side(claim.by)
        if about is None or about == by:
            continue
        pair = _answered(claim, by_side[about], context)
        if pair:
            yield pair


def _answered(claim: Claim, said: Sequence[Statement], context: Context) -> Pair | None:
    scored: list[tuple[int, Statement]] = []
    for statement in said:
        if statement.id == claim.statement or not _at_one_time(claim, statement, context):
            continue
        strength = _strength(claim, statement, context)
        if strength:
            scored.append((strength, statement))
    if not scored:
        return None
    best = max(strength for strength, _ in scored)
    clear = best > 1
    answers = [one for strength, one in scored if (strength > 1) == clear]
    answers.sort(key=lambda one: (one.id not in claim.answers, *_nearness(claim, one, context)))
    return _pair(claim, answers[:_MOST_ANSWERS], clear, context)


def _nearness(claim: Claim, statement: Statement, context: Context) -> tuple[int, int, str]:
    apart = abs(context.places[report_of(claim)] - context.places[report_of(statement)])
    return apart, statement.spans[0].start, statement.id


def _at_one_time(claim: Claim, statement: Statement, context: Context) -> bool:
    if report_of(claim) == report_of(statement):
        return True
    return context.order(claim, statement) is Order.OPEN


def _strength(claim: Claim, statement: Statement, context: Context) -> int:
    """Rate an answer: 3 denies or criticises what was said, 2 opposes, 1 pulls apart."""
    same_report = report_of(claim) == report_of(statement)
    linked = _linked(claim, statement, context)
    near = same_report and (linked or statement.issue is None or claim.issue is None)
    words = words_of(statement)
    opposed = _polarity(claim) * _stance(statement) < 0
    same_issue = claim.issue is not None and claim.issue == statement.issue
    ways = (
        (3, (near or same_issue) and _says_any(words, "denies")),
        (3, same_report and _says_any(words, "of_words") and _critical(statement)),
        (2, same_issue and opposed),
        (1, opposed and near),
    )
    return next((strength for strength, holds in ways if holds), 0)


def _critical(statement: Statement) -> bool:
    return statement.stance in {None, Stance.CRITICISE, Stance.REJECT, Stance.OPPOSE}


def _linked(claim: Claim, statement: Statement, context: Context) -> bool:
    if claim.issue is None or statement.issue is None:
        return False
    touched = (statement.issue, *statement.further_issues)
    return any(context.case.are_related(claim.issue, issue) for issue in touched)


def _polarity(claim: Claim) -> int:
    if claim.position in _CLAIMED:
        return _CLAIMED[claim.position]
    try:
        return Stance(claim.position).polarity
    except ValueError:
        return 0


def _stance(statement: Statement) -> int:
    return 0 if statement.stance is None else statement.stance.polarity


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    """Plain alternations between word borders: linear time."""
    return {
        key: re.compile(
            r"(?<!\w)(?:" + "|".join(map(re.escape, lexicon("denials")[key])) + r")(?!\w)"
        )
        for key in ("denies", "of_words")
    }


def _says_any(words: str, key: str) -> bool:
    return _patterns()[key].search(words) is not None


def _pair(claim: Claim, answers: Sequence[Statement], clear: bool, context: Context) -> Pair:
    kind = ComparisonKind.CONTRADICTION if clear else ComparisonKind.TENSION
    issue = None if claim.issue is None else context.case.issue(claim.issue)
    topic = "" if issue is None else f" on {issue.name}"
    places = [report_of(claim), *(report_of(answer) for answer in answers)]
    reports = " and ".join(dict.fromkeys(places))
    voice = context.name(answers[0].speaker)
    verb = "answers otherwise" if clear else "is also reported with words that pull apart from it"
    reason = (
        f"{context.name(claim.by)} says of {context.name(claim.about)}"
        f" “{claim.position.replace('_', ' ')}”{topic}; {voice} {verb} ({reports})."
    )
    doubt = sum(len(one.hedges) + len(one.flags) for one in answers)
    doubt += sum(one.source_kind is SourceKind.ANONYMOUS for one in answers)
    return Pair(
        kind=kind,
        items=(claim.id, *(one.id for one in answers)),
        reason=reason,
        rule="R47",
        weight=1 if issue is None else issue.weight,
        doubt=doubt,
    )
