"""A record as tables: one per kind of item, and one of all quotes with their positions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from goodoffices.errors import FormatError, Problem
from goodoffices.formats.records.opened import KINDS, OpenedRecord, spans_of
from goodoffices.formats.workbook.excel import LAST_ROW
from goodoffices.formats.workbook.tables import Table, Value
from goodoffices.reports.record_schema import Json, record_schema

LONGEST_CELL = 32_767
"""Characters that a cell of a workbook holds."""

LEFT_OUT = frozenset({"spans", "text", "segments", "evidence"})
"""Fields that have a table of their own, or are too long for one."""

DATED = ("report", "report_sha256", "report_earliest", "report_latest", "report_date_basis")
QUOTES = ("item", "kind", "number", "report", "report_sha256", "start", "end", "quote")

_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def record_tables(record: OpenedRecord) -> list[Table]:
    """Write a record as tables (R227).

    Parameters
    ----------
    record : OpenedRecord
        From :func:`goodoffices.formats.records.opened.opened_record`.

    Returns
    -------
    list of Table
        One for each kind of item, in the order of the record, with the words of an item, the
        report they stand in and that report's dates with their basis; then ``Quotes``, one
        row a span. A sign that no table can hold stands as U+FFFD.

    Notes
    -----
    Nothing is cut here; see :func:`within_cells` for workbooks.
    """
    reports = record.reports
    tables = [_table(name, kind, record.document[name], reports) for name, kind in KINDS.items()]
    return [*tables, _quotes(record.document, reports)]


def within_cells(tables: Iterable[Table]) -> tuple[list[Table], list[str]]:
    """Fit tables into a workbook, and say what did not fit.

    Parameters
    ----------
    tables : iterable of Table
        Tables of any size.

    Returns
    -------
    list of Table, list of str
        The tables, texts too long for a cell cut; a note for each table with such texts.

    Raises
    ------
    FormatError
        If a table has more rows than a workbook.
    """
    fitted, notes = [], []
    for table in tables:
        if len(table.rows) >= LAST_ROW:
            message = f"A sheet holds {LAST_ROW - 1:,} rows; there are {len(table.rows):,}."
            problem = Problem(path=table.name, message=message, remedy="Write csv instead.")
            raise FormatError("The record does not fit a workbook", [problem])
        long = sum(_too_long(value) for row in table.rows for value in row)
        rows = tuple(tuple(_cut(value) for value in row) for row in table.rows) if long else None
        fitted.append(Table(name=table.name, header=table.header, rows=rows or table.rows))
        if long:
            notes.append(
                f"{table.name}: {long:,} text(s) cut at {LONGEST_CELL:,} characters, the most a"
                " cell holds; csv keeps them whole."
            )
    return fitted, notes


def cell(value: Any) -> Value:  # noqa: ANN401 - any JSON value
    """Return a JSON value as the content of one cell.

    Examples
    --------
    >>> cell(8.5), cell(["a", "b"]), cell(True), cell(None)
    (Decimal('8.5'), 'a; b', 'yes', None)
    """
    if value is None:
        return None
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return Decimal(str(value))
    if isinstance(value, list):
        return "; ".join(str(cell(one)) for one in value)
    return _UNWRITABLE.sub("\ufffd", str(value))


def _table(name: str, kind: str, entries: list[Json], reports: Mapping[str, Json]) -> Table:
    properties = record_schema()["$defs"][kind]["properties"]
    plain = [key for key in properties if key not in LEFT_OUT]
    own = [heading for key in plain for heading in _headings(key, kind)]
    quoted = kind not in {"report", "comparison"}
    header = (*own, "quote", "places", *DATED) if quoted else tuple(own)
    rows = []
    for entry in entries:
        values = [value for key in plain for value in _values(key, kind, entry.get(key))]
        rows.append((*values, *(_words(entry, reports) if quoted else ())))
    return Table(name=name.capitalize(), header=header, rows=tuple(rows))


def _headings(key: str, kind: str) -> list[str]:
    return [f"{key}_{part}" for part in _parts(key, kind)] or [key]


def _parts(key: str, kind: str) -> tuple[str, ...]:
    """Parts of a period; only a report's date has a basis of its own."""
    if key not in {"as_of", "date"}:
        return ()
    further = ("basis", "conflicts") if kind == "report" else ()
    return ("earliest", "latest", *further)


def _values(key: str, kind: str, value: Any) -> list[Value]:  # noqa: ANN401 - any JSON value
    parts = _parts(key, kind)
    if not parts:
        return [cell(value)]
    period = value if isinstance(value, dict) else {}
    return [cell(period.get(part)) for part in parts]


def _words(entry: Json, reports: Mapping[str, Json]) -> list[Value]:
    spans = spans_of(entry)
    quote = " […] ".join(span["quote"] for span in spans)
    places = "; ".join(f"{span['report']}:{span['start']}-{span['end']}" for span in spans)
    if not spans:
        return [None] * (2 + len(DATED))
    report = reports[spans[0]["report"]]
    date = report["date"]
    dated = [report["id"], report["sha256"], date["earliest"], date["latest"], date["basis"]]
    return [cell(quote), cell(places), *(cell(value) for value in dated)]


def _quotes(document: Json, reports: Mapping[str, Json]) -> Table:
    rows = []
    for name, kind in KINDS.items():
        for entry in document[name]:
            dated = entry["date"].get("evidence", []) if kind == "report" else []
            for number, span in enumerate([*spans_of(entry), *dated], start=1):
                report = reports[span["report"]]
                values = [
                    _name(entry),
                    "date of report" if kind == "report" else kind,
                    number,
                    report["id"],
                    report["sha256"],
                    span["start"],
                    span["end"],
                    span["quote"],
                ]
                rows.append(tuple(cell(value) for value in values))
    return Table(name="Quotes", header=QUOTES, rows=tuple(rows))


def _name(entry: Json) -> str:
    if "id" in entry:
        return str(entry["id"])
    return f"{entry['party']}/{entry['issue']}/{entry['option']}"


def _too_long(value: Value) -> bool:
    return isinstance(value, str) and len(value) > LONGEST_CELL


def _cut(value: Value) -> Value:
    return value[:LONGEST_CELL] if isinstance(value, str) else value
