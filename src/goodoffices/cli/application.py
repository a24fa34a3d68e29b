"""The commands, and what happens when one goes wrong."""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer

import goodoffices
from goodoffices.cli import (
    bridge,
    brief,
    check,
    demo,
    export_record,
    exporting,
    import_events,
    importing,
    near,
    new,
    packages,
    propose,
    read,
    review,
    robust,
    schema,
    sensitivity,
    stability,
    verify,
    votes,
    wording,
)
from goodoffices.cli.exits import ExitCode, exit_code_of
from goodoffices.cli.output import tell
from goodoffices.errors import GoodOfficesError

application = typer.Typer(
    name="goodoffices",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="From reports on a negotiation to a sourced record, packages and a brief.",
    epilog="Exit codes: 0 done, 1 problems found, 2 wrong call, 3 unusable data, 130 interrupted.",
)

for name, command in (
    ("new", new.new),
    ("check", check.check),
    ("read", read.read),
    ("propose", propose.propose),
    ("review", review.review),
    ("packages", packages.packages),
    ("bridge", bridge.bridge),
    ("near", near.near),
    ("verify", verify.verify),
    ("robust", robust.robust),
    ("votes", votes.votes),
    ("wording", wording.wording),
    ("sensitivity", sensitivity.sensitivity),
    ("stability", stability.stability),
    ("brief", brief.brief),
    ("import", importing.import_command),
    ("export", exporting.export_command),
    ("import-events", import_events.import_events_command),
    ("export-record", export_record.export_record_command),
    ("demo", demo.demo),
    ("schema", schema.schema),
):
    application.command(name)(command)


def _print_version(wanted: bool) -> None:
    if wanted:
        sys.stdout.write(f"goodoffices {goodoffices.__version__}\n")
        raise typer.Exit


@application.callback()
def _options(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_print_version, is_eager=True, help="Print version."),
    ] = False,
) -> None:
    del version


def _usage(error: typer.TyperException) -> str:
    told = error.format_message().replace(": Value error, ", ": ")
    return f"{told}\nSee: goodoffices --help, or goodoffices COMMAND --help"


def _refused(error: OSError) -> str:
    where = f"{error.filename!r} cannot be used: " if error.filename else ""
    why = error.strerror or type(error).__name__
    return f"{where}{why}. Name another place, or see to its permissions and space."


def main() -> int:
    """Run the command line and return its exit code.

    Returns
    -------
    int
        One of :class:`goodoffices.cli.exits.ExitCode`.

    Notes
    -----
    Errors raised on purpose, and what the operating system refuses, become one message on
    stderr and an exit code; anything else is a fault of the program and shows its traceback.
    """
    try:
        result = application(standalone_mode=False)
    except typer.Abort:
        tell("Interrupted.")
        return ExitCode.INTERRUPTED
    except typer.TyperException as error:
        tell(_usage(error))
        return ExitCode.USAGE
    except GoodOfficesError as error:
        tell(str(error))
        return exit_code_of(error)
    except BrokenPipeError:
        # The reader of our output has gone (as with '| head'); leave without a second error.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitCode.OK
    except OSError as error:
        tell(_refused(error))
        return ExitCode.USAGE
    if result == ExitCode.INTERRUPTED:
        tell("Interrupted.")
    return result if isinstance(result, int) else ExitCode.OK
