"""The text of a letter, with its sender, its date and what it quotes."""

from __future__ import annotations

import email
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from email.message import Message

from goodoffices.reports.files import Extract, ReportFile
from goodoffices.reports.layout.decoding import Decoded, decode
from goodoffices.reports.layout.page import declared_in_page, page_text
from goodoffices.reports.layout.pagebody import tells_otherwise
from goodoffices.reports.opening.kinds import ABOVE_HEADERS
from goodoffices.reports.opening.letter_labels import answered_from, letter_labels
from goodoffices.reports.opening.letter_parts import (
    PLAINLY,
    LetterParts,
    bytes_of,
    header,
    name_of,
    parts_of,
)
from goodoffices.reports.opening.limits import OpeningLimits
from goodoffices.reports.opening.saved_page import is_saved_page, read_saved_page
from goodoffices.reports.opening.sheet import Sheet
from goodoffices.reports.origin import OriginUnit
from goodoffices.reports.text import Label, Segment

_PASSED_ON = re.compile(r"\s*(?:fwd?|wg|tr|i)\s*:", re.IGNORECASE)
_ANSWERS = re.compile(r"\s*(?:re|aw|sv|vs|antw|odp|ynt|rif)(?:\[\d{1,3}\])?\s*:", re.IGNORECASE)
_LINE = re.compile(r"[^\n]+")
_ENCRYPTED = frozenset(
    ("application/pkcs7-mime", "application/x-pkcs7-mime", "multipart/encrypted")
)
_COMPARED = 20
_FORWARDS = re.compile(r"--\s{0,20}forwarded message|begin forwarded message:", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedLetter:
    """A letter and what was attached to it.

    Parameters
    ----------
    file : ReportFile
        The letter with its text.
    attached : tuple of ReportFile
        Its attachments, not opened yet.
    """

    file: ReportFile
    attached: tuple[ReportFile, ...] = ()


def open_letter(file: ReportFile, limits: OpeningLimits) -> OpenedLetter:
    r"""Read a letter (R206, R207).

    Parameters
    ----------
    file : ReportFile
        The letter as it was sent.
    limits : OpeningLimits
        Most parts and characters.

    Returns
    -------
    OpenedLetter
        Its text opens with subject, sender and date, labelled as title, byline and
        dateline; then comes the body. Of a page that a browser saved it is the page's.

    Notes
    -----
    Nothing a letter points to is fetched. Linear in its size.

    Examples
    --------
    >>> data = b"From: desk@wire.example\nSubject: Talks resume\n\nThey met.\n"
    >>> opened = open_letter(ReportFile(name="a.eml", data=data), OpeningLimits())
    >>> opened.file.extract.text
    'Talks resume\nFrom: desk@wire.example\n\nThey met.'
    """
    letter = email.message_from_bytes(file.data.lstrip(ABOVE_HEADERS), policy=PLAINLY)
    parts = parts_of(letter, most=limits.parts)
    root = next(iter(parts.texts), None)
    if root is not None and is_saved_page(letter, root):
        page = read_saved_page(letter, root, limits.characters)
        extract = replace(page, notes=(*page.notes, *_unread(letter, parts, limits)))
    else:
        extract = _read(letter, parts, limits)
    read = ReportFile(name=file.name, data=file.data, extract=extract)
    return OpenedLetter(file=read, attached=tuple(_attached(file.name, parts)))


def _read(letter: Message, parts: LetterParts, limits: OpeningLimits) -> Extract:
    sheet = Sheet(limit=limits.characters)
    subject = header(letter, "subject")
    sheet.line(subject, Label.TITLE, rows=((0, len(subject), 0),))
    for name, label in (("from", Label.BYLINE), ("date", Label.DATELINE)):
        words = header(letter, name)
        shown = f"{name.capitalize()}: {words}" if words else ""
        sheet.line(shown, label, rows=((0, len(shown), 0),))
    sheet.gap()
    notes, encoding = _write_body(parts, sheet, subject)
    notes += _unread(letter, parts, limits)
    if sheet.is_cut:
        notes.append("partial: the letter holds more characters than are read")
    text = sheet.text.rstrip("\n")
    return Extract(
        text=text,
        method="e-mail",
        encoding=encoding,
        block_labels=sheet.labels,
        notes=tuple(dict.fromkeys(notes)),
        origin=sheet.origin(OriginUnit.PART).up_to(len(text)),
    )


def _unread(letter: Message, parts: LetterParts, limits: OpeningLimits) -> Iterator[str]:
    if not parts.texts and letter.get_content_type() in _ENCRYPTED:
        yield "no text: the letter is encrypted; save it decrypted, and read that"
    if parts.is_cut:
        most = f"{limits.parts:,}"
        yield f"partial: read the first {most} parts of the letter, and none nested too deep"
    if parts.differing:
        yield "page: the letter's page says what its plain form does not; the page is not read"
    if parts.built_in:
        what = "what the page is made up of, such as pictures and frames"
        yield f"page: {what}, is not read ({parts.built_in})"


def _write_body(parts: LetterParts, sheet: Sheet, subject: str) -> tuple[list[str], str]:
    forwarded, answers = (one.match(subject) is not None for one in (_PASSED_ON, _ANSWERS))
    notes: list[str] = []
    encoding = "utf-8"
    read = [_decoded(one) for one in parts.texts]
    plain = "\n".join(
        decoded.text for part, decoded in zip(parts.texts, read, strict=True) if not _is_page(part)
    )
    for number, (part, decoded) in enumerate(zip(parts.texts, read, strict=True), start=1):
        if _is_page(part):
            text, labels = _page(decoded.text, forwarded=forwarded, answers=answers)
            if plain.strip() and number <= _COMPARED and not tells_otherwise(text, plain):
                # The same text once more, set out as a page.
                continue
        else:
            text = _flowed(part, decoded.text.replace("\r\n", "\n")).rstrip()
            labels = letter_labels(text, forwarded=forwarded, answers=answers)
        encoding = decoded.encoding
        notes += decoded.notes
        sheet.block(text, labels, rows=((0, len(text), number),))
    return notes, encoding


def _decoded(part: Message) -> Decoded:
    data = bytes_of(part)
    declared = part.get_content_charset()
    if declared is None and _is_page(part):
        declared = declared_in_page(data)
    return decode(data, declared=declared)


def _is_page(part: Message) -> bool:
    return part.get_content_type() == "text/html"


def _page(source: str, *, forwarded: bool, answers: bool) -> tuple[str, tuple[Segment, ...]]:
    page = page_text(source)
    text, labels = page.text, page.block_labels
    if not forwarded and not _FORWARDS.search(text):
        begins = answered_from(text) if answers else len(text)
        above = tuple(one for one in labels if one.end <= begins)
        below = (found.span() for found in _LINE.finditer(text, begins))
        quoted = tuple(Segment(label=Label.OTHER_STORY, start=a, end=b) for a, b in below)
        if _has_own(text[:begins], above):
            return text, above + quoted
    # Mail programs mark up what they pass on like what they quote.
    return text, tuple(one for one in labels if one.label is not Label.OTHER_STORY)


def _has_own(text: str, labels: tuple[Segment, ...]) -> bool:
    """Whether a letter holds words besides those it quotes."""
    quoted = [text[one.start : one.end] for one in labels if one.label is Label.OTHER_STORY]
    return len("".join(text.split())) > len("".join("".join(quoted).split()))


def _flowed(part: Message, text: str) -> str:
    """Join the lines that a sender's program wrapped (RFC 3676)."""
    if part.get_param("format") != "flowed":
        return text
    return "\n".join(_joined(text.split("\n")))


def _joined(lines: list[str]) -> Iterator[str]:
    pending = ""
    for line in lines:
        quoted = line.startswith(">")
        if pending and quoted:
            yield pending.rstrip()
            pending = ""
        pending += line
        if quoted or line == "-- " or not line.endswith(" "):
            yield pending
            pending = ""
    if pending:
        yield pending


def _attached(name: str, parts: LetterParts) -> Iterator[ReportFile]:
    taken: dict[str, int] = {}
    for number, part in enumerate(parts.attached, start=1):
        own = name_of(part, number)
        taken[own] = taken.get(own, 0) + 1
        own = own if taken[own] == 1 else f"{taken[own]}-{own}"
        yield ReportFile(name=f"{name}/{own}", data=bytes_of(part))
