"""Digits of any script are read back, and a doubtful separator says so."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.reports.wording.digits import digits_value


@pytest.mark.parametrize(
    ("written", "value", "flags"),
    [
        pytest.param("1,200", "1200", (), id="commas"),
        pytest.param("1.200", "1200", ("ambiguous separator: 1.200",), id="R20: a doubtful dot"),
        pytest.param("1.200.000", "1200000", (), id="two dots"),
        pytest.param("12,5", "12.5", (), id="a decimal comma"),
    ],
)
def test_value_of_digits(written: str, value: str, flags: tuple[str, ...]) -> None:
    assert digits_value(written) == (Decimal(value), flags)


@pytest.mark.parametrize("written", ["1,1,1", "9" * 40, "610,0’0", "1,6'00", "1."])
def test_digits_that_are_no_number(written: str) -> None:
    assert digits_value(written) is None


@given(st.integers(0, 10**12))
@settings(max_examples=50)
def test_digits_with_commas_are_read_back(value: int) -> None:
    assert digits_value(f"{value:,}") == (Decimal(value), ())


@given(st.text(alphabet="0123456789.,'’٫٣", min_size=1, max_size=12))
def test_any_digits_and_marks_are_a_number_or_none(written: str) -> None:
    read = digits_value(written)
    assert read is None or read[0] >= 0
