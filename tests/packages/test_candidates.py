"""A mediator's packages are scored for everybody, and set against all others."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.case.acceptance import Acceptance
from goodoffices.case.links import Excludes
from goodoffices.case.negotiation import Case
from goodoffices.case.notation import Value
from goodoffices.errors import PackageError
from goodoffices.packages.candidates import (
    Candidate,
    candidates_of,
    scored,
    withheld_candidates,
)
from goodoffices.packages.enumerated import Enumeration
from goodoffices.packages.finding import find_packages
from goodoffices.packages.question import Question
from goodoffices.packages.results import ScoredCandidate
from goodoffices.packages.searched import Search
from goodoffices.solving.answer import Answer, Status, refused
from goodoffices.solving.integer_model import integer_model
from tests.packages import oracles
from tests.packages.builders import case_of, where
from tests.packages.strategies import cases


def pond() -> Case:
    return case_of(
        {"x": [[4, 2, 0], [1, 0]], "y": [[0, 2, 1], [0, 0]]},
        walk_away={"x": 2, "y": 1},
        links=[Excludes(id="dry", together=where(a="a1", b="b2"))],
    )


def score(case: Case, *options: str) -> ScoredCandidate:
    chosen = tuple((option[0], option) for option in options)
    (found,) = find_packages(case, candidates=[Candidate(name="draft", options=chosen)]).candidates
    return found


def test_a_package_nothing_improves_lies_on_the_frontier() -> None:
    found = score(pond(), "a2", "b1")
    assert (found.on_frontier, found.in_zone, found.dominated_by) == (True, True, None)
    assert dict(found.points) == {"x": 3, "y": 2}
    assert found.proof.status is Status.PROVED


def test_a_package_that_can_be_improved_for_free_names_a_better_one() -> None:
    found = score(pond(), "a2", "b2")
    assert (found.on_frontier, found.in_zone) == (False, True)
    assert found.dominated_by is not None
    assert dict(found.dominated_by.options) == {"a": "a2", "b": "b1"}


def test_those_who_would_refuse_are_named() -> None:
    found = score(pond(), "a3", "b1")
    assert (found.in_zone, found.refused_by, found.stands) == (False, ("x",), None)


def test_links_that_a_package_breaks_are_named() -> None:
    found = score(pond(), "a1", "b2")
    assert found.broken_links == ("dry",)
    assert (found.on_frontier, found.in_zone) == (None, False)
    assert dict(found.points) == {"x": 4, "y": 0}


@pytest.mark.parametrize(
    ("veto", "stands"),
    [
        pytest.param((), True, id="R105: enough accept"),
        pytest.param(("x",), False, id="R105: a veto"),
    ],
)
def test_a_package_stands_or_falls_by_the_acceptance_rule(
    veto: tuple[str, ...], stands: bool
) -> None:
    case = replace(pond(), acceptance=Acceptance(at_least=1, veto=veto))
    assert score(case, "a3", "b1").stands is stands
    assert score(replace(case, acceptance=Acceptance(at_least=1)), "a1", "b2").stands is False


@settings(max_examples=25, deadline=None)
@given(cases(), st.data())
def test_listing_and_sums_agree_with_the_definition(case: Case, data: st.DataObject) -> None:
    question = Question(case=case, model=integer_model(case))
    every = oracles.deals(case)
    if not every:
        return
    deal = data.draw(st.sampled_from(every))
    own = Candidate(name="own", options=tuple(deal.items()))
    mine = oracles.vector(case, deal)
    better = [
        d
        for d in every
        if all(a >= b for a, b in zip(oracles.vector(case, d), mine, strict=True))
        and oracles.vector(case, d) != mine
    ]
    for engine in (Enumeration(question), Search(question)):
        (found,) = scored(question, [own], engine.better)
        assert found.on_frontier is (not better)
        if found.dominated_by is not None:
            assert dict(found.dominated_by.options) in better
            assert dict(found.dominated_by.options) in oracles.frontier(case)


def test_an_unanswered_question_leaves_it_open() -> None:
    case = pond()
    question = Question(case=case, model=integer_model(case))
    own = Candidate(name="own", options=(("a", "a2"), ("b", "b1")))
    nothing: Answer[tuple[tuple[int, ...], ...]] = Answer(
        value=None, proof=refused(engine="solver", reason="r", limit="30 units")
    )
    (found,) = scored(question, [own], lambda _: nothing)
    assert (found.on_frontier, found.in_zone) == (None, True)


def test_without_points_only_links_are_looked_at() -> None:
    case = replace(pond(), preferences=())
    own = Candidate(name="own", options=(("a", "a1"), ("b", "b2")))
    (found,) = find_packages(case, candidates=[own]).candidates
    assert (found.broken_links, found.points) == (("dry",), ())
    assert withheld_candidates([own], case, "Why.")[0].proof.reason == "Why."


def test_a_list_of_packages_is_read_in_order() -> None:
    written: dict[str, Value] = {"name": "one", "options": {"b": "b1", "a": "a2"}}
    assert candidates_of(pond(), written) == (
        Candidate(name="one", options=(("a", "a2"), ("b", "b1"))),
    )
    second: dict[str, Value] = {"name": "two", "options": {"a": "a1", "b": "b2"}}
    assert [one.name for one in candidates_of(pond(), [written, second])] == ["one", "two"]
    bare: dict[str, Value] = {"a": "a1", "b": "b2"}
    assert candidates_of(pond(), {"packages": [written, bare]})[1].name == "candidate 2"


def test_all_problems_of_all_packages_are_listed_at_once() -> None:
    fine: dict[str, Value] = {"name": "one", "options": {"a": "a1", "b": "b1"}}
    with pytest.raises(PackageError) as raised:
        candidates_of(
            pond(),
            [
                {"options": {"a": "a9", "b": "b1"}},
                {"name": "two"},
                fine,
                fine,
                "nonsense",
            ],
        )
    assert [problem.path for problem in raised.value.problems] == [
        "[0].a",
        "[1].a",
        "[1].b",
        "[4].a",
        "[4].b",
        "[3].name",
    ]
