"""A stretch of text is led back to its place in the file, whatever the file is."""

from __future__ import annotations

import pytest

from goodoffices.errors import ReportError
from goodoffices.reports.origin import Origin, OriginUnit, Row


@pytest.mark.parametrize(
    ("start", "end", "rows"),
    [
        pytest.param(0, 4, ((0, 4, 10, 4),), id="a whole row"),
        pytest.param(1, 3, ((1, 2, 11, 2),), id="a part of one"),
        pytest.param(3, 7, ((3, 1, 13, 1), (5, 1, 20, 5), (6, 1, 25, 1)), id="over an entity"),
        pytest.param(4, 5, (), id="white space has no place"),
        pytest.param(30, 40, (), id="nor has what lies behind the end"),
    ],
)
def test_a_stretch_of_a_page(start: int, end: int, rows: tuple[Row, ...]) -> None:
    source = ((0, 4, 10, 4), (5, 1, 20, 5), (6, 3, 25, 3))
    assert Origin(unit=OriginUnit.SOURCE, rows=source).of(start, end) == rows


def test_a_stretch_of_a_pdf_keeps_the_box_of_its_lines() -> None:
    origin = Origin(unit=OriginUnit.PAGE, rows=((0, 9, 1, 10, 20, 30, 40),))
    assert origin.of(2, 5) == ((2, 3, 1, 10, 20, 30, 40),)
    assert origin.up_to(4).rows == ((0, 4, 1, 10, 20, 30, 40),)


def test_rows_that_overlap_are_refused() -> None:
    with pytest.raises(ReportError, match="overlaps itself at 3"):
        Origin(unit=OriginUnit.PART, rows=((0, 4, 1), (3, 2, 2)))
