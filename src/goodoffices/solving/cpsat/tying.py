"""All packages that tie, by vector of gains, with a canonical package for each."""

from __future__ import annotations

from collections.abc import Callable

from goodoffices.errors import LimitError
from goodoffices.solving.cpsat.formulation import Formulation
from goodoffices.solving.cpsat.running import Budget, enumerate_packages, find_best, gains_of
from goodoffices.solving.exact_search import Tie, Ties
from goodoffices.solving.model import Choice, IntegerModel

VECTOR_LIMIT = 1_000
"""Most vectors of points looked for among the packages that tie."""
ONE_BY_ONE = 4
"""Packages with the same points that are found one by one before they are enumerated."""
SAME_POINTS_LIMIT = 10_000
"""Most packages with the same points that are counted."""
SAME_POINTS_WORK = 10.0
"""Work allowed for enumerations of one question, in the solver's deterministic units."""

Gains = tuple[int, ...]


class Found:
    """Packages found so far, grouped by their gains, and what that shuts out.

    Packages with the same gains are shut out one by one, so that the search which proves
    that nothing else ties also proves how many they are. Where there are many, all packages
    that give nobody more are shut out together, and counting is left to an enumeration.

    Parameters
    ----------
    model : IntegerModel
        The model.
    """

    def __init__(self, model: IntegerModel) -> None:
        self.model = model
        self.by_gains: dict[Gains, list[Choice]] = {}

    def add(self, choice: Choice, formulation: Formulation) -> None:
        """Keep a package, and shut it out of the formulation that goes on searching."""
        gains = gains_of(self.model, choice)
        alike = self.by_gains.setdefault(gains, [])
        alike.append(choice)
        if len(alike) > ONE_BY_ONE:
            formulation.require_beyond(gains)
        else:
            formulation.forbid(choice)

    def clear(self) -> None:
        """Forget all packages, because a better one was found."""
        self.by_gains.clear()

    def ties(self, *, in_zone: bool, memory: int, complete: bool = True) -> Ties:
        """Return the vectors in canonical order (R57), each with its package and count.

        Parameters
        ----------
        in_zone : bool
            Whether the packages lie in the zone.
        memory : int
            Bytes that the process may take.
        complete : bool
            Whether nothing else ties; where not, nothing is counted.
        """
        budget = Budget(SAME_POINTS_WORK, memory=memory)
        ties = []
        for alike in self.by_gains.values():
            first = self.model.canonical_order(alike)[0]
            if len(alike) > ONE_BY_ONE:
                ties.append(many_alike(self.model, first, in_zone=in_zone, budget=budget))
            else:
                ties.append(Tie(choice=first, count=len(alike) if complete else None))
        ordered = sorted(ties, key=lambda tie: self.model.canonical_key(tie.choice))
        return Ties(vectors=tuple(ordered), complete=complete)


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
        In canonical order. Not complete, and nothing counted, where the budget ended
        before it was proved that nothing else ties.
    """
    formulation = tied()
    # The sum is what the linear relaxation bounds: without it nothing prunes the search.
    formulation.cp.maximize(sum(formulation.gains))
    found = Found(formulation.model)
    other: Choice | None = first
    try:
        while other is not None and len(found.by_gains) <= limit:
            found.add(other, formulation)
            other = find_best(formulation, budget)
    except LimitError:
        return found.ties(in_zone=formulation.in_zone, memory=budget.memory, complete=False)
    if len(found.by_gains) > limit:
        found.by_gains.popitem()
    return found.ties(in_zone=formulation.in_zone, memory=budget.memory, complete=other is None)


def same_points(model: IntegerModel, choice: Choice, *, in_zone: bool, budget: Budget) -> Tie:
    """Return the canonical package with the same points as ``choice``, and how many have them.

    Parameters
    ----------
    model : IntegerModel
        The model.
    choice : tuple of int
        A package that no package better for somebody and worse for nobody beats.
    in_zone : bool
        Whether it lies in the zone.
    budget : Budget
        Work left; when it ends, nothing is counted.

    Returns
    -------
    Tie
        The count is ``None`` above 10,000 packages, where the package is canonical all the
        same, or where counting takes too much work; then the package is ``choice``.
    """
    alike = Formulation(model, in_zone=in_zone)
    for variable, gain in zip(alike.gains, gains_of(model, choice), strict=True):
        alike.cp.add(variable >= gain)
    alike.cp.maximize(sum(alike.gains))
    found: list[Choice] = []
    other: Choice | None = choice
    try:
        while other is not None and len(found) < ONE_BY_ONE:
            found.append(other)
            alike.forbid(other)
            other = find_best(alike, budget)
        if other is None:
            return Tie(choice=model.canonical_order(found)[0], count=len(found))
        return many_alike(model, choice, in_zone=in_zone, budget=budget)
    except LimitError:
        return Tie(choice=choice, count=None)


def many_alike(model: IntegerModel, choice: Choice, *, in_zone: bool, budget: Budget) -> Tie:
    """Return what :func:`same_points` does where there are more than a few.

    Parameters
    ----------
    model : IntegerModel
        The model.
    choice : tuple of int
        A package.
    in_zone : bool
        Whether it lies in the zone.
    budget : Budget
        Work left; half of it may go into counting.
    """
    formulation = Formulation(model, in_zone=in_zone)
    formulation.require_gains(gains_of(model, choice))
    counting = Budget(budget.left / 2, memory=budget.memory)
    try:
        choices, complete = enumerate_packages(formulation, counting, cap=SAME_POINTS_LIMIT)
        budget.spend(counting.limit - counting.left)
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
