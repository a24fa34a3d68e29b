"""Tables as CSV files that a spreadsheet opens without running anything in them."""

from __future__ import annotations

import csv
import io
import re
from decimal import Decimal

from goodoffices.formats.exchange import Files, Findings
from goodoffices.formats.names import slug
from goodoffices.formats.workbook.tables import (
    MAX_COLUMNS,
    MAX_ROWS,
    SHEETS,
    Cell,
    Sheet,
    Table,
    Value,
)

_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_RUNS = ("=", "+", "-", "@", "\t", "\r", "'")
"""Characters at the start of a cell that a spreadsheet takes for a formula, or drops."""


def write_csv(tables: list[Table]) -> list[tuple[str, bytes]]:
    """Write one file per table.

    Parameters
    ----------
    tables : list of Table
        The tables.

    Returns
    -------
    list of (str, bytes)
        File names and bytes: UTF-8 with a mark that spreadsheets look for, commas, CRLF.
    """
    files = []
    for table in tables:
        target = io.StringIO()
        writer = csv.writer(target, lineterminator="\r\n")
        writer.writerow([safe_text(heading) for heading in table.header])
        writer.writerows([[safe_text(value) for value in row] for row in table.rows])
        files.append((f"{slug(table.name)}.csv", target.getvalue().encode("utf-8-sig")))
    return files


def safe_text(value: Value) -> str:
    """Write a cell so that no spreadsheet takes it for a formula (R128).

    Examples
    --------
    >>> safe_text("=1+1"), safe_text("-3"), safe_text(Decimal("-3")), safe_text("-1/3")
    ("'=1+1", '-3', '-3', "'-1/3")
    """
    text = "" if value is None else format(value, "f") if isinstance(value, Decimal) else value
    return f"'{text}" if text.startswith(_RUNS) and not _NUMBER.fullmatch(text) else text


def read_csv(files: Files, findings: Findings) -> dict[str, Sheet]:
    """Read the CSV files that are named after sheets.

    Parameters
    ----------
    files : mapping of str to bytes
        Files by name.
    findings : Findings
        Told what cannot be read; other files are left aside with a note.

    Returns
    -------
    dict of str to Sheet
        Sheets by name.
    """
    wanted = {f"{slug(name)}.csv": name for name in SHEETS}
    found: dict[str, Sheet] = {}
    for name, data in files.items():
        sheet = wanted.get(name.casefold())
        if sheet is None:
            findings.note(f"{name}: no table of a case; left aside.")
            continue
        text = _decoded(name, data, findings)
        try:
            found[sheet] = Sheet.of(sheet, _rows(name, text, findings))
        except csv.Error:
            findings.problem(name, "This is no CSV text.", "Save it again as CSV, UTF-8.")
    return found


def _decoded(name: str, data: bytes, findings: Findings) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        findings.note(f"{name}: not UTF-8; read as Windows-1252.")
        return data.decode("windows-1252", errors="replace")


def _rows(name: str, text: str, findings: Findings) -> list[tuple[Cell, ...]]:
    first = text.partition("\n")[0]
    mark = max((",", ";", "\t"), key=first.count)
    rows = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark)
    for number, row in enumerate(reader, start=1):
        if number > MAX_ROWS or len(row) > MAX_COLUMNS:
            findings.problem(
                f"{name} line {reader.line_num}",
                "The table is too large.",
                f"Keep it within {MAX_ROWS:,} rows and {MAX_COLUMNS} columns.",
            )
            break
        place = f"{name} line {reader.line_num} column"
        rows.append(
            tuple(
                Cell(text=_unmarked(cell), place=f"{place} {column}")
                for column, cell in enumerate(row, start=1)
            )
        )
    return rows


def _unmarked(text: str) -> str:
    """Take off the mark of :func:`safe_text`; an apostrophe that is part of a word stays."""
    return text[1:] if text.startswith("'") and text[1:].startswith(_RUNS) else text
