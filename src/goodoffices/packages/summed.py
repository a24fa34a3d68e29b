"""Answers for cases whose issues, or small groups of linked issues, add up."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from math import lcm
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from goodoffices.errors import CertificateError, LimitError
from goodoffices.packages.equal_gain import WHOLE_FRONT, least_spread
from goodoffices.packages.front_pool import FrontPool
from goodoffices.packages.kalai_smorodinsky import kalai_smorodinsky
from goodoffices.packages.leximin import leximin
from goodoffices.packages.nash import nash
from goodoffices.packages.spread import spread_rows
from goodoffices.packages.utilitarian import utilitarian
from goodoffices.solving.answer import Answer, Proof, Status, refused
from goodoffices.solving.exact_search import ExactSearch, Tie, Ties
from goodoffices.solving.limits import DEFAULT_LIMITS, Limits
from goodoffices.solving.listing import LISTING_LIMIT, listed_zone
from goodoffices.solving.loading import exact_search
from goodoffices.solving.model import IntegerModel
from goodoffices.solving.planning import Engine
from goodoffices.solving.sums.canonical import canonical_choices
from goodoffices.solving.sums.front import Front
from goodoffices.solving.sums.groundwork import Groundwork
from goodoffices.solving.sums.zone import WORK_LIMIT, zone_count
from goodoffices.solving.table import Integers, columns_times, feasible_rows, points_of_rows

ENGINE = "sums"
METHOD = "Issues were added group by group; every sum that another replaces for free was dropped."
COUNTED = "Packages were counted by their sums of points, group by group."
LISTED = "Every package was gone through and compared exactly."
COUNT_LIMIT = f"Counting all needs more than {WORK_LIMIT:,} additions."
TIES_LIMIT = 1_000
"""Most tying vectors whose packages are put in order; all are counted."""
LISTED_LIMIT = 50
"""Most packages of the frontier that are listed; all are counted."""
QUICK_WORK = 10_000_000
"""Sums spent on the whole front first: where that suffices, it also answers for the zone."""
RECHECKED = 10_000
"""Packages of a front that are worked out again at once."""

Rows = npt.NDArray[np.intp]
"""Row numbers."""
T = TypeVar("T")


class SumSearch:
    """Answers about one model from its non-dominated sums of points.

    Where a limit is met, another engine answers, and the answer says which limit.

    Parameters
    ----------
    model : IntegerModel
        The model to search.
    fallback : callable
        Builds the engine that answers beyond the limits; by default the solver.
    limits : Limits
        What the search may take.
    quick_work : int
        Sums spent on the whole front before only that of the zone is looked for.
    """

    def __init__(
        self,
        model: IntegerModel,
        fallback: Callable[[IntegerModel, Limits], ExactSearch] = exact_search,
        *,
        limits: Limits = DEFAULT_LIMITS,
        quick_work: int = QUICK_WORK,
    ) -> None:
        self.model = model
        self._quick_work = quick_work
        self._limits = limits
        self._build = fallback
        self._other: ExactSearch | None = None
        self.ground = Groundwork(model, limits)
        self._fronts: dict[bool, Front] = {}

    def zone_count(self) -> Answer[int]:
        """Count the packages of the zone; where that takes too much, bound it from below."""
        is_short = self.model.size <= LISTING_LIMIT
        try:
            counted = zone_count(self.ground.cut(), self._limits)
        except LimitError as error:
            return self._listed() if is_short else _given_up(self._fallback().zone_count(), error)
        if counted.is_exact:
            proof = Proof(status=Status.PROVED, engine=ENGINE, method=COUNTED)
            return Answer(value=counted.packages, proof=proof)
        if is_short:
            return self._listed()
        if counted.packages == 0:
            return _given_up(self._fallback().zone_count(), LimitError(COUNT_LIMIT))
        proof = Proof(
            status=Status.BOUNDED,
            engine=ENGINE,
            method=COUNTED,
            reason="Points were rounded against each party, so there may be more packages.",
            limit=COUNT_LIMIT,
        )
        return Answer(value=counted.packages, proof=proof)

    def _listed(self) -> Answer[int]:
        proof = Proof(status=Status.PROVED, engine=Engine.TABLE.value, method=LISTED)
        return Answer(value=listed_zone(self.model), proof=proof)

    def most_welfare(self, weights: Sequence[int]) -> Answer[Ties]:
        """Maximise the weighted sum of gains over the zone, then leximin."""
        return self._answer(
            lambda gains: utilitarian(columns_times(gains, weights)),
            lambda other: other.most_welfare(weights),
        )

    def leximin(self, scales: Sequence[int]) -> Answer[Ties]:
        """Maximise the gains divided by ``scales``, sorted ascending, lexicographically."""
        common = lcm(*scales)
        weights = [common // scale for scale in scales]
        return self._answer(
            lambda gains: leximin(columns_times(gains, weights)),
            lambda other: other.leximin(scales),
        )

    def kalai_smorodinsky(self) -> Answer[Ties]:
        """Maximise the shares of the ideal gains, sorted ascending, lexicographically."""
        return self._answer(kalai_smorodinsky, lambda other: other.kalai_smorodinsky())

    def nash(self, weights: Sequence[int]) -> Answer[Ties]:
        """Maximise the number of gainers, then the product of their weighted gains."""
        return self._answer(
            lambda gains: nash(columns_times(gains, weights)), lambda other: other.nash(weights)
        )

    def equal_gain(self, scales: Sequence[int]) -> Answer[Ties]:
        """Minimise the difference of largest and smallest gain over the frontier of the zone."""
        common = lcm(*scales)
        weights = [common // scale for scale in scales]
        reason = "Not all of the frontier could be added up."
        proof = refused(engine=ENGINE, reason=reason, limit=WHOLE_FRONT)
        return self._answer(
            lambda gains: least_spread(columns_times(gains, weights)),
            lambda _: Answer(value=None, proof=proof),
        )

    def zone_front(self) -> FrontPool | None:
        """Return the frontier of the zone as numbers; ``None`` beyond the limits."""
        try:
            found = self._zone_front()
        except LimitError:
            return None
        gains = found.points - _cuts(self.model)
        known = [n for n, party in enumerate(self.model.parties) if party.walk_away is not None]
        zone = np.flatnonzero((gains[:, known] >= 0).all(axis=1)).tolist()
        return FrontPool(
            gains=gains[zone],
            ways=lambda row, _: canonical_choices(found, [zone[row]]),
            is_whole=True,
            engine=ENGINE,
        )

    def frontier(self) -> Answer[Ties]:
        """Return the frontier: all vectors counted, up to 50 listed."""
        try:
            whole = self._front(in_zone=False)
        except LimitError as error:
            return _given_up(self._fallback().frontier(), error)
        rows = spread_rows(whole.points, LISTED_LIMIT)
        return _proved(_ties(whole, rows, found=len(whole.points), counts=whole.counts))

    def _answer(
        self,
        rule: Callable[[Integers], Rows],
        ask: Callable[[ExactSearch], Answer[Ties]],
    ) -> Answer[Ties]:
        try:
            found = self._zone_front()
        except LimitError as error:
            return _given_up(ask(self._fallback()), error)
        gains = found.points - _cuts(self.model)
        known = [n for n, party in enumerate(self.model.parties) if party.walk_away is not None]
        # Whatever dominates a package of the zone lies in the zone, so no row is missing.
        zone = np.flatnonzero((gains[:, known] >= 0).all(axis=1))
        gains = gains[zone]
        rows = zone[rule(gains)]
        ties = _ties(found, rows[:TIES_LIMIT], found=len(rows), counts=found.counts[rows])
        ideals = tuple(gains.max(axis=0).tolist()) if len(gains) else ()
        return _proved(replace(ties, ideals=ideals))

    def _zone_front(self) -> Front:
        """Return a front that holds that of the zone."""
        if self.ground.known(in_zone=True):
            return self._front(in_zone=True)
        if self.ground.has_cut and not self.ground.known(in_zone=False):
            try:
                whole = self.ground.begun(self._quick_work, in_zone=False)
            except LimitError:
                return self._front(in_zone=True)
            if not whole.is_exact:
                return self._narrower_front()
        return self._front(in_zone=False)

    def _narrower_front(self) -> Front:
        """Return the front of the zone, or the whole one where that alone can be held."""
        try:
            return self._front(in_zone=True)
        except LimitError:
            return self._front(in_zone=False)

    def _fallback(self) -> ExactSearch:
        if self._other is None:
            self._other = self._build(self.model, self._limits)
        return self._other

    def _front(self, *, in_zone: bool) -> Front:
        if in_zone not in self._fronts:
            self._fronts[in_zone] = _checked(self.ground.front(in_zone=in_zone))
        return self._fronts[in_zone]


def _checked(found: Front) -> Front:
    """Return a front after every row was rebuilt as a package and worked out again."""
    model = found.addends.model
    for start in range(0, len(found.points), RECHECKED):
        rows = np.arange(start, min(start + RECHECKED, len(found.points)))
        choices = found.witnesses(rows)
        if not feasible_rows(model.constraints, choices).all():
            raise CertificateError("A package of the frontier breaks a link.")
        if (points_of_rows(model, choices) != found.points[rows]).any():
            raise CertificateError("A package of the frontier fails the exact re-check.")
    return found


def _cuts(model: IntegerModel) -> npt.NDArray[np.int64]:
    return np.array([party.walk_away or 0 for party in model.parties], dtype=np.int64)


def _ties(found_in: Front, rows: Rows, *, found: int, counts: Integers) -> Ties:
    """Return rows of a front as vectors with canonical packages, in canonical order."""
    choices = canonical_choices(found_in, rows.tolist())
    ties = [
        Tie(choice=choice, count=int(found_in.counts[row]))
        for choice, row in zip(choices, rows.tolist(), strict=True)
    ]
    key = found_in.addends.model.canonical_key
    return Ties(
        vectors=tuple(sorted(ties, key=lambda tie: key(tie.choice))),
        complete=len(rows) == found,
        all_vectors=found,
        all_packages=sum(counts.tolist()),
    )


def _proved(ties: Ties) -> Answer[Ties]:
    proof = Proof(status=Status.PROVED, engine=ENGINE, method=METHOD)
    return Answer(value=ties, proof=proof)


def _given_up(answer: Answer[T], error: LimitError) -> Answer[T]:
    """Return another engine's answer, saying why it was asked."""
    method = f"Adding group by group was given up: {error} {answer.proof.method}".strip()
    return replace(answer, proof=replace(answer.proof, method=method))
