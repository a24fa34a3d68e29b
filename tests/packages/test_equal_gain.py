"""The equal-gain rule reads a whole frontier and is refused on a part of one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from goodoffices.case.negotiation import Case
from goodoffices.packages.enumerated import Enumeration
from goodoffices.packages.equal_gain import equal_gain_of_front, gains_of
from goodoffices.packages.question import Question
from goodoffices.packages.results import Concept
from goodoffices.packages.searched import Search
from goodoffices.solving.answer import Answer, Proof, Status, refused
from goodoffices.solving.exact_search import Tie, Ties
from goodoffices.solving.integer_model import integer_model
from tests.packages.builders import case_of
from tests.packages.strategies import cases


def ties_of(case: Case) -> tuple[Tie, ...]:
    """Return the frontier as an engine gives it: one package per vector, with its count."""
    model = integer_model(case)
    packages = Enumeration(Question(case=case, model=model)).frontier().packages
    first: dict[object, list[tuple[int, ...]]] = {}
    for package in packages:
        choice = tuple(
            options.index(option)
            for options, (_, option) in zip(model.options, package.options, strict=True)
        )
        first.setdefault(package.points, []).append(choice)
    return tuple(Tie(choice=choices[0], count=len(choices)) for choices in first.values())


@settings(max_examples=50, deadline=None)
@given(cases())
def test_a_whole_frontier_names_what_the_list_names(case: Case) -> None:
    answer = Answer(
        value=Ties(vectors=ties_of(case), complete=True), proof=Proof(status=Status.PROVED)
    )
    question = Question(case=case, model=integer_model(case))
    found = equal_gain_of_front(question.model, answer).value
    listed = Enumeration(question).named(Concept.EQUAL_GAIN)
    assert found is not None
    assert sum(tie.count or 0 for tie in found.vectors) == listed.ties
    assert [question.package(tie.choice) for tie in found.vectors] == list(listed.tied)


@pytest.mark.parametrize("complete", [True, False], ids=["no frontier", "a part of it"])
def test_without_a_whole_frontier_the_rule_is_refused_by_name(complete: bool) -> None:
    case = case_of({"x": [[0, 1]], "y": [[1, 0]]})
    answer: Answer[Ties] = Answer(
        value=Ties(vectors=ties_of(case)[:1], complete=False),
        proof=Proof(status=Status.BOUNDED, engine="solver", limit="50 vectors"),
    )
    if complete:
        answer = Answer(value=None, proof=refused(engine="solver", reason="r", limit="50 vectors"))
    found = equal_gain_of_front(integer_model(case), answer)
    assert found.proof.status is Status.REFUSED
    assert "equal-gain" in (found.proof.reason or "")
    assert found.proof.limit == "50 vectors"


def test_gains_stand_in_one_unit() -> None:
    case = case_of({"x": [["1/2", 1]], "y": [["1/3", 1]]}, walk_away={"x": "1/2"})
    assert gains_of(integer_model(case), [(0,), (1,)]).tolist() == [[0, 2], [3, 6]]


def test_beyond_listing_sums_name_the_package() -> None:
    rising, falling = [list(range(10))] * 6, [list(range(9, -1, -1))] * 6
    case = case_of({"x": rising, "y": falling}, walk_away={"x": 3, "y": 5})
    named = Search(Question(case=case, model=integer_model(case))).named(Concept.EQUAL_GAIN)
    assert named.package is not None
    assert [value for _, value in named.package.points] == [26, 28]
    assert named.proof.engine == "sums"
