"""Ten issues that all hang together: 10^10 packages, and the published frontier exactly."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

import pytest

from goodoffices.case.issues import Issue, Option
from goodoffices.case.links import Condition
from goodoffices.case.negotiation import Case
from goodoffices.case.numbers import Range
from goodoffices.case.preferences import LinkedPoints, Preferences
from goodoffices.packages.finding import find_packages
from goodoffices.packages.question import Question
from goodoffices.packages.results import Concept, NamedPackage, Package
from goodoffices.packages.searched import Search
from goodoffices.solving.answer import Status
from goodoffices.solving.cpsat.engine import CpSatSearch
from goodoffices.solving.integer_model import integer_model
from tests.packages.builders import principals, shared_document

pytestmark = pytest.mark.shared


def shared_linked(name: str, *, normalised: bool = False) -> Case:
    """Read a worked case of the kind "linked"; options are its whole numbers."""
    document = shared_document(name)
    issues = tuple(
        Issue(
            id=one["name"],
            name=one["name"],
            options=tuple(
                Option(id=str(k), name=str(k)) for k in range(one["low"], one["high"] + 1)
            ),
        )
        for one in document["issues"]
    )
    parties = principals("p0", "p1")
    rows = zip(parties, document["terms"], document["divisor"], strict=True)
    preferences = tuple(
        Preferences(
            party=party.id,
            linked_points=tuple(_term(term, divisor if normalised else 1) for term in terms),
            walk_away=Range.of(0),
        )
        for party, terms, divisor in rows
    )
    return Case(id=name, title=name, parties=parties, issues=issues, preferences=preferences)


def _term(term: dict[str, Any], divisor: int) -> LinkedPoints:
    when = tuple(
        Condition(issue=issue, options=tuple(str(k) for k in range(low, high + 1)))
        for issue, (low, high) in term["when"].items()
    )
    return LinkedPoints(when=when, points=Range.of(Fraction(term["worth"], divisor)))


def vectors(packages: Sequence[Package]) -> set[tuple[Fraction, ...]]:
    return {tuple(value for _, value in package.points) for package in packages}


def points(named: NamedPackage) -> list[Fraction]:
    assert named.proof.status is Status.PROVED
    assert named.package is not None
    return [value for _, value in named.package.points]


def test_frontier_and_packages_are_those_stated_and_all_are_counted() -> None:
    stated = shared_document("linked_10issues")["answers"]["frontier"]
    found = find_packages(shared_linked("linked_10issues"))
    frontier = found.frontier
    assert found.zone.count == 10**10
    assert (frontier.proof.status, frontier.vectors) == (Status.PROVED, stated["points"])
    assert vectors(frontier.packages) == {tuple(one["utilities"]) for one in stated["list"]}
    counts = {tuple(one["utilities"]): one["number_of_deals"] for one in stated["list"]}
    assert frontier.count == sum(counts.values())
    for concept in (Concept.NASH, Concept.KALAI_SMORODINSKY, Concept.UTILITARIAN):
        named = found.by_concept(concept)
        assert named.ties == counts[tuple(int(value) for value in points(named))]


@pytest.mark.parametrize(
    ("concept", "stated"),
    [
        (Concept.NASH, "nash"),
        (Concept.KALAI_SMORODINSKY, "kalai_smorodinsky"),
        (Concept.UTILITARIAN, "utilitarian_raw_sum"),
    ],
)
def test_a_named_package_is_the_one_stated(concept: Concept, stated: str) -> None:
    answer = shared_document("linked_10issues")["answers"][stated]["utilities"]
    found = find_packages(shared_linked("linked_10issues"))
    assert points(found.by_concept(concept)) == answer


def test_the_egalitarian_package_of_normalised_points_is_the_one_stated() -> None:
    first, second = shared_document("linked_10issues")["answers"]["egalitarian_normalised"][
        "utilities"
    ]
    found = find_packages(shared_linked("linked_10issues", normalised=True))
    expected = [Fraction(first, 662), Fraction(second, 885)]
    assert points(found.by_concept(Concept.EGALITARIAN)) == expected


@pytest.mark.slow
def test_the_solver_alone_finds_the_same_frontier_and_packages() -> None:
    answers = shared_document("linked_10issues")["answers"]
    case = shared_linked("linked_10issues")
    model = integer_model(case)
    search = Search(Question(case=case, model=model), CpSatSearch(model))
    frontier = search.frontier()
    assert frontier.proof.status is Status.PROVED
    stated = {tuple(one["utilities"]) for one in answers["frontier"]["list"]}
    assert vectors(frontier.packages) == stated
    for concept in (Concept.NASH, Concept.KALAI_SMORODINSKY):
        assert points(search.named(concept)) == answers[concept.value]["utilities"]
