"""Keys as a person presses them, one by one, none lost that was pressed early."""

from __future__ import annotations

import codecs
import os
import re
import sys
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager

PATIENCE = 0.1
"""Seconds that a terminal has to send the rest of a key: an arrow comes as several characters."""

_KEY = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]?|O[ -~]?|[^\x1b])?|.", re.DOTALL)
_UNFINISHED = re.compile(r"\x1b(?:\[[0-?]*[ -/]*|O)?\Z")


def keys_in(typed: str) -> list[str]:
    r"""Cut what a terminal sends into keys.

    Parameters
    ----------
    typed : str
        Characters in their order.

    Returns
    -------
    list of str
        A character each; an arrow, a function key or a key with Alt is one key, all of its
        characters, so that none of them is taken for a letter that somebody pressed.

    Examples
    --------
    >>> keys_in("a\x1b[Ar2\x1bOA")
    ['a', '\x1b[A', 'r', '2', '\x1bOA']
    """
    return _KEY.findall(typed)


class Keyboard:
    """Reads keys from the terminal; use inside :meth:`open`."""

    def __init__(self) -> None:
        self._waiting: deque[str] = deque()
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode

    def next(self) -> str:
        """Wait for a key; the end of the input counts as ``q``."""
        while not self._waiting:
            self._waiting.extend(keys_in(self._read()))
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

            first = msvcrt.getwch()
            # An arrow or a function key: one of these two, then a letter that nobody pressed.
            return "\x1b" + msvcrt.getwch() if first in "\x00\xe0" else first
        typed = self._more()
        while _UNFINISHED.search(typed) and (rest := self._more(PATIENCE)):
            typed += rest
        return typed

    def _more(self, patience: float | None = None) -> str:
        """Return what the terminal has sent; nothing when patience ends before it does."""
        import select

        ready, _, _ = select.select([sys.stdin], [], [], patience)
        if not ready:
            return ""
        data = os.read(sys.stdin.fileno(), 1024)
        return self._decode(data) if data else "q"
