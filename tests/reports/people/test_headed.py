"""Whoever a heading names alone is of the cast, with the heading as a mention (R526)."""

from __future__ import annotations

import pytest

from goodoffices.reports.people.cast import Cast
from goodoffices.reports.people.gazetteer import gazetteer_of
from goodoffices.reports.people.headed import with_headings
from tests.reports.saying import article_of, case_of_the_bridge


@pytest.mark.parametrize(
    ("heading", "actor"),
    [
        pytest.param("KESTRIA", "kestria", id="in capitals"),
        pytest.param("The Hill Front", "hill-front", id="with the"),
        pytest.param("Dunmar's position", "dunmar", id="whose position"),
        pytest.param("Tomas Rhee", "tomas-rhee", id="a person"),
        pytest.param("Kestria and Dunmar", None, id="two"),
        pytest.param("Kestria rejects tolls", None, id="a headline"),
        pytest.param("Weather", None, id="nobody"),
    ],
)
def test_whom_a_heading_names(heading: str, actor: str | None) -> None:
    article = article_of(
        f"The talks\n\nIt rained on Monday.\n\n{heading}\n\nIt snowed all day on Tuesday."
    )
    cast = with_headings(Cast(), article, gazetteer_of(case_of_the_bridge()))
    assert [one.id for one in cast.actors] == ([actor] if actor else [])
    text = article.report.text
    assert [text[one.start : one.end] for one in cast.mentions] == ([heading] if actor else [])
    assert all(one.spans[0].quote == heading for one in cast.actors)
