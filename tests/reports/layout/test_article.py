"""A report is cut into a partition of its text (R11), and every piece is exact."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.reports.layout.article import cut_up
from goodoffices.reports.layout.intake import take_in
from goodoffices.reports.text import Article
from tests.reports.strategies_text import reports


def cut(text: str) -> Article:
    return cut_up(take_in(text.encode(), report_id="r"))


@settings(max_examples=50, deadline=None)
@given(reports())
def test_segments_are_a_partition_of_the_text(text: str) -> None:
    article = cut(text)
    assert "".join(article.words(segment) for segment in article.segments) == article.report.text


@settings(max_examples=50, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_give_an_article(data: bytes) -> None:
    article = cut_up(take_in(data, report_id="r"))
    assert "".join(article.words(segment) for segment in article.segments) == article.report.text


@settings(max_examples=50, deadline=None)
@given(reports())
def test_sentences_lie_in_their_paragraphs_in_order_and_begin_and_end_with_words(
    text: str,
) -> None:
    article = cut(text)
    position = 0
    for sentence in article.sentences:
        paragraph = article.paragraphs[sentence.paragraph]
        assert position <= sentence.start < sentence.end
        assert paragraph.start <= sentence.start
        assert sentence.end <= paragraph.end
        assert article.words(sentence).strip() == article.words(sentence)
        position = sentence.end


@settings(max_examples=50, deadline=None)
@given(reports())
def test_quotations_lie_within_one_paragraph_and_do_not_overlap(text: str) -> None:
    article = cut(text)
    position = 0
    for quotation in article.quotations:
        assert position <= quotation.start < quotation.end
        assert any(
            p.start <= quotation.start and quotation.end <= p.end for p in article.paragraphs
        )
        position = quotation.end


def test_the_same_bytes_give_the_same_article() -> None:
    data = b"Talks resume\n\nThe envoys met in Oslo. They spoke."
    assert cut_up(take_in(data, report_id="r")) == cut_up(take_in(data, report_id="r"))
