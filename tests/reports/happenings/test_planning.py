"""What is to come is told by what governs an act, is said of it or set aside (R302)."""

from __future__ import annotations

import pytest

from goodoffices.reports.happenings.frames import find_triggers
from goodoffices.reports.happenings.planning import at_an_hour, is_planned, lasts, past_aside
from goodoffices.reports.wording.lexemes import lexemes
from tests.reports.happenings.telling import events, told

ACTS = (
    ("meeting", "Bo Lund meets the ambassadors at six.", "planned", None),
    (
        "signing",
        "The vote cleared the way, clearing the way for Monday's signing.",
        "planned",
        None,
    ),
    ("signing", "The signing of the deal, slated for May, hangs in the balance.", "planned", None),
    ("proposal", "Cy Marr said he would present a revised draft next week.", "planned", None),
    ("visit", "The minister travels to Highmoor on Thursday.", "planned", "Highmoor"),
    ("visit", "Ada Venn, who is 60, flies to Highmoor early next month.", "planned", "Highmoor"),
    ("meeting", "Press conference by the two ministers: cancelled.", "did_not_happen", None),
    ("withdrawal", "Norland pulled its last soldiers out of Highmoor.", "happened", "Highmoor"),
    ("strike", "Who shelled the mill at Highmoor?", "happened", "Highmoor"),
    ("strike", "Armed men fell upon the clinic at Highmoor.", "happened", "Highmoor"),
    (
        "signing",
        "Ada Venn and Bo Lund put on Thursday their signatures under it.",
        "happened",
        None,
    ),
    ("vote", "The House on Monday approved 15 million crowns, 287 to 121.", "happened", None),
    ("vote", "By a show of hands, villagers resolved to block the road.", "happened", None),
    ("meeting", "Ada Venn saw both on Friday.", "happened", None),
    ("meeting", "At Tuesday's second hearing Ada Venn agreed.", "happened", None),
    ("negotiation_round", "On Monday ended in Highmoor the first round.", "happened", "Highmoor"),
)


@pytest.mark.parametrize(("kind", "text", "status", "place"), ACTS, ids=lambda one: str(one))
def test_acts_to_come_and_others(kind: str, text: str, status: str, place: str | None) -> None:
    found = [(one, how, where) for one, how, where in told(text) if one == kind]
    assert found == [(kind, status, place)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("He will vote no, he told a radio station.", id="one man's vote"),
        pytest.param("Will the senate ratify the treaty?", id="a question"),
        pytest.param("The day after our conversation Ada Venn resigned.", id="the reporter's"),
        pytest.param("Lund said that a fourth round made no sense.", id="no sense"),
        pytest.param("The accord provides for the withdrawal of troops.", id="provided for"),
        pytest.param("The ministry put forward three names.", id="names"),
        pytest.param("The train pulled out of Highmoor on Monday.", id="a train"),
        pytest.param("The plan came under fire from unions.", id="criticism"),
        pytest.param("They would have the ballot first.", id="a wish"),
    ],
)
def test_look_alikes_stay_silent(text: str) -> None:
    assert told(text) == []


def test_r302_the_talks_are_the_round_that_was_told() -> None:
    text = (
        "A third round of talks on the aquifer ended in Port Ash on Wednesday.\n"
        "The talks in Port Ash were watched by protesters."
    )
    (event,) = events(text)
    assert len(event.spans) == 2


def test_here_is_where_the_report_was_written() -> None:
    text = "PORT ASH, 4 July 2031 - The fourth round ended here on Thursday."
    assert told(text) == [("negotiation_round", "happened", "Port Ash")]


def test_parts_of_the_reading() -> None:
    words = lexemes("The vote, set for May, is near.")
    (vote, *_) = find_triggers(words)
    assert is_planned(words, vote, words[:1], ())
    assert past_aside(words, vote.last) == 7
    assert not at_an_hour(words, vote)
    assert lasts(lexemes("will last a week"))
