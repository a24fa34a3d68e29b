"""A division of issues is said in whole numbers and fractions, side by side."""

from __future__ import annotations

from fractions import Fraction

import pytest

from goodoffices.brief.division import division_sentences, mixed
from goodoffices.packages.adjusted_winner import adjusted_winner
from tests.packages.builders import case_of


@pytest.mark.parametrize(
    ("number", "words"),
    [
        pytest.param(Fraction(395, 6), "65 5/6", id="a mixed number"),
        pytest.param(Fraction(0), "0", id="nothing"),
        pytest.param(Fraction(7), "7", id="a whole number"),
        pytest.param(Fraction(-1, 3), "-1/3", id="a loss"),
    ],
)
def test_fractions_are_written_as_people_say_them(number: Fraction, words: str) -> None:
    assert mixed(number) == words


def test_every_issue_is_somebody_s_or_divided_or_settled_alike() -> None:
    case = case_of({"x": [[0, 30], [0, 70], [5, 0]], "y": [[50, 0], [50, 0], [1, 0]]})
    assert division_sentences(case, adjusted_winner(case)) == (
        "If parts of issues can be divided (Brams and Taylor 1996), each side gets 58 1/3 of 100"
        " (proved).",
        "Before anything moves: X 70, Y 50.",
        "a: Y's way: a1.",
        "b, divided: 5/6 X's way: b2; 1/6 Y's way: b1.",
        "Both would settle alike: c.",
        "Each side's stakes were scaled to 100 in all; walk-away values play no part.",
    )


def test_where_it_does_not_apply_nothing_is_said() -> None:
    case = case_of({"x": [[1, 0]], "y": [[0, 1]], "z": [[0, 0]]})
    assert division_sentences(case, adjusted_winner(case)) == ()
    assert division_sentences(case, None) == ()
