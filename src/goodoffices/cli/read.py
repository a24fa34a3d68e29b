"""``goodoffices read``: from reports to a record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

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

if TYPE_CHECKING:
    from collections.abc import Sequence

    from goodoffices.case.negotiation import Case
    from goodoffices.case.positions import Positions
    from goodoffices.reports.record import Record
    from goodoffices.reports.reviewing.decision import Decision


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
    from goodoffices.app.reviewing import open_decisions
    from goodoffices.app.saving import place_for, save_pieces
    from goodoffices.cli.reading import read_with_bar
    from goodoffices.cli.record_summary import MIXED, PROPOSED, REVIEWED, record_summary

    if reviewed_only and decisions is None:
        tell(NO_LOG)
        raise typer.Exit(ExitCode.USAGE)

    opened = open_case(case)
    log = open_decisions(decisions, must_exist=True) if decisions else None
    if output:
        place_for(output)
    record = read_with_bar(
        opened,
        reports,
        Work(rules_only=rules_only, jobs=jobs, keep=keep, engine=engine),
        quiet=quiet,
    )
    positions = None
    if log is not None:
        record, positions = _reviewed(record, opened, log, only_reviewed=reviewed_only)
    if output:
        save_pieces(output, json_pieces(described(record, opened, positions)))
    if as_json:
        print_pieces(json_pieces(described(record, opened, positions)))
    else:
        standing = PROPOSED if log is None else REVIEWED if reviewed_only else MIXED
        write(record_summary(record, standing))
        if output:
            write(f"Record: {output}")


def _reviewed(
    record: Record, case: Case, log: Sequence[Decision], *, only_reviewed: bool
) -> tuple[Record, Positions]:
    """Put a log of decisions upon a record, and say which of them have no effect."""
    from goodoffices.cli.reading import tell_unplaced
    from goodoffices.reports.reviewing.applying import apply_decisions
    from goodoffices.reports.reviewing.standing_positions import after_review

    reviewed = apply_decisions(record, log, case=case)
    tell_unplaced(reviewed)
    return after_review(reviewed, case=case, only_reviewed=only_reviewed)
