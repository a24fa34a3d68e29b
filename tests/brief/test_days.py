"""Dates in words never say more than is known."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.brief.days import day_words, interval_words, short_words
from goodoffices.case.dates import DateInterval


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        pytest.param(None, None, "date not known", id="nothing known"),
        pytest.param("1991-05-02", "1991-05-02", "2 May 1991", id="one day"),
        pytest.param("1991-05-02", "1991-05-09", "between 2 and 9 May 1991", id="one month"),
        pytest.param("1991-04-28", "1991-05-09", "between 28 April and 9 May 1991", id="one year"),
        pytest.param(
            "1990-12-28", "1991-01-03", "between 28 December 1990 and 3 January 1991", id="years"
        ),
        pytest.param("1991-05-01", "1991-05-31", "May 1991", id="a whole month"),
        pytest.param("1992-02-01", "1992-02-29", "February 1992", id="a month of a leap year"),
        pytest.param("1991-01-01", "1991-12-31", "1991", id="a whole year"),
        pytest.param(None, "1991-05-09", "by 9 May 1991", id="open at the start"),
        pytest.param("1991-05-02", None, "from 2 May 1991 on", id="open at the end"),
    ],
)
def test_interval_in_words(first: str | None, last: str | None, words: str) -> None:
    when = DateInterval(
        earliest=date.fromisoformat(first) if first else None,
        latest=date.fromisoformat(last) if last else None,
    )
    assert interval_words(when) == words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        pytest.param(2, 2, "2 May 1991", id="one day"),
        pytest.param(2, 9, "2–9 May 1991", id="an interval keeps both ends"),
    ],
)
def test_short_words_of_an_interval(first: int, last: int, words: str) -> None:
    when = DateInterval(earliest=date(1991, 5, first), latest=date(1991, 5, last))
    assert short_words(when) == words


@given(st.dates(), st.dates())
@settings(max_examples=50)
def test_a_bare_day_is_written_only_where_the_day_is_known(one: date, other: date) -> None:
    first, last = sorted((one, other))
    words = interval_words(DateInterval(earliest=first, latest=last))
    assert (words == day_words(first)) == (first == last)
