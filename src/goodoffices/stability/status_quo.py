"""Which stable states can be reached from the state of today, and who would have to move."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from goodoffices.stability.concepts import Flags, Model
from goodoffices.stability.paths import Step, Travellers, shortest_paths


class Way(StrEnum):
    """How a state can be reached."""

    IMPROVEMENTS = "improvements"
    """By moves that each improve the own rank of who makes them."""
    ANY_MOVES = "any_moves"
    """By moves of which some do not."""
    NOT_REACHABLE = "not_reachable"
    """By no moves at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """How one state can be reached from the state of today.

    Parameters
    ----------
    goal : int
        Number of the state.
    way : Way
        By improvements where that is possible, else by any moves.
    steps : tuple of Step
        A shortest path; empty where the goal is today's state or cannot be reached.
    """

    goal: int
    way: Way
    steps: tuple[Step, ...]


def routes_from(model: Model, start: int, goals: Flags) -> tuple[Route, ...]:
    """Return how each of some states can be reached from the state of today.

    Parameters
    ----------
    model : Model
        The conflict.
    start : int
        Number of today's state.
    goals : bool array, shape (states,)
        States asked for: those that are stable for everybody.

    Returns
    -------
    tuple of Route
        Per goal, ascending; a shortest path by improvements only, else by any moves (R162).

    Notes
    -----
    Exact; status-quo analysis of [LiKilgourHipel2005] and [XuKilgourHipelKemkes2010]. Two
    searches, each of moves x decision makers.
    """
    makers = tuple(range(model.moves.makers))
    better = shortest_paths(model, start, Travellers(makers=makers, improving=True))
    whole = None
    if (goals & ~better.reached).any():
        whole = shortest_paths(model, start, Travellers(makers=makers, improving=False))
    routes: list[Route] = []
    for goal in np.flatnonzero(goals).tolist():
        steps, way = better.path_to(goal), Way.IMPROVEMENTS
        if steps is None and whole is not None:
            steps, way = whole.path_to(goal), Way.ANY_MOVES
        if steps is None:
            way = Way.NOT_REACHABLE
        routes.append(Route(goal=goal, way=way, steps=steps or ()))
    return tuple(routes)
