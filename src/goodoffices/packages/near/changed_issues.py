"""Packages that differ from a text on a few issues."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, product

import numpy as np

from goodoffices.errors import LimitError
from goodoffices.solving.model import Choice, IntegerModel, LinearBound
from goodoffices.solving.table import (
    Choices,
    Table,
    feasible_rows,
    points_of_rows,
)

NEAR_LIMIT = 200_000
"""Most packages within the changes, before links, that are listed one by one."""


def count_within(model: IntegerModel, changes: int) -> int:
    """Return how many packages, before links, change at most so many issues.

    Parameters
    ----------
    model : IntegerModel
        The model.
    changes : int
        Most issues settled otherwise than in a given package.

    Returns
    -------
    int
        The package itself is counted; which one it is does not matter.
    """
    by_changes = [1] + [0] * changes
    for options in model.options:
        for number in range(changes, 0, -1):
            by_changes[number] += by_changes[number - 1] * (len(options) - 1)
    return sum(by_changes)


def within_changes(model: IntegerModel, text: Choice, changes: int) -> IntegerModel:
    """Return the model with one more condition: at most so many issues differ from the text.

    Parameters
    ----------
    model : IntegerModel
        The model.
    text : tuple of int
        The package compared with.
    changes : int
        Most issues settled otherwise (R91).

    Returns
    -------
    IntegerModel
        Every engine answers it like any other model.
    """
    weights = tuple(
        (issue, tuple(int(option != kept) for option in range(len(options))))
        for issue, (options, kept) in enumerate(zip(model.options, text, strict=True))
    )
    bound = LinearBound(link="", weights=weights, low=None, high=changes)
    return replace(model, constraints=(*model.constraints, bound))


def table_within(model: IntegerModel, text: Choice, changes: int) -> Table:
    """List the packages that meet the links and change at most so many issues.

    Parameters
    ----------
    model : IntegerModel
        The model.
    text : tuple of int
        The package compared with.
    changes : int
        Most issues settled otherwise.

    Returns
    -------
    Table
        Fewest changes first; the text itself is the first where it meets the links.

    Raises
    ------
    LimitError
        If there are more than 200,000 before links.

    Notes
    -----
    Exact. Time and memory are packages x (issues + parties).
    """
    size = count_within(model, changes)
    if size > NEAR_LIMIT:
        raise LimitError(
            f"There are {size:,} packages within {changes} changes; up to {NEAR_LIMIT:,} are"
            " listed. Allow fewer changes."
        )
    parts = [
        _changed(model, text, issues)
        for number in range(min(changes, len(text)) + 1)
        for issues in combinations(range(len(text)), number)
    ]
    choices = np.concatenate(parts)
    choices = choices[feasible_rows(model.constraints, choices)]
    return Table(choices=choices, points=points_of_rows(model, choices))


def _changed(model: IntegerModel, text: Choice, issues: tuple[int, ...]) -> Choices:
    """List the packages that settle exactly these issues otherwise."""
    others = [
        [option for option in range(len(model.options[issue])) if option != text[issue]]
        for issue in issues
    ]
    ways = list(product(*others))
    choices = np.tile(np.array(text, dtype=np.int32), (len(ways), 1))
    if issues and ways:
        choices[:, list(issues)] = ways
    return choices
