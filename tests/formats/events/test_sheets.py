"""A sheet gives the cells that a CSV file of the same table would give."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from goodoffices.errors import FormatError
from goodoffices.formats.events.sheets import MOST_CELLS, rows_of_sheet


def book(*rows: list[Any], more: tuple[str, ...] = ()) -> bytes:
    made = Workbook()
    for row in rows:
        made.active.append(row)
    for name in more:
        made.create_sheet(name).append(["no table"])
    target = io.BytesIO()
    made.save(target)
    return target.getvalue()


def rows_in(data: bytes) -> list[list[str]]:
    return list(rows_of_sheet("t.xlsx", io.BytesIO(data)))


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        pytest.param(datetime(2031, 5, 7), "2031-05-07 00:00:00", id="a day"),  # noqa: DTZ001
        pytest.param(date(2031, 5, 7), "2031-05-07 00:00:00", id="a date"),
        pytest.param(7, "7", id="a whole number"),
        pytest.param(7.0, "7", id="a whole number with a point"),
        pytest.param(1.25, "1.25", id="a part"),
        pytest.param("07 May 2031", "07 May 2031", id="words"),
        pytest.param("007", "007", id="digits that are text"),
        pytest.param(None, "", id="nothing"),
    ],
)
def test_cell_is_told_as_a_csv_file_would(cell: object, text: str) -> None:
    assert rows_in(book(["first", "second", "third"], ["a", cell, "b"]))[1] == ["a", text, "b"]


def test_rows_are_as_wide_as_the_headings() -> None:
    assert rows_in(book(["a", "b", "c"], ["1"], ["1", "2", "3"])) == [
        ["a", "b", "c"], ["1", "", ""], ["1", "2", "3"],
    ]  # fmt: skip


def test_cell_beyond_the_headings_is_kept_for_the_reader_to_name() -> None:
    assert rows_in(book(["a"], ["1", "2"])) == [["a"], ["1", "2"]]


def test_only_the_first_sheet_is_read() -> None:
    assert rows_in(book(["a"], more=("notes",))) == [["a"]]


def test_declared_entities_are_refused() -> None:
    data, target = book(["a"]), io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, part.replace(b"<worksheet", b"<!DOCTYPE x []><worksheet", 1))
    with pytest.raises(FormatError, match="entity declaration"):
        rows_in(target.getvalue())


@pytest.mark.parametrize(
    ("data", "told"),
    [
        pytest.param(b"PK\x03\x04 no archive", "no workbook", id="no archive"),
        pytest.param(b"", "no workbook", id="an empty file"),
        pytest.param(book(["a"])[:-200], "no workbook", id="a file cut short"),
        pytest.param(book(["x"] * (MOST_CELLS + 1)), "more than 2,000 cells", id="too wide"),
    ],
)
def test_what_is_no_table_is_refused(data: bytes, told: str) -> None:
    with pytest.raises(FormatError, match=told):
        rows_in(data)


@given(st.integers(0, 4_000), st.integers(0, 255))
def test_damaged_workbook_raises_nothing_else(place: int, byte: int) -> None:
    data = bytearray(book(["a", "b"], ["1", 2]))
    data[place % len(data)] = byte
    try:
        rows_in(bytes(data))
    except FormatError:
        return
