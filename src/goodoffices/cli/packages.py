"""``goodoffices packages``: what could be agreed."""

from __future__ import annotations

from typing import Annotated

import typer

from goodoffices.cli.arguments import CaseArgument, JsonOption
from goodoffices.cli.output import print_json, write


def packages(
    case: CaseArgument,
    record: Annotated[
        str | None, typer.Option("--record", "-r", help="A record printed by 'read --json'.")
    ] = None,
    second: Annotated[
        bool,
        typer.Option(
            "--second-opinion", help="Ask a second engine too; an error where they disagree."
        ),
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Find the packages that every side could sign, and what blocks one."""
    from goodoffices.app.cases import open_case
    from goodoffices.app.reading import open_positions
    from goodoffices.cli.summaries import packages_summary
    from goodoffices.packages.document import packages_document
    from goodoffices.packages.finding import find_packages
    from goodoffices.packages.second_opinion import second_opinion

    opened = open_case(case)
    found = find_packages(opened, open_positions(record) if record else None)
    if second:
        found = second_opinion(opened, found)
    if as_json:
        print_json(packages_document(found))
    else:
        write(packages_summary(found))
