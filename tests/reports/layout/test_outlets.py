"""Whatever system builds a page, its report is read whole and its frame is left out."""

from __future__ import annotations

from datetime import date

import pytest

from goodoffices.case.dates import DateInterval
from goodoffices.reports.layout.article import cut_up
from goodoffices.reports.layout.intake import take_in
from goodoffices.reports.people.cast import Cast
from goodoffices.reports.text import BODY, Article
from goodoffices.reports.times.dating import date_report
from tests.reports.layout.made_pages import PAGES, PROSE, page
from tests.reports.made_case import CASE

# A standfirst is the editors' own words on the report, and stays.
STANDFIRSTS = {
    "A meeting in a salt store ends without a word",
    "All the latest from the salt store in Halm as it happens.",
}


def read(name: str) -> Article:
    return cut_up(take_in(page(name), report_id="r", name=f"{name}.html"))


@pytest.mark.parametrize("name", list(PAGES))
def test_r260_a_page_yields_its_report_and_nothing_else(name: str) -> None:
    article = read(name)
    body = "\n".join(article.words(one) for one in article.segments if one.label in BODY)
    assert [one for one in PROSE if one not in body] == []
    for words in (*PROSE, *STANDFIRSTS):
        body = body.replace(words, "")
    assert body.split() == []


@pytest.mark.parametrize("name", [name for name in PAGES if name != "paywall"])
def test_the_day_of_a_page_is_found(name: str) -> None:
    article = read(name)
    found = date_report(article, case=CASE, cast=Cast())
    assert found.when == DateInterval.on(date(2031, 5, 3))


def test_a_page_without_a_day_gets_none() -> None:
    assert date_report(read("paywall"), case=CASE, cast=Cast()).when.earliest is None
