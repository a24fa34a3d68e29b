"""Keys as a person presses them, one by one, none lost that was pressed early."""

from __future__ import annotations

import codecs
import os
import sys
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager


class Keyboard:
    """Reads keys from the terminal; use inside :meth:`open`."""

    def __init__(self) -> None:
        self._waiting: deque[str] = deque()
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode

    def next(self) -> str:
        """Wait for a key; the end of the input counts as ``q``."""
        while not self._waiting:
            self._waiting.extend(self._read())
        return self._waiting.popleft()

    @contextmanager
    def open(self) -> Iterator[None]:
        """Take single keys from the terminal while the block runs, unseen.

        Notes
        -----
        The terminal is set once for the whole block: setting it anew for every key would drop
        what a fast typist has pressed meanwhile.
        """
        if sys.platform == "win32":
            yield
            return
        import termios
        import tty

        before = termios.tcgetattr(sys.stdin.fileno())
        tty.setcbreak(sys.stdin.fileno(), termios.TCSADRAIN)
        try:
            yield
        finally:
            termios.tcsetattr(sys.stdin.fileno(), termios.TCSADRAIN, before)

    @contextmanager
    def lent(self) -> Iterator[None]:
        """Give the terminal back while the block runs, for an editor or a line of text."""
        if sys.platform == "win32":
            yield
            return
        import termios
        import tty

        now = termios.tcgetattr(sys.stdin.fileno())
        lines = termios.tcgetattr(sys.stdin.fileno())
        lines[3] |= termios.ICANON | termios.ECHO
        termios.tcsetattr(sys.stdin.fileno(), termios.TCSADRAIN, lines)
        try:
            yield
        finally:
            termios.tcsetattr(sys.stdin.fileno(), termios.TCSADRAIN, now)
            tty.setcbreak(sys.stdin.fileno(), termios.TCSADRAIN)

    def _read(self) -> str:
        if sys.platform == "win32":
            import msvcrt

            return msvcrt.getwch()
        data = os.read(sys.stdin.fileno(), 1024)
        return self._decode(data) if data else "q"
