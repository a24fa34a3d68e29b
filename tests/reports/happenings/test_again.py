"""One verb must tell every act that its sentence gives a day or a place to, and no other."""

from __future__ import annotations

import pytest

from goodoffices.reports.happenings.again import with_rows
from goodoffices.reports.happenings.frames import find_triggers
from goodoffices.reports.happenings.turning import as_round, is_turning, turns
from goodoffices.reports.labels import EventType
from goodoffices.reports.wording.lexemes import lexemes
from tests.reports.happenings.telling import told

MET = ("meeting", "happened", None)
VOTED = ("vote", "happened", None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Ada Venn and Bo Lund met in Port Ash in May and again in Highmoor in June.",
            [("meeting", "happened", "Port Ash"), ("meeting", "happened", "Highmoor")],
            id="R360: and again elsewhere",
        ),
        pytest.param(
            "Ada Venn met Bo Lund on Monday and Cy Marr on Tuesday.",
            [MET, MET],
            id="R360: one on Monday and another on Tuesday",
        ),
        pytest.param(
            "Ada Venn travels to Highmoor on Monday and to Port Ash on Thursday.",
            [("visit", "planned", "Highmoor"), ("visit", "planned", "Port Ash")],
            id="R360: here on Monday and there on Thursday",
        ),
        pytest.param(
            "Rebels shelled Port Ash on Monday and again on Friday.",
            [("strike", "happened", "Port Ash"), ("strike", "happened", None)],
            id="R360: an attack and another",
        ),
        pytest.param(
            "The senate voted on the loan in May and again in June.",
            [VOTED, VOTED],
            id="R360: a vote and another",
        ),
        pytest.param(
            "Ada Venn met Bo Lund in Port Ash on Monday before flying on to Highmoor.",
            [("meeting", "happened", "Port Ash"), ("visit", "happened", "Highmoor")],
            id="a meeting and the journey behind it",
        ),
        pytest.param(
            "Ada Venn will travel to Highmoor on 11 May and to Port Ash on 13 May.",
            [("visit", "planned", "Highmoor"), ("visit", "planned", "Port Ash")],
            id="R360: the month May is no doubt",
        ),
        pytest.param(
            "Ada Venn will travel to Highmoor on May 11 and to Port Ash on May 13.",
            [("visit", "planned", "Highmoor"), ("visit", "planned", "Port Ash")],
            id="R360: the month before the day",
        ),
        pytest.param(
            "Ada Venn flew to Highmoor May 11 and to Port Ash May 13.",
            [("visit", "happened", "Highmoor"), ("visit", "happened", "Port Ash")],
            id="R360: without on",
        ),
        pytest.param(
            "Cy Marr told the board that he would visit Highmoor in August.",
            [("visit", "planned", "Highmoor")],
            id="a month makes a promise a plan",
        ),
        pytest.param(
            "A plan tabled by Norland failed. A rival plan tabled by Sudmark passed.",
            [("proposal", "happened", None), ("proposal", "happened", None)],
            id="a rival text is another one",
        ),
        pytest.param(
            "Ada Venn met Bo Lund and Cy Marr on Tuesday.", [MET], id="two met on one day"
        ),
        pytest.param(
            "Ada Venn met Bo Lund on Monday and Norland confirmed it.",
            [MET],
            id="another clause adds no act",
        ),
        pytest.param(
            "Cy Marr travelled to Port Ash and said it again on Monday.",
            [("visit", "happened", "Port Ash")],
            id="said again",
        ),
    ],
)
def test_acts_in_a_row(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert told(text) == expected


def test_an_act_of_a_row_ends_where_the_next_begins() -> None:
    words = lexemes("They met in May and again in Highmoor in June.")
    first, second = with_rows(words, tuple(find_triggers(words)))
    assert first.until == second.first
    assert second.in_row


def test_talks_that_end_are_a_round() -> None:
    words = lexemes("The talks ended on Monday.")
    talks = next(find_triggers(words))
    assert talks.type is EventType.NEGOTIATION_ROUND
    assert turns(words, talks)
    assert is_turning(words, talks)
    assert as_round(words, talks) == talks
