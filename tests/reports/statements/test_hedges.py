"""Softening words are found outside quotation marks, and the month of May is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.reports.statements.hedges import hedges_in
from tests.reports.saying import statements_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Varu signed.", (), id="nothing"),
        pytest.param("Varu reportedly signed.", ("reportedly",), id="one"),
        pytest.param("Varu may sign in May.", ("may",), id="the month is none"),
        pytest.param("It is said to be near, possibly.", ("said to", "possibly"), id="in order"),
        pytest.param("It seems, it seems.", ("seems",), id="each once"),
        pytest.param("The mayor apologised.", (), id="whole words"),
    ],
)
def test_hedges_of_a_text(text: str, expected: tuple[str, ...]) -> None:
    assert hedges_in(text, frozenset(text.casefold().split())) == expected


def test_a_speaker_s_own_doubt_is_no_hedge_of_the_report() -> None:
    lead = "The talks about the river went on in the old town hall all day.\n\n"
    (statement,) = statements_in(lead + "Ana Berel said: “Perhaps the tolls must be shared.”")
    assert statement.hedges == ()


@given(st.text(max_size=80))
def test_every_hedge_stands_in_the_text(text: str) -> None:
    folded = text.casefold()
    found = hedges_in(text, frozenset(folded.split()))
    assert all(hedge in folded for hedge in found if hedge.isascii())
