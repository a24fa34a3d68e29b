"""How commands print: JSON on stdout, progress and messages on stderr."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import chain
from typing import Any, TextIO

from goodoffices.brief.visible import visible


def json_text(document: Any) -> str:  # noqa: ANN401 - any JSON value
    """Write a document as JSON, one key a line, in the order of the document."""
    return json.dumps(document, ensure_ascii=False, indent=1)


def json_pieces(parts: Iterable[tuple[str, Any]]) -> Iterator[str]:
    """Write a document part by part, in the same characters as :func:`json_text`.

    Parameters
    ----------
    parts : iterable of tuple of str and value
        Keys in order, with JSON values; an iterator stands for a list.

    Yields
    ------
    str
        Pieces of the text, without a final line feed.
    """
    opening = "{"
    for key, value in parts:
        yield f"{opening}\n {json.dumps(key, ensure_ascii=False)}: "
        yield from _list_pieces(value) if isinstance(value, Iterator) else (_indented(value, 1),)
        opening = ","
    yield "{}" if opening == "{" else "\n}"


def _list_pieces(items: Iterator[Any]) -> Iterator[str]:
    opening = "["
    for item in items:
        yield f"{opening}\n  {_indented(item, 2)}"
        opening = ","
    yield "[]" if opening == "[" else "\n ]"


def _indented(value: Any, depth: int) -> str:  # noqa: ANN401 - any JSON value
    return json_text(value).replace("\n", "\n" + " " * depth)


def print_json(document: Any) -> None:  # noqa: ANN401 - any JSON value
    """Print a document as JSON on stdout."""
    write_data(json_text(document))


def print_pieces(pieces: Iterable[str]) -> None:
    """Print a document piece by piece on stdout, as UTF-8."""
    for piece in chain(pieces, "\n"):
        sys.stdout.buffer.write(piece.encode("utf-8", errors="replace"))
    sys.stdout.flush()


def write(text: str, *, to: TextIO | None = None) -> None:
    """Print lines for a person, as UTF-8; what hides or steers is shown as signs (R74)."""
    write_data(visible(text), to=to)


def write_data(text: str, *, to: TextIO | None = None) -> None:
    """Print a document character for character, as UTF-8."""
    stream = to or sys.stdout
    stream.buffer.write(f"{text}\n".encode("utf-8", errors="replace"))
    stream.flush()


def tell(text: str) -> None:
    """Print a message on stderr."""
    write(text, to=sys.stderr)


@dataclass(slots=True)
class Meter:
    """A progress bar to be told how much there is and how much is done."""

    on_start: Callable[[int], None] = field(default=lambda _count: None)
    on_report: Callable[[int], None] = field(default=lambda _count: None)


@contextmanager
def meter(what: str, *, quiet: bool) -> Iterator[Meter]:
    """Show a progress bar on stderr while the block runs; nothing when not at a terminal.

    Parameters
    ----------
    what : str
        What is being done: ``"Reading reports"``.
    quiet : bool
        Show nothing.

    Yields
    ------
    Meter
        To be told the total, and the number done.
    """
    if quiet or not sys.stderr.isatty():
        yield Meter()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
    from rich.progress import TimeRemainingColumn as Remaining

    columns = (TextColumn(what), BarColumn(), MofNCompleteColumn(), Remaining())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(what, total=None)
        yield Meter(
            on_start=lambda count: progress.update(task, total=count),
            on_report=lambda count: progress.update(task, completed=count),
        )


@dataclass(slots=True)
class Line:
    """A line on stderr that says what is being worked on; nothing when not at a terminal.

    Parameters
    ----------
    quiet : bool
        Show nothing.
    """

    quiet: bool

    def show(self, text: str) -> None:
        """Replace the line."""
        if not self.quiet and sys.stderr.isatty():
            sys.stderr.write(f"\r\x1b[K{text}")
            sys.stderr.flush()

    def clear(self) -> None:
        """Take the line away."""
        self.show("")
