"""The least and the most points of many packages at once, exactly."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

import numpy as np
import numpy.typing as npt

from goodoffices.case.negotiation import Case
from goodoffices.packages.uncertainty.ends import best_case, fixed_case, worst_case
from goodoffices.packages.uncertainty.worlds import Worlds
from goodoffices.solving.integer_model import integer_model
from goodoffices.solving.model import IntegerModel
from goodoffices.solving.table import Choices, Integers, points_of_rows

Flags = npt.NDArray[np.bool_]
"""Yes or no, shape (packages, parties)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What some packages are worth at least and at most to each party.

    Parameters
    ----------
    choices : int32 array, shape (packages, issues)
        Option positions.
    worst, best : IntegerModel
        Models of the worst and of the best world.
    low, high : int64 or object array, shape (packages, parties)
        Scaled points in the worst and in the best world.
    fixed : float64 array, shape (packages, parties)
        The part of each gain that is the same in every world.
    """

    choices: Choices
    worst: IntegerModel
    best: IntegerModel
    low: Integers
    high: Integers
    fixed: npt.NDArray[np.float64]

    @property
    def necessary(self) -> Flags:
        """Whether a party accepts in every world; so does one without a walk-away value."""
        return _reaching(self.worst, self.low)

    @property
    def possible(self) -> Flags:
        """Whether a party accepts in some world."""
        return _reaching(self.best, self.high)

    def points(self, row: int) -> tuple[tuple[str, Fraction, Fraction], ...]:
        """Return each party's identifier with its least and most points of a package."""
        return tuple(
            (
                worst.party,
                Fraction(int(self.low[row, column]), worst.scale),
                Fraction(int(self.high[row, column]), best.scale),
            )
            for column, (worst, best) in enumerate(
                zip(self.worst.parties, self.best.parties, strict=True)
            )
        )


def judged(case: Case, worlds: Worlds, choices: Choices) -> Judged:
    """Return the least and the most points of packages, for every party described.

    Parameters
    ----------
    case : Case
        The negotiation.
    worlds : Worlds
        What is known of its principals.
    choices : int32 array, shape (packages, issues)
        Option positions of the packages.

    Returns
    -------
    Judged
        Exact but for ``fixed``, which only enters draws.
    """
    worst = integer_model(worst_case(case, worlds))
    best = integer_model(best_case(case, worlds))
    fixed = integer_model(fixed_case(case, worlds))
    gains = points_of_rows(fixed, choices) - np.array(
        [party.walk_away or 0 for party in fixed.parties], dtype=object
    )
    scales = np.array([party.scale for party in fixed.parties], dtype=object)
    return Judged(
        choices=choices,
        worst=worst,
        best=best,
        low=points_of_rows(worst, choices),
        high=points_of_rows(best, choices),
        fixed=(gains / scales).astype(np.float64),
    )


def _reaching(model: IntegerModel, points: Integers) -> Flags:
    columns = [
        np.ones(len(points), dtype=bool)
        if party.walk_away is None
        else np.asarray(points[:, column] >= party.walk_away, dtype=bool)
        for column, party in enumerate(model.parties)
    ]
    return np.column_stack(columns)
