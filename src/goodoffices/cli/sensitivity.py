"""``goodoffices sensitivity``: which numbers of the case the answers depend on."""

from __future__ import annotations

from typing import Annotated

import typer

from goodoffices.cli.arguments import CaseArgument, JsonOption, QuietOption
from goodoffices.cli.output import meter, print_json, tell, write


def sensitivity(
    case: CaseArgument,
    as_json: JsonOption = False,
    svg: Annotated[
        str | None, typer.Option("--svg", help="Write the picture to this file.")
    ] = None,
    file: Annotated[
        str | None, typer.Option("--file", help="Keep finished parts here; go on when run again.")
    ] = None,
    executor: Annotated[
        str | None, typer.Option("--executor", help="Work in: in-turn, processes or ray.")
    ] = None,
    quiet: QuietOption = False,
) -> None:
    """Move each walk-away value and each issue's points; show what then changes."""
    from goodoffices.app.cases import open_case
    from goodoffices.app.saving import save
    from goodoffices.app.sensitivity import find_sensitivity
    from goodoffices.brief.sensitivity_words import sensitivity_picture
    from goodoffices.charts.svg import to_svg
    from goodoffices.cli.sensitivity_summary import sensitivity_summary
    from goodoffices.packages.sensitivity import changes_of
    from goodoffices.packages.sensitivity_document import sensitivity_document

    opened = open_case(case)
    with meter("Moving numbers", quiet=quiet) as progress:
        progress.on_start(len(changes_of(opened)))
        found = find_sensitivity(opened, executor=executor, file=file, on_done=progress.on_report)
    picture = sensitivity_picture(opened, found)
    if svg and picture is not None:
        save(svg, to_svg(picture))
    elif svg:
        tell("There is nothing to draw, so no picture was written.")
    if as_json:
        print_json(sensitivity_document(found))
    else:
        write(sensitivity_summary(opened, found))
