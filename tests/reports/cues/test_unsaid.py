"""Not every verb of speech tells of a statement."""

from __future__ import annotations

import pytest

from goodoffices.reports.cues.cues import find_cues
from goodoffices.reports.cues.unsaid import (
    goes_back,
    is_notice,
    is_question,
    opens_content,
    says_nothing,
)
from tests.reports.saying import LEAD, in_brief, place, unit_in


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Kestria has not said so.", id="said so"),
        pytest.param("The Kestrian Foreign Ministry says the opposite.", id="the opposite"),
        pytest.param("Tomas Rhee asked not to be named.", id="anonymity"),
        pytest.param("Tomas Rhee asked that his name not be published.", id="his name"),
        pytest.param("Solenne has invited both sides to a fourth round.", id="invited to a round"),
        pytest.param("Ana Berel invited Tomas Rhee to Solenne.", id="invited to a place"),
        pytest.param("Ana Berel expects to be back on Friday.", id="plans for the day"),
        pytest.param("Tomas Rhee wanted to visit the fishing port.", id="a journey"),
        pytest.param("Has Kestria accepted the vaccine?", id="a question of the report"),
        pytest.param("Would Dunmar agree to share the water?", id="a question with would"),
        pytest.param("Correction: an earlier version said Dunmar lent 9 ships.", id="a notice"),
        pytest.param(
            "An earlier version of this article said Dunmar lent 9 ships.", id="own paper"
        ),
        pytest.param("Ana Berel's position is unchanged.", id="a position without content"),
        pytest.param("Ana Berel arrived at noon in the fishing port.", id="arrived at"),
        pytest.param("Dunmar weighed the fish in the harbour.", id="weighed, not weighed in"),
        pytest.param("The Hill Front fired back at the patrol.", id="fired back with guns"),
        pytest.param("Tomas Rhee found the keys on the table.", id="found a thing"),
        pytest.param("Kestria heard of the flood by telephone.", id="heard of, not refused"),
        pytest.param("It is the best quota Dunmar could hope for.", id="the best it could hope"),
        pytest.param("A tenth was all that Kestria could wish for.", id="all it could wish"),
        pytest.param("The nurses back at work were tired.", id="back somewhere"),
    ],
)
def test_no_statement_is_told(sentence: str) -> None:
    assert in_brief(LEAD + sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Kestria says the opposite is true of the census", id="the opposite is"),
        pytest.param("Solenne invited Dunmar to open its books", id="invited to do"),
        pytest.param("Ana Berel expects to win the vote", id="an expectation"),
        pytest.param("Ana Berel's position is that the debt is void", id="a position with that"),
        pytest.param("Kestria would not hear of a census", id="would not hear of"),
        pytest.param("Kestria and Dunmar back the census", id="back a thing"),
        pytest.param(
            "Ana Berel has on Thursday repeated that the well is dry", id="has on Thursday"
        ),
        pytest.param(
            "Dunmar holds the captains of the fishing fleet responsible for the spill",
            id="holds responsible",
        ),
    ],
)
def test_a_statement_is_told(sentence: str) -> None:
    (found,) = in_brief(f"{LEAD}{sentence}.")
    assert found.endswith(sentence)


def test_parts_of_the_rule() -> None:
    asked, _ = unit_in("Will Kestria agree to pay for the water of the lake?")
    noted, _ = unit_in("Correction: the minister said that the bridge is iron.")
    plain, _ = unit_in("The whole delegation of the Hill Front said so.")
    assert is_question(asked)
    assert is_notice(noted)
    assert find_cues(asked) == find_cues(noted) == find_cues(plain) == ()
    answer, _ = unit_in("Her only answer in the long night was no.")
    assert opens_content(answer, place(answer, "no"))
    assert callable(says_nothing)


def test_back_before_a_place_is_no_verb() -> None:
    unit, _ = unit_in("Kestria wants the nurses back at work.")
    assert goes_back(unit, place(unit, "back"))
    unit, _ = unit_in("Kestria and Dunmar back the truce.")
    assert not goes_back(unit, place(unit, "back"))
