"""Tables as an XLSX workbook; cells are read as they stand and never evaluated."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell as WrittenCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from goodoffices.formats.exchange import Findings
from goodoffices.formats.workbook.tables import (
    MAX_COLUMNS,
    MAX_ROWS,
    SHEETS,
    Cell,
    Sheet,
    Table,
    Value,
)
from goodoffices.formats.zips import DECLARED, packed, unpacked

LAST_ROW = 1_048_576
"""Last row of any spreadsheet; rows beyond are a damaged or hostile file."""

MAX_WIDTH = 1_000
"""Most cells of a row that are looked at, empty ones included."""

_SAVED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(<)")
_FIXED_DAY = datetime(2000, 1, 1)  # noqa: DTZ001 - the same bytes every time, in no time zone
_MERGED = re.compile(
    rb"<(?:\w+:)?mergeCell\s[^>]*?ref=[\"']([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})[\"']"
)
MERGED_SHOWN = 5
"""Merged cells that are named; the others are counted."""


def write_excel(tables: list[Table]) -> bytes:
    """Write a workbook; the same tables always give the same bytes.

    Parameters
    ----------
    tables : list of Table
        The tables; no text holds a control character but line feeds.

    Returns
    -------
    bytes
        The workbook. Text that looks like a formula is marked as text (R128).
    """
    book = Workbook()
    book.remove(book.active)
    book.properties.creator = "Good Offices"
    book.properties.created = book.properties.modified = _FIXED_DAY
    for table in tables:
        sheet = book.create_sheet(table.name)
        for number, row in enumerate([table.header, *table.rows], start=1):
            for place, value in enumerate(row, start=1):
                _write(sheet.cell(row=number, column=place), value, heading=number == 1)
        sheet.freeze_panes = "A2"
        for place, heading in enumerate(table.header, start=1):
            width = 48 if heading in {"value", "entry", "basis", "reason", "conditions"} else 22
            sheet.column_dimensions[get_column_letter(place)].width = width
    target = io.BytesIO()
    book.save(target)
    # Our own archive: the limits on those of strangers would empty a large one.
    with zipfile.ZipFile(target) as archive:
        parts = [(name, archive.read(name)) for name in archive.namelist()]
    return packed([(name, _SAVED.sub(rb"\g<1>2000-01-01T00:00:00Z\2", d)) for name, d in parts])


def _write(cell: WrittenCell, value: Value, *, heading: bool) -> None:
    if value is None:
        return
    cell.value = value
    if isinstance(value, str):
        # Without this, text that begins with '=' would be stored as a formula.
        cell.data_type = "s"
        cell.quotePrefix = value.startswith(("=", "+", "-", "@"))
        cell.number_format = "@"
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    if heading:
        cell.font = Font(bold=True)


def read_excel(name: str, data: bytes, findings: Findings) -> dict[str, Sheet]:
    """Read the sheets of a workbook that a case is made of.

    Parameters
    ----------
    name : str
        Name of the file, for messages.
    data : bytes
        The workbook.
    findings : Findings
        Told when it is damaged, too large or hostile.

    Returns
    -------
    dict of str to Sheet
        Sheets by name; empty beside problems. Other sheets are left aside with a note.

    Notes
    -----
    Every part is unpacked within limits and searched for entity declarations before the
    library sees the workbook. Formulas are kept as faults of their cells, never evaluated.
    """
    parts = unpacked(name, data, findings)
    for part, content in parts.items():
        if DECLARED.search(content.replace(b"\0", b"")):
            findings.problem(
                f"{name}: {part}",
                "A document type or entity declaration stands here.",
                "Remove it; entities are never resolved.",
            )
    if findings.problems:
        return {}
    try:
        # Warnings of the library may quote cells; only that there were some is told.
        with warnings.catch_warnings(record=True) as told:
            warnings.simplefilter("always")
            sheets = _sheets(data, findings)
        _tell_of_merged_cells(name, parts, findings)
        if told:
            findings.note(f"{name}: parts that are no table (styles, rules, links) left aside.")
        return sheets
    except Exception:  # noqa: BLE001 - the library raises whatever a damaged part makes it meet
        findings.problem(name, "This is no workbook that can be read.", "Save it again as .xlsx.")
        return {}


def _tell_of_merged_cells(name: str, parts: dict[str, bytes], findings: Findings) -> None:
    """Say which cells are merged: to the eye they all hold what only the first one holds."""
    places = [
        place.decode()
        for part in sorted(parts)
        if part.startswith("xl/worksheets/")
        for place in _MERGED.findall(parts[part])
    ]
    if places:
        more = f" and {len(places) - MERGED_SHOWN} more" if len(places) > MERGED_SHOWN else ""
        findings.note(
            f"{name}: of merged cells only the first holds a value; the others are empty"
            f" ({', '.join(places[:MERGED_SHOWN])}{more})."
        )


def _sheets(data: bytes, findings: Findings) -> dict[str, Sheet]:
    book = load_workbook(io.BytesIO(data), read_only=True, data_only=False, keep_links=False)
    wanted = {name.casefold(): name for name in SHEETS}
    found: dict[str, Sheet] = {}
    for title in book.sheetnames:
        name = wanted.get(title.strip().casefold())
        if name is None or not hasattr(book[title], "iter_rows"):
            findings.note(f"Sheet {title!r}: no table of a case; left aside.")
            continue
        sheet = book[title]
        sheet.reset_dimensions()
        rows: list[tuple[Cell, ...]] = []
        for number, row in enumerate(sheet.iter_rows(), start=1):
            if number > LAST_ROW or len(row) > MAX_WIDTH:
                findings.problem(f"{name} row {number}", "The sheet is too large.", "Clear it.")
                break
            filled = [place for place, cell in enumerate(row, start=1) if cell.value is not None]
            if not filled:
                continue
            if number > MAX_ROWS or filled[-1] > MAX_COLUMNS:
                findings.problem(
                    f"{name} row {number}",
                    "The sheet is too large.",
                    f"Keep it within {MAX_ROWS:,} rows and {MAX_COLUMNS} columns.",
                )
                break
            rows.append(_row(name, number, row[: filled[-1]]))
        found[name] = Sheet.of(name, rows)
    book.close()
    return found


def _row(sheet: str, number: int, row: tuple[Any, ...]) -> tuple[Cell, ...]:
    return tuple(
        _cell(f"{sheet}!{get_column_letter(place)}{number}", cell)
        for place, cell in enumerate(row, start=1)
    )


def _cell(place: str, cell: Any) -> Cell:  # noqa: ANN401 - one of several cell types
    value, kind = cell.value, cell.data_type
    if value is None:
        return Cell(text="", place=place)
    if kind == "f":
        return Cell(text="", place=place, fault="holds a formula; formulas are not evaluated")
    if kind == "e":
        return Cell(text="", place=place, fault="holds an error")
    if isinstance(value, bool):
        return Cell(text="", place=place, fault="holds TRUE or FALSE")
    if isinstance(value, datetime | date | time | timedelta):
        return Cell(text="", place=place, fault="holds a date; 1/3 may have become one")
    if isinstance(value, int):
        return Cell(text=str(value), place=place)
    if isinstance(value, float):
        # The shortest decimal that stands for the stored number is what a person typed.
        return Cell(text=format(Decimal(repr(value)), "f"), place=place)
    return Cell(text=str(value), place=place)
