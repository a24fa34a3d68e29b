"""``goodoffices new``: a case document to start from."""

from __future__ import annotations

from typing import Annotated

import typer

from goodoffices.cli.output import tell, write


def new(
    document: Annotated[str, typer.Argument(metavar="PATH", help="The document to write.")],
    force: Annotated[bool, typer.Option("--force", help="Replace a file already there.")] = False,
) -> None:
    """Write a small, commented case document to start from."""
    from goodoffices.app.starting import new_case

    path = new_case(document, overwrite=force)
    write(str(path))
    tell(f"Fill it in, then: goodoffices check {path}")
