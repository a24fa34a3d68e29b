"""``goodoffices read``: from reports to a record."""

from __future__ import annotations

from typing import Annotated

import typer

from goodoffices.cli.arguments import (
    NO_LOG,
    CaseArgument,
    JobsOption,
    JsonOption,
    KeepOption,
    QuietOption,
    ReportsArgument,
    ReviewedOnlyOption,
    RulesOnlyOption,
    UponOption,
)
from goodoffices.cli.exits import ExitCode
from goodoffices.cli.output import json_pieces, print_pieces, tell, write


def read(
    case: CaseArgument,
    reports: ReportsArgument,
    as_json: JsonOption = False,
    output: Annotated[
        str | None, typer.Option("--output", "-o", help="Write the record here, as JSON.")
    ] = None,
    decisions: UponOption = None,
    reviewed_only: ReviewedOnlyOption = False,
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
    from goodoffices.app.reading import described
    from goodoffices.app.saving import save_pieces
    from goodoffices.cli.reading import read_with_bar
    from goodoffices.cli.record_summary import record_summary, unplaced_words

    if reviewed_only and decisions is None:
        tell(NO_LOG)
        raise typer.Exit(ExitCode.USAGE)

    opened = open_case(case)
    record = read_with_bar(
        opened,
        reports,
        Work(rules_only=rules_only, jobs=jobs, keep=keep, engine=engine),
        quiet=quiet,
    )
    positions = None
    if decisions:
        from goodoffices.app.reviewing import open_decisions
        from goodoffices.reports.reviewing.applying import apply_decisions
        from goodoffices.reports.reviewing.standing_positions import after_review

        log = open_decisions(decisions, must_exist=True)
        reviewed = apply_decisions(record, log, case=opened)
        if lost := unplaced_words(reviewed):
            tell(lost)
        record, positions = after_review(reviewed, case=opened, only_reviewed=reviewed_only)
    if output:
        save_pieces(output, json_pieces(described(record, opened, positions)))
    if as_json:
        print_pieces(json_pieces(described(record, opened, positions)))
    else:
        write(record_summary(record))
        if output:
            write(f"Record: {output}")
