"""R412: "here" and "there" must lead to the place that they stand for, and nowhere else."""

from __future__ import annotations

import pytest

from goodoffices.reports.happenings.frames import find_triggers
from goodoffices.reports.happenings.pointed_places import pointed_place
from goodoffices.reports.happenings.setting import setting_of
from goodoffices.reports.wording.lexemes import lexemes
from tests.reports.happenings.telling import DATING, told
from tests.reports.made_articles import article_of
from tests.reports.made_case import CASE, cast_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Fishermen love Highmoor. The two sides met there on Tuesday.",
            ("meeting", "happened", "Highmoor"),
            id="R412: there",
        ),
        pytest.param(
            "From Port Ash it is far to Highmoor. The lease was signed there on Tuesday.",
            ("signing", "happened", "Highmoor"),
            id="R412: the place named last",
        ),
        pytest.param(
            "Fishermen love Highmoor. There was a vote in the senate on Tuesday.",
            ("vote", "happened", None),
            id="R412: there was",
        ),
        pytest.param(
            "PORT ASH, 3 July - It rained. The talks between the two navies ended here on Monday.",
            ("negotiation_round", "happened", "Port Ash"),
            id="R412: here",
        ),
        pytest.param(
            "The parliament in Highmoor rejected the bill on Monday.",
            ("vote", "happened", "Highmoor"),
            id="where a body sits",
        ),
        pytest.param(
            "Delegates in Highmoor met on Monday.",
            ("meeting", "happened", "Highmoor"),
            id="where delegates are",
        ),
    ],
)
def test_a_place_is_told(text: str, expected: tuple[str, str, str | None]) -> None:
    assert told(text) == [expected]


def test_nothing_points_where_no_place_was_named() -> None:
    article = article_of("The two sides met there on Tuesday.")
    setting = setting_of(article, case=CASE, cast=cast_in(article), dating=DATING)
    words = lexemes(article.report.text)
    assert pointed_place(words, next(find_triggers(words)), setting=setting) is None
