"""A model cut into groups of issues whose points add up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from goodoffices.errors import LimitError
from goodoffices.solving.components import components, within
from goodoffices.solving.elimination.diagram import Diagram, diagram
from goodoffices.solving.limits import DEFAULT_LIMITS, Limits
from goodoffices.solving.model import (
    Clause,
    Constraint,
    IntegerModel,
    LinearBound,
    Literal,
    PartyPoints,
    Term,
)
from goodoffices.solving.table import Choices, fits_int64, table
from goodoffices.solving.vectors.undominated import Vectors

LISTED_LIMIT = 10_000
"""Most combinations of a group that are listed; larger groups are settled issue by issue."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Group:
    """Issues tied together by links or linked points, with every way to settle them.

    Parameters
    ----------
    issues : tuple of int
        Positions in the model, ascending.
    ways : int32 array, shape (ways, issues of the group)
        Option positions of the ways that meet the links; ways with equal points stand
        together.
    starts : intp array, shape (vectors + 1,)
        Ways ``starts[j]`` up to ``starts[j + 1]`` have the points ``vectors[j]``.
    vectors : int64 array, shape (vectors, parties)
        Different vectors of points, lexicographic order, from 0 upwards for each party.
    """

    issues: tuple[int, ...]
    ways: Choices
    starts: npt.NDArray[np.intp]
    vectors: Vectors

    @property
    def counts(self) -> npt.NDArray[np.int64]:
        """How many ways have each vector of points."""
        return np.diff(self.starts).astype(np.int64)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Addends:
    """A model as groups whose points add up.

    Parameters
    ----------
    model : IntegerModel
        The model.
    groups : tuple of Group
        Issues tied together with few enough combinations to list.
    chains : tuple of Diagram
        Issues tied together with more; every issue is in exactly one group or chain.
    offset : tuple of int
        What must be added to a sum of group vectors to get a party's points.
    """

    model: IntegerModel
    groups: tuple[Group, ...]
    chains: tuple[Diagram, ...]
    offset: tuple[int, ...]

    @property
    def needs(self) -> tuple[int | None, ...]:
        """Least sum of group vectors each party accepts; ``None`` without walk-away value."""
        return tuple(
            None if party.walk_away is None else party.walk_away - offset
            for party, offset in zip(self.model.parties, self.offset, strict=True)
        )

    @property
    def reach(self) -> tuple[int, ...]:
        """A sum of group vectors that no package exceeds, for every party."""
        tops = [group.vectors.max(axis=0, initial=0).tolist() for group in self.groups]
        tops += [chain.best()[0].max(axis=0, initial=0).tolist() for chain in self.chains]
        return tuple(sum(column) for column in zip(*tops, strict=True))


def addends(model: IntegerModel, limits: Limits = DEFAULT_LIMITS) -> Addends:
    """Cut a model into groups of issues whose points add up.

    Issues are in one group when a link or linked points concern both, directly or through
    others.

    Parameters
    ----------
    model : IntegerModel
        With at least one issue and one party.
    limits : Limits
        Its memory may be used.

    Returns
    -------
    Addends
        Groups and chains, each by their first issue.

    Raises
    ------
    LimitError
        If the links of a group leave too many states to be remembered, or sums could
        overflow.

    Notes
    -----
    Exact. Groups of up to 10,000 combinations are listed, larger ones compiled.
    """
    if not fits_int64(model):
        raise LimitError("Sums of points exceed 64-bit integers.")
    groups, chains = [], []
    lows = [[sum(t.points for t in party.terms if not t.when) for party in model.parties]]
    for issues in tied_issues(model):
        local = _restricted(model, issues)
        if local.size <= LISTED_LIMIT:
            group, low = _group(local, issues)
            groups.append(group)
        else:
            chain = _chain(local, issues, limits)
            low = list(chain.offset)
            chains.append(chain)
        lows.append(low)
    return Addends(
        model=model,
        groups=tuple(groups),
        chains=tuple(chains),
        offset=tuple(sum(column) for column in zip(*lows, strict=True)),
    )


def tied_issues(model: IntegerModel) -> tuple[tuple[int, ...], ...]:
    """Return the groups of issues that links or linked points tie together.

    Parameters
    ----------
    model : IntegerModel
        The model.

    Returns
    -------
    tuple of tuple of int
        Positions of issues, each in exactly one group; groups by their first issue.
    """
    ties: tuple[Constraint, ...] = tuple(
        Clause(link="", literals=term.when) for party in model.parties for term in party.terms
    )
    return components(replace(model, constraints=model.constraints + ties))


def _chain(local: IntegerModel, issues: Sequence[int], limits: Limits) -> Diagram:
    compiled = diagram(local, limits=limits)
    stages = tuple(replace(stage, issue=issues[stage.issue]) for stage in compiled.stages)
    return replace(compiled, stages=stages)


def _group(local: IntegerModel, issues: Sequence[int]) -> tuple[Group, list[int]]:
    listed = table(local)
    points = listed.points.astype(np.int64)
    low = points.min(axis=0) if len(points) else np.zeros(points.shape[1], dtype=np.int64)
    order = np.lexsort(points.T[::-1])
    ordered = points[order] - low
    is_new = np.ones(len(ordered), dtype=bool)
    is_new[1:] = (ordered[1:] != ordered[:-1]).any(axis=1)
    starts = np.append(np.flatnonzero(is_new), len(ordered))
    group = Group(
        issues=tuple(issues),
        ways=listed.choices[order],
        starts=starts,
        vectors=ordered[is_new],
    )
    return group, low.tolist()


def _restricted(model: IntegerModel, issues: Sequence[int]) -> IntegerModel:
    """Return the part of the model that concerns some issues, numbered from 0."""
    place = {issue: number for number, issue in enumerate(issues)}
    return IntegerModel(
        issues=tuple(model.issues[issue] for issue in issues),
        options=tuple(model.options[issue] for issue in issues),
        parties=tuple(_party(party, place) for party in model.parties),
        constraints=tuple(_moved(constraint, place) for constraint in within(model, issues)),
    )


def _party(party: PartyPoints, place: dict[int, int]) -> PartyPoints:
    terms = tuple(
        Term(when=_literals(term.when, place), points=term.points)
        for term in party.terms
        if term.when and term.when[0].issue in place
    )
    return PartyPoints(
        party=party.party,
        scale=party.scale,
        unary=tuple(party.unary[issue] for issue in place),
        terms=terms,
    )


def _moved(constraint: Constraint, place: dict[int, int]) -> Constraint:
    if isinstance(constraint, Clause):
        return replace(constraint, literals=_literals(constraint.literals, place))
    weights = tuple((place[issue], row) for issue, row in constraint.weights)
    return LinearBound(
        link=constraint.link, weights=weights, low=constraint.low, high=constraint.high
    )


def _literals(literals: Sequence[Literal], place: dict[int, int]) -> tuple[Literal, ...]:
    return tuple(Literal(issue=place[one.issue], options=one.options) for one in literals)
