"""``goodoffices propose``: what a language model finds, for a person to review."""

from __future__ import annotations

from typing import Annotated

import typer

from goodoffices.cli.arguments import (
    CaseArgument,
    JsonOption,
    QuietOption,
    ReportsArgument,
    RulesOnlyOption,
)
from goodoffices.cli.exits import ExitCode
from goodoffices.cli.output import json_text, meter, print_json, tell, write


def propose(
    case: CaseArgument,
    reports: ReportsArgument,
    endpoint: Annotated[
        str,
        typer.Option(
            metavar="URL",
            help="OpenAI-compatible endpoint, such as http://localhost:8080/v1.",
            show_default=False,
        ),
    ],
    model: Annotated[
        str, typer.Option(metavar="NAME", help="Name of the model there.", show_default=False)
    ],
    output: Annotated[
        str, typer.Option("--output", "-o", help="Write the answers here, as JSON.")
    ] = "proposals.json",
    send_out: Annotated[
        bool,
        typer.Option("--send-out", help="Let the words of reports go to another machine."),
    ] = False,
    as_json: JsonOption = False,
    rules_only: RulesOnlyOption = False,
    quiet: QuietOption = False,
) -> None:
    """Ask a language model for statements that were missed; a person reviews each of them."""
    import os

    from goodoffices.app.cases import open_case
    from goodoffices.app.language_model import Endpoint, ask_about, may_be_asked
    from goodoffices.app.many_reports import Work
    from goodoffices.app.saving import place_for, save
    from goodoffices.cli.reading import read_with_bar
    from goodoffices.cli.record_summary import proposals_summary
    from goodoffices.reports.proposing.proposals import held_proposals, proposals_document

    key = os.environ.get("GOODOFFICES_MODEL_KEY", "").strip()
    where = Endpoint(url=endpoint, model=model, key=key, may_leave=send_out)
    opened = open_case(case)
    may_be_asked(opened)
    place_for(output)
    record = read_with_bar(opened, reports, Work(rules_only=rules_only), quiet=quiet)
    if send_out:
        tell("The words of these reports go to the named endpoint.")
    with meter("Asking", quiet=quiet) as progress:
        asked = ask_about(
            record,
            case=opened,
            endpoint=where,
            on_start=progress.on_start,
            on_answer=progress.on_report,
        )
    if asked.silence:
        tell(asked.silence)
    document = proposals_document(
        asked.proposals, held_proposals(asked.proposals, record, case=opened)
    )
    save(output, json_text(document))
    if as_json:
        print_json(document)
    else:
        write(proposals_summary(document, output))
    if asked.was_stopped:
        raise typer.Exit(ExitCode.INTERRUPTED)
