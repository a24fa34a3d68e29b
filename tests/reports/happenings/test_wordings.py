"""The same act is found in whatever words a report tells it."""

from __future__ import annotations

import pytest

from tests.reports.happenings.telling import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Talks on a truce between the two fleets were broken off in Port Ash on Monday.",
            ("happened", "Port Ash"),
            id="talks broken off",
        ),
        pytest.param(
            "Truce talks between Norland and Sudmark have collapsed after nine days in Highmoor.",
            ("happened", "Highmoor"),
            id="talks collapsed, far behind the noun",
        ),
        pytest.param(
            "The talks are still expected to resume in Port Ash on Thursday.",
            ("planned", "Port Ash"),
            id="talks to resume",
        ),
        pytest.param(
            "Envoys said they were due to resume in Port Ash next week.",
            ("planned", "Port Ash"),
            id="they were due to resume",
        ),
        pytest.param(
            "The Highmoor round broke down on Tuesday.",
            ("happened", "Highmoor"),
            id="a round by place",
        ),
        pytest.param(
            "Last month's round in Highmoor, the second since spring, ended in silence.",
            ("happened", "Highmoor"),
            id="a round with an aside",
        ),
        pytest.param(
            "The round of consultations must resume on Friday in Highmoor.",
            ("planned", "Highmoor"),
            id="must resume on a named day",
        ),
        pytest.param(
            "Norland has been in talks with Sudmark for six days.",
            ("ongoing", None),
            id="in talks for six days",
        ),
        pytest.param(
            "Norland and Sudmark resumed negotiations in Port Ash on Friday.",
            ("happened", "Port Ash"),
            id="resumed negotiations",
        ),
        pytest.param(
            "Mediators broke off the talks on Sunday.",
            ("happened", None),
            id="broke off the talks",
        ),
        pytest.param(
            "Ada Venn told a news conference in Port Ash that talks had failed.",
            ("happened", None),
            id="said that talks had failed",
        ),
        pytest.param(
            "The third round of talks passed without result.",
            ("happened", None),
            id="a numbered round is no pointer",
        ),
        pytest.param(
            "Talks between Norland and Sudmark began in Port Ash on Monday.",
            ("happened", "Port Ash"),
            id="talks began",
        ),
    ],
)
def test_rounds_of_negotiation(text: str, expected: tuple[str, str | None]) -> None:
    assert told(text) == [("negotiation_round", *expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Ada Venn on Friday received Bo Lund in Port Ash.",
            ("happened", "Port Ash"),
            id="received somebody",
        ),
        pytest.param(
            "Ada Venn received in Port Ash the ambassador of Sudmark, Bo Lund.",
            ("happened", "Port Ash"),
            id="received, the place first",
        ),
        pytest.param(
            "Bo Lund was received by Ada Venn in Highmoor.",
            ("happened", "Highmoor"),
            id="was received by somebody",
        ),
        pytest.param(
            "The two met for three hours on the ship.",
            ("happened", None),
            id="its length is known",
        ),
        pytest.param(
            "Nobody has met Bo Lund since May.", ("did_not_happen", None), id="nobody met"
        ),
        pytest.param(
            "Ada Venn conferred for an hour with Bo Lund.", ("happened", None), id="conferred"
        ),
        pytest.param(
            "After three hours behind closed doors with Bo Lund in Highmoor, Ada Venn smiled.",
            ("happened", "Highmoor"),
            id="hours behind closed doors with",
        ),
        pytest.param(
            "Ada Venn came on the day after three hours with Bo Lund.",
            ("happened", None),
            id="hours with somebody",
        ),
        pytest.param(
            "Ada Venn has called an emergency meeting of her party for Tuesday.",
            ("planned", None),
            id="called a meeting",
        ),
        pytest.param(
            "Ada Venn, addressing a conference of mayors in Highmoor last week, spoke of salt.",
            ("happened", "Highmoor"),
            id="addressing a conference",
        ),
        pytest.param(
            "No hearing has been scheduled yet.", ("did_not_happen", None), id="no hearing"
        ),
        pytest.param(
            "The next briefing is on Tuesday at ten.", ("planned", None), id="the next briefing"
        ),
    ],
)
def test_meetings(text: str, expected: tuple[str, str | None]) -> None:
    assert told(text) == [("meeting", *expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Ada Venn disembarked in Port Ash.", ("happened", "Port Ash"), id="by ship"),
        pytest.param(
            "Ada Venn is expected to return to Highmoor in November.",
            ("planned", "Highmoor"),
            id="to return to a place",
        ),
        pytest.param(
            "Ada Venn is expected in Highmoor on 23 September.",
            ("planned", "Highmoor"),
            id="expected in a place",
        ),
        pytest.param(
            "Ada Venn and Bo Lund fly to Highmoor on Tuesday.",
            ("planned", "Highmoor"),
            id="fly on a named day",
        ),
        pytest.param(
            "Ada Venn must go on Thursday to Highmoor.", ("planned", "Highmoor"), id="must go"
        ),
        pytest.param(
            "Ada Venn called off her visit to Highmoor.",
            ("did_not_happen", "Highmoor"),
            id="called off her visit",
        ),
        pytest.param(
            "Ada Venn flew from Port Ash to Highmoor.", ("happened", "Highmoor"), id="from and to"
        ),
        pytest.param(
            "Ada Venn left for Port Ash on Thursday.", ("happened", "Port Ash"), id="left for"
        ),
        pytest.param(
            "Ada Venn said she would visit Port Ash next month.",
            ("planned", "Port Ash"),
            id="said she would, with a day",
        ),
        pytest.param(
            "Ada Venn visits Highmoor on Sunday.", ("planned", "Highmoor"), id="visits on a day"
        ),
        pytest.param(
            "Ada Venn has invited Bo Lund to Highmoor for early November.",
            ("planned", "Highmoor"),
            id="invited to a place",
        ),
        pytest.param(
            "Ada Venn has no plans to return this week.",
            ("did_not_happen", None),
            id="no plans to return",
        ),
        pytest.param(
            "Ada Venn, who was awaited last night, didn't come.",
            ("did_not_happen", None),
            id="did not come",
        ),
        pytest.param(
            "A stop in Highmoor by Ada Venn has been ruled out.",
            ("did_not_happen", "Highmoor"),
            id="a stop ruled out",
        ),
        pytest.param(
            "A visit to Highmoor by Bo Lund, planned for this week, was put off.",
            ("did_not_happen", "Highmoor"),
            id="put off",
        ),
        pytest.param(
            "A visit to Highmoor by Bo Lund, planned for this week, was put off until May.",
            ("planned", "Highmoor"),
            id="put off until another day",
        ),
        pytest.param(
            "Ada Venn is to arrive in Port Ash on Wednesday, her fifth trip to the region.",
            ("planned", "Port Ash"),
            id="an apposition tells the same visit",
        ),
        pytest.param(
            "Ada Venn is expected in Port Ash on Wednesday on her sixth trip.",
            ("planned", "Port Ash"),
            id="on her sixth trip tells the same visit",
        ),
    ],
)
def test_visits(text: str, expected: tuple[str, str | None]) -> None:
    assert told(text) == [("visit", *expected)]
