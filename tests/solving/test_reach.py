"""The least and the most a party's points add up to are reached, whatever its linked points."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given

from goodoffices.case.links import Condition
from goodoffices.case.negotiation import Case
from goodoffices.errors import LimitError
from goodoffices.packages.finding import find_packages
from goodoffices.packages.results import ShownPackage
from goodoffices.solving.integer_model import integer_model
from goodoffices.solving.model import Literal, PartyPoints, Term
from goodoffices.solving.reach import points_reach
from tests.packages.builders import case_of
from tests.packages.strategies import cases, grouped_cases


def cell(a: str, b: str) -> tuple[Condition, ...]:
    return Condition(issue="a", options=(a,)), Condition(issue="b", options=(b,))


@given(cases())
def test_ends_are_those_of_all_packages(case: Case) -> None:
    agrees_with_all_packages(case)


@given(grouped_cases())
def test_ends_of_large_numbers_and_many_groups_are_those_of_all_packages(case: Case) -> None:
    agrees_with_all_packages(case)


def agrees_with_all_packages(case: Case) -> None:
    model = integer_model(case)
    every = list(itertools.product(*(range(len(options)) for options in model.options)))
    for party in model.parties:
        worths = [party.points(choice) for choice in every]
        assert points_reach(party) == (min(worths), max(worths))


def test_a_chain_of_forty_issues_takes_no_time() -> None:
    terms = tuple(
        Term(when=(Literal(issue=n, options=(1,)), Literal(issue=n + 1, options=(0,))), points=3)
        for n in range(39)
    )
    wishes = PartyPoints(party="a", scale=1, unary=((0, 1),) * 40, terms=terms)
    assert points_reach(wishes) == (0, 3 * 20 + 20)


@pytest.mark.slow
def test_too_many_open_cases_are_refused_with_the_limit() -> None:
    pairs = itertools.combinations(range(40), 2)
    terms = tuple(
        Term(when=tuple(Literal(issue=n, options=(n % 2,)) for n in pair), points=sum(pair))
        for pair in pairs
    )
    with pytest.raises(LimitError, match="100,000 cases open"):
        points_reach(PartyPoints(party="a", scale=1, unary=((0, 1),) * 40, terms=terms))


def test_r101_a_table_and_the_same_points_added_up_name_one_most_robust_package() -> None:
    rows = {"x": [[0, 0, 0], [0, 0, 0]], "y": [[5, 2, 0], [4, 1, 0]]}
    worths = {(a, b): 3 * a + 2 * b for a in range(3) for b in range(3)}
    cells = [(cell(f"a{a + 1}", f"b{b + 1}"), worth) for (a, b), worth in worths.items()]
    table = case_of(rows, walk_away={"x": 2, "y": 2}, linked={"x": cells})
    added = case_of({**rows, "x": [[0, 3, 6], [0, 2, 4]]}, walk_away={"x": 2, "y": 2})
    assert [p.package.options for p in shown(table)] == [p.package.options for p in shown(added)]


def shown(case: Case) -> list[ShownPackage]:
    found = find_packages(case).shown
    assert found is not None
    return [one for one in found.packages if "most_robust" in one.names]
