"""The body ends where its last paragraph ends, not at the first advertisement."""

from __future__ import annotations

import pytest

from goodoffices.reports.layout.bodyend import last_of_body
from goodoffices.reports.layout.lines import lines_of
from goodoffices.reports.layout.unended import goes_on
from tests.reports.layout.test_residue import BODY_LINES

TEASERS = (
    "A bakery in Lindau has won a prize for its rye bread and cakes.",
    "Three sailors were rescued after their yacht capsized off Cape Moran.",
)


@pytest.mark.parametrize(
    ("tail", "kept"),
    [
        pytest.param((), 0, id="nothing follows"),
        pytest.param(("ADVERTISEMENT", BODY_LINES[3]), 2, id="body after an advertisement"),
        pytest.param(("Related posts", *TEASERS), 0, id="teasers below a heading"),
        pytest.param(TEASERS, 0, id="two teasers without a heading"),
        pytest.param(("What next", *TEASERS), 3, id="the same below a heading of the report"),
        pytest.param(("Violets bloomed. So did the lilac.",), 1, id="two sentences are kept"),
        pytest.param(TEASERS[:1], 1, id="one sentence alone is kept"),
    ],
)
def test_last_line_of_the_body(tail: tuple[str, ...], kept: int) -> None:
    lines = tuple(lines_of("\n".join((*BODY_LINES, *tail))))
    assert last_of_body(lines, 0) == len(BODY_LINES) - 1 + kept


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It has these parts:\na shared station", True, id="after a colon"),
        pytest.param("They met in Oslo.\n- a shared station", True, id="a bullet"),
        pytest.param("They met in the town of Oslo\nand then left", True, id="a broken line"),
        pytest.param("They met in Oslo.\nWhat next", False, id="a heading"),
        pytest.param("They met in Oslo.\n1. WHAT NEXT", False, id="a numbered heading"),
    ],
)
def test_a_line_that_goes_on(text: str, expected: bool) -> None:
    previous, line = lines_of(text)
    assert goes_on(previous, line) is expected


@pytest.mark.parametrize(
    ("tail", "kept"),
    [
        pytest.param(
            ("CALENDAR", f"- 3 May: {BODY_LINES[0][:40]}", "- 9 May: a vote in Selle"),
            3,
            id="R336: a calendar that shares words with the report",
        ),
        pytest.param(
            ("Elsewhere", "- Bakery wins prize", "- Yacht capsizes off Cape Moran"),
            0,
            id="links to other stories",
        ),
        pytest.param(
            ("Calendar", "- Bakery wins prize", "- Yacht capsizes off Cape Moran"),
            0,
            id="a calendar of something else",
        ),
    ],
)
def test_a_list_below_a_heading(tail: tuple[str, ...], kept: int) -> None:
    lines = tuple(lines_of("\n".join((*BODY_LINES, *tail))))
    assert last_of_body(lines, 0) == len(BODY_LINES) - 1 + kept


def test_a_line_of_marks_before_its_first_word_is_no_harm() -> None:
    matter = [f"{one}{two}rn" for one in "bcdfghlm" for two in ("a", "e", "i", "o", "u", "oo")]
    body = [" ".join(("The", *matter[at : at + 20], "were there.")) for at in range(0, 24, 4)]
    lines = tuple(
        lines_of("\n".join((*body, "ADVERTISEMENT", "." * 80 + " Lilac bloomed early.")))
    )
    assert last_of_body(lines, 0) == len(lines) - 1
