"""Opening archives of strangers: small, flat, and counted before anything is unpacked."""

from __future__ import annotations

import io
import re
import zipfile
import zlib

from goodoffices.formats.exchange import MAX_FILE_BYTES, MAX_FILES, Findings

DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)
"""What the library raises for an archive that is damaged, locked or of an unknown kind."""

DECLARED = re.compile(rb"<!(doctype|entity)", re.IGNORECASE)
"""A document type or entity in a part of an archive; none is ever resolved."""

MAX_UNPACKED_BYTES = 50_000_000
"""Most bytes that the files of one archive may have together."""

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""Date written for every file, so that the same files give the same archive."""


def unpacked(name: str, data: bytes, findings: Findings) -> dict[str, bytes]:
    """Read the files of an archive.

    Parameters
    ----------
    name : str
        Name of the archive, for messages.
    data : bytes
        The archive.
    findings : Findings
        Told when it is damaged, locked or too large.

    Returns
    -------
    dict of str to bytes
        Files by their full name inside, in the order of the archive; empty beside a problem.

    Notes
    -----
    What an archive says of its sizes is not believed: reading stops at the limit.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _files(name, archive, findings)
    except (*DAMAGED, OSError, ValueError):
        findings.problem(
            name, "The archive is damaged, locked or of an unknown kind.", "Save it again."
        )
        return {}


def _files(name: str, archive: zipfile.ZipFile, findings: Findings) -> dict[str, bytes]:
    members = [one for one in archive.infolist() if not one.is_dir()]
    if len(members) > MAX_FILES:
        findings.problem(name, f"The archive has {len(members)} files.", f"Keep {MAX_FILES}.")
        return {}
    found: dict[str, bytes] = {}
    left = MAX_UNPACKED_BYTES
    for member in members:
        with archive.open(member) as stream:
            content = stream.read(min(MAX_FILE_BYTES, left) + 1)
        left -= len(content)
        if len(content) > MAX_FILE_BYTES or left < 0:
            findings.problem(
                f"{name}: {member.filename}",
                "The archive unpacks to more than is read:"
                f" {MAX_FILE_BYTES // 1_000_000} MB a file,"
                f" {MAX_UNPACKED_BYTES // 1_000_000} MB together.",
                "Remove what is not needed.",
            )
            return {}
        if member.filename in found:
            findings.problem(name, "Two files have one name.", "Rename one.", member.filename)
        found[member.filename] = content
    return found


def packed(files: list[tuple[str, bytes]]) -> bytes:
    """Write an archive; the same files in the same order always give the same bytes.

    Examples
    --------
    >>> unpacked("a.zip", packed([("x.txt", b"1")]), Findings())
    {'x.txt': b'1'}
    """
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files:
            entry = zipfile.ZipInfo(name, _FIRST_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, data)
    return target.getvalue()
