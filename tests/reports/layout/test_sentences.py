"""Sentences end where a reader ends them, and lie exactly in their text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.reports.layout.sentences import sentences_in


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences_in(text, 0, len(text))]


@pytest.mark.parametrize(
    "sentences",
    [
        pytest.param(["They met.", "They left."], id="two sentences"),
        pytest.param(["The U.S. Army left.", "It was late."], id="R14: an abbreviated state"),
        pytest.param(["He met envoys of the U.S.", "The talks ended."], id="one at the end"),
        pytest.param(["He lives in the U.S. in peace."], id="a small letter follows"),
        pytest.param(["Mr. A. B. Oru spoke.", "Gen. Relle left."], id="titles and initials"),
        pytest.param(["Lt. Gen. Varu and Sen. Li met Dr. No."], id="titles in a row"),
        pytest.param(["She said no.", "Then she left."], id="the word no"),
        pytest.param(["See No. 5 of the list."], id="the number sign no."),
        pytest.param(["They met at 5 p.m. Monday."], id="a time of day"),
        pytest.param(["It rose by 1.5 million.", "It fell by 2.3%."], id="decimals"),
        pytest.param(["Rs. 10 lakh went out.", "Tk. 300 crore stayed."], id="signs of currencies"),
        pytest.param(["Wait... they left.", "Wait…", "They stay."], id="an ellipsis"),
        pytest.param(["“We agree.”", "He left."], id="a quoted sentence"),
        pytest.param(["“Will it hold?” Oru asked.", "Nobody knew."], id="a quoted question"),
        pytest.param(["“Stop!” he cried.", "They did."], id="a quoted cry"),
        pytest.param(["Why?", "Because!", "Really?!", "Yes."], id="questions and cries"),
        pytest.param(["It ended 3-2.", "40 people died."], id="a figure begins a sentence"),
        pytest.param(["They met in Oslo.[1]", "Then they left."], id="a footnote mark"),
        pytest.param(["Oru Inc. and Li Co. merged."], id="companies"),
        pytest.param(["It began on Jan. 5.", "It was cold."], id="a month"),
        pytest.param(["谈判恢复。", "双方见面。"], id="a script without spaces"),
        pytest.param(["التقى المبعوثون.", "هل تحدثوا؟", "نعم."], id="Arabic"),
        pytest.param(["www.example.Com is a site.", "So is oru.example."], id="an address"),
        pytest.param(["No stop at the end"], id="no stop"),
    ],
)
def test_sentences_of_a_paragraph(sentences: list[str]) -> None:
    gap = "" if "。" in sentences[0] else " "
    assert cut(gap.join(sentences)) == sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The visit ended.Then they left.", 2, id="glued sentences are two"),
        pytest.param("It is theirs.”Then they left.", 2, id="glued behind a quotation mark"),
        pytest.param("In the Strip. . A key point.", 2, id="a stray full stop is none"),
        pytest.param(" . . . ", 0, id="stops alone are none"),
        pytest.param("", 0, id="an empty paragraph has none"),
    ],
)
def test_number_of_sentences(text: str, expected: int) -> None:
    assert len(cut(text)) == expected


def test_a_stretch_within_a_text_keeps_its_positions() -> None:
    text = "Before. One here. Two here. After."
    assert [text[a:b] for a, b in sentences_in(text, 8, 27)] == ["One here.", "Two here."]


@given(st.text(alphabet="aB1.?!… \n“”'\"([)]U.S。", max_size=80))
def test_sentences_hold_every_letter_and_figure_once(text: str) -> None:
    letters = [letter for letter in text if letter.isalnum()]
    assert [letter for sentence in cut(text) for letter in sentence if letter.isalnum()] == letters


@pytest.mark.parametrize("piece", [". ", "A. ", "Ab. ", "“", "a.b", "? “", ".”", "1.", "e.g. "])
def test_hostile_repeats_take_linear_time(piece: str) -> None:
    assert len(cut(piece * 20_000)) <= 20_001


@pytest.mark.parametrize(
    ("row", "count"),
    [
        pytest.param("“We refuse the tolls,” Aldo said | “We accept the tolls,” Lund said", 2,
                     id="R14: two cells that tell something"),
        pytest.param("Varu | refuses the tolls at Halm", 1, id="a name and its cell"),
        pytest.param("Position of Varu | refuses the tolls at Halm | since May", 1, id="headings"),
        pytest.param("x | " * 20_000, 1, id="many bars"),
        pytest.param("a b c d e | " * 5_000, 5_000, id="many cells"),
    ],
)  # fmt: skip
def test_r14_cells_of_a_row_that_tell_something_are_sentences(row: str, count: int) -> None:
    assert len(list(sentences_in(row, 0, len(row)))) == count
