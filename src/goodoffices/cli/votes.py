"""``goodoffices votes``: which bodies must agree, who has a say in them, what would pass."""

from __future__ import annotations

from typing import Annotated

import typer

from goodoffices.cli.arguments import JsonOption
from goodoffices.cli.output import print_json, write


def votes(
    file: Annotated[
        str,
        typer.Argument(
            metavar="FILE",
            help="A case with bodies, a document of bodies, or a ready body such as"
            " un-security-council.",
            show_default=False,
        ),
    ],
    package: Annotated[
        str | None,
        typer.Option(
            "--package",
            help="The package voted on: a JSON or YAML file, or issue=option,issue=option.",
        ),
    ] = None,
    body: Annotated[
        str | None, typer.Option("--body", metavar="ID", help="Only this body.")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Say who has power in the bodies that must agree, who can block, and what would pass."""
    from goodoffices.app.bodies import open_bodies
    from goodoffices.app.voting import count_votes
    from goodoffices.cli.votes_summary import votes_summary
    from goodoffices.ratification.document import votes_document

    opened = open_bodies(file, body)
    found = count_votes(opened, package)
    if as_json:
        print_json(votes_document(found))
    else:
        write(votes_summary(found, opened.case))
