"""All packages of a model in one table, with every party's points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from goodoffices.errors import LimitError
from goodoffices.solving.model import Choice, Clause, Constraint, IntegerModel, PartyPoints

TABLE_LIMIT = 100_000
"""Most packages, before links, that are listed one by one."""
INT64_LIMIT = 2**62
"""Sums below this cannot overflow 64-bit integers."""

Choices = npt.NDArray[np.int32]
"""Option positions, shape (packages, issues)."""
Integers = npt.NDArray[Any]
"""Whole numbers: int64 where no sum can overflow, Python integers (dtype object) otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Every package that meets the links.

    Parameters
    ----------
    choices : int32 array, shape (packages, issues)
        Option positions, in lexicographic order.
    points : int64 or object array, shape (packages, parties)
        Scaled points; higher is better.
    """

    choices: Choices
    points: Integers

    def choice(self, row: int) -> Choice:
        """Return one package as option positions."""
        return tuple(int(position) for position in self.choices[row])


def table(model: IntegerModel) -> Table:
    """List every package that meets the links, with its points.

    Parameters
    ----------
    model : IntegerModel
        At most 100,000 packages before links.

    Returns
    -------
    Table
        One row per package, in lexicographic order of option positions.

    Raises
    ------
    LimitError
        If there are more packages.

    Notes
    -----
    Exact: 64-bit integers where a bound computed beforehand excludes overflow, Python
    integers otherwise. Time and memory are packages x (issues + parties).
    """
    if model.size > TABLE_LIMIT:
        raise LimitError(
            f"There are {model.size:,} packages before links; a table holds up to {TABLE_LIMIT:,}."
        )
    choices = _all_choices(model)
    choices = choices[feasible_rows(model.constraints, choices)]
    return Table(choices=choices, points=points_of_rows(model, choices))


def fits_int64(model: IntegerModel) -> bool:
    """Whether no sum of points over issues and parties can overflow 64-bit integers."""
    return sum(party.magnitude for party in model.parties) < INT64_LIMIT


def feasible_rows(constraints: tuple[Constraint, ...], choices: Choices) -> npt.NDArray[np.bool_]:
    """Mark the packages that meet all conditions.

    Parameters
    ----------
    constraints : tuple of Clause or LinearBound
        Conditions over columns of ``choices``.
    choices : int32 array, shape (packages, issues)
        Option positions.

    Returns
    -------
    bool array, shape (packages,)
        True where all conditions hold.
    """
    feasible = np.ones(len(choices), dtype=bool)
    for constraint in constraints:
        feasible &= _holds(constraint, choices)
    return feasible


def points_of_rows(model: IntegerModel, choices: Choices) -> Integers:
    """Return each party's scaled points of some packages.

    Parameters
    ----------
    model : IntegerModel
        The model.
    choices : int32 array, shape (packages, issues)
        Option positions.

    Returns
    -------
    int64 or object array, shape (packages, parties)
        Scaled points; higher is better.
    """
    dtype: Any = np.int64 if fits_int64(model) else object
    points = np.zeros((len(choices), len(model.parties)), dtype=dtype)
    for column, party in enumerate(model.parties):
        points[:, column] = _party_column(party, choices, dtype)
    return points


def _all_choices(model: IntegerModel) -> Choices:
    choices = np.empty((model.size, len(model.options)), dtype=np.int32)
    step = model.size
    rows = np.arange(model.size)
    for issue, options in enumerate(model.options):
        step //= len(options)
        choices[:, issue] = rows // step % len(options)
    return choices


def _party_column(party: PartyPoints, choices: Choices, dtype: Any) -> Integers:  # noqa: ANN401 NumPy's own dtype arguments are untyped
    column = np.zeros(len(choices), dtype=dtype)
    for issue, row in enumerate(party.unary):
        column = column + np.array(row, dtype=dtype)[choices[:, issue]]
    for term in party.terms:
        held = np.ones(len(choices), dtype=bool)
        for literal in term.when:
            # Looking options up is many times faster than searching for them.
            chosen = np.zeros(len(party.unary[literal.issue]), dtype=bool)
            chosen[list(literal.options)] = True
            held &= chosen[choices[:, literal.issue]]
        column[held] += term.points
    return column


def _holds(constraint: Constraint, choices: Choices) -> npt.NDArray[np.bool_]:
    if isinstance(constraint, Clause):
        held = np.zeros(len(choices), dtype=bool)
        for literal in constraint.literals:
            held |= np.isin(choices[:, literal.issue], literal.options)
        return held
    total = np.zeros(len(choices), dtype=object)
    for issue, weights in constraint.weights:
        total = total + np.array(weights, dtype=object)[choices[:, issue]]
    held = np.ones(len(choices), dtype=bool)
    if constraint.low is not None:
        held &= np.asarray(total >= constraint.low, dtype=bool)
    if constraint.high is not None:
        held &= np.asarray(total <= constraint.high, dtype=bool)
    return held


def columns_times(numbers: Integers, factors: Sequence[int]) -> Integers:
    """Multiply each column by a whole number, exactly.

    Parameters
    ----------
    numbers : int64 or object array, shape (rows, columns)
        Whole numbers.
    factors : sequence of int
        One per column, positive, of any size.

    Returns
    -------
    int64 or object array, shape (rows, columns)
        64-bit integers where every product, every factor and the sum of any row fit them;
        Python integers otherwise.

    Examples
    --------
    >>> columns_times(np.array([[0, 1]]), [10**30, 2]).tolist()
    [[0, 2]]
    """
    # A factor must fit even where all numbers of its column are 0.
    reach = sum(
        max(int(abs(column).max(initial=0)), 1) * factor
        for column, factor in zip(numbers.T, factors, strict=True)
    )
    dtype = np.int64 if reach < INT64_LIMIT else object
    product: Integers = numbers.astype(dtype) * np.array(factors, dtype=dtype)
    return product
