"""The day of an act is that of its own words: set month, told year, day beside (R573, R574)."""

from __future__ import annotations

import pytest

from tests.reports.happenings.telling import events


def dated(text: str) -> list[str]:
    return [
        f"{one.type.value} {one.status.value} {one.date.earliest} {one.date.latest}"
        for one in events(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The next round is set for early August.",
            "negotiation_round planned 2031-08-01 2031-08-14",
            id="part of a month",
        ),
        pytest.param(
            "The vote is set for the first week of August.",
            "vote planned 2031-08-01 2031-08-10",
            id="week of a month",
        ),
        pytest.param(
            "The vote was put off to August.", "vote planned 2031-08-01 2031-08-31", id="to"
        ),
        pytest.param(
            "The vote was moved from July to August.",
            "vote planned 2031-08-01 2031-08-31",
            id="from one month to another",
        ),
        pytest.param(
            "Norland met Sudmark on 3 May last year.",
            "meeting happened 2030-05-03 2030-05-03",
            id="day of the last year",
        ),
        pytest.param(
            "Norland met Sudmark in December last year.",
            "meeting happened 2030-12-01 2030-12-31",
            id="month of the last year",
        ),
        pytest.param(
            "Norland will meet Sudmark on 3 May next year.",
            "meeting planned 2032-05-03 2032-05-03",
            id="day of the next year",
        ),
        pytest.param(
            "Norland met Sudmark last year.", "meeting happened 2030-01-01 2030-12-31", id="year"
        ),
        pytest.param(
            "Norland met Sudmark last month.", "meeting happened 2031-06-01 2031-06-30", id="month"
        ),
        pytest.param(
            "Norland met Sudmark on the eve of the fair of 5 May.",
            "meeting happened 2031-05-04 2031-05-04",
            id="eve",
        ),
        pytest.param(
            "Norland met Sudmark the day after the fair of 5 May.",
            "meeting happened 2031-05-06 2031-05-06",
            id="day after",
        ),
        pytest.param(
            "Norland met Sudmark a week before the fair of 20 May.",
            "meeting happened 2031-05-09 2031-05-17",
            id="week before",
        ),
        pytest.param(
            "On Friday Norland studied the draft tabled on 2 March.",
            "proposal happened 2031-03-02 2031-03-02",
            id="of the draft",
        ),
        pytest.param(
            "On Friday Norland studied the draft that Sudmark had tabled on 2 March.",
            "proposal happened 2031-03-02 2031-03-02",
            id="of the draft, told by a clause",
        ),
    ],
)
def test_r574_a_day_is_of_the_words_it_stands_at(text: str, expected: str) -> None:
    assert dated(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The turnout was a vote of confidence in the process.",
        "Lund saw the visit as a vote of confidence.",
        "Lund called the offer a vote of confidence in the guild's patience.",
    ],
)
def test_r573_trust_is_no_vote(text: str) -> None:
    assert not [one for one in dated(text) if one.startswith("vote")]


def test_r573_a_government_or_body_has_votes_of_confidence() -> None:
    told = dated("The government won a vote of confidence on Friday.")
    assert told == ["vote happened 2031-07-04 2031-07-04"]


def test_a_sum_offered_on_a_day_is_a_proposal() -> None:
    told = dated("Norland offered 20 million dollars in compensation on Monday.")
    assert told == ["proposal happened 2031-06-30 2031-06-30"]
    assert not dated("Norland offered 20 million dollars in aid on Monday.")


def test_a_decision_that_drew_protests_was_taken() -> None:
    told = dated("The approval of the bill by the assembly on Thursday drew protests.")
    assert told == ["vote happened 2031-07-03 2031-07-03"]
