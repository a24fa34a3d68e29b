"""``goodoffices bridge``: what would open a zone of agreement."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from goodoffices.cli.arguments import CaseArgument, JsonOption
from goodoffices.cli.output import print_json, write


class Objective(StrEnum):
    """Which change counts as the least."""

    FEWEST = "fewest"
    TOTAL = "total"
    POINTS = "points"


def bridge(
    case: CaseArgument,
    objective: Annotated[
        Objective,
        typer.Option(
            help="Least first by: fewest parties and links; total of shares; total of points."
        ),
    ] = Objective.FEWEST,
    as_json: JsonOption = False,
) -> None:
    """Find which red lines collide, and the least changes that would open a zone."""
    from goodoffices.app.cases import open_case
    from goodoffices.cli.bridging_summary import bridging_summary
    from goodoffices.packages.bridging.bridging import find_bridging
    from goodoffices.packages.bridging.document import bridging_document
    from goodoffices.solving.relaxing.measures import ChangeRule

    opened = open_case(case)
    found = find_bridging(opened, rule=ChangeRule(objective.value))
    if as_json:
        print_json(bridging_document(found))
    else:
        write(bridging_summary(opened, found))
