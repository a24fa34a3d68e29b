"""``goodoffices export-record``: a record for another program."""

from __future__ import annotations

from typing import Annotated

import typer

from goodoffices.cli.arguments import JsonOption
from goodoffices.cli.output import print_json, write
from goodoffices.formats.kinds import RecordFormat


def export_record_command(
    format_name: Annotated[
        RecordFormat, typer.Argument(metavar="FORMAT", help="What is to be written.")
    ],
    record: Annotated[
        str, typer.Argument(metavar="RECORD", help="A record: goodoffices read ... -o record.json")
    ],
    output: Annotated[
        str,
        typer.Option("--output", "-o", help="A file; for csv a folder or .zip."),
    ],
    reports: Annotated[
        list[str] | None,
        typer.Option(
            "--reports", help="Files or folders of the reports, to compare every quote with them."
        ),
    ] = None,
    events: Annotated[
        list[str] | None,
        typer.Option("--events", help="Events from a table, to go with the record; repeatable."),
    ] = None,
    include_restricted: Annotated[
        bool,
        typer.Option(
            "--include-restricted", help="Write rows too whose terms forbid passing them on."
        ),
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="Replace files already there.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Write a record as annotations or tables, every item with its words and where they stand."""
    from goodoffices.app.records_out import BesideRecord, export_record

    beside = BesideRecord(
        reports=reports or (), events=events or (), include_restricted=include_restricted
    )
    exported = export_record(format_name, record, output, beside=beside, overwrite=force)
    paths, notes = [str(path) for path in exported.paths], list(exported.notes)
    if as_json:
        print_json({"format": exported.format, "files": paths, "notes": notes})
    else:
        write("\n".join([*paths, *(f"note: {note}" for note in notes)]))
