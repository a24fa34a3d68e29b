"""Cases in which other programs are known to go wrong give the answers of the definitions."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import permutations

import numpy as np
import pytest

from goodoffices.case.document import read_case
from goodoffices.case.issues import Issue
from goodoffices.case.links import Excludes
from goodoffices.case.negotiation import Case
from goodoffices.errors import CaseDocumentError
from goodoffices.packages.document import packages_document
from goodoffices.packages.finding import find_packages
from goodoffices.packages.frontier import pareto_frontier
from goodoffices.packages.results import Concept, Packages
from goodoffices.solving.answer import Status
from tests.packages import oracles
from tests.packages.builders import case_of, issue, where

BIG = 10**12


def agrees_with_the_definitions(case: Case) -> Packages:
    """Require zone, frontier, named packages and ties to be those of the definitions."""
    found = find_packages(case)
    assert found.zone.count == len(oracles.zone(case))
    front = {tuple(deal.items()) for deal in oracles.frontier(case)}
    assert {package.options for package in found.frontier.packages} == front
    for concept in Concept:
        best = oracles.CONCEPTS[concept.value](case) if oracles.zone(case) else []
        named = found.by_concept(concept)
        assert named.ties == len(best)
        assert named.package is None or dict(named.package.options) in best
    return found


def test_when_all_packages_tie_every_rule_names_the_first_and_counts_all() -> None:
    case = case_of({"x": [[2, 2], [3, 3]], "y": [[1, 1], [1, 1]]})
    found = agrees_with_the_definitions(case)
    assert found.frontier.count == 4
    assert found.frontier.vectors == 1
    assert {named.ties for named in found.named} == {4}


def test_two_packages_both_worth_nothing_both_stay() -> None:  # R55
    case = case_of({"x": [[0, 0]], "y": [[0, 0]]})
    found = agrees_with_the_definitions(case)
    assert found.frontier.count == 2
    assert pareto_frontier(np.array([[0, 0], [0, 0]])).tolist() == [0, 1]


@pytest.mark.parametrize(
    ("points", "best"),
    [
        pytest.param(
            {"x": [["0.7", 0], ["0.4", 0]], "y": [[0, "0.5"], [0, "0.3"]]}, "1.1", id="more"
        ),
        pytest.param(
            {"x": [["0.3", 0], ["0.4", 0]], "y": [[0, "0.5"], [0, "0.1"]]}, "0.7", id="less"
        ),
    ],
)
def test_weights_that_do_not_sum_to_one_are_kept_as_given(
    points: dict[str, list[list[int | str]]], best: str
) -> None:
    found = agrees_with_the_definitions(case_of(points))
    document = packages_document(found)
    written = {package["points"]["x"] for package in document["frontier"]["packages"]}
    assert {"1.1": "11/10", "0.7": "7/10"}[best] in written


def test_a_domain_in_which_nobody_accepts_anything_names_nothing() -> None:  # R54
    case = case_of({"x": [[1, 2]], "y": [[2, 1]]}, walk_away={"x": 3, "y": 3})
    found = agrees_with_the_definitions(case)
    assert found.zone.proof.status is Status.PROVED
    assert all(named.package is None and named.ties == 0 for named in found.named)
    assert found.frontier.count == 2


def test_eight_hundred_and_forty_tied_nash_packages_are_all_counted() -> None:
    # Seven equal options of four issues; a link leaves out what repeats an option: 7·6·5·4.
    options = [[1] * 7] * 4
    links = [
        Excludes(id=f"{a}{b}{n}", together=where(**{a: f"{a}{n}", b: f"{b}{n}"}))
        for a, b in permutations("abcd", 2)
        if a < b
        for n in range(1, 8)
    ]
    found = find_packages(case_of({"x": options, "y": options}, links=links))
    nash = found.by_concept(Concept.NASH)
    assert nash.ties == 840
    assert len(nash.tied) == 1
    assert nash.tied_complete
    assert found.frontier.count == 840


def test_one_package_only_is_named_by_every_rule() -> None:
    case = case_of({"x": [[3]], "y": [[4]]})
    found = agrees_with_the_definitions(case)
    assert {named.package for named in found.named} == {found.frontier.packages[0]}
    assert found.shown is not None
    assert len(found.shown.packages) == 1


def test_links_that_leave_one_package_leave_one_answer() -> None:
    case = case_of(
        {"x": [[3, 9]], "y": [[4, 1]]}, links=[Excludes(id="l", together=where(a="a2"))]
    )
    assert agrees_with_the_definitions(case).frontier.count == 1


def test_one_party_alone_is_refused_and_told_what_to_do() -> None:  # R109
    found = find_packages(case_of({"x": [[1, 2]]}))
    for proof in (found.zone.proof, found.frontier.proof, *(n.proof for n in found.named)):
        assert proof.status is Status.REFUSED
        assert proof.limit == "at least two principals"
        assert "only principal" in (proof.reason or "")
    assert found.shown is None


def test_a_document_with_one_principal_is_not_read() -> None:  # R109
    case = {
        "schema": "goodoffices/case@1",
        "id": "alone",
        "title": "Alone",
        "parties": [
            {"id": "x", "name": "X", "role": "principal"},
            {"id": "m", "name": "M", "role": "mediator"},
        ],
        "issues": [{"id": "i", "name": "I", "options": [{"id": "o", "name": "O"}]}],
    }
    with pytest.raises(CaseDocumentError, match="at least two principals"):
        read_case(json.dumps(case))


@pytest.mark.parametrize("issues", [2, 6], ids=["listed", "added up"])
def test_points_of_a_million_million_are_exact(issues: int) -> None:
    rising = [[BIG * k + k % 3 for k in range(10)] for _ in range(issues)]
    falling = [[BIG * (9 - k) + k % 2 for k in range(10)] for _ in range(issues)]
    case = case_of({"x": rising, "y": falling}, walk_away={"x": 3 * BIG, "y": 3 * BIG + 1})
    found = find_packages(case)
    assert found.zone.proof.status is not Status.REFUSED
    for package in found.frontier.packages:
        deal = dict(package.options)
        assert tuple(v for _, v in package.points) == oracles.vector(case, deal)
    if issues == 2:
        agrees_with_the_definitions(case)
    nash = found.by_concept(Concept.NASH)
    assert nash.proof.status is Status.PROVED


def test_options_that_are_worth_nothing_are_no_status_quo() -> None:
    issues = (issue("a", "none", "some"), issue("b", "none", "some"))
    case = case_of({"x": [[0, 2], [0, 1]], "y": [[0, -1], [0, 3]]})
    renamed = replace(
        case, issues=tuple(_named_as(o, n) for o, n in zip(case.issues, issues, strict=True))
    )
    found = find_packages(renamed)
    assert found.zone.count == len(oracles.zone(renamed))


def _named_as(own: Issue, other: Issue) -> Issue:
    options = tuple(
        replace(mine, name=theirs.name)
        for mine, theirs in zip(own.options, other.options, strict=True)
    )
    return replace(own, options=options)
