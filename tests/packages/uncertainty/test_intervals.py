"""Stated intervals hold as often as stated, and separation is not claimed by chance."""

from __future__ import annotations

import numpy as np
import pytest

from goodoffices.packages.uncertainty.intervals import is_behind, wilson_interval


@pytest.mark.parametrize(
    ("successes", "draws", "expected"),
    [
        pytest.param(0, 10, (0.0, 0.2775), id="none of ten"),
        pytest.param(10, 10, (0.7225, 1.0), id="all of ten"),
        pytest.param(5, 10, (0.2366, 0.7634), id="half of ten"),
    ],
)
def test_wilson_interval_of_known_counts(
    successes: int, draws: int, expected: tuple[float, float]
) -> None:
    low, high = wilson_interval(successes, draws)
    assert (round(low, 4), round(high, 4)) == expected


def test_r104_picking_among_many_widens_the_interval() -> None:
    low, high = wilson_interval(600, 1_000)
    wide = wilson_interval(600, 1_000, among=100)
    assert wide[0] < low < high < wide[1]


@pytest.mark.parametrize(
    ("mine", "other", "others", "expected"),
    [
        pytest.param(0, 0, 1, False, id="packages that always stand together"),
        pytest.param(5, 9, 1, False, id="the other stands more often"),
        pytest.param(30, 10, 1, True, id="a clear difference"),
        pytest.param(30, 20, 1, False, id="a difference that chance explains"),
        pytest.param(30, 10, 1_000_000, False, id="R104: clear for one, not among a million"),
    ],
)
def test_separation(mine: int, other: int, others: int, expected: bool) -> None:
    assert is_behind(mine, other, others=others) is expected


@pytest.mark.slow
def test_the_truly_most_accepted_is_found_behind_in_at_most_one_run_of_twenty() -> None:
    rng = np.random.Generator(np.random.PCG64(5))
    wrong, runs, others = 0, 2_000, 9
    for _ in range(runs):
        seen = rng.random((400, others + 1)) < 0.6
        picked = int(seen.sum(axis=0).argmax())
        alone = int((seen[:, picked] & ~seen[:, 0]).sum())
        other = int((~seen[:, picked] & seen[:, 0]).sum())
        wrong += is_behind(alone, other, others=others)
    assert wrong / runs <= 0.05
