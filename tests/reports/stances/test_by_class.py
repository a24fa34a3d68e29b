"""A verb takes the side of its class, turned by negation and by its object."""

from __future__ import annotations

import pytest

from goodoffices.reports.speakers.drafts import drafts_of
from goodoffices.reports.stances.by_class import by_class
from tests.reports.saying import LEAD, statements_in, unit_in
from tests.reports.stances.test_direction import content_of


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        pytest.param("Dunmar refused to rule out a truce.", "conditional_support", id="rule out"),
        pytest.param("Dunmar declined to exclude a truce.", "conditional_support", id="exclude"),
        pytest.param("Kestria refuses to reject the truce.", "conditional_support", id="reject"),
        pytest.param("Dunmar refused to accept a truce.", "reject", id="accept"),
        pytest.param("Dunmar failed to accept a truce.", "reject", id="failed"),
        pytest.param("Dunmar did not fail to accept a truce.", "support", id="did not fail"),
    ],
)
def test_a_refusal_to_refuse_leaves_a_thing_open(sentence: str, stance: str) -> None:
    (found,) = statements_in(LEAD + sentence)
    assert found.stance == stance


@pytest.mark.parametrize("sentence", ["Dunmar refused to rule out a temporary truce."])
def test_what_is_left_open_against_the_sentence_is_open(sentence: str) -> None:
    (found,) = statements_in(LEAD + sentence)
    assert found.stance is None


def test_words_alone() -> None:
    unit, cast = unit_in("Dunmar refuses a truce.")
    (said,) = drafts_of(unit, cast)
    assert by_class(said.cue, content_of("a permanent truce"), "truce") == "reject"
    assert by_class(said.cue, content_of("to rule out a truce"), "truce") == "conditional_support"
