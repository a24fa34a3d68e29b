"""A certificate never promises more than the checker keeps (R112)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goodoffices.packages.finding import find_packages
from goodoffices.packages.results import Concept, Packages
from goodoffices.packages.vouching import vouched
from goodoffices.solving.answer import Certificate, Status
from tests.packages.builders import case_of

FOUND = find_packages(case_of({"p": [[3, 0], [0, 2]], "q": [[0, 1], [1, 0]]}))


def level(packages: Packages, concept: Concept = Concept.NASH) -> Certificate | None:
    return packages.by_concept(concept).proof.certificate


def without_certificates(packages: Packages) -> Packages:
    return replace(
        packages,
        zone=replace(packages.zone, proof=replace(packages.zone.proof, certificate=None)),
        named=tuple(
            replace(one, proof=replace(one.proof, certificate=None)) for one in packages.named
        ),
        frontier=replace(
            packages.frontier, proof=replace(packages.frontier.proof, certificate=None)
        ),
    )


BARE = without_certificates(FOUND)


def test_a_few_packages_make_every_answer_checkable() -> None:
    assert {one.proof.certificate for one in FOUND.named} == {Certificate.CHECKABLE}
    assert FOUND.zone.proof.certificate is Certificate.CHECKABLE
    assert FOUND.frontier.proof.certificate is Certificate.CHECKABLE


def test_more_packages_than_the_checker_lists_are_not_checkable() -> None:
    many = replace(BARE, zone=replace(BARE.zone, packages=200_001))
    assert vouched(many) == many


def test_a_frontier_longer_than_the_checker_works_out_is_not_checkable() -> None:
    long = vouched(replace(BARE, frontier=replace(BARE.frontier, vectors=5_001)))
    assert long.frontier.proof.certificate is None
    assert level(long, Concept.EQUAL_GAIN) is None
    assert level(long) is Certificate.CHECKABLE


@pytest.mark.parametrize("concept", Concept)
def test_an_answer_of_a_stopped_search_is_not_checkable(concept: Concept) -> None:
    stopped = tuple(
        replace(one, proof=replace(one.proof, status=Status.BOUNDED, limit="30 units"))
        for one in BARE.named
    )
    assert level(vouched(replace(BARE, named=stopped)), concept) is None
