"""The text layer of a PDF, read by PDFium (extra ``pdf-in``)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from itertools import pairwise
from typing import Any

from goodoffices.reports.files import Extract, ReportFile, unreadable
from goodoffices.reports.layout.raised import raised
from goodoffices.reports.opening.limits import OpeningLimits
from goodoffices.reports.opening.pdf_columns import WIDE, WrittenLine, read_by_columns
from goodoffices.reports.opening.pdf_lines import PdfLine
from goodoffices.reports.opening.pdf_paragraphs import write_lines
from goodoffices.reports.opening.sheet import Sheet
from goodoffices.reports.origin import OriginUnit

_LOCKED = 4
_BREAKS = frozenset({0x0A, 0x0D})
# PDFium marks a hyphen at the end of a line by one of these and closes the line up.
_LINE_HYPHENS = frozenset({0x02, 0xFFFE})
_LISTED = 12
# A mark stands a third of its size above the line; small letters are half their size high.
_RAISED = 0.45
# Lines whose letters stand so far above each other run upwards on the page.
_TURNED = 3.0
_BACK, _FAR_BACK, _LOWER = 2.0, 8.0, 0.35

_Box = tuple[float, float, float, float]
_Letter = tuple[int, str]


def open_pdf(file: ReportFile, limits: OpeningLimits) -> ReportFile:
    """Read the text layer of a PDF (R205).

    Parameters
    ----------
    file : ReportFile
        The PDF.
    limits : OpeningLimits
        Most pages and characters.

    Returns
    -------
    ReportFile
        With its text, or with the note that says why there is none.

    Notes
    -----
    Pages are drawn nowhere, no script runs, no link is followed. The order of reading is
    the order of the file, but for columns that it writes across the page (R586).
    """
    try:
        pdfium: Any = import_module("pypdfium2")
    except ImportError:
        reason = "it is a PDF; pip install 'goodoffices[pdf-in]' reads its text layer"
        return unreadable(file.name, file.data, reason)
    try:
        document = pdfium.PdfDocument(file.data)
    except pdfium.PdfiumError as error:
        locked = getattr(error, "err_code", None) == _LOCKED
        reason = "the PDF is locked with a password" if locked else "the PDF is damaged"
        return unreadable(file.name, file.data, reason)
    try:
        return _read(file, document, pdfium, limits)
    finally:
        document.close()


def _read(file: ReportFile, document: Any, pdfium: Any, limits: OpeningLimits) -> ReportFile:  # noqa: ANN401 - PDFium ships no types
    total = len(document)
    lines: list[PdfLine] = []
    silent: list[int] = []
    across: list[int] = []
    characters = 0
    read = 0
    for number in range(min(total, limits.pages)):
        if characters > limits.characters:
            break
        written = list(_lines(document, number, pdfium, limits.characters - characters))
        found, in_doubt = read_by_columns(written)
        silent += [] if found else [number + 1]
        across += [number + 1] if in_doubt else []
        characters += sum(len(line.text) + 1 for line in found)
        lines += found
        read += 1
    sheet = Sheet(limit=limits.characters)
    write_lines(lines, sheet)
    extract = Extract(
        text=sheet.text,
        method=f"PDF text layer, pypdfium2 {pdfium.PYPDFIUM_INFO}",
        block_labels=sheet.labels,
        notes=(*_notes(total, read, silent, is_cut=sheet.is_cut), *_doubts(across)),
        origin=sheet.origin(OriginUnit.PAGE),
    )
    return ReportFile(name=file.name, data=file.data, extract=extract)


def _notes(total: int, read: int, silent: list[int], *, is_cut: bool) -> Iterator[str]:
    if not total:
        yield "no text: the PDF has no page"
    elif len(silent) == read:
        yield (
            "no text: no page holds a text layer; run text recognition (OCR) over the PDF"
            " and hand in the result"
        )
    elif silent:
        yield f"partial: {len(silent)} of {total} pages hold no text layer: {_listed(silent)}"
    if read < total:
        yield f"partial: read the first {read:,} of {total:,} pages"
    elif is_cut:
        yield "partial: the PDF holds more characters than are read"


def _doubts(across: list[int]) -> Iterator[str]:
    if across:
        yield (
            f"page: text that stands side by side on page {_listed(across)} is read across, as"
            " the file writes it; hold its sentences against the PDF"
        )


def _listed(pages: list[int]) -> str:
    return ", ".join(map(str, pages[:_LISTED])) + (", ..." if pages[_LISTED:] else "")


def _lines(document: Any, number: int, pdfium: Any, most: int) -> Iterator[WrittenLine]:  # noqa: ANN401 - PDFium ships no types
    try:
        page = document[number]
        text = page.get_textpage()
    except pdfium.PdfiumError:
        return
    raw = pdfium.raw
    pending: list[int] = []
    for place in range(min(text.count_chars(), most)):
        code = raw.FPDFText_GetUnicode(text, place)
        if code in _BREAKS:
            yield from _written(text, raw, number, pending)
            pending = []
        else:
            pending.append(place)
            if code in _LINE_HYPHENS:
                yield from _written(text, raw, number, pending)
                pending = []
    yield from _written(text, raw, number, pending)


def _written(text: Any, raw: Any, number: int, places: list[int]) -> Iterator[WrittenLine]:  # noqa: ANN401 - PDFium ships no types
    codes = [raw.FPDFText_GetUnicode(text, place) for place in places]
    signs = ["-" if code in _LINE_HYPHENS else _character(code) for code in codes]
    boxes = {
        place: text.get_charbox(place)
        for place, sign in zip(places, signs, strict=True)
        if not sign.isspace()
    }
    if not boxes:
        return
    size = _size(text, raw, list(boxes))
    letters = list(zip(places, signs, strict=True))
    for row in _cut(letters, boxes, lambda a, b: _turns_back(a, b, size)):
        parts = _cut(row, boxes, lambda a, b: b[0] - a[2] >= WIDE * size)
        whole = _line(row, boxes, number, size)
        yield WrittenLine(
            whole=whole, parts=tuple(_line(part, boxes, number, size) for part in parts)
        )


def _cut(
    letters: list[_Letter], boxes: dict[int, _Box], parts: Callable[[_Box, _Box], bool]
) -> list[list[_Letter]]:
    """Cut letters between two boxes that the question says are parted."""
    inked = [(n, boxes[place]) for n, (place, _) in enumerate(letters) if place in boxes]
    cuts = [n for (_, before), (n, box) in pairwise(inked) if parts(before, box)]
    return [letters[start:end] for start, end in pairwise((0, *cuts, len(letters)))]


def _turns_back(before: _Box, box: _Box, size: float) -> bool:
    """Whether a line begins here: PDFium runs two on that stand half a line apart."""
    back = (before[0] - box[2]) / max(size, 1.0)
    return back > _FAR_BACK or (back > _BACK and box[1] < before[1] - _LOWER * size)


def _line(letters: list[_Letter], boxes: dict[int, _Box], number: int, size: float) -> PdfLine:
    own = {place: boxes[place] for place, _ in letters if place in boxes}
    return PdfLine(
        text=_with_heights(letters, own).strip(),
        page=number,
        left=min(box[0] for box in own.values()),
        bottom=min(box[1] for box in own.values()),
        right=max(box[2] for box in own.values()),
        top=max(box[3] for box in own.values()),
        size=size,
    )


def _with_heights(letters: list[_Letter], boxes: dict[int, _Box]) -> str:
    """Keep the mark of a note from running into the number before it (R267)."""
    words = "".join(sign for _, sign in letters)
    if not any(sign.isdecimal() for sign in words):
        return words
    bottoms = sorted(box[1] for box in boxes.values())
    # Most letters stand on the line; figures of an older cut reach below it, and none above.
    line = bottoms[(len(bottoms) - 1) // 2]
    heights = sorted(box[3] - box[1] for box in boxes.values())
    usual = heights[len(heights) // 2]
    if bottoms[-1] - bottoms[0] > _TURNED * usual:
        return words
    return "".join(
        raised(sign) if sign.isdecimal() and boxes[place][1] > line + _RAISED * usual else sign
        for place, sign in letters
    )


def _size(text: Any, raw: Any, inked: list[int]) -> float:  # noqa: ANN401 - PDFium ships no types
    """Size of the middle one of three characters: a bullet or an initial has its own."""
    three = (inked[0], inked[len(inked) // 2], inked[-1])
    return float(sorted(raw.FPDFText_GetFontSize(text, place) for place in three)[1])


def _character(code: int) -> str:
    if code == 0 or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
        return "\ufffd"
    return " " if code < 0x20 else chr(code)
