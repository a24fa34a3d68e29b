"""A verb takes the side of its class, turned by negation and by its object."""

from __future__ import annotations

import pytest

from goodoffices.reports.labels import Stance
from goodoffices.reports.speakers.drafts import drafts_of
from goodoffices.reports.stances.by_class import by_class
from goodoffices.reports.stances.conditional import is_priced
from goodoffices.reports.stances.direction import is_other_change
from goodoffices.reports.stances.limited import only_with
from goodoffices.reports.stances.telling import is_not_agreed
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


@pytest.mark.parametrize(
    ("sentence", "issue", "stance"),
    [
        pytest.param(
            "Kestria will not sign until the truce is permanent.",
            "truce",
            "demand",
            id="R441: until",
        ),
        pytest.param(
            "Kestria will not sign before the truce is permanent.",
            "truce",
            "demand",
            id="R441: before",
        ),
        pytest.param(
            "Kestria will not sign unless the tolls are shared.",
            "tolls",
            "demand",
            id="R441: unless",
        ),
        pytest.param(
            "Kestria said it would suspend payments unless the tolls were shared.",
            "tolls",
            "demand",
            id="R441: what is broken off unless",
        ),
        pytest.param(
            "Dunmar will not open the gates until all prisoners are released.",
            "prisoners",
            "demand",
            id="R441: another thing is not done",
        ),
        pytest.param(
            "Kestria will never sign if the truce is permanent.", "truce", "reject", id="if it is"
        ),
        pytest.param(
            "Dunmar would release prisoners in exchange for coal.",
            "prisoners",
            "conditional_support",
            id="R280: in exchange for",
        ),
        pytest.param(
            "Dunmar would only accept a truce with coal.",
            "truce",
            "conditional_support",
            id="R417: only with",
        ),
        pytest.param(
            "Dunmar backs the truce, but its support depends on coal.",
            "truce",
            "conditional_support",
            id="a yes that depends",
        ),
    ],
)
def test_what_is_a_price_and_what_has_one(sentence: str, issue: str, stance: str) -> None:
    (found,) = (one for one in statements_in(LEAD + sentence) if one.issue == issue)
    assert found.stance == stance


@pytest.mark.parametrize(
    ("sentence", "issue"),
    [
        pytest.param("Dunmar rejected not the truce but the tolls.", "tolls", id="not this but"),
        pytest.param("Dunmar rejected not only the truce but the tolls.", "truce", id="both"),
    ],
)
def test_what_is_refused_and_not_what_is_not(sentence: str, issue: str) -> None:
    (found,) = statements_in(LEAD + sentence)
    assert (found.issue, found.stance) == (issue, "reject")


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Dunmar opposes any rise in tolls.", id="R517: a rise"),
        pytest.param("Dunmar rejected a cut in the tolls.", id="a cut"),
        pytest.param("Kestria is against toll increases.", id="increases"),
    ],
)
def test_a_change_that_the_sentence_does_not_tell_is_open(sentence: str) -> None:
    (found,) = statements_in(LEAD + sentence)
    assert found.stance is None


@pytest.mark.parametrize("sentence", ["Dunmar refused to rule out a temporary truce."])
def test_what_is_left_open_against_the_sentence_is_open(sentence: str) -> None:
    (found,) = statements_in(LEAD + sentence)
    assert found.stance is None


def test_words_of_conditions_alone() -> None:
    assert is_priced(content_of("until the prisoners are free"))
    assert not is_priced(content_of("the prisoners until May"))
    assert is_other_change(content_of("any rise in tolls"))
    assert not is_other_change(content_of("any tolls"))
    assert is_not_agreed(["the", "sides", "failed", "to", "agree", "on", "tolls"])
    assert not is_not_agreed(["the", "sides", "agreed", "on", "tolls"])
    unit, cast = unit_in("Dunmar would only accept a truce with coal.")
    (said,) = drafts_of(unit, cast)
    assert only_with(unit, said, Stance.SUPPORT) == "conditional_support"
    assert only_with(unit, said, Stance.REJECT) == "reject"


def test_words_alone() -> None:
    unit, cast = unit_in("Dunmar refuses a truce.")
    (said,) = drafts_of(unit, cast)
    assert by_class(said.cue, content_of("a permanent truce"), "truce") == "reject"
    assert by_class(said.cue, content_of("to rule out a truce"), "truce") == "conditional_support"


@pytest.mark.parametrize("verb", ["would like", "would love", "would prefer", "wants"])
@pytest.mark.parametrize(
    ("thing", "side"),
    [
        pytest.param("shared tolls gone", -1, id="gone"),
        pytest.param("to see shared tolls dropped", -1, id="to see it dropped"),
        pytest.param("shared tolls scrapped", -1, id="scrapped"),
        pytest.param("shared tolls", 1, id="the thing"),
        pytest.param("to see shared tolls agreed", 1, id="to see it agreed"),
        pytest.param("shared tolls not to be dropped", 1, id="not to be dropped"),
    ],
)
def test_of_what_is_wished_gone_the_end_is_wished(verb: str, thing: str, side: int) -> None:
    (found,) = statements_in(f"{LEAD}Kestria {verb} {thing}.")
    assert found.stance is not None
    assert found.stance.polarity == side
