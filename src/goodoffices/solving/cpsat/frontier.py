"""Packages that cannot be improved for free, one per vector of points, each proved."""

from __future__ import annotations

from collections.abc import Iterator

from goodoffices.errors import LimitError
from goodoffices.solving.cpsat.formulation import Formulation
from goodoffices.solving.cpsat.outcome import Outcome
from goodoffices.solving.cpsat.running import Budget, find_best, gains_of
from goodoffices.solving.cpsat.tying import SAME_POINTS_WORK, same_points
from goodoffices.solving.exact_search import Tie, Ties
from goodoffices.solving.model import Choice, IntegerModel

FRONTIER_LIMIT = 2_000
"""Most vectors of points of a frontier that are looked for."""


def frontier(model: IntegerModel, *, budget: Budget, most: int = FRONTIER_LIMIT) -> Outcome:
    """Return the frontier, or the points of it that were proved before a limit.

    Parameters
    ----------
    model : IntegerModel
        The model; walk-away values play no part.
    budget : Budget
        Work left.
    most : int
        Most vectors of points.

    Returns
    -------
    Outcome
        One package per vector; counted where the frontier is complete.

    Raises
    ------
    LimitError
        If the budget ends before any point is proved.
    """
    points = _of_two(model, budget) if len(model.parties) == 2 else _of_many(model, budget)
    found: list[Choice] = []
    try:
        for choice in points:
            if len(found) == most:
                return _partial(model, found, why="more exist", limit=f"{most:,} points")
            found.append(choice)
    except LimitError as error:
        if not found:
            raise
        return _partial(model, found, why="more may exist", limit=str(error))
    return Outcome(ties=_counted(model, found, memory=budget.memory))


def _of_two(model: IntegerModel, budget: Budget) -> Iterator[Choice]:
    """Walk along the frontier of two parties, from the first one's best to the second's.

    The first party's points are made largest, then the second's among those; the next
    package must give the second party more [Haimes1971].
    """
    least: int | None = None
    while True:
        best = _largest(model, budget, party=0, least={} if least is None else {1: least})
        if best is None:
            return
        first, second = gains_of(model, best)
        best = _largest(model, budget, party=1, least={0: first, 1: second}, hint=best) or best
        yield best
        least = gains_of(model, best)[1] + 1


def _largest(
    model: IntegerModel,
    budget: Budget,
    *,
    party: int,
    least: dict[int, int],
    hint: Choice | None = None,
) -> Choice | None:
    formulation = Formulation(model, in_zone=False)
    for other, gain in least.items():
        formulation.cp.add(formulation.gains[other] >= gain)
    formulation.cp.maximize(formulation.gains[party])
    if hint is not None:
        formulation.hint(hint)
    return find_best(formulation, budget)


def _of_many(model: IntegerModel, budget: Budget) -> Iterator[Choice]:
    """Make the sum of points largest beyond every package found.

    The largest sum under a condition that stays true when points rise is on the frontier.
    """
    formulation = Formulation(model, in_zone=False)
    formulation.cp.maximize(sum(formulation.gains))
    best = find_best(formulation, budget)
    while best is not None:
        yield best
        formulation.require_beyond(gains_of(model, best))
        best = find_best(formulation, budget)


def _counted(model: IntegerModel, found: list[Choice], *, memory: int) -> Ties:
    budget = Budget(SAME_POINTS_WORK, memory=memory)
    ties = [same_points(model, choice, in_zone=False, budget=budget) for choice in found]
    ordered = sorted(ties, key=lambda tie: model.canonical_key(tie.choice))
    return Ties(vectors=tuple(ordered), complete=True)


def _partial(model: IntegerModel, found: list[Choice], *, why: str, limit: str) -> Outcome:
    ordered = model.canonical_order(found)
    ties = Ties(vectors=tuple(Tie(choice=c, count=None) for c in ordered), complete=False)
    return Outcome(
        ties=ties, reason=f"{len(found):,} frontier points, each proved; {why}.", limit=limit
    )
