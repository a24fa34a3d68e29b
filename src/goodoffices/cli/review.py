"""``goodoffices review``: what people decide about the items of a record."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

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
from goodoffices.cli.exits import ExitCode
from goodoffices.cli.output import print_json, tell, write

if TYPE_CHECKING:
    from goodoffices.app.reviewing import Review

DecisionsOption = Annotated[
    str | None,
    typer.Option(
        "--decisions",
        metavar="FILE",
        help="The log of decisions; else decisions.jsonl beside the case.",
    ),
]
"""Where decisions are kept."""


def review(
    case: CaseArgument,
    reports: ReportsArgument,
    decisions: DecisionsOption = None,
    reviewer: Annotated[
        str | None,
        typer.Option("--reviewer", metavar="NAME", help="Who decides; else the account's name."),
    ] = None,
    as_list: Annotated[
        bool, typer.Option("--list", help="List what is to be reviewed, and stop.")
    ] = False,
    everything: Annotated[bool, typer.Option("--all", help="List also what is decided.")] = False,
    apply: Annotated[
        str | None,
        typer.Option("--apply", metavar="FILE", help="Add decisions from a file; '-' is stdin."),
    ] = None,
    export_rejections: Annotated[
        str | None,
        typer.Option(
            "--export-rejections",
            metavar="FOLDER",
            help="Write each rejection as a regression case.",
        ),
    ] = None,
    replay: Annotated[
        str | None,
        typer.Option(
            "--replay", metavar="FOLDER", help="Exit 1 if a rejected item is proposed again."
        ),
    ] = None,
    proposals: Annotated[
        str | None,
        typer.Option(
            "--proposals",
            metavar="FILE",
            help="Put what a language model proposed before you too (goodoffices propose).",
        ),
    ] = None,
    as_json: JsonOption = False,
    rules_only: RulesOnlyOption = False,
    jobs: JobsOption = None,
    keep: KeepOption = None,
    quiet: QuietOption = False,
) -> None:
    """Accept, change or reject what was read, item by item, with two keys each."""
    from pathlib import Path

    from goodoffices.app.cases import open_case
    from goodoffices.app.language_model import with_proposals_in
    from goodoffices.app.many_reports import Work
    from goodoffices.app.reviewing import Review, log_beside, reviewer_name
    from goodoffices.cli.reading import read_with_bar

    opened = open_case(case)
    record = read_with_bar(
        opened, reports, Work(rules_only=rules_only, jobs=jobs, keep=keep), quiet=quiet
    )
    if proposals:
        record = with_proposals_in(proposals, record, case=opened)
    log = Path(decisions) if decisions else log_beside(case)
    sitting = Review(opened, record, log=log, by=reviewer or reviewer_name())
    asked = [_apply(sitting, apply), _exported(sitting, export_rejections)]
    if replay:
        asked.append(_replay(sitting, replay))
    if as_list or as_json or not any(asked):
        _show(sitting, as_list=as_list, everything=everything, as_json=as_json, quiet=quiet)


def _apply(sitting: Review, where: str | None) -> bool:
    if where is None:
        return False
    from goodoffices.app.reviewing import open_lines
    from goodoffices.brief.words import count_of
    from goodoffices.cli.review_words import next_step, overruled_words

    if where == "-":
        lines = sys.stdin.buffer.read().decode("utf-8", "replace").split("\n")
    else:
        lines = open_lines(where)
    before = len(sitting.reviewed.decisions)
    try:
        added, known = sitting.takes_in(lines)
    finally:
        for line in overruled_words(sitting.reviewed.decisions, known=before):
            tell(line)
    tell(f"{count_of(added, 'decision')} added to {sitting.log}; {known} were so already.")
    tell(next_step(sitting.log))
    return True


def _exported(sitting: Review, folder: str | None) -> bool:
    if folder is None:
        return False
    from goodoffices.app.reviewing import save_rejections

    count = save_rejections(sitting.reviewed, folder)
    where = f"written to {folder}" if count else "to write: no item is rejected"
    tell(f"{count} rejections {where}." if count != 1 else f"1 rejection {where}.")
    return True


def _replay(sitting: Review, folder: str) -> bool:
    from goodoffices.app.reviewing import rejection_files, replayed
    from goodoffices.brief.words import count_of

    known = len(rejection_files(folder))
    back = list(replayed(folder, sitting.record))
    for name, item in back:
        write(f"{name}: proposed again as {item}")
    tell(f"Of {count_of(known, 'rejected item')} {len(back)} are proposed again.")
    if back:
        raise typer.Exit(ExitCode.FINDINGS)
    return True


def _show(sitting: Review, *, as_list: bool, everything: bool, as_json: bool, quiet: bool) -> None:
    from goodoffices.cli.review_list import queue_document, queue_lines
    from goodoffices.reports.reviewing.queue import review_queue

    at_terminal = sys.stdin.isatty() and sys.stdout.isatty()
    cards = review_queue(sitting.reviewed, case=sitting.case, everything=everything)
    if as_json:
        print_json(queue_document(sitting.reviewed, cards))
    elif as_list or not at_terminal:
        for line in queue_lines(sitting.reviewed, cards, sitting.case):
            write(line)
        if not as_list and not quiet:
            tell("Keys need a terminal. Here: --list, --json, --apply FILE.")
    else:
        from goodoffices.cli.review_keys import sit

        sit(sitting, cards)
