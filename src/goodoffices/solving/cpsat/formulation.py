"""An integer model as a CP-SAT model: one Boolean per option, one integer per party's gain."""

from __future__ import annotations

from collections.abc import Sequence

from ortools.sat.python import cp_model

from goodoffices.solving.model import Choice, Clause, IntegerModel, LinearBound, Literal


class Formulation:
    """A CP-SAT model under construction.

    Parameters
    ----------
    model : IntegerModel
        The model.
    in_zone : bool
        Whether every party with a walk-away value must reach it.

    Notes
    -----
    Gains are points minus the walk-away value, or plain points where it is not known. A
    package is exactly the values of the Booleans; everything else follows from them.
    """

    def __init__(self, model: IntegerModel, *, in_zone: bool) -> None:
        self.model = model
        self.in_zone = in_zone
        self.impossible = False
        self.cp = cp_model.CpModel()
        self.chosen = [[self.cp.new_bool_var("") for _ in options] for options in model.options]
        self._truths: dict[Literal, cp_model.IntVar] = {}
        for row in self.chosen:
            self.cp.add_exactly_one(row)
        for constraint in model.constraints:
            self._require(constraint)
        self.gains = [self._gain(party) for party in range(len(model.parties))]

    def require_beyond(self, gains: Sequence[int]) -> None:
        """Demand that some party gets more than in ``gains``."""
        better = []
        for variable, gain in zip(self.gains, gains, strict=True):
            improves = self.cp.new_bool_var("")
            self.cp.add(variable >= gain + 1).only_enforce_if(improves)
            better.append(improves)
        self.cp.add_bool_or(better)

    def forbid(self, choice: Choice) -> None:
        """Exclude one package."""
        self.cp.add_bool_or(
            [~row[option] for row, option in zip(self.chosen, choice, strict=True)]
        )

    def require_gains(self, gains: Sequence[int]) -> None:
        """Demand exactly these gains."""
        for variable, gain in zip(self.gains, gains, strict=True):
            self.cp.add(variable == gain)

    def require_count(self, thresholds: dict[int, int], *, at_least: int) -> None:
        """Demand that so many of the parties reach their threshold.

        Parameters
        ----------
        thresholds : dict of int to int
            Least gain by position of the party.
        at_least : int
            How many of these parties must reach theirs; which ones is left open.
        """
        if at_least == len(thresholds):
            for party, threshold in thresholds.items():
                self.cp.add(self.gains[party] >= threshold)
            return
        reached = []
        for party, threshold in thresholds.items():
            reaches = self.cp.new_bool_var("")
            self.cp.add(self.gains[party] >= threshold).only_enforce_if(reaches)
            reached.append(reaches)
        self.cp.add(sum(reached) >= at_least)

    def weighted(self, weights: Sequence[int]) -> cp_model.LinearExpr:
        """Return the weighted sum of gains."""
        return cp_model.LinearExpr.weighted_sum(self.gains, list(weights))

    def hint(self, choice: Choice) -> None:
        """Suggest a package to start from."""
        for row, position in zip(self.chosen, choice, strict=True):
            for option, variable in enumerate(row):
                self.cp.add_hint(variable, int(option == position))

    def _require(self, constraint: Clause | LinearBound) -> None:
        if isinstance(constraint, Clause):
            self.cp.add_bool_or(
                [self.chosen[lit.issue][n] for lit in constraint.literals for n in lit.options]
            )
            return
        total = sum(
            weight * variable
            for issue, weights in constraint.weights
            for weight, variable in zip(weights, self.chosen[issue], strict=True)
        )
        if constraint.low is not None:
            self.cp.add(total >= constraint.low)
        if constraint.high is not None:
            self.cp.add(total <= constraint.high)

    def _gain(self, number: int) -> cp_model.IntVar:
        party = self.model.parties[number]
        cut = party.walk_away or 0
        low, high = party.lowest - cut, party.highest - cut
        if self.in_zone and party.walk_away is not None:
            low = max(low, 0)
        if low > high:
            self.impossible = True
            low = high
        gain = self.cp.new_int_var(low, high, "")
        parts = [
            points * variable
            for row, variables in zip(party.unary, self.chosen, strict=True)
            for points, variable in zip(row, variables, strict=True)
            if points
        ]
        parts += [term.points * self._all(term.when) for term in party.terms if term.points]
        self.cp.add(gain == sum(parts) - cut)
        return gain

    def _all(self, literals: tuple[Literal, ...]) -> cp_model.IntVar:
        """Return a Boolean that is true exactly when all statements hold."""
        truths = [self._truth(literal) for literal in literals]
        if len(truths) == 1:
            return truths[0]
        together = self.cp.new_bool_var("")
        self.cp.add_bool_and(truths).only_enforce_if(together)
        self.cp.add_bool_or([*(~truth for truth in truths), together])
        return together

    def _truth(self, literal: Literal) -> cp_model.IntVar:
        """Return a Boolean that is true exactly when one statement holds."""
        row = self.chosen[literal.issue]
        if len(literal.options) == 1:
            return row[literal.options[0]]
        if literal not in self._truths:
            holds = self.cp.new_bool_var("")
            self.cp.add(sum(row[option] for option in literal.options) == holds)
            self._truths[literal] = holds
        return self._truths[literal]
