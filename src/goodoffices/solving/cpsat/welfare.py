"""The largest weighted sum of gains, then leximin among those with that sum."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction

from goodoffices.errors import LimitError
from goodoffices.solving.cpsat.formulation import Formulation
from goodoffices.solving.cpsat.leximin import leximin_ties
from goodoffices.solving.cpsat.outcome import Outcome, best_known, settled
from goodoffices.solving.cpsat.running import Budget, find_best, gains_of
from goodoffices.solving.cpsat.shares import Shares
from goodoffices.solving.exact_search import Tie, Ties
from goodoffices.solving.model import Choice, IntegerModel


def most_welfare(
    zone: Callable[[], Formulation], weights: Sequence[int], *, budget: Budget
) -> Outcome:
    """Return the packages of the zone with the largest weighted sum of gains.

    Parameters
    ----------
    zone : callable
        Builds the formulation of the zone.
    weights : sequence of int
        Positive factor of each party, so that weighted gains share the unit
        ``1 / common_scale``.
    budget : Budget
        Work left.

    Returns
    -------
    Outcome
        Bounds are sums of points, not of gains (R136).

    Raises
    ------
    LimitError
        If the budget ends before any package is found.
    """
    start = zone()
    model = start.model
    start.cp.maximize(start.weighted(weights))

    def points(gains_sum: int) -> Fraction:
        least = sum(w * (p.walk_away or 0) for w, p in zip(weights, model.parties, strict=True))
        return Fraction(gains_sum + least, model.common_scale)

    try:
        best = find_best(start, budget)
    except LimitError as error:
        halt = budget.halt
        if halt is None or halt.choice is None:
            raise
        value = _weighted_sum(model, weights, halt.choice)
        bound = _highest(model, weights) if halt.bound is None else halt.bound
        return best_known(halt.choice, value=points(value), bound=points(bound), limit=str(error))
    if best is None:
        return Outcome(ties=Ties(vectors=(), complete=True))
    try:
        ties = _tied(zone, weights, best, budget=budget)
    except LimitError:
        ties = Ties(vectors=(Tie(choice=best, count=None),), complete=False)
    return settled(ties, value=points(_weighted_sum(model, weights, best)))


def _tied(
    zone: Callable[[], Formulation], weights: Sequence[int], best: Choice, *, budget: Budget
) -> Ties:
    """Return the leximin-largest of the packages with the sum of ``best``, the largest."""
    total = _weighted_sum(zone().model, weights, best)

    def build() -> Formulation:
        formulation = zone()
        formulation.cp.add(formulation.weighted(weights) >= total)
        return formulation

    others = build()
    others.forbid(best)
    others.cp.maximize(others.weighted(weights))
    if find_best(others, budget) is None:
        return Ties(vectors=(Tie(choice=best, count=1),), complete=True)
    shares = Shares.by_scale([party.scale for party in others.model.parties])
    return leximin_ties(build, shares, budget=budget, hint=best)


def _weighted_sum(model: IntegerModel, weights: Sequence[int], choice: Choice) -> int:
    return sum(w * g for w, g in zip(weights, gains_of(model, choice), strict=True))


def _highest(model: IntegerModel, weights: Sequence[int]) -> int:
    return sum(
        w * (p.highest - (p.walk_away or 0)) for w, p in zip(weights, model.parties, strict=True)
    )
