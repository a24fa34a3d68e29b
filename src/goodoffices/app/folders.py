"""Opening files and folders of reports."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from goodoffices.app.opening import Opener
from goodoffices.app.own_files import is_own, is_own_file
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
    """What a path leads to: a folder's files, or the one file that it names."""

    path: Path
    reports: list[_Found]
    own: list[_Found]
    others: list[_Found]


def open_reports(
    where: Sequence[str],
    *,
    limits: OpeningLimits | None = None,
    on_left_out: Callable[[str], None] | None = None,
) -> list[ReportFile]:
    """Read report files, the reports in folders and what is inside them, into memory.

    Parameters
    ----------
    where : sequence of str
        Paths of files and folders, or ``"-"`` for standard input. A folder stands for its
        report files, subfolders included, in order of name; hidden files, and those that an
        office program keeps beside an open document, are passed over.
    limits : OpeningLimits or None
        On each file; usual limits when ``None``.
    on_left_out : callable or None
        Told in a line what is not taken for a report, so that nothing is missed unseen: files
        that Good Offices wrote itself (R358); in each folder other files, linked folders,
        broken links and folders that may not be entered; and a folder without a report.

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
    contents = [_contents(Path(path)) for path in where if path != PASTED]
    reports = _once(one for part in contents for one in part.reports)
    with Opener(limits) as opener:
        held = _held(reports, opener.limits, is_pasted=PASTED in where)
        opened = [one for file in held for one in opener.open(file)]
    files = [file for file in opened if not is_own(file.data)]
    if on_left_out:
        own = [file.name for file in opened if is_own(file.data)]
        for line in _left_out(contents, own):
            on_left_out(line)
    return files


def _left_out(contents: Sequence[_Contents], own: list[str]) -> Iterator[str]:
    for part in contents:
        if part.path.is_dir() and not part.reports:
            endings = ", ".join(sorted(REPORT_SUFFIXES))
            yield f"{str(part.path)!r} holds no report. Reports end in {endings}."
        if part.others:
            others = _listed([found.name for found in part.others])
            yield (
                f"Left out of {str(part.path)!r}: {others}."
                " Name a file or folder itself to have it read."
            )
    if own := [found.name for found in _once(one for part in contents for one in part.own)] + own:
        yield f"Left out as no report: {_listed(own)}, written by Good Offices itself."


def _listed(names: Sequence[str]) -> str:
    more = f" and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else ""
    return f"{', '.join(names[:_MOST_NAMED])}{more}"


def _held(
    reports: Iterable[_Found], limits: OpeningLimits, *, is_pasted: bool
) -> Iterator[ReportFile]:
    for found in reports:
        yield _read(found, limits)
    if is_pasted:
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
    reason = f"unreadable: it is larger than {limits.file_bytes:,} bytes; divide it"
    extract = Extract(text="", method="none", notes=(reason,))
    return ReportFile(name=name, data=b"", extract=extract, sha256=digest)


def _contents(path: Path) -> _Contents:
    """Tell reports from what we wrote and from all else at a path; each in order of name."""
    is_folder = path.is_dir()
    files, others = _walked(path) if is_folder else ([path], [])
    own, reports = [], []
    for file in files:
        if is_own_file(file):
            own.append(file)
        elif is_folder and not _is_report(file):
            others.append(file)
        else:
            reports.append(file)
    base = path if is_folder else path.parent
    return _Contents(path, *(_named(each, base) for each in (reports, own, others)))


def _walked(folder: Path) -> tuple[list[Path], list[Path]]:
    """Return the files of a folder, and the folders in it that are not entered."""
    files: list[Path] = []
    closed: list[Path] = []
    refused: list[OSError] = []
    for place, inner, names in os.walk(folder, onerror=refused.append):
        here = Path(place)
        inner[:] = [name for name in inner if not _is_hidden(name)]
        closed += [here / name for name in inner if (here / name).is_symlink()]
        files += [here / name for name in names if not _is_hidden(name)]
    return files, closed + [Path(error.filename) for error in refused]


def _is_report(file: Path) -> bool:
    return file.is_file() and file.suffix.lower() in REPORT_SUFFIXES


def _named(paths: list[Path], base: Path) -> list[_Found]:
    return [_Found(path, path.relative_to(base).as_posix()) for path in sorted(paths)]


def _is_hidden(name: str) -> bool:
    """Whether a name is kept out of sight: hidden, or a lock beside an open document."""
    return name.startswith((".", "~$")) or name == "__MACOSX"


def _once(files: Iterable[_Found]) -> Iterator[_Found]:
    seen: set[Path] = set()
    for file in files:
        if (resolved := file.path.resolve()) not in seen:
            seen.add(resolved)
            yield file
