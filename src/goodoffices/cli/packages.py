"""``goodoffices packages``: what could be agreed."""

from __future__ import annotations

from typing import Annotated

import typer

from goodoffices.cli.arguments import CaseArgument, JsonOption
from goodoffices.cli.output import print_json, write


def packages(
    case: CaseArgument,
    record: Annotated[
        str | None, typer.Option("--record", "-r", help="A record printed by 'read --json'.")
    ] = None,
    candidates: Annotated[
        str | None,
        typer.Option("--candidates", help="Your own packages to score: a list in JSON or YAML."),
    ] = None,
    reference: Annotated[
        str | None,
        typer.Option("--reference", help="One package to compare with, such as the status quo."),
    ] = None,
    svg: Annotated[
        str | None, typer.Option("--svg", help="Write the picture to this file.")
    ] = None,
    html: Annotated[
        str | None, typer.Option("--html", help="Write one page with table and picture.")
    ] = None,
    second: Annotated[
        bool,
        typer.Option(
            "--second-opinion", help="Ask a second engine too; an error where they disagree."
        ),
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Find the packages that every side could sign, and what blocks one."""
    from goodoffices.app.cases import open_case
    from goodoffices.app.packages import open_packages, open_reference, packages_picture
    from goodoffices.app.reading import open_positions
    from goodoffices.app.saving import save
    from goodoffices.brief.packages_page import packages_html
    from goodoffices.cli.packages_summary import packages_summary
    from goodoffices.packages.document import packages_document
    from goodoffices.packages.finding import find_packages
    from goodoffices.packages.second_opinion import second_opinion

    opened = open_case(case)
    found = find_packages(
        opened,
        open_positions(record) if record else None,
        candidates=open_packages(candidates, opened) if candidates else (),
        reference=open_reference(reference, opened) if reference else None,
    )
    if second:
        found = second_opinion(opened, found)
    if svg:
        save(svg, packages_picture(opened, found))
    if html:
        save(html, packages_html(opened, found))
    if as_json:
        print_json(packages_document(found))
    else:
        write(packages_summary(opened, found))
