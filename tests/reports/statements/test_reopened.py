"""A quotation opened again at each paragraph is whose its last paragraph says (R488)."""

from __future__ import annotations

import pytest

from goodoffices.reports.cues.units import units_of
from goodoffices.reports.stances.single_words import hints_of
from goodoffices.reports.stances.topics import topic_index
from goodoffices.reports.statements.one_report import OneReport
from goodoffices.reports.statements.reopened import begun_before, ends_quotation, held_with
from tests.reports.saying import LEAD, article_of, case_of_the_bridge, cast_of, statements_in


def told(text: str) -> list[tuple[str | None, str | None, str | None, list[str]]]:
    return [
        (one.speaker, one.issue, one.stance, [span.quote for span in one.spans])
        for one in statements_in(LEAD + text)
    ]


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        pytest.param('"We reject the tolls.\n\n"They are an insult," Ana Berel said.', 2,
                     id="R488: two paragraphs"),
        pytest.param('"We reject the tolls.\n\n"They are theft.\n\n"Enough," said Ana Berel.', 3,
                     id="R488: three paragraphs"),
        pytest.param('"It rains. We reject the tolls.\n\n"They are an insult," Ana Berel said.', 2,
                     id="R488: two sentences in the first"),
        pytest.param('“We reject the tolls.\n\n“They are an insult,” Ana Berel said.', 2,
                     id="R488: curved marks"),
        pytest.param('Tomas Rhee said the truce held.\n\n"We reject the tolls.\n\n'
                     '"They are an insult," Ana Berel said.', 2,
                     id="R488: not of who spoke before"),
    ],
)  # fmt: skip
def test_the_first_paragraph_is_whose_the_last_one_is(text: str, paragraphs: int) -> None:
    speaker, issue, stance, quotes = told(text)[-1]
    assert (speaker, issue, len(quotes)) == ("ana-berel", "tolls", paragraphs)
    assert stance in {"oppose", "reject"}
    assert not any("We reject" in quote for one in told(text)[:-1] for quote in one[3])


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('"We reject the tolls."\n\n"They are an insult," Ana Berel said.',
                     id="R488: the first one closes"),
        pytest.param('"We reject the tolls.\n\nIt rained.\n\n"It is an insult," Ana Berel said.',
                     id="R488: the report's own words between"),
        pytest.param('"We reject the tolls.\n\nAna Berel said "no" to all of it.',
                     id="R488: the next one opens without a mark"),
    ],
)  # fmt: skip
def test_only_an_open_quotation_goes_on(text: str) -> None:
    assert all(len(one[3]) == 1 for one in told(text))


def test_open_sentences_are_held_until_the_quotation_closes() -> None:
    text = LEAD + '"We reject the tolls.\n\n"They are theft," Ana Berel said.'
    article, case = article_of(text), case_of_the_bridge()
    cast = cast_of(article)
    reading = OneReport(
        article=article, case=case, cast=cast, index=topic_index(case), hints=hints_of(case),
        commanded=frozenset(), openings=tuple(one.start for one in article.quotations), floors=(),
    )  # fmt: skip
    _, first, last = units_of(article, cast)
    (said,) = statements_in(LEAD + '"They are theft," Ana Berel said.')
    held = held_with(reading, [], first, None)
    assert held == [first]
    assert held_with(reading, held, last, None) == []
    assert not ends_quotation(reading, [], last, said)
    assert begun_before(reading, held, said).issue == "tolls"
