"""The process that opens foreign files: little memory, no network, nothing started or written.

Run as ``python -P -m goodoffices.app.opening_process`` by :mod:`goodoffices.app.opening`.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import Any

from goodoffices.app.frames import packed, receive, send
from goodoffices.errors import ReportError
from goodoffices.reports.files import ReportFile, unreadable
from goodoffices.reports.opening.limits import OpeningLimits
from goodoffices.reports.opening.opening import open_file

_REFUSED = (
    "socket.",
    "subprocess.",
    "os.system",
    "os.exec",
    "os.fork",
    "os.posix_spawn",
    "os.spawn",
    "os.startfile",
    "os.remove",
    "os.rename",
    "os.mkdir",
    "os.rmdir",
    "shutil.",
    "ftplib.",
    "urllib.Request",
    "webbrowser.",
)
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def serve() -> None:
    """Open one file after the other, as they come on standard input, until it ends."""
    source, sink = sys.stdin.buffer, sys.stdout.buffer
    # Whatever a parser prints must not get between the messages.
    sys.stdout = sys.stderr
    guarded = False
    while (message := receive(source)) is not None:
        head, blobs = message
        limits = OpeningLimits(**head["limits"])
        if not guarded:
            sys.addaudithook(_refuse)
            _limit("RLIMIT_AS", limits.megabytes << 20)
            _limit("RLIMIT_FSIZE", 0)
            _limit("RLIMIT_CORE", 0)
            guarded = True
        _limit_time(limits.seconds)
        file = ReportFile(name=head["name"], data=blobs[0])
        opened, is_spent = _opened(file, limits)
        told, data = packed(opened, file)
        send(sink, {**told, "spent": is_spent}, data)
        if is_spent:
            return


def _opened(file: ReportFile, limits: OpeningLimits) -> tuple[tuple[ReportFile, ...], bool]:
    """Open a file; whatever fails becomes its reason. Second: whether memory ran out."""
    try:
        return open_file(file, limits), False
    except MemoryError:
        reason = f"opening it takes more than {limits.megabytes:,} MB of memory"
        return (unreadable(file.name, file.data, reason),), True
    except RecursionError:
        return (unreadable(file.name, file.data, "its parts are nested too deeply"),), False
    except ReportError as error:
        return (unreadable(file.name, file.data, str(error)),), False
    except Exception as error:  # noqa: BLE001 - a hostile file may raise anything in a parser
        return (
            unreadable(file.name, file.data, f"it is damaged ({type(error).__name__})"),
        ), False


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    if event.startswith(_REFUSED):
        raise ReportError(f"it tried what no report needs: {event}")
    if event == "open" and len(arguments) > 2:
        mode, flags = arguments[1], arguments[2]
        writes = any(letter in str(mode or "") for letter in "wax+")
        if writes or (isinstance(flags, int) and flags & _WRITING):
            raise ReportError(f"it tried what no report needs: {event}")


def _limit(name: str, value: int) -> None:
    try:
        resource: Any = import_module("resource")
        hard = resource.getrlimit(getattr(resource, name))[1]
        most = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(getattr(resource, name), (most, hard))
    except (ImportError, AttributeError, ValueError, OSError):
        # A platform without this limit has the time limit of the parent left.
        return


def _limit_time(seconds: float) -> None:
    """End by itself when nobody is left to end it."""
    spent = sum(os.times()[:2])
    _limit("RLIMIT_CPU", int(spent + 2 * seconds) + 10)


if __name__ == "__main__":
    serve()
