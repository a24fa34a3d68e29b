"""Numbers are read exactly or refused."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.case.numbers import Range, exact, written_number, written_range
from goodoffices.case.shape_parts import read_range
from goodoffices.errors import CaseError


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        pytest.param(7, Fraction(7), id="R1: a whole number"),
        pytest.param("0.1", Fraction(1, 10), id="R1: a decimal is exact, not the nearest float"),
        pytest.param(" 1/3 ", Fraction(1, 3), id="R1: a fraction, with spaces around it"),
        pytest.param(Decimal("2.50"), Fraction(5, 2), id="R1: a decimal from JSON"),
    ],
)
def test_number_means_what_is_written(written: int | str | Decimal, meant: Fraction) -> None:
    assert exact(written) == meant


@pytest.mark.parametrize(
    "written",
    [0.1, True, "", "ten", "1/0", "nan", "inf", "1e999999999", "9" * 61, "1//2"],
)
def test_what_is_no_exact_number_is_refused(written: str) -> None:
    with pytest.raises(CaseError):
        exact(written)


def test_length_of_a_fraction_is_that_of_its_longer_part() -> None:
    assert exact(f"{10**39 + 1}/{10**40}") == Fraction(10**39 + 1, 10**40)
    with pytest.raises(CaseError, match="60 characters"):
        exact(f"1/{'9' * 61}")


@given(st.fractions(max_denominator=10**6).filter(lambda f: len(str(f)) < 60))
def test_every_fraction_survives_being_written_and_read(number: Fraction) -> None:
    assert exact(str(number)) == number


def test_range_of_one_number_is_exact() -> None:
    assert Range.of("1/3").is_exact
    assert not Range.of(1, 2).is_exact


def test_range_refuses_bounds_in_the_wrong_order() -> None:
    with pytest.raises(CaseError, match="wrong order"):
        Range.of(2, 1)


@given(st.fractions(max_denominator=50), st.fractions(max_denominator=50))
def test_a_written_number_or_range_reads_as_the_same(one: Fraction, other: Fraction) -> None:
    known = Range(low=min(one, other), high=max(one, other))
    assert exact(written_number(one)) == one
    assert read_range(written_range(known)) == known


@pytest.mark.parametrize(
    ("number", "written"),
    [
        pytest.param(Fraction(6, 2), 3, id="whole numbers are JSON numbers"),
        pytest.param(Fraction(1, 3), "1/3", id="others are text, exactly"),
        pytest.param(Fraction(-1, 2), "-1/2", id="the sign stands in front"),
    ],
)
def test_numbers_are_written_exactly(number: Fraction, written: int | str) -> None:
    assert written_number(number) == written
