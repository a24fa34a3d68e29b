"""R426: what is counted from a day that the report told is dated by that day."""

from __future__ import annotations

import pytest

from tests.reports.happenings.telling import events


def _last(text: str) -> tuple[str, str]:
    date = events(text)[-1].date
    return str(date.earliest), str(date.latest)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param(
            "The lease lapsed on 18 May 2030. Two days earlier Venn had met Lund.",
            "2030-05-16",
            id="R426: earlier, with a year",
        ),
        pytest.param(
            "The bridge was closed on 3 June. The next day the two envoys met in Highmoor.",
            "2031-06-04",
            id="the next day",
        ),
        pytest.param(
            "Venn met Lund in Highmoor on Monday. Two days later she met the guild.",
            "2031-07-02",
            id="from a day of the week",
        ),
        pytest.param(
            "Fishing stopped on 3 June. A day later Norland signed the accord.",
            "2031-06-04",
            id="a day later",
        ),
        pytest.param(
            "A toll was raised on 3 June, and the same day Sudmark shelled Highmoor.",
            "2031-06-03",
            id="in one sentence",
        ),
        pytest.param(
            "The round opens on 20 July. Three days later the assembly will vote on the bill.",
            "2031-07-23",
            id="to come",
        ),
    ],
)
def test_r426_the_day_told_before_is_counted_from(text: str, day: str) -> None:
    assert _last(text) == (day, day)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It rained. Two days later Venn met Lund.", id="no day told"),
        pytest.param("Fishing stopped in May. Two days later Venn met Lund.", id="no single day"),
        pytest.param(
            "Prices have risen since 3 June. Two days later Venn met Lund.", id="only a limit"
        ),
    ],
)
def test_r426_nothing_is_counted_from_what_is_no_day(text: str) -> None:
    assert _last(text) == ("None", "2031-07-04")
