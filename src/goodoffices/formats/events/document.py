"""The document of a table's events, written piece by piece, and rows for other tables."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from goodoffices.errors import RecordError
from goodoffices.formats.events.event import PROVENANCE, SourceTable, TableEvent
from goodoffices.formats.events.reading import Reading
from goodoffices.formats.exchange import Findings
from goodoffices.formats.records.tables import cell
from goodoffices.formats.workbook.tables import Table

SCHEMA = "goodoffices/table-events@1"
"""Name and version of the document."""

Json = dict[str, Any]
"""A JSON object."""

_COLUMNS = (
    "id", "source_id", "kind", "earliest", "latest", "precision", "place", "country", "latitude",
    "longitude", "place_precision", "actors", "deaths_low", "deaths_best", "deaths_high", "what",
    "told_by", "flags", "provenance", "table", "sha256", "row", "licence",
)  # fmt: skip


def document_pieces(
    table: SourceTable, events: Iterable[TableEvent], reading: Reading
) -> Iterator[str]:
    """Write the document of a table's events piece by piece.

    Parameters
    ----------
    table : SourceTable
        The file.
    events : iterable of TableEvent
        Its events; taken one at a time.
    reading : Reading
        What the events are read with; its notes are written last.

    Yields
    ------
    str
        Pieces of one JSON document, one event a line.
    """
    head = {
        "schema": SCHEMA,
        "provenance": PROVENANCE,
        "table": {
            "source": table.source,
            "name": table.name,
            "sha256": table.sha256,
            "licence": table.licence,
            "restricted": table.restricted,
        },
    }
    yield json.dumps(head, ensure_ascii=False, indent=1)[:-2] + ',\n "events": ['
    before = "\n  "
    for event in events:
        yield before + json.dumps(event_document(event), ensure_ascii=False)
        before = ",\n  "
    tail = {
        "unknown_columns": list(reading.unknown),
        "rows_left_out": reading.rows_left_out,
        "left_out": [{"row": row, "reason": reason} for row, reason in reading.reasons],
        "notes": reading.notes,
    }
    yield "\n ],\n" + json.dumps(tail, ensure_ascii=False, indent=1)[2:] + "\n"


def event_document(event: TableEvent) -> Json:
    """Write one event as plain JSON values.

    Parameters
    ----------
    event : TableEvent
        From a table.

    Returns
    -------
    dict
        As documented in ``docs/reference/exchange.md``.
    """
    first, last = event.date.earliest, event.date.latest
    deaths = event.fatalities
    return {
        "id": event.id,
        "row": event.row,
        "source_id": event.source_id,
        "kind": event.kind,
        "date": {
            "earliest": first.isoformat() if first else None,
            "latest": last.isoformat() if last else None,
            "precision": event.precision,
        },
        "place": {
            "name": event.place.name,
            "country": event.place.country,
            "latitude": event.place.latitude,
            "longitude": event.place.longitude,
            "precision": event.place.precision,
        },
        "actors": list(event.actors),
        "fatalities": (
            None
            if deaths is None
            else {"low": deaths.low, "best": deaths.best, "high": deaths.high}
        ),
        "what": event.what,
        "told_by": event.told_by,
        "flags": list(event.flags),
    }


def events_table(
    documents: Sequence[tuple[str, object]], *, include_restricted: bool = False
) -> tuple[Table, list[str]]:
    """Gather the events of several documents for an export (R231).

    Parameters
    ----------
    documents : sequence of (str, object)
        Names, and documents as :func:`document_pieces` writes them, from JSON.
    include_restricted : bool
        Whether somebody has said that rows which may not be passed on go out all the same.

    Returns
    -------
    Table, list of str
        One row an event, each with its file, row, digest and terms; what was left out, and
        under which terms the others go out.

    Raises
    ------
    FormatError
        If a document is none of these.
    """
    findings = Findings()
    rows: list[tuple[Any, ...]] = []
    notes: list[str] = []
    for name, document in documents:
        try:
            notes.append(_gathered(name, document, rows, include_restricted=include_restricted))
        except (KeyError, TypeError, AttributeError, RecordError):
            message = "This is no document of events read from a table."
            remedy = "Make one: goodoffices import-events SOURCE FILE -o events.json"
            findings.problem(name, message, remedy)
    findings.stop("The events cannot be written")
    return Table(name="Table events", header=_COLUMNS, rows=tuple(rows)), notes


def _gathered(
    name: str,
    document: Any,  # noqa: ANN401 - not yet checked
    rows: list[tuple[Any, ...]],
    *,
    include_restricted: bool,
) -> str:
    if document["schema"] != SCHEMA:
        raise RecordError(f"It is no {SCHEMA!r}.")
    table, events = document["table"], document["events"]
    restricted = table["restricted"] is not False
    if restricted and not include_restricted:
        return (
            f"{name}: {len(events):,} event(s) of {table['name']} left out."
            f" {table['licence']} With the holder's consent: --include-restricted"
        )
    rows.extend(_row(event, table) for event in events)
    warning = " They are restricted and go out because you said so." if restricted else ""
    return f"{name}: {len(events):,} event(s) of {table['name']}. {table['licence']}{warning}"


def _row(event: Json, table: Json) -> tuple[Any, ...]:
    date, place = event["date"], event["place"]
    deaths = event["fatalities"] or {}
    values = [
        *(event[key] for key in ("id", "source_id", "kind")),
        *(date[key] for key in ("earliest", "latest", "precision")),
        *(place[key] for key in ("name", "country", "latitude", "longitude", "precision")),
        event["actors"],
        *(deaths.get(key) for key in ("low", "best", "high")),
        *(event[key] for key in ("what", "told_by", "flags")),
        PROVENANCE,
        *(table[key] for key in ("name", "sha256")),
        event["row"],
        table["licence"],
    ]
    return tuple(cell(value) for value in values)
