"""Two clauses of one sentence keep their acts, days, places and people apart."""

from __future__ import annotations

import pytest

from goodoffices.reports.happenings.predicates import past_opening
from goodoffices.reports.wording.lexemes import lexemes
from tests.reports.happenings.telling import events, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "After meeting Bo Lund on Monday, Ada Venn flew to Highmoor.",
            [("meeting", "happened", None), ("visit", "happened", "Highmoor")],
            id="the place of the second",
        ),
        pytest.param(
            "After meeting Bo Lund in Port Ash on Monday, Ada Venn flew to Highmoor.",
            [("meeting", "happened", "Port Ash"), ("visit", "happened", "Highmoor")],
            id="a place for each",
        ),
        pytest.param(
            "Instead of meeting Bo Lund, Ada Venn flew to Highmoor on Monday.",
            [("meeting", "did_not_happen", None), ("visit", "happened", "Highmoor")],
            id="instead of",
        ),
        pytest.param(
            "Talks resumed on Monday and will continue on Tuesday.",
            [("negotiation_round", "happened", None)],
            id="resumed and will go on",
        ),
        pytest.param(
            "The vote was held on Monday and the count will take a week.",
            [("vote", "happened", None)],
            id="what will be of another",
        ),
        pytest.param(
            "The vote will be held on Monday and the result will be known on Friday.",
            [("vote", "planned", None)],
            id="both are to come",
        ),
    ],
)
def test_clauses_keep_what_is_theirs(
    text: str, expected: list[tuple[str, str, str | None]]
) -> None:
    assert told(text) == expected


def test_who_goes_is_not_whom_they_met_before() -> None:
    met, went = events("After meeting Bo Lund on Monday, Ada Venn flew to Highmoor.")
    assert (set(met.participants), went.participants) == ({"ada-venn", "bo-lund"}, ("ada-venn",))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The meeting on Monday is in doubt.", ("meeting", "planned", "07-07"), id="in doubt"
        ),
        pytest.param(
            "The vote on Monday is uncertain.", ("vote", "planned", "07-07"), id="uncertain"
        ),
        pytest.param(
            "The vote on Monday was boycotted by the guild.",
            ("vote", "happened", "06-30"),
            id="boycotted by some",
        ),
        pytest.param(
            "There will be no talks on Monday.",
            ("meeting", "did_not_happen", "07-07"),
            id="R534: there will be none",
        ),
        pytest.param(
            "No talks on water will be held on Monday.",
            ("meeting", "did_not_happen", "07-07"),
            id="none will be held",
        ),
        pytest.param(
            "There was no vote on Monday.",
            ("vote", "did_not_happen", "06-30"),
            id="there was none",
        ),
    ],
)
def test_a_day_lies_on_the_side_that_is_told(text: str, expected: tuple[str, str, str]) -> None:
    (one,) = events(text)
    assert (one.type.value, one.status.value, str(one.date.earliest)[5:]) == expected


def test_a_main_clause_begins_behind_an_opening_one() -> None:
    text = "Before flying to Highmoor, Ada Venn met him."
    words = lexemes(text)
    assert words[past_opening(words, len(words))].text == "Ada"
    assert past_opening(lexemes("On Monday, Ada Venn met him."), 4) == 0
