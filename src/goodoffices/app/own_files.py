"""Telling files that Good Offices wrote itself from reports, by the mark that each carries."""

from __future__ import annotations

import re
from pathlib import Path

from goodoffices.brief.page import GENERATOR

_FRONT = 4_096
"""Bytes in which the mark stands: a page's head, or the first key of a document."""
_PAGE = rb"""<meta\s+name=["']generator["']\s+content=["']%b["']""" % GENERATOR.encode()
_DOCUMENT = rb"""\A(?:\xef\xbb\xbf)?(?:\s|\#[^\n]*\n)*+(?:\{\s*)?"?schema"?\s*:\s*"?goodoffices/"""
_MARK = re.compile(rb"%b|%b" % (_PAGE, _DOCUMENT), re.IGNORECASE)


def is_own(data: bytes) -> bool:
    r"""Whether a file is a page or a document that Good Offices wrote (R358).

    Parameters
    ----------
    data : bytes
        The file, or its beginning.

    Returns
    -------
    bool
        Whatever the file is called.

    Examples
    --------
    >>> is_own(b'{"schema": "goodoffices/record@1"}'), is_own(b"They met.\nThey left.")
    (True, False)
    """
    return _MARK.search(data, 0, _FRONT) is not None


def is_own_file(path: Path) -> bool:
    """Whether there is a file of ours at a path; no other is read beyond its beginning."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as stream:
            return is_own(stream.read(_FRONT))
    except OSError:
        return False
