"""Taking members out of a ZIP archive, never more than the limits allow."""

from __future__ import annotations

import io
import re
import stat
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from goodoffices.errors import ReportError
from goodoffices.reports.opening.limits import OpeningLimits

_MEMBER_MARK = b"PK\x01\x02"
_CHUNK = 1 << 16
_CONTROL = re.compile(r"[\x00-\x1f\x7f]+")
_MARKED_UTF8 = 0x800
_FREE_OF_RATIO = 1_000_000
_UNREADABLE = (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, ValueError, OSError)


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A file in an archive.

    Parameters
    ----------
    name : str
        Its path in the archive, without steps upwards.
    data : bytes
        Its bytes; empty when it was refused.
    refused : str
        Why it was refused; empty otherwise.
    """

    name: str
    data: bytes = b""
    refused: str = ""


class Budget:
    """Bytes and files that may still be taken out of one file handed in.

    Parameters
    ----------
    limits : OpeningLimits
        Where it begins.

    Examples
    --------
    >>> Budget(OpeningLimits(members=3)).members
    3
    """

    def __init__(self, limits: OpeningLimits) -> None:
        self.limits = limits
        self.bytes = limits.unpacked_bytes
        self.members = limits.members


def opened_archive(data: bytes, budget: Budget) -> zipfile.ZipFile:
    """Open an archive after counting its members (R203).

    Parameters
    ----------
    data : bytes
        The archive.
    budget : Budget
        What may still be taken out.

    Returns
    -------
    zipfile.ZipFile
        With its directory read, and nothing else.

    Raises
    ------
    ReportError
        If it is damaged or has too many members.
    """
    # Counted before the directory is read: a million entries would fill the memory.
    most = budget.limits.members
    if data.count(_MEMBER_MARK) > 4 * most:
        raise ReportError(f"the archive holds more than {most:,} files; divide it")
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except _UNREADABLE as error:
        raise ReportError("the archive is damaged") from error
    if len(archive.infolist()) > budget.members:
        raise ReportError(f"the archive holds more than {most:,} files; divide it")
    return archive


def members_of(archive: zipfile.ZipFile, budget: Budget) -> Iterator[Member]:
    """Yield the files of an archive in the order of their names.

    Parameters
    ----------
    archive : zipfile.ZipFile
        From :func:`opened_archive`.
    budget : Budget
        Reduced by what is taken out.

    Yields
    ------
    Member
        Folders, what is hidden by a dot and the locks of office programs are left out; links
        are refused, since nothing outside the archive is read.
    """
    taken: dict[str, int] = {}
    for entry in sorted(archive.infolist(), key=lambda one: (one.filename, one.header_offset)):
        name = _safe_name(_written(entry))
        if entry.filename.endswith("/") or any(map(_is_hidden, name.split("/"))):
            continue
        taken[name] = taken.get(name, 0) + 1
        if taken[name] > 1:
            name = f"{taken[name]}/{name}"
        yield _member(archive, entry, name, budget)


def _member(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str, budget: Budget) -> Member:
    if stat.S_ISLNK(entry.external_attr >> 16):
        return Member(name=name, refused="it is a link to another file")
    try:
        return Member(name=name, data=unpacked(archive, entry, budget))
    except ReportError as error:
        return Member(name=name, refused=str(error))


def unpacked(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, budget: Budget) -> bytes:
    """Unpack one member, counting what really comes out.

    Parameters
    ----------
    archive : zipfile.ZipFile
        The archive.
    entry : zipfile.ZipInfo
        The member; the size it states is not trusted.
    budget : Budget
        Reduced by the bytes that came out, refused or not.

    Returns
    -------
    bytes
        The member.

    Raises
    ------
    ReportError
        If it is damaged, locked, or larger than the limits allow.
    """
    if entry.flag_bits & 1:
        raise ReportError("it is locked with a password")
    limits = budget.limits
    most = max(_FREE_OF_RATIO, entry.compress_size * limits.ratio)
    pieces: list[bytes] = []
    size = 0
    try:
        with archive.open(entry) as stream:
            while piece := stream.read(_CHUNK):
                size += len(piece)
                budget.bytes -= len(piece)
                _require_within(size, most, budget)
                pieces.append(piece)
    except _UNREADABLE as error:
        raise ReportError("it is damaged in the archive") from error
    return b"".join(pieces)


def _require_within(size: int, most: int, budget: Budget) -> None:
    limits = budget.limits
    if size > most:
        raise ReportError(f"it unpacks to more than {limits.ratio} times its size, as a trap does")
    if size > limits.file_bytes:
        raise ReportError(f"it is larger than {limits.file_bytes:,} bytes")
    if budget.bytes < 0:
        raise ReportError(f"more than {limits.unpacked_bytes:,} bytes would be unpacked")


def _written(entry: zipfile.ZipInfo) -> str:
    """Return a member's name; many programs write UTF-8 without the mark that says so."""
    if entry.flag_bits & _MARKED_UTF8:
        return entry.filename
    try:
        return entry.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return entry.filename


def _is_hidden(step: str) -> bool:
    return step.startswith((".", "~$")) or step == "__MACOSX"


def _safe_name(name: str) -> str:
    steps = _CONTROL.sub("-", name).replace("\\", "/").split("/")
    kept = [step for step in steps if step not in {"", ".", ".."} and not step.endswith(":")]
    return "/".join(kept) or "unnamed"
