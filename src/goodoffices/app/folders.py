"""Opening files and folders of reports."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from goodoffices.app.opening import Opener
from goodoffices.errors import MissingFileError
from goodoffices.reports.files import Extract, ReportFile, unreadable
from goodoffices.reports.opening.limits import OpeningLimits
from goodoffices.reports.opening.opening import SUFFIXES

REPORT_SUFFIXES = SUFFIXES
"""Endings of files taken from a folder; a file that is named by itself is always read."""

PASTED = "-"
"""In place of a path: the report comes on standard input."""


class _Found(NamedTuple):
    path: Path
    name: str


def open_reports(where: Sequence[str], *, limits: OpeningLimits | None = None) -> list[ReportFile]:
    """Read report files, the reports in folders and what is inside them, into memory.

    Parameters
    ----------
    where : sequence of str
        Paths of files and folders, or ``"-"`` for standard input. A folder stands for its
        report files, subfolders included, in order of name.
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
            for found in sorted(path.rglob("*")):
                if found.is_file() and found.suffix.lower() in REPORT_SUFFIXES:
                    yield _Found(found, found.relative_to(path).as_posix())
        else:
            yield _Found(path, path.name)


def _once(files: Iterable[_Found]) -> Iterator[_Found]:
    seen: set[Path] = set()
    for file in files:
        if (resolved := file.path.resolve()) not in seen:
            seen.add(resolved)
            yield file
