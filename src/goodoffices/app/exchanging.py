"""Opening files of other programs, and writing cases for them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from goodoffices.case.negotiation import Case
from goodoffices.errors import MissingFileError
from goodoffices.formats.case_text import case_json, case_yaml
from goodoffices.formats.catalogue import read_format, write_format
from goodoffices.formats.exchange import (
    MAX_FILE_BYTES,
    Findings,
    Imported,
    Written,
    natural_order,
)
from goodoffices.formats.kinds import ReadableFormat, WritableFormat
from goodoffices.formats.zips import packed, unpacked

FOLDERS = frozenset(
    {
        WritableFormat.GENIUS,
        WritableFormat.GENIUSWEB,
        WritableFormat.NEGMAS,
        WritableFormat.CSV,
    }
)
"""Formats of several files."""


def import_case(format_name: ReadableFormat, where: Sequence[str]) -> Imported:
    """Read a case from files of another program.

    Parameters
    ----------
    format_name : ReadableFormat
        The format.
    where : sequence of str
        A folder, an archive, or files; files keep the order given, a folder's files are taken
        in order of name, which becomes the order of the parties.

    Returns
    -------
    Imported
        The case, with notes and sources.

    Raises
    ------
    MissingFileError
        If a path leads nowhere.
    FormatError
        If the files cannot be read, with all problems at once.
    """
    return read_format(
        format_name, open_files(where, archives=format_name is not ReadableFormat.XLSX)
    )


def open_files(where: Sequence[str], *, archives: bool) -> dict[str, bytes]:
    """Read files, those of folders and those of archives into memory.

    Parameters
    ----------
    where : sequence of str
        Paths.
    archives : bool
        Whether a ZIP file stands for the files in it.

    Returns
    -------
    dict of str to bytes
        Bytes by file name; of a file over the size limit only as much as shows that it is.

    Raises
    ------
    MissingFileError
        If a path leads nowhere, or two files have one name.
    FormatError
        If an archive cannot be opened.
    """
    findings = Findings()
    found: dict[str, bytes] = {}
    for path in _paths(where):
        with path.open("rb") as stream:
            data = stream.read(MAX_FILE_BYTES + 1)
        opened = {path.name: data}
        if archives and data.startswith(b"PK") and len(data) <= MAX_FILE_BYTES:
            opened = _flat(unpacked(path.name, data, findings))
        for name, content in opened.items():
            if name in found:
                raise MissingFileError(f"Two files are called {name!r}. Give one of them.")
            found[name] = content
    findings.stop("The archive cannot be opened")
    return found


def _flat(files: dict[str, bytes]) -> dict[str, bytes]:
    """Leave folders and hidden files of an archive aside."""
    names = [n for n in files if "__MACOSX" not in n and n.rpartition("/")[2][:1] != "."]
    last = {name: name.rpartition("/")[2] for name in names}
    clash = sorted({one for one in last.values() if list(last.values()).count(one) > 1})
    if clash:
        raise MissingFileError(f"Two files in the archive are called {clash[0]!r}.")
    return {last[name]: files[name] for name in natural_order(names)}


def _paths(where: Sequence[str]) -> Iterator[Path]:
    for path in map(Path, where):
        if path.is_dir():
            names = [one.name for one in path.iterdir() if one.is_file()]
            yield from (path / n for n in natural_order(names) if not n.startswith("."))
        elif path.is_file():
            yield path
        else:
            raise MissingFileError(f"There is nothing at {str(path)!r}. Give a folder or files.")


def case_text(imported: Imported, where: str) -> str:
    """Write a case document, as YAML when the path ends so and as JSON otherwise."""
    as_yaml = where.casefold().endswith((".yaml", ".yml"))
    return case_yaml(imported.case) if as_yaml else case_json(imported.case)


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """What was written for another program.

    Parameters
    ----------
    format : str
        Name of the format.
    paths : tuple of Path
        Files written, in order.
    notes : tuple of str
        What the format cannot say and was left out.
    """

    format: str
    paths: tuple[Path, ...]
    notes: tuple[str, ...]


def export_case(
    format_name: WritableFormat,
    case: Case,
    where: str,
    *,
    decimals: int | None = None,
    overwrite: bool = False,
) -> Exported:
    """Write a case for another program.

    Parameters
    ----------
    format_name : WritableFormat
        The format.
    case : Case
        The negotiation.
    where : str
        A file for a format of one file; a folder, or a path ending in ``.zip``, for the others.
    decimals : int or None
        Decimal places to round numbers to; ``None`` refuses what cannot be written exactly.
    overwrite : bool
        Whether files already there may be replaced.

    Returns
    -------
    Exported
        Paths and notes.

    Raises
    ------
    FormatError
        If the format cannot say something that matters.
    MissingFileError
        If something is there already, or the path is of the wrong kind.
    """
    written = write_format(format_name, case, decimals=decimals)
    return put(written, where, in_folder=format_name in FOLDERS, overwrite=overwrite)


def put(written: Written, where: str, *, in_folder: bool, overwrite: bool = False) -> Exported:
    """Write the files of a format to disk.

    Parameters
    ----------
    written : Written
        The files.
    where : str
        A file; a folder, or a path ending in ``.zip``, for a format of several files.
    in_folder : bool
        Whether the format has several files.
    overwrite : bool
        Whether files already there may be replaced.

    Returns
    -------
    Exported
        Paths and notes.

    Raises
    ------
    MissingFileError
        If something is there already, or the path is of the wrong kind.
    """
    path = Path(where)
    if path.suffix.casefold() == ".zip" and in_folder:
        targets = [(path, packed(list(written.files)))]
    elif in_folder:
        targets = [(path / name, data) for name, data in written.files]
        _refuse_filled(path, overwrite=overwrite)
    else:
        targets = [(path, written.files[0][1])]
    for target, _ in targets:
        if target.is_dir():
            raise MissingFileError(f"{str(target)!r} is a folder. Name a file in it.")
        if target.exists() and not overwrite:
            raise MissingFileError(f"{str(target)!r} is there already. Add --force to replace it.")
    for target, data in targets:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    return Exported(
        format=written.format, paths=tuple(path for path, _ in targets), notes=written.notes
    )


def _refuse_filled(folder: Path, *, overwrite: bool) -> None:
    """Refuse a folder with files in it: an old profile among the new would be another party."""
    if folder.is_file():
        raise MissingFileError(f"{str(folder)!r} is a file. Name a folder, or a path ending .zip.")
    if folder.is_dir() and any(folder.iterdir()) and not overwrite:
        raise MissingFileError(
            f"{str(folder)!r} is not empty. Name a new folder, or add --force to replace files."
        )
