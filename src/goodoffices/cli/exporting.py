"""``goodoffices export``: a case for another program."""

from __future__ import annotations

from typing import Annotated

import typer

from goodoffices.cli.arguments import CaseArgument, JsonOption
from goodoffices.cli.output import print_json, write
from goodoffices.formats.kinds import WritableFormat


def export_command(
    format_name: Annotated[
        WritableFormat,
        typer.Argument(
            metavar="FORMAT",
            help="What is to read the files.",
            show_default=False,
        ),
    ],
    case: CaseArgument,
    output: Annotated[
        str,
        typer.Option(
            "--output",
            "-o",
            help="A file (xlsx, json, yaml), or a folder or .zip for the others.",
            show_default=False,
        ),
    ],
    decimals: Annotated[
        int | None,
        typer.Option(
            "--decimals", help="Round numbers that have no finite decimal to so many places."
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace files already there.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Write a case for another program; what the format cannot say is refused or named."""
    from goodoffices.app.cases import open_case
    from goodoffices.app.exchanging import export_case
    from goodoffices.cli.exchange_summaries import exported_summary

    exported = export_case(
        format_name, open_case(case), output, decimals=decimals, overwrite=force
    )
    if as_json:
        print_json(
            {
                "format": exported.format,
                "files": [str(path) for path in exported.paths],
                "notes": list(exported.notes),
            }
        )
    else:
        write(exported_summary(exported))
