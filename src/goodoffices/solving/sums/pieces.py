"""What is added at one step: a listed group of issues, or one issue of a chain."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from goodoffices.solving.elimination.diagram import Diagram, Stage
from goodoffices.solving.elimination.moves import moves
from goodoffices.solving.sums.addends import Addends, Group
from goodoffices.solving.table import Choices
from goodoffices.solving.vectors.steps import Keys, Layer, Step
from goodoffices.solving.vectors.undominated import Rows, Vectors, undominated


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Branch:
    """The ways in which one piece can take part in reaching some rows.

    Parameters
    ----------
    parents, children : intp array, shape (branches,)
        Rows of the step before and after the piece is added.
    ways : intp array, shape (branches,)
        The way to settle the piece.
    """

    parents: Rows
    children: Rows
    ways: Rows

    def only(self, kept: npt.NDArray[np.bool_]) -> Branch:
        """Return some of the branches."""
        return Branch(
            parents=self.parents[kept], children=self.children[kept], ways=self.ways[kept]
        )


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ListedPiece:
    """A group with all its ways; before and after it nothing has to be remembered.

    Parameters
    ----------
    group : Group
        The group.
    """

    group: Group

    @property
    def issues(self) -> tuple[int, ...]:
        """Positions of the issues that the piece settles."""
        return self.group.issues

    def layer(self) -> Layer:
        """Return one move per vector of the group that no other of them dominates."""
        picks = undominated(self.group.vectors)
        zeros = np.zeros(len(picks), dtype=np.int32)
        return Layer(
            states=1,
            sources=zeros,
            targets=zeros,
            amounts=self.group.vectors[picks],
            counts=self.group.counts[picks],
            picks=picks.astype(np.int32),
        )

    def later(self) -> Vectors:
        """Return what each party can still get of this piece afterwards: nothing."""
        return np.zeros((1, self.group.vectors.shape[1]), dtype=np.int64)

    def top(self) -> Vectors:
        """Return what each party can get of this piece at most."""
        top: Vectors = self.group.vectors.max(axis=0, initial=0)
        return top

    def picked(self, picks: npt.NDArray[np.int32]) -> Choices:
        """Return the first way of each pick, shape (picks, issues of the piece)."""
        return self.group.ways[self.group.starts[picks]]

    def settled(self, ways: Rows) -> Choices:
        """Return the options of ways, shape (ways, issues of the piece)."""
        return self.group.ways[ways]

    def branches(self, before: Step, after: Step, rows: Rows, *, keys: Keys) -> Branch:
        """Return all branches by which the piece reaches some rows."""
        group = self.group
        child = np.repeat(np.arange(len(rows)), len(group.vectors))
        vector = np.tile(np.arange(len(group.vectors)), len(rows))
        found = _parents(
            before,
            np.zeros(len(child), dtype=np.intp),
            after.keys[rows[child]] - keys.of(group.vectors)[vector],
        )
        equal = _adds_up(before, found, group.vectors[vector], after.vectors[rows[child]])
        child, vector, parents = child[equal], vector[equal], found[equal]
        counts = group.starts[vector + 1] - group.starts[vector]
        # Ways with the same points stand together: way = start of the vector + 0, 1, 2...
        steps = np.arange(int(counts.sum())) - np.repeat(np.cumsum(counts) - counts, counts)
        return Branch(
            parents=np.repeat(parents, counts),
            children=np.repeat(rows[child], counts),
            ways=np.repeat(group.starts[vector], counts) + steps,
        )


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ChainPiece:
    """One issue of a chain.

    Parameters
    ----------
    stage : Stage
        What each option leads to.
    best : int64 array, shape (states afterwards, parties)
        What each party can still get of the chain, at most.
    first : int64 array, shape (parties,)
        What each party can get of the whole chain, at most.
    """

    stage: Stage
    best: Vectors
    first: Vectors

    @property
    def issues(self) -> tuple[int, ...]:
        """Positions of the issues that the piece settles."""
        return (self.stage.issue,)

    def layer(self) -> Layer:
        """Return the moves of the stage."""
        return moves(self.stage)

    def later(self) -> Vectors:
        """Return what each party can still get of the chain afterwards, by state."""
        return self.best

    def top(self) -> Vectors:
        """Return what each party can get of the chain at most, if this is its first issue."""
        return self.first

    def picked(self, picks: npt.NDArray[np.int32]) -> Choices:
        """Return the option of each pick, shape (picks, 1)."""
        return picks[:, None]

    def settled(self, ways: Rows) -> Choices:
        """Return the options of ways, shape (ways, 1)."""
        return ways[:, None].astype(np.int32)

    def branches(self, before: Step, after: Step, rows: Rows, *, keys: Keys) -> Branch:
        """Return all branches by which the issue reaches some rows."""
        sources, options = np.nonzero(self.stage.children >= 0)
        targets = self.stage.children[sources, options]
        order = np.argsort(targets, kind="stable")
        sources, options, targets = sources[order], options[order], targets[order]
        states = np.searchsorted(after.starts, rows, side="right") - 1
        low, high = (np.searchsorted(targets, states, side=side) for side in ("left", "right"))
        counts = high - low
        child = np.repeat(np.arange(len(rows)), counts)
        steps = np.arange(int(counts.sum())) - np.repeat(np.cumsum(counts) - counts, counts)
        move = np.repeat(low, counts) + steps
        amounts = self.stage.amounts[sources[move], options[move]]
        wanted = after.keys[rows[child]] - keys.of(amounts)
        parents = _parents(before, sources[move], wanted)
        equal = _adds_up(before, parents, amounts, after.vectors[rows[child]])
        return Branch(
            parents=parents[equal], children=rows[child[equal]], ways=options[move[equal]]
        )


Piece = ListedPiece | ChainPiece
"""Either kind."""


def pieces_of(addends: Addends) -> tuple[Piece, ...]:
    """Return what is to be added, in order: chains first, then groups, small spreads first.

    Parameters
    ----------
    addends : Addends
        The model, cut into groups and chains.

    Returns
    -------
    tuple of ListedPiece or ChainPiece
        Together they settle every issue once.
    """
    linked = [piece for chain in addends.chains for piece in _of_chain(chain)]
    # What matters most is added last: the fronts on the way stay small, the last step too.
    groups = sorted(
        addends.groups, key=lambda group: int(group.vectors.max(axis=0, initial=0).sum())
    )
    return (*linked, *(ListedPiece(group=group) for group in groups))


def _of_chain(chain: Diagram) -> list[ChainPiece]:
    best = chain.best()
    first = best[0].max(axis=0, initial=0)
    nothing = np.zeros_like(first)
    return [
        ChainPiece(stage=stage, best=later, first=nothing if number else first)
        for number, (stage, later) in enumerate(zip(chain.stages, best[1:], strict=True))
    ]


def floors(pieces: Sequence[Piece], needs: Sequence[int | None]) -> list[Vectors]:
    """Return, after each piece, the least sums that can still reach the walk-away values.

    Parameters
    ----------
    pieces : sequence of ListedPiece or ChainPiece
        In the order of adding.
    needs : sequence of int or None
        Least sum each party accepts; ``None`` where it makes no cut.

    Returns
    -------
    list of int64 array, shape (states, parties)
        One per piece.
    """
    wanted = np.array([0 if need is None else need for need in needs], dtype=np.int64)
    rest = np.zeros_like(wanted)
    found = []
    for piece in reversed(pieces):
        found.append(wanted - rest - piece.later())
        rest = rest + piece.top()
    return found[::-1]


def _parents(before: Step, states: Rows, wanted: npt.NDArray[np.int64]) -> Rows:
    """Return, for each state and key, the first row of the state whose key is not below."""
    low, high = before.starts[states], before.starts[states + 1]
    while (low < high).any():
        middle = (low + high) // 2
        below = before.keys[np.minimum(middle, len(before) - 1)] < wanted
        searching = low < high
        low = np.where(searching & below, middle + 1, low)
        high = np.where(searching & ~below, middle, high)
    # A row beyond the section fails the comparison of keys or of states that follows.
    return np.where(low < before.starts[states + 1], low, -1)


def _adds_up(
    before: Step, parents: Rows, amounts: Vectors, sums: Vectors
) -> npt.NDArray[np.bool_]:
    if len(before) == 0:
        return np.zeros(len(parents), dtype=bool)
    equal: npt.NDArray[np.bool_] = (before.vectors[parents] + amounts == sums).all(axis=1)
    return (parents >= 0) & equal
