"""Ordered draws are uniform over all numbers that meet intervals and order."""

from __future__ import annotations

import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.packages.uncertainty.chain import ordered_uniforms

COUNT = 20_000


def generator(seed: int) -> np.random.Generator:
    return np.random.Generator(np.random.PCG64(seed))


def fractions(*values: int) -> list[Fraction]:
    return [Fraction(value) for value in values]


@pytest.mark.parametrize(
    ("low", "high", "number", "mean"),
    [
        pytest.param((0, 0), (1, 1), 0, 1 / 3, id="R102: the lesser of two is a third on average"),
        pytest.param((0, 0, 0), (1, 1, 1), 2, 3 / 4, id="the largest of three is three quarters"),
        pytest.param((0, 1), (1, 2), 0, 1 / 2, id="intervals side by side do not bind"),
        # The area of x <= y in [0, 2] x [1, 2] is 3/2; the integral of x over it is 7/6.
        pytest.param((0, 1), (2, 2), 0, 7 / 9, id="overlapping intervals"),
        pytest.param((0, 3, 3), (3, 3, 5), 2, 4, id="a number known exactly parts the chain"),
    ],
)
def test_mean_of_ordered_numbers(
    low: tuple[int, ...], high: tuple[int, ...], number: int, mean: float
) -> None:
    drawn = ordered_uniforms(fractions(*low), fractions(*high), rng=generator(7), count=COUNT)
    error = 5 * float(drawn[:, number].std()) / math.sqrt(COUNT)
    assert abs(float(drawn[:, number].mean()) - mean) <= error


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 3)), min_size=1, max_size=5))
def test_draws_keep_order_and_bounds(pairs: list[tuple[int, int]]) -> None:
    low = sorted(Fraction(least) for least, _ in pairs)
    high = sorted(Fraction(least + width) for least, width in pairs)
    drawn = ordered_uniforms(low, high, rng=generator(1), count=50)
    assert (np.diff(drawn, axis=1) >= 0).all()
    assert (drawn >= np.array(low, dtype=float)).all()
    assert (drawn <= np.array(high, dtype=float)).all()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("low", "high"),
    [((0, 0, 1, 2), (3, 4, 4, 5)), ((0, 1, 1), (2, 2, 7)), ((0, 0, 0, 0), (1, 2, 3, 4))],
)
def test_draws_agree_with_rejection(low: tuple[int, ...], high: tuple[int, ...]) -> None:
    rng = generator(3)
    free = rng.uniform(low, high, size=(400_000, len(low)))
    kept = free[(np.diff(free, axis=1) >= 0).all(axis=1)]
    drawn = ordered_uniforms(fractions(*low), fractions(*high), rng=rng, count=len(kept))
    for number in range(len(low)):
        for share in (0.1, 0.5, 0.9):
            cut = float(np.quantile(kept[:, number], share))
            seen = float((drawn[:, number] <= cut).mean())
            assert abs(seen - share) <= 5 * math.sqrt(2 * share * (1 - share) / len(kept))
