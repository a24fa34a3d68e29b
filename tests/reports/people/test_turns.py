"""In a transcript everything up to the next label is said by the person of the label."""

from __future__ import annotations

import pytest

from goodoffices.reports.people.turns import speaker_at, turns_of
from tests.reports.made_articles import article_of
from tests.reports.made_case import cast_in

TRANSCRIPT = "QUESTION: Why?\nADA VENN (clip): It rained.\nIt still does.\nPRESENTER: Thanks."


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        pytest.param("Why", None, id="a question is nobody's of the case"),
        pytest.param("It rained", "ada-venn", id="behind the label"),
        pytest.param("It still", "ada-venn", id="in the next paragraph too"),
        pytest.param("Thanks", None, id="until the next label"),
    ],
)
def test_whose_turn_it_is(words: str, speaker: str | None) -> None:
    article = article_of(TRANSCRIPT.replace("ADA VENN", "Ada Venn"))
    turns = turns_of(article, cast_in(article))
    assert speaker_at(turns, article.report.text.index(words)) == speaker


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ada Venn: It rained.", id="a single label"),
        pytest.param("Ada Venn said: it rained.\nShe left: it was late.", id="verbs"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_is_no_transcript(text: str) -> None:
    article = article_of(text)
    assert turns_of(article, cast_in(article)) == ()


def test_a_place_in_capitals_speaks_for_nobody() -> None:
    article = article_of("NORLAND: It rained.\nSUDMARK: It snowed.")
    assert {turn.actor for turn in turns_of(article, cast_in(article))} == {None}


def test_hostile_lines_are_read_in_linear_time() -> None:
    article = article_of("A(:" * 20_000)
    assert turns_of(article, cast_in(article)) == ()


def test_questions_and_answers_may_be_marked_with_a_stop() -> None:
    article = article_of("Ada Venn speaks\n\nQ. Why?\n\nA. It rained on plan A. Nobody came.")
    starts = [
        article.report.text[turn.start :][:4] for turn in turns_of(article, cast_in(article))
    ]
    assert starts == ["Q. W", "A. I"]
