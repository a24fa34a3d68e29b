"""The largest product of gains, by straight lines above the logarithm and an exact finish."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations
from math import comb, prod

from goodoffices.errors import LimitError
from goodoffices.solving.cpsat.formulation import Formulation
from goodoffices.solving.cpsat.logarithms import Logarithms
from goodoffices.solving.cpsat.outcome import Outcome, best_known, settled
from goodoffices.solving.cpsat.running import Budget, find_best, gains_of
from goodoffices.solving.cpsat.tying import VECTOR_LIMIT, Found, all_ties
from goodoffices.solving.exact_search import Ties
from goodoffices.solving.model import Choice, IntegerModel

ROUND_LIMIT = 2_000
"""Most solver runs for one set of gainers."""
GAINER_SETS_LIMIT = 64
"""Most sets of parties compared where not all can gain."""


def largest_products(
    model: IntegerModel,
    weights: Sequence[int],
    *,
    budget: Budget,
    hint: Choice | None = None,
) -> Outcome:
    """Let as many parties gain as can, then make the product of their gains largest (R58).

    [Nash1950]. The sum of the least line above each gainer's logarithm is maximised; each
    package found adds lines at its gains and is shut out, and every later one must reach
    the best product's logarithm. When nothing is left, the best product is proved and all
    packages that tie have been found.

    Parameters
    ----------
    model : IntegerModel
        The model.
    weights : sequence of int
        Positive factor of each party, so that weighted gains share the unit
        ``1 / common_scale``.
    budget : Budget
        Work left.
    hint : tuple of int or None
        A package of the zone to start from.

    Returns
    -------
    Outcome
        Bounds are products of gains in points.

    Raises
    ------
    LimitError
        If the budget ends before the number of gainers is proved, or too many sets of
        gainers would have to be compared.

    Notes
    -----
    Products are compared as whole numbers. Logarithms only cut, with their rounding errors
    on the safe side.
    """
    start = _most_gainers(model, budget, hint=hint)
    if start is None:
        return Outcome(ties=Ties(vectors=(), complete=True))
    if max(gains_of(model, start)) < 1:
        return settled(all_ties(lambda: Formulation(model, in_zone=True), start, budget=budget))
    return _Products(model, weights, start=start, budget=budget).outcome()


def _most_gainers(model: IntegerModel, budget: Budget, *, hint: Choice | None) -> Choice | None:
    """Return a package of the zone in which as many parties as possible gain."""
    if hint is not None and min(gains_of(model, hint)) >= 1:
        return hint
    formulation = Formulation(model, in_zone=True)
    reached = []
    for gain in formulation.gains:
        gains = formulation.cp.new_bool_var("")
        formulation.cp.add(gain >= 1).only_enforce_if(gains)
        reached.append(gains)
    formulation.cp.maximize(sum(reached))
    return find_best(formulation, budget)


class _Products:
    """The search for the largest product among sets of so many gainers."""

    def __init__(
        self, model: IntegerModel, weights: Sequence[int], *, start: Choice, budget: Budget
    ) -> None:
        self._model = model
        self._weights = weights
        self._budget = budget
        self._most = sum(gain >= 1 for gain in gains_of(model, start))
        self._best = start
        self._product = self._product_of(start)
        self._found = Found(model)
        self._ceiling = 0

    def outcome(self) -> Outcome:
        """Return all packages with the largest product, or the best known with a bound."""
        sets = self._gainer_sets()
        for number, gainers in enumerate(sets):
            self._ceiling = self._highest(gainers)
            try:
                self._explore(gainers)
            except LimitError as error:
                rest = [self._highest(others) for others in sets[number + 1 :]]
                bound = self._in_points(max([self._ceiling, *rest]))
                return best_known(
                    self._best,
                    value=self._in_points(self._product),
                    bound=bound,
                    limit=str(error),
                )
        ties = self._found.ties(in_zone=True, memory=self._budget.memory)
        return settled(ties, value=self._in_points(self._product))

    def _gainer_sets(self) -> list[tuple[int, ...]]:
        parties = len(self._model.parties)
        if comb(parties, self._most) > GAINER_SETS_LIMIT:
            raise LimitError(
                f"Only {self._most} of {parties} parties can gain together; more than"
                f" {GAINER_SETS_LIMIT} sets of gainers would have to be compared."
            )
        return list(combinations(range(parties), self._most))

    def _explore(self, gainers: Sequence[int]) -> None:
        """Look at the packages in which these parties gain, from the highest bound down."""
        logs = Logarithms(self._model, gainers, weight=prod(self._weights[p] for p in gainers))
        logs.require(self._product)
        logs.formulation.hint(self._best)
        for _ in range(ROUND_LIMIT):
            choice = self._next(logs)
            if choice is None:
                return
            gains = gains_of(self._model, choice)
            self._ceiling = min(self._ceiling, logs.product(logs.height(gains)))
            self._take(choice, logs.formulation)
            logs.refine(gains)
            logs.require(self._product)
        raise LimitError(f"The product was not proved largest within {ROUND_LIMIT} rounds.")

    def _next(self, logs: Logarithms) -> Choice | None:
        """Return the package with the highest lines that is left."""
        try:
            return find_best(logs.formulation, self._budget)
        except LimitError:
            halt = self._budget.halt
            if halt is not None and halt.choice is not None:
                self._keep(halt.choice)
            if halt is not None and halt.bound is not None:
                self._ceiling = min(self._ceiling, logs.product(halt.bound))
            raise

    def _take(self, choice: Choice, formulation: Formulation) -> None:
        """Count a package in where its product is the largest so far, and shut it out."""
        if self._product_of(choice) > self._product:
            self._found.clear()
        self._keep(choice)
        if self._product_of(choice) == self._product:
            self._found.add(choice, formulation)
        else:
            formulation.require_beyond(gains_of(self._model, choice))
        if len(self._found.by_gains) > VECTOR_LIMIT:
            raise LimitError(f"More than {VECTOR_LIMIT:,} vectors of points share the product.")

    def _keep(self, choice: Choice) -> None:
        if self._product_of(choice) > self._product:
            self._best, self._product = choice, self._product_of(choice)

    def _product_of(self, choice: Choice) -> int:
        gains = gains_of(self._model, choice)
        return prod(w * g for w, g in zip(self._weights, gains, strict=True) if g >= 1)

    def _highest(self, gainers: Sequence[int]) -> int:
        parties = self._model.parties
        return prod(
            self._weights[p] * max(parties[p].highest - (parties[p].walk_away or 0), 0)
            for p in gainers
        )

    def _in_points(self, product: int) -> Fraction:
        return Fraction(product, self._model.common_scale**self._most)
