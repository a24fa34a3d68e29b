"""The largest sum of gains, and leximin among packages that share it."""

from __future__ import annotations

from goodoffices.solving.cpsat.formulation import Formulation
from goodoffices.solving.cpsat.running import Budget
from goodoffices.solving.cpsat.welfare import most_welfare
from goodoffices.solving.integer_model import integer_model
from tests.packages.builders import case_of


def test_of_packages_with_one_sum_the_fairest_is_named() -> None:  # R56
    model = integer_model(case_of({"x": [[4, 2, 0]], "y": [[0, 2, 4]]}))
    outcome = most_welfare(lambda: Formulation(model, in_zone=True), (1, 1), budget=Budget())
    assert [tie.choice for tie in outcome.ties.vectors] == [(1,)]
    assert (outcome.ties.complete, outcome.bound, outcome.reason) == (True, None, None)
