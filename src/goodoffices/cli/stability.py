"""``goodoffices stability``: who could gain by moving, and what would stop it."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from goodoffices.cli.arguments import JsonOption
from goodoffices.cli.output import print_json, write


class SanctionsName(StrEnum):
    """Who is taken to answer together."""

    GROUP = "group"
    EACH_ONCE = "each_once"
    SINGLE = "single"


def stability(
    conflict: Annotated[
        str,
        typer.Argument(
            metavar="CONFLICT",
            help="A conflict document, a case that holds one, or the name of a worked conflict.",
            show_default=False,
        ),
    ],
    sanctions: Annotated[
        SanctionsName, typer.Option("--sanctions", help="Who answers a move together.")
    ] = SanctionsName.GROUP,
    as_json: JsonOption = False,
) -> None:
    """Find the states from which nobody gains by moving, and what stops those who could."""
    from goodoffices.app.conflicts import open_conflict
    from goodoffices.cli.stability_summary import stability_summary
    from goodoffices.stability.concepts import Sanctions
    from goodoffices.stability.document import stability_document
    from goodoffices.stability.finding import find_stability

    found = find_stability(open_conflict(conflict), sanctions=Sanctions(sanctions.value))
    if as_json:
        print_json(stability_document(found))
    else:
        write(stability_summary(found))
