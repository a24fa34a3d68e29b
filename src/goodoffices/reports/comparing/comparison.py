"""How the items of a record stand to each other, each pair with its rule and its reason."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from itertools import combinations

from goodoffices.case.negotiation import Case
from goodoffices.reports.comparing.claim_pairs import answered_by, claim_pairs
from goodoffices.reports.comparing.context import Context, Pair, context_of, heard_once, report_of
from goodoffices.reports.comparing.copies import copy_pairs
from goodoffices.reports.comparing.denial_pairs import (
    denial_pairs,
    denied_statements,
)
from goodoffices.reports.comparing.denied_elsewhere import denied_elsewhere
from goodoffices.reports.comparing.denied_once import unanswered, without_counts
from goodoffices.reports.comparing.denied_unclaimed import denied_unclaimed
from goodoffices.reports.comparing.differing_accounts import differing_accounts
from goodoffices.reports.comparing.event_pairs import event_pairs
from goodoffices.reports.comparing.figure_pairs import figure_pairs
from goodoffices.reports.comparing.mirrored_claims import mirrored_claims
from goodoffices.reports.comparing.other_accounts import other_accounts
from goodoffices.reports.comparing.position_pairs import position_pairs
from goodoffices.reports.comparing.stood_by import stood_by
from goodoffices.reports.comparing.wanted_amounts import wanted_amounts
from goodoffices.reports.comparing.wanted_options import wanted_options
from goodoffices.reports.identity import DIGITS
from goodoffices.reports.labels import ComparisonKind
from goodoffices.reports.record import Claim, Comparison, Record

_KINDS = tuple(ComparisonKind)


def compare(record: Record, *, case: Case) -> tuple[Comparison, ...]:
    """Set the items of a record beside each other.

    Parameters
    ----------
    record : Record
        Items; its own ``comparisons`` are ignored.
    case : Case
        The negotiation it was read with.

    Returns
    -------
    tuple of Comparison
        By kind in the order of :class:`ComparisonKind`, then rank: heavier issues first,
        then the less doubtful pair. Undisclosed and hedged items rank lower and stay.

    Notes
    -----
    Rules R44 to R49. What a copy of a report repeats is heard once; what a copy changes is
    shown. Linear in the number of items for a given number of reports on one matter: each
    rule looks at a bounded window.
    """
    context = context_of(record, case)
    changed = list(copy_pairs(record, context))
    # What a copy altered is shown as such; it is no second voice on the matter.
    altered = {pair.items[-1] for pair in changed}
    heard = Record(
        case=record.case,
        statements=tuple(
            one for one in heard_once(record.statements, context) if one.id not in altered
        ),
        figures=tuple(one for one in heard_once(record.figures, context) if one.id not in altered),
        events=heard_once(record.events, context),
        claims=heard_once(record.claims, context),
    )
    pairs = {(pair.kind, pair.items): pair for pair in (*changed, *_pairs(heard, context))}
    return _ranked(_one_kind_each(pairs.values()))


def _pairs(heard: Record, context: Context) -> Iterator[Pair]:
    yield from position_pairs(heard.statements, context)
    yield from wanted_amounts(heard.statements, heard.figures, context)
    yield from wanted_options(heard.statements, context)
    yield from event_pairs(heard.events, heard.figures, context)
    counted = list(figure_pairs(heard.figures, context))
    yield from counted
    denied = tuple(denied_statements(heard.statements, context))
    claimed = list(claim_pairs(heard.claims, heard.statements, context, denied))
    yield from claimed
    elsewhere = list(denied_elsewhere(heard.claims, heard.statements, claimed, context))
    yield from elsewhere
    answered = _answered((*claimed, *elsewhere), heard.claims)
    yield from differing_accounts(heard.statements, answered, context)
    answers = {denial.id for _, denial, _ in denied}
    answers |= {item for pair in claimed for item in pair.items[1:]}
    denied = (*denied, *denied_unclaimed(heard.statements, answers, context))
    told = unanswered(without_counts(denied, counted, heard.figures), claimed, heard.claims)
    denials = list(denial_pairs(tuple(told), answered_by(claimed, heard.claims), context))
    yield from denials
    yield from mirrored_claims(heard.claims, context)
    yield from other_accounts(heard.statements, context)
    yield from stood_by(heard.claims, heard.statements, (*claimed, *denials), context)


def _answered(pairs: Iterable[Pair], claims: Iterable[Claim]) -> set[tuple[str, str]]:
    """Return the denials of claims, each with the report of the claim."""
    reports = {claim.id: report_of(claim) for claim in claims}
    return {(denial, reports[pair.items[0]]) for pair in pairs for denial in pair.items[1:]}


def _one_kind_each(pairs: Iterable[Pair]) -> Iterator[Pair]:
    """Leave out what two items are besides when they contradict each other."""
    every = list(pairs)
    clashing = {
        frozenset(both)
        for pair in every
        if pair.kind is ComparisonKind.CONTRADICTION
        for both in combinations(pair.items, 2)
    }
    for pair in every:
        is_clash = pair.kind is ComparisonKind.CONTRADICTION
        if is_clash or frozenset(pair.items) not in clashing:
            yield pair


def _ranked(pairs: Iterable[Pair]) -> tuple[Comparison, ...]:
    ordered = sorted(
        pairs, key=lambda p: (_KINDS.index(p.kind), -p.weight, p.doubt, p.reason, p.items)
    )
    ranks: dict[ComparisonKind, int] = {}
    comparisons = []
    for pair in ordered:
        ranks[pair.kind] = ranks.get(pair.kind, 0) + 1
        comparisons.append(
            Comparison(
                id=_comparison_id(pair),
                kind=pair.kind,
                items=pair.items,
                reason=pair.reason,
                rule=pair.rule,
                rank=ranks[pair.kind],
            )
        )
    return tuple(comparisons)


def _comparison_id(pair: Pair) -> str:
    text = "|".join((pair.kind.value, *pair.items))
    return f"x-{hashlib.sha256(text.encode()).hexdigest()[:DIGITS]}"
