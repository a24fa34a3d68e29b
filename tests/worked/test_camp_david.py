"""Camp David 1978 gives the frontier and named packages that its points imply."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from goodoffices.case.document import read_case
from goodoffices.case.negotiation import Case
from goodoffices.packages.finding import find_packages
from goodoffices.packages.results import Concept, Packages
from tests.packages import oracles

CASE = Path(__file__).resolve().parents[2] / "cases" / "camp-david-1978" / "case.yaml"


@pytest.fixture(scope="module", name="case")
def the_case() -> Case:
    return read_case(CASE.read_text(encoding="utf-8"))


@pytest.fixture(scope="module", name="packages")
def found_packages(case: Case) -> Packages:
    return find_packages(case)


def test_each_side_has_a_hundred_points_as_published(case: Case) -> None:
    for preferences in case.preferences:
        assert sum(option.points.low for option in preferences.points) == 100


def test_the_points_are_those_of_brams_and_togman(case: Case) -> None:
    ways = {"israel": "israels-way", "egypt": "egypts-way"}
    published = {"israel": [35, 10, 20, 10, 5, 20], "egypt": [55, 5, 10, 5, 20, 5]}
    for preferences in case.preferences:
        own = {p.issue: p.points.low for p in preferences.points if p.points.low > 0}
        assert [own[issue.id] for issue in case.issues] == published[preferences.party]
        assert all(
            p.option == ways[preferences.party] for p in preferences.points if p.points.low > 0
        )


def test_all_sixty_four_packages_are_in_the_zone(packages: Packages) -> None:
    assert packages.zone.count == 64


def test_the_frontier_is_that_of_the_definition(case: Case, packages: Packages) -> None:
    expected = {tuple(deal.items()) for deal in oracles.frontier(case)}
    assert {package.options for package in packages.frontier.packages} == expected


@pytest.mark.parametrize("concept", list(Concept), ids=str)
def test_the_named_package_is_that_of_the_definition(
    case: Case, packages: Packages, concept: Concept
) -> None:
    expected = oracles.CONCEPTS[concept.value](case)
    named = packages.by_concept(concept)
    assert named.package is not None
    assert dict(named.package.options) in expected
    assert named.ties == len(expected)


def test_the_walk_away_value_is_called_an_assumption(case: Case) -> None:
    for preferences in case.preferences:
        assert preferences.walk_away is not None
        assert preferences.walk_away.low == 0
        assert "assumption" in preferences.basis


def test_adjusted_winner_gives_the_published_division(packages: Packages) -> None:  # R107
    found = packages.divided
    assert found is not None
    assert dict(found.before) == {"israel": 60, "egypt": 75}
    assert set(dict(found.final).values()) == {Fraction(395, 6)}
    (moved,) = found.transfers
    assert (moved.issue, moved.giver, moved.receiver) == ("sinai", "egypt", "israel")
    assert moved.share == Fraction(1, 6)
