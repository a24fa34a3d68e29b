"""Reading event tables from disk, row by row, into a document."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from goodoffices.errors import MissingFileError
from goodoffices.formats.events.document import document_pieces
from goodoffices.formats.events.event import SourceTable
from goodoffices.formats.events.reading import LONGEST_ROW, Reading, read_events
from goodoffices.formats.events.sources import LAYOUTS
from goodoffices.formats.kinds import EventSource


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedEvents:
    """What was read from a table.

    Parameters
    ----------
    table : SourceTable
        The file.
    reading : Reading
        Counts and notes.
    path : str
        Where the events were written.
    """

    table: SourceTable
    reading: Reading
    path: str


def import_events(
    source: EventSource,
    where: str,
    output: str,
    *,
    restricted: bool = False,
    overwrite: bool = False,
) -> ImportedEvents:
    """Read a table of events and write them as a document.

    Parameters
    ----------
    source : EventSource
        Project that the table comes from.
    where : str
        The table, CSV or TSV.
    output : str
        The document to write.
    restricted : bool
        Whether its rows may not be passed on although the project allows it.
    overwrite : bool
        Whether a file already there may be replaced.

    Returns
    -------
    ImportedEvents
        Counts and notes.

    Raises
    ------
    FormatError
        If the table cannot be read; nothing is written then.
    MissingFileError
        If there is no such file, or something is at ``output`` already.

    Notes
    -----
    The file is read twice, for its digest and for its rows, never as a whole.
    """
    path, target = Path(where), Path(output)
    if not path.is_file():
        raise MissingFileError(f"There is no table at {where!r}. Give a CSV or TSV file.")
    if target.is_dir() or (target.exists() and not overwrite):
        raise MissingFileError(f"{output!r} is there already. Add --force to replace a file.")
    layout = LAYOUTS[source]
    table = SourceTable(
        source=source.value,
        name=path.name,
        sha256=_digest(path),
        licence=layout.licence,
        restricted=layout.restricted or restricted,
    )
    reading = Reading()
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f"{target.name}.part")
    try:
        with (
            path.open(encoding="utf-8-sig", errors="replace", newline="") as lines,
            part.open("w", encoding="utf-8") as stream,
        ):
            # A file of one endless line is cut into pieces that the reader then refuses.
            pieces = iter(lambda: lines.readline(LONGEST_ROW + 1), "")
            events = read_events(table, pieces, reading=reading)
            stream.writelines(document_pieces(table, events, reading))
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    return ImportedEvents(table=table, reading=reading, path=output)


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
