"""R583: a report that sums up a period was not written before the period's last day."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goodoffices.reports.layout.article import cut_up
from goodoffices.reports.layout.intake import take_in
from goodoffices.reports.record import Dating
from goodoffices.reports.times.dating import date_report
from goodoffices.reports.times.periods_covered import from_periods
from goodoffices.reports.times.timewords import find_timewords
from tests.reports.made_case import CASE, cast_in

BODY = "The mill stands still. Forty boats wait below the bridge."


def dated(head: str) -> Dating:
    article = cut_up(take_in(f"{head}\n\n{BODY}\n\n{BODY}".encode(), report_id="r"))
    return date_report(article, case=replace(CASE, anchors=()), cast=cast_in(article))


@pytest.mark.parametrize(
    ("head", "first", "last"),
    [
        pytest.param("Summary No. 14\nCovering 1-15 November 2031", "2031-11-15", None, id="R583"),
        pytest.param(
            "SITUATION REPORT\nReporting period: 1 to 15 November 2031", "2031-11-15", None,
            id="R583: its label",
        ),
        pytest.param(
            "Summary No. 14\nCovering 28 October – 3 November 2031", "2031-11-03", None,
            id="R583: two months",
        ),
        pytest.param(
            "Summary No. 14\n18 November 2031\nCovering 1-15 November 2031",
            "2031-11-18", "2031-11-18", id="the day of issue is stated",
        ),
        pytest.param(
            "Summary No. 14\nCovering the talks of 15 November 2031", None, None, id="no period"
        ),
    ],
)  # fmt: skip
def test_a_report_is_not_older_than_what_it_covers(
    head: str, first: str | None, last: str | None
) -> None:
    when = dated(head).when
    assert (when.earliest and str(when.earliest), when.latest and str(when.latest)) == (
        first,
        last,
    )


def test_the_period_is_shown_as_the_reason() -> None:
    article = cut_up(
        take_in(f"Note\nCovering 1-15 November 2031\n\n{BODY}".encode(), report_id="r")
    )
    (found,) = from_periods(article, find_timewords(article))
    assert found.reason == "The report covers a period that ends on 15 November 2031."
