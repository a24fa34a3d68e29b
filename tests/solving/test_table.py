"""Numbers that differ hugely in size are multiplied and compared exactly."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.case.links import Excludes
from goodoffices.packages.bridging.bridging import find_bridging
from goodoffices.packages.finding import find_packages
from goodoffices.packages.uncertainty.robustness import find_robust
from goodoffices.solving.answer import Status
from goodoffices.solving.table import columns_times
from tests.packages.builders import case_of, where

TINY = "1/100000000000000000003"


@given(st.lists(st.tuples(st.integers(-3, 3), st.sampled_from([1, 7, 2**62, 10**30])), min_size=1))
def test_products_and_their_sum_are_those_of_python(pairs: list[tuple[int, int]]) -> None:
    numbers = np.array([[number for number, _ in pairs]])
    found = columns_times(numbers, [factor for _, factor in pairs])
    assert found.tolist() == [[number * factor for number, factor in pairs]]
    assert int(found.sum()) == sum(number * factor for number, factor in pairs)


def test_a_party_without_wishes_beside_one_of_tiny_points_is_answered() -> None:
    case = case_of({"x": [[TINY, 0]], "y": [[0, 0]]}, walk_away={"x": 0, "y": 0})
    found = find_packages(case)
    assert {named.proof.status for named in found.named} == {Status.PROVED}
    assert find_robust(case, draws=10).most_robust.package is not None


def test_an_empty_zone_in_which_nobody_falls_short_is_answered() -> None:
    big = [10**12, 10**12 - 1, 10**12 - 11]
    rows = {f"p{n}": [[0, one], [0, 0]] for n, one in enumerate(big)}
    shut = Excludes(id="l", together=where(a="a1 a2"))
    case = case_of(rows, walk_away=dict.fromkeys(rows, 0), links=[shut])
    found = find_bridging(case)
    assert [(one.links, one.concessions) for one in found.openings] == [(("l",), ())]
