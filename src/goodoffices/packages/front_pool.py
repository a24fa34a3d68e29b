"""The frontier of the zone as numbers, from which a few packages are chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from goodoffices.solving.model import Choice, IntegerModel
from goodoffices.solving.table import Integers

Ways = Callable[[int, int], list[Choice]]
"""First packages, in canonical order, of one row: at most so many."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class FrontPool:
    """Vectors of points on the frontier of the zone.

    Parameters
    ----------
    gains : int64 or object array, shape (vectors, parties)
        Different rows; points above the walk-away value, scaled by each party's own scale.
    ways : callable
        Packages of a row, the canonical one first; an engine may know only that one.
    is_whole : bool
        Whether these are all vectors of the frontier of the zone.
    engine : str
        What found them.
    """

    gains: Integers
    ways: Ways
    is_whole: bool
    engine: str

    def choice(self, row: int) -> Choice:
        """Return the canonical package of a row."""
        return self.ways(row, 1)[0]


def pool_of_choices(model: IntegerModel, choices: Sequence[Choice], *, engine: str) -> FrontPool:
    """Return the packages of a list that lie in the zone, one row per vector of points.

    Parameters
    ----------
    model : IntegerModel
        The model.
    choices : sequence of tuple of int
        Packages on the frontier, canonical order.
    engine : str
        What found them.

    Returns
    -------
    FrontPool
        Rows in the order of their first package; not known to be the whole frontier.
    """
    ways: dict[tuple[int, ...], list[Choice]] = {}
    for choice in choices:
        gains = tuple(p.points(choice) - (p.walk_away or 0) for p in model.parties)
        known = [n for n, party in enumerate(model.parties) if party.walk_away is not None]
        if all(gains[n] >= 0 for n in known):
            ways.setdefault(gains, []).append(choice)
    held = list(ways.values())
    return FrontPool(
        gains=as_rows(list(ways), parties=len(model.parties)),
        ways=lambda row, most: held[row][:most],
        is_whole=False,
        engine=engine,
    )


def as_rows(vectors: Sequence[tuple[int, ...]], *, parties: int) -> Integers:
    """Return vectors as a table of Python integers, shape (vectors, parties)."""
    return np.array(vectors, dtype=object).reshape(len(vectors), parties)
