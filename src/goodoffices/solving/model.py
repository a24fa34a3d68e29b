"""A case as integers: what the engines search."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

Choice = tuple[int, ...]
"""A package as option positions, one per issue, in the order of the model."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Literal:
    """The statement that one issue is settled by one of some options.

    Parameters
    ----------
    issue : int
        Position of the issue.
    options : tuple of int
        Positions of the options, ascending. None: the statement is false.
    """

    issue: int
    options: tuple[int, ...]

    def holds(self, choice: Choice) -> bool:
        """Whether the package makes the statement true."""
        return choice[self.issue] in self.options


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """At least one of some statements must hold.

    Parameters
    ----------
    link : str
        Identifier of the link that demands it.
    literals : tuple of Literal
        The statements.
    """

    link: str
    literals: tuple[Literal, ...]

    @property
    def issues(self) -> tuple[int, ...]:
        """Positions of the issues that matter."""
        return tuple(sorted({literal.issue for literal in self.literals}))

    def holds(self, choice: Choice) -> bool:
        """Whether the package meets the condition."""
        return any(literal.holds(choice) for literal in self.literals)


@dataclass(frozen=True, slots=True, kw_only=True)
class LinearBound:
    """A sum over the chosen options must lie within bounds.

    Parameters
    ----------
    link : str
        Identifier of the link that demands it.
    weights : tuple of (int, tuple of int)
        Position of an issue with the weight of each of its options.
    low, high : int or None
        Bounds, both included; ``None`` where there is none.
    """

    link: str
    weights: tuple[tuple[int, tuple[int, ...]], ...]
    low: int | None
    high: int | None

    @property
    def issues(self) -> tuple[int, ...]:
        """Positions of the issues that matter."""
        return tuple(sorted(issue for issue, _ in self.weights))

    @property
    def magnitude(self) -> int:
        """A bound on every number that arises while adding up."""
        sums = sum(max(abs(weight) for weight in weights) for _, weights in self.weights)
        return max(sums, abs(self.low or 0), abs(self.high or 0))

    def holds(self, choice: Choice) -> bool:
        """Whether the package meets the condition."""
        total = sum(weights[choice[issue]] for issue, weights in self.weights)
        return (self.low is None or total >= self.low) and (
            self.high is None or total <= self.high
        )


Constraint = Clause | LinearBound
"""Either kind of condition that every package must meet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """Points added when some statements all hold.

    Parameters
    ----------
    when : tuple of Literal
        The statements.
    points : int
        Scaled points; may be negative.
    """

    when: tuple[Literal, ...]
    points: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyPoints:
    """What one principal gives packages, as whole numbers.

    Parameters
    ----------
    party : str
        Identifier.
    scale : int
        Common denominator: points in the party's own unit are these divided by ``scale``.
    unary : tuple of tuple of int
        Scaled points, shape (issues, options of the issue).
    terms : tuple of Term
        Scaled points for combinations.
    walk_away : int or None
        Scaled least total accepted; the lower end of a range; ``None`` when not known.
    """

    party: str
    scale: int
    unary: tuple[tuple[int, ...], ...]
    terms: tuple[Term, ...] = ()
    walk_away: int | None = None

    def points(self, choice: Choice) -> int:
        """Return the scaled points of a package."""
        listed = sum(row[option] for row, option in zip(self.unary, choice, strict=True))
        return listed + sum(
            term.points for term in self.terms if all(lit.holds(choice) for lit in term.when)
        )

    @property
    def lowest(self) -> int:
        """A number that no package falls below."""
        return sum(min(row) for row in self.unary) + sum(min(t.points, 0) for t in self.terms)

    @property
    def highest(self) -> int:
        """A number that no package exceeds."""
        return sum(max(row) for row in self.unary) + sum(max(t.points, 0) for t in self.terms)

    @property
    def magnitude(self) -> int:
        """A bound on every number that arises while adding up points or gains."""
        parts = sum(max(abs(points) for points in row) for row in self.unary)
        return parts + sum(abs(t.points) for t in self.terms) + abs(self.walk_away or 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class IntegerModel:
    """A case ready for search.

    Parameters
    ----------
    issues : tuple of str
        Identifiers.
    options : tuple of tuple of str
        Identifiers of the options of each issue.
    parties : tuple of PartyPoints
        Principals with their points; empty when only the links matter.
    constraints : tuple of Clause or LinearBound
        Conditions that every package must meet.
    """

    issues: tuple[str, ...]
    options: tuple[tuple[str, ...], ...]
    parties: tuple[PartyPoints, ...]
    constraints: tuple[Constraint, ...]

    @property
    def size(self) -> int:
        """How many packages there are before links: the product of the options."""
        return math.prod(len(options) for options in self.options)

    @property
    def common_scale(self) -> int:
        """Least common multiple of the parties' scales."""
        return math.lcm(*(party.scale for party in self.parties))

    @property
    def digest(self) -> str:
        """SHA-256 of the model; the same for the same case in every run."""
        return hashlib.sha256(repr(self).encode()).hexdigest()

    def is_feasible(self, choice: Choice) -> bool:
        """Whether a package meets all conditions."""
        return all(constraint.holds(choice) for constraint in self.constraints)

    def points(self, choice: Choice) -> tuple[Fraction, ...]:
        """Return each party's points of a package in the party's own unit, exactly."""
        return tuple(Fraction(p.points(choice), p.scale) for p in self.parties)

    def named(self, choice: Choice) -> tuple[tuple[str, str], ...]:
        """Return a package as pairs of issue and option identifiers."""
        return tuple(
            (issue, options[position])
            for issue, options, position in zip(self.issues, self.options, choice, strict=True)
        )

    def canonical_key(self, choice: Choice) -> tuple[str, ...]:
        """Return what packages are ordered by: option identifiers, issues by identifier (R57).

        The order of issues, options and parties in the case plays no part.
        """
        return tuple(option for _, option in sorted(self.named(choice)))

    def canonical_order(self, choices: Sequence[Choice]) -> list[Choice]:
        """Return packages sorted by :meth:`canonical_key`."""
        return sorted(choices, key=self.canonical_key)
