"""Cases whose links form chains or clusters, the same for the same seed in every run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

import numpy as np

from benchmarks.cases import additive_case, drawn_points
from goodoffices.case.links import Condition, Excludes
from goodoffices.case.negotiation import Case
from goodoffices.case.numbers import Range
from goodoffices.case.preferences import LinkedPoints

OPTIONS = 10
COMBINATIONS = 3
"""Combinations of options with points of their own, for each pair of linked issues."""


def chained_case(parties: int, issues: int, *, width: int, total: int, seed: int) -> Case:
    """Return a case in which each issue is linked with the ``width`` issues before it.

    Parameters
    ----------
    parties, issues : int
        How many; every issue has ten options.
    width : int
        Issues that must be remembered at once to settle the next.
    total : int
        About how many points a party's best package has, before linked points.
    seed : int
        Seed of all draws.

    Returns
    -------
    Case
        Linked points are a fiftieth of the total at most, for or against.
    """
    pairs = [(a, b) for b in range(issues) for a in range(max(0, b - width), b)]
    return _with_pairs(parties, issues, pairs, total=total, seed=seed)


def clustered_case(parties: int, *, clusters: int, total: int, seed: int) -> Case:
    """Return a case of clusters of three issues, linked within and not between.

    Parameters
    ----------
    parties, clusters : int
        How many; every issue has ten options.
    total, seed : int
        As for :func:`chained_case`.

    Returns
    -------
    Case
        Three issues a cluster.
    """
    pairs = [(3 * n + a, 3 * n + b) for n in range(clusters) for a, b in combinations(range(3), 2)]
    return _with_pairs(parties, 3 * clusters, pairs, total=total, seed=seed)


def tangled_case(parties: int, issues: int, *, links: int, bans: int, seed: int) -> Case:
    """Return a case with linked points and bans between issues drawn at random.

    Parameters
    ----------
    parties, issues : int
        How many; every issue has ten options, every party 100 points.
    links : int
        Pairs of issues with linked points.
    bans : int
        Pairs of issues of which some options exclude each other.
    seed : int
        Seed of all draws.

    Returns
    -------
    Case
        The graph of its links has whatever width comes out.
    """
    rng = np.random.default_rng([seed, parties, issues, links, bans])
    every = list(combinations(range(issues), 2))
    drawn = [every[n] for n in rng.choice(len(every), size=links + bans, replace=False)]
    case = _with_pairs(parties, issues, drawn[:links], total=100, seed=seed)
    excluded = tuple(
        Excludes(id=f"l{n:02}", together=(_condition(rng, a), _condition(rng, b)))
        for n, (a, b) in enumerate(drawn[links:])
    )
    return replace(case, links=excluded)


def _with_pairs(
    parties: int, issues: int, pairs: Sequence[tuple[int, int]], *, total: int, seed: int
) -> Case:
    points = drawn_points((parties, issues, OPTIONS), total=total, seed=seed)
    case = additive_case(points, walk_away=3 * total // 10)
    rng = np.random.default_rng([seed, parties, issues, len(pairs)])
    when = [
        (_condition(rng, a), _condition(rng, b)) for a, b in pairs for _ in range(COMBINATIONS)
    ]
    most = max(1, total // 50)
    linked = (
        tuple(
            LinkedPoints(when=both, points=Range.of(int(rng.integers(-most, most + 1))))
            for both in when
        )
        for _ in range(parties)
    )
    wishes = tuple(
        replace(one, linked_points=added)
        for one, added in zip(case.preferences, linked, strict=True)
    )
    return replace(case, preferences=wishes)


def _condition(rng: np.random.Generator, issue: int) -> Condition:
    chosen = sorted(rng.choice(OPTIONS, size=OPTIONS // 3, replace=False).tolist())
    return Condition(issue=f"i{issue:02}", options=tuple(f"o{k}" for k in chosen))
