"""A date told with "yesterday" or as due dates the report; one that is recalled does not."""

from __future__ import annotations

from datetime import date

import pytest

from goodoffices.reports.times.dated_terms import from_dated_terms, readings_of_terms
from goodoffices.reports.times.dating import date_report
from goodoffices.reports.times.timewords import find_timewords
from tests.reports.made_articles import article_of
from tests.reports.made_case import CASE, cast_in


def window(text: str) -> str:
    article = article_of(text)
    when = date_report(article, case=CASE, cast=cast_in(article)).when
    return f"{when.earliest} {when.latest}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Yesterday, 19 June 2031, they met for hours.", "2031-06-20 2031-06-20", id="yesterday"
        ),
        pytest.param(
            "Today, 20 June 2031, they sign the text.", "2031-06-20 2031-06-20", id="today"
        ),
        pytest.param(
            "They sign the text tomorrow, 21 June 2031.", "2031-06-20 2031-06-20", id="tomorrow"
        ),
        pytest.param(
            "Last week's vote, on 12 June 2031, cost the coalition two seats.",
            "2031-06-13 2031-06-25",
            id="last week's vote",
        ),
        pytest.param(
            "They meet again next Tuesday, 24 June 2031.",
            "2031-06-11 2031-06-23",
            id="next Tuesday",
        ),
        pytest.param(
            "The council, which sat on 18 June 2031, is to decide by 30 June 2031.",
            "2031-06-18 2031-06-30",
            id="sat and is to decide",
        ),
        pytest.param(
            "Lund, who resigned on 15 June 2031, leaves office on 30 June 2031.",
            "2031-06-15 2031-06-30",
            id="resigned and leaves",
        ),
        pytest.param(
            "The election of 10 June 2031 changed much. The deputies take their seats on"
            " 1 July 2031.",
            "2031-06-10 2031-07-01",
            id="a present form that plans",
        ),
        pytest.param("Lund recalled the lease to 30 June 2031.", "None None", id="recalled"),
        pytest.param("They agreed that all leave on 30 June 2031.", "None None", id="agreed"),
        pytest.param("The lease ends on 30 June 2031, Lund said.", "None None", id="only said"),
        pytest.param("By the weekend of 21 June 2031 all waited.", "None None", id="a limit"),
    ],
)
def test_r26_a_date_told_as_near_bounds_the_report(text: str, expected: str) -> None:
    assert window(text) == expected


def test_a_date_without_a_term_beside_it_yields_nothing() -> None:
    article = article_of("They met on 19 June 2031, and yesterday it rained.")
    assert list(from_dated_terms(article, find_timewords(article))) == []


def test_a_day_without_its_year_is_read_in_each_year_of_the_case() -> None:
    article = article_of("Yesterday, the last of the month of July, seven were buried.")
    found = list(readings_of_terms(article, CASE, find_timewords(article)))
    assert [w.earliest for one in found for w in one.windows] == [
        date(2031, 8, 1),
        date(2032, 8, 1),
    ]
