"""A partly known date says which days are possible, no more."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.case.dates import ANY_DAY, DateInterval
from goodoffices.errors import CaseError

DAYS = st.dates(date(2001, 1, 1), date(2001, 1, 9))


@st.composite
def intervals(draw: st.DrawFn) -> DateInterval:
    first, last = sorted((draw(DAYS), draw(DAYS)))
    return DateInterval(
        earliest=draw(st.sampled_from([first, None])), latest=draw(st.sampled_from([last, None]))
    )


def test_one_known_day_is_one_day_long() -> None:
    assert DateInterval.on(date(2001, 1, 1)).days == 1


def test_open_interval_has_no_length() -> None:
    assert DateInterval(earliest=date(2001, 1, 1)).days is None


def test_interval_refuses_to_end_before_it_starts() -> None:
    with pytest.raises(CaseError, match="earlier day first"):
        DateInterval(earliest=date(2001, 1, 2), latest=date(2001, 1, 1))


@given(intervals(), intervals())
def test_intervals_meet_exactly_when_they_share_a_day(a: DateInterval, b: DateInterval) -> None:
    days = [date(2000, 12, 31)] + [date(2001, 1, n) for n in range(1, 11)]
    assert a.meets(b) == any(a.contains(day) and b.contains(day) for day in days)


@given(DAYS)
def test_any_day_is_possible_when_nothing_is_known(day: date) -> None:
    assert ANY_DAY.contains(day)
