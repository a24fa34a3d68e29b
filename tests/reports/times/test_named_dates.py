"""Days with a name and parts of a month are read as what the calendar says of them."""

from __future__ import annotations

from datetime import date

import pytest

from goodoffices.reports.times.named_dates import (
    in_part,
    named_day_at,
    named_openers,
    part_before,
    part_of_year,
)
from goodoffices.reports.times.time_kinds import Term, TimeKind, month_interval
from goodoffices.reports.wording.lexemes import lexemes
from tests.reports.happenings.telling import events


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param("New Year's Eve", (12, 31), id="with an apostrophe"),
        pytest.param("New Year’s Day", (1, 1), id="with a curly one"),
        pytest.param("Boxing Day", (12, 26), id="two words"),
        pytest.param("new year's eve", None, id="in small letters"),
        pytest.param("New Yorkers", None, id="another word"),
    ],
)
def test_days_that_have_a_name(text: str, day: tuple[int, int] | None) -> None:
    found = named_day_at(lexemes(text), 0)
    assert (found and (found[2].month, found[2].day)) == day
    assert "boxing" in named_openers()


@pytest.mark.parametrize(
    ("text", "days"),
    [
        pytest.param("in early March", (1, 14), id="R427: early"),
        pytest.param("by mid-March", (7, 24), id="mid with a hyphen"),
        pytest.param("in the first week of March", (1, 10), id="a week of it"),
        pytest.param("at the end of March", (18, 31), id="its end"),
        pytest.param("in the middle of March", (7, 24), id="its middle"),
        pytest.param("the talks of March", None, id="no part"),
    ],
)
def test_r427_words_before_a_month_leave_a_part_of_it(
    text: str, days: tuple[int, int] | None
) -> None:
    words = lexemes(text)
    assert part_before(words, len(words) - 1) == days


@pytest.mark.parametrize(
    ("text", "months"),
    [
        pytest.param("in Q3 2031", (7, 9), id="R525: a quarter"),
        pytest.param("in the first quarter of 2031", (1, 3), id="in words"),
        pytest.param("early in 2031", (1, 5), id="early"),
        pytest.param("in mid-2031", (4, 9), id="mid with a hyphen"),
        pytest.param("in the second half of 2031", (7, 12), id="a half"),
        pytest.param("at the end of 2031", (9, 12), id="its end"),
        pytest.param("by the end of 2031", None, id="R525: a limit is no part"),
        pytest.param("since early 2031", None, id="nor is a beginning"),
        pytest.param("in 2031", None, id="no part"),
    ],
)
def test_r525_words_before_a_year_leave_a_part_of_it(
    text: str, months: tuple[int, int] | None
) -> None:
    words = lexemes(text)
    found = part_of_year(words, len(words) - 1, 2031)
    days = found and (found.earliest, found.latest)
    assert days == (months and (date(2031, months[0], 1), month_interval(2031, months[1]).latest))


def test_a_part_never_reaches_beyond_its_month() -> None:
    february = in_part(Term(kind=TimeKind.DATE, readings=(month_interval(2031, 2),)), (18, 31))
    assert [str(one.latest) for one in february.readings] == ["2031-02-28"]
    assert in_part(Term(kind=TimeKind.MONTH_OF_YEAR, month=2), (18, 31)).in_year(2031).days == 11


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        pytest.param("The envoys met in early May.", "2031-05-01", "2031-05-14", id="early"),
        pytest.param(
            "The envoys met in mid-May 2030.", "2030-05-07", "2030-05-24", id="with a year"
        ),
        pytest.param("The envoys met in May.", "2031-05-01", "2031-05-31", id="no part"),
        pytest.param("The envoys met in Q2 2030.", "2030-04-01", "2030-06-30", id="a quarter"),
        pytest.param("The envoys met on 04.03.", "2031-03-04", "2031-03-04", id="in figures"),
        pytest.param(
            "The envoys met on New Year's Eve.", "2030-12-31", "2030-12-31", id="a named day"
        ),
        pytest.param(
            "The two sides met between 2008 and 2011.", "2008-01-01", "2011-12-31", id="years"
        ),
        pytest.param(
            "The envoys met at the weekend.", "2031-06-27", "2031-07-04", id="at the weekend"
        ),
        pytest.param("The envoys met this week.", "2031-06-28", "2031-07-04", id="none to come"),
        pytest.param(
            "The envoys will meet this week.", "2031-07-04", "2031-07-10", id="none gone by"
        ),
    ],
)
def test_an_act_takes_the_days_that_such_words_tell(text: str, first: str, last: str) -> None:
    (event,) = events(text)
    assert (str(event.date.earliest), str(event.date.latest)) == (first, last)
