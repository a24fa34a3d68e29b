"""Straight lines above the logarithm of each party's gain."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Context, Decimal
from math import ceil, floor, log

from ortools.sat.python import cp_model

from goodoffices.solving.cpsat.formulation import Formulation
from goodoffices.solving.model import IntegerModel

START_LINES = 12
"""Lines per party at the start, at gains in geometric steps."""
EXACT = Context(prec=60)
"""Digits in which an upper bound of a product is worked out."""


class Logarithms:
    """A formulation that maximises an upper bound on the logarithm of a product of gains.

    The logarithm is concave, so the line through its points at q and q + 1 lies above it at
    every whole number. Slopes are rounded and heights raised, so that every line stays so.

    Parameters
    ----------
    model : IntegerModel
        The model; packages are those of its zone.
    gainers : sequence of int
        Positions of the parties in the product; each must gain at least 1.
    weight : int
        Positive factor of the product.
    """

    def __init__(self, model: IntegerModel, gainers: Sequence[int], *, weight: int = 1) -> None:
        self.formulation = Formulation(model, in_zone=True)
        self._gainers = tuple(gainers)
        self._weight = weight
        self._highest = {
            p: model.parties[p].highest - (model.parties[p].walk_away or 0) for p in gainers
        }
        self._lines: dict[int, list[tuple[int, int]]] = {p: [] for p in gainers}
        if any(highest < 1 for highest in self._highest.values()):
            self.formulation.impossible = True
            return
        top = max(self._highest.values())
        # Slopes are rounded to whole numbers: at the flattest place they keep four digits.
        self._unit = max(10**7, 10**4 * top)
        self._logs = {p: self._variable(p) for p in self._gainers}
        self.formulation.cp.maximize(sum(self._logs.values()))

    def refine(self, gains: Sequence[int]) -> None:
        """Add lines that meet the logarithm at gains just found."""
        for party in self._gainers:
            for place in (gains[party] - 1, gains[party]):
                self._add_line(party, self._logs[party], place)

    def require(self, product: int) -> None:
        """Demand the logarithm of a product, its factor included."""
        if not self.formulation.impossible:
            reach = self._unit * (log(product) - log(self._weight))
            self.formulation.cp.add(sum(self._logs.values()) >= floor(reach) - 1)

    def height(self, gains: Sequence[int]) -> int:
        """Return the bound that the lines put on these gains."""
        return sum(
            min(slope * gains[party] + above for slope, above in self._lines[party])
            for party in self._gainers
        )

    def product(self, bound: int) -> int:
        """Return a whole number that no product with at most these logarithms exceeds."""
        root = EXACT.exp(EXACT.divide(Decimal(bound), Decimal(self._unit)))
        return self._weight * (int(EXACT.multiply(root, Decimal(1) + Decimal(10) ** -40)) + 1)

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
        self._lines[party].append((slope, height))
        gain = self.formulation.gains[party]
        self.formulation.cp.add(variable <= slope * gain + height)
