"""The worked cases beside the checkout give the answers stated there."""

from __future__ import annotations

from fractions import Fraction

import pytest

from goodoffices.packages.finding import find_packages
from goodoffices.packages.results import Concept
from tests.packages.builders import shared_additive, shared_document

pytestmark = pytest.mark.shared

NAMES = [
    "itex_cypress",
    "england_zimbabwe",
    "laptop",
    "party_3",
    "anl_domain15",
    "negolog_domain0",
    "deliberation_base",
]


def numbers(vector: list[int | str]) -> tuple[Fraction, ...]:
    return tuple(Fraction(value) for value in vector)


@pytest.mark.parametrize("name", NAMES)
def test_zone_and_frontier_are_those_stated(name: str) -> None:
    answers = shared_document(name)["answers"]
    found = find_packages(shared_additive(name))
    assert found.zone.count == answers["acceptable_to_all"]
    assert found.frontier.count == answers["frontier"]["deals"]
    assert found.frontier.vectors == answers["frontier"]["points"]
    vectors = {tuple(value for _, value in p.points) for p in found.frontier.packages}
    assert vectors == {numbers(one["utilities"]) for one in answers["frontier"]["list"]}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("concept", list(Concept), ids=str)
def test_named_packages_are_those_stated(name: str, concept: Concept) -> None:
    stated = shared_document(name)["answers"][concept.value]
    named = find_packages(shared_additive(name)).by_concept(concept)
    assert named.package is not None
    assert named.ties == stated["count"]
    chosen = [int(option.removeprefix("o")) for _, option in named.package.options]
    assert chosen in stated["deals"]
    assert tuple(v for _, v in named.package.points) in {numbers(v) for v in stated["utilities"]}
