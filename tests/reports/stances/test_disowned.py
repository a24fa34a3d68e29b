"""Nobody takes a side by words that are denied or were never said (R318)."""

from __future__ import annotations

import pytest

from goodoffices.reports.stances.disowned import is_disowned, is_of_talk
from tests.reports.saying import LEAD, statements_in


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(
            "Nobody in the valley has ever said the tolls would be shared, Ana Berel told"
            " the council.",
            id="never said by anybody",
        ),
        pytest.param(
            "It is not true that Dunmar wants shared tolls, Ana Berel wrote.", id="not true"
        ),
        pytest.param(
            "Dunmar said the report that it had accepted shared tolls was a lie.",
            id="a report called a lie",
        ),
        pytest.param(
            "Dunmar has rejected a report that it accepted shared tolls.", id="a report rejected"
        ),
        pytest.param("Ana Berel denied having said that the truce was dead.", id="having said"),
    ],
)
def test_r318_what_is_disowned_is_for_and_against_nothing(sentence: str) -> None:
    sides = {one.stance.polarity for one in statements_in(sentence) if one.stance is not None}
    assert sides <= {0}


@pytest.mark.parametrize(
    ("sentence", "disowned"),
    [
        pytest.param("no one in the port has claimed that the tolls fell", True, id="no one"),
        pytest.param("no one will pay the tolls", False, id="no one acts"),
        pytest.param("the claim that it had agreed is baseless", True, id="baseless"),
        pytest.param("the charge of 3 crowns was accepted", False, id="a charge that is paid"),
        pytest.param("the dam was wrong from the start", False, id="a thing is wrong"),
    ],
)
def test_r318_words_alone(sentence: str, disowned: bool) -> None:
    assert is_disowned(sentence.split()) is disowned


@pytest.mark.parametrize(
    ("words", "talk"),
    [
        pytest.param("allegations about the toll", True, id="allegations about"),
        pytest.param("what it called baseless rumours over the quota", True, id="rumours over"),
        pytest.param("the accusation of hiding prisoners", True, id="accusation of"),
        pytest.param("criticism of the truce", True, id="criticism of"),
        pytest.param("a charge for the ferry", False, id="a charge to be paid"),
        pytest.param("the truce", False, id="a thing"),
    ],
)
def test_who_rejects_what_is_told_of_a_thing_does_not_reject_the_thing(
    words: str, *, talk: bool
) -> None:
    assert is_of_talk(words.split()) is talk
    (found,) = statements_in(LEAD + "Dunmar rejected criticism of the truce.")
    assert found.stance == "assert"
