"""``goodoffices brief``: the state of play as a page."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from goodoffices.cli.arguments import (
    NO_LOG,
    CaseArgument,
    JobsOption,
    KeepOption,
    QuietOption,
    ReportsArgument,
    ReviewedOnlyOption,
    RulesOnlyOption,
    UponOption,
)
from goodoffices.cli.exits import ExitCode
from goodoffices.cli.output import tell, write, write_data


def _checked(since: str | None) -> str | None:
    try:
        return None if since is None else date.fromisoformat(since).isoformat()
    except ValueError:
        tell(f"--since: {since!r} is no day. Write it like 2031-05-02.")
        raise typer.Exit(ExitCode.USAGE) from None


def brief(
    case: CaseArgument,
    reports: ReportsArgument,
    output: Annotated[
        str, typer.Option("--output", "-o", help="The page to write; '-' prints it.")
    ] = "brief.html",
    decisions: UponOption = None,
    reviewed_only: ReviewedOnlyOption = False,
    since: Annotated[
        str | None,
        typer.Option(
            "--since",
            metavar="DATE",
            callback=_checked,
            help="Begin with what moved since this day, such as 2031-05-02.",
        ),
    ] = None,
    since_record: Annotated[
        str | None,
        typer.Option(
            "--since-record", metavar="FILE", help="Begin with what moved since this record."
        ),
    ] = None,
    rules_only: RulesOnlyOption = False,
    jobs: JobsOption = None,
    keep: KeepOption = None,
    quiet: QuietOption = False,
) -> None:
    """Write the state-of-play brief; every line leads to the exact words it came from."""
    from goodoffices.app.answering import BriefWishes, make_brief, open_snapshot
    from goodoffices.app.cases import open_case
    from goodoffices.app.many_reports import Work
    from goodoffices.app.reviewing import open_decisions
    from goodoffices.app.saving import place_for, save
    from goodoffices.cli.reading import read_with_bar, tell_unplaced

    if clash := _clash(
        strict=reviewed_only,
        log=decisions,
        since=since is not None,
        since_record=since_record is not None,
    ):
        tell(clash)
        raise typer.Exit(ExitCode.USAGE)
    opened = open_case(case)
    if output != "-":
        place_for(output)
    wishes = BriefWishes(
        decisions=None if decisions is None else open_decisions(decisions, must_exist=True),
        only_reviewed=reviewed_only,
        since=date.fromisoformat(since) if since else None,
        since_record=open_snapshot(since_record, opened) if since_record else None,
    )
    record = read_with_bar(
        opened, reports, Work(rules_only=rules_only, jobs=jobs, keep=keep), quiet=quiet
    )
    page = make_brief(opened, record, wishes, on_reviewed=tell_unplaced)
    if output == "-":
        write_data(page)
        return
    save(output, page)
    write(output)
    tell("Open it in any browser; it needs no network.")


def _clash(*, strict: bool, log: str | None, since: bool, since_record: bool) -> str:
    """Say which options do not go together; nothing when they do."""
    if strict and log is None:
        return NO_LOG
    return "Give --since or --since-record, not both." if since and since_record else ""
