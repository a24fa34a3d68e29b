"""Additive cases of any size, the same for the same seed in every run."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from goodoffices.case.issues import Issue, Option
from goodoffices.case.negotiation import Case
from goodoffices.case.numbers import Range
from goodoffices.case.parties import Party, Role
from goodoffices.case.preferences import OptionPoints, Preferences

Points = npt.NDArray[np.int64]
"""Whole points, shape (parties, issues, options)."""
REAL = 10**12
"""Total that stands for real-valued points: twelve decimal places, kept exactly."""


def drawn_points(
    shape: tuple[int, int, int], *, total: int, opposition: float = 0.0, seed: int
) -> Points:
    """Draw every party's points for every option.

    Parameters
    ----------
    shape : tuple of int
        Parties, issues, options per issue.
    total : int
        About how many points a party's best package has.
    opposition : float
        Share of a common axis on which every second party is opposed: 0 independent,
        0.7 conflict, 0.95 almost zero-sum.
    seed : int
        Seed of all draws.

    Returns
    -------
    int64 array, shape (parties, issues, options)
        Weights of issues are uniform over all that add up to the total.
    """
    parties, issues, options = shape
    rng = np.random.default_rng([seed, parties, issues, options])
    axis = rng.random((issues, options))
    points = np.empty(shape, dtype=np.int64)
    for party in range(parties):
        shared = axis if party % 2 == 0 else 1 - axis
        values = opposition * shared + (1 - opposition) * rng.random((issues, options))
        weights = rng.dirichlet(np.ones(issues)) * total
        points[party] = weights[:, None] * values / values.max(axis=1, keepdims=True)
    return points


def additive_case(points: Points, *, walk_away: int | None) -> Case:
    """Return the case with these points and no links.

    Parameters
    ----------
    points : int64 array, shape (parties, issues, options)
        Points; higher is better.
    walk_away : int or None
        Least total that each party accepts; ``None`` when not known.

    Returns
    -------
    Case
        Everybody is a principal.
    """
    issues = tuple(
        Issue(id=f"i{n:02}", name=f"i{n:02}", options=tuple(map(_option, range(points.shape[2]))))
        for n in range(points.shape[1])
    )
    people = tuple(
        Party(id=f"p{n}", name=f"P{n}", role=Role.PRINCIPAL) for n in range(len(points))
    )
    least = None if walk_away is None else Range.of(walk_away)
    wishes = (
        Preferences(
            party=party.id,
            points=tuple(
                OptionPoints(issue=issue.id, option=f"o{k}", points=Range.of(value))
                for issue, row in zip(issues, rows.tolist(), strict=True)
                for k, value in enumerate(row)
            ),
            walk_away=least,
        )
        for party, rows in zip(people, points, strict=True)
    )
    return Case(
        id="additive", title="Additive", parties=people, issues=issues, preferences=tuple(wishes)
    )


def _option(number: int) -> Option:
    return Option(id=f"o{number}", name=f"o{number}")
