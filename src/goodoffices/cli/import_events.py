"""``goodoffices import-events``: events from tables of other projects."""

from __future__ import annotations

from typing import Annotated

import typer

from goodoffices.cli.arguments import JsonOption
from goodoffices.cli.output import print_json, write
from goodoffices.formats.kinds import EventSource


def import_events_command(
    source: Annotated[
        EventSource, typer.Argument(metavar="SOURCE", help="The project the table comes from.")
    ],
    where: Annotated[
        str,
        typer.Argument(metavar="FILE", help="The table: CSV, TSV, XLSX, or one of them in a zip."),
    ],
    output: Annotated[str, typer.Option("--output", "-o", help="The events to write, as JSON.")],
    restricted: Annotated[
        bool, typer.Option("--restricted", help="Treat its rows as not to be passed on.")
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="Replace a file already there.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Read a table of events; each keeps its row, its stated precision and its terms."""
    from dataclasses import asdict

    from goodoffices.app.event_tables import import_events
    from goodoffices.brief.words import count_of

    imported = import_events(source, where, output, restricted=restricted, overwrite=force)
    table, reading = imported.table, imported.reading
    if as_json:
        told = {"events": reading.events, "rows_left_out": reading.rows_left_out}
        print_json({"table": asdict(table), **told, "notes": reading.notes, "file": imported.path})
        return
    kept = (
        "Restricted: exports leave these events out unless you add --include-restricted."
        if table.restricted
        else "Exports name these terms beside the events."
    )
    lines = [
        f"{table.name}: {count_of(reading.events, 'event')},"
        f" {count_of(reading.rows_left_out, 'row')} left out.",
        f"Terms: {table.licence}",
        kept,
        *(f"note: {note}" for note in reading.notes),
        f"Events: {imported.path}",
        f"Next: goodoffices export-record csv RECORD -o FOLDER --events {imported.path}",
    ]
    write("\n".join(lines))
