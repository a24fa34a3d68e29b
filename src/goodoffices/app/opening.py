"""Opening foreign files in a process of their own that can be ended."""

from __future__ import annotations

import queue
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict
from types import TracebackType
from typing import Any, Self

from goodoffices.app.frames import receive, send, unpacked_files
from goodoffices.reports.files import ReportFile, unreadable
from goodoffices.reports.opening.kinds import kind_of
from goodoffices.reports.opening.limits import OpeningLimits
from goodoffices.reports.opening.opening import OPENED

_PROCESS = "goodoffices.app.opening_process"
_START = 20.0
"""Seconds that starting the process may take on top, on a busy machine."""

Message = tuple[dict[str, Any], list[bytes]] | None


class Opener:
    """Opens files; those in a form of their own in one process for all of them (R201).

    Parameters
    ----------
    limits : OpeningLimits or None
        Usual limits when ``None``.

    Notes
    -----
    The process is started at the first file that needs it, so that plain text costs
    nothing; it is ended and started anew after a file that exceeds its time or memory.
    """

    def __init__(self, limits: OpeningLimits | None = None) -> None:
        self.limits = limits or OpeningLimits()
        self._process: _Process | None = None

    def __enter__(self) -> Self:
        """Return itself; nothing is started."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the process, if there is one."""
        self.close()

    def close(self) -> None:
        """End the process, if there is one."""
        if self._process is not None:
            self._process.end()
            self._process = None

    def open(self, file: ReportFile) -> tuple[ReportFile, ...]:
        """Open a file, and what is inside it.

        Parameters
        ----------
        file : ReportFile
            A file of any kind.

        Returns
        -------
        tuple of ReportFile
            As :func:`goodoffices.reports.opening.opening.open_file`; a file that ends the
            process or exceeds a limit is there as unread, with the reason.
        """
        if file.extract is not None or kind_of(file.data, file.name) not in OPENED:
            return (file,)
        fresh = self._process is None
        try:
            self._process = self._process or _Process()
            wait = self.limits.seconds + (_START if fresh else 0)
            answer = self._process.ask(file, self.limits, wait)
        except OSError:
            return self._given_up(file, "the process that opens files could not be started")
        except queue.Empty:
            reason = f"opening it takes more than {self.limits.seconds:g} seconds"
            return self._given_up(file, reason)
        try:
            if answer is not None:
                if answer[0]["spent"]:
                    self.close()
                return unpacked_files(answer[0], answer[1], file)
        except (ValueError, KeyError, TypeError):
            pass
        return self._given_up(file, "it ended the process that opened it")

    def _given_up(self, file: ReportFile, reason: str) -> tuple[ReportFile, ...]:
        self.close()
        return (unreadable(file.name, file.data, reason),)


class _Process:
    """A running process, and the thread that waits for what it says."""

    def __init__(self) -> None:
        # -P keeps modules in the current folder from being taken for the library's own.
        self._popen = subprocess.Popen(  # noqa: S603 - our own module, by our own interpreter
            [sys.executable, "-P", "-B", "-m", _PROCESS],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._answers: queue.Queue[Message] = queue.Queue()

    def ask(self, file: ReportFile, limits: OpeningLimits, seconds: float) -> Message:
        """Send a file and wait for the answer; ``None`` when the process has ended."""
        source, sink = self._popen.stdin, self._popen.stdout
        assert source is not None  # noqa: S101 - both are pipes
        assert sink is not None  # noqa: S101 - both are pipes

        def exchange() -> None:
            try:
                send(source, {"name": file.name, "limits": asdict(limits)}, [file.data])
                self._answers.put(receive(sink))
            except (OSError, ValueError):
                self._answers.put(None)

        _in_background(exchange)
        return self._answers.get(timeout=seconds)

    def end(self) -> None:
        """End it at once, whatever it does."""
        self._popen.kill()
        self._popen.wait()
        for stream in (self._popen.stdin, self._popen.stdout):
            if stream is not None:
                with suppress(OSError, ValueError):
                    stream.close()


def _in_background(work: Callable[[], None]) -> None:
    threading.Thread(target=work, daemon=True).start()
