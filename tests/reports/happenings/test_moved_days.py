"""An act that is moved is on its later day; one left open, or without use, has not taken place."""

from __future__ import annotations

from datetime import date

import pytest

from goodoffices.reports.happenings.denial import is_left_open, is_pointless
from goodoffices.reports.happenings.frames import find_triggers
from goodoffices.reports.happenings.moved_days import moved_to
from goodoffices.reports.labels import Status
from goodoffices.reports.wording.lexemes import lexemes
from tests.reports.bare import bare_record


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param(
            "A vote in the assembly, scheduled for Sunday, has been put off until Tuesday.",
            date(2031, 6, 10),
            id="R394: put off until a day of the week",
        ),
        pytest.param(
            "The vote, set for Friday, was postponed to Monday.",
            date(2031, 6, 9),
            id="R394: postponed to",
        ),
        pytest.param(
            "The summit planned for Thursday has been moved to June 12.",
            date(2031, 6, 12),
            id="R394: moved to a day of the month",
        ),
        pytest.param(
            "The vote is scheduled for Sunday.", date(2031, 6, 8), id="what is not moved stays"
        ),
    ],
)
def test_planned_day(text: str, day: date) -> None:
    assert [(one.status, one.date.latest) for one in bare_record(text).events] == [
        (Status.PLANNED, day)
    ]


def test_nothing_moved_has_no_later_day() -> None:
    words = lexemes("The vote took place on Sunday.")
    assert [moved_to(words, one, ()) for one in find_triggers(words)][:1] == [None]


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        pytest.param("A new meeting has been neither announced nor excluded.", [], id="left open"),
        pytest.param(
            "He said he saw no point in a further meeting.",
            [Status.DID_NOT_HAPPEN],
            id="without use",
        ),
        pytest.param("The meeting took place on Monday.", [Status.HAPPENED], id="held"),
    ],
)
def test_status_of_a_meeting_to_come(text: str, statuses: list[Status]) -> None:
    assert [one.status for one in bare_record(text).events] == statuses


def test_words_of_use_and_of_doubt() -> None:
    assert is_pointless(lexemes("little sense in another"))
    assert not is_pointless(lexemes("the point of the"))
    assert is_left_open(lexemes("was neither confirmed nor denied"))
    assert not is_left_open(lexemes("was neither held nor planned"))
