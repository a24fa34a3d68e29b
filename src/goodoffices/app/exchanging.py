"""Opening files of other programs, and writing cases for them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from goodoffices.errors import MissingFileError
from goodoffices.formats.case_text import case_json, case_yaml
from goodoffices.formats.catalogue import read_format
from goodoffices.formats.exchange import MAX_FILE_BYTES, Findings, Imported, natural_order
from goodoffices.formats.kinds import ReadableFormat
from goodoffices.formats.zips import unpacked


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
        if archives and data.startswith(b"PK"):
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
