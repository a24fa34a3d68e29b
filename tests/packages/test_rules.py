"""Each rule names exactly the packages its definition names."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.packages.egalitarian import egalitarian
from goodoffices.packages.equal_gain import equal_gain, least_spread
from goodoffices.packages.kalai_smorodinsky import kalai_smorodinsky
from goodoffices.packages.leximin import leximin
from goodoffices.packages.nash import nash
from goodoffices.packages.utilitarian import utilitarian
from tests.packages.oracles import undominated
from tests.packages.strategies import Scores, score_tables

Rule = Callable[[Scores], "np.typing.NDArray[np.intp]"]
RULES = [utilitarian, egalitarian, nash, kalai_smorodinsky, leximin, equal_gain]
SCALE_FREE = [nash, kalai_smorodinsky]


@pytest.mark.parametrize(
    ("rule", "gains", "expected"),
    [
        pytest.param(utilitarian, [[9, 1], [6, 3], [0, 9]], [0], id="largest sum"),
        pytest.param(utilitarian, [[9, 1], [4, 6], [6, 4]], [1, 2], id="R56: sums tie, leximin"),
        pytest.param(egalitarian, [[9, 1], [3, 4], [2, 9]], [1], id="largest least gain"),
        pytest.param(egalitarian, [[3, 3], [3, 7], [7, 3]], [1, 2], id="then second least gain"),
        pytest.param(nash, [[9, 1], [5, 4], [0, 99]], [1], id="largest product"),
        pytest.param(nash, [[4, 6], [6, 4], [3, 8]], [0, 1, 2], id="all equal products tie"),
        pytest.param(nash, [[0, 0], [0, 5], [0, 7]], [2], id="R58: one gainer, the most"),
        pytest.param(nash, [[0, 0], [0, 0]], [0, 1], id="R58: nobody gains anywhere, all tie"),
        pytest.param(nash, [[0, 9, 9], [1, 0, 99], [0, 0, 999]], [1], id="R58: two gainers"),
        pytest.param(
            kalai_smorodinsky, [[10, 0], [6, 40], [5, 50], [0, 100]], [2], id="R59: largest share"
        ),
        pytest.param(
            kalai_smorodinsky, [[2, 0], [1, 0], [2, 0]], [0, 2], id="R59: who cannot gain is out"
        ),
        pytest.param(
            kalai_smorodinsky, [[4, 2], [4, 3], [8, 2], [0, 4]], [2], id="then the next share"
        ),
        pytest.param(equal_gain, [[9, 1], [6, 4], [2, 2]], [1], id="R106: closest on the front"),
        pytest.param(equal_gain, [[9, 1, 1], [7, 3, 2], [3, 2, 7]], [1, 2], id="R106: ties stay"),
        pytest.param(equal_gain, [[4, 2, 3], [5, 3, 3], [1, 9, 3]], [1], id="R106: then leximin"),
        pytest.param(least_spread, [[0, 1], [9, 10], [0, 5]], [1], id="R106: leximin of equals"),
        pytest.param(leximin, [[1, 5, 5], [5, 1, 6], [1, 1, 99]], [1], id="third place decides"),
    ],
)
def test_rule_on_a_table_worked_by_hand(
    rule: Rule, gains: list[list[int]], expected: list[int]
) -> None:
    assert rule(np.array(gains)).tolist() == expected


@pytest.mark.parametrize("rule", RULES)
def test_no_package_names_no_package(rule: Rule) -> None:
    assert rule(np.zeros((0, 3), dtype=np.int64)).tolist() == []


@pytest.mark.parametrize("rule", RULES)
@given(gains=score_tables())
def test_named_packages_are_efficient(rule: Rule, gains: Scores) -> None:
    assert set(rule(gains).tolist()) <= set(undominated(gains.tolist()))


@pytest.mark.parametrize("rule", RULES)
@given(gains=score_tables(), data=st.data())
def test_order_of_parties_does_not_matter(rule: Rule, gains: Scores, data: st.DataObject) -> None:
    order = data.draw(st.permutations(range(gains.shape[1])), label="parties")
    assert rule(gains[:, order]).tolist() == rule(gains).tolist()


@pytest.mark.parametrize("rule", SCALE_FREE)
@given(gains=score_tables(low=1), factors=st.lists(st.integers(1, 9), min_size=4, max_size=4))
def test_unit_of_a_party_does_not_matter(rule: Rule, gains: Scores, factors: list[int]) -> None:
    scaled = gains * np.array(factors[: gains.shape[1]])
    assert rule(scaled).tolist() == rule(gains).tolist()


@pytest.mark.parametrize("rule", RULES)
@given(gains=score_tables())
def test_python_integers_and_machine_integers_agree(rule: Rule, gains: Scores) -> None:
    assert rule(gains.astype(object)).tolist() == rule(gains).tolist()


def test_products_of_big_gains_do_not_overflow() -> None:
    gains = np.full((2, 8), 10**9, dtype=np.int64)
    gains[1, 7] += 1
    assert nash(gains).tolist() == [1]


def test_shares_closer_than_floats_can_tell_are_told_apart() -> None:
    most = 3 * 10**17
    gains = np.array([[most, 1], [most // 3, most], [most // 3 + 1, most - 1]], dtype=object)
    assert kalai_smorodinsky(gains).tolist() == [2]
