"""Who tells what was done to a thing, or what some want, takes no side on it (R599, R603)."""

from __future__ import annotations

import pytest

from goodoffices.reports.stances.telling import is_about, tells_of_some
from tests.reports.saying import LEAD, statements_in
from tests.reports.stances.test_direction import content_of


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("The truce was signed, the Lakes Council said.", id="R599: signed"),
        pytest.param("No truce was signed, the Lakes Council said.", id="R599: none signed"),
        pytest.param(
            "The Lakes Council said the truce had not been accepted.", id="R599: not yet"
        ),
        pytest.param("The tolls were never agreed, the Lakes Council said.", id="R599: never"),
    ],
)
def test_what_was_done_to_a_thing_takes_no_side(sentence: str) -> None:
    (found,) = statements_in(LEAD + sentence)
    assert found.stance == "assert"


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        pytest.param("Kestria said it had signed the truce.", "support", id="its own act"),
        pytest.param("Kestria said the tolls could not be accepted.", "oppose", id="what may be"),
    ],
)
def test_own_acts_and_what_cannot_be_do(sentence: str, stance: str) -> None:
    (found,) = statements_in(LEAD + sentence)
    assert found.stance == stance


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        pytest.param("Kestria rejected Dunmari calls for a truce.", "reject", id="R551: a call"),
        pytest.param(
            "Kestria insists that Dunmar accept tolls.", "demand", id="R551: what shall be"
        ),
        pytest.param("Kestria insists that Dunmar has accepted tolls.", "assert", id="R551: was"),
        pytest.param("Kestria insists that Dunmar accepts tolls.", None, id="R551: either"),
        pytest.param(
            "Kestria rejected the idea that Dunmar would accept tolls.", None, id="R551: an idea"
        ),
        pytest.param(
            "Kestria accused Dunmar of having mined the road.", "criticise", id="R551: a charge"
        ),
    ],
)
def test_a_charge_a_call_and_what_another_shall_do_are_the_speakers_own(
    sentence: str, stance: str | None
) -> None:
    found = statements_in(LEAD + sentence)[0]
    assert found.stance == stance


def test_r599_words_alone() -> None:
    assert is_about(content_of("the truce had not been signed"), "commits")
    assert not is_about(content_of("they signed the truce"), "commits")


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        pytest.param('"This is the work of those who want no truce," Ana Berel said.', "assert",
                     id="R603: those who"),
        pytest.param("Ana Berel said nobody who wants a truce fires rockets.", "assert",
                     id="R603: nobody who"),
        pytest.param("Ana Berel said whoever opposed tolls forgot the road.", "assert",
                     id="R603: whoever"),
        pytest.param('"We support those who want a truce," Ana Berel said.', "support",
                     id="a side taken before"),
        pytest.param("Ana Berel criticised those who reject a truce.", "support",
                     id="who finds fault with them"),
    ],
)  # fmt: skip
def test_r603_what_some_people_want_is_nobodys_side(sentence: str, stance: str) -> None:
    [found] = statements_in(LEAD + sentence)
    assert str(found.stance) == stance


def test_r603_the_words_alone() -> None:
    assert tells_of_some(content_of("those who want the truce"))
    assert not tells_of_some(content_of("those who wait , for the truce"))
    assert not tells_of_some(content_of("we reject those who want the truce"))
