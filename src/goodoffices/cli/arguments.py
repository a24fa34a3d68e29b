"""Arguments and options that several commands share."""

from __future__ import annotations

from typing import Annotated

import typer

CaseArgument = Annotated[
    str,
    typer.Argument(
        metavar="CASE",
        help="A case document, a folder with case.yaml, or the name of a worked case.",
        show_default=False,
    ),
]
"""The negotiation."""

ReportsArgument = Annotated[
    list[str],
    typer.Argument(
        metavar="REPORT...",
        help="Files or folders of reports; - for pasted text.",
        show_default=False,
    ),
]
"""The reports."""

JsonOption = Annotated[bool, typer.Option("--json", help="Print data as JSON.")]
"""Whether to print data for programs."""

QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help="Show no progress.")]
"""Whether to show no progress."""

RulesOnlyOption = Annotated[
    bool, typer.Option("--rules-only", help="Leave the grammar parser out, even if installed.")
]
"""Whether to read with rules alone."""

JobsOption = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        "-j",
        metavar="N",
        min=1,
        help="Reports read at once; by default as many as there are cores, for many reports.",
        show_default=False,
    ),
]
"""How many reports are read at once."""

KeepOption = Annotated[
    str | None,
    typer.Option(
        "--keep",
        metavar="FILE",
        help="Keep what is read in this file: with it, a later run reads only what is new.",
    ),
]
"""Where single readings are kept."""

UponOption = Annotated[
    str | None,
    typer.Option("--decisions", metavar="FILE", help="Put the decisions of a review upon it."),
]
"""The log of a review."""

ReviewedOnlyOption = Annotated[
    bool, typer.Option("--reviewed-only", help="Leave out what nobody has reviewed.")
]
"""Whether to leave out what nobody has reviewed."""

NO_LOG = "--reviewed-only needs the log of a review: --decisions FILE."
"""Said where one is asked for without the other."""

MemoryOption = Annotated[
    str,
    typer.Option(
        "--memory",
        metavar="AMOUNT",
        help="Most memory the program may take, such as 512MB or 4GiB.",
    ),
]
"""How much memory the program may take."""
