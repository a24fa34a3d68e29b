"""``goodoffices near``: packages near a text on the table."""

from __future__ import annotations

from typing import Annotated

import typer

from goodoffices.cli.arguments import CaseArgument, JsonOption
from goodoffices.cli.output import print_json, write


def near(
    case: CaseArgument,
    package: Annotated[
        str,
        typer.Argument(
            metavar="PACKAGE",
            help="The text: a JSON or YAML file, or issue=option,issue=option.",
            show_default=False,
        ),
    ],
    changes: Annotated[
        int, typer.Option("--changes", min=1, help="Most issues settled otherwise.")
    ] = 2,
    as_json: JsonOption = False,
) -> None:
    """Find packages within a few changes of a text, and improvements that hurt nobody."""
    from goodoffices.app.cases import open_case
    from goodoffices.app.given import open_package
    from goodoffices.cli.near_summary import near_summary
    from goodoffices.packages.near.document import near_document
    from goodoffices.packages.near.near_text import find_near

    opened = open_case(case)
    found = find_near(opened, open_package(package), changes=changes)
    if as_json:
        print_json(near_document(found))
    else:
        write(near_summary(opened, found))
