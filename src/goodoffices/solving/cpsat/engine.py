"""The CP-SAT engine: each question of :class:`ExactSearch`, proved or refused."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations
from math import comb, gcd

from goodoffices.errors import LimitError
from goodoffices.solving.answer import Answer, Proof, Status, refused
from goodoffices.solving.cpsat.formulation import Formulation
from goodoffices.solving.cpsat.leximin import Shares, leximin_ties
from goodoffices.solving.cpsat.nash import Products, largest_products
from goodoffices.solving.cpsat.running import (
    ENGINE,
    Budget,
    enumerate_packages,
    find_best,
    gains_of,
)
from goodoffices.solving.cpsat.tying import ties_of
from goodoffices.solving.exact_search import Tie, Ties
from goodoffices.solving.limits import DEFAULT_LIMITS, Limits
from goodoffices.solving.model import Choice, IntegerModel, LinearBound
from goodoffices.solving.table import INT64_LIMIT

POINTS_LIMIT = 1_000_000
"""Largest scaled number of points of a party that the solver is given."""
ZONE_LIMIT = 10_000
"""Most packages of a zone that are counted one by one."""
ZONE_WORK = 10.0
"""Work allowed for counting the zone, in deterministic units."""
FRONTIER_LIMIT = 50
"""Most vectors of points of a frontier that are looked for."""
GAINER_SETS_LIMIT = 64
"""Most sets of parties compared where not all can gain."""
METHOD = "A constraint solver proved that nothing better or further exists."


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
        self._work_limit = limits.solver_work
        self._start: Choice | None = None

    def zone_count(self) -> Answer[int]:
        """Count the packages of the zone; above 10,000 only "at least" is said."""
        try:
            self._require_points()
            choices, complete = enumerate_packages(
                self._zone(), Budget(min(ZONE_WORK, self._work_limit)), cap=ZONE_LIMIT
            )
        except LimitError as error:
            return Answer(value=None, proof=self._refused(error))
        if complete:
            return Answer(value=len(choices), proof=_proved())
        limit = f"{ZONE_LIMIT:,} packages counted one by one, or {ZONE_WORK:g} units of work"
        return Answer(value=len(choices), proof=_bounded("There may be more packages.", limit))

    def most_welfare(self, weights: Sequence[int]) -> Answer[Ties]:
        """Maximise the weighted sum of gains over the zone, then leximin."""
        return self._answer(lambda budget: self._most_welfare(weights, budget))

    def leximin(self, scales: Sequence[int]) -> Answer[Ties]:
        """Maximise the gains divided by ``scales``, sorted ascending, lexicographically."""
        shares = _shares(scales)
        return self._answer(
            lambda budget: leximin_ties(self._zone, shares, budget=budget, hint=self._start)
        )

    def kalai_smorodinsky(self) -> Answer[Ties]:
        """Maximise the shares of the ideal gains, sorted ascending, lexicographically."""
        return self._answer(self._kalai_smorodinsky)

    def nash(self, weights: Sequence[int]) -> Answer[Ties]:
        """Maximise the number of gainers, then the product of their weighted gains."""
        return self._answer(lambda budget: self._nash(weights, budget))

    def frontier(self) -> Answer[Ties]:
        """Enumerate the frontier, one package per vector of points; at most 50 vectors.

        The sum of points is maximised, then again beyond every package found: the largest
        sum under a condition that stays true when points rise is on the frontier.
        """
        work = f"{self._work_limit:g} units of work"
        limit = f"{FRONTIER_LIMIT} vectors of points or {work}"
        return self._answer(self._frontier, limit=limit)

    def _zone(self) -> Formulation:
        return Formulation(self.model, in_zone=True)

    def _budget(self) -> Budget:
        return Budget(self._work_limit)

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
        self, ask: Callable[[Budget], Ties], *, limit: str = "20 vectors of points"
    ) -> Answer[Ties]:
        try:
            self._require_points()
            ties = ask(self._budget())
        except LimitError as error:
            return Answer(value=None, proof=self._refused(error))
        if ties.complete:
            return Answer(value=ties, proof=_proved())
        reason = "Each package shown is proved; more may exist."
        return Answer(value=ties, proof=_bounded(reason, limit))

    def _refused(self, error: LimitError) -> Proof:
        return refused(engine=ENGINE, reason=str(error), limit=_limit_of(str(error)))

    def _most_welfare(self, weights: Sequence[int], budget: Budget) -> Ties:
        start = self._zone()
        start.cp.maximize(start.weighted(weights))
        best = find_best(start, budget)
        if best is None:
            return Ties(vectors=(), complete=True)
        gains = gains_of(self.model, best)
        total = sum(w * g for w, g in zip(weights, gains, strict=True))

        def build() -> Formulation:
            formulation = self._zone()
            formulation.cp.add(formulation.weighted(weights) >= total)
            return formulation

        other = build()
        other.require_beyond(gains)
        if find_best(other, budget) is None:
            return ties_of(self.model, [best], in_zone=True, complete=True)
        self._start = best
        shares = _shares([party.scale for party in self.model.parties])
        return leximin_ties(build, shares, budget=budget, hint=best)

    def _kalai_smorodinsky(self, budget: Budget) -> Ties:
        ideals = []
        for party in range(len(self.model.parties)):
            formulation = self._zone()
            formulation.cp.maximize(formulation.gains[party])
            best = find_best(formulation, budget)
            if best is None:
                return Ties(vectors=(), complete=True)
            ideals.append(gains_of(self.model, best)[party])
        counted = tuple((party, ideal) for party, ideal in enumerate(ideals) if ideal > 0)
        ties = leximin_ties(self._zone, Shares(scales=counted), budget=budget, hint=self._start)
        return Ties(vectors=ties.vectors, complete=ties.complete, ideals=tuple(ideals))

    def _nash(self, weights: Sequence[int], budget: Budget) -> Ties:
        start = self._most_gainers(budget)
        if start is None:
            return Ties(vectors=(), complete=True)
        most = sum(gain >= 1 for gain in gains_of(self.model, start))
        if most == 0:
            return ties_of(self.model, [start], in_zone=True, complete=True)
        best = Products()
        for gainers in self._gainer_sets(most):
            found = largest_products(self.model, gainers, weights=weights, budget=budget)
            for choice in found.choices:
                best = best.with_found(found.product, choice)
        self._start = best.choices[0]
        return ties_of(self.model, list(best.choices), in_zone=True, complete=True)

    def _most_gainers(self, budget: Budget) -> Choice | None:
        """Return a package of the zone in which as many parties as possible gain."""
        formulation = self._zone()
        reached = []
        for gain in formulation.gains:
            gains = formulation.cp.new_bool_var("")
            formulation.cp.add(gain >= 1).only_enforce_if(gains)
            reached.append(gains)
        formulation.cp.maximize(sum(reached))
        return find_best(formulation, budget)

    def _gainer_sets(self, most: int) -> list[tuple[int, ...]]:
        """Return the sets of so many parties."""
        parties = len(self.model.parties)
        if comb(parties, most) > GAINER_SETS_LIMIT:
            raise LimitError(
                f"Only {most} of {parties} parties can gain together; more than"
                f" {GAINER_SETS_LIMIT} sets of gainers would have to be compared."
            )
        return list(combinations(range(parties), most))

    def _frontier(self, budget: Budget) -> Ties:
        formulation = Formulation(self.model, in_zone=False)
        formulation.cp.maximize(sum(formulation.gains))
        found: list[Choice] = []
        try:
            best = find_best(formulation, budget)
            while best is not None and len(found) < FRONTIER_LIMIT:
                found.append(best)
                formulation.require_beyond(gains_of(self.model, best))
                best = find_best(formulation, budget)
            if best is None:
                return ties_of(self.model, found, in_zone=False, complete=True)
        except LimitError:
            if not found:
                raise
        in_order = self.model.canonical_order(found)
        return Ties(vectors=tuple(Tie(choice=c, count=None) for c in in_order), complete=False)


def _shares(scales: Sequence[int]) -> Shares:
    common = gcd(*scales)
    return Shares(scales=tuple((p, scale // common) for p, scale in enumerate(scales)))


def _proved() -> Proof:
    return Proof(status=Status.PROVED, engine=ENGINE, method=METHOD)


def _bounded(reason: str, limit: str) -> Proof:
    return Proof(status=Status.BOUNDED, engine=ENGINE, method=METHOD, reason=reason, limit=limit)


def _limit_of(reason: str) -> str:
    return reason.split(". ", maxsplit=1)[0].rstrip(".")
