"""Numbers go in and out without a digit changed."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.formats.exchange import Findings
from goodoffices.formats.values import decimal_text, read_number, read_whole, rounded


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        pytest.param("0.4700166576535899", Fraction(4700166576535899, 10**16), id="a decimal"),
        pytest.param("7.49776291571514E-5", Fraction(749776291571514, 10**19), id="an exponent"),
        pytest.param(Decimal("0.10"), Fraction(1, 10), id="from JSON"),
        pytest.param(3, Fraction(3), id="a whole number"),
    ],
)
def test_number_is_read_from_its_digits(written: object, meant: Fraction) -> None:
    findings = Findings()
    assert read_number(written, "here", findings) == meant
    assert findings.problems == []


@pytest.mark.parametrize("written", ["", None, "NaN", "Infinity", "1,5", True, [], 0.5, "1e999"])
def test_what_is_no_number_is_a_problem_without_its_value(written: object) -> None:
    findings = Findings()
    read_number(written, "here", findings)
    assert [(one.path, one.value) for one in findings.problems] == [("here", None)]


def test_index_must_be_whole() -> None:
    findings = Findings()
    assert read_whole("12", "index", findings) == 12
    assert read_whole("1.5", "index", findings) == 0
    assert findings.problems[0].value == "1.5"


@given(st.integers(-(10**20), 10**20), st.integers(0, 25))
def test_decimals_are_written_with_all_their_digits(numerator: int, places: int) -> None:
    value = Fraction(numerator, 10**places)
    text = decimal_text(value)
    assert text is not None
    assert Fraction(text) == value
    assert "e" not in text.casefold()


@given(st.fractions(max_denominator=1000))
def test_only_powers_of_two_and_five_have_decimals(value: Fraction) -> None:
    finite = 10**20 % value.denominator == 0
    assert (decimal_text(value) is not None) == finite


@given(st.fractions(max_denominator=10**6), st.integers(0, 12))
def test_rounding_moves_by_at_most_half_a_unit(value: Fraction, decimals: int) -> None:
    assert abs(rounded(value, decimals) - value) <= Fraction(1, 2 * 10**decimals)
