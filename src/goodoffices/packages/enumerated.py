"""Answers for cases small enough to list every package."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from goodoffices.packages.acceptance import listed_acceptance
from goodoffices.packages.egalitarian import egalitarian
from goodoffices.packages.equal_gain import least_spread
from goodoffices.packages.front_pool import FrontPool, as_rows
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
from goodoffices.packages.spread import spread_rows
from goodoffices.packages.utilitarian import utilitarian
from goodoffices.solving.answer import Answer, Proof, Status
from goodoffices.solving.model import Choice
from goodoffices.solving.table import Integers, Table, columns_times, table

ENGINE = "table"
METHOD = "Every package was listed and compared exactly."
WHOLE_LIMIT = 10_000
"""Most packages of the frontier that are listed whole."""
LISTED_LIMIT = 50
"""Packages listed of a longer one; all are counted."""

Rule = Callable[[Integers], npt.NDArray[np.intp]]

RULES: dict[Concept, Rule] = {
    Concept.UTILITARIAN: utilitarian,
    Concept.EGALITARIAN: egalitarian,
    Concept.NASH: nash,
    Concept.KALAI_SMORODINSKY: kalai_smorodinsky,
}


class Enumeration:
    """The table of a case, and the answers read from it.

    Parameters
    ----------
    question : Question
        At most 100,000 packages before links, unless they are given.
    listed : Table or None
        The packages that meet the links, where they were listed before; by default all are
        listed here.

    Raises
    ------
    LimitError
        If there are more packages.
    """

    def __init__(self, question: Question, listed: Table | None = None) -> None:
        self.question = question
        self.table: Table = table(question.model) if listed is None else listed
        self.zone_rows, self.gains = _zone(question, self.table)
        self._front: npt.NDArray[np.intp] | None = None

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
        """Return the packages that cannot be improved for free, in canonical order.

        Beyond 10,000 packages all are counted and 50 that lie far apart are listed (R63).
        """
        rows = self._front_rows()
        points = self.table.points[rows]
        listed = rows if len(rows) <= WHOLE_LIMIT else rows[spread_rows(points, LISTED_LIMIT)]
        packages = tuple(self.question.package(choice) for choice in self._canonical(listed))
        return Frontier(
            count=len(rows),
            vectors=len(set(map(tuple, points.tolist()))),
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
        rows = self._named_rows(concept)
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

    def zone_front(self) -> FrontPool:
        """Return the frontier of the zone as numbers."""
        front = np.isin(self.zone_rows, self._front_rows(), assume_unique=True)
        rows, parties = self.zone_rows[front], self.question.model.parties
        gains = self.table.points[rows] - np.array([p.walk_away or 0 for p in parties])
        held: dict[tuple[int, ...], list[int]] = {}
        for row, gain in zip(rows.tolist(), gains.tolist(), strict=True):
            held.setdefault(tuple(gain), []).append(row)
        same = list(held.values())
        return FrontPool(
            gains=as_rows(list(held), parties=len(parties)),
            ways=lambda vector, most: self._canonical(np.array(same[vector]))[:most],
            is_whole=True,
            engine=ENGINE,
        )

    def better(self, choice: Choice) -> Answer[tuple[Choice, ...]]:
        """Return a package as good for everybody and better for somebody; none if there is none.

        Of several, one with the largest sum of gains, which is on the frontier itself.
        """
        own = [party.points(choice) for party in self.question.model.parties]
        points = self.table.points
        no_worse = np.asarray((points >= own).all(axis=1), dtype=bool)
        rows = np.flatnonzero(no_worse & np.asarray((points > own).any(axis=1), dtype=bool))
        best = rows[utilitarian(self._in_common_unit(points[rows]))] if len(rows) else rows
        found = tuple(self._canonical(best)[:1])
        return Answer(value=found, proof=self._proof(len(found) + 1))

    def _named_rows(self, concept: Concept) -> npt.NDArray[np.intp]:
        if concept is not Concept.EQUAL_GAIN:
            return self.zone_rows[RULES[concept](self.gains)]
        # Whatever dominates a package of the zone lies in the zone.
        front = np.isin(self.zone_rows, self._front_rows(), assume_unique=True)
        return self.zone_rows[front][least_spread(self.gains[front])]

    def _front_rows(self) -> npt.NDArray[np.intp]:
        if self._front is None:
            self._front = pareto_frontier(self.table.points)
        return self._front

    def _in_common_unit(self, points: Integers) -> Integers:
        model = self.question.model
        factors = [model.common_scale // party.scale for party in model.parties]
        common: Integers = points.astype(object) * np.array(factors, dtype=object)
        return common

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
    cuts = np.array([party.walk_away or 0 for party in model.parties], dtype=listed.points.dtype)
    gains = listed.points - cuts
    known = [column for column, p in enumerate(model.parties) if p.walk_away is not None]
    inside = np.asarray((gains[:, known] >= 0).all(axis=1), dtype=bool)
    rows = np.flatnonzero(inside)
    return rows, columns_times(gains[rows], factors)
