"""``goodoffices brief``: the state of play as a page."""

from __future__ import annotations

from typing import Annotated

import typer

from goodoffices.cli.arguments import CaseArgument, QuietOption, ReportsArgument, RulesOnlyOption
from goodoffices.cli.output import meter, tell, write, write_data


def brief(
    case: CaseArgument,
    reports: ReportsArgument,
    output: Annotated[
        str, typer.Option("--output", "-o", help="The page to write; '-' prints it.")
    ] = "brief.html",
    rules_only: RulesOnlyOption = False,
    quiet: QuietOption = False,
) -> None:
    """Write the state-of-play brief; every line leads to the exact words it came from."""
    from goodoffices.app.answering import make_brief
    from goodoffices.app.cases import open_case
    from goodoffices.app.reading import read_folder
    from goodoffices.app.saving import save

    opened = open_case(case)
    with meter("Reading reports", quiet=quiet) as progress:
        record = read_folder(
            opened,
            reports,
            rules_only=rules_only,
            on_start=progress.on_start,
            on_report=progress.on_report,
        )
    page = make_brief(opened, record)
    if output == "-":
        write_data(page)
        return
    save(output, page)
    write(output)
    tell("Open it in any browser; it needs no network.")
