"""What ties issues together: links and linked points, each with what it still has to know."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from goodoffices.solving.model import Clause, IntegerModel, LinearBound, Literal

Statuses = npt.NDArray[np.int64]
"""What ties have come to, shape (states,) or (states, options)."""
Flags = npt.NDArray[np.bool_]
"""True where something holds."""
FREE = -1
"""Status of a sum that can leave its bounds no more."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Need:
    """At least one statement must hold; the status is 1 as soon as one does.

    Parameters
    ----------
    issues : tuple of int
        Positions of the issues that matter.
    holds : mapping of int to bool array
        For each issue, the options that settle it.
    """

    issues: tuple[int, ...]
    holds: dict[int, Flags]

    def start(self) -> int:
        """Return the status before any issue is settled."""
        return 0

    def after(self, status: Statuses, issue: int, left: Sequence[int]) -> tuple[Statuses, Flags]:
        """Return the status after each option of an issue, and where it can still be met."""
        found = np.maximum(status[:, None], self.holds[issue][None, :])
        possible = found == 1 if not any(self.holds[i].any() for i in left) else found >= 0
        return found, possible


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Bonus:
    """Points added when all statements hold; the status is 0 as soon as one does not.

    Parameters
    ----------
    issues : tuple of int
        Positions of the issues that matter.
    holds : mapping of int to bool array
        For each issue, the options that meet its statements.
    points : tuple of int
        What each party gets.
    """

    issues: tuple[int, ...]
    holds: dict[int, Flags]
    points: tuple[int, ...]

    def start(self) -> int:
        """Return the status before any issue is settled."""
        return 1

    def after(self, status: Statuses, issue: int, left: Sequence[int]) -> tuple[Statuses, Flags]:
        """Return the status after each option of an issue; it excludes nothing."""
        found = np.minimum(status[:, None], self.holds[issue][None, :])
        if not all(self.holds[i].any() for i in left):
            found = np.zeros_like(found)
        return found, np.ones(found.shape, dtype=bool)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Sum:
    """A sum that must stay within bounds; the status is the sum so far.

    Parameters
    ----------
    issues : tuple of int
        Positions of the issues that matter.
    weights : mapping of int to int64 array
        What each option adds; none negative.
    low, high : int
        Bounds, both included.
    """

    issues: tuple[int, ...]
    weights: dict[int, Statuses]
    low: int
    high: int

    def start(self) -> int:
        """Return the status before any issue is settled."""
        return 0

    def after(self, status: Statuses, issue: int, left: Sequence[int]) -> tuple[Statuses, Flags]:
        """Return the sum after each option of an issue, and where it can still be met."""
        found = status[:, None] + self.weights[issue][None, :]
        least = sum(int(self.weights[i].min()) for i in left)
        most = sum(int(self.weights[i].max()) for i in left)
        was_free = (status == FREE)[:, None]
        possible = (found + most >= self.low) & (found + least <= self.high)
        is_free = (found + least >= self.low) & (found + most <= self.high)
        return np.where(is_free | was_free, FREE, found), possible | was_free


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Cells:
    """Points for combinations of two issues; the status is what the first one chose.

    Parameters
    ----------
    issues : tuple of int
        Positions of the two issues.
    points : int64 array, shape (options of the first, options of the second, parties)
        What each party gets.
    """

    issues: tuple[int, int]
    points: npt.NDArray[np.int64]

    def start(self) -> int:
        """Return the status before any issue is settled."""
        return 0

    def _from(self, issue: int) -> npt.NDArray[np.int64]:
        """Return the points with the options of one issue as rows."""
        return self.points if issue == self.issues[0] else self.points.swapaxes(0, 1)

    def after(self, status: Statuses, issue: int, left: Sequence[int]) -> tuple[Statuses, Flags]:
        """Return, for the first issue, which of its options act alike; it excludes nothing."""
        everything = np.ones((len(status), len(self._from(issue))), dtype=bool)
        if not left:
            return np.repeat(status[:, None], everything.shape[1], axis=1), everything
        return np.repeat(self.alike(issue)[None, :], len(status), axis=0), everything

    def alike(self, issue: int) -> Statuses:
        """Return, for each option of an issue, the first option that acts alike."""
        rows = self._from(issue).reshape(len(self._from(issue)), -1)
        _, firsts, numbers = np.unique(rows, axis=0, return_index=True, return_inverse=True)
        alike: Statuses = firsts[numbers.reshape(-1)]
        return alike

    def added(self, status: Statuses, issue: int) -> npt.NDArray[np.int64]:
        """Return the points that each option of the second issue adds."""
        other = self.issues[0] if issue == self.issues[1] else self.issues[1]
        return self._from(other)[status]


Tie = Need | Bonus | Cells | Sum
"""A link or linked points."""


def ties_of(model: IntegerModel) -> tuple[Tie, ...]:
    """Return everything that ties issues of a model together.

    Parameters
    ----------
    model : IntegerModel
        Every condition concerns at least one issue.

    Returns
    -------
    tuple of Need, Bonus, Cells or Sum
        Points of all parties for combinations of the same two issues are one tie.
        Statements without issues and points of a single issue are included.
    """
    links = [_of_constraint(constraint, model) for constraint in model.constraints]
    return (*links, *_bonuses(model))


def _of_constraint(constraint: Clause | LinearBound, model: IntegerModel) -> Tie:
    if isinstance(constraint, Clause):
        holds = {i: np.zeros(len(model.options[i]), dtype=bool) for i in constraint.issues}
        for literal in constraint.literals:
            holds[literal.issue][list(literal.options)] = True
        return Need(issues=constraint.issues, holds=holds)
    shift = sum(min(row) for _, row in constraint.weights)
    weights: dict[int, Statuses] = {}
    for issue, row in constraint.weights:
        raised = np.array(row, dtype=np.int64) - min(row)
        weights[issue] = weights.get(issue, 0) + raised
    top = sum(int(row.max()) for row in weights.values())
    return Sum(
        issues=constraint.issues,
        weights=weights,
        low=0 if constraint.low is None else constraint.low - shift,
        high=top if constraint.high is None else constraint.high - shift,
    )


def _bonuses(model: IntegerModel) -> Iterable[Bonus | Cells]:
    cells: dict[tuple[int, int], Cells] = {}
    for when, points in _points_by_statement(model).items():
        holds: dict[int, set[int]] = {}
        for one in when:
            holds[one.issue] = holds.get(one.issue, set(one.options)) & set(one.options)
        issues = tuple(sorted(holds))
        if len(issues) == 2:
            pair = (issues[0], issues[1])
            if pair not in cells:
                shape = (*(len(model.options[i]) for i in pair), len(model.parties))
                cells[pair] = Cells(issues=pair, points=np.zeros(shape, dtype=np.int64))
            first, second = (sorted(holds[issue]) for issue in pair)
            cells[pair].points[np.ix_(first, second)] += np.array(points, dtype=np.int64)
        else:
            flags = {i: np.zeros(len(model.options[i]), dtype=bool) for i in issues}
            for issue, options in holds.items():
                flags[issue][sorted(options)] = True
            yield Bonus(issues=issues, holds=flags, points=tuple(points))
    yield from cells.values()


def _points_by_statement(model: IntegerModel) -> dict[tuple[Literal, ...], list[int]]:
    """Return what each party gets for each different set of statements."""
    found: dict[tuple[Literal, ...], list[int]] = {}
    for number, party in enumerate(model.parties):
        for term in party.terms:
            points = found.setdefault(term.when, [0] * len(model.parties))
            points[number] += term.points
    return found
