"""The packages that are compared: a stated pool (R103)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from goodoffices.case.negotiation import Case
from goodoffices.packages.candidates import Candidate
from goodoffices.packages.enumerated import Enumeration
from goodoffices.packages.question import Question
from goodoffices.packages.results import Package, Zone
from goodoffices.packages.searched import Search
from goodoffices.packages.spread import spread_rows
from goodoffices.packages.uncertainty.ends import best_case, middle_case, worst_case
from goodoffices.packages.uncertainty.ranking import RANKED
from goodoffices.packages.uncertainty.worlds import Worlds
from goodoffices.solving.answer import Proof, not_applicable
from goodoffices.solving.evaluation import broken_links
from goodoffices.solving.integer_model import integer_model, link_model
from goodoffices.solving.limits import DEFAULT_LIMITS, Limits
from goodoffices.solving.model import Choice, IntegerModel
from goodoffices.solving.table import TABLE_LIMIT, Choices, feasible_rows

WHOLE_LIMIT = 1_000
"""Cases with no more packages before links are compared whole."""
FRONTIER_SHARE = 20
"""Most packages taken from the frontier of one world."""
SUMS = 30_000_000
"""Sums formed for one question that only gathers packages to compare."""
SOLVER_WORK = 5.0
"""Work of the solver for one such question, in its deterministic units."""
EVERY = "every package"
"""Origin of the packages of a case compared whole."""

NEIGHBOUR = "one change from a package accepted most often"
"""Origin of packages added because a neighbour of theirs did well in the draws."""
ROBUST = "most robust"
"""Origin of the package whose worst case is least bad."""

Named = tuple[tuple[str, str], ...]
"""A package as pairs of issue and option."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PooledPackage:
    """A package that is compared, and why it is.

    Parameters
    ----------
    options : tuple of (issue, option)
        Identifiers, in the order of the case.
    origins : tuple of str
        Where it comes from: ``"nash in the worst world"``, ``"frontier of the middle
        world"``, ``"most robust"``, or the name a person gave it; sorted.
    """

    options: Named
    origins: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pool:
    """The packages that are compared.

    Parameters
    ----------
    packages : tuple of PooledPackage
        In canonical order (R57).
    is_whole : bool
        Whether these are all packages of the case.
    zones : tuple of (str, Zone)
        Packages accepted by all in the worst world, and in the best: in every and in some.
    withheld : tuple of (str, Proof)
        Origins that gave no package, with the reason.
    """

    packages: tuple[PooledPackage, ...]
    is_whole: bool
    zones: tuple[tuple[str, Zone], ...]
    withheld: tuple[tuple[str, Proof], ...] = ()


def pool_of(
    case: Case,
    worlds: Worlds,
    *,
    candidates: Sequence[Candidate] = (),
    robust: Sequence[Named] = (),
    limits: Limits = DEFAULT_LIMITS,
) -> Pool:
    """Return the packages worth comparing, and how many all accept in every and some world.

    Up to 1,000 packages before links all are compared. Above, the pool holds the named
    packages of the worst, the middle and the best world, up to 20 far-apart packages of the
    middle world's frontier (of all three frontiers up to 100,000 packages), the most robust
    package and the candidates. A search for one of these is given up early; what it would
    have added is then withheld with the limit.

    Parameters
    ----------
    case : Case
        The negotiation.
    worlds : Worlds
        What is known of its principals; at least one is described.
    candidates : sequence of Candidate
        Packages that a person adds; one that breaks a link is withheld.
    robust : sequence of tuple of (issue, option)
        Packages whose worst case is least bad.
    limits : Limits
        What each search may take.

    Returns
    -------
    Pool
        Without repetition.

    Raises
    ------
    CertificateError
        If a package fails the exact re-check.
    """
    gathered = _Gathered(model=link_model(case), origins={}, withheld=[])
    for candidate in candidates:
        gathered.offer(case, candidate)
    for options in robust:
        gathered.add(options, ROBUST)
    zones = []
    ends = (
        ("worst", worst_case(case, worlds)),
        ("middle", middle_case(case, worlds)),
        ("best", best_case(case, worlds)),
    )
    whole = gathered.model.size <= WHOLE_LIMIT
    for name, end in ends:
        question = Question(case=end, model=integer_model(end))
        small = question.model.size <= TABLE_LIMIT
        engine = Enumeration(question) if small else Search(question, limits=limits)
        if name != "middle":
            zones.append((name, engine.zone()))
        if not whole:
            quick = engine if small else Search(question, limits=_quick(limits))
            gathered.take(quick, name, frontier=small or name == "middle")
    if whole:
        for choice in _all(gathered.model):
            gathered.add(gathered.model.named(choice), EVERY)
    return Pool(
        packages=gathered.packages(),
        is_whole=whole,
        zones=tuple(zones),
        withheld=tuple(gathered.withheld),
    )


