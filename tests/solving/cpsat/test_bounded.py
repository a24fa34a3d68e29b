"""A search that is stopped names a real package and a bound that is never too low."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from functools import cache
from math import prod

import pytest

from benchmarks.cases_linked import linked_case
from goodoffices.case.negotiation import Case
from goodoffices.packages.enumerated import Enumeration
from goodoffices.packages.question import Question
from goodoffices.packages.results import Concept, NamedPackage
from goodoffices.packages.searched import Search
from goodoffices.solving.answer import Status
from goodoffices.solving.cpsat.engine import CpSatSearch
from goodoffices.solving.integer_model import integer_model
from goodoffices.solving.limits import Limits
from goodoffices.solving.model import IntegerModel
from tests.packages import oracles
from tests.packages.seeded import seeded_case

CONCEPTS = ("utilitarian", "egalitarian", "nash", "kalai_smorodinsky")
WORKS = (0.0003, 0.0006, 0.001, 0.0015, 0.002, 0.003, 0.004, 0.006, 0.01, 0.1)
"""Units of work, from nothing found to everything proved."""


@cache
def listed(issues: int, seed: int) -> tuple[Case, Enumeration]:
    """Return a case of up to 100,000 packages, and its table."""
    case = linked_case(3, issues, 8, seed=seed)
    return case, Enumeration(Question(case=case, model=integer_model(case)))


def value_of(concept: str, case: Case, named: NamedPackage, ideals: list[Fraction]) -> Fraction:
    """Return the value that a rule compares first, by its definition."""
    assert named.package is not None
    deal = dict(named.package.options)
    gains = oracles.gains(case, deal)
    match concept:
        case "utilitarian":
            return sum(oracles.vector(case, deal), Fraction(0))
        case "egalitarian":
            return min(gains)
        case "nash":
            return prod((gain for gain in gains if gain > 0), start=Fraction(1))
        case _:
            return min(g / i for g, i in zip(gains, ideals, strict=True) if i > 0)


def asked(case: Case, model: IntegerModel, concept: str, work: float) -> NamedPackage:
    search = Search(
        Question(case=case, model=model), CpSatSearch(model, limits=Limits(solver_work=work))
    )
    return search.named(Concept(concept))


def ideals_of(table: Enumeration) -> list[Fraction]:
    common = table.question.model.common_scale
    return [Fraction(int(best), common) for best in table.gains.max(axis=0)]


def require_bound(concept: str, issues: int, seed: int, work: float) -> Status:
    """Require that what is claimed under a limit of work holds; return the status."""
    case, table = listed(issues, seed)
    return require_holds(case, table, concept, work)


def require_holds(case: Case, table: Enumeration, concept: str, work: float) -> Status:
    found = asked(case, integer_model(case), concept, work)
    truth = table.named(Concept(concept))
    if found.proof.status is Status.REFUSED:
        assert (found.proof.bound, found.package) == (None, None)
        return found.proof.status
    if not oracles.zone(case):
        assert found.proof.status is Status.PROVED
        return found.proof.status
    ideals = ideals_of(table)
    best = value_of(concept, case, truth, ideals)
    reached = value_of(concept, case, found, ideals)
    assert found.package is not None
    assert found.package.in_zone
    if found.proof.status is Status.PROVED:
        assert found.tied == truth.tied
        return found.proof.status
    assert found.proof.bound is not None
    assert found.proof.bound >= best
    assert found.proof.gap == found.proof.bound - reached
    assert not found.tied_complete
    return found.proof.status


@pytest.mark.parametrize("concept", CONCEPTS)
def test_a_bound_is_never_below_the_truth(concept: str) -> None:  # R135 R136
    statuses = {require_bound(concept, 4, 1, work) for work in (WORKS[0], WORKS[4], WORKS[-1])}
    assert Status.PROVED in statuses
    assert statuses & {Status.BOUNDED, Status.REFUSED}


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(1, 7))
@pytest.mark.parametrize("concept", CONCEPTS)
def test_a_bound_is_never_below_the_truth_on_larger_cases(concept: str, seed: int) -> None:
    assert Status.BOUNDED in {require_bound(concept, 5, seed, work) for work in WORKS}


def test_a_stopped_search_repeats() -> None:
    case, table = listed(4, 1)
    first, again = (asked(case, table.question.model, "nash", 0.001) for _ in range(2))
    assert first == again


def test_a_bound_on_welfare_counts_points_and_not_gains() -> None:  # R136
    case, table = listed(4, 1)
    found = asked(case, table.question.model, "utilitarian", 0.001)
    assert found.package is not None
    assert found.proof.bound is not None
    assert found.proof.gap is not None
    total = sum(points for _, points in found.package.points)
    assert found.proof.bound - found.proof.gap == total


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(100))
def test_a_bound_is_never_below_the_truth_where_somebody_gains_nothing(seed: int) -> None:
    case = seeded_case(seed)
    table = Enumeration(Question(case=case, model=integer_model(case)))
    for concept in CONCEPTS:
        for work in (0.00001, 0.0001, 0.0003):
            require_holds(case, table, concept, work)


def test_an_unknown_walk_away_value_and_a_stopped_search_are_both_named() -> None:  # R53 R135
    case = linked_case(3, 5, 8, seed=1)
    unknown = replace(case.preferences[0], walk_away=None)
    case = replace(case, preferences=(unknown, *case.preferences[1:]))
    found = asked(case, integer_model(case), "utilitarian", 0.001)
    assert found.proof.status is Status.BOUNDED
    assert "unknown for P0" in (found.proof.reason or "")
    assert "not excluded" in (found.proof.reason or "")
    assert found.proof.bound is not None
