"""Who wants a matter discussed, referred, put to a vote or left open takes no side (R516)."""

from __future__ import annotations

import pytest

from goodoffices.reports.stances.handled import is_only_handled
from tests.reports.saying import LEAD, statements_in
from tests.reports.stances.test_direction import content_of


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(
            "Dunmar wants the truce discussed in another committee.", id="R516: discussed"
        ),
        pytest.param(
            "Kestria wants the question of the truce referred to the council.", id="R516: referred"
        ),
        pytest.param("Dunmar asked for the tolls to be left open.", id="R516: left open"),
        pytest.param("The Hill Front wants to discuss the prisoners.", id="R516: to discuss"),
        pytest.param("Kestria called for a debate on the tolls.", id="R516: a debate"),
        pytest.param("Dunmar demanded a referendum on the tolls.", id="R516: a referendum"),
        pytest.param("Kestria wants the truce put to a vote.", id="R516: put to a vote"),
    ],
)
def test_what_is_only_dealt_with_takes_no_side(sentence: str) -> None:
    (found,) = statements_in(LEAD + sentence)
    assert found.stance == "assert"


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        pytest.param("Dunmar wants a truce before talks.", "demand", id="a thing before talks"),
        pytest.param(
            "Dunmar wants the prisoners freed before the truce is discussed.",
            "demand",
            id="another thing first",
        ),
        pytest.param("Kestria demanded talks on a permanent truce.", "demand", id="an option"),
    ],
)
def test_what_is_wanted_itself_does(sentence: str, stance: str) -> None:
    (found,) = statements_in(LEAD + sentence)
    assert found.stance == stance


def test_r516_words_alone() -> None:
    assert is_only_handled(content_of("a debate on tolls"))
    assert not is_only_handled(content_of("tolls for all"))
