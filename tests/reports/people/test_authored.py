"""R528: a text whose title says whose words it is has one speaker."""

from __future__ import annotations

import pytest

from goodoffices.reports.people.authored import author_of
from goodoffices.reports.people.gazetteer import gazetteer_of
from tests.reports.saying import article_of, case_of_the_bridge, statements_in

BODY = "We call on Kestria to share the tolls.\n\nDunmar rejects a truce. We will not wait."


@pytest.mark.parametrize(
    ("title", "author"),
    [
        pytest.param("Statement by the Foreign Minister of Dunmar, Tomas Rhee", "tomas-rhee",
                     id="R528: a statement by a person of a side"),
        pytest.param("Remarks by Ana Berel at the Iron Bridge", "ana-berel", id="remarks"),
        pytest.param("OPEN LETTER FROM THE HILL FRONT", "hill-front", id="a letter in capitals"),
        pytest.param("Press statement of the Kestrian Foreign Ministry", "kestrian-ministry",
                     id="of a ministry"),
        pytest.param("Statement by Tomas Rhee draws anger", None, id="a report on it"),
        pytest.param("Statement by Ana Berel and Tomas Rhee", None, id="of two"),
        pytest.param("Joint statement by Kestria and Dunmar", None, id="of two sides"),
        pytest.param("Tomas Rhee on the Iron Bridge", None, id="no such text"),
        pytest.param("Statement by the Bird Club", None, id="of nobody in the case"),
    ],
)  # fmt: skip
def test_whose_words_a_text_is(title: str, author: str | None) -> None:
    article = article_of(f"{title}\n\n14 March 2031\n\n{BODY}")
    found = author_of(article, gazetteer_of(case_of_the_bridge()))
    assert (found and found.actor) == author
    assert found is None or article.report.text[found.start : found.end] == title


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("Kestria should share the tolls. It rained.", id="nobody says we"),
        pytest.param("He said: “We reject a truce.” We were there.", id="who quotes reports"),
        pytest.param("", id="nothing"),
    ],
)
def test_a_text_of_other_words_is_a_report(body: str) -> None:
    article = article_of(f"Statement by Tomas Rhee\n\n{body}")
    assert author_of(article, gazetteer_of(case_of_the_bridge())) is None


def test_r528_its_author_says_all_of_it() -> None:
    found = statements_in(f"Statement by Tomas Rhee\n\n14 March 2031\n\n{BODY}")
    told = {(one.speaker, one.issue, one.source_kind) for one in found}
    assert told == {("tomas-rhee", "tolls", "named"), ("tomas-rhee", "truce", "named")}
