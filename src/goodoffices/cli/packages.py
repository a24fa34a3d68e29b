"""``goodoffices packages``: what could be agreed."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from goodoffices.cli.arguments import CaseArgument, JsonOption, MemoryOption, QuietOption
from goodoffices.cli.exits import ExitCode
from goodoffices.cli.output import Line, print_json, tell, write
from goodoffices.errors import LimitError

if TYPE_CHECKING:
    from goodoffices.case.negotiation import Case
    from goodoffices.packages.finding import OnPart
    from goodoffices.packages.results import Packages
    from goodoffices.ratification.ratifiable import Ratifiable
    from goodoffices.solving.limits import Limits


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
    ratified: Annotated[
        bool,
        typer.Option("--ratified", help="Only packages that certainly pass the case's bodies."),
    ] = False,
    at_least_chance: Annotated[
        str | None,
        typer.Option(
            "--at-least-chance",
            metavar="SHARE",
            help="With --ratified: those that pass with this chance, such as 2/3.",
        ),
    ] = None,
    possible: Annotated[
        bool,
        typer.Option("--possible", help="With --ratified: those that may pass, by what is known."),
    ] = False,
    ratified_case: Annotated[
        str | None,
        typer.Option(
            "--ratified-case",
            help="With --ratified: write the case with the links that stand for the votes.",
        ),
    ] = None,
    memory: MemoryOption = "4GiB",
    plan_only: Annotated[
        bool, typer.Option("--plan", help="Say how it would be answered, and stop.")
    ] = False,
    quiet: QuietOption = False,
    as_json: JsonOption = False,
) -> None:
    """Find the packages that every side could sign, and what blocks one."""
    from goodoffices.app.cases import open_case
    from goodoffices.app.packages import open_packages, open_reference
    from goodoffices.app.reading import open_positions
    from goodoffices.packages.finding import find_packages
    from goodoffices.packages.second_opinion import second_opinion
    from goodoffices.ratification.joining import joined

    limits = limits_of(memory)
    whole = open_case(case)
    bound = bound_by(whole, at_least_chance, possible=possible) if ratified else None
    opened = whole if bound is None else bound.case
    save_case(ratified_case, bound)
    if plan_only:
        show_plan(opened, limits, as_json=as_json)
        return
    positions = open_positions(record, whole) if record else None
    added = open_packages(candidates, opened) if candidates else ()
    compared = open_reference(reference, opened) if reference else None

    def find(on_part: OnPart) -> Packages:
        found = find_packages(
            opened, positions, limits=limits, candidates=added, reference=compared, on_part=on_part
        )
        found = second_opinion(opened, found, limits=limits) if second else found
        return found if bound is None else joined(whole, bound, found, limits=limits)

    found = _searched(opened, find, quiet=quiet, as_json=as_json)
    _save(opened, found, svg=svg, html=html)
    show(opened, found, as_json=as_json)


def _save(case: Case, found: Packages, *, svg: str | None, html: str | None) -> None:
    from goodoffices.app.packages import packages_picture
    from goodoffices.app.saving import save
    from goodoffices.brief.packages_page import packages_html

    picture = packages_picture(case, found) if svg else None
    if svg and picture is not None:
        save(svg, picture)
    elif svg:
        tell("There is no package to draw, so no picture was written.")
    if html:
        save(html, packages_html(case, found))


def _searched(
    case: Case, find: Callable[[OnPart], Packages], *, quiet: bool, as_json: bool
) -> Packages:
    """Search, saying at a terminal what is worked on; a stop prints what there is and exits."""
    from goodoffices.app.searching import search

    line = Line(quiet=quiet)
    outcome = search(find, on_begin=lambda name: line.show(f"Working on {name} ..."))
    line.clear()
    if outcome.was_stopped or outcome.packages is None:
        stop(case, outcome.packages, as_json=as_json)
    return outcome.packages


def show(case: Case, found: Packages, *, as_json: bool) -> None:
    """Print answers."""
    from goodoffices.cli.packages_summary import packages_summary
    from goodoffices.packages.document import packages_document

    if as_json:
        print_json(packages_document(found))
    else:
        write(packages_summary(case, found))


def show_plan(case: Case, limits: Limits, *, as_json: bool) -> None:
    """Print how the questions would be answered."""
    from goodoffices.packages.finding import packages_plan
    from goodoffices.packages.plan_document import plan_document
    from goodoffices.packages.plan_words import plan_sentences

    planned = packages_plan(case, limits=limits)
    if as_json:
        print_json(None if planned is None else plan_document(planned))
    elif planned is None:
        write("Nothing to plan: exact points of two principals or more are needed.")
    else:
        write("\n".join(plan_sentences(planned)))


def bound_by(case: Case, at_least: str | None, *, possible: bool) -> Ratifiable:
    """Return the case with links that leave out what would not pass the bodies at home."""
    from goodoffices.case.numbers import exact
    from goodoffices.ratification.ratifiable import Demand, ratifiable_case

    share = None if at_least is None else exact(at_least)
    return ratifiable_case(case, Demand(at_least=share, possible=possible))


def save_case(where: str | None, bound: Ratifiable | None) -> None:
    """Write the case with the links that stand for the votes, where it was asked for."""
    from goodoffices.app.saving import save
    from goodoffices.case.writing import case_document
    from goodoffices.cli.output import json_text

    if where is not None and bound is not None:
        save(where, f"{json_text(case_document(bound.case))}\n")


def limits_of(memory: str) -> Limits:
    """Return the limits that an option states; end with exit code 2 where it states none."""
    from goodoffices.solving.limits import Limits, memory_of

    try:
        return Limits(memory=memory_of(memory))
    except LimitError as error:
        tell(f"--memory: {error}")
        raise typer.Exit(ExitCode.USAGE) from error


def stop(case: Case, found: Packages | None, *, as_json: bool) -> NoReturn:
    """Print what was proved until somebody stopped the search, and end the process at once."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if found is None:
        tell("Stopped before anything was proved.")
    else:
        show(case, found, as_json=as_json)
        tell("Stopped. What was proved until then is shown; all else is refused.")
    # An engine within a long call cannot be told to stop, so nothing is waited for.
    os._exit(ExitCode.INTERRUPTED)
