"""R413 and R414: lists of days, days moved and days without a year, on the side they mean."""

from __future__ import annotations

import pytest

from tests.reports.happenings.telling import events, told

NOT_HELD = "did_not_happen"


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        pytest.param(
            "The envoys met in Port Ash on 3 and 9 June.", "06-03", "06-09", id="R413: two days"
        ),
        pytest.param(
            "The envoys met in Port Ash on 3, 4 and 9 June.", "06-03", "06-09", id="three days"
        ),
        pytest.param(
            "The envoys met in Port Ash on June 3 and 9.", "06-03", "06-09", id="month first"
        ),
        pytest.param(
            "The clashes of June 24-28 killed 48 people in Highmoor.",
            "06-24",
            "06-28",
            id="a dash, whatever follows",
        ),
        pytest.param(
            "The envoys met in Port Ash on 9 June and 12 men were freed.",
            "06-09",
            "06-09",
            id="a number of men",
        ),
        pytest.param(
            "Norland cancelled a meeting on 19 July.", "07-19", "07-19", id="R414: off, ahead"
        ),
        pytest.param("A vote on 3 June did not take place.", "06-03", "06-03", id="off, behind"),
        pytest.param(
            "The sides were to open talks no later than June 8 and sign an accord by June 18.",
            "06-18",
            "06-18",
            id="was to be, behind",
        ),
        pytest.param(
            "The signing was moved from 25 July to 30 July.", "07-30", "07-30", id="moved between"
        ),
        pytest.param(
            "A meeting in Port Ash was brought forward from 30 July to 25 July.",
            "07-25",
            "07-25",
            id="brought forward",
        ),
        pytest.param(
            "Norland and Sudmark are to sign the pact on 30 July.",
            "07-30",
            "07-30",
            id="plain plan",
        ),
    ],
)
def test_an_act_has_its_days_in_this_year(text: str, first: str, last: str) -> None:
    (found,) = events(text)
    assert (str(found.date.earliest), str(found.date.latest)) == (f"2031-{first}", f"2031-{last}")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "A vote on the lease has been put off from 25 July to 30 July.",
            [("vote", "planned", None)],
            id="put off, not put",
        ),
        pytest.param(
            "Venn, who was to visit Highmoor on Monday, stayed at home.",
            [("visit", NOT_HELD, "Highmoor")],
            id="stayed at home",
        ),
        pytest.param(
            "Venn, who is to visit Highmoor on Monday, welcomed it.",
            [("visit", "planned", "Highmoor")],
            id="still to come",
        ),
        pytest.param(
            "Talks on the withdrawal of Norlander troops resumed on Monday.",
            [("negotiation_round", "happened", None)],
            id="R464: talks on it",
        ),
        pytest.param(
            "The deal must be kept, including the withdrawal of Norlander forces from Highmoor.",
            [],
            id="required",
        ),
        pytest.param(
            "The draft frees the rest upon the pullback of Norlander fighters from Highmoor.",
            [],
            id="a term",
        ),
        pytest.param(
            "The withdrawal of Norlander forces from Highmoor ended on Monday.",
            [("withdrawal", "happened", "Highmoor")],
            id="told",
        ),
    ],
)
def test_what_was_to_be_is_told_as_it_went(
    text: str, expected: list[tuple[str, str, str | None]]
) -> None:
    assert told(text) == expected
