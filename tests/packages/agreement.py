"""Whether every engine says the same about a random small case. Needs no test runner."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

from goodoffices.case.negotiation import Case
from goodoffices.packages.enumerated import Enumeration
from goodoffices.packages.question import Question
from goodoffices.packages.results import Concept, Frontier, NamedPackage, Package, Zone
from goodoffices.packages.searched import Search
from goodoffices.packages.summed import LISTED_LIMIT, SumSearch
from goodoffices.solving.answer import Status
from goodoffices.solving.integer_model import integer_model
from goodoffices.solving.loading import exact_search
from tests.packages import oracles
from tests.packages.seeded import seeded_case


class Answers(Protocol):
    """What every engine can be asked."""

    def zone(self) -> Zone: ...

    def frontier(self) -> Frontier: ...

    def named(self, concept: Concept) -> NamedPackage: ...


ENGINES: dict[str, Callable[[Question], Answers]] = {
    "sums": lambda question: Search(question, SumSearch(question.model)),
    "solver": lambda question: Search(question, exact_search(question.model)),
}
"""Engines compared with the table, by name; the table is compared with the definitions."""


def disagreement(seed: int, engines: Sequence[str] = tuple(ENGINES)) -> str | None:
    """Return the first difference between engines on the case of ``seed``; ``None`` if none.

    Parameters
    ----------
    seed : int
        Names the case.
    engines : sequence of str
        Which of :data:`ENGINES` to ask beside the table; the solver takes most of the time.
    """
    case = seeded_case(seed)
    question = Question(case=case, model=integer_model(case))
    table = Enumeration(question)
    found = next(_against_definitions(case, table), None)
    for name in engines:
        found = found or next(_against_table(table, ENGINES[name](question), name), None)
    return None if found is None else f"seed {seed}: {found}"


def _against_definitions(case: Case, table: Answers) -> Iterator[str]:
    """Yield what the table says and the definitions do not."""
    if table.zone().count != len(oracles.zone(case)):
        yield "table: zone"
    expected = {tuple(sorted(deal.items())) for deal in oracles.frontier(case)}
    if {tuple(sorted(p.options)) for p in table.frontier().packages} != expected:
        yield "table: frontier"
    for concept in Concept:
        best = oracles.CONCEPTS[concept.value](case) if oracles.zone(case) else []
        named = table.named(concept)
        first = min((sorted(deal.items()) for deal in best), default=None)
        shown = None if named.package is None else sorted(named.package.options)
        vectors = {oracles.vector(case, deal) for deal in best}
        tied = {_vector(package) for package in named.tied}
        if (named.ties, shown) != (len(best), first):
            yield f"table: {concept}"
        if not tied <= vectors or (tied != vectors) == named.tied_complete:
            yield f"table: vectors of {concept}"


def _against_table(table: Answers, other: Answers, name: str) -> Iterator[str]:
    """Yield what an engine says otherwise than the table."""
    if not _is_zone(other.zone(), table.zone().count):
        yield f"{name}: zone"
    mine, theirs = other.frontier(), table.frontier()
    if (mine.count, mine.vectors) != (theirs.count, theirs.vectors):
        yield f"{name}: size of the frontier"
    shown, every = ({_vector(p) for p in one.packages} for one in (mine, theirs))
    if not shown <= every or len(shown) < min(len(every), LISTED_LIMIT):
        yield f"{name}: frontier"
    for concept in Concept:
        ours, its = other.named(concept), table.named(concept)
        if (ours.package, ours.ties, ours.tied, ours.tied_complete, ours.notes) != (
            its.package,
            its.ties,
            its.tied,
            its.tied_complete,
            its.notes,
        ):
            yield f"{name}: {concept}"


def _is_zone(zone: Zone, count: int | None) -> bool:
    """Whether a count is right, or a lower bound that says so."""
    if zone.count is not None or count is None or zone.at_least is None:
        return zone.count == count
    return zone.proof.status is Status.BOUNDED and zone.at_least <= count


def _vector(package: Package) -> tuple[object, ...]:
    return tuple(points for _, points in package.points)
