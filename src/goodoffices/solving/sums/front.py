"""Every vector of points that cannot be improved for free, piece by piece."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from goodoffices.solving.limits import DEFAULT_LIMITS, Limits
from goodoffices.solving.sums.addends import Addends
from goodoffices.solving.sums.building import Building
from goodoffices.solving.sums.pieces import Piece
from goodoffices.solving.table import Choices, Integers
from goodoffices.solving.vectors.steps import Keys, Step
from goodoffices.solving.vectors.undominated import Rows, Vectors


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Front:
    """The vectors of points that no package dominates, with all steps that led there.

    Parameters
    ----------
    addends : Addends
        The model, cut into groups and chains.
    keys : Keys
        What the keys of the steps are made of.
    pieces : tuple of ListedPiece or ChainPiece
        In the order in which they were added.
    steps : tuple of Step
        One more than pieces: before the first there is only the empty sum.
    """

    addends: Addends
    keys: Keys
    pieces: tuple[Piece, ...]
    steps: tuple[Step, ...]

    @property
    def points(self) -> Vectors:
        """Scaled points of each party, shape (rows, parties)."""
        return self.steps[-1].vectors + np.array(self.addends.offset, dtype=np.int64)

    @property
    def counts(self) -> Integers:
        """How many packages have each vector, shape (rows,)."""
        return self.steps[-1].counts

    def witnesses(self, rows: Rows) -> Choices:
        """Return one package for each of some rows, by the back-pointers.

        Parameters
        ----------
        rows : intp array, shape (n,)
            Rows of the front.

        Returns
        -------
        int32 array, shape (n, issues)
            Option positions.
        """
        choices = np.zeros((len(rows), len(self.addends.model.issues)), dtype=np.int32)
        for step, piece in zip(self.steps[:0:-1], self.pieces[::-1], strict=True):
            choices[:, piece.issues] = piece.picked(step.picks[rows])
            rows = step.parents[rows].astype(np.intp)
        return choices


def front_of(building: Building) -> Front:
    """Finish building and return the front.

    Parameters
    ----------
    building : Building
        Begun or not.

    Returns
    -------
    Front
        Without rows exactly when there is no package.

    Raises
    ------
    LimitError
        If more memory or more sums are needed; the message says which.
    """
    building.run()
    return Front(
        addends=building.addends,
        keys=building.keys,
        pieces=building.pieces,
        steps=tuple(building.steps),
    )


def front(addends: Addends, *, in_zone: bool, limits: Limits = DEFAULT_LIMITS) -> Front:
    """Return every vector of points that no package dominates.

    Groups are added one after another, chains issue by issue; of the sums only those stay
    that differ, that no other of the same state dominates and that can still reach the
    walk-away values: the rest could be replaced in any package [NemhauserUllmann1969]
    [RollonLarrosa2006].

    Parameters
    ----------
    addends : Addends
        The model, cut into groups and chains.
    in_zone : bool
        Whether only packages count that everybody with a walk-away value accepts.
    limits : Limits
        Its ``sums`` are formed at most; a sum counts 1 for up to three parties, 2 for four,
        8 for five and four times as much for each further party.

    Returns
    -------
    Front
        Without rows exactly when there is no package.

    Raises
    ------
    LimitError
        If more memory or more sums are needed; the message says which.

    Notes
    -----
    Exact, counts included: a way to reach a vector that stays has only parts that stay.
    The number of vectors decides, not the number of packages; it grows with the parties.
    """
    return front_of(Building(addends, in_zone=in_zone, limits=limits))
