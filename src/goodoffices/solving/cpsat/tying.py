"""All packages that tie, by vector of gains, with a canonical package for each."""

from __future__ import annotations

from collections.abc import Callable

from goodoffices.errors import LimitError
from goodoffices.solving.cpsat.formulation import Formulation
from goodoffices.solving.cpsat.running import Budget, enumerate_packages, find_best, gains_of
from goodoffices.solving.exact_search import Tie, Ties
from goodoffices.solving.model import Choice, IntegerModel

VECTOR_LIMIT = 20
"""Most vectors of points looked for among the packages that tie."""
SAME_POINTS_LIMIT = 1_000
"""Most packages with the same points that are counted one by one."""
SAME_POINTS_WORK = 5.0
"""Work allowed for the counts of one question, in the solver's deterministic units."""


def all_ties(
    tied: Callable[[], Formulation],
    first: Choice,
    *,
    budget: Budget,
    limit: int = VECTOR_LIMIT,
) -> Ties:
    """Return every vector of gains among the packages that tie.

    Parameters
    ----------
    tied : callable
        Builds a formulation that only tying packages meet, all of them Pareto-optimal
        there: then another vector gives some party more, which is what is asked for.
    first : tuple of int
        One package that ties.
    budget : Budget
        Work left.
    limit : int
        Most vectors returned.

    Returns
    -------
    Ties
        In canonical order.

    Raises
    ------
    LimitError
        If the budget ends first.
    """
    formulation = tied()
    model = formulation.model
    found = [first]
    formulation.require_beyond(gains_of(model, first))
    other = find_best(formulation, budget)
    while other is not None and len(found) < limit:
        found.append(other)
        formulation.require_beyond(gains_of(model, other))
        other = find_best(formulation, budget)
    return ties_of(model, found, in_zone=formulation.in_zone, complete=other is None)


def ties_of(
    model: IntegerModel,
    found: list[Choice],
    *,
    in_zone: bool,
    complete: bool,
) -> Ties:
    """Return vectors of gains with a canonical package and a count for each.

    Parameters
    ----------
    model : IntegerModel
        The model.
    found : list of tuple of int
        One package per vector.
    in_zone : bool
        Whether the packages lie in the zone.
    complete : bool
        Whether these are all vectors.

    Returns
    -------
    Ties
        In canonical order (R57).
    """
    budget = Budget(SAME_POINTS_WORK)
    ties = [same_points(model, choice, in_zone=in_zone, budget=budget) for choice in found]
    ordered = sorted(ties, key=lambda tie: model.canonical_key(tie.choice))
    return Ties(vectors=tuple(ordered), complete=complete)


def same_points(model: IntegerModel, choice: Choice, *, in_zone: bool, budget: Budget) -> Tie:
    """Return the canonical package with the same points as ``choice``, and how many have them.

    Parameters
    ----------
    model : IntegerModel
        The model.
    choice : tuple of int
        A package.
    in_zone : bool
        Whether it lies in the zone.
    budget : Budget
        Work left; when it ends, nothing is counted.

    Returns
    -------
    Tie
        The count is ``None`` above 1,000 packages, where the package is canonical all the
        same, or where counting takes too much work; then the package is ``choice``.
    """
    formulation = Formulation(model, in_zone=in_zone)
    formulation.require_gains(gains_of(model, choice))
    try:
        choices, complete = enumerate_packages(
            formulation, budget, cap=SAME_POINTS_LIMIT, are_few=True
        )
        if complete and choices:
            return Tie(choice=model.canonical_order(choices)[0], count=len(choices))
        return Tie(choice=_canonical(formulation, choice, budget), count=None)
    except LimitError:
        return Tie(choice=choice, count=None)


def _canonical(formulation: Formulation, choice: Choice, budget: Budget) -> Choice:
    """Fix one issue after another, by identifier, at the first option that is possible."""
    model = formulation.model
    best = choice
    for issue in sorted(range(len(model.issues)), key=lambda n: model.issues[n]):
        by_name = sorted(range(len(model.options[issue])), key=lambda n: model.options[issue][n])
        row = formulation.chosen[issue]
        formulation.cp.minimize(sum(rank * row[option] for rank, option in enumerate(by_name)))
        best = find_best(formulation, budget) or best
        formulation.cp.add(row[best[issue]] == 1)
    return best