def with_neighbours(case: Case, pool: Pool, number: int) -> Pool:
    """Return a pool with all packages that differ from one of it in one option.

    Parameters
    ----------
    case : Case
        The negotiation.
    pool : Pool
        The packages so far.
    number : int
        Position of the package whose neighbours are added.

    Returns
    -------
    Pool
        Those that meet the links are added; the same packages when there is nothing to add.
    """
    model = link_model(case)
    origins = {one.options: set(one.origins) for one in pool.packages}
    gathered = _Gathered(model=model, origins=origins, withheld=[])
    start = [option for _, option in pool.packages[number].options]
    for place, options in enumerate(model.options):
        for other in options:
            changed = [*start[:place], other, *start[place + 1 :]]
            named = tuple(zip(model.issues, changed, strict=True))
            if named not in origins and not broken_links(case, dict(named)):
                gathered.add(named, NEIGHBOUR)
    return replace(pool, packages=gathered.packages())


@dataclass(frozen=True, slots=True, kw_only=True)
class _Gathered:
    model: IntegerModel
    origins: dict[Named, set[str]]
    withheld: list[tuple[str, Proof]]

    def add(self, options: Named, origin: str) -> None:
        self.origins.setdefault(options, set()).add(origin)

    def offer(self, case: Case, candidate: Candidate) -> None:
        broken = broken_links(case, dict(candidate.options))
        if broken:
            reason = f"The package breaks the links {', '.join(broken)}."
            self.withheld.append((candidate.name, not_applicable(reason)))
        else:
            self.add(candidate.options, candidate.name)

    def take(self, engine: Enumeration | Search, world: str, *, frontier: bool) -> None:
        for concept in RANKED:
            named = engine.named(concept)
            origin = f"{concept.replace('_', '-')} in the {world} world"
            if named.package is None:
                self.withheld.append((origin, named.proof))
            else:
                self.add(named.package.options, origin)
        if not frontier:
            return
        found = engine.frontier()
        origin = f"frontier of the {world} world"
        if not found.packages:
            self.withheld.append((origin, found.proof))
        for package in _far_apart(found.packages):
            self.add(package.options, origin)

    def packages(self) -> tuple[PooledPackage, ...]:
        ordered = sorted(
            self.origins, key=lambda options: tuple(option for _, option in sorted(options))
        )
        return tuple(
            PooledPackage(options=options, origins=tuple(sorted(self.origins[options])))
            for options in ordered
        )


def _quick(limits: Limits) -> Limits:
    """Return limits for questions whose answer is a candidate, not a claim."""
    return replace(
        limits, sums=min(limits.sums, SUMS), solver_work=min(limits.solver_work, SOLVER_WORK)
    )


def _far_apart(packages: Sequence[Package]) -> list[Package]:
    if not packages:
        return []
    scale = [
        max(points.denominator for points in column)
        for column in zip(*([p for _, p in one.points] for one in packages), strict=True)
    ]
    points = np.array(
        [
            [int(p * unit) for (_, p), unit in zip(one.points, scale, strict=True)]
            for one in packages
        ],
        dtype=object,
    )
    return [packages[row] for row in spread_rows(points, FRONTIER_SHARE).tolist()]


def _all(model: IntegerModel) -> list[Choice]:
    grid = np.indices([len(options) for options in model.options]).reshape(len(model.options), -1)
    choices: Choices = grid.T.astype(np.int32)
    kept = choices[feasible_rows(model.constraints, choices)]
    return [tuple(row) for row in kept.tolist()]
