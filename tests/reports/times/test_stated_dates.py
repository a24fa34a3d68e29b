"""What a page says of the day on which it published a report outdoes the wire's dateline."""

from __future__ import annotations

import pytest

from goodoffices.reports.layout.article import cut_up
from goodoffices.reports.layout.intake import take_in
from goodoffices.reports.times.head_lines import title_start
from tests.reports.made_case import between
from tests.reports.times.test_head_dates import dated

MENU = "".join(f"<li>{one}</li>" for one in ("Home", "Isles", "World", "Games", "Dead", "Ads"))
PAGE = (
    "<html><title>Boats wait | Halm</title><body><ul>{menu}<li>More</li><li>Mail</li></ul>"
    "<h1>Boats wait</h1><p>{line}</p><p>HALM, March 21, 2024 (Wire) - The ministers of both"
    " valleys met in the old salt store, officials said.</p><p>Forty boats wait.</p></body></html>"
)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Boats wait\nPublished 22. March 2024 kl. 06.12. Automatically translated.\n\n%",
            id="R333: a label, a clock and a note in one line",
        ),
        pytest.param("Boats wait\nMar 22,2024 - Last updated at Mar 22,2024\n\n%", id="no blank"),
        pytest.param("Boats wait\n22 March 2024 by Ada Holm\n\n%", id="R333: signed behind it"),
        pytest.param(
            "Boats wait\nPosted on March 22, 2024 by Wire Desk\n\n%", id="R333: posted by"
        ),
        pytest.param(
            "Boats wait\nPosted March 22, 2024\n\nHALM, March 21, 2024 (Wire) - %",
            id="R365: posted a day after the dateline",
        ),
        pytest.param(
            "Boats wait\nPublished: 22 March 2024\n\nHALM, March 20, 2024 (Wire) - %",
            id="R365: published two days after it",
        ),
    ],
)
def test_the_day_of_publication_is_read(text: str) -> None:
    assert dated(text).when == between("2024-03-22", "2024-03-22")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Boats wait\nPosted May 3, 2024\n\nHALM, March 21, 2024 (Wire) - %", id="late"
        ),
        pytest.param(
            "Boats wait\nIssued 22 March 2024\n\nHALM, March 21, 2024 (W) - %", id="issued"
        ),
    ],
)
def test_r365_other_days_beside_a_dateline_stay_in_doubt(text: str) -> None:
    assert dated(text).conflicts


def test_a_dateline_outdoes_nothing_that_its_page_posted_below_a_menu() -> None:
    page = PAGE.format(menu=MENU, line="Posted on March 22, 2024 by Wire Desk &bull; 12 comments")
    article = cut_up(take_in(page.encode(), report_id="r", name="page.html"))
    assert article.report.text[title_start(article) :].startswith("Boats wait\n")
    assert title_start(article) > 0


@pytest.mark.parametrize("line", ["The war of 22 March 2024", "Deadline: 22 March 2024 by noon"])
def test_another_day_in_the_head_is_not_the_report_s(line: str) -> None:
    assert dated(f"Boats wait\n{line}\n\n%").when != between("2024-03-22", "2024-03-22")
