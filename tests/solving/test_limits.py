"""Limits are read as people write them, and impossible ones are refused with the remedy."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.errors import LimitError
from goodoffices.solving.limits import LEAST_MEMORY, UNITS, Limits, memory_of, shown_bytes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("4GiB", 4 * 2**30, id="binary units"),
        pytest.param("512MB", 512 * 10**6, id="decimal units"),
        pytest.param(" 2 gib ", 2 * 2**30, id="spaces and lower case"),
        pytest.param("1.5GiB", 3 * 2**29, id="a fraction"),
    ],
)
def test_memory_is_read_as_people_write_it(text: str, expected: int) -> None:
    assert memory_of(text) == expected


@pytest.mark.parametrize("text", ["", "lots", "4", "GiB", "-1GiB", "4 XB", "1e3MB", "4GiB 2"])
def test_nonsense_is_refused_with_the_remedy(text: str) -> None:
    with pytest.raises(LimitError, match="512MB, 2GiB, 4GiB"):
        memory_of(text)


@given(st.integers(1, 4000), st.sampled_from(["MiB", "GiB"]))
def test_what_is_shown_is_never_more_than_what_is_allowed(count: int, unit: str) -> None:
    allowed = count * UNITS[unit.upper()]
    assert memory_of(shown_bytes(allowed).replace(",", "")) <= allowed


def test_less_memory_than_the_program_takes_is_refused() -> None:
    with pytest.raises(LimitError, match="at least 256 MiB"):
        Limits(memory=LEAST_MEMORY - 1)


def test_negative_work_is_refused() -> None:
    with pytest.raises(LimitError, match="negative"):
        Limits(sums=-1)


def test_the_program_itself_is_left_out_of_the_room() -> None:
    assert 0 < Limits(memory=LEAST_MEMORY).room < LEAST_MEMORY
