"""A block is what its author set apart, whether by blank lines, line ends or wrapping."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.reports.layout.paragraphs import blocks_of

LONG = (
    "The delegations of Norvia and Estara met for two hours in Kessel on Tuesday to discuss the"
    " release of water from the Tarn dam, and parted without a date for another meeting there."
)


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in blocks_of(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param(" \n\r\n\t", [], id="white space"),
        pytest.param("a\n\nb\n\n\nc", ["a", "b", "c"], id="blank lines"),
        pytest.param(f"{LONG}\n{LONG}", [LONG, LONG], id="R13: one line each"),
        pytest.param("a\r\nb\rc", ["a", "b", "c"], id="other line ends"),
        pytest.param("  a  \n\t b", ["a", "b"], id="white space around is outside"),
        pytest.param("a\u2028b\x0cc", ["a", "b", "c"], id="separators of Unicode and pages"),
    ],
)
def test_blocks_of_a_text(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


def test_wrapped_lines_are_joined_up_to_a_blank_line() -> None:
    wrapped = "\n\n".join(textwrap.fill(LONG, 70) for _ in range(3))
    assert [block.replace("\n", " ") for block in cut(wrapped)] == [LONG] * 3


def test_a_short_report_of_wrapped_lines_is_joined_too() -> None:
    wrapped = "\n\n".join(textwrap.fill(LONG, 95) for _ in range(2))
    assert [block.replace("\n", " ") for block in cut(wrapped)] == [LONG] * 2


def test_a_heading_above_wrapped_lines_stays_apart() -> None:
    text = f"Dam talks end\n\n{textwrap.fill(LONG, 70)}\n\nWhat next\n\n{textwrap.fill(LONG, 70)}"
    assert [block.split("\n")[0][:13] for block in cut(text)] == [
        "Dam talks end",
        "The delegatio",
        "What next",
        "The delegatio",
    ]


def test_bullets_in_wrapped_lines_stay_apart() -> None:
    text = f"{textwrap.fill(LONG, 70)}\n- a shared station\n- a commission"
    assert [block[:9] for block in cut(text)][1:] == ["- a share", "- a commi"]


def test_short_headlines_in_a_row_are_not_joined() -> None:
    lines = ["Talks resume", "Dam stays closed", "Flood hits coast", "Bakery wins prize"]
    assert cut("\n".join(lines)) == lines


@given(st.text(alphabet="ab .\n\r\t\u2028-", max_size=80))
def test_between_blocks_there_is_only_white_space(text: str) -> None:
    position = 0
    for start, end in blocks_of(text):
        assert not text[position:start].strip()
        assert text[start:end].strip() == text[start:end] != ""
        position = end
    assert not text[position:].strip()


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param(
            "HALM POST\n3 May 2031\n"
            "The boards of both valleys met in the old salt store on Monday and\n"
            "agreed on nothing about the bridge.\n"
            "2\nHalm Post 3 May 2031\n"
            "The union wants the tolls lifted before the new bridge opens, its\n"
            "leader said after the meeting.\n"
            "Forty boats wait below the bridge, and the harbour master counts\n"
            "sixty more on the way.\n",
            7,
            id="R339: short paragraphs copied from a page of a PDF",
        ),
        pytest.param(
            "They met again in Halm on Monday and agreed on the whole of the new text.\n\n"
            "> The union wants the tolls lifted before\n> the bridge opens, its leader said.\n"
            ">\n> Tam\n",
            4,
            id="a letter that a mail quotes is joined",
        ),
    ],
)
def test_lines_that_run_on_are_one_block(text: str, count: int) -> None:
    assert len(blocks_of(text)) == count
