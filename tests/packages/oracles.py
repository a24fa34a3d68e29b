"""Slow and obvious answers, written from the definitions, to test the fast ones against."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from fractions import Fraction

from goodoffices.case.links import (
    AppliesOnlyIf,
    Condition,
    Counts,
    Excludes,
    Link,
    Requires,
    Total,
)
from goodoffices.case.negotiation import Case

Deal = dict[str, str]
Vector = tuple[Fraction, ...]


def deals(case: Case) -> list[Deal]:
    """Every package that meets the links."""
    names = [issue.id for issue in case.issues]
    combinations = itertools.product(*([o.id for o in i.options] for i in case.issues))
    every = [dict(zip(names, chosen, strict=True)) for chosen in combinations]
    return [deal for deal in every if all(meets(case, link, deal) for link in case.links)]


def all_true(conditions: Iterable[Condition], deal: Deal) -> bool:
    return all(deal[condition.issue] in condition.options for condition in conditions)


def meets(case: Case, link: Link, deal: Deal) -> bool:
    if isinstance(link, Requires):
        return all_true(link.then, deal) if all_true(link.when, deal) else True
    if isinstance(link, Excludes):
        return not all_true(link.together, deal)
    if isinstance(link, AppliesOnlyIf):
        if all_true(link.when, deal):
            return deal[link.issue] != link.otherwise
        return deal[link.issue] == link.otherwise
    if isinstance(link, Counts):
        value = len([c for c in link.of if deal[c.issue] in c.options])
    elif isinstance(link, Total):
        value = sum(case.issue(i).option(deal[i]).quantity or 0 for i in link.issues)
    else:
        return True
    too_few = link.at_least is not None and value < link.at_least
    too_many = link.at_most is not None and value > link.at_most
    return not too_few and not too_many


def worth(case: Case, party: str, deal: Deal) -> Fraction:
    wishes = case.preferences_of(party)
    assert wishes is not None
    total = Fraction(0)
    for listed in wishes.points:
        if deal[listed.issue] == listed.option:
            total += listed.points.low
    for linked in wishes.linked_points:
        if all_true(linked.when, deal):
            total += linked.points.low
    return total


def vector(case: Case, deal: Deal) -> Vector:
    return tuple(worth(case, party.id, deal) for party in case.principals)


def gains(case: Case, deal: Deal) -> Vector:
    least = []
    for party in case.principals:
        wishes = case.preferences_of(party.id)
        assert wishes is not None
        least.append(Fraction(0) if wishes.walk_away is None else wishes.walk_away.low)
    return tuple(a - b for a, b in zip(vector(case, deal), least, strict=True))


def accepts(case: Case, party: str, deal: Deal) -> bool:
    wishes = case.preferences_of(party)
    assert wishes is not None
    return wishes.walk_away is None or worth(case, party, deal) >= wishes.walk_away.low


def zone(case: Case) -> list[Deal]:
    names = [party.id for party in case.principals]
    return [deal for deal in deals(case) if all(accepts(case, p, deal) for p in names)]


def undominated(vectors: Sequence[Sequence[Fraction | int]]) -> list[int]:
    """Positions for which nothing is at least as good everywhere and better somewhere."""
    return [
        i
        for i, mine in enumerate(vectors)
        if not any(
            all(t >= m for t, m in zip(theirs, mine, strict=True)) and list(theirs) != list(mine)
            for theirs in vectors
        )
    ]


def frontier(case: Case) -> list[Deal]:
    every = deals(case)
    rows = undominated([vector(case, deal) for deal in every])
    return [every[row] for row in rows]


def best(candidates: Sequence[Deal], scores: Sequence[object]) -> list[Deal]:
    top = max(scores)  # type: ignore[type-var] # scores of one call are comparable
    return [deal for deal, score in zip(candidates, scores, strict=True) if score == top]


def utilitarian(case: Case) -> list[Deal]:
    within = zone(case)
    return best(within, [(sum(gains(case, d)), sorted(gains(case, d))) for d in within])


def egalitarian(case: Case) -> list[Deal]:
    within = zone(case)
    return best(within, [sorted(gains(case, d)) for d in within])


def nash(case: Case) -> list[Deal]:
    within = zone(case)
    scores = []
    for deal in within:
        gained = [gain for gain in gains(case, deal) if gain > 0]
        product = Fraction(1)
        for gain in gained:
            product *= gain
        scores.append((len(gained), product))
    return best(within, scores)


def kalai_smorodinsky(case: Case) -> list[Deal]:
    within = zone(case)
    ideals = [max(column) for column in zip(*(gains(case, d) for d in within), strict=True)]
    shares = [
        sorted(g / i for g, i in zip(gains(case, d), ideals, strict=True) if i > 0) for d in within
    ]
    return best(within, shares)


def equal_gain(case: Case) -> list[Deal]:
    within = zone(case)
    rows = undominated([gains(case, d) for d in within])
    front = [within[row] for row in rows]
    spreads = [max(gains(case, d)) - min(gains(case, d)) for d in front]
    return best(front, [(-s, sorted(gains(case, d))) for s, d in zip(spreads, front, strict=True)])


CONCEPTS = {
    "utilitarian": utilitarian,
    "egalitarian": egalitarian,
    "nash": nash,
    "kalai_smorodinsky": kalai_smorodinsky,
    "equal_gain": equal_gain,
}
