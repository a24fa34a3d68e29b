"""A CP-SAT model in which red lines may be crossed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ortools.sat.python import cp_model

from goodoffices.errors import LimitError
from goodoffices.solving.cpsat.formulation import Formulation
from goodoffices.solving.cpsat.running import Budget, new_solver
from goodoffices.solving.model import Clause, Constraint, IntegerModel, LinearBound
from goodoffices.solving.relaxing.red_lines import Lines, RedLines
from goodoffices.solving.table import INT64_LIMIT

NONE: Lines = frozenset()
POINTS_LIMIT = 1_000_000
"""Largest scaled number of points of a party that the solver is given."""


class GuardedFormulation:
    """A CP-SAT model in which each red line is kept, dropped, or kept unless a Boolean says so.

    Parameters
    ----------
    lines : RedLines
        The red lines of a model.
    keep : frozenset of int
        Lines that no package may cross.
    dropped : frozenset of int
        Lines that are left out. What their parties lack is only known after
        :meth:`require_crossed`.

    Notes
    -----
    The Boolean of a line may be true although the package does not cross it; what a package
    crosses is worked out from the package.
    """

    def __init__(self, lines: RedLines, *, keep: Lines = NONE, dropped: Lines = NONE) -> None:
        self.lines = lines
        self.keep = keep
        self.inner = Formulation(replace(lines.model, constraints=()), in_zone=False)
        self.cp = self.inner.cp
        self.crosses: dict[int, cp_model.IntVar] = {}
        self._shortfalls: dict[int, cp_model.LinearExprT] = {}
        for line in sorted(lines.all - dropped):
            guards: list[cp_model.LiteralT] = []
            if line not in keep:
                self.crosses[line] = self.cp.new_bool_var("")
                guards = [~self.crosses[line]]
            self._guard(line, guards)

    def gain(self, line: int) -> cp_model.IntVar:
        """Return the gain of the party whose line this is; negative where it is crossed."""
        return self.inner.gains[self.lines.parties[line]]

    def shortfall(self, line: int) -> cp_model.LinearExprT:
        """Return a number that is at least what the party lacks, and can be just that."""
        return 0 if line in self.keep else self._shortfalls[line]

    def require_crossed(self, lines: Lines) -> None:
        """Demand that these parties fall below their walk-away values."""
        for line in sorted(lines - self.lines.of_links):
            self.cp.add(self.gain(line) <= -1)
            self._shortfalls[line] = -self.gain(line)

    def require_one_kept(self, lines: Lines) -> None:
        """Demand that at least one of these lines is not crossed."""
        self.cp.add_bool_or([~self.crosses[line] for line in sorted(lines)])

    def require_less(self, shortfalls: Sequence[int]) -> None:
        """Demand that some party lacks less than in ``shortfalls``."""
        smaller = []
        for line, amount in enumerate(shortfalls):
            if amount and line not in self.keep:
                lacks_less = self.cp.new_bool_var("")
                self.cp.add(self.shortfall(line) <= amount - 1).only_enforce_if(lacks_less)
                smaller.append(lacks_less)
        self.cp.add_bool_or(smaller)

    def weighted(self, weights: Sequence[int]) -> cp_model.LinearExprT:
        """Return the weighted sum of what the parties lack."""
        return sum(weight * self.shortfall(line) for line, weight in enumerate(weights))

    def colliding(self, budget: Budget) -> Lines:
        """Return lines, of those with a Boolean, that the solver finds to collide.

        Raises
        ------
        LimitError
            If the work left does not suffice.
        """
        budget.require()
        kept = {(~crosses).index: line for line, crosses in self.crosses.items()}
        self.cp.add_assumptions([~crosses for crosses in self.crosses.values()])
        solver = new_solver(budget)
        status = solver.solve(self.cp)
        budget.spend(max(solver.deterministic_time, 1e-4))
        if status != cp_model.INFEASIBLE:
            budget.left = 0.0
            budget.require()
        return frozenset(
            kept[index] for index in solver.sufficient_assumptions_for_infeasibility()
        )

    def _guard(self, line: int, guards: Sequence[cp_model.LiteralT]) -> None:
        if line not in self.lines.of_links:
            self._guard_party(line)
            return
        for constraint in self.lines.constraints(line):
            for demanded in self._demands(constraint):
                self._enforce(demanded, guards)

    def _guard_party(self, line: int) -> None:
        if line in self.keep:
            self.cp.add(self.gain(line) >= 0)
            return
        party = self.lines.model.parties[self.lines.parties[line]]
        most = max(0, (party.walk_away or 0) - party.lowest)
        lacks = self.cp.new_int_var(0, most, "")
        # Written as sums, the linear relaxation sees them; a guarded bound it would not see.
        self.cp.add(self.gain(line) + lacks >= 0)
        self.cp.add(lacks <= most * self.crosses[line])
        self._shortfalls[line] = lacks

    def _enforce(self, demanded: cp_model.Constraint, guards: Sequence[cp_model.LiteralT]) -> None:
        if guards:
            demanded.only_enforce_if(*guards)

    def _demands(self, constraint: Constraint) -> list[cp_model.Constraint]:
        chosen = self.inner.chosen
        if isinstance(constraint, Clause):
            allowed = [chosen[lit.issue][n] for lit in constraint.literals for n in lit.options]
            return [self.cp.add_bool_or(allowed)]
        total = sum(
            weight * variable
            for issue, weights in constraint.weights
            for weight, variable in zip(weights, chosen[issue], strict=True)
        )
        demands = []
        if constraint.low is not None:
            demands.append(self.cp.add(total >= constraint.low))
        if constraint.high is not None:
            demands.append(self.cp.add(total <= constraint.high))
        return demands


def require_manageable(model: IntegerModel) -> None:
    """Refuse a model whose numbers the solver cannot hold.

    Parameters
    ----------
    model : IntegerModel
        The model.

    Raises
    ------
    LimitError
        If points exceed 1,000,000 as whole numbers, or quantities 2^62.
    """
    if any(party.magnitude > POINTS_LIMIT for party in model.parties):
        raise LimitError(
            f"A party's points, written as whole numbers, exceed {POINTS_LIMIT:,}."
            " Use fewer decimals."
        )
    bounds = [bound for bound in model.constraints if isinstance(bound, LinearBound)]
    if any(bound.magnitude >= INT64_LIMIT for bound in bounds):
        raise LimitError("Sums of quantities exceed what the solver can hold.")
