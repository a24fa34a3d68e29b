"""Table, sums and solver say the same about thousands of random small cases."""

from __future__ import annotations

import pytest

from tests.packages.agreement import disagreement
from tests.packages.seeded import seeded_case

BLOCKS = 20
BY_ALL = 100
"""Seeds per block that every engine answers; 2,000 in all."""
WITHOUT_SOLVER = 500
"""Further seeds per block that the table and sums answer; 10,000 in all."""


def test_engines_agree_on_a_few_cases() -> None:
    assert [disagreement(seed) for seed in range(4)] == [None] * 4
    assert [disagreement(seed, ("sums",)) for seed in range(4, 24)] == [None] * 20


@pytest.mark.slow
@pytest.mark.parametrize("block", range(BLOCKS))
def test_all_engines_agree_on_many_cases(block: int) -> None:
    seeds = range(block * BY_ALL, (block + 1) * BY_ALL)
    assert [found for found in map(disagreement, seeds) if found is not None] == []


@pytest.mark.slow
@pytest.mark.parametrize("block", range(BLOCKS))
def test_table_and_sums_agree_on_many_more_cases(block: int) -> None:
    first = BLOCKS * BY_ALL + block * WITHOUT_SOLVER
    every = (disagreement(seed, ("sums",)) for seed in range(first, first + WITHOUT_SOLVER))
    assert [found for found in every if found is not None] == []


def test_a_seed_names_one_case() -> None:
    assert seeded_case(7) == seeded_case(7)
    assert seeded_case(7) != seeded_case(8)
    parties = {len(seeded_case(seed).parties) for seed in range(30)}
    assert parties == {2, 3, 4, 5}
