"""What goes in and comes out when cases are exchanged with other programs."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from goodoffices.case.negotiation import Case
from goodoffices.errors import FormatError, Problem

Files = Mapping[str, bytes]
"""Bytes by file name, in the order in which parties are to appear."""

MAX_FILE_BYTES = 10_000_000
"""Largest file read; the largest published negotiation domain has under a tenth of it."""

MAX_OPTIONS = 2_000
"""Most options of an issue that are read."""

MAX_ISSUES = 1_000
"""Most issues that are read."""

SHOWN_NAMES = 12
"""Names listed in a remedy."""

MAX_FILES = 200
"""Most files read at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """A file that a case came from.

    Parameters
    ----------
    name : str
        Name without folders.
    sha256 : str
        Digest of its bytes, so that a changed file is noticed.
    """

    name: str
    sha256: str

    @classmethod
    def of(cls, name: str, data: bytes) -> SourceFile:
        """Describe a file by its name and bytes."""
        return cls(name=name, sha256=hashlib.sha256(data).hexdigest())

    @property
    def citation(self) -> str:
        """Name and digest in one line, as the case cites them."""
        return f"{self.name}, SHA-256 {self.sha256}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """A case read from files of another program.

    Parameters
    ----------
    format : str
        Name of the format.
    case : Case
        The negotiation; it passes every check of a case document.
    notes : tuple of str
        What was read otherwise than a reader might expect, or left out. No preference value.
    files : tuple of SourceFile
        Every file the case came from.
    """

    format: str
    case: Case
    notes: tuple[str, ...]
    files: tuple[SourceFile, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A case written in the form of another program.

    Parameters
    ----------
    format : str
        Name of the format.
    files : tuple of (str, bytes)
        Names and bytes, in order.
    notes : tuple of str
        What the format cannot say and was left out. No preference value.
    """

    format: str
    files: tuple[tuple[str, bytes], ...]
    notes: tuple[str, ...]


class Findings:
    """Problems and notes gathered while reading or writing, to be told all at once."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self._notes: dict[str, None] = {}

    @property
    def notes(self) -> list[str]:
        """Notes kept so far, each once, in order."""
        return list(self._notes)

    def problem(self, path: str, message: str, remedy: str, value: str | None = None) -> None:
        """Keep a problem; ``value`` is never a preference."""
        self.problems.append(Problem(path=path, message=message, remedy=remedy, value=value))

    def note(self, text: str) -> None:
        """Keep a note, once."""
        self._notes[text] = None

    def stop(self, what: str) -> None:
        """Refuse when there is any problem.

        Parameters
        ----------
        what : str
            What cannot be done.

        Raises
        ------
        FormatError
            With all problems kept so far.
        """
        if self.problems:
            raise FormatError(what, self.problems)


def natural_order(names: Iterable[str]) -> list[str]:
    """Sort names the way people count: ``profile-2`` before ``profile-10``.

    Examples
    --------
    >>> natural_order(["p10.xml", "p2.xml", "domain.xml"])
    ['domain.xml', 'p2.xml', 'p10.xml']
    """

    def key(name: str) -> tuple[list[tuple[int, str]], str]:
        parts = re.split(r"(\d+)", name.casefold())
        return [(len(p.lstrip("0")), p) if p.isdecimal() else (0, p) for p in parts], name

    return sorted(names, key=key)


def stem(name: str) -> str:
    """Return a file name without its last ending.

    Examples
    --------
    >>> stem("Laptop/laptop_domain.xml")
    'laptop_domain'
    """
    last = name.replace("\\", "/").rpartition("/")[2]
    return last.rpartition(".")[0] or last


def listed(names: Iterable[str]) -> str:
    """List names in a sentence; of many, the first twelve and how many more.

    Examples
    --------
    >>> listed(map(str, range(15)))
    '0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 3 more'
    """
    every = list(names)
    shown = ", ".join(every[:SHOWN_NAMES])
    more = len(every) - SHOWN_NAMES
    return f"{shown} and {more:,} more" if more > 0 else shown


def repeated(names: Iterable[str]) -> list[str]:
    """Return the names that occur more than once, sorted.

    Examples
    --------
    >>> repeated(["b", "a", "b"])
    ['b']
    """
    return sorted(name for name, count in Counter(names).items() if count > 1)
