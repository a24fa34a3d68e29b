"""Every vector of points that cannot be improved for free, piece by piece."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from goodoffices.errors import LimitError
from goodoffices.solving.limits import DEFAULT_LIMITS, Limits, shown_bytes
from goodoffices.solving.sums.addends import Addends
from goodoffices.solving.sums.pieces import Piece, floors, pieces_of
from goodoffices.solving.table import Choices, Integers
from goodoffices.solving.vectors.steps import (
    Keys,
    Layer,
    Step,
    empty_sum,
    keys_up_to,
    next_step,
    sums_formed,
)
from goodoffices.solving.vectors.undominated import Rows, Vectors

CHUNK = 1_000_000
"""Most sums formed at once."""
COSTS = (1, 1, 1, 1, 2, 8)
"""What a sum counts for 0, 1, ... parties; each further party makes it four times as much."""


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
    pieces = pieces_of(addends)
    keys = keys_up_to(addends.reach)
    cuts = floors(pieces, addends.needs) if in_zone else [None] * len(pieces)
    layers = [piece.layer() for piece in pieces]
    steps = [empty_sum(len(addends.offset))]
    spent = Spent(limits, parties=len(addends.offset))
    for number, (layer, floor) in enumerate(zip(layers, cuts, strict=True)):
        later = [] if in_zone else layers[number + 1 :]
        spent.require(steps[-1], layer, later=[one for one in later if one.states == 1])
        steps.append(next_step(steps[-1], layer, keys=keys, floors=floor, chunk=spent.chunk))
        spent.keep(steps[-1])
    return Front(addends=addends, keys=keys, pieces=pieces, steps=tuple(steps))


class Spent:
    """Work and memory used so far.

    Parameters
    ----------
    limits : Limits
        What may be used.
    parties : int
        Columns of the vectors.
    """

    def __init__(self, limits: Limits, *, parties: int) -> None:
        self._limits = limits
        # A kept row: vector, key, count, parent, pick; a sum: also indices and copies.
        self._row = 8 * parties + 24
        self._sum = 40 * parties + 80
        self._cost = cost_of(parties)
        self._work = 0
        self._kept = 0
        self.chunk = max(1_000, min(CHUNK, limits.room // 4 // self._sum))

    def require(self, step: Step, layer: Layer, *, later: list[Layer]) -> None:
        """Refuse the next step when it, or those to come, would pass a limit.

        Parameters
        ----------
        step : Step
            The vectors so far.
        layer : Layer
            What is to be added.
        later : list of Layer
            What is to be added afterwards to no fewer vectors than now.

        Raises
        ------
        LimitError
            If too many sums, or too much memory for them, would be needed.
        """
        sums = sums_formed(step, layer)
        self._work += sums * self._cost
        # Without walk-away values the vectors hardly ever get fewer.
        certain = len(step) * sum(len(one.picks) for one in later) if layer.states == 1 else 0
        if self._work + certain * self._cost > self._limits.sums:
            raise LimitError(
                f"More than {self._limits.sums // self._cost:,} sums of points would be formed."
            )
        if self._kept + self._sum * min(sums, self.chunk) > self._limits.room:
            raise LimitError(self._too_much())

    def keep(self, step: Step) -> None:
        """Take note of vectors that stay to the end.

        Raises
        ------
        LimitError
            If no memory is left to add to them.
        """
        self._kept += self._row * len(step)
        # While sums are put together, the rows of a step are held up to three times.
        if self._kept + 2 * self._row * len(step) > self._limits.room:
            raise LimitError(self._too_much())

    def _too_much(self) -> str:
        return f"Sums of points would take more than {shown_bytes(self._limits.memory)} of memory."


def cost_of(parties: int) -> int:
    """Return what a sum counts.

    Examples
    --------
    >>> [cost_of(parties) for parties in (2, 3, 4, 5, 6)]
    [1, 1, 2, 8, 32]
    """
    last = len(COSTS) - 1
    return COSTS[min(parties, last)] << 2 * max(0, parties - last)
