"""What kind of file it is, by its bytes first and by its name last."""

from __future__ import annotations

import re
from enum import StrEnum

_HEADER = re.compile(rb"([A-Za-z][A-Za-z0-9-]{1,40}):[ \t\r\n]")
_FOLDED = re.compile(rb"[ \t]")
_ROUTING = frozenset({b"received", b"return-path", b"mime-version", b"message-id"})
_WRITTEN = frozenset({b"from", b"subject"})
_KNOWN = _ROUTING | _WRITTEN | {b"to", b"date", b"cc", b"reply-to", b"delivered-to"}
_HEAD = 16_000

ABOVE_HEADERS = b"\xef\xbb\xbf\r\n"
"""Bytes that some programs write above the headers of a letter, where none should be."""


class FileKind(StrEnum):
    """How a file is opened."""

    PLAIN = "plain"
    """Text or a web page, or something that is neither and is said to be so."""
    LETTER = "letter"
    WORD = "word"
    PDF = "pdf"
    ARCHIVE = "archive"


def kind_of(data: bytes, name: str = "") -> FileKind:
    r"""Tell how a file is opened (R202).

    Parameters
    ----------
    data : bytes
        The file.
    name : str
        Its name; it decides only whether a few lines of headers make a letter.

    Returns
    -------
    FileKind
        By the bytes: a PDF named ``.txt`` is a PDF.

    Examples
    --------
    >>> kind_of(b"%PDF-1.7 ...", "a.txt").value, kind_of(b"Talks resume.", "a.pdf").value
    ('pdf', 'plain')
    >>> kind_of(b"From: a@b.example\nSubject: Talks\n\nThey met.", "a.eml").value
    'letter'
    """
    if data[:4] in {b"PK\x03\x04", b"PK\x05\x06"}:
        return _packed(data, name)
    # Some programs write a line before the mark; a text may speak of it.
    named = name.lower().endswith(".pdf") and b"%PDF-" in data[:1024]
    if named or data[:64].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"%PDF-"):
        return FileKind.PDF
    return FileKind.LETTER if _is_letter(data[:_HEAD], name) else FileKind.PLAIN


def _packed(data: bytes, name: str) -> FileKind:
    listed = _table_of_contents(data)
    if _OFFICE.search(listed):
        # Workbooks and slides are packed alike and hold no report.
        is_word = _WORD.search(listed) or name.lower().endswith((".docx", ".docm"))
        return FileKind.WORD if is_word else FileKind.PLAIN
    return FileKind.PLAIN if b"mimetype" in data[:60] else FileKind.ARCHIVE


_END_OF_CONTENTS = b"PK\x05\x06"
_OFFICE = re.compile(rb"PK(?:\x01\x02.{42}|\x03\x04.{26})\[Content_Types\]\.xml", re.DOTALL)
_WORD = re.compile(rb"PK(?:\x01\x02.{42}|\x03\x04.{26})word/", re.DOTALL)
"""A file's name behind the fixed part of its entry (APPNOTE 6.3.10, 4.3.7 and 4.3.12)."""


def _table_of_contents(data: bytes) -> bytes:
    """Return the list of an archive's own files; all bytes where it was cut off.

    An archive may hold a Word document as it is, whose files are none of its own.
    """
    end = data.rfind(_END_OF_CONTENTS)
    size, start = (int.from_bytes(data[end + at : end + at + 4], "little") for at in (12, 16))
    whole = end >= 0 and start + size <= end and data.startswith(_ENTRY, start)
    return data[start : start + size] if whole else data


_ENTRY = b"PK\x01\x02"


def _is_letter(head: bytes, name: str) -> bool:
    fields = _header_fields(head.lstrip(ABOVE_HEADERS))
    if name.lower().endswith(".eml"):
        return bool(fields & _KNOWN)
    # "From:" and "Subject:" alone may be typed at the top of a plain text.
    return bool(fields & _ROUTING) and bool(fields & _WRITTEN)


def _header_fields(head: bytes) -> set[bytes]:
    fields: set[bytes] = set()
    for number, line in enumerate(head.splitlines(keepends=True)):
        if not line.strip():
            break
        found = _HEADER.match(line)
        if found:
            fields.add(found.group(1).lower())
        elif not (number == 0 and line.startswith(b"From ")) and not _FOLDED.match(line):
            return fields if len(fields) > 2 else set()
    return fields
