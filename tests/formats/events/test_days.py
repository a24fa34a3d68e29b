"""A day with its stated precision becomes the days that it leaves open (R229)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.case.dates import DateInterval
from goodoffices.errors import CaseError
from goodoffices.formats.events.days import days_of, within_month, within_week

SEVENTH = DateInterval.on(date(2031, 5, 7))


@pytest.mark.parametrize(
    "text",
    ["2031-05-07", "20310507", "07 May 2031", "7-may-2031", " 2031-05-07 00:00:00.000 "],
)
def test_day_is_read_however_it_is_written(text: str) -> None:
    assert days_of(text) == SEVENTH


def test_day_that_can_be_read_in_two_ways_keeps_both() -> None:
    both = days_of("07/05/2031")
    assert (both.earliest, both.latest) == (date(2031, 5, 7), date(2031, 7, 5))
    assert days_of("25/05/2031") == days_of("5/25/2031") == DateInterval.on(date(2031, 5, 25))


@pytest.mark.parametrize(
    "text",
    ["", "yesterday", "2031-02-30", "13/13/2031", "7 Mayo 2031", "07/05/31", "2031", "0000-00-00"],
)
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(CaseError, match="is no day"):
        days_of(text)


@given(st.dates(date(1990, 1, 8), date(2090, 1, 1)), st.integers(0, 6))
def test_week_holds_every_week_around_the_day(day: date, start: int) -> None:
    week = within_week(DateInterval.on(day))
    monday = day - timedelta(days=start)
    assert all(week.contains(monday + timedelta(days=n)) for n in range(7))


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_month_is_the_calendar_month(day: date) -> None:
    month = within_month(DateInterval.on(day))
    assert month.contains(day)
    assert (month.days or 0) in {28, 29, 30, 31}
    assert month.earliest == day.replace(day=1)
