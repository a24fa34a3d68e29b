"""What people do at an act does not set the act itself ahead (R28)."""

from __future__ import annotations

import pytest

from goodoffices.reports.happenings.frames import find_triggers
from goodoffices.reports.happenings.occasions import acts_behind, first_verb, will_be_used
from goodoffices.reports.wording.lexemes import lexemes
from tests.reports.happenings.telling import events

HELD = "happened 2031-06-30 2031-06-30"
AHEAD = "planned 2031-07-07 2031-07-07"


def dated(text: str) -> list[str]:
    return [f"{one.status.value} {one.date.earliest} {one.date.latest}" for one in events(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At a meeting in Highmoor on Monday the two sides agreed to lift quotas.", HELD),
        ("At a meeting in Highmoor on Monday Lund said the quotas will go.", HELD),
        ("During a visit to Highmoor on Monday Lund agreed to lift the quotas.", HELD),
        ("After a meeting in Highmoor on Monday Lund agreed to lift the quotas.", HELD),
        ("The two ministers, meeting in Highmoor on Monday, agreed to lift quotas.", HELD),
        ("The two ministers, meeting in Highmoor on Monday, will discuss quotas.", AHEAD),
        ("At a meeting in Highmoor on Monday the two sides will discuss quotas.", AHEAD),
        ("At a meeting in Highmoor on Monday, the two sides will discuss quotas.", AHEAD),
        ("At a meeting planned for Monday, the two sides will discuss quotas.", AHEAD),
        ("The bill goes to the chamber for a vote on Monday.", AHEAD),
        ("The bill went to the chamber for a vote on Monday.", HELD),
    ],
)
def test_r28_what_is_done_at_an_act_is_not_said_of_it(text: str, expected: str) -> None:
    assert dated(text) == [expected]


def test_r28_the_parts_of_an_occasion() -> None:
    words = lexemes("At a meeting on Monday the sides agreed to it.")
    meeting = next(iter(find_triggers(words)))
    assert words[acts_behind(words, meeting)].text == "agreed"
    assert not will_be_used(words, meeting)
    assert first_verb(lexemes("the talks planned for Monday"), 0) == -1


@pytest.mark.parametrize(
    "text",
    [
        "The militia claimed an attack on the port on Monday.",
        "The army beat off an attack on the port on Monday.",
    ],
)
def test_attacks_that_are_claimed_or_beaten_off_took_place(text: str) -> None:
    assert dated(text) == [HELD]


def test_r464_what_somebody_favours_is_no_act() -> None:
    assert not events("Norland favours a vote on Monday.")
