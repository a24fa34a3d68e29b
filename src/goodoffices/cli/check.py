"""``goodoffices check``: all problems of a case document at once."""

from __future__ import annotations

from dataclasses import asdict

import typer

from goodoffices.cli.arguments import CaseArgument, JsonOption
from goodoffices.cli.exits import ExitCode
from goodoffices.cli.output import print_json, write
from goodoffices.errors import CaseDocumentError, Problem


def check(case: CaseArgument, as_json: JsonOption = False) -> None:
    """List all problems of a case document; exit code 1 when there are any."""
    from goodoffices.app.cases import open_case
    from goodoffices.app.conflicts import conflict_problems

    problems: tuple[Problem, ...] = ()
    try:
        problems = conflict_problems(open_case(case))
    except CaseDocumentError as error:
        problems = error.problems
    if as_json:
        print_json({"case": case, "problems": [asdict(problem) for problem in problems]})
    else:
        for problem in problems:
            write(problem.sentence())
        one_or_more = "1 problem" if len(problems) == 1 else f"{len(problems)} problems"
        write(one_or_more if problems else "No problem found.")
    if problems:
        raise typer.Exit(ExitCode.FINDINGS)
