"""Points that a report tells are prose, whether a heading, a headline or a name stands above."""

from __future__ import annotations

import pytest

from goodoffices.reports.layout.lines import lines_of
from goodoffices.reports.layout.points import is_point, with_points
from goodoffices.reports.layout.residue import label_blocks
from goodoffices.reports.text import Label

BODY = "18:40\nThe envoys of Norland said that the pumps would stop at noon on Monday.\n"
LISTS = """Where they stand

NORLAND
* Rejects the pumps
* Wants a lock

SUDMARK
* No lock
* Wants more pumps
"""


def told(text: str) -> list[str]:
    """Return the points that are prose."""
    return [
        text[one.start : one.end]
        for one in label_blocks(text)
        if one.label is Label.PROSE and text[one.start] in "*•-"
    ]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        pytest.param("Pump talks live\n\n", BODY, id="R425: under the headline"),
        pytest.param("Pump talks\nLast updated 3 May 2031, 19:05\n\n", BODY, id="under its day"),
    ],
)
def test_r425_a_summary_above_the_text_is_told(above: str, below: str) -> None:
    points = "• Norland rejects the pumps\n• Engines stop at noon\n\n"
    assert told(above + points + below) == points.rstrip().split("\n")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"Pump talks\n\n• Home\n• World\n• Sport\n\n{BODY}", id="a menu"),
        pytest.param(f"Pump talks\n\n• Halm wins the cup at last\n\n{BODY}", id="a single one"),
        pytest.param(
            f"Pump talks\n\n• Halm wins the cup at last\n• Weather turns on coast\n\n{BODY}",
            id="R425: points that share no word with the text",
        ),
        pytest.param(
            f"Most read\n• Norland rejects the pumps\n• Pumps break in Halm port\n\n{BODY}",
            id="R425: a list of other stories",
        ),
    ],
)
def test_what_else_stands_above_a_text_is_not(text: str) -> None:
    assert told(text) == []


def test_a_dateline_stands_behind_the_points_of_a_summary() -> None:
    points = "* Norland rejects the pumps\n* Vote called off\n\n"
    text = f"Pump talks\n{points}HALM, 3 May 2031 - {BODY[6:]}"
    assert "HALM, 3 May 2031 -" in [
        text[one.start : one.end] for one in label_blocks(text) if one.label is Label.DATELINE
    ]
    assert is_point(next(iter(lines_of("* Vote called off"))))


def test_r526_points_under_short_headings_are_all_the_text() -> None:
    assert told(LISTS) == ["* Rejects the pumps", "* Wants a lock", "* Wants more pumps"]
    headed = [
        LISTS[one.start : one.end]
        for one in label_blocks(LISTS)
        if one.label is Label.SUB_HEADING and LISTS[one.start] != "*"
    ]
    assert headed == ["NORLAND", "SUDMARK"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(LISTS.replace("SUDMARK", "* Sudmark"), id="one heading"),
        pytest.param(f"{LISTS}\nThe envoys met in the old town hall on Monday.", id="R526: text"),
        pytest.param("The envoys met in the old town hall on Monday.", id="no points"),
    ],
)
def test_other_lists_stay_as_they_are(text: str) -> None:
    lines = tuple(lines_of(text))
    assert with_points(lines) == lines
