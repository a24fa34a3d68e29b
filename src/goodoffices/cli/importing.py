"""``goodoffices import``: a case from files of another program."""

from __future__ import annotations

from typing import Annotated

import typer

from goodoffices.cli.arguments import JsonOption
from goodoffices.cli.output import print_json, tell, write, write_data
from goodoffices.formats.kinds import ReadableFormat


def import_command(
    format_name: Annotated[
        ReadableFormat,
        typer.Argument(
            metavar="FORMAT",
            help="What wrote the files.",
            show_default=False,
        ),
    ],
    where: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH...", help="A folder, a ZIP archive, or files.", show_default=False
        ),
    ],
    output: Annotated[
        str | None,
        typer.Option(
            "--output", "-o", help="The case document to write, .json or .yaml; '-' prints it."
        ),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Read a case from files of another program; what could not be taken over is named."""
    from dataclasses import asdict

    from goodoffices.app.exchanging import case_text, import_case
    from goodoffices.app.saving import save
    from goodoffices.case.writing import case_document
    from goodoffices.cli.exchange_summaries import imported_summary

    imported = import_case(format_name, where)
    if output not in {None, "-"}:
        save(str(output), case_text(imported, str(output)))
    if as_json:
        print_json(
            {
                "format": imported.format,
                "notes": list(imported.notes),
                "files": [asdict(one) for one in imported.files],
                "case": case_document(imported.case),
            }
        )
    elif output == "-":
        write_data(case_text(imported, "").rstrip("\n"))
        for note in imported.notes:
            tell(f"note: {note}")
    else:
        write(imported_summary(imported, output))
