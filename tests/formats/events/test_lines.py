"""Lines become cells at the mark that the first line has most of."""

from __future__ import annotations

import pytest

from goodoffices.errors import FormatError
from goodoffices.formats.events.lines import refuse, rows_of_lines


@pytest.mark.parametrize(
    ("lines", "plain_tabs", "rows"),
    [
        pytest.param(["a,b\n", "1,2\n"], False, [["a", "b"], ["1", "2"]], id="commas"),
        pytest.param(["a;b,c;d\n"], False, [["a", "b,c", "d"]], id="semicolons"),
        pytest.param(['a\t"b\n', "c\td\n"], True, [["a", '"b'], ["c", "d"]], id="plain tabs"),
        pytest.param(
            ['a\t"b\n', 'c"\td\n'], False, [["a", "b\nc", "d"]], id="a cell of two lines"
        ),
        pytest.param(['a,"b""c"\n'], True, [["a", 'b"c']], id="plain tabs say nothing of commas"),
        pytest.param([], False, [], id="an empty file"),
    ],
)
def test_lines_are_cut_into_cells(
    lines: list[str], plain_tabs: bool, rows: list[list[str]]
) -> None:
    assert list(rows_of_lines("t.csv", lines, plain_tabs=plain_tabs)) == rows


def test_fault_names_its_line() -> None:
    with pytest.raises(FormatError, match=r"Line \d+ is no row"):
        list(rows_of_lines("t.csv", ["a,b\n", '"', *["a" * 70_000] * 3], plain_tabs=False))


def test_refusal_names_the_file_and_the_remedy() -> None:
    with pytest.raises(FormatError, match=r"t\.csv: It is empty\. Fill it\."):
        refuse("t.csv", "It is empty.", "Fill it.")
