"""How much memory and work a search may take."""

from __future__ import annotations

import re
from dataclasses import dataclass

from goodoffices.errors import LimitError

LEAST_MEMORY = 256 * 2**20
"""The program with its engines loaded takes about this many bytes before any search."""
UNITS = {
    "KB": 10**3,
    "MB": 10**6,
    "GB": 10**9,
    "TB": 10**12,
    "KIB": 2**10,
    "MIB": 2**20,
    "GIB": 2**30,
    "TIB": 2**40,
}
"""Bytes of each unit in which memory can be stated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a search may take; the engines refuse to go beyond and name the limit.

    Parameters
    ----------
    memory : int
        Most memory of the whole process, in bytes; 4 GiB by default.
    sums : int
        Most sums of points formed for one front, each weighted by what it costs to compare.
    solver_work : float
        Work the solver may spend on one question, in its deterministic units, roughly
        seconds.

    Raises
    ------
    LimitError
        If the memory is less than the program itself takes, or work is negative.

    Notes
    -----
    Work is counted, never timed, so that the same case is answered alike on every machine.
    """

    memory: int = 4 * 2**30
    sums: int = 240_000_000
    solver_work: float = 120.0

    def __post_init__(self) -> None:
        if self.memory < LEAST_MEMORY:
            raise LimitError(
                f"{shown_bytes(self.memory)} of memory are less than the program itself takes."
                f" Allow at least {shown_bytes(LEAST_MEMORY)}."
            )
        if self.sums < 0 or self.solver_work < 0:
            raise LimitError("A limit of work is negative. Give 0 or more.")

    @property
    def room(self) -> int:
        """Bytes left for what a search holds, once the program itself is loaded."""
        return self.memory - LEAST_MEMORY * 3 // 4


def memory_of(text: str) -> int:
    """Return an amount of memory written as text, in bytes.

    Parameters
    ----------
    text : str
        A number with a unit: ``4GiB``, ``512 MB``, ``1.5GB``. ``GiB`` is 2**30, ``GB`` 10**9.

    Returns
    -------
    int
        Bytes, rounded down.

    Raises
    ------
    LimitError
        If the text is no amount of memory.

    Examples
    --------
    >>> memory_of("512MB"), memory_of("1.5 GiB")
    (512000000, 1610612736)
    """
    found = re.fullmatch(r"(\d{1,9})(?:\.(\d{1,9}))?\s*([kmgt]i?b)", text.strip(), re.IGNORECASE)
    if found is None:
        raise LimitError(
            f"{text!r} is no amount of memory. Write a number with a unit: 512MB, 2GiB, 4GiB."
        )
    whole, part, unit = found[1], found[2] or "", UNITS[found[3].upper()]
    return int(whole + part) * unit // int("1" + "0" * len(part))


def shown_bytes(count: int) -> str:
    """Return an amount of memory as a reader would write it.

    Examples
    --------
    >>> shown_bytes(4 * 2**30), shown_bytes(512_000_000)
    ('4 GiB', '488 MiB')
    """
    for name in ("TiB", "GiB", "MiB"):
        unit = UNITS[name.upper()]
        if count >= unit:
            # Rounded down to a tenth: a limit is never shown higher than it is.
            tenths = count * 10 // unit
            whole = tenths % 10 == 0 or tenths >= 1000
            return f"{tenths // 10:,} {name}" if whole else f"{tenths / 10:,.1f} {name}"
    return f"{count:,} bytes"


DEFAULT_LIMITS = Limits()
"""What a search may take unless somebody says otherwise."""
