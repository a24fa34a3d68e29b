"""From the rows of a table to events, one at a time."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from goodoffices.errors import CaseError
from goodoffices.formats.events.event import SourceTable, TableEvent
from goodoffices.formats.events.lines import FAILED
from goodoffices.formats.events.sources import LAYOUTS, Layout
from goodoffices.formats.exchange import Findings, listed
from goodoffices.formats.kinds import EventSource

MOST_NAMED = 1_000
"""Rows left out that are named one by one; all of them are counted."""


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
    replaced : bool
        Whether signs stand as U+FFFD.
    unknown : tuple of str
        Columns that are not known.
    """

    def __init__(self) -> None:
        self.events = self.rows_left_out = self.repeated = 0
        self.reasons: list[tuple[int, str]] = []
        self.replaced = False
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
        if self.replaced:
            told.append("The file is not UTF-8 throughout: signs that are not stand as U+FFFD.")
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
    rows = iter(rows)
    header = next(rows, None)
    if not header:
        findings.problem(table.name, "The table is empty.", "Give the file as downloaded.")
        findings.stop(FAILED)
        return
    names, first = _names(header, layout, findings, table.name)
    findings.stop(FAILED)
    reading.unknown = _unknown(names, layout)
    seen: set[str] = set()
    for number, row in enumerate(chain(first, rows), start=2 - len(first)):
        if not any(cell.strip() for cell in row):
            continue
        if (event := _event(table, layout, names, row, number, reading)) is not None:
            yield _flagged(event, seen, reading)
    if not reading.events:
        why = f" {reading.notes[-1]}" if reading.rows_left_out else ""
        message = f"No row can be read.{why}"
        findings.problem(table.name, message, f"Is it a table of {layout.title}?")
        findings.stop(FAILED)


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
    for column in layout.required:
        if column.casefold() not in names:
            findings.problem(
                name, f"The column {column!r} is missing.", f"Give the table of {layout.title}."
            )
    doubled = sorted({one for one in names if one and names.count(one) > 1})
    for column in doubled:
        findings.problem(name, f"The column {column!r} stands twice.", "Keep one of them.")
    return names, []


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
        if len(row) != len(names):
            raise CaseError(f"it has {len(row)} cells, the headings {len(names)}")
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
    reading.replaced = reading.replaced or any("\ufffd" in cell for cell in row)
    digest = hashlib.sha256(f"{table.sha256}|{number}".encode()).hexdigest()[:12]
    return TableEvent(id=f"t-{digest}", row=number, **told)


def _flagged(event: TableEvent, seen: set[str], reading: Reading) -> TableEvent:
    flags = list(event.flags)
    if event.source_id in seen:
        reading.repeated += 1
        flags.append("repeated id")
    seen.add(event.source_id)
    return replace(event, flags=tuple(flags)) if len(flags) > len(event.flags) else event
