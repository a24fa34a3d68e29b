"""What one side tells of another, turned down by it, where nobody marked a claim (R320)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from goodoffices.reports.comparing.claims_denied import denies_the_fact
from goodoffices.reports.comparing.context import Context, report_of
from goodoffices.reports.comparing.denial_pairs import Denied, is_near, names_side
from goodoffices.reports.labels import Stance
from goodoffices.reports.record import Claim, Statement

_LAST = 2
"""Statements right before an answer among which one tells of the side that answers."""
_SIDED = frozenset(one for one in Stance if one.polarity and one is not Stance.CRITICISE)


def denied_unclaimed(
    statements: Sequence[Statement], answers: Collection[str], context: Context
) -> Iterator[Denied]:
    """Yield what is told of a side right before that side turns it down.

    Parameters
    ----------
    statements : sequence of Statement
        Any order.
    answers : collection of str
        Statements that are known to answer something: they are left out.
    context : Context
        Sides, names and words.

    Yields
    ------
    tuple of Statement, Statement and None
        What is said, and the answer, once each.
    """
    by_report: dict[str, list[Statement]] = defaultdict(list)
    for statement in sorted(statements, key=context.place):
        by_report[report_of(statement)].append(statement)
    for found in by_report.values():
        for place, answer in enumerate(found):
            before = found[max(0, place - _LAST) : place]
            said = None if answer.id in answers else _told_of_answerer(answer, before, context)
            if said is not None:
                yield said, answer, None


def _told_of_answerer(
    answer: Statement, before: Sequence[Statement], context: Context
) -> Statement | None:
    """Return what is told right before of the side that answers, and turned down (R320)."""
    for said in reversed(before[-_LAST:]):
        sided = said.stance in _SIDED
        if sided or not is_near(said, answer) or not names_side(said, answer, context):
            continue
        told = Claim(
            id=said.id,
            spans=said.spans,
            by=str(said.speaker),
            about=str(answer.speaker),
            position=Stance.ASSERT.value,
            issue=said.issue,
        )
        if denies_the_fact(told, answer, context):
            return said
    return None
