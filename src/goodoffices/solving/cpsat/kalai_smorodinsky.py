"""The largest shares of what each party could gain at most within the zone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from goodoffices.solving.cpsat.formulation import Formulation
from goodoffices.solving.cpsat.leximin import leximin
from goodoffices.solving.cpsat.outcome import Outcome
from goodoffices.solving.cpsat.running import Budget, find_best, gains_of
from goodoffices.solving.cpsat.shares import Shares
from goodoffices.solving.exact_search import Ties
from goodoffices.solving.model import Choice


def kalai_smorodinsky(
    zone: Callable[[], Formulation], *, budget: Budget, hint: Choice | None = None
) -> Outcome:
    """Return the leximin packages on shares of the ideal gains [KalaiSmorodinsky1975].

    Parameters
    ----------
    zone : callable
        Builds the formulation of the zone.
    budget : Budget
        Work left.
    hint : tuple of int or None
        A package of the zone to start from.

    Returns
    -------
    Outcome
        With the ideal gains. Its bound is on the smallest share.

    Raises
    ------
    LimitError
        If the budget ends before the ideal gains are proved: without them no share is known.
    """
    ideals: list[int] = []
    for party in range(len(zone().model.parties)):
        formulation = zone()
        formulation.cp.maximize(formulation.gains[party])
        if hint is not None:
            formulation.hint(hint)
        best = find_best(formulation, budget)
        if best is None:
            return Outcome(ties=Ties(vectors=(), complete=True))
        ideals.append(gains_of(formulation.model, best)[party])
    counted = tuple((party, ideal) for party, ideal in enumerate(ideals) if ideal > 0)
    outcome = leximin(zone, Shares(scales=counted), budget=budget, hint=hint)
    return replace(outcome, ties=replace(outcome.ties, ideals=tuple(ideals)))
