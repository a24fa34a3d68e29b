"""A ranking and points collide exactly when no numbers meet both (R99)."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.case.numbers import Range
from goodoffices.case.orders import conflicts


@pytest.mark.parametrize(
    ("ranks", "expected"),
    [
        pytest.param([["a"], ["b"]], (("a", "b"),), id="R99: a before b, and b is worth more"),
        pytest.param([["b"], ["a"]], (), id="b before a agrees with the points"),
        pytest.param([["a", "b"]], (("a", "b"),), id="equally good, and apart"),
        pytest.param([["a"], ["c"], ["b"]], (("a", "b"),), id="an option without points between"),
        pytest.param([["a"]], (), id="an option left out is not compared"),
    ],
)
def test_conflicts_of_low_a_and_high_b(
    ranks: list[list[str]], expected: tuple[tuple[str, str], ...]
) -> None:
    assert conflicts({"a": Range.of(1, 2), "b": Range.of(3, 4)}, ranks) == expected


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 2)), min_size=1, max_size=4))
def test_no_conflict_means_that_some_numbers_meet_all_statements(
    pairs: list[tuple[int, int]],
) -> None:
    stated = {f"o{n}": Range.of(low, low + width) for n, (low, width) in enumerate(pairs)}
    numbers = product(*(range(low, low + width + 1) for low, width in pairs))
    possible = any(list(world) == sorted(world, reverse=True) for world in numbers)
    assert (conflicts(stated, [[option] for option in stated]) == ()) == possible
