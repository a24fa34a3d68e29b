"""Packages whose gains lie closest together, among those that cannot be improved for free."""

from __future__ import annotations

from collections.abc import Sequence
from math import lcm

import numpy as np
import numpy.typing as npt

from goodoffices.packages.frontier import pareto_frontier
from goodoffices.packages.leximin import leximin
from goodoffices.solving.answer import Answer, refused
from goodoffices.solving.exact_search import Ties
from goodoffices.solving.model import IntegerModel
from goodoffices.solving.table import Integers

WHOLE_FRONT = "the whole frontier must be found"


def equal_gain(gains: Integers) -> npt.NDArray[np.intp]:
    """Return the frontier packages whose largest and smallest gain lie closest together.

    Of the packages that no other one dominates, those with the least difference between
    the largest and the smallest gain; among those, leximin (R106). It assumes that one point
    of one party weighs as much as one point of another.

    Parameters
    ----------
    gains : int64 or object array of int, shape (packages, parties)
        Points above the walk-away value over the zone, in one common unit.

    Returns
    -------
    intp array, shape (n_best,)
        Row numbers, ascending: all packages that tie.

    Notes
    -----
    Exact, and Pareto-optimal. Needs the whole frontier of the zone.

    Examples
    --------
    >>> equal_gain(np.array([[9, 1], [6, 4], [3, 4], [2, 2]]))
    array([1])
    """
    front = pareto_frontier(gains)
    return front[least_spread(gains[front])]


def least_spread(gains: Integers) -> npt.NDArray[np.intp]:
    """Return the rows whose largest and smallest value lie closest together, then leximin.

    Parameters
    ----------
    gains : int64 or object array of int, shape (packages, parties)
        Rows that do not dominate one another.

    Returns
    -------
    intp array, shape (n_best,)
        Row numbers, ascending.

    Examples
    --------
    >>> least_spread(np.array([[9, 1], [6, 4], [4, 6]]))
    array([1, 2])
    """
    if len(gains) == 0:
        return np.empty(0, dtype=np.intp)
    spread = gains.max(axis=1) - gains.min(axis=1)
    closest = np.flatnonzero(np.asarray(spread == spread.min(), dtype=bool))
    return closest[leximin(gains[closest])]


def equal_gain_of_front(model: IntegerModel, front: Answer[Ties]) -> Answer[Ties]:
    """Return what the rule names on a frontier that an engine has found.

    Parameters
    ----------
    model : IntegerModel
        The model searched.
    front : Answer of Ties
        The frontier over all packages, one canonical package per vector of points.

    Returns
    -------
    Answer of Ties
        Refused by name where the frontier is not known to be complete: the rule may name a
        package that was not found.

    Notes
    -----
    Exact. Whatever dominates a package of the zone lies in the zone, so the frontier of the
    zone is the part of the whole frontier that lies in it.
    """
    if front.value is None or not front.value.complete:
        limit = front.proof.limit or WHOLE_FRONT
        reason = "The equal-gain rule compares all of the frontier, and that was not found whole."
        return Answer(
            value=None, proof=refused(engine=front.proof.engine, reason=reason, limit=limit)
        )
    gains = gains_of(model, [tie.choice for tie in front.value.vectors])
    known = [n for n, party in enumerate(model.parties) if party.walk_away is not None]
    zone = np.flatnonzero((gains[:, known] >= 0).all(axis=1))
    rows = zone[least_spread(gains[zone])].tolist()
    vectors = tuple(front.value.vectors[row] for row in rows)
    return Answer(value=Ties(vectors=vectors, complete=True), proof=front.proof)


def gains_of(model: IntegerModel, choices: Sequence[tuple[int, ...]]) -> Integers:
    """Return the gains of some packages in one common unit.

    Parameters
    ----------
    model : IntegerModel
        The model.
    choices : sequence of tuple of int
        Packages.

    Returns
    -------
    object array of int, shape (packages, parties)
        Python integers; a walk-away value that is not known counts as 0.
    """
    common = lcm(*(party.scale for party in model.parties))
    gains = np.zeros((len(choices), len(model.parties)), dtype=object)
    for column, party in enumerate(model.parties):
        factor, least = common // party.scale, party.walk_away or 0
        gains[:, column] = [(party.points(choice) - least) * factor for choice in choices]
    return gains
