"""Frames around what is said let their speaker speak; look-alikes add nobody."""

from __future__ import annotations

import pytest

from goodoffices.reports.speakers.framed import framed_in
from tests.reports.saying import LEAD, statements_in, unit_in


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        pytest.param("The quota is dead, as Ana Berel told reporters on Monday", "ana-berel",
                     id="as X told reporters"),
        pytest.param("The ferry leaks, as Tomas Rhee himself admitted", "tomas-rhee",
                     id="as X himself admitted"),
        pytest.param("From the Kestrian Foreign Ministry it was said that the ferry was late",
                     "kestrian-ministry", id="from X it was said"),
        pytest.param("It was announced at the Kestrian Foreign Ministry that the well was dry",
                     "kestrian-ministry", id="it was announced at X"),
        pytest.param("“Nobody drowned” was all Tomas Rhee would say", "tomas-rhee",
                     id="was all X would say"),
        pytest.param("“We have no boats,” is how Ana Berel put it", "ana-berel",
                     id="is how X put it"),
        pytest.param("Kestria's line: no ferry before spring", "kestria",
                     id="a noun of speech before a colon"),
        pytest.param("A letter sent before midnight read, in full: “The ferries will sail.”", None,
                     id="a letter read"),
        pytest.param("Ana Berel said the debt was a trap; Dunmar could repay it in ferries",
                     "ana-berel", id="what is said goes on behind a semicolon"),
        pytest.param("Tomas Rhee said the dam, which is leaking, must be closed", "tomas-rhee",
                     id="a clause within what is said"),
    ],
)  # fmt: skip
def test_a_frame_holds_what_is_said(sentence: str, speaker: str | None) -> None:
    (statement,) = statements_in(f"{LEAD}{sentence}.")
    assert statement.speaker == speaker
    assert statement.spans[0].quote.rstrip(".") == sentence.rstrip(".")


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("The ferry was late, as Ana Berel left the port.", id="as tells a time"),
        pytest.param("It was said that the ferry was late.", id="by nobody"),
        pytest.param("It was late in the Kestrian Foreign Ministry.", id="it was late"),
        pytest.param("“Hope” is the name of the ferry that Ana Berel owns.", id="a name"),
    ],
)
def test_a_look_alike_is_no_frame(sentence: str) -> None:
    unit, _ = unit_in(sentence)
    assert framed_in(unit) is None


def test_a_comment_of_the_report_is_cut_off() -> None:
    (statement,) = statements_in(
        f"{LEAD}Ana Berel says Dunmar can live with eleven ships, which is new."
    )
    assert statement.spans[0].quote == "Ana Berel says Dunmar can live with eleven ships"
