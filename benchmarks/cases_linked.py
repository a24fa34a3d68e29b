"""Large linked cases, the same for the same seed in every run."""

from __future__ import annotations

import numpy as np

from goodoffices.case.issues import Issue, Option
from goodoffices.case.links import Condition, Excludes, Link, Requires
from goodoffices.case.negotiation import Case
from goodoffices.case.numbers import Range
from goodoffices.case.parties import Party, Role
from goodoffices.case.preferences import LinkedPoints, OptionPoints, Preferences

TOTAL = 1_000
"""Points that a party's best options add up to, before linked points."""
WALK_AWAY = 300
OPTIONS = 10
LINKED_POINTS = 30
"""Largest size of the points of one combination, for or against."""
SIZES = {"5x12": (5, 12, 30), "5x30": (5, 30, 60), "8x40": (8, 40, 80)}
"""Parties, issues of ten options, links."""
SEEDS = (1, 2)


def linked_case(parties: int, issues: int, links: int, *, seed: int) -> Case:
    """Return a case of random weights and uniform values in which issues hang together.

    Half of the links are bans and implications in turn; the other half are weighted
    conditions: combinations for which every party gives points of its own, of either sign.

    Parameters
    ----------
    parties, issues, links : int
        How many; every issue has ten options.
    seed : int
        Seed of all draws.

    Returns
    -------
    Case
        Every party's best options add up to 1,000 points; its walk-away value is 300.
    """
    rng = np.random.default_rng([seed, parties, issues, links])
    names = [f"i{n:02}" for n in range(issues)]
    conditional = [_pair(rng, names) for _ in range(links - links // 2)]
    people = [f"p{n}" for n in range(parties)]
    return Case(
        id=f"linked-{parties}x{issues}-{seed}",
        title="Linked",
        parties=tuple(Party(id=p, name=p.upper(), role=Role.PRINCIPAL) for p in people),
        issues=tuple(
            Issue(id=name, name=name, options=tuple(Option(id=o, name=o) for o in _options()))
            for name in names
        ),
        links=tuple(_link(rng, names, f"l{n:02}", ban=n % 2 == 0) for n in range(links // 2)),
        preferences=tuple(_wishes(rng, p, names, conditional) for p in people),
    )


def _options() -> list[str]:
    return [f"o{k}" for k in range(OPTIONS)]


def _condition(rng: np.random.Generator, issue: str, *, most: int) -> Condition:
    count = int(rng.integers(1, most + 1))
    chosen = sorted(rng.choice(OPTIONS, size=count, replace=False).tolist())
    return Condition(issue=issue, options=tuple(f"o{k}" for k in chosen))


def _pair(rng: np.random.Generator, names: list[str]) -> tuple[Condition, ...]:
    first, second = rng.choice(len(names), size=2, replace=False).tolist()
    return tuple(_condition(rng, names[n], most=5) for n in (first, second))


def _link(rng: np.random.Generator, names: list[str], name: str, *, ban: bool) -> Link:
    first, second = _pair(rng, names)
    if ban:
        return Excludes(id=name, together=(first, second))
    others = tuple(o for o in _options() if o not in second.options)
    return Requires(id=name, when=(first,), then=(Condition(issue=second.issue, options=others),))


def _wishes(
    rng: np.random.Generator,
    party: str,
    names: list[str],
    conditional: list[tuple[Condition, ...]],
) -> Preferences:
    weights = rng.random(len(names))
    weights *= TOTAL / weights.sum()
    points = []
    for issue, weight in zip(names, weights.tolist(), strict=True):
        values = rng.random(OPTIONS)
        worth = np.rint(weight * values / values.max()).astype(int).tolist()
        points += [
            OptionPoints(issue=issue, option=f"o{k}", points=Range.of(value))
            for k, value in enumerate(worth)
        ]
    linked = [
        LinkedPoints(when=when, points=Range.of(int(rng.integers(-LINKED_POINTS, LINKED_POINTS))))
        for when in conditional
    ]
    return Preferences(
        party=party,
        points=tuple(points),
        linked_points=tuple(linked),
        walk_away=Range.of(WALK_AWAY),
    )
