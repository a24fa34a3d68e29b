"""Reports are called by a name that a reader knows."""

from __future__ import annotations

from datetime import date

import pytest

from goodoffices.case.dates import ANY_DAY, DateInterval
from goodoffices.reports.comparing.titles import day_words, titles_of
from tests.reports.made_records import Desk, day

DIGEST = "0123456789abcdef"


def test_name_that_says_something_stays() -> None:
    record = Desk(dates={"04-harbour-post": day(1)}).record()
    assert titles_of(record.reports) == {"04-harbour-post": "04-harbour-post"}


def test_digest_gives_way_to_the_number_and_the_day() -> None:
    record = Desk(dates={f"07_{DIGEST}": day(3)}).record()
    assert titles_of(record.reports) == {f"07_{DIGEST}": "report 07 of 3 May 2031"}


def test_two_reports_are_never_called_alike() -> None:
    names = (DIGEST, DIGEST[::-1])
    record = Desk(dates=dict.fromkeys(names, day(3))).record()
    assert titles_of(record.reports) == {name: name for name in names}


@pytest.mark.parametrize(
    ("when", "words"),
    [
        pytest.param(ANY_DAY, "an unknown day", id="unknown"),
        pytest.param(DateInterval(earliest=date(2031, 5, 2)), "May 2031 or after", id="open end"),
        pytest.param(DateInterval(latest=date(2031, 5, 2)), "May 2031 or before", id="open start"),
        pytest.param(
            DateInterval(earliest=date(2031, 5, 2), latest=date(2031, 7, 2)),
            "May 2031 to July 2031", id="two months",
        ),
        pytest.param(
            DateInterval(earliest=date(2031, 5, 2), latest=date(2031, 5, 9)),
            "May 2031", id="within one month",
        ),
    ],
)  # fmt: skip
def test_what_is_known_of_a_day_is_said(when: DateInterval, words: str) -> None:
    assert day_words(when) == words
