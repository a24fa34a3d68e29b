"""Packages as NumPy arrays, exact."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import lcm

import numpy as np
import numpy.typing as npt

from goodoffices.case.negotiation import Case
from goodoffices.packages.results import Package
from goodoffices.solving.table import INT64_LIMIT, Choices, Integers


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class PackageArrays:
    """Packages as arrays; one row a package.

    Parameters
    ----------
    parties, issues : tuple of str
        Identifiers of the columns, in the order of the case.
    choices : int32 array, shape (packages, issues)
        Positions of the chosen options, in the order of the case.
    points : int64 array, or object array of int, shape (packages, parties)
        Each party's points times its denominator: whole numbers, higher is better.
    denominators : int64 array, or object array of int, shape (parties,)
        Least common denominator of each party's points in these rows.
    """

    parties: tuple[str, ...]
    issues: tuple[str, ...]
    choices: Choices
    points: Integers
    denominators: Integers

    def rounded(self) -> npt.NDArray[np.float64]:
        """Return points in the parties' own units, rounded: for plots, not for comparisons."""
        return np.asarray(self.points / self.denominators, dtype=np.float64)


def arrays_of(case: Case, packages: Sequence[Package]) -> PackageArrays:
    """Return packages as arrays.

    Parameters
    ----------
    case : Case
        Order of issues, options and principals.
    packages : sequence of Package
        Packages of that case, with the points of every principal.

    Returns
    -------
    PackageArrays
        Rows in the order of ``packages``.

    Notes
    -----
    Exact; Python integers (dtype object) where 64 bits do not hold them.
    """
    parties = tuple(party.id for party in case.principals)
    places = [{option.id: k for k, option in enumerate(issue.options)} for issue in case.issues]
    choices = [
        [place[option] for place, (_, option) in zip(places, package.options, strict=True)]
        for package in packages
    ]
    worth = [[dict(package.points)[party] for party in parties] for package in packages]
    denominators = [
        lcm(*(row[column].denominator for row in worth)) for column in range(len(parties))
    ]
    scaled = [
        [int(value * scale) for value, scale in zip(row, denominators, strict=True)]
        for row in worth
    ]
    return PackageArrays(
        parties=parties,
        issues=tuple(issue.id for issue in case.issues),
        choices=np.array(choices, dtype=np.int32).reshape(len(packages), len(case.issues)),
        points=_whole(scaled).reshape(len(packages), len(parties)),
        denominators=_whole(denominators),
    )


def _whole(numbers: Sequence[int] | Sequence[Sequence[int]]) -> Integers:
    wide = np.array(numbers, dtype=object)
    largest = max(map(abs, wide.ravel().tolist()), default=0)
    return wide.astype(np.int64) if largest < INT64_LIMIT else wide
