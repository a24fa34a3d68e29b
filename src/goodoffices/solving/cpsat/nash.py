"""The largest product of gains, by straight lines above the logarithm and an exact finish."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, log, prod

from ortools.sat.python import cp_model

from goodoffices.errors import LimitError
from goodoffices.solving.cpsat.formulation import Formulation
from goodoffices.solving.cpsat.running import Budget, find_best, gains_of
from goodoffices.solving.cpsat.tying import VECTOR_LIMIT
from goodoffices.solving.model import Choice, IntegerModel

ROUND_LIMIT = 200
"""Most solver runs for one set of gainers."""
START_LINES = 12
"""Lines per party at the start, at gains in geometric steps."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Products:
    """Packages with the largest product so far.

    Parameters
    ----------
    product : int
        Product of weighted gains; 0 before any is found.
    choices : tuple of tuple of int
        One package per vector of gains.
    """

    product: int = 0
    choices: tuple[Choice, ...] = ()

    def with_found(self, product: int, choice: Choice) -> Products:
        """Return the better of this and one more package, or both when they tie."""
        if product > self.product:
            return Products(product=product, choices=(choice,))
        if product == self.product:
            return Products(product=product, choices=(*self.choices, choice))
        return self


def largest_products(
    model: IntegerModel, gainers: Sequence[int], *, weights: Sequence[int], budget: Budget
) -> Products:
    """Return the packages of the zone with the largest product over some parties.

    [Nash1950]. The logarithm is concave, so the line through its points at q and q + 1
    lies above it at every whole number. The sum of the least line of each party is
    maximised; each package found adds lines at its gains and is then cut off together with
    all that give nobody more, and every later one must reach the best product's logarithm.
    When nothing is left, the best product is proved and all that tie have been found.

    Parameters
    ----------
    model : IntegerModel
        The model.
    gainers : sequence of int
        Positions of the parties in the product; each must gain at least 1.
    weights : sequence of int
        Positive factor of each party of the model.
    budget : Budget
        Work left.

    Returns
    -------
    Products
        Without packages when not all gainers can gain at once.

    Raises
    ------
    LimitError
        If the budget or the number of rounds ends before the proof.

    Notes
    -----
    Products are compared as whole numbers. Logarithms only cut, with their rounding errors
    on the safe side. A package with the product of the best is never cut before it is
    found, unless one with the same gains was found.
    """
    logs = _Logarithms(model, gainers)
    best = Products()
    for _ in range(ROUND_LIMIT):
        choice = find_best(logs.formulation, budget)
        if choice is None:
            return best
        gains = gains_of(model, choice)
        best = best.with_found(prod(gains[p] * weights[p] for p in gainers), choice)
        if len(best.choices) > VECTOR_LIMIT:
            raise LimitError(f"More than {VECTOR_LIMIT} different packages share the product.")
        logs.refine(gains, best=gains_of(model, best.choices[0]))
    raise LimitError(f"The product was not proved largest within {ROUND_LIMIT} rounds.")


class _Logarithms:
    """A formulation with an upper bound on the logarithm of each gainer's gain."""

    def __init__(self, model: IntegerModel, gainers: Sequence[int]) -> None:
        self.formulation = Formulation(model, in_zone=True)
        self._gainers = tuple(gainers)
        self._highest = {
            p: model.parties[p].highest - (model.parties[p].walk_away or 0) for p in gainers
        }
        if any(highest < 1 for highest in self._highest.values()):
            self.formulation.impossible = True
            return
        top = max(self._highest.values())
        # Slopes are rounded to whole numbers: at the flattest place they keep four digits.
        self._unit = max(10**7, 10**4 * top)
        self._logs = {p: self._variable(p) for p in self._gainers}
        self.formulation.cp.maximize(sum(self._logs.values()))

    def _variable(self, party: int) -> cp_model.IntVar:
        highest = self._highest[party]
        bound = ceil(self._unit * log(highest)) + 2
        variable = self.formulation.cp.new_int_var(0, bound, "")
        self.formulation.cp.add(self.formulation.gains[party] >= 1)
        places = {round(highest ** (k / START_LINES)) for k in range(START_LINES + 1)}
        for place in sorted(places):
            self._add_line(party, variable, place)
        return variable

    def _add_line(self, party: int, variable: cp_model.IntVar, place: int) -> None:
        """Bound the logarithm by the line through ``place`` and the next whole number."""
        if place < 1:
            return
        unit, highest = self._unit, self._highest[party]
        slope = max(1, round(unit * (log(place + 1) - log(place))))
        # unit * log(g) - slope * g peaks at unit / slope: the line must clear it there.
        peak = unit / slope
        nearby = {min(max(1, g), highest) for g in (floor(peak), ceil(peak))}
        height = max(ceil(unit * log(g) - slope * g) for g in nearby) + 1
        gain = self.formulation.gains[party]
        self.formulation.cp.add(variable <= slope * gain + height)

    def refine(self, gains: Sequence[int], *, best: Sequence[int]) -> None:
        """Add lines at gains just found, cut these off, and demand the best product's log."""
        for party in self._gainers:
            for place in (gains[party] - 1, gains[party]):
                self._add_line(party, self._logs[party], place)
        self.formulation.require_beyond(gains)
        reach = sum(self._unit * log(best[party]) for party in self._gainers)
        self.formulation.cp.add(sum(self._logs.values()) >= floor(reach) - 1)
