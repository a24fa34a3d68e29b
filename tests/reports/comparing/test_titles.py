"""Reports are called by a name that a reader knows."""

from __future__ import annotations

from datetime import date

import pytest

from goodoffices.case.dates import ANY_DAY, DateInterval
from goodoffices.reports.comparing.titles import day_words, outlet_words, titles_of
from tests.reports.made_records import Desk, day

DIGEST = "0123456789abcdef"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        pytest.param("04-harbour-post.txt", "Harbour Post", id="a number before it"),
        pytest.param("harbour_post-2031-05-03.html", "Harbour Post", id="a day behind it"),
        pytest.param("wires.zip/may/gazette-of-lesk.pdf", "Gazette of Lesk", id="in a folder"),
        pytest.param("Lakes and Law 12.docx", "Lakes and Law 12", id="written out"),
        pytest.param("bbc.txt", "BBC", id="letters alone"),
        pytest.param("07.txt", "report 07", id="a number alone"),
        pytest.param("a", "report a", id="one letter"),
        pytest.param("2031-05-03.txt", "report", id="a day alone"),
    ],
)
def test_outlet_is_read_off_the_name_of_a_file(name: str, words: str) -> None:
    assert outlet_words(name) == words


def test_report_is_called_by_its_outlet_and_its_day() -> None:
    record = Desk(dates={"04-harbour-post": day(1), "mail": ANY_DAY}).record()
    assert titles_of(record.reports) == {
        "04-harbour-post": "Harbour Post of 1 May 2031",
        "mail": "undated Mail",
    }


def test_digest_gives_way_to_the_number_and_the_day() -> None:
    record = Desk(dates={f"07_{DIGEST}": day(3)}).record()
    assert titles_of(record.reports) == {f"07_{DIGEST}": "report 07 of 3 May 2031"}


def test_two_reports_are_never_called_alike() -> None:
    names = (DIGEST, DIGEST[::-1])
    record = Desk(dates=dict.fromkeys(names, day(3))).record()
    called = titles_of(record.reports)
    assert sorted(called) == sorted(names)
    assert len(set(called.values())) == len(names)
    assert all(DIGEST not in words for words in called.values())


@pytest.mark.parametrize(
    ("when", "words"),
    [
        pytest.param(ANY_DAY, "an unknown day", id="unknown"),
        pytest.param(DateInterval(earliest=date(2031, 5, 2)), "May 2031 or after", id="open end"),
        pytest.param(DateInterval(latest=date(2031, 5, 2)), "May 2031 or before", id="open start"),
        pytest.param(
            DateInterval(earliest=date(2031, 5, 2), latest=date(2031, 7, 2)),
            "May to July 2031", id="two months",
        ),
        pytest.param(
            DateInterval(earliest=date(2031, 5, 2), latest=date(2031, 5, 9)),
            "May 2031", id="within one month",
        ),
    ],
)  # fmt: skip
def test_what_is_known_of_a_day_is_said(when: DateInterval, words: str) -> None:
    assert day_words(when) == words
