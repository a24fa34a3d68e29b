"""The packages that are compared: a stated pool (R103)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from goodoffices.case.negotiation import Case
from goodoffices.packages.enumerated import Enumeration
from goodoffices.packages.question import Question
from goodoffices.packages.results import Concept, Package, Zone
from goodoffices.packages.searched import Search
from goodoffices.packages.spread import spread_rows
from goodoffices.packages.uncertainty.ends import best_case, middle_case, worst_case
from goodoffices.packages.uncertainty.worlds import Worlds
from goodoffices.solving.answer import Proof
from goodoffices.solving.integer_model import integer_model, link_model
from goodoffices.solving.limits import DEFAULT_LIMITS, Limits
from goodoffices.solving.model import Choice, IntegerModel
from goodoffices.solving.table import TABLE_LIMIT, Choices, feasible_rows

WHOLE_LIMIT = 1_000
"""Cases with no more packages before links are compared whole."""
FRONTIER_SHARE = 20
"""Most packages taken from the frontier of one world."""
EVERY = "every package"
"""Origin of the packages of a case compared whole."""
CANDIDATE = "candidate"
"""Origin of packages that a person added."""

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
        world"``, ``"candidate"``, ``"most robust"``; sorted.
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
    candidates: Sequence[Named] = (),
    robust: Sequence[Named] = (),
    limits: Limits = DEFAULT_LIMITS,
) -> Pool:
    """Return the packages worth comparing, and how many all accept in every and some world.

    Up to 1,000 packages before links all are compared. Above, the pool holds the named
    packages and up to 20 far-apart frontier packages of the worst, the middle and the best
    world, and the candidates.

    Parameters
    ----------
    case : Case
        The negotiation.
    worlds : Worlds
        What is known of its principals; at least one is described.
    candidates : sequence of tuple of (issue, option)
        Packages that a person adds; each meets the links.
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
    for options in candidates:
        gathered.add(options, CANDIDATE)
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
            gathered.take(engine, name)
    if whole:
        for choice in _all(gathered.model):
            gathered.add(gathered.model.named(choice), EVERY)
    return Pool(
        packages=gathered.packages(),
        is_whole=whole,
        zones=tuple(zones),
        withheld=tuple(gathered.withheld),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Gathered:
    model: IntegerModel
    origins: dict[Named, set[str]]
    withheld: list[tuple[str, Proof]]

    def add(self, options: Named, origin: str) -> None:
        self.origins.setdefault(options, set()).add(origin)

    def take(self, engine: Enumeration | Search, world: str) -> None:
        for concept in Concept:
            named = engine.named(concept)
            origin = f"{concept.replace('_', '-')} in the {world} world"
            if named.package is None:
                self.withheld.append((origin, named.proof))
            else:
                self.add(named.package.options, origin)
        frontier = engine.frontier()
        origin = f"frontier of the {world} world"
        if not frontier.packages:
            self.withheld.append((origin, frontier.proof))
        for package in _far_apart(frontier.packages):
            self.add(package.options, origin)

    def packages(self) -> tuple[PooledPackage, ...]:
        ordered = sorted(
            self.origins, key=lambda options: tuple(option for _, option in sorted(options))
        )
        return tuple(
            PooledPackage(options=options, origins=tuple(sorted(self.origins[options])))
            for options in ordered
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
