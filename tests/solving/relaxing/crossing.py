"""Red lines and changes of them by the definitions, slow and obvious."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from fractions import Fraction

from goodoffices.case.negotiation import Case
from tests.packages import oracles
from tests.packages.oracles import Deal

Name = tuple[str, str]
"""Kind and identifier of a red line."""


def every_deal(case: Case) -> list[Deal]:
    names = [issue.id for issue in case.issues]
    combinations = itertools.product(*([o.id for o in i.options] for i in case.issues))
    return [dict(zip(names, chosen, strict=True)) for chosen in combinations]


def lacks(case: Case, deal: Deal) -> dict[str, Fraction]:
    """How far each party falls below its walk-away value."""
    found: dict[str, Fraction] = {}
    for party in case.principals:
        wishes = case.preferences_of(party.id)
        if wishes is not None and wishes.walk_away is not None:
            short = wishes.walk_away.low - oracles.worth(case, party.id, deal)
            if short > 0:
                found[party.id] = short
    return found


def crossed(case: Case, deal: Deal) -> frozenset[Name]:
    broken = {("link", link.id) for link in case.links if not oracles.meets(case, link, deal)}
    return frozenset(broken | {("party", party) for party in lacks(case, deal)})


def lines(case: Case) -> set[Name]:
    found: set[Name] = set()
    for deal in every_deal(case):
        found |= crossed(case, deal)
    return found


def spans(case: Case) -> dict[str, Fraction]:
    """By how much each party's points vary over what the links allow, else over everything."""
    allowed = oracles.deals(case)
    found: dict[str, Fraction] = {}
    for party in case.principals:
        for deals in (allowed, every_deal(case)):
            worths = [oracles.worth(case, party.id, deal) for deal in deals]
            found.setdefault(party.id, Fraction(0))
            if worths and not found[party.id]:
                found[party.id] = max(worths) - min(worths)
    return found


def key(case: Case, deal: Deal, rule: str, widths: dict[str, Fraction]) -> tuple[object, ...]:
    short = lacks(case, deal)
    shares = {p: s / widths[p] if widths[p] else Fraction(1) for p, s in short.items()}
    names = crossed(case, deal)
    links = [name for name in names if name[0] == "link"]
    total = sum((short if rule == "points" else shares).values(), Fraction(0))
    largest = max(shares.values(), default=Fraction(0))
    return (len(names if rule == "fewest" else links), total, largest, len(names))


def minimal(sets: Iterable[frozenset[Name]]) -> set[frozenset[Name]]:
    every = set(sets)
    return {one for one in every if not any(other < one for other in every)}


def is_core(case: Case, names: frozenset[Name]) -> bool:
    """Whether no package meets all of ``names``."""
    return all(crossed(case, deal) & names for deal in every_deal(case))


def smallest_core_sizes(case: Case) -> int | None:
    found = sorted(lines(case))
    for size in range(len(found) + 1):
        for chosen in itertools.combinations(found, size):
            if is_core(case, frozenset(chosen)):
                return size
    return None
