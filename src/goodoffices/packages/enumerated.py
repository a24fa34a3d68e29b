"""Answers for cases small enough to list every package."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from goodoffices.packages.acceptance import listed_acceptance
from goodoffices.packages.egalitarian import egalitarian
from goodoffices.packages.equal_gain import equal_gain
from goodoffices.packages.frontier import pareto_frontier
from goodoffices.packages.kalai_smorodinsky import kalai_smorodinsky
from goodoffices.packages.named import (
    TIED_LIMIT,
    concept_notes,
    empty_zone,
    named_package,
    withheld,
)
from goodoffices.packages.nash import nash
from goodoffices.packages.question import Question
from goodoffices.packages.results import Accepted, Concept, Frontier, NamedPackage, Zone
from goodoffices.packages.utilitarian import utilitarian
from goodoffices.solving.answer import Proof, Status
from goodoffices.solving.model import Choice
from goodoffices.solving.table import INT64_LIMIT, Integers, Table, table

ENGINE = "table"
METHOD = "Every package was listed and compared exactly."

Rule = Callable[[Integers], npt.NDArray[np.intp]]

RULES: dict[Concept, Rule] = {
    Concept.UTILITARIAN: utilitarian,
    Concept.EGALITARIAN: egalitarian,
    Concept.NASH: nash,
    Concept.KALAI_SMORODINSKY: kalai_smorodinsky,
    Concept.EQUAL_GAIN: equal_gain,
}


class Enumeration:
    """The table of a case, and the answers read from it.

    Parameters
    ----------
    question : Question
        At most 100,000 packages before links.

    Raises
    ------
    LimitError
        If there are more packages.
    """

    def __init__(self, question: Question) -> None:
        self.question = question
        self.table: Table = table(question.model)
        self.zone_rows, self.gains = _zone(question, self.table)

    def zone(self) -> Zone:
        """Count the packages that every principal accepts."""
        reason = self.question.zone_reason
        status = Status.PROVED if reason is None else Status.BOUNDED
        return Zone(
            count=len(self.zone_rows),
            packages=self.question.model.size,
            notes=() if reason is None else (reason,),
            proof=Proof(status=status, engine=ENGINE, method=METHOD, reason=reason),
        )

    def accepted(self) -> Accepted | None:
        """Count the packages that stand under the acceptance rule."""
        return listed_acceptance(self.question, self.table.points)

    def frontier(self) -> Frontier:
        """Return the packages that cannot be improved for free, in canonical order."""
        rows = pareto_frontier(self.table.points)
        choices = self._canonical(rows)
        packages = tuple(self.question.package(choice) for choice in choices)
        return Frontier(
            count=len(packages),
            vectors=len({package.points for package in packages}),
            packages=packages,
            proof=self._proof(len(packages)),
        )

    def named(self, concept: Concept) -> NamedPackage:
        """Return the packages that a rule names within the zone."""
        reason = self.question.concept_reason(concept)
        if reason is not None:
            return withheld(concept, reason)
        if len(self.zone_rows) == 0:
            return empty_zone(concept, engine=ENGINE, method=METHOD)
        rows = self.zone_rows[RULES[concept](self.gains)]
        tied = self._canonical(rows)
        distinct = self._one_per_vector(tied)
        proof = self._proof(min(len(distinct), TIED_LIMIT), bound=self.question.zone_reason)
        ideals = tuple(int(ideal) for ideal in self.gains.max(axis=0))
        return named_package(
            self.question,
            concept,
            vectors=distinct,
            ties=len(tied),
            notes=concept_notes(self.question, concept, choice=tied[0], ideals=ideals),
            proof=proof,
        )

    def _canonical(self, rows: npt.NDArray[np.intp]) -> list[Choice]:
        choices = [self.table.choice(row) for row in rows.tolist()]
        return self.question.model.canonical_order(choices)

    def _one_per_vector(self, choices: Sequence[Choice]) -> list[Choice]:
        first: dict[tuple[int, ...], Choice] = {}
        for choice in choices:
            vector = tuple(party.points(choice) for party in self.question.model.parties)
            first.setdefault(vector, choice)
        return list(first.values())

    def _proof(self, recomputed: int, *, bound: str | None = None) -> Proof:
        status = Status.PROVED if bound is None else Status.BOUNDED
        return Proof(
            status=status, engine=ENGINE, method=METHOD, recomputed=recomputed, reason=bound
        )


def _zone(question: Question, listed: Table) -> tuple[npt.NDArray[np.intp], Integers]:
    """Return the rows of the zone and their gains in one common unit."""
    model = question.model
    factors = [model.common_scale // party.scale for party in model.parties]
    reach = sum(p.magnitude * f for p, f in zip(model.parties, factors, strict=True))
    dtype = np.int64 if reach < INT64_LIMIT else object
    cuts = np.array([party.walk_away or 0 for party in model.parties], dtype=listed.points.dtype)
    gains = listed.points - cuts
    known = [column for column, p in enumerate(model.parties) if p.walk_away is not None]
    inside = np.asarray((gains[:, known] >= 0).all(axis=1), dtype=bool)
    rows = np.flatnonzero(inside)
    return rows, gains[rows].astype(dtype) * np.array(factors, dtype=dtype)
