"""Who does away with what an issue's sentence only names is against it (R601)."""

from __future__ import annotations

import pytest

from goodoffices.reports.stances.done_away import (
    ending_words,
    ends_before,
    ends_behind,
    is_lessened,
    is_parted,
)
from tests.reports.saying import LEAD, statements_in
from tests.reports.stances.test_direction import content_of

TOLLS = "Tolls are levied on the road."


def test_r601_only_sentences_that_tell_no_change() -> None:
    assert {"abolished", "lifting", "get rid of", "quits"} <= ending_words(TOLLS)
    for told in ("The blockade is lifted.", "No toll is raised.", "The troops leave.", ""):
        assert ending_words(told) == frozenset()


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        pytest.param("to abolish the", 1, id="R601: a verb"),
        pytest.param("the abolition of all", 1, id="R601: a noun"),
        pytest.param("to withdraw from the", 1, id="R601: out of it"),
        pytest.param("to get rid of the", 1, id="R601: several words"),
        pytest.param("to give up control of the", 0, id="only who holds it"),
        pytest.param("to lift the blockade for a", 0, id="for it"),
        pytest.param("the withdrawal of troops and a", 0, id="another thing"),
        pytest.param("to end the", 0, id="listed among the words that turn"),
    ],
)
def test_what_stands_before(before: str, expected: int) -> None:
    assert ends_before(before.split(), TOLLS) == expected


def test_r601_a_power_that_is_given_up_only_changes_hands() -> None:
    assert ends_before(["give", "up"], TOLLS, "control") == 0
    assert ends_before(["give", "up"], TOLLS, "tolls") == 1


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        pytest.param("abolished", True, id="R601: a participle"),
        pytest.param("on the road to be lifted", True, id="R601: to be lifted"),
        pytest.param("to cease at once", True, id="R601: it ends itself"),
        pytest.param("must be withdrawn", True, id="R601: must be"),
        pytest.param("stop", True, id="R601: demanded that they stop"),
        pytest.param("to stop the smuggling", False, id="it ends another thing"),
        pytest.param("would end the war", False, id="it would end another thing"),
        pytest.param("to go on", False, id="it goes on"),
        pytest.param("must not be withdrawn", True, id="a negation is counted apart"),
        pytest.param("to be given up", True, id="R601: several words"),
        pytest.param("off its river", True, id="R601: off"),
        pytest.param("out of the deal", True, id="R601: out of"),
        pytest.param("kept off the agenda", True, id="R601: kept off"),
        pytest.param("left in the text", False, id="left in"),
        pytest.param("out in the open", False, id="out in the open"),
        pytest.param("off to a good start", False, id="off to a start"),
        pytest.param("out of the way", False, id="out of the way"),
    ],
)
def test_what_stands_behind(behind: str, expected: bool) -> None:
    assert ends_behind(behind.split(), TOLLS) is expected


def test_r601_an_end_that_has_its_own_object() -> None:
    assert is_parted(["an", "end", "to", "the", "siege", "and", "a"], 1)
    assert not is_parted(["an", "end", "to", "tolls", "and"], 1)
    assert not is_parted(["no", "siege", "and", "a"], 0)


def test_r601_less_of_it() -> None:
    assert is_lessened(["fewer"], [], TOLLS)
    assert is_lessened([], ["cut", "by", "half"], TOLLS)
    assert not is_lessened(["more"], ["raised"], TOLLS)
    assert not is_lessened(["fewer"], [], "Fewer tolls are levied.")


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        pytest.param("Kestria wants the tolls abolished.", "oppose", id="R601: abolished"),
        pytest.param("Kestria said the tolls have to go.", "oppose", id="R601: have to go"),
        pytest.param("Kestria agreed to lift the tolls.", "oppose", id="R601: agreed to lift"),
        pytest.param("Kestria refused to abolish the tolls.", "support", id="R601: refused to"),
        pytest.param("Kestria wants the tolls reduced.", None, id="R601: reduced"),
        pytest.param("Kestria wants to keep the tolls.", "demand", id="to keep"),
        pytest.param(
            "Kestria wants an end to the siege and a levy of tolls.", "demand", id="another end"
        ),
    ],
)
def test_who_does_away_with_it_is_against_it(sentence: str, stance: str | None) -> None:
    (found,) = statements_in(LEAD + sentence)
    assert found.issue == "tolls"
    assert found.stance == stance


def test_content_tells_its_sentence() -> None:
    assert content_of("the tolls").affirms


def test_whoever_is_let_go_is_out() -> None:
    assert not ends_behind(["out", "by", "friday"], "Prisoners are freed.")
    assert ends_behind(["out", "by", "friday"], "The depots are inspected.")
