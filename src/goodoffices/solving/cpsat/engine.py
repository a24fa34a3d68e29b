"""The CP-SAT engine: each question of :class:`ExactSearch`, proved, bounded or refused."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from fractions import Fraction
from math import gcd, inf

from goodoffices.errors import LimitError
from goodoffices.solving.answer import Answer, Proof, Status, refused
from goodoffices.solving.cpsat.formulation import Formulation
from goodoffices.solving.cpsat.frontier import frontier
from goodoffices.solving.cpsat.kalai_smorodinsky import kalai_smorodinsky
from goodoffices.solving.cpsat.leximin import leximin
from goodoffices.solving.cpsat.nash import largest_products
from goodoffices.solving.cpsat.outcome import Outcome
from goodoffices.solving.cpsat.running import ENGINE, Budget, enumerate_packages
from goodoffices.solving.cpsat.shares import Shares
from goodoffices.solving.cpsat.tying import VECTOR_LIMIT
from goodoffices.solving.cpsat.welfare import most_welfare
from goodoffices.solving.exact_search import Ties
from goodoffices.solving.limits import DEFAULT_LIMITS, Limits
from goodoffices.solving.model import Choice, IntegerModel, LinearBound
from goodoffices.solving.table import INT64_LIMIT

POINTS_LIMIT = 1_000_000
"""Largest scaled number of points of a party that the solver is given."""
ZONE_LIMIT = 10_000
"""Most packages of a zone that are counted one by one."""
ZONE_WORK = 10.0
"""Work allowed for counting the zone, in deterministic units."""
FRONTIER_WORK = 30.0
"""Work allowed for the frontier, in deterministic units."""
TIES_LIMIT = f"{VECTOR_LIMIT:,} vectors of points, or the work for one question"
METHOD = "A constraint solver proved that nothing better or further exists."
SEARCHED = "A constraint solver found packages and bounded what could still be better."


class CpSatSearch:
    """Answers about one model, each within its own limit of work.

    Parameters
    ----------
    model : IntegerModel
        The model to search.
    limits : Limits
        Its ``solver_work`` is allowed for one question.
    """

    def __init__(self, model: IntegerModel, *, limits: Limits = DEFAULT_LIMITS) -> None:
        self.model = model
        self._limits = limits
        self._start: Choice | None = None

    def zone_count(self) -> Answer[int]:
        """Count the packages of the zone; above 10,000 only "at least" is said."""
        try:
            self._require_points()
            choices, complete = enumerate_packages(
                self._zone(), self._budget(ZONE_WORK), cap=ZONE_LIMIT
            )
        except LimitError as error:
            return Answer(value=None, proof=self._refused(error))
        if complete:
            return Answer(value=len(choices), proof=_proved())
        limit = f"{ZONE_LIMIT:,} packages counted one by one, or {ZONE_WORK:g} units of work"
        return Answer(value=len(choices), proof=_bounded("There may be more packages.", limit))

    def most_welfare(self, weights: Sequence[int]) -> Answer[Ties]:
        """Maximise the weighted sum of gains over the zone, then leximin."""
        return self._answer(lambda budget: most_welfare(self._zone, weights, budget=budget))

    def leximin(self, scales: Sequence[int]) -> Answer[Ties]:
        """Maximise the gains divided by ``scales``, sorted ascending, lexicographically."""
        unit = Fraction(1, gcd(*scales))
        return self._answer(
            lambda budget: leximin(
                self._zone, Shares.by_scale(scales), budget=budget, unit=unit, hint=self._start
            )
        )

    def kalai_smorodinsky(self) -> Answer[Ties]:
        """Maximise the shares of the ideal gains, sorted ascending, lexicographically."""
        return self._answer(
            lambda budget: kalai_smorodinsky(self._zone, budget=budget, hint=self._start)
        )

    def nash(self, weights: Sequence[int]) -> Answer[Ties]:
        """Maximise the number of gainers, then the product of their weighted gains."""
        return self._answer(
            lambda budget: largest_products(self.model, weights, budget=budget, hint=self._start)
        )

    def frontier(self) -> Answer[Ties]:
        """Enumerate the frontier, one package per vector of points."""
        return self._answer(
            lambda budget: frontier(self.model, budget=budget),
            budget=self._budget(FRONTIER_WORK),
            in_zone=False,
        )

    def _zone(self) -> Formulation:
        return Formulation(self.model, in_zone=True)

    def _budget(self, work: float = inf) -> Budget:
        return Budget(min(work, self._limits.solver_work), memory=self._limits.memory)

    def _require_points(self) -> None:
        model = self.model
        if max(party.magnitude for party in model.parties) > POINTS_LIMIT:
            raise LimitError(
                "A party's points, written as whole numbers, exceed"
                f" {POINTS_LIMIT:,}. Use fewer decimals."
            )
        factors = [model.common_scale // party.scale for party in model.parties]
        reach = sum(f * p.magnitude for f, p in zip(factors, model.parties, strict=True))
        bounds = [b for b in model.constraints if isinstance(b, LinearBound)]
        if max([reach, *(bound.magnitude for bound in bounds)]) >= INT64_LIMIT:
            raise LimitError("Sums of points or quantities exceed what the solver can hold.")

    def _answer(
        self,
        ask: Callable[[Budget], Outcome],
        *,
        budget: Budget | None = None,
        in_zone: bool = True,
    ) -> Answer[Ties]:
        try:
            self._require_points()
            outcome = ask(self._budget() if budget is None else budget)
        except LimitError as error:
            return Answer(value=None, proof=self._refused(error))
        if in_zone and outcome.ties.vectors:
            self._start = outcome.ties.vectors[0].choice
        if outcome.reason is None:
            return Answer(value=outcome.ties, proof=_proved())
        proof = _bounded(outcome.reason, outcome.limit or TIES_LIMIT)
        return Answer(
            value=outcome.ties, proof=replace(proof, bound=outcome.bound, gap=outcome.gap)
        )

    def _refused(self, error: LimitError) -> Proof:
        return refused(engine=ENGINE, reason=str(error), limit=_limit_of(str(error)))


def _proved() -> Proof:
    return Proof(status=Status.PROVED, engine=ENGINE, method=METHOD)


def _bounded(reason: str, limit: str) -> Proof:
    return Proof(status=Status.BOUNDED, engine=ENGINE, method=SEARCHED, reason=reason, limit=limit)


def _limit_of(reason: str) -> str:
    return reason.split(". ", maxsplit=1)[0].rstrip(".")
