"""Where a report states no day itself, its page does, unless the page shows several."""

from __future__ import annotations

import pytest

from goodoffices.reports.labels import DatingBasis
from goodoffices.reports.layout.article import cut_up
from goodoffices.reports.layout.intake import take_in
from goodoffices.reports.times.head_dates import is_label_only
from goodoffices.reports.times.page_dates import page_dates
from goodoffices.reports.times.timewords import find_timewords
from tests.reports.made_case import between
from tests.reports.times.test_head_dates import dated


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Boats wait\nBy Ada Holm | 22 March 2024 | View in your browser\n\n%",
            id="R351: between bars that are no part of the report",
        ),
        pytest.param("Boats wait\n3 min read · 22 Mar, 2024\n\n%", id="behind a time to read"),
        pytest.param("Boats wait\n\n%\n\nStory published 22 March 2024", id="below the report"),
        pytest.param("HALM, March 22 (Wire) - %\n\nReporting by A. H.; published March 22, 2024",
                     id="behind who wrote it"),
        pytest.param("Boats wait\n\n%\n\n© HNA 22/03/2024", id="beside an agency's mark"),
        pytest.param("https://halm.test/news/2024/03/22/boats\nBoats wait\n\n%", id="an address"),
        pytest.param("Boats wait\n\n%\n\nLink: https://halm.test/2024/mar/22/boats", id="a link"),
        pytest.param("To the Editor:\n\n%\n\nAda Holm\nHalm, March 22, 2024", id="a letter"),
    ],
)  # fmt: skip
def test_a_page_dates_its_report(text: str) -> None:
    found = dated(text)
    assert found.when == between("2024-03-22", "2024-03-22")
    assert found.basis is DatingBasis.STATED_DATELINE


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("20240322\nBoats wait\n\n%", id="figures without a mark"),
        pytest.param("Halm Today, Friday, Mar. 22, '24\n\n%", id="a year behind an apostrophe"),
        pytest.param("Weekly update, March 16-22, 2024\n\n%", id="the end of a week"),
        pytest.param("Halm Monitor — Week ending 22 March 2024\n\n%", id="a week's end"),
        pytest.param("Boats wait\nTime of publishing: 22 March 2024 18:42\n\n%", id="a label"),
        pytest.param("Nawruz 3, 1403 / Friday, 22 March 2024\n\n%", id="two calendars"),
        pytest.param("HNA 22.3.2024 1842GMT\nBoats wait\n\n%", id="an agency's clock"),
        pytest.param("Interview conducted on 22 March 2024 in Halm\n\n%", id="an interview"),
    ],
)
def test_r333_a_head_line_of_another_desk(text: str) -> None:
    assert dated(text).when == between("2024-03-22", "2024-03-22")


@pytest.mark.parametrize(
    "text",
    [
        "Boats wait\n\n%\n\nREAD MORE\nPact near (published 12 March 2024)\n"
        "Pact signed (published 14 March 2024)",
        "Boats wait\n\n%\n\nRelated: Pact signed 22 March 2024",
        "Boats wait\nFile photo: boats on 3 May 2019\n\n%",
        "From 22 March 2024: new tolls\n\n%",
        "HALM 12 MARCH ACCORD IS DEAD\n\n%",
    ],
)
def test_another_page_s_day_is_not_the_report_s(text: str) -> None:
    assert dated(text).basis is not DatingBasis.STATED_DATELINE


def test_a_page_that_shows_two_days_shows_none() -> None:
    text = "Boats wait\n\nThey wait.\n\nPosted 3 May 2031\nPosted 4 May 2031"
    article = cut_up(take_in(text.encode(), report_id="r"))
    assert page_dates(article, find_timewords(article), frozenset({"posted"})) == ()
    assert is_label_only("Posted ", " 18:42")
    assert not is_label_only("Valid until ", "")
