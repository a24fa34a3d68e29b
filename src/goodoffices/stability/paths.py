"""By which moves one state can be reached from another, and who would make them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from goodoffices.stability.concepts import Flags, Model, Sanctions
from goodoffices.stability.moves import Places

NOT_SEEN = -1
"""In place of a node, where nothing was reached."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One move.

    Parameters
    ----------
    maker : int
        Number of the decision maker that moves.
    start, end : int
        Numbers of the states left and reached.
    """

    maker: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Travellers:
    """Who moves on a path, and how.

    Parameters
    ----------
    makers : tuple of int
        Who moves.
    improving : bool
        Only by moves that improve the own rank of who makes them.
    rule : Sanctions
        In any order and nobody twice in succession, each at most once, or one alone.
    """

    makers: tuple[int, ...]
    improving: bool
    rule: Sanctions = Sanctions.GROUP

    def turns(self, makers: int) -> int:
        """Return how many numbers there are for who has moved so far."""
        return 1 << makers if self.rule is Sanctions.EACH_ONCE else makers + 1

    def after(self, turn: int, maker: int) -> int | None:
        """Return the number for who has moved, once ``maker`` has; ``None`` where it may not."""
        if self.rule is Sanctions.EACH_ONCE:
            return None if turn >> maker & 1 else turn | 1 << maker
        if turn == maker + 1 or (self.rule is Sanctions.SINGLE and turn):
            return None
        return maker + 1


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Paths:
    """Shortest paths from one state to all that can be reached.

    Parameters
    ----------
    states : int
        How many numbers of states there are.
    first : int64 array, shape (states,)
        Per state the node that reached it first: who moved so far, times states, plus the
        state; -1 where it cannot be reached.
    parents : int64 array
        Per node the node before it.
    movers : int8 array
        Per node who made the last move.
    """

    states: int
    first: Places
    parents: Places
    movers: npt.NDArray[np.int8]

    @property
    def reached(self) -> Flags:
        """Which states are reached, the first one included."""
        found: Flags = self.first != NOT_SEEN
        return found

    def path_to(self, state: int) -> tuple[Step, ...] | None:
        """Return a shortest path to a state; ``None`` where there is none."""
        node = int(self.first[state])
        if node == NOT_SEEN:
            return None
        steps: list[Step] = []
        while self.parents[node] != node:
            before = int(self.parents[node])
            start, end = before % self.states, node % self.states
            steps.append(Step(maker=int(self.movers[node]), start=start, end=end))
            node = before
        return tuple(reversed(steps))


def shortest_paths(
    model: Model, start: int, travellers: Travellers, *, until: Flags | None = None
) -> Paths:
    """Return shortest legal paths from a state.

    A legal path is a sequence of moves in which nobody moves twice in succession, so states
    are told apart by who moved last (R162) [LiKilgourHipel2005].

    Parameters
    ----------
    model : Model
        The conflict.
    start : int
        Number of the state to begin in.
    travellers : Travellers
        Who moves, and how.
    until : bool array, shape (states,), or None
        Stop once one of these is reached by at least one move.

    Returns
    -------
    Paths
        Of paths of equal length the one by the decision maker listed first, then through
        the state numbered first.

    Notes
    -----
    Exact, breadth first. Time is moves x decision makers; memory 9 bytes per state and
    decision maker.
    """
    states = model.moves.states
    nodes = states * travellers.turns(model.moves.makers)
    first = np.full(states, NOT_SEEN, dtype=np.int64)
    parents = np.full(nodes, NOT_SEEN, dtype=np.int64)
    movers = np.zeros(nodes, dtype=np.int8)
    first[start] = parents[start] = start
    found = Paths(states=states, first=first, parents=parents, movers=movers)
    frontier = np.array([start], dtype=np.int64)
    while len(frontier):
        frontier = _further(model, travellers, found, frontier)
        if until is not None and until[frontier % states].any():
            break
    return found


def path_to_any(
    model: Model, start: int, travellers: Travellers, wanted: Flags
) -> tuple[Step, ...] | None:
    """Return a shortest path of at least one move to one of some states.

    Parameters
    ----------
    model : Model
        The conflict.
    start : int
        Number of the state to begin in.
    travellers : Travellers
        Who moves, and how.
    wanted : bool array, shape (states,)
        Where the path may end; the state it begins in does not count.

    Returns
    -------
    tuple of Step, or None
        ``None`` where no such state can be reached.
    """
    elsewhere = wanted.copy()
    elsewhere[start] = False
    found = shortest_paths(model, start, travellers, until=elsewhere)
    ends = np.flatnonzero(elsewhere & found.reached)
    paths = [path for end in ends.tolist() if (path := found.path_to(end))]
    return min(paths, key=len) if paths else None


def _further(model: Model, travellers: Travellers, found: Paths, frontier: Places) -> Places:
    """Reach what one more move reaches from the nodes of ``frontier``."""
    reached: list[Places] = []
    for turn in np.unique(frontier // found.states).tolist():
        here = frontier[frontier // found.states == turn] - turn * found.states
        for maker in travellers.makers:
            then = travellers.after(turn, maker)
            if then is not None:
                base = (turn * found.states, then * found.states)
                reached += _moved(model, travellers, found, (maker, here, base))
    return np.unique(np.concatenate(reached)) if reached else np.zeros(0, dtype=np.int64)


def _moved(
    model: Model, travellers: Travellers, found: Paths, by: tuple[int, Places, tuple[int, int]]
) -> Sequence[Places]:
    maker, here, (base, then) = by
    ranks = model.ranks[maker]
    reached: list[Places] = []
    for start, end in model.moves.leaving(maker, here):
        unseen = found.parents[end + then] == NOT_SEEN
        if travellers.improving:
            unseen &= ranks[end] > ranks[start]
        ends, places = np.unique(end[unseen], return_index=True)
        nodes = ends + then
        found.parents[nodes] = start[unseen][places] + base
        found.movers[nodes] = maker
        fresh = found.first[ends] == NOT_SEEN
        found.first[ends[fresh]] = nodes[fresh]
        reached.append(nodes)
    return reached
