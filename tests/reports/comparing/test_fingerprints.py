"""The index of rare rows brings up every copy and no crowd of strangers."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.reports.comparing.fingerprints import (
    MOST_HOLDERS,
    SAMPLED,
    Prints,
    likely_copies,
    prints_of,
)

BANNER = [f"banner row {n}" for n in range(30)]


def report(number: int, n_rows: int = 400) -> list[str]:
    return [f"row {number} {place}" for place in range(n_rows)]


def prints(*reports: list[str]) -> list[Prints]:
    return [prints_of(rows) for rows in reports]


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        pytest.param(report(1), report(1), True, id="the same rows"),
        pytest.param(report(1), report(1)[:200] + report(2)[:200], True, id="half of them"),
        pytest.param(report(1, 40), report(1, 40) + report(2, 4_000), True, id="in a roundup"),
        pytest.param(report(1, 5_000), report(1, 5_000)[:300], True, id="the lead of a long one"),
        pytest.param(report(1, 12), report(1, 12), True, id="a few rows"),
        pytest.param(report(1), report(2), False, id="nothing in common"),
        pytest.param(report(1) + BANNER[:9], report(2) + BANNER[:9], False, id="one banner"),
    ],
)  # fmt: skip
def test_reports_that_may_be_copies(first: list[str], second: list[str], found: bool) -> None:
    assert likely_copies(prints(first, second)) == ([(0, 1)] if found else [])


def test_many_copies_are_joined_by_few_pairs() -> None:
    many = prints(*(report(1) for _ in range(200)))
    pairs = likely_copies(many)
    assert {0, *(second for _, second in pairs)} == set(range(200))
    assert len(pairs) <= (MOST_HOLDERS + 2) * 200


def test_thousands_of_reports_with_one_banner_are_not_compared_each_with_each() -> None:
    briefs = prints(*(report(n, 60) + BANNER[:6] for n in range(2_000)))
    assert len(likely_copies(briefs)) <= 3 * len(briefs)


@settings(max_examples=40, deadline=None)
@given(st.integers(20, 900), st.integers(20, 900), st.integers(0, 2**16))
def test_whoever_holds_half_of_another_is_brought_up(few: int, more: int, seed: int) -> None:
    shared = np.random.default_rng(seed).permutation(few)[: few // 2 + 1]
    first = report(1, few)
    second = [first[int(place)] for place in shared] + report(2, more)
    assert likely_copies(prints(first, second)) == [(0, 1)]


def test_numbers_of_rows_are_sorted_and_once_each() -> None:
    one = prints_of(["b", "a", "b"])
    assert list(one) == sorted(set(one))
    assert len(one) == 2
    assert SAMPLED > 1
