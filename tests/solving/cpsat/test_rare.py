"""Cases that are rare on purpose: everything ties, hundreds tie, points are huge or nothing."""

from __future__ import annotations

import pytest

from goodoffices.packages.enumerated import Enumeration
from goodoffices.packages.question import Question
from goodoffices.packages.results import Concept
from goodoffices.packages.searched import Search
from goodoffices.solving.answer import Status
from goodoffices.solving.cpsat.engine import CpSatSearch
from goodoffices.solving.integer_model import integer_model
from goodoffices.solving.limits import LEAST_MEMORY, Limits
from tests.packages.builders import Points, case_of

CONCEPTS = (Concept.UTILITARIAN, Concept.EGALITARIAN, Concept.NASH, Concept.KALAI_SMORODINSKY)


def question(points: dict[str, Points]) -> Question:
    case = case_of(points)
    return Question(case=case, model=integer_model(case))


def solved(asked: Question) -> Search:
    return Search(asked, CpSatSearch(asked.model))


@pytest.mark.slow
@pytest.mark.parametrize("concept", CONCEPTS)
def test_of_10_to_the_22_packages_that_all_tie_the_first_is_shown(concept: Concept) -> None:
    named = solved(question({"x": [[1] * 10] * 22, "y": [[0] * 10] * 22})).named(concept)
    assert named.proof.status is Status.PROVED
    assert (named.ties, len(named.tied), named.tied_complete) == (None, 1, True)
    assert named.package is not None
    assert {option[1:] for _, option in named.package.options} == {"1"}


def test_840_packages_with_one_product_are_counted() -> None:
    # Eight issues go to one of two, C(8, 4) = 70 ways evenly; the ninth concerns nobody.
    shared: dict[str, Points] = {"x": [*[[1, 0]] * 8, [0] * 12], "y": [*[[0, 1]] * 8, [0] * 12]}
    asked = question(shared)
    named, listed = solved(asked).named(Concept.NASH), Enumeration(asked).named(Concept.NASH)
    assert (named.ties, named.package) == (840, listed.package)


def test_points_of_a_million_million_are_refused_by_name_and_added_up() -> None:
    asked = question({"x": [[10**12, 0], [3, 7]], "y": [[0, 10**12], [5, 1]]})
    refusal = solved(asked).named(Concept.NASH)
    assert refusal.proof.status is Status.REFUSED
    assert "1,000,000" in (refusal.proof.limit or "")
    assert Search(asked).named(Concept.NASH).tied == Enumeration(asked).named(Concept.NASH).tied


@pytest.mark.parametrize("concept", CONCEPTS)
def test_two_packages_worth_nothing_to_everybody_both_count(concept: Concept) -> None:
    search = solved(question({"x": [[0, 0]], "y": [[0, 0]]}))
    named = search.named(concept)
    assert (named.proof.status, named.ties, len(named.tied)) == (Status.PROVED, 2, 1)
    frontier = search.frontier()
    assert (frontier.vectors, frontier.count) == (1, 2)


def test_too_little_memory_is_a_refusal_and_no_crash() -> None:
    asked = question({"x": [list(range(10))] * 8, "y": [list(range(9, -1, -1))] * 8})
    limits = Limits(memory=LEAST_MEMORY, solver_work=5.0)
    named = Search(asked, CpSatSearch(asked.model, limits=limits)).named(Concept.NASH)
    assert named.proof.status in {Status.PROVED, Status.BOUNDED, Status.REFUSED}
    assert (named.package is None) == (named.proof.status is Status.REFUSED)
