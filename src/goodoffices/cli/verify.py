"""``goodoffices verify``: an answer checked by code that shares nothing with what gave it."""

from __future__ import annotations

from typing import Annotated

import typer

from goodoffices.cli.arguments import CaseArgument, JsonOption
from goodoffices.cli.exits import ExitCode
from goodoffices.cli.output import print_json, write, write_data


def _print_checker(wanted: bool) -> None:
    if wanted:
        from goodoffices.app.verifying import checker_source

        write_data(checker_source().rstrip())
        raise typer.Exit


def verify(
    answer: Annotated[
        str,
        typer.Argument(metavar="ANSWER", help="A document printed by 'packages --json'."),
    ],
    case: CaseArgument,
    everything: Annotated[
        bool, typer.Option("--all", help="List every claim that is false.")
    ] = False,
    as_json: JsonOption = False,
    _source: Annotated[
        bool,
        typer.Option(
            "--print-checker",
            callback=_print_checker,
            is_eager=True,
            help="Print the stand-alone checker, a Python file without dependencies.",
        ),
    ] = False,
) -> None:
    """Check an answer against its case; exit code 1 when something in it is false."""
    from goodoffices.app.verifying import verify_answer
    from goodoffices.cli.verify_summary import verdict_document, verdict_summary

    told = verify_answer(answer, case)
    if as_json:
        print_json(verdict_document(told))
    else:
        write(verdict_summary(told, everything=everything))
    if False in told.claims.values():
        raise typer.Exit(ExitCode.FINDINGS)
