"""Days, months and years make dates, and what no calendar has is said."""

from __future__ import annotations

from datetime import date

import pytest

from goodoffices.reports.times.date_parts import (
    full_date,
    in_some_century,
    integer_at,
    is_day_in_row,
    month_at,
    months,
    short_years,
    year_at,
)
from goodoffices.reports.times.time_kinds import TimeKind
from goodoffices.reports.times.timewords import in_century
from goodoffices.reports.wording.lexemes import lexemes


def test_parts_are_read_where_they_stand() -> None:
    words = lexemes("3 maja 2031 62")
    assert integer_at(words, 0) == 3
    assert month_at(words, 1) == months("foreign")["maja"] == 5
    assert year_at(words, 2) == 2031
    assert short_years(words, 3) == (1962, 2062)
    assert [integer_at(words, 9), month_at(words, 0), year_at(words, 0)] == [None, None, None]


def test_a_day_that_no_calendar_has_is_impossible() -> None:
    assert full_date(0, 3, 2031, 2, 29)[2].kind is TimeKind.IMPOSSIBLE
    assert in_some_century(0, 3, (1962, 2062), (13, 40)) is None


def test_both_centuries_stay_until_a_day_is_known() -> None:
    found = in_some_century(0, 3, (1962, 2062), (3, 19))
    assert found is not None
    assert len(found[2].readings) == 2
    assert in_century(found[2], None) == found[2]
    assert [one.earliest for one in in_century(found[2], date(1970, 1, 1)).readings] == [
        date(1962, 3, 19)
    ]


@pytest.mark.parametrize(
    ("text", "position", "expected"),
    [
        pytest.param("between July 9 and 21", 4, True, id="behind the month"),
        pytest.param("on 14, 17 and 21 July", 1, True, id="before the month"),
        pytest.param("on 14, 17 and 21 July", 3, True, id="between the days"),
        pytest.param("on July 9 and 210 were", 4, False, id="no day of any month"),
        pytest.param("on July 9 with 21", 4, False, id="not joined"),
        pytest.param("some 9 and 21", 3, False, id="without a month"),
    ],
)
def test_days_of_one_month_stand_in_a_row(text: str, position: int, expected: bool) -> None:
    assert is_day_in_row(lexemes(text), position) is expected
