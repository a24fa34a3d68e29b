"""From a workbook to the cells of its first sheet's rows, as they would stand in a CSV file."""

from __future__ import annotations

import warnings
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from typing import IO, Any

from openpyxl import load_workbook

from goodoffices.formats.events.lines import FAILED
from goodoffices.formats.exchange import Findings
from goodoffices.formats.zips import DAMAGED, DECLARED

MOST_UNPACKED = 1_000_000_000
"""Most bytes that the parts of a workbook may have together."""

MOST_CELLS = 2_000
"""Most cells of a row; the widest table known has about 270."""

_PIECE = 1_000_000
_UNREADABLE = (
    *DAMAGED, OSError, KeyError, ValueError, TypeError, AttributeError, SyntaxError, IndexError,
)  # fmt: skip


def rows_of_sheet(name: str, stream: IO[bytes]) -> Iterator[list[str]]:
    """Read the first sheet of a workbook, row by row.

    Parameters
    ----------
    name : str
        Name of the file, for messages.
    stream : binary stream
        The workbook; must be able to seek.

    Yields
    ------
    list of str
        Cells of a row, each row as wide as the first: days as ``2031-05-07 00:00:00``, whole
        numbers without a point, empty cells as nothing.

    Raises
    ------
    FormatError
        If it is damaged, too large, or declares entities.

    Notes
    -----
    Every part is searched for declarations before the library sees it. Formulas are never
    evaluated: what they last gave is read.
    """
    findings = Findings()
    try:
        _check(name, stream, findings)
        findings.stop(FAILED)
        with warnings.catch_warnings():
            # What the library warns of (styles, links) is no part of a table.
            warnings.simplefilter("ignore")
            yield from _rows(name, stream, findings)
    except _UNREADABLE:
        message = "This is no workbook that can be read."
        findings.problem(name, message, "Save it again as .xlsx, or as CSV.")
    findings.stop(FAILED)


def _check(name: str, stream: IO[bytes], findings: Findings) -> None:
    with zipfile.ZipFile(stream) as archive:
        if sum(one.file_size for one in archive.infolist()) > MOST_UNPACKED:
            message = f"The workbook unpacks to more than {MOST_UNPACKED:,} bytes."
            findings.problem(name, message, "Save the table as CSV.")
            return
        for part in archive.namelist():
            with archive.open(part) as content:
                if _declares(content):
                    message = "A document type or entity declaration stands here."
                    remedy = "Remove it; entities are never resolved."
                    findings.problem(f"{name}: {part}", message, remedy)


def _declares(content: IO[bytes]) -> bool:
    end = b""
    while piece := content.read(_PIECE):
        # Zero bytes hide a declaration in a part of two bytes a sign.
        seen = end + piece.replace(b"\0", b"")
        if DECLARED.search(seen):
            return True
        end = seen[-len(b"<!doctype") :]
    return False


def _rows(name: str, stream: IO[bytes], findings: Findings) -> Iterator[list[str]]:
    book = load_workbook(stream, read_only=True, data_only=True, keep_links=False)
    try:
        sheet = book.worksheets[0]
        # The size a file states of itself may be wrong; the rows are what they are.
        sheet.reset_dimensions()
        width = 0
        for number, row in enumerate(sheet.iter_rows(values_only=True), start=1):
            if len(row) > MOST_CELLS:
                message = f"Row {number} has more than {MOST_CELLS:,} cells."
                findings.problem(name, message, "Clear the cells beside the table.")
                return
            cells = [_text(value) for value in row]
            width = width or len(cells)
            while len(cells) > width and not cells[-1]:
                cells.pop()
            yield cells + [""] * (width - len(cells))
    finally:
        book.close()


def _text(value: Any) -> str:  # noqa: ANN401 - whatever a cell may hold
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.isoformat(sep=" ")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
