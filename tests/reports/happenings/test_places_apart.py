"""R468 and R469: places given up, spoken of or spoken from, and acts of others, stay apart."""

from __future__ import annotations

import pytest

from goodoffices.reports.happenings.frames import find_triggers
from goodoffices.reports.happenings.places_apart import is_matter, is_remarked_on, new_place_at
from goodoffices.reports.happenings.series import is_earlier
from goodoffices.reports.happenings.vocabulary import counts_from
from goodoffices.reports.wording.lexemes import lexemes
from tests.reports.happenings.telling import events, told


@pytest.mark.parametrize(
    ("text", "places"),
    [
        pytest.param(
            "The summit in Highmoor was moved to Port Ash.", ["Port Ash"], id="R468: moved"
        ),
        pytest.param(
            "The talks planned for Highmoor will now be held in Port Ash.",
            ["Port Ash"],
            id="now held",
        ),
        pytest.param(
            "The council held a meeting on Highmoor on Monday.", [None], id="on a matter"
        ),
        pytest.param(
            "The meeting on the Highmoor road ended on Monday.", ["Highmoor"], id="on ground"
        ),
        pytest.param(
            "A vote on Highmoor was held in Port Ash on Monday.", ["Port Ash"], id="on and in"
        ),
        pytest.param(
            "Jets bombed Highmoor on Saturday, two days after the talks in Port Ash.",
            ["Highmoor", "Port Ash"],
            id="two days after",
        ),
        pytest.param(
            "Guards were hurt when a landmine exploded near Ta Brenn on Saturday, two days after "
            "the ceasefire deal in Port Ash.",
            ["Ta Brenn"],
            id="a short first word",
        ),
        pytest.param("In Highmoor they held talks on Monday.", ["Highmoor"], id="held there"),
    ],
)
def test_an_act_keeps_its_own_place(text: str, places: list[str | None]) -> None:
    assert [one[2] for one in told(text)] == places


def test_a_remark_from_elsewhere_does_not_move_a_vote() -> None:
    text = "The council voted on Thursday.\n\nIn Highmoor, the ministry condemned the vote."
    assert told(text) == [("vote", "happened", None)]


def test_the_last_meeting_of_two_is_another_than_todays() -> None:
    first, second = events(
        "Venn and Lund met on Monday in Port Ash. Their last meeting had been in May in Highmoor."
    )
    assert (first.place, second.place) == ("Port Ash", "Highmoor")
    assert str(second.date.latest) == "2031-05-31"


def test_talks_from_which_days_are_counted_are_not_of_the_day_of_the_attack() -> None:
    text = "Jets bombed Highmoor on Saturday, two days after the talks in Port Ash."
    assert [one.date.earliest is None for one in events(text)] == [False, True]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        pytest.param(
            "Norland tabled a draft on Monday. Sudmark tabled a plan.", 2, id="R469: two sides"
        ),
        pytest.param(
            "Norland tabled a draft on Monday. Deputies have tabled a bill to leave the pact.",
            2,
            id="a bill",
        ),
        pytest.param(
            "Norland tabled a draft on Monday. Sudmark offered to pay half of the fee.",
            1,
            id="a passing offer",
        ),
        pytest.param(
            "Norland tabled a draft on Monday. Norland presented the plan to both sides.",
            1,
            id="one side",
        ),
    ],
)
def test_proposals_of_different_sides_are_different(text: str, number: int) -> None:
    assert sum(one[0] == "proposal" for one in told(text)) == number


def test_each_question_of_place_is_asked_of_one_trigger() -> None:
    (summit,) = find_triggers(words := lexemes("The summit in Lomme was moved to Highmoor."))
    assert new_place_at(words, summit) == 7
    assert not is_earlier(words, summit)
    assert not is_remarked_on(words, summit)
    assert is_matter(lexemes("talks on Lomme"), 1)
    assert counts_from(lexemes("a day after the talks"), 2)
