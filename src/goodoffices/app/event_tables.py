"""Reading event tables from disk, row by row, into a document."""

from __future__ import annotations

import codecs
import hashlib
import io
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from goodoffices.errors import MissingFileError
from goodoffices.formats.events.document import document_pieces
from goodoffices.formats.events.event import SourceTable
from goodoffices.formats.events.lines import (
    ESCAPED,
    LONGEST_ROW,
    as_windows,
    refuse,
    rows_of_lines,
)
from goodoffices.formats.events.reading import Reading, read_events
from goodoffices.formats.events.sheets import rows_of_sheet
from goodoffices.formats.events.sources import LAYOUTS, Layout
from goodoffices.formats.kinds import EventSource
from goodoffices.formats.zips import DAMAGED

_TABLES = (".csv", ".tsv", ".xlsx")
_TEXTS = (".txt",)
"""A table may be called so too; beside one of the others it is a note."""
_OTHER_KINDS = (
    (b"\xd0\xcf\x11\xe0", "It is an older workbook (.xls).", "Save it as .xlsx, or as CSV."),
    (b"\x1f\x8b", "It is packed with gzip.", "Unpack it first."),
)


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
        The table: CSV, TSV or XLSX, or a zip archive that holds one of these.
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
        raise MissingFileError(
            f"There is no table at {where!r}. Give a CSV, TSV, XLSX or zip file."
        )
    if target.exists() and target.samefile(path):
        raise MissingFileError(f"{output!r} is the table itself. Name another file to write.")
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
        with ExitStack() as opened, part.open("w", encoding="utf-8") as stream:
            rows = _rows(path, layout, opened, reading)
            events = read_events(table, rows, reading=reading)
            stream.writelines(document_pieces(table, events, reading))
        part.replace(target)
    except DAMAGED:
        message = "The archive is damaged, locked or of an unknown kind."
        refuse(path.name, message, "Save it again, or unpack it and give the table itself.")
    finally:
        part.unlink(missing_ok=True)
    return ImportedEvents(table=table, reading=reading, path=output)


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _rows(path: Path, layout: Layout, opened: ExitStack, reading: Reading) -> Iterator[list[str]]:
    """Open a table, which may stand alone in an archive, and return its rows."""
    stream = opened.enter_context(path.open("rb"))
    if not zipfile.is_zipfile(stream):
        return _rows_of_text(path.name, stream, layout, reading)
    stream.seek(0)
    try:
        archive = opened.enter_context(zipfile.ZipFile(stream))
    except zipfile.BadZipFile:
        return rows_of_sheet(path.name, stream)
    if "[Content_Types].xml" in archive.namelist():
        return rows_of_sheet(path.name, stream)
    member = opened.enter_context(archive.open(_only_table(path.name, archive)))
    inside = f"{path.name}: {member.name}"
    if member.name.casefold().endswith(".xlsx"):
        return rows_of_sheet(inside, member)
    return _rows_of_text(inside, member, layout, reading)


def _rows_of_text(
    name: str, stream: IO[bytes], layout: Layout, reading: Reading
) -> Iterator[list[str]]:
    stream.seek(0)
    begins = stream.read(4)
    stream.seek(0)
    for mark, message, remedy in _OTHER_KINDS:
        if begins.startswith(mark):
            refuse(name, message, remedy)
    # Spreadsheet programs save "Unicode text" as UTF-16, with a mark.
    wide = begins[:2] in {codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE}
    if wide:
        lines = io.TextIOWrapper(stream, encoding="utf-16", errors="replace", newline="")
    else:
        lines = io.TextIOWrapper(
            stream, encoding="utf-8-sig", errors="surrogateescape", newline=""
        )
    # A file of one endless line is cut into pieces that the reader then refuses.
    pieces = iter(lambda: lines.readline(LONGEST_ROW + 1), "")
    return rows_of_lines(name, _in_signs(pieces, reading), plain_tabs=layout.plain_tabs)


def _in_signs(lines: Iterable[str], reading: Reading) -> Iterator[str]:
    """Yield lines, those that are not UTF-8 as Windows-1252."""
    for line in lines:
        if ESCAPED.search(line):
            reading.windows = True
            yield as_windows(line)
        else:
            yield line


def _only_table(name: str, archive: zipfile.ZipFile) -> str:
    """Return the one table of an archive; a folder's own files of a desktop do not count."""
    names = [one.filename for one in archive.infolist() if not one.filename.startswith("__MACOSX")]
    tables = [one for one in names if one.casefold().endswith(_TABLES)]
    tables = tables or [one for one in names if one.casefold().endswith(_TEXTS)]
    if len(tables) != 1:
        message = f"The archive holds {len(tables)} tables; which one is meant cannot be told."
        refuse(name, message, "Unpack it and give the table itself.")
    return tables[0]
