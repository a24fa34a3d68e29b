"""What happens to a demand or an objection is told of it, not of what it is about."""

from __future__ import annotations

import pytest

from goodoffices.reports.stances.standing_nouns import before_predicate, is_gone
from tests.reports.saying import LEAD, statements_in
from tests.reports.stances.test_direction import content_of


def sides(sentence: str) -> set[str | None]:
    return {one.stance for one in statements_in(LEAD + sentence) if one.issue is not None}


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        pytest.param(
            "Kestria's demand for a permanent truce has not changed, according to two diplomats.",
            "demand",
            id="R500: a demand not changed",
        ),
        pytest.param(
            "Dunmar's opposition to a permanent truce has not moved, according to two envoys.",
            "oppose",
            id="an opposition not moved",
        ),
        pytest.param(
            "Kestria's objection to a temporary truce has not moved, according to two envoys.",
            "support",
            id="an objection to the opposite",
        ),
        pytest.param(
            "Dunmar's rejection of a permanent truce did not waver, according to its minister.",
            "reject",
            id="a rejection",
        ),
        pytest.param(
            "Kestria's support for a permanent truce was not in doubt, according to its minister.",
            "support",
            id="a support",
        ),
    ],
)
def test_what_does_not_change_still_stands(sentence: str, stance: str) -> None:
    assert stance in sides(sentence)
    assert sides(sentence) <= {stance, "assert"}


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(
            "Kestria's demand for a permanent truce has been dropped, according to its minister.",
            id="R500: dropped",
        ),
        pytest.param(
            "Dunmar's opposition to a permanent truce has softened, according to its minister.",
            id="softened",
        ),
        pytest.param(
            "Dunmar's objection to a permanent truce is no longer upheld, according to aides.",
            id="no longer",
        ),
    ],
)
def test_what_is_given_up_takes_no_side(sentence: str) -> None:
    assert sides(sentence) <= {None, "assert"}


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        pytest.param("a permanent truce has not changed", "a permanent truce", id="a predicate"),
        pytest.param(
            "a truce that is not permanent",
            "a truce that is not permanent",
            id="a relative clause",
        ),
        pytest.param("a permanent truce", "a permanent truce", id="no verb"),
        pytest.param("that a truce must hold", "that a truce must hold", id="a clause"),
        pytest.param("foggy weather is likely", "foggy weather is likely", id="no issue"),
    ],
)
def test_the_predicate_of_a_noun_is_left_out(text: str, kept: str) -> None:
    assert " ".join(before_predicate(content_of(text)).words) == kept


def test_words_of_giving_up_are_heard_behind_the_verb_alone() -> None:
    assert is_gone(content_of("a truce has been dropped"))
    assert not is_gone(content_of("a truce has not been dropped"))
    assert not is_gone(content_of("a dropped truce has not changed"))


def test_r500_a_demand_that_is_dropped_takes_no_side() -> None:
    for sentence in (
        "Dunmar dropped its demand for a truce.",
        "Kestria gave up its claim to tolls.",
        "Dunmar has dropped plans to share the tolls.",
        "Kestria withdrew its proposal for a permanent truce.",
        "The Hill Front abandoned its insistence on a truce.",
        "Dunmar backed down over the tolls.",
        "Kestria has hardened its position on the tolls.",
        "Dunmar softened its stance on a truce.",
        "Dunmar said it had scrapped its plan to share the tolls.",
    ):
        assert not [one for one in statements_in(LEAD + sentence) if one.stance]
    (found,) = statements_in(LEAD + "Dunmar dropped its objections to a truce.")
    assert found.stance == "support"
