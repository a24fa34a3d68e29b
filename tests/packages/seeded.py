"""Random small cases by seed, rich in what goes wrong: ties, zeros, blocked and single options."""

from __future__ import annotations

from fractions import Fraction

import numpy as np

from goodoffices.case.issues import Issue, Option
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
from goodoffices.case.numbers import Range
from goodoffices.case.parties import Party, Role
from goodoffices.case.preferences import LinkedPoints, OptionPoints, Preferences

MOST_PACKAGES = 120
SPANS = ((0, 1), (0, 3), (-2, 4), (-30, 100), (0, 1000))
"""Ranges of points: the narrow ones tie often."""


def seeded_case(seed: int) -> Case:
    """Return a case of 2 to 5 parties and up to 120 packages, the same for the same seed."""
    rng = np.random.default_rng([20260, seed])
    issues = _issues(rng)
    names = [f"p{n}" for n in range(int(rng.integers(2, 6)))]
    span = SPANS[int(rng.integers(len(SPANS)))]
    links = tuple(_link(rng, issues, f"l{n}") for n in range(int(rng.integers(0, 4))))
    return Case(
        id=f"seed-{seed}",
        title="Seeded",
        parties=tuple(Party(id=n, name=n.upper(), role=Role.PRINCIPAL) for n in names),
        issues=issues,
        links=links,
        preferences=tuple(_wishes(rng, name, issues, span) for name in names),
    )


def _issues(rng: np.random.Generator) -> tuple[Issue, ...]:
    shape: list[int] = []
    for _ in range(int(rng.integers(1, 6))):
        count = int(rng.integers(1, 5))
        if np.prod([*shape, count]) <= MOST_PACKAGES:
            shape.append(count)
    # Identifiers run against the order of the case, so that R57 is put to the test.
    letters = "fedcba"
    return tuple(
        Issue(
            id=letters[n],
            name=letters[n],
            options=tuple(
                Option(id=f"o{count - k}", name=f"o{count - k}", quantity=int(rng.integers(0, 4)))
                for k in range(count)
            ),
        )
        for n, count in enumerate(shape)
    )


def _condition(rng: np.random.Generator, issue: Issue) -> Condition:
    ids = [option.id for option in issue.options]
    count = int(rng.integers(1, max(len(ids), 2)))
    return Condition(
        issue=issue.id, options=tuple(sorted(rng.choice(ids, count, replace=False).tolist()))
    )


def _conditions(
    rng: np.random.Generator, issues: tuple[Issue, ...], most: int = 2
) -> tuple[Condition, ...]:
    count = int(rng.integers(1, most + 1))
    return tuple(_condition(rng, issues[int(rng.integers(len(issues)))]) for _ in range(count))


def _link(rng: np.random.Generator, issues: tuple[Issue, ...], name: str) -> Link:
    match int(rng.integers(5)):
        case 0:
            when, then = _conditions(rng, issues), _conditions(rng, issues)
            return Requires(id=name, when=when, then=then)
        case 1:
            return Excludes(id=name, together=_conditions(rng, issues, 3))
        case 2:
            of = (*_conditions(rng, issues, 3), *_conditions(rng, issues, 2))
            return Counts(id=name, of=of, at_least=int(rng.integers(0, 2)), at_most=None)
        case 3:
            ids = tuple(issue.id for issue in issues)
            return Total(id=name, issues=ids, at_least=None, at_most=int(rng.integers(1, 9)))
        case _:
            first = issues[0]
            when = _conditions(rng, issues[1:] or issues)
            otherwise = first.options[0].id
            return AppliesOnlyIf(id=name, issue=first.id, when=when, otherwise=otherwise)


def _wishes(
    rng: np.random.Generator, party: str, issues: tuple[Issue, ...], span: tuple[int, int]
) -> Preferences:
    unit = (1, 1, 1, 3)[int(rng.integers(4))]
    silent = rng.random() < 0.05

    def points() -> Range:
        value = 0 if silent else int(rng.integers(span[0], span[1] + 1))
        return Range.of(Fraction(value, unit))

    listed = tuple(
        OptionPoints(issue=issue.id, option=option.id, points=points())
        for issue in issues
        for option in issue.options
    )
    linked = tuple(
        LinkedPoints(when=_conditions(rng, issues, 3), points=points())
        for _ in range(int(rng.integers(0, 3)))
    )
    high = sum(max(float(o.points.low) for o in listed if o.issue == i.id) for i in issues)
    least = int(np.floor(high * rng.choice([0.0, 0.2, 0.4, 0.7])))
    # Now and then nobody can reach it: the zone is empty.
    least += int(rng.random() < 0.03) * 5_000
    return Preferences(party=party, points=listed, linked_points=linked, walk_away=Range.of(least))
