"""What stands around a sentence, and what a statement made of it holds."""

from __future__ import annotations

from goodoffices.reports.cues.units import Unit, units_of
from goodoffices.reports.speakers.drafts import drafts_of
from goodoffices.reports.speakers.floors import floors_of
from goodoffices.reports.stances.single_words import hints_of
from goodoffices.reports.stances.topics import topic_index
from goodoffices.reports.statements.contents import (
    content_bounds,
    content_of,
    sentence_before,
    topics_of,
)
from goodoffices.reports.statements.made_statements import statement_of
from goodoffices.reports.statements.one_report import OneReport, quotations_in, words_before
from tests.reports.saying import LEAD, article_of, case_of_the_bridge, cast_of

SENTENCE = "Ana Berel said that “the tolls” must be shared."


def one_report(text: str) -> tuple[OneReport, Unit]:
    """Return a report and its last sentence."""
    article = article_of(text)
    cast = cast_of(article)
    report = OneReport(
        article=article,
        case=case_of_the_bridge(),
        cast=cast,
        index=topic_index(case_of_the_bridge()),
        hints=hints_of(case_of_the_bridge()),
        commanded=frozenset(),
        openings=tuple(one.start for one in article.quotations),
        floors=floors_of(article, cast),
    )
    return report, list(units_of(article, cast))[-1]


def test_a_statement_holds_the_words_of_its_attribution() -> None:
    report, unit = one_report(f"{LEAD}The draft is long. It is cold. {SENTENCE}")
    (said,) = drafts_of(unit, report.cast)
    start, end = content_bounds(unit, said)
    assert report.article.report.text[start:end] == "that “the tolls” must be shared"
    topics, flags = topics_of(report, unit, said)
    assert (topics.issue, flags) == ("tolls", ())
    assert "shared" in content_of(report, unit, said, topics).words
    assert statement_of(report, unit, said).issue == "tolls"


def test_words_and_quotations_around_a_sentence() -> None:
    report, unit = one_report(f"{LEAD}The draft is long. It is cold. {SENTENCE}")
    assert words_before(report, unit) == "The draft is long. It is cold. "
    assert sentence_before(report, unit) == "The draft is long."
    (quotation,) = quotations_in(report, unit.start, unit.end)
    assert report.article.report.text[quotation.start : quotation.end] == "“the tolls”"
