"""Two sides that each say of the other what only one of them can have done (R460)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from goodoffices.reports.comparing.context import Context, Pair, words_of
from goodoffices.reports.comparing.denials import stems
from goodoffices.reports.comparing.reasons import reason_on
from goodoffices.reports.labels import ComparisonKind, Stance
from goodoffices.reports.record import Claim

_DAYS = 31
"""Days between two claims that mirror each other."""
_LAST = 8
"""Claims in the same words, before one, among which its mirror is looked for."""
_ACCUSES = frozenset({Stance.ASSERT.value, Stance.CRITICISE.value})
_ONE_DOER = re.compile(
    r"\bfirst\b(?! (?:time|step|stage|phase|round|day))"
    r"|\b(?:started|provoked|triggered|initiated|instigated)\b"
    r"|\b(?:laid|planted|blew up|destroyed|burned|burnt|torched|bombed|shelled|sank|shot down|hit"
    r"|sabotaged|poisoned|looted|killed|cut|wrecked|mined|seized|set fire to) (?:the|that|this)\b"
)


def mirrored_claims(claims: Sequence[Claim], context: Context) -> Iterator[Pair]:
    """Yield claims of two sides about each other in the same words, of what one alone did.

    Parameters
    ----------
    claims : sequence of Claim
        What is said of others.
    context : Context
        Sides, days and names.

    Yields
    ------
    Pair
        A contradiction; for each claim with the last one before it that mirrors it.

    Notes
    -----
    Linear: claims are found by their words.
    """
    told: dict[tuple[frozenset[str], str, str], list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=context.place):
        by, about = context.side(claim.by), context.side(claim.about)
        words = words_of(claim)
        accuses = claim.position in _ACCUSES and _ONE_DOER.search(words) is not None
        if by is None or about is None or by == about or not accuses:
            continue
        matter = stems(words) - context.name_stems
        before = told[matter, about, by][-_LAST:]
        for mirror in reversed(before if matter else ()):
            if context.at_one_time(mirror, claim, _DAYS, known=_DAYS):
                yield _pair(mirror, claim, context)
                break
        told[matter, by, about].append(claim)


def _pair(first: Claim, second: Claim, context: Context) -> Pair:
    reason, weight = reason_on(
        first.issue,
        f"{context.shown(first.by)} and {context.shown(second.by)} each say of the other"
        " what only one of them can have done",
        (first, second),
        context,
    )
    return Pair(
        kind=ComparisonKind.CONTRADICTION,
        items=(first.id, second.id),
        reason=reason,
        rule="R460",
        weight=weight,
        doubt=1,
    )
