"""Bodies for tests: random ones, and what their votes do by definition."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

import numpy as np

from goodoffices.case.bodies import Body
from goodoffices.case.members import Member
from goodoffices.case.voting import HEADS, AllOf, AnyOf, ConsentOf, NoneAgainst, Quota, Rule
from goodoffices.ratification.passing import passes


def plain_body(weights: Sequence[int], quota: int, *, veto: Sequence[int] = ()) -> Body:
    """Return a body with one quota."""
    members = tuple(
        Member(id=f"m{n}", name=f"Member {n}", weight=weight, veto=n in veto)
        for n, weight in enumerate(weights)
    )
    return Body(id="body", name="Body", members=members, quota=quota)


def random_body(rng: np.random.Generator, *, most: int) -> Body:
    """Return a body with several quotas, groups, consents and vetoes."""
    count = int(rng.integers(1, most, endpoint=True))
    members = tuple(
        Member(
            id=f"m{n}",
            name=f"Member {n}",
            weight=int(rng.integers(0, 6, endpoint=True)) + (n == 0),
            weights=(("people", int(rng.integers(1, 9, endpoint=True))),),
            groups=("west",) if n == 0 or rng.random() < 0.5 else (),
        )
        for n in range(count)
    )
    votes = sum(member.weight for member in members)
    quotas: list[Rule] = [
        Quota(least=Fraction(int(rng.integers(1, votes, endpoint=True)))),
        Quota(
            least=Fraction(int(rng.integers(1, 10, endpoint=True)), 10),
            is_share=True,
            measure="people",
        ),
        Quota(least=Fraction(int(rng.integers(1, count, endpoint=True))), measure=HEADS),
        Quota(least=Fraction(1, 2), is_share=True, more_than=True, measure=HEADS, group="west"),
    ]
    order = rng.permutation(len(quotas))[: int(rng.integers(1, 5))].tolist()
    chosen = tuple(quotas[place] for place in order)
    rule: Rule = AllOf(parts=chosen) if rng.random() < 0.5 else AnyOf(parts=chosen)
    named = tuple(member.id for member in members if rng.random() < 0.3) or ("m0",)
    consent = NoneAgainst(members=named) if rng.random() < 0.5 else ConsentOf(members=named)
    joined = (rule, AllOf(parts=(rule, consent)), AnyOf(parts=(rule, consent)))[rng.integers(0, 3)]
    return Body(id="body", name="Body", members=members, rule=joined)


def swings_by_definition(body: Body) -> tuple[int, list[list[int]]]:
    """Return winning coalitions, and each member's swings by size, from every coalition."""
    names = [member.id for member in body.members]
    everybody = frozenset(names)
    winning = set()
    for mask in range(2 ** len(names)):
        yes = frozenset(name for n, name in enumerate(names) if mask >> n & 1)
        if passes(body, in_favour=yes, against=everybody - yes):
            winning.add(mask)
    swings = [[0] * len(names) for _ in names]
    for mask in winning:
        for n in range(len(names)):
            if mask >> n & 1 and mask & ~(1 << n) not in winning:
                swings[n][mask.bit_count() - 1] += 1
    return len(winning), swings
