"""Workbooks as files: in with their digest among the sources, out within what a cell can hold."""

from __future__ import annotations

import re
from dataclasses import replace

from goodoffices.case.negotiation import Case
from goodoffices.case.sources import Source
from goodoffices.formats.exchange import Files, Findings, SourceFile, stem
from goodoffices.formats.workbook.csv_files import read_csv, write_csv
from goodoffices.formats.workbook.excel import read_excel, write_excel
from goodoffices.formats.workbook.reading import read_tables
from goodoffices.formats.workbook.tables import Table
from goodoffices.formats.workbook.writing import tables_of

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def read_workbook(files: Files, findings: Findings) -> tuple[Case | None, tuple[SourceFile, ...]]:
    """Read a case from one XLSX file.

    Parameters
    ----------
    files : mapping of str to bytes
        One workbook; other files are left aside with a note.
    findings : Findings
        Told every problem with its cell.

    Returns
    -------
    tuple of (Case or None, tuple of SourceFile)
        The case, ``None`` beside problems, and the file it came from.
    """
    books = [name for name in files if name.casefold().endswith((".xlsx", ".xlsm"))]
    for name in files:
        if name not in books:
            findings.note(f"{name}: no workbook; left aside.")
    if len(books) != 1:
        named = ", ".join(books) or None
        findings.problem("", f"There are {len(books)} workbooks.", "Give one .xlsx file.", named)
        return None, ()
    source = SourceFile.of(books[0], files[books[0]])
    sheets = read_excel(books[0], files[books[0]], findings)
    if findings.problems:
        return None, ()
    case = read_tables(sheets, stem(books[0]), source.citation, findings)
    return case and _cited(case, (source,)), (source,)


def read_table_files(
    files: Files, findings: Findings
) -> tuple[Case | None, tuple[SourceFile, ...]]:
    """Read a case from CSV files named after the sheets of a workbook.

    Parameters
    ----------
    files : mapping of str to bytes
        ``parties.csv`` and ``issues.csv`` at least.
    findings : Findings
        Told every problem with its line and column.

    Returns
    -------
    tuple of (Case or None, tuple of SourceFile)
        The case, ``None`` beside problems, and the files it came from.
    """
    sheets = read_csv(files, findings)
    if findings.problems:
        return None, ()
    read = [name for name in files if name.casefold().endswith(".csv")]
    sources = tuple(SourceFile.of(name, files[name]) for name in read)
    basis = "; ".join(one.citation for one in sources if one.name.casefold() == "issues.csv")
    case = read_tables(sheets, "Negotiation", basis or "tables", findings)
    return case and _cited(case, sources), sources


def _cited(case: Case, files: tuple[SourceFile, ...]) -> Case:
    known = {source.id for source in case.sources}
    added = tuple(
        Source(id=f"table-{one.sha256[:12]}", title=one.citation)
        for one in files
        if f"table-{one.sha256[:12]}" not in known
    )
    return replace(case, sources=(*case.sources, *added))


def write_workbook(case: Case, findings: Findings) -> list[tuple[str, bytes]]:
    """Write a case as one XLSX file.

    Parameters
    ----------
    case : Case
        The negotiation.
    findings : Findings
        Told of text that no cell can hold.

    Returns
    -------
    list of (str, bytes)
        One file; none beside problems.
    """
    tables = _checked(tables_of(case), findings)
    return [] if findings.problems else [(f"{case.id}.xlsx", write_excel(tables))]


def write_table_files(case: Case, findings: Findings) -> list[tuple[str, bytes]]:
    """Write a case as CSV files.

    Parameters
    ----------
    case : Case
        The negotiation.
    findings : Findings
        Told of text that no cell can hold.

    Returns
    -------
    list of (str, bytes)
        One file per sheet.
    """
    return write_csv(_checked(tables_of(case), findings))


def _checked(tables: list[Table], findings: Findings) -> list[Table]:
    for table in tables:
        for number, row in enumerate((table.header, *table.rows), start=1):
            if any(isinstance(value, str) and _CONTROL.search(value) for value in row):
                findings.problem(
                    f"{table.name} row {number}",
                    "A text holds a character that no cell can hold.",
                    "Remove control characters from it.",
                )
    return tables
