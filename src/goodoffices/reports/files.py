"""A report as handed in: its bytes, and the text that was taken out of them beforehand."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from goodoffices.reports.origin import Origin
from goodoffices.reports.text import Segment


@dataclass(frozen=True, slots=True, kw_only=True)
class Extract:
    """The text of a file that is no plain text: a letter, a Word document, a PDF (R200).

    Parameters
    ----------
    text : str
        All its text in reading order; empty when it could not be read.
    method : str
        How it was got: ``"e-mail"``, ``"Word document"``, ``"PDF text layer, pypdfium2 5.15"``.
    encoding : str
        Encoding of the bytes the text was decoded from.
    block_labels : tuple of Segment
        What the file's structure says of stretches of the text, in order, not overlapping.
    notes : tuple of str
        What a reader must know: ``"unreadable: ..."``, ``"partial: ..."``, ``"page: ..."``.
    origin : Origin or None
        Where the words stand in the file, as far as known.
    stated_dates : tuple of str
        Dates that a saved web page states of itself: ``"published=2031-03-22"``.

    Examples
    --------
    >>> Extract(text="Talks resume.", method="e-mail").notes
    ()
    """

    text: str
    method: str
    encoding: str = "binary"
    block_labels: tuple[Segment, ...] = ()
    notes: tuple[str, ...] = ()
    origin: Origin | None = None
    stated_dates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportFile:
    """A report as handed in.

    Parameters
    ----------
    name : str
        File name. A file in a folder, an archive or a letter carries their names before its
        own: ``"march/a.txt"``, ``"wires.zip/a.txt"``, ``"brief.eml/annex.docx"``.
    data : bytes
        Its bytes; empty for a file too large to be held.
    extract : Extract or None
        Its text, where that is not its decoded bytes.
    sha256 : str
        Digest of the file, hexadecimal, where ``data`` are not its bytes.
    notes : tuple of str
        How it came: ``"from: taken out of wires.zip, SHA-256 ..."``.

    Examples
    --------
    >>> ReportFile(name="a.txt", data=b"").digest[:8]
    'e3b0c442'
    """

    name: str
    data: bytes
    extract: Extract | None = None
    sha256: str = ""
    notes: tuple[str, ...] = ()

    @property
    def digest(self) -> str:
        """SHA-256 of the file's bytes, hexadecimal."""
        return self.sha256 or hashlib.sha256(self.data).hexdigest()


def unreadable(name: str, data: bytes, reason: str) -> ReportFile:
    """Return a file that stays in the record without its text, with the reason (R201).

    Examples
    --------
    >>> print(unreadable("a.pdf", b"", "it is locked with a password").extract.notes[0])
    unreadable: it is locked with a password
    """
    notes = (f"unreadable: {reason}",)
    return ReportFile(name=name, data=data, extract=Extract(text="", method="none", notes=notes))
