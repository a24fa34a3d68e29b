"""Exit codes, the same for every command."""

from __future__ import annotations

from enum import IntEnum

from goodoffices.errors import GoodOfficesError, MissingFileError


class ExitCode(IntEnum):
    """What the exit code of a command says."""

    OK = 0
    """Done."""
    FINDINGS = 1
    """Done, and something was found wrong: ``check`` lists problems."""
    USAGE = 2
    """The command was called wrongly, or a path leads nowhere."""
    DATA = 3
    """The data cannot be used, or the question is beyond what can be answered exactly."""
    INTERRUPTED = 130
    """Stopped by the person at the keyboard."""


def exit_code_of(error: GoodOfficesError) -> ExitCode:
    """Return the exit code for an error raised on purpose."""
    return ExitCode.USAGE if isinstance(error, MissingFileError) else ExitCode.DATA
