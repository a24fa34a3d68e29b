"""From the lines of a CSV or TSV file to the cells of its rows, one row at a time."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NoReturn

from goodoffices.errors import FormatError, Problem

LONGEST_ROW = 2_000_000
"""Most characters of a line."""

FAILED = "The table cannot be read"
"""First words of what is said of a file that is refused."""

ESCAPED = re.compile("[\udc80-\udcff]+")
"""Bytes that are not UTF-8, as Python's ``surrogateescape`` leaves them in a line."""


def rows_of_lines(name: str, lines: Iterable[str], *, plain_tabs: bool) -> Iterator[list[str]]:
    """Cut lines into cells at the comma, tab or semicolon that the first words have most of.

    Parameters
    ----------
    name : str
        Name of the file, for messages.
    lines : iterable of str
        Its lines, with their ends as they are.
    plain_tabs : bool
        Whether quotation marks are signs like others in a table parted by tabs.

    Yields
    ------
    list of str
        Cells of a row, as written.

    Raises
    ------
    FormatError
        If a line is too long or a quotation mark is never closed.

    Examples
    --------
    >>> list(rows_of_lines("t.csv", ["id;what", '1;"a; b"'], plain_tabs=False))
    [['id', 'what'], ['1', 'a; b']]
    """
    shortened = _within_lines(name, lines)
    before = []
    for line in shortened:
        before.append(line)
        if line.strip(" \t\r\n,;"):
            break
    if not before:
        return
    mark = max((",", "\t", ";"), key=before[-1].count)
    whole = chain(before, shortened)
    if plain_tabs and mark == "\t":
        reader = csv.reader(whole, delimiter=mark, quoting=csv.QUOTE_NONE)
    else:
        reader = csv.reader(whole, delimiter=mark)
    try:
        yield from reader
    except csv.Error as error:
        message = f"Line {reader.line_num} is no row of a table ({error})."
        refuse(name, message, "Close its quotation marks, or leave the line out.")


def _within_lines(name: str, lines: Iterable[str]) -> Iterator[str]:
    for number, line in enumerate(lines, start=1):
        if len(line) > LONGEST_ROW:
            message = f"Line {number} has more than {LONGEST_ROW:,} characters."
            refuse(name, message, "Give the file as downloaded.")
        yield line


def as_windows(line: str) -> str:
    r"""Read what is not UTF-8 in a line as Windows-1252, as spreadsheet programs save it (R230).

    Parameters
    ----------
    line : str
        Decoded as UTF-8 with :data:`ESCAPED` bytes.

    Returns
    -------
    str
        Bytes that are no sign there either stand as U+FFFD.

    Examples
    --------
    >>> as_windows(b"C\xf4te".decode("utf-8", errors="surrogateescape"))
    'Côte'
    """
    return ESCAPED.sub(
        lambda found: found[0].encode("utf-8", "surrogateescape").decode("cp1252", "replace"), line
    )


def refuse(name: str, message: str, remedy: str) -> NoReturn:
    """Refuse a file as a whole.

    Parameters
    ----------
    name : str
        Name of the file.
    message, remedy : str
        What is wrong with it, and what to do.

    Raises
    ------
    FormatError
        Always.
    """
    raise FormatError(FAILED, [Problem(path=name, message=message, remedy=remedy)])
