"""Which engine answers which question, and what it guarantees, before any search."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from goodoffices.errors import LimitError
from goodoffices.solving.elimination.ordering import induced_width
from goodoffices.solving.limits import Limits
from goodoffices.solving.listing import LISTING_LIMIT
from goodoffices.solving.model import IntegerModel, Term
from goodoffices.solving.sums.addends import tied_issues
from goodoffices.solving.sums.forecast import Forecast
from goodoffices.solving.sums.groundwork import Groundwork
from goodoffices.solving.table import TABLE_LIMIT

FEW_POINTS = "up to a stated number of frontier packages, each proved"
EACH_PROVED = "each proved, or given with a bound and its gap, or refused"
AT_LEAST = "exact where the grid of points allows it, otherwise a lower bound"


class Asked(StrEnum):
    """What is asked about packages."""

    ZONE = "zone"
    NAMED = "named"
    FRONTIER = "frontier"


class Engine(StrEnum):
    """What answers."""

    TABLE = "table"
    SUMS = "sums"
    SOLVER = "solver"


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """How one question will be answered.

    Parameters
    ----------
    asked : Asked
        The question.
    engine : Engine
        What answers.
    guarantee : str
        What the answer can be relied on for.
    reason : str
        Why this engine.
    fallback : Engine or None
        What answers when a limit is met on the way; ``None`` when none can be.
    """

    asked: Asked
    engine: Engine
    guarantee: str
    reason: str
    fallback: Engine | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How the questions about the packages of a case will be answered.

    Parameters
    ----------
    principals, issues, links : int
        How many there are; linked points of all parties for the same options are one link.
    packages : int
        The product of the options.
    tied : int
        Issues that links or linked points tie to others.
    groups : int
        Groups of issues that can be settled apart.
    width : int
        Most issues that hang on one when issues are settled one by one.
    states : int or None
        Most combinations of open links to be remembered between two issues; ``None`` when
        nothing was worked out.
    expected : Forecast or None
        Vectors and sums of the whole frontier; ``None`` when it is not added up.
    memory : int or None
        Bytes for these.
    limits : Limits
        What may be used.
    parts : tuple of Planned
        One per question.
    """

    principals: int
    issues: int
    links: int
    packages: int
    tied: int
    groups: int
    width: int
    states: int | None
    expected: Forecast | None
    memory: int | None
    limits: Limits
    parts: tuple[Planned, ...]

    def part(self, asked: Asked) -> Planned:
        """Return how one question will be answered."""
        return next(part for part in self.parts if part.asked is asked)


def plan(model: IntegerModel, limits: Limits, *, ground: Groundwork | None = None) -> Plan:
    """Decide how the questions about a model will be answered.

    Parameters
    ----------
    model : IntegerModel
        The model.
    limits : Limits
        What may be used.
    ground : Groundwork or None
        Where the first steps are kept, so that the search goes on from there.

    Returns
    -------
    Plan
        The choice that the search makes (R80).

    Notes
    -----
    Counted, never timed: the same plan in every run. About a second at most: fronts are
    judged by their first two million sums (R81).
    """
    if model.size <= TABLE_LIMIT:
        reason = f"Up to {TABLE_LIMIT:,} packages are listed one by one."
        parts = tuple(_part(asked, Engine.TABLE, "exact", reason, None) for asked in Asked)
        return _plan(model, limits, parts)
    ground = Groundwork(model, limits) if ground is None else ground
    expected, why = _begun(ground, in_zone=False)
    frontier = _frontier(expected, why)
    parts = (_zone(ground), _named(ground, expected), frontier)
    memory = None if expected is None else ground.memory_for(expected, in_zone=False)
    return _plan(model, limits, parts, ground=ground, expected=expected, memory=memory)


def _begun(ground: Groundwork, *, in_zone: bool) -> tuple[Forecast | None, str]:
    try:
        return ground.begun(in_zone=in_zone), ""
    except LimitError as error:
        return None, str(error)


def _frontier(expected: Forecast | None, why: str) -> Planned:
    if expected is None:
        return _part(Asked.FRONTIER, Engine.SOLVER, FEW_POINTS, why, None)
    reason = "The vectors of points that matter can be kept."
    return _part(Asked.FRONTIER, Engine.SUMS, "exact: all of it", reason, Engine.SOLVER)


def _named(ground: Groundwork, whole: Forecast | None) -> Planned:
    expected, why = whole, ""
    if whole is None:
        expected, why = _begun(ground, in_zone=True)
    if expected is None:
        return _part(Asked.NAMED, Engine.SOLVER, EACH_PROVED, why, None)
    reason = "Named packages lie on the frontier of the zone, and that can be kept."
    return _part(Asked.NAMED, Engine.SUMS, "exact", reason, Engine.SOLVER)


def _zone(ground: Groundwork) -> Planned:
    is_short = ground.model.size <= LISTING_LIMIT
    reason = f"Up to {LISTING_LIMIT:,} packages can be gone through one by one."
    try:
        ground.cut()
    except LimitError as error:
        if is_short:
            return _part(Asked.ZONE, Engine.TABLE, "exact", reason, None)
        return _part(Asked.ZONE, Engine.SOLVER, "at least a stated number", str(error), None)
    if is_short:
        return _part(Asked.ZONE, Engine.SUMS, "exact", reason, Engine.TABLE)
    reason = "Packages can be counted by their sums of points."
    return _part(Asked.ZONE, Engine.SUMS, AT_LEAST, reason, Engine.SOLVER)


def _part(
    asked: Asked, engine: Engine, guarantee: str, reason: str, fallback: Engine | None
) -> Planned:
    return Planned(
        asked=asked, engine=engine, guarantee=guarantee, reason=reason, fallback=fallback
    )


def _plan(
    model: IntegerModel,
    limits: Limits,
    parts: tuple[Planned, ...],
    *,
    ground: Groundwork | None = None,
    expected: Forecast | None = None,
    memory: int | None = None,
) -> Plan:
    groups = tied_issues(model)
    statements = {tuple((one.issue, one.options) for one in term.when) for term in _terms(model)}
    scopes = [tuple({issue for issue, _ in when}) for when in statements]
    return Plan(
        principals=len(model.parties),
        issues=len(model.issues),
        links=len({constraint.link for constraint in model.constraints}) + len(statements),
        packages=model.size,
        tied=sum(len(group) for group in groups if len(group) > 1),
        groups=len(groups),
        width=induced_width([*scopes, *(constraint.issues for constraint in model.constraints)]),
        states=None if ground is None else _states(ground),
        expected=expected,
        memory=memory,
        limits=limits,
        parts=parts,
    )


def _terms(model: IntegerModel) -> list[Term]:
    return [term for party in model.parties for term in party.terms if len(term.when) > 1]


def _states(ground: Groundwork) -> int | None:
    try:
        return max((chain.most_states for chain in ground.cut().chains), default=1)
    except LimitError:
        return None
