"""What is shown of a long frontier lies far apart and holds each party's best."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.packages.spread import spread_rows
from tests.packages.strategies import Scores, score_tables


@pytest.mark.parametrize(
    ("points", "limit", "expected"),
    [
        pytest.param([[1, 2]], 5, [0], id="fewer than the limit are all shown"),
        pytest.param([[0, 9], [1, 8], [5, 5], [9, 0]], 3, [0, 2, 3], id="the middle comes third"),
        pytest.param([[0, 9], [1, 8], [9, 0]], 2, [0, 2], id="each party's best come first"),
        pytest.param([[3, 3], [3, 3], [3, 3]], 2, [0], id="no second row with equal points"),
        pytest.param([[0, 2**62], [2**61, 1], [2**62, 0]], 2, [0, 2], id="large points"),
    ],
)
def test_rows_shown_of_a_known_table(
    points: list[list[int]], limit: int, expected: list[int]
) -> None:
    assert spread_rows(np.array(points), limit).tolist() == expected


@given(score_tables(), st.integers(4, 12))
def test_each_party_s_best_is_shown(scores: Scores, limit: int) -> None:  # R63
    shown = scores[spread_rows(scores, limit)]
    assert len(shown) <= max(limit, 1)
    assert (shown.max(axis=0) == scores.max(axis=0)).all()
