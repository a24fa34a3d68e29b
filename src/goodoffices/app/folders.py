"""Opening folders of reports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from goodoffices.errors import MissingFileError
from goodoffices.reports.reading import ReportFile

REPORT_SUFFIXES = frozenset({".txt", ".text", ".md", ".html", ".htm", ".xhtml"})
"""Endings of files taken from a folder; a file that is named by itself is always read."""


def open_reports(where: Sequence[str]) -> list[ReportFile]:
    """Read report files, and the reports in folders, into memory.

    Parameters
    ----------
    where : sequence of str
        Paths of files and folders. A folder stands for its report files, subfolders
        included, in order of name.

    Returns
    -------
    list of ReportFile
        One per file, each file once.

    Raises
    ------
    MissingFileError
        If a path leads nowhere; all such paths are named at once.
    """
    missing = [path for path in where if not Path(path).exists()]
    if missing:
        raise MissingFileError(
            f"There is no report at {', '.join(map(repr, missing))}. Give files or folders."
        )
    return [ReportFile(name=path.name, data=path.read_bytes()) for path in _once(_files(where))]


def _files(where: Sequence[str]) -> Iterator[Path]:
    for path in map(Path, where):
        if path.is_dir():
            yield from sorted(
                found
                for found in path.rglob("*")
                if found.is_file() and found.suffix.lower() in REPORT_SUFFIXES
            )
        else:
            yield path


def _once(paths: Iterable[Path]) -> Iterator[Path]:
    seen: set[Path] = set()
    for path in paths:
        if (resolved := path.resolve()) not in seen:
            seen.add(resolved)
            yield path
