"""``goodoffices demo``: the main job on a worked negotiation."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from goodoffices.cli.arguments import QuietOption
from goodoffices.cli.output import meter, write


def demo(
    output: Annotated[str, typer.Option("--output", "-o", help="Folder to write to.")] = "demo",
    quiet: QuietOption = False,
) -> None:
    """Read an invented negotiation, find packages and write the brief."""
    from goodoffices.app.demonstration import demonstrate
    from goodoffices.cli.summaries import demonstration_summary

    with meter("Reading reports", quiet=quiet) as progress:
        shown = demonstrate(Path(output), on_start=progress.on_start, on_report=progress.on_report)
    write(demonstration_summary(shown))
