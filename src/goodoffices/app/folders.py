"""Opening files and folders of reports."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from goodoffices.app.opening import Opener
from goodoffices.errors import MissingFileError
from goodoffices.reports.files import Extract, ReportFile, unreadable
from goodoffices.reports.opening.limits import OpeningLimits
from goodoffices.reports.opening.opening import SUFFIXES

REPORT_SUFFIXES = SUFFIXES | {".mht", ".mhtml"}
"""Endings of files taken from a folder; a file that is named by itself is always read.

The last two are web pages as a browser saves them in one file, in the form of a letter.
"""

PASTED = "-"
"""In place of a path: the report comes on standard input."""


_MOST_NAMED = 5


class _Found(NamedTuple):
    path: Path
    name: str


class _Contents(NamedTuple):
    reports: list[_Found]
    left_out: list[_Found]


def open_reports(where: Sequence[str], *, limits: OpeningLimits | None = None) -> list[ReportFile]:
    """Read report files, the reports in folders and what is inside them, into memory.

    Parameters
    ----------
    where : sequence of str
        Paths of files and folders, or ``"-"`` for standard input. A folder stands for its
        report files, subfolders included, in order of name; hidden files, and those that an
        office program keeps beside an open document, are passed over.
    limits : OpeningLimits or None
        On each file; usual limits when ``None``.

    Returns
    -------
    list of ReportFile
        Each file once: letters, Word documents and PDFs with their text, archives as the
        files in them. A file that cannot be read is there with the reason.

    Raises
    ------
    MissingFileError
        If a path leads nowhere; all such paths are named at once.
    """
    missing = [path for path in where if path != PASTED and not Path(path).exists()]
    if missing:
        raise MissingFileError(
            f"There is no report at {', '.join(map(repr, missing))}. Give files or folders."
        )
    with Opener(limits) as opener:
        return [one for file in _held(where, opener.limits) for one in opener.open(file)]


def left_out_of(where: Sequence[str]) -> list[str]:
    """Say what in folders is not taken for a report, so that nothing is missed unseen.

    Parameters
    ----------
    where : sequence of str
        As for :func:`open_reports`.

    Returns
    -------
    list of str
        A line for each folder that holds other files, linked folders, broken links or
        folders that may not be entered, and for each folder without a report.
    """
    folders = [path for path in where if path != PASTED and Path(path).is_dir()]
    told = ((path, _contents(Path(path))) for path in folders)
    return [line for path, contents in told for line in _told(path, contents)]


def _told(folder: str, contents: _Contents) -> Iterator[str]:
    if not contents.reports:
        yield f"{folder!r} holds no report. Reports end in {', '.join(sorted(REPORT_SUFFIXES))}."
    names = [found.name for found in contents.left_out]
    more = f" and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else ""
    if names:
        yield (
            f"Left out of {folder!r}: {', '.join(names[:_MOST_NAMED])}{more}."
            " Name a file or folder itself to have it read."
        )


def _held(where: Sequence[str], limits: OpeningLimits) -> Iterator[ReportFile]:
    for found in _once(_files([path for path in where if path != PASTED])):
        yield _read(found, limits)
    if PASTED in where:
        data = sys.stdin.buffer.read(limits.file_bytes + 1)
        yield _within("pasted", data, hashlib.sha256(data).hexdigest(), limits)


def _read(found: _Found, limits: OpeningLimits) -> ReportFile:
    """Hold a file in memory, or say why not; a file that grew too large is only digested."""
    try:
        with found.path.open("rb") as stream:
            data = stream.read(limits.file_bytes + 1)
            if len(data) <= limits.file_bytes:
                return ReportFile(name=found.name, data=data)
            stream.seek(0)
            digest = hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        return unreadable(found.name, b"", f"the file cannot be opened ({type(error).__name__})")
    return _within(found.name, data, digest, limits)


def _within(name: str, data: bytes, digest: str, limits: OpeningLimits) -> ReportFile:
    if len(data) <= limits.file_bytes:
        return ReportFile(name=name, data=data)
    reason = f"unreadable: it is larger than {limits.file_bytes:,} bytes"
    extract = Extract(text="", method="none", notes=(reason,))
    return ReportFile(name=name, data=b"", extract=extract, sha256=digest)


def _files(where: Sequence[str]) -> Iterator[_Found]:
    for path in map(Path, where):
        if path.is_dir():
            yield from _contents(path).reports
        else:
            yield _Found(path, path.name)


def _contents(folder: Path) -> _Contents:
    """Tell the reports of a folder from all else in it; both in order of name."""
    reports: list[Path] = []
    others: list[Path] = []
    refused: list[OSError] = []
    for place, inner, names in os.walk(folder, onerror=refused.append):
        here = Path(place)
        inner[:] = [name for name in inner if not _is_hidden(name)]
        others += [here / name for name in inner if (here / name).is_symlink()]
        for path in [here / name for name in names if not _is_hidden(name)]:
            is_report = path.is_file() and path.suffix.lower() in REPORT_SUFFIXES
            (reports if is_report else others).append(path)
    others += [Path(error.filename) for error in refused]
    return _Contents(_named(reports, folder), _named(others, folder))


def _named(paths: list[Path], folder: Path) -> list[_Found]:
    return [_Found(path, path.relative_to(folder).as_posix()) for path in sorted(paths)]


def _is_hidden(name: str) -> bool:
    """Whether a name is kept out of sight: hidden, or a lock beside an open document."""
    return name.startswith((".", "~$")) or name == "__MACOSX"


def _once(files: Iterable[_Found]) -> Iterator[_Found]:
    seen: set[Path] = set()
    for file in files:
        if (resolved := file.path.resolve()) not in seen:
            seen.add(resolved)
            yield file
