"""A figure holds on the day its clause tells, be that before or behind the report (R572)."""

from __future__ import annotations

import pytest

from goodoffices.reports.amounts.figures import find_figures
from goodoffices.reports.amounts.held_days import held_on
from goodoffices.reports.amounts.quantities import find_quantities
from goodoffices.reports.record import Dating
from goodoffices.reports.times.timewords import find_timewords
from goodoffices.reports.wording.lexemes import lexemes
from tests.reports.made_articles import article_of
from tests.reports.made_case import CASE, between, cast_in

DATING = Dating(when=between("2031-07-04", "2031-07-04"))


def held(text: str) -> list[str]:
    article = article_of(text)
    found = find_figures(article, case=CASE, cast=cast_in(article), dating=DATING)
    return [f"{one.as_of.earliest} {one.as_of.latest}" for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Norland said 30 pilots would be freed in May.", "2032-05-01 2032-05-31", id="would"
        ),
        pytest.param(
            "Some 30 pilots are due to be freed in May.", "2032-05-01 2032-05-31", id="due"
        ),
        pytest.param(
            "Norland said 12 pilots had died and aid would come on 9 August.",
            "2031-07-04 2031-07-04",
            id="R572: a day ahead of another clause",
        ),
        pytest.param(
            "Bo Lund insisted talks would resume on 9 August and said 12 pilots were killed.",
            "2031-07-04 2031-07-04",
            id="R572: a day ahead told before",
        ),
        pytest.param(
            "A convoy of 30 trucks is planned for 9 August.",
            "2031-08-09 2031-08-09",
            id="planned for a day",
        ),
        pytest.param(
            "A convoy of 30 trucks was planned for 9 June.",
            "2031-06-09 2031-06-09",
            id="was planned",
        ),
        pytest.param("Some 30 pilots will return in May.", "2032-05-01 2032-05-31", id="will"),
        pytest.param(
            "By the end of May, 30 pilots will have left.", "2032-05-18 2032-05-31", id="opening"
        ),
        pytest.param(
            "Norland plans to free 30 pilots in May.", "2032-05-01 2032-05-31", id="a plan"
        ),
        pytest.param(
            "Norland promised to free 30 pilots on 9 July.",
            "2031-07-09 2031-07-09",
            id="a promise",
        ),
        pytest.param(
            "Norland will free 30 pilots next week.", "2031-07-05 2031-07-17", id="a week ahead"
        ),
        pytest.param(
            "Norland said 30 pilots had been freed in May.", "2031-05-01 2031-05-31", id="past"
        ),
        pytest.param(
            "Norland said 30 pilots would have left in May.", "2031-05-01 2031-05-31", id="unreal"
        ),
        pytest.param(
            "Norland said 30 pilots won't be freed in May.", "2032-05-01 2032-05-31", id="won't"
        ),
        pytest.param(
            "Norland said 30 pilots wouldn't have left in May.",
            "2031-05-01 2031-05-31",
            id="unreal and denied",
        ),
        pytest.param(
            "Norland managed to free 30 pilots in May.", "2031-05-01 2031-05-31", id="done"
        ),
        pytest.param(
            "Norland freed 30 pilots in May and will free others.",
            "2031-05-01 2031-05-31",
            id="another verb",
        ),
        pytest.param("In May, 30 pilots left.", "2031-05-01 2031-05-31", id="a day that opens"),
        pytest.param("On 3 May, 30 pilots left.", "2031-05-03 2031-05-03", id="the day alone"),
        pytest.param(
            "In May, when Lund resigned, 30 pilots left.", "2031-07-04 2031-07-04", id="far apart"
        ),
        pytest.param(
            "Norland said on Monday 30 pilots left in May.",
            "2031-05-01 2031-05-31",
            id="past the day of telling",
        ),
    ],
)
def test_r572_a_figure_of_what_is_to_come_holds_ahead(text: str, expected: str) -> None:
    assert held(text) == [expected]


def test_r572_what_is_joined_holds_ahead_together() -> None:
    found = held("Some 30 men and 12 women will be freed on 9 July.")
    assert found == ["2031-07-09 2031-07-09"] * 2


def test_a_figure_without_a_day_holds_on_that_of_the_report() -> None:
    words = lexemes("Some 30 pilots left.")
    quantity = find_quantities(words)[0]
    terms = find_timewords(article_of("Some 30 pilots left."))
    assert held_on(words, quantity, terms, DATING) == DATING.when
