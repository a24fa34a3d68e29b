"""Numbers are read in every script and style, and doubtful ones say so."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.reports.wording.cardinals import part_of_magnitude
from goodoffices.reports.wording.lexemes import lexemes
from goodoffices.reports.wording.numerals import NumeralKind, numeral_at


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        pytest.param("1,200", "1200", "1200", id="thousands with a comma"),
        pytest.param("1.234,56", "1234.56", "1234.56", id="comma as decimal mark"),
        pytest.param("1'200", "1200", "1200", id="thousands with an apostrophe"),
        pytest.param("62 000", "62000", "62000", id="thousands with a blank"),
        pytest.param("1,23,456", "123456", "123456", id="lakhs"),
        pytest.param("٢٥٠", "250", "250", id="Arabic-Indic digits"),
        pytest.param("1.5 million", "1500000", "1500000", id="a magnitude"),
        pytest.param("150M", "150000000", "150000000", id="a letter for a magnitude"),
        pytest.param("twenty-five", "25", "25", id="tens and units"),
        pytest.param("two hundred and fifty", "250", "250", id="hundreds in words"),
        pytest.param("two dozen", "24", "24", id="dozens with a number"),
        pytest.param("half a million", "500000", "500000", id="half a million"),
        pytest.param("between 7 and 9", "7", "9", id="R20: a range is an interval"),
        pytest.param("7-9 tanks", "7", "9", id="a range with a dash"),
        pytest.param("2 to 3 million", "2000000", "3000000", id="the magnitude is for both"),
        pytest.param("dozens", "24", "99", id="R20: dozens are an interval"),
        pytest.param("tens of thousands", "20000", "99999", id="tens of thousands"),
        pytest.param("a quarter of", "25", "25", id="a fraction is a share"),
        pytest.param("two-thirds majority", "66.7", "66.7", id="a fraction with a hyphen"),
        pytest.param("one in five residents", "20", "20", id="a ratio is a share"),
        pytest.param("two out of three said", "66.7", "66.7", id="out of"),
        pytest.param("one in 2004", "1", "1", id="a year is no whole"),
        pytest.param("two in 15 minutes", "2", "2", id="a length is no whole"),
    ],
)
def test_value_of_a_number(text: str, low: str, high: str) -> None:
    found = numeral_at(lexemes(text), 0)
    assert found is not None
    assert (found.low, found.high) == (Decimal(low), Decimal(high))


def test_a_dot_before_three_digits_is_flagged() -> None:
    found = numeral_at(lexemes("1.200"), 0)
    assert found is not None
    assert found.flags == ("ambiguous separator: 1.200",)


def test_the_fifth_of_march_is_no_fifth() -> None:
    found = numeral_at(lexemes("fifth of March"), 0)
    assert found is not None
    assert found.kind is NumeralKind.ORDINAL


@pytest.mark.parametrize("text", ["a man", "and", "1,1,1,1,1,1,1", "9" * 40, "half hearted"])
def test_what_is_no_number(text: str) -> None:
    assert numeral_at(lexemes(text), 0) is None


@given(st.text(alphabet="0123456789.,'٢ ", max_size=40))
@settings(max_examples=50)
def test_any_digits_are_read_or_refused(text: str) -> None:
    words = lexemes(text)
    for position in range(len(words)):
        found = numeral_at(words, position)
        assert found is None or found.low <= found.high


def test_no_number_starts_behind_the_last_word() -> None:
    assert numeral_at(lexemes("five of its"), 3) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("a quarter of a million people", "250000", id="a quarter"),
        pytest.param("three quarters of a million tents", "750000", id="three quarters"),
        pytest.param("half a dozen boats", "6", id="half a dozen"),
        pytest.param("a symbolic hundred", "100", id="an adjective between"),
        pytest.param("another dozen ships", "12", id="another"),
    ],
)
def test_magnitudes_in_parts_and_behind_an_adjective(text: str, value: str) -> None:
    words = lexemes(text)
    number = part_of_magnitude(words, 0) or numeral_at(words, 0)
    assert number is not None
    assert number == numeral_at(words, 0)
    assert number.low == Decimal(value)


@pytest.mark.parametrize("text", ["a new ship", "another man", "a few hundreds", "a big boat"])
def test_an_article_alone_is_no_number(text: str) -> None:
    assert part_of_magnitude(lexemes(text), 0) is None
