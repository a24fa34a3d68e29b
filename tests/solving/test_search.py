"""The solver proves what it answers, or names the limit that stopped it."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest

from goodoffices.case.links import Excludes
from goodoffices.case.negotiation import Case
from goodoffices.errors import CertificateError, LimitError
from goodoffices.packages.question import Question
from goodoffices.packages.results import Concept
from goodoffices.packages.searched import Search
from goodoffices.solving.answer import Status
from goodoffices.solving.cpsat.engine import CpSatSearch
from goodoffices.solving.cpsat.formulation import Formulation
from goodoffices.solving.cpsat.frontier import frontier
from goodoffices.solving.cpsat.leximin import leximin_ties
from goodoffices.solving.cpsat.nash import largest_products
from goodoffices.solving.cpsat.running import (
    Budget,
    enumerate_packages,
    find_best,
    gains_of,
    new_solver,
    require_sound,
)
from goodoffices.solving.cpsat.shares import Shares
from goodoffices.solving.cpsat.tying import Found, all_ties, many_alike, same_points
from goodoffices.solving.integer_model import integer_model
from goodoffices.solving.limits import Limits
from goodoffices.solving.loading import exact_search
from tests.packages.builders import case_of, where

OPPOSED = {"x": [[4, 0], [3, 1]], "y": [[0, 4], [1, 3]]}


def large(parties: int = 2) -> Case:
    """Build a case of a million packages whose answers are plain."""
    rising = [list(range(10))] * 6
    falling = [list(range(9, -1, -1))] * 6
    rows = {f"p{n}": (rising if n % 2 else falling) for n in range(parties)}
    return case_of(rows)


def test_a_package_that_breaks_the_model_is_an_error() -> None:
    model = integer_model(
        case_of(OPPOSED, links=[Excludes(id="l", together=where(a="a1", b="b1"))])
    )
    with pytest.raises(CertificateError, match="breaks a link"):
        require_sound(Formulation(model, in_zone=False), (0, 0))
    high = integer_model(case_of(OPPOSED, walk_away={"x": 7}))
    with pytest.raises(CertificateError, match="outside the zone"):
        require_sound(Formulation(high, in_zone=True), (1, 1))


def test_an_unreachable_walk_away_value_leaves_nothing() -> None:
    model = integer_model(case_of(OPPOSED, walk_away={"x": 100}))
    assert find_best(Formulation(model, in_zone=True), Budget()) is None
    assert enumerate_packages(Formulation(model, in_zone=True), Budget(), cap=5) == ([], True)
    assert largest_products(model, (1, 1), budget=Budget()).ties.vectors == ()


def test_enumeration_says_whether_it_is_complete() -> None:
    model = integer_model(case_of(OPPOSED))
    choices, complete = enumerate_packages(Formulation(model, in_zone=True), Budget(), cap=4)
    assert (len(choices), complete) == (4, True)
    choices, complete = enumerate_packages(Formulation(model, in_zone=True), Budget(), cap=3)
    assert (len(choices), complete) == (3, False)


def test_leximin_never_fixes_who_is_worst_off() -> None:
    model = integer_model(case_of({"x": [[1, 2, 2]], "y": [[5, 2, 1]], "z": [[1, 1, 9]]}))
    shares = Shares(scales=((0, 1), (1, 1), (2, 1)))
    ties = leximin_ties(lambda: Formulation(model, in_zone=True), shares, budget=Budget())
    assert [tie.choice for tie in ties.vectors] == [(2,)]


def test_all_ties_are_found_and_counted() -> None:
    model = integer_model(case_of({"x": [[1, 1, 0]], "y": [[0, 0, 1]]}))
    ties = all_ties(lambda: Formulation(model, in_zone=True), (1,), budget=Budget())
    assert [(tie.choice, tie.count) for tie in ties.vectors] == [((0,), 2), ((2,), 1)]
    assert same_points(model, (1,), in_zone=True, budget=Budget()).choice == (0,)
    assert many_alike(model, (1,), in_zone=True, budget=Budget()).count == 2
    found = Found(model)
    found.add((2,), Formulation(model, in_zone=True))
    assert found.ties(in_zone=True, memory=2**30).complete


def test_a_spent_budget_is_a_named_limit() -> None:
    model = integer_model(case_of(OPPOSED))
    with pytest.raises(LimitError, match="units of work"):
        find_best(Formulation(model, in_zone=True), Budget(0.0))
    answer = CpSatSearch(model, limits=Limits(solver_work=0.0)).nash((1, 1))
    assert (answer.value, answer.proof.status) == (None, Status.REFUSED)
    assert "units of work" in (answer.proof.limit or "")


def test_points_beyond_the_solver_are_refused_with_the_limit_named() -> None:
    model = integer_model(case_of({"x": [[10**7, 0]]}))
    answer = exact_search(model).frontier()
    assert answer.proof.status is Status.REFUSED
    assert "1,000,000" in (answer.proof.reason or "")


def test_runs_repeat() -> None:
    assert new_solver(Budget()).parameters.num_workers == 1
    model = integer_model(large(3))
    formulations = [Formulation(model, in_zone=True) for _ in range(2)]
    assert find_best(formulations[0], Budget()) == find_best(formulations[1], Budget())
    assert gains_of(model, (0,) * 6) == (54, 0, 54)


def test_a_frontier_beyond_the_limit_says_that_more_exist() -> None:
    outcome = frontier(integer_model(large()), budget=Budget(), most=3)
    assert (len(outcome.ties.vectors), outcome.ties.complete) == (3, False)
    assert outcome.reason == "3 frontier points, each proved; more exist."


@pytest.mark.slow
def test_a_case_too_large_to_list_is_answered_with_proofs() -> None:
    case = large()
    wishes = case.preferences[0]
    first = replace(wishes.points[0], points=type(wishes.points[0].points).of(20))
    better = replace(wishes, points=(first, *wishes.points[1:]))
    case = replace(case, preferences=(better, *case.preferences[1:]))
    model = integer_model(case)
    found = Search(Question(case=case, model=model), exact_search(model))
    assert found.zone().count is None
    assert found.zone().at_least == 10_000
    egalitarian = found.named(Concept.EGALITARIAN)
    assert egalitarian.proof.status is Status.PROVED
    assert egalitarian.package is not None
    assert dict(egalitarian.package.points) == {"p0": 32, "p1": 33} or dict(
        egalitarian.package.points
    ) == {"p0": 33, "p1": 32}
    assert found.frontier().vectors == 55


def test_small_cases_never_load_the_solver() -> None:
    code = (
        "import sys\n"
        "import goodoffices.packages.finding\n"
        "import goodoffices.packages.document\n"
        "assert not [m for m in sys.modules if m.startswith(('ortools', 'pandas'))]"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
