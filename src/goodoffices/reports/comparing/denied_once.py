"""A denial answers one thing: the count or the claim that it stands nearest behind (R253)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from goodoffices.reports.comparing.context import Pair, report_of, words_of
from goodoffices.reports.comparing.denial_pairs import Denied
from goodoffices.reports.comparing.denials import object_denied, stems
from goodoffices.reports.labels import ComparisonKind
from goodoffices.reports.record import Claim, Figure, Statement

_COUNTED = 120
"""Characters behind "disputed that" within which the other count follows."""


def unanswered(
    denied: Iterable[Denied], claimed: Iterable[Pair], claims: Sequence[Claim]
) -> Iterator[Denied]:
    """Leave out denials that answer a claim standing nearer than the words found for them (R253).

    Parameters
    ----------
    denied : iterable of statement, denial and account
        As :func:`denied_statements` gives them.
    claimed : iterable of Pair
        Claims, each with the words that answer it.
    claims : sequence of Claim
        The claims they are about.
    """
    places = {claim.id: claim for claim in claims}
    answered: dict[str, list[Claim]] = defaultdict(list)
    for pair in claimed:
        if pair.kind is ComparisonKind.CONTRADICTION and pair.items[0] in places:
            for reply in pair.items[1:]:
                answered[reply].append(places[pair.items[0]])
    for said, denial, account in denied:
        own = said.speaker == denial.speaker
        if own or not any(_stands_between(one, said, denial) for one in answered[denial.id]):
            yield said, denial, account


def _stands_between(claim: Claim, said: Statement, denial: Statement) -> bool:
    one_report = report_of(claim) == report_of(denial)
    return one_report and said.spans[-1].end <= claim.spans[0].start < denial.spans[0].start


def without_counts(
    denied: Iterable[Denied], counted: Iterable[Pair], figures: Sequence[Figure]
) -> Iterator[Denied]:
    """Leave out denials of a count: the two counts stand beside each other (R253).

    Parameters
    ----------
    denied : iterable of statement, denial and account
        As :func:`denied_statements` gives them.
    counted : iterable of Pair
        Figures that contradict each other.
    figures : sequence of Figure
        Them and others.
    """
    places = {figure.id: figure for figure in figures}
    clashes = [
        (places[pair.items[0]], places[pair.items[1]])
        for pair in counted
        if pair.kind is ComparisonKind.CONTRADICTION
    ]
    by_report: dict[str, list[tuple[Figure, Figure]]] = defaultdict(list)
    for first, second in clashes:
        by_report[report_of(first)].append((first, second))
    for said, denial, account in denied:
        if not any(_is_about(said, denial, *pair) for pair in by_report[report_of(said)]):
            yield said, denial, account


def _is_about(said: Statement, denial: Statement, first: Figure, second: Figure) -> bool:
    begins, ends = first.spans[0].start, second.spans[0].start
    within = said.spans[0].start <= begins < said.spans[-1].end
    # A denial that names an act is none of a count that a third voice gives behind it.
    own = ends < denial.spans[-1].end or not stems(object_denied(words_of(denial)))
    near = denial.spans[0].start <= ends <= denial.spans[-1].end + _COUNTED
    return within and near and own
