"""Words in pictures are short, on one line, and hold no character that hides."""

from __future__ import annotations

import unicodedata
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.charts.labels import drawn, short_label


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("Talks", "Talks", id="short words stay"),
        pytest.param("a  b\nc", "a b c", id="white space is one space"),
        pytest.param("a\x00\u202eb", "a··b", id="hiding characters are dots"),
        pytest.param("a long title", "a long…", id="long words are cut with an ellipsis"),
    ],
)
def test_short_label_of_known_words(words: str, expected: str) -> None:
    assert short_label(words, 7) == expected


@given(st.text(), st.integers(1, 20))
@settings(max_examples=50)
def test_label_fits_and_hides_nothing(words: str, limit: int) -> None:
    label = short_label(words, limit)
    assert len(label) <= limit
    assert not any(unicodedata.category(char)[0] == "C" for char in label)


@given(st.fractions(-1000, 1000))
@settings(max_examples=25)
def test_whole_numbers_are_drawn_whole(number: Fraction) -> None:
    assert isinstance(drawn(number), int) == (number.denominator == 1)
    assert drawn(number) == pytest.approx(float(number))
