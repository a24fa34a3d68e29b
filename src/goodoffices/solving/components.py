"""Groups of issues that links tie together; different groups can be settled apart."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from goodoffices.errors import LimitError
from goodoffices.solving.model import Constraint, IntegerModel
from goodoffices.solving.table import TABLE_LIMIT, Choices, feasible_rows


def components(model: IntegerModel) -> tuple[tuple[int, ...], ...]:
    """Return the groups of issues that no condition connects with one another.

    Parameters
    ----------
    model : IntegerModel
        Only its conditions matter; points for combinations do not.

    Returns
    -------
    tuple of tuple of int
        Positions of issues, each in exactly one group; ascending within a group, groups by
        their first issue.

    Notes
    -----
    Exact. The packages that meet the conditions are the product of what the groups allow.
    """
    group = list(range(len(model.issues)))
    for constraint in model.constraints:
        joined = {group[issue] for issue in constraint.issues}
        if joined:
            first = min(joined)
            group = [first if number in joined else number for number in group]
    return tuple(
        tuple(issue for issue, number in enumerate(group) if number == first)
        for first in sorted(set(group))
    )


def component_choices(
    model: IntegerModel,
    component: Sequence[int],
    *,
    allowed: Sequence[Sequence[int]],
    constraints: Sequence[Constraint] | None = None,
) -> Choices:
    """List the ways to settle one group of issues that meet its conditions.

    Parameters
    ----------
    model : IntegerModel
        The model.
    component : sequence of int
        Positions of the issues of the group.
    allowed : sequence of sequence of int
        Option positions that may be chosen, for every issue of the model.
    constraints : sequence of Clause or LinearBound, optional
        Conditions to meet instead of those of the model that lie within the group.

    Returns
    -------
    int32 array, shape (ways, issues of the model)
        Option positions; 0 on issues outside the group. Lexicographic order.

    Raises
    ------
    LimitError
        If the group has more than 100,000 combinations of allowed options.

    Notes
    -----
    Exact. Time and memory are combinations x issues.
    """
    size = math.prod(len(allowed[issue]) for issue in component)
    if size > TABLE_LIMIT:
        names = ", ".join(model.issues[issue] for issue in component[:5])
        raise LimitError(
            f"Links tie {len(component)} issues together ({names}, ...) with {size:,}"
            f" combinations; up to {TABLE_LIMIT:,} are listed."
        )
    choices = np.zeros((size, len(model.issues)), dtype=np.int32)
    step = size
    for issue in component:
        options = np.array(allowed[issue], dtype=np.int32)
        step //= max(len(options), 1)
        if size:
            choices[:, issue] = options[np.arange(size) // step % len(options)]
    kept = within(model, component) if constraints is None else constraints
    return choices[feasible_rows(tuple(kept), choices)]


def within(model: IntegerModel, component: Sequence[int]) -> tuple[Constraint, ...]:
    """Return the conditions that concern issues of the group only."""
    issues = set(component)
    return tuple(c for c in model.constraints if issues.issuperset(c.issues))
