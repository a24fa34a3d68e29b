"""``goodoffices robust``: what could be agreed when wishes are half known."""

from __future__ import annotations

from typing import Annotated

import typer

from goodoffices.cli.arguments import CaseArgument, JsonOption
from goodoffices.cli.output import print_json, write


def robust(
    case: CaseArgument,
    draws: Annotated[int, typer.Option("--draws", help="Worlds drawn.")] = 10_000,
    seed: Annotated[int, typer.Option("--seed", help="Seed of the draws.")] = 0,
    pool: Annotated[
        str | None, typer.Option("--pool", help="Your own packages: a list in JSON or YAML.")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Find the packages that hold up when the parties' wishes are known only in part."""
    from goodoffices.app.cases import open_case
    from goodoffices.app.uncertainty import compare_over_worlds
    from goodoffices.cli.robust_summary import robust_summary
    from goodoffices.packages.uncertainty.document import robustness_document

    opened = open_case(case)
    found = compare_over_worlds(opened, draws=draws, seed=seed, pool=pool)
    if as_json:
        print_json(robustness_document(found))
    else:
        write(robust_summary(opened, found))
