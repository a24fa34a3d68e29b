"""From the rows of a table to events, one at a time."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from goodoffices.errors import CaseError
from goodoffices.formats.events.event import SourceTable, TableEvent
from goodoffices.formats.events.lines import FAILED
from goodoffices.formats.events.sources import AMBIGUOUS, LAYOUTS, Layout
from goodoffices.formats.exchange import Findings, listed
from goodoffices.formats.kinds import EventSource

MOST_NAMED = 1_000
"""Rows left out that are named one by one; all of them are counted."""

WIDE = 8
"""Columns of a table from which a line with as many marks as a row has is a row."""

_SPOILT = "Spreadsheet programs change days when they save."
_OPEN = "a quotation mark may be open, and rows after it lost"


class Reading:
    """What has been read of a table so far; filled row by row.

    Attributes
    ----------
    events : int
        Events read.
    rows_left_out : int
        Rows that could not be read.
    reasons : list of (int, str)
        Row and reason of the first thousand of them.
    repeated : int
        Events whose identifier an earlier row has.
    ambiguous : int
        Events whose day can be read in two ways.
    windows : bool
        Whether bytes that are not UTF-8 were read as Windows-1252.
    replaced : bool
        Whether signs stand as U+FFFD.
    unknown : tuple of str
        Columns that are not known.
    """

    def __init__(self) -> None:
        self.events = self.rows_left_out = self.repeated = self.ambiguous = 0
        self.reasons: list[tuple[int, str]] = []
        self.windows = self.replaced = False
        self.unknown: tuple[str, ...] = ()

    @property
    def notes(self) -> list[str]:
        """What a reader must know, in sentences."""
        told = []
        if self.unknown:
            told.append(f"Columns that are not known were left aside: {listed(self.unknown)}.")
        if self.rows_left_out:
            first = "; ".join(f"row {row}: {why}" for row, why in self.reasons[:5])
            told.append(f"{self.rows_left_out:,} row(s) could not be read: {first}.")
        if self.repeated:
            told.append(
                f"{self.repeated:,} row(s) repeat an identifier of an earlier row and are flagged:"
                " add no deaths twice."
            )
        if self.ambiguous:
            told.append(
                f"{self.ambiguous:,} row(s) have a day that can be read in two ways: both are"
                " kept, and the rows flagged."
            )
        if self.windows:
            told.append(
                "The file is not UTF-8 throughout: signs that are not were read as Windows-1252."
                " Look at names with accents."
            )
        if self.replaced:
            told.append("Signs that could not be read stand as U+FFFD.")
        return told


def read_events(
    table: SourceTable, rows: Iterable[list[str]], *, reading: Reading
) -> Iterator[TableEvent]:
    """Read the events of a table (R228, R230).

    Parameters
    ----------
    table : SourceTable
        The file.
    rows : iterable of list of str
        The cells of its rows, from :mod:`goodoffices.formats.events.lines` or ``sheets``.
    reading : Reading
        Filled while reading.

    Yields
    ------
    TableEvent
        In the order of the rows.

    Raises
    ------
    FormatError
        If a required column is missing, the table has no rows, or none can be read.

    Notes
    -----
    One row at a time is held, and the identifiers seen so far; time linear in the file.
    """
    layout = LAYOUTS[EventSource(table.source)]
    findings = Findings()
    numbered = enumerate(rows, start=1)
    at, header = next(((n, row) for n, row in numbered if not _is_empty(row)), (0, []))
    if not header:
        findings.problem(table.name, "The table is empty.", "Give the file as downloaded.")
        findings.stop(FAILED)
        return
    names, first = _names(header, layout, findings, table.name)
    findings.stop(FAILED)
    reading.unknown = _unknown(names, layout)
    seen: set[str] = set()
    for number, row in chain(((at, row) for row in first), numbered):
        if _is_empty(row):
            continue
        if (event := _event(table, layout, names, row, number, reading)) is not None:
            yield _flagged(event, seen, reading)
    if not reading.events:
        why = f" {reading.notes[-1]}" if reading.rows_left_out else ""
        message = f"No row can be read.{why}"
        remedy = f"Is it the table of {layout.title} as downloaded? {_SPOILT}"
        findings.problem(table.name, message, remedy)
        findings.stop(FAILED)


def _is_empty(row: list[str]) -> bool:
    return not any(cell.strip() for cell in row)


def _names(
    header: list[str], layout: Layout, findings: Findings, name: str
) -> tuple[list[str], list[list[str]]]:
    """Return column names in small letters, and the first row where there are no headings."""
    names = [cell.strip().lstrip("\ufeff").casefold() for cell in header]
    names = [layout.other_names.get(one, one) for one in names]
    # One heading alone may be a cell of a first row that says the same by chance.
    headed = sum(column.casefold() in names for column in layout.required) > 1
    if layout.columns and not headed:
        if len(header) != len(layout.columns):
            findings.problem(
                name,
                f"A row of {layout.title} has {len(layout.columns)} columns; the first has"
                f" {len(header)}.",
                "Give the table of events as downloaded.",
            )
        return [column.casefold() for column in layout.columns], [header]
    _missing(header, names, layout, findings, name)
    unknown = _unknown(names, layout)
    doubled = sorted({one for one in names if one and names.count(one) > 1 and one not in unknown})
    for column in doubled:
        findings.problem(name, f"The column {column!r} stands twice.", "Keep one of them.")
    return names, []


def _missing(
    header: list[str], names: list[str], layout: Layout, findings: Findings, name: str
) -> None:
    """Tell which columns are missing; where all are, what stands in their place."""
    missing = [column for column in layout.required if column.casefold() not in names]
    if len(missing) == len(layout.required):
        begins = next(cell for cell in header if cell.strip()).strip()[:40]
        findings.problem(
            name,
            f"The first row has none of the columns of {layout.title}; it begins {begins!r}.",
            "Give the table as downloaded, its headings in the first row (of a workbook, of the"
            " first sheet).",
        )
        return
    for column in missing:
        findings.problem(
            name, f"The column {column!r} is missing.", f"Give the table of {layout.title}."
        )


def _unknown(names: list[str], layout: Layout) -> tuple[str, ...]:
    known = {column.casefold() for column in (*layout.required, *layout.known)}
    return tuple(name for name in names if name and name not in known)


def _event(
    table: SourceTable,
    layout: Layout,
    names: list[str],
    row: list[str],
    number: int,
    reading: Reading,
) -> TableEvent | None:
    try:
        _check_cells(row, len(names))
        cells = dict(zip(names, row, strict=True))
        told = layout.reads(cells)
        if not told["source_id"].strip():
            raise CaseError(f"{layout.required[0]} is empty")
    except (CaseError, OverflowError) as error:
        reading.rows_left_out += 1
        if len(reading.reasons) < MOST_NAMED:
            reading.reasons.append((number, str(error)))
        return None
    reading.events += 1
    reading.ambiguous += AMBIGUOUS in told.get("flags", ())
    reading.replaced = reading.replaced or any("\ufffd" in cell for cell in row)
    digest = hashlib.sha256(f"{table.sha256}|{number}".encode()).hexdigest()[:12]
    return TableEvent(id=f"t-{digest}", row=number, **told)


def _check_cells(row: list[str], width: int) -> None:
    """Refuse a row of another width, or one whose cell holds a row that followed it."""
    lines = [cell.splitlines() for cell in row if "\n" in cell or "\r" in cell]
    if len(row) != width:
        over = 1 + sum(len(cell) - 1 for cell in lines)
        lost = f", over {over} lines: {_OPEN}" if over > 1 else ""
        raise CaseError(f"it has {len(row)} cells, the headings {width}{lost}")
    if width >= WIDE and any(
        line.count(mark) >= width - 1 for cell in lines for line in cell for mark in ",;\t"
    ):
        raise CaseError(f"it holds a row of its own in a cell: {_OPEN}")


def _flagged(event: TableEvent, seen: set[str], reading: Reading) -> TableEvent:
    flags = list(event.flags)
    if event.source_id in seen:
        reading.repeated += 1
        flags.append("repeated id")
    seen.add(event.source_id)
    return replace(event, flags=tuple(flags)) if len(flags) > len(event.flags) else event
