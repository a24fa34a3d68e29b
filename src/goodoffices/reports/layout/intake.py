"""Take a report in: bytes become text, and whatever cannot be read is said, never lost."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace

from goodoffices.reports.files import Extract
from goodoffices.reports.layout.decoding import Decoded, decode
from goodoffices.reports.layout.page import Page, declared_in_page, looks_like_page, page_text
from goodoffices.reports.origin import Origin, OriginUnit
from goodoffices.reports.text import DECODED, ReportText, Segment

CHARACTER_LIMIT = 10_000_000
"""Characters read of one report, if the caller sets no other limit."""

MARKUP_LIMIT = 5_000_000
"""Characters of a web page's markup read at most: scripts may stand above the first word."""

LINE_LIMIT = 200_000
"""Lines read of one report: bounds memory for files of very short lines."""

_PAGE_NAME = re.compile(r"\.x?html?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """A report as it came in.

    Parameters
    ----------
    report : ReportText
        Its text, with the notes a reader must see.
    block_labels : tuple of Segment
        What the structure of a web page tells about stretches of the text, in order and
        not overlapping; empty for plain text.
    """

    report: ReportText
    block_labels: tuple[Segment, ...] = ()


def take_in(
    data: bytes,
    *,
    report_id: str,
    name: str = "",
    declared_encoding: str | None = None,
    limit: int = CHARACTER_LIMIT,
    extract: Extract | None = None,
) -> Intake:
    """Read one report from its bytes.

    Parameters
    ----------
    data : bytes
        The file, unchanged.
    report_id : str
        Identifier within the record.
    name : str
        File name; tells a web page by its ending.
    declared_encoding : str or None
        Encoding its sender states, if any.
    limit : int
        Most characters of text read; the rest is cut off with a note ``"partial: ..."``.
        Of a page's markup up to five million are read, so that scripts cost no text.
    extract : Extract or None
        The text that was taken out of the file, where it is no plain text or web page.

    Returns
    -------
    Intake
        Never raises for bad content. Notes begin with ``"partial:"``, ``"unreadable:"``,
        ``"no text:"``, ``"encoding:"`` or ``"page:"``.

    Notes
    -----
    Plain text is kept character for character (R10). Of a web page, all text is kept in
    reading order, hidden text labelled as such (R12); of any other file, what was taken out
    of it (R200). Time linear in the length.

    Examples
    --------
    >>> take_in(b"Talks resume in Oslo.", report_id="wire-1").report.text
    'Talks resume in Oslo.'
    >>> take_in(b"  ", report_id="blank").report.notes
    ('no text: the file holds only white space',)
    """
    if extract is not None:
        return _taken_out(data, extract, report_id, limit)
    declared = declared_encoding
    is_page = _PAGE_NAME.search(name) is not None
    if declared is None and (is_page or looks_like_page(data[:2000].decode("latin-1"))):
        declared = declared_in_page(data)
    decoded = decode(data, declared=declared)
    is_page = is_page or looks_like_page(decoded.text[:2000])
    most = max(limit, MARKUP_LIMIT) if is_page else limit
    source, cut = _within_limits(decoded.text, most, lines=None if is_page else LINE_LIMIT)
    notes = [*decoded.notes, *cut]
    page = _short_enough(page_text(source, places=limit), limit) if is_page else Page(text=source)
    notes.extend((*page.notes, *_emptiness(data, decoded, page.text)))
    report = ReportText(
        id=report_id,
        sha256=hashlib.sha256(data).hexdigest(),
        text=page.text,
        encoding=decoded.encoding,
        encoding_basis=decoded.basis,
        notes=tuple(notes),
        stated_dates=page.stated_dates,
        method="web page" if is_page else DECODED,
        origin=Origin(unit=OriginUnit.SOURCE, rows=page.origin) if is_page else None,
    )
    return Intake(report=report, block_labels=page.block_labels)


def _taken_out(data: bytes, extract: Extract, report_id: str, limit: int) -> Intake:
    text, cut = _within_limits(extract.text, limit)
    notes = (*extract.notes, *cut)
    if not text.strip() and not any(note.startswith(("unreadable", "no text")) for note in notes):
        notes = (*notes, "no text: the file holds only white space")
    report = ReportText(
        id=report_id,
        sha256=hashlib.sha256(data).hexdigest(),
        text=text,
        encoding=extract.encoding,
        encoding_basis="declared" if extract.text else "none",
        notes=notes,
        stated_dates=extract.stated_dates,
        method=extract.method,
        origin=extract.origin.up_to(len(text)) if extract.origin is not None else None,
    )
    kept = tuple(one for one in extract.block_labels if one.end <= len(text))
    return Intake(report=report, block_labels=kept)


def _within_limits(
    text: str, limit: int, *, lines: int | None = LINE_LIMIT
) -> tuple[str, tuple[str, ...]]:
    end = min(len(text), limit)
    if lines is not None and text.count("\n", 0, end) > lines:
        end = _end_of_line(text, lines)
    if end == len(text):
        return text, ()
    note = f"partial: read the first {end:,} of {len(text):,} characters"
    return text[:end], (note,)


def _short_enough(page: Page, limit: int) -> Page:
    text, notes = _within_limits(page.text, limit)
    if not notes:
        return page
    kept = tuple(one for one in page.block_labels if one.end <= len(text))
    origin = Origin(unit=OriginUnit.SOURCE, rows=page.origin).up_to(len(text)).rows
    return replace(page, text=text, block_labels=kept, notes=(*page.notes, *notes), origin=origin)


def _end_of_line(text: str, count: int) -> int:
    for number, found in enumerate(re.finditer("\n", text), start=1):
        if number == count:
            return found.end()
    return len(text)


def _emptiness(data: bytes, decoded: Decoded, text: str) -> tuple[str, ...]:
    if text.strip() or decoded.encoding == "binary":
        return ()
    if not data:
        return ("no text: the file is empty",)
    kind = "white space" if not decoded.text.strip() else "markup without text"
    return (f"no text: the file holds only {kind}",)
