"""``goodoffices read``: from reports to a record."""

from __future__ import annotations

from typing import Annotated

import typer

from goodoffices.cli.arguments import (
    CaseArgument,
    JobsOption,
    JsonOption,
    KeepOption,
    QuietOption,
    ReportsArgument,
    RulesOnlyOption,
)
from goodoffices.cli.output import json_text, meter, print_json, write


def read(
    case: CaseArgument,
    reports: ReportsArgument,
    as_json: JsonOption = False,
    output: Annotated[
        str | None, typer.Option("--output", "-o", help="Write the record here, as JSON.")
    ] = None,
    rules_only: RulesOnlyOption = False,
    jobs: JobsOption = None,
    keep: KeepOption = None,
    engine: Annotated[
        str, typer.Option("--engine", metavar="NAME", help="processes, ray or in-turn.")
    ] = "processes",
    quiet: QuietOption = False,
) -> None:
    """Read reports into a record: who said what, on which issue, when, according to whom."""
    from goodoffices.app.cases import open_case
    from goodoffices.app.many_reports import Work
    from goodoffices.app.reading import describe, read_folder
    from goodoffices.app.saving import save
    from goodoffices.cli.record_summary import record_summary

    opened = open_case(case)
    with meter("Reading reports", quiet=quiet) as progress:
        record = read_folder(
            opened,
            reports,
            work=Work(rules_only=rules_only, jobs=jobs, keep=keep, engine=engine),
            on_start=progress.on_start,
            on_report=progress.on_report,
        )
    document = describe(record, opened)
    if output:
        save(output, json_text(document))
    if as_json:
        print_json(document)
    else:
        write(record_summary(record))
