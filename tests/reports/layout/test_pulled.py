"""R588: a quotation that the page sets out once more is read once, and parts nobody's words."""

from __future__ import annotations

import pytest

from goodoffices.reports.layout.article import cut_up
from goodoffices.reports.layout.intake import take_in
from goodoffices.reports.layout.lines import lines_of
from goodoffices.reports.layout.pulled import without_pulled
from goodoffices.reports.text import Article, Label

TITLE = "Varu and Norland end round on Halm tolls"
ALDO = "“We shall never accept the tolls,” Foreign Minister Ana Aldo told reporters in Ostra."
LUND = "Norland’s envoy, Per Lund, said his side had offered to halve the tolls for two years."
HE = "“We accept a joint commission,” he said after the round in Halm."
BOATS = "Some 400 boats have been waiting below the locks since April, the harbour office said."


def article_of(*blocks: str, name: str = "a.txt", glue: str = "\n\n") -> Article:
    return cut_up(take_in(glue.join(blocks).encode(), report_id="r", name=name))


def labels_of(article: Article) -> dict[str, Label]:
    return {article.words(one): one.label for one in article.segments}


@pytest.mark.parametrize(
    "pulled",
    [
        pytest.param("“We shall never accept the tolls”", id="R588: in marks"),
        pytest.param("We shall never accept the tolls", id="without marks"),
        pytest.param("We shall never accept the tolls.", id="as a sentence"),
        pytest.param("‘Never accept the tolls’", id="a part of it"),
    ],
)
def test_r588_a_pulled_quotation_stands_beside_the_text(pulled: str) -> None:
    labels = labels_of(article_of(TITLE, ALDO, LUND, pulled, HE, BOATS))
    assert labels[pulled] is Label.CAPTION
    assert [labels[one] for one in (ALDO, LUND, HE, BOATS)] == [Label.PROSE] * 4


@pytest.mark.parametrize("signature", ["— Per Lund", "Per Lund, envoy of Norland"])
def test_r588_the_name_below_a_pulled_quotation_goes_with_it(signature: str) -> None:
    labels = labels_of(article_of(TITLE, LUND, HE, "“We accept a joint commission”", signature,
                                  BOATS))  # fmt: skip
    assert labels[signature] is Label.CAPTION
    assert labels[BOATS] is Label.PROSE


def test_r588_a_block_of_a_page_that_repeats_a_quotation() -> None:
    page = "".join((f"<html><body><article><h1>{TITLE}</h1>", *(f"<p>{one}</p>" for one in
           (ALDO, LUND)), "<blockquote>We shall never accept the tolls</blockquote>",
           *(f"<p>{one}</p>" for one in (HE, BOATS)), "</article></body></html>"))  # fmt: skip
    article = article_of(page, name="a.html")
    assert labels_of(article)["We shall never accept the tolls"] is Label.CAPTION
    assert len(article.quotations) == 2


@pytest.mark.parametrize(
    "kept",
    [
        pytest.param("“We shall close the locks instead.”", id="other words"),
        pytest.param("“We shall never accept the locks.”", id="R588: one word is another"),
        pytest.param("“We shall”", id="two words"),
        pytest.param("“We shall never accept the tolls,” she said again, “or the locks.”",
                     id="it says more"),
    ],
)  # fmt: skip
def test_r588_what_repeats_nothing_is_read(kept: str) -> None:
    lines = tuple(lines_of("\n\n".join((TITLE, ALDO, kept, BOATS))))
    assert without_pulled(lines) == lines


def test_r588_of_two_that_are_alike_none_is_lost() -> None:
    both = "“We shall never accept the tolls.”"
    lines = tuple(lines_of("\n\n".join((TITLE, BOATS, both, LUND, both))))
    assert without_pulled(lines) == lines


def test_r588_a_text_that_a_page_holds_twice_is_read_once() -> None:
    page = "".join(f"<div class={one}><p>{ALDO}</p><p>{LUND}</p><p>{HE}</p></div>"
                   for one in ("narrow", "wide"))  # fmt: skip
    article = article_of(f"<html><body><h1>{TITLE}</h1>{page}</body></html>", name="a.html")
    labels = [one.label for one in article.segments if article.words(one) == LUND]
    assert labels == [Label.PROSE, Label.CAPTION]


def test_r588_a_paragraph_set_out_above_the_text_is_read_in_it() -> None:
    article = article_of(TITLE, ALDO, LUND, ALDO, BOATS)
    labels = [one.label for one in article.segments if article.words(one) == ALDO]
    assert labels == [Label.CAPTION, Label.PROSE]


def test_r588_brief_answers_may_be_given_twice() -> None:
    article = article_of(TITLE, ALDO, "“We shall not answer that.”", LUND,
                         "“We shall not answer that.”", BOATS)  # fmt: skip
    assert len(article.paragraphs) == 5


def test_r588_a_headline_that_quotes_the_report_stays_one() -> None:
    labels = labels_of(article_of("“We shall never accept the tolls”", ALDO, LUND, BOATS))
    assert labels["“We shall never accept the tolls”"] is Label.TITLE
