"""About seven packages are shown: the named, the mediator's, and what spans the frontier."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.case.negotiation import Case
from goodoffices.packages.candidates import Candidate
from goodoffices.packages.enumerated import Enumeration
from goodoffices.packages.finding import find_packages
from goodoffices.packages.front_pool import as_rows, pool_of_choices
from goodoffices.packages.question import Question
from goodoffices.packages.representative import (
    MOST_ROBUST,
    SHOWN_LIMIT,
    Found,
    most_robust_of,
    representative,
)
from goodoffices.packages.results import Concept, Showing
from goodoffices.packages.searched import Search
from goodoffices.packages.spanning import span
from goodoffices.packages.summed import SumSearch
from goodoffices.packages.uncertainty.most_robust import most_robust
from goodoffices.solving.answer import Status
from goodoffices.solving.integer_model import integer_model
from tests.packages import oracles
from tests.packages.builders import case_of
from tests.packages.strategies import cases, grouped_cases


def opposed(issues: int = 4) -> Case:
    """Build a case in which what one gains the other loses; every package lies on the frontier."""
    return case_of({"x": [list(range(10))] * issues, "y": [list(range(9, -1, -1))] * issues})


def negotiations() -> st.SearchStrategy[Case]:
    return st.one_of(cases(), grouped_cases()).filter(lambda case: len(case.principals) > 1)


def shown(case: Case, **more: object) -> Showing:
    found = find_packages(case, **more).shown  # type: ignore[arg-type] # candidates, reference
    assert found is not None
    return found


@settings(max_examples=25, deadline=None)
@given(negotiations())
def test_three_to_seven_different_packages_are_shown(case: Case) -> None:  # R108
    packages = [one.package.options for one in shown(case).packages]
    zone = oracles.zone(case)
    front = oracles.undominated([oracles.vector(case, deal) for deal in zone])
    assert len(set(packages)) == len(packages)
    assert min(3, len(front)) <= len(packages) <= SHOWN_LIMIT


@settings(max_examples=25, deadline=None)
@given(negotiations())
def test_no_frontier_package_is_better_by_more_than_stated(case: Case) -> None:
    showing = shown(case)
    zone = oracles.zone(case)
    vectors = [oracles.vector(case, deal) for deal in zone]
    front = [vectors[row] for row in oracles.undominated(vectors)]
    if showing.within is None:
        assert not front
        return
    ranges = [max(column) - min(column) or 1 for column in zip(*front, strict=True)]
    given_points = [tuple(v for _, v in one.package.points) for one in showing.packages]
    for vector in front:
        nearest = min(
            max(
                (mine - own) / width
                for mine, own, width in zip(vector, points, ranges, strict=True)
            )
            for points in given_points
        )
        assert nearest <= showing.within


@settings(max_examples=15, deadline=None)
@given(negotiations(), st.data())
def test_order_of_parties_and_issues_does_not_matter(case: Case, data: st.DataObject) -> None:
    other = replace(
        case,
        parties=tuple(data.draw(st.permutations(case.parties))),
        issues=tuple(data.draw(st.permutations(case.issues))),
    )
    mine, theirs = shown(case), shown(other)
    assert [dict(one.package.options) for one in mine.packages] == [
        dict(one.package.options) for one in theirs.packages
    ]
    assert mine.within == theirs.within


@settings(max_examples=15, deadline=None)
@given(negotiations())
def test_the_farthest_from_walking_away_is_what_the_robust_search_names(case: Case) -> None:
    question = Question(case=case, model=integer_model(case))
    mine = most_robust_of(question, Enumeration(question).zone_front())
    theirs = most_robust(case)
    if mine is not None:
        assert theirs.package is not None
        assert question.model.named(mine) == theirs.package.options
    else:
        assert question.unknown_walk_aways or not oracles.zone(case)


@settings(max_examples=15, deadline=None)
@given(negotiations())
def test_sums_and_listing_show_the_same(case: Case) -> None:
    model = integer_model(case)
    question = Question(case=case, model=model)
    table, sums = Enumeration(question).zone_front(), Search(question).zone_front()
    assert sums is not None
    rows = {tuple(row) for row in sums.gains.tolist()}
    assert rows == {tuple(row) for row in table.gains.tolist()}
    mine = span(model, table, [], least=1, most=5)
    assert span(model, sums, [], least=1, most=5) == mine


def test_packages_of_one_rule_and_of_several_are_shown_once() -> None:
    case = case_of({"x": [[5, 0, 3]], "y": [[0, 5, 3]]})
    showing = shown(case)
    assert [(one.package.options[0][1], one.names) for one in showing.packages] == [
        ("a3", (*(str(c) for c in CONCEPTS_IN_ORDER), MOST_ROBUST)),
        ("a1", ()),
        ("a2", ()),
    ]
    assert showing.within == 0
    assert showing.proof.status is Status.PROVED


CONCEPTS_IN_ORDER = (
    Concept.NASH,
    Concept.KALAI_SMORODINSKY,
    Concept.EGALITARIAN,
    Concept.UTILITARIAN,
    Concept.EQUAL_GAIN,
)


def test_who_is_near_walking_away_is_named() -> None:
    case = case_of({"x": [[100, 0, 5, 6]], "y": [[0, 100, 96, 90]]})
    near = {one.package.options[0][1]: one.near for one in shown(case).packages}
    assert near == {"a1": ("y",), "a2": ("x",), "a3": ("x",), "a4": ()}


def test_each_package_is_compared_with_the_one_before_or_with_the_reference() -> None:
    case = case_of({"x": [[5, 0], [0, 4]], "y": [[0, 5], [4, 0]]})
    first, second, *_ = shown(case).packages
    assert (first.reference, first.changes, first.trade) == ("", (), "")
    assert second.reference == "package 1"
    assert second.changes
    assert "moves on" in second.trade
    quo = Candidate(name="status quo", options=(("a", "a1"), ("b", "b1")))
    assert {one.reference for one in shown(case, reference=quo).packages} == {"status quo"}


def test_the_mediator_s_packages_come_before_those_that_fill() -> None:
    options = tuple((letter, f"{letter}1") for letter in "ab")
    own = Candidate(name="draft", options=options)
    showing = shown(opposed(2), candidates=[own])
    assert [one.candidates for one in showing.packages if one.candidates] == [("draft",)]
    assert len(showing.packages) == SHOWN_LIMIT


def test_packages_that_all_tie_are_shown_as_three() -> None:
    case = case_of({"x": [[1, 1], [2, 2]], "y": [[1, 1], [0, 0]]})
    assert len(shown(case).packages) == 3


def test_an_empty_zone_shows_nothing_but_candidates() -> None:
    case = case_of({"x": [[1, 0]], "y": [[0, 1]]}, walk_away={"x": 1, "y": 1})
    assert shown(case).packages == ()
    own = Candidate(name="draft", options=(("a", "a1"),))
    assert [one.candidates for one in shown(case, candidates=[own]).packages] == [("draft",)]


def test_a_frontier_found_in_part_is_called_a_part() -> None:
    case = opposed(2)
    question = Question(case=case, model=integer_model(case))
    listed = Enumeration(question)
    pool = pool_of_choices(question.model, [(0, 0), (9, 9), (0, 1), (1, 0)], engine="solver")
    assert pool.gains.tolist() == [[0, 18], [18, 0], [1, 17]]
    assert pool.ways(2, 5) == [(0, 1), (1, 0)]
    found = Found(named=(listed.named(Concept.NASH),), frontier=listed.frontier())
    part = representative(question, pool, found=found)
    assert part.proof.status is Status.BOUNDED
    assert part.within is None
    nothing = representative(question, None, found=found)
    assert [one.names for one in nothing.packages] == [("nash",)]


def test_shares_are_exact_where_floats_are_not() -> None:
    case = case_of({"x": [[3, 1, 0]], "y": [[0, 1, 3]]}, walk_away={"x": 0, "y": 0})
    middle = next(p for p in shown(case).packages if p.package.options == (("a", "a2"),))
    assert dict(middle.shares) == {"x": Fraction(1, 3), "y": Fraction(1, 3)}


def test_no_vector_makes_an_empty_table() -> None:
    assert as_rows([], parties=3).shape == (0, 3)


@pytest.mark.parametrize("case", [opposed(6)], ids=["a million packages"])
def test_of_a_long_frontier_seven_are_shown(case: Case) -> None:
    found = find_packages(case)
    assert found.shown is not None
    assert found.frontier.vectors == 55
    assert len(found.shown.packages) == 7
    assert found.shown.within is not None
    assert found.shown.within < Fraction(1, 4)
    assert isinstance(Search(Question(case=case, model=integer_model(case))).engine, SumSearch)


def test_no_share_is_stated_of_a_gain_from_an_unknown_walk_away_value() -> None:  # R53
    case = case_of({"x": [[3, 1, 0]], "y": [[0, 1, 3]]}, walk_away={"x": None, "y": 0})
    showing = shown(case)
    assert {dict(one.shares)["x"] for one in showing.packages} == {None}
    assert all("x" not in one.near for one in showing.packages)
