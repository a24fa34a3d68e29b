"""R527: what leads to a quotation is one paragraph with it."""

from __future__ import annotations

import pytest

from goodoffices.reports.layout.lead_ins import with_lead_ins
from goodoffices.reports.layout.lines import lines_of
from goodoffices.reports.layout.told import leading_words
from goodoffices.reports.text import Label, Segment
from tests.reports.saying import statements_in

HEAD = "Talks on the bridge\n\nThe envoys met in Halm on Monday.\n\n"


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        pytest.param("Ana Berel replied:\n\n“We want a truce.”", "ana-berel",
                     "Ana Berel replied:\n\n“We want a truce.”", id="R527: an empty line between"),
        pytest.param("Ana Berel wrote:\n\"We want a truce.\"", "ana-berel",
                     "Ana Berel wrote:\n\"We want a truce.\"", id="the next line"),
        pytest.param("Asked about it, Tomas Rhee told reporters: \n\n“We reject a truce.”",
                     "tomas-rhee", "Tomas Rhee told reporters: \n\n“We reject a truce.”",
                     id="behind an opening clause"),
        pytest.param("The Hill Front announced:\n\n«We want a truce.»", "hill-front",
                     "The Hill Front announced:\n\n«We want a truce.»", id="angular marks"),
    ],
)  # fmt: skip
def test_words_below_their_lead_have_its_speaker(text: str, speaker: str, words: str) -> None:
    (found,) = statements_in(f"{HEAD}{text}\n\nIt rained all day.")
    assert (found.speaker, found.spans[0].quote, found.directness) == (speaker, words, "direct")


def test_a_quotation_that_goes_on_below_is_one_statement() -> None:
    text = "Tomas Rhee said:\n\n“We reject a truce.\n\n“The bridge is ours.”\n\nIt rained."
    (found,) = statements_in(HEAD + text)
    assert [span.quote for span in found.spans] == [
        "Tomas Rhee said:\n\n“We reject a truce.",
        "“The bridge is ours.”",
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The terms:\n\n“Truce” is one of them.", id="nobody speaks"),
        pytest.param("Ana Berel replied.\n\n“We want a truce.”", id="no colon"),
        pytest.param("Ana Berel replied:\n\nWe want a truce.", id="no quotation"),
        pytest.param(
            "Ana Berel said:\n\nShare this\n\n“We want a truce.”", id="something between"
        ),
        pytest.param("", id="nothing"),
    ],
)
def test_other_blocks_stay_apart(text: str) -> None:
    lines = tuple(lines_of(text))
    assert with_lead_ins(text, lines) == lines
    assert "said" in leading_words()


def test_what_a_page_calls_no_prose_stays_apart() -> None:
    text = "Ana Berel said:\n“We want a truce.”"
    lines = tuple(lines_of(text, (Segment(label=Label.CAPTION, start=16, end=len(text)),)))
    assert with_lead_ins(text, lines) == lines
