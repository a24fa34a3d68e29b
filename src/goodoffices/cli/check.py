"""``goodoffices check``: all problems of a case document at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict

import typer

from goodoffices.cli.arguments import CaseArgument, JsonOption
from goodoffices.cli.exits import ExitCode
from goodoffices.cli.output import print_json, write
from goodoffices.errors import CaseDocumentError, Problem


def check(case: CaseArgument, as_json: JsonOption = False) -> None:
    """List all problems of a case document, and what misleads; exit code 1 for problems."""
    from goodoffices.app.cases import open_case
    from goodoffices.app.conflicts import conflict_problems
    from goodoffices.case.advice import advice_on

    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()
    try:
        opened = open_case(case)
        problems, warnings = conflict_problems(opened), advice_on(opened)
    except CaseDocumentError as error:
        problems = error.problems
    if as_json:
        print_json(
            {
                "case": case,
                "problems": [asdict(problem) for problem in problems],
                "warnings": [asdict(warning) for warning in warnings],
            }
        )
    else:
        write("\n".join(_lines(problems, warnings)))
    if problems:
        raise typer.Exit(ExitCode.FINDINGS)


def _lines(problems: Sequence[Problem], warnings: Sequence[Problem]) -> Iterator[str]:
    from goodoffices.brief.words import count_of

    yield from (problem.sentence() for problem in problems)
    yield from (f"Warning: {warning.sentence()}" for warning in warnings)
    found = count_of(len(problems), "problem") if problems else "No problem found"
    told = f"; {count_of(len(warnings), 'warning')}" if warnings else ""
    yield f"{found}{told}." if warnings or not problems else found
