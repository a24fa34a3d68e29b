"""``goodoffices wording``: two versions of a draft text, clause by clause."""

from __future__ import annotations

from typing import Annotated

import typer

from goodoffices.cli.arguments import JsonOption
from goodoffices.cli.output import print_json, write


def wording(
    old: Annotated[str, typer.Argument(metavar="OLD", help="The earlier text.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The later text.")],
    stances: Annotated[
        str | None,
        typer.Option("--stances", help="Who accepts or refuses which wording: JSON or YAML."),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Compare two versions of a draft text clause by clause, with who says what of each."""
    from goodoffices.app.drafts import open_drafts
    from goodoffices.ratification.wording.document import wording_document, wording_lines

    changes, said = open_drafts(old, new, stances)
    if as_json:
        print_json(wording_document(changes, said))
    else:
        write("\n".join(wording_lines(changes, said)))
