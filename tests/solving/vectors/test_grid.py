"""A grid marks the rows that the definition marks."""

from __future__ import annotations

import moocore
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from goodoffices.solving.vectors import undominated as module
from goodoffices.solving.vectors.grid import Grid


@given(st.data())
def test_a_row_stays_unless_another_is_at_least_as_good_and_once_better(
    data: st.DataObject,
) -> None:
    shape = data.draw(st.tuples(st.integers(1, 12), st.integers(2, 5)))
    step = data.draw(st.sampled_from([1, 7]))
    vectors = data.draw(arrays(np.int64, shape, elements=st.integers(0, 4))) * step
    literally = [
        not any((other >= row).all() and (other > row).any() for other in vectors)
        for row in vectors
    ]
    assert Grid(vectors).efficient().tolist() == literally


@pytest.mark.parametrize("top", [100, 200, 50_000])
def test_many_rows_agree_with_the_other_filter(top: int) -> None:
    vectors = np.random.default_rng(top).integers(0, [30, top, 30], (20_000, 3))
    floats = vectors.astype(np.float64)
    expected = moocore.is_nondominated(floats, maximise=True, keep_weakly=True)
    assert (Grid(vectors).efficient() == expected).all()


def test_the_grid_is_taken_only_where_it_is_small(monkeypatch: pytest.MonkeyPatch) -> None:
    vectors = np.random.default_rng(1).integers(0, 50, (200, 3))
    expected = module.undominated(vectors).tolist()
    monkeypatch.setattr(module, "GRID_ROWS", 1)
    for allowed in (0, 10**6):
        monkeypatch.setattr(module, "GRID_BYTES", allowed)
        assert module.undominated(vectors).tolist() == expected


def test_the_column_with_most_numbers_takes_no_cells() -> None:
    vectors = np.array([[0, 0, 5], [1, 10**5, 6], [0, 7, 5], [1, 9, 5]])
    assert Grid(vectors).bytes == 3 * 3
