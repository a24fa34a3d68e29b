"""The text layer of a PDF, read by PDFium (extra ``pdf-in``)."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Any

from goodoffices.reports.files import Extract, ReportFile, unreadable
from goodoffices.reports.layout.raised import raised
from goodoffices.reports.opening.limits import OpeningLimits
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

_Box = tuple[float, float, float, float]


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
    the order of the file, which is mostly that of the columns.
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
    characters = 0
    read = 0
    for number in range(min(total, limits.pages)):
        if characters > limits.characters:
            break
        found = list(_lines(document, number, pdfium, limits.characters - characters))
        silent += [] if found else [number + 1]
        characters += sum(len(line.text) + 1 for line in found)
        lines += found
        read += 1
    sheet = Sheet(limit=limits.characters)
    write_lines(lines, sheet)
    extract = Extract(
        text=sheet.text,
        method=f"PDF text layer, pypdfium2 {pdfium.PYPDFIUM_INFO}",
        block_labels=sheet.labels,
        notes=tuple(_notes(total, read, silent, is_cut=sheet.is_cut)),
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
        listed = ", ".join(map(str, silent[:_LISTED])) + (", ..." if silent[_LISTED:] else "")
        yield f"partial: {len(silent)} of {total} pages hold no text layer: {listed}"
    if read < total:
        yield f"partial: read the first {read:,} of {total:,} pages"
    elif is_cut:
        yield "partial: the PDF holds more characters than are read"


def _lines(document: Any, number: int, pdfium: Any, most: int) -> Iterator[PdfLine]:  # noqa: ANN401 - PDFium ships no types
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
            yield from _line(text, raw, number, pending)
            pending = []
        else:
            pending.append(place)
            if code in _LINE_HYPHENS:
                yield from _line(text, raw, number, pending)
                pending = []
    yield from _line(text, raw, number, pending)


def _line(text: Any, raw: Any, number: int, places: list[int]) -> Iterator[PdfLine]:  # noqa: ANN401 - PDFium ships no types
    codes = [raw.FPDFText_GetUnicode(text, place) for place in places]
    words = "".join("-" if code in _LINE_HYPHENS else _character(code) for code in codes)
    if not words.strip():
        return
    inked = [place for place, letter in zip(places, words, strict=True) if not letter.isspace()]
    boxes = [text.get_charbox(place) for place in inked]
    yield PdfLine(
        text=_with_heights(words, dict(zip(inked, boxes, strict=True)), places).strip(),
        page=number,
        left=min(box[0] for box in boxes),
        bottom=min(box[1] for box in boxes),
        right=max(box[2] for box in boxes),
        top=max(box[3] for box in boxes),
        size=_size(text, raw, inked),
    )


def _with_heights(words: str, boxes: dict[int, _Box], places: list[int]) -> str:
    """Keep the mark of a note from running into the number before it (R267)."""
    if not any(letter.isdecimal() for letter in words):
        return words
    bottoms = sorted(box[1] for box in boxes.values())
    # Most letters stand on the line; figures of an older cut reach below it, and none above.
    line = bottoms[(len(bottoms) - 1) // 2]
    heights = sorted(box[3] - box[1] for box in boxes.values())
    usual = heights[len(heights) // 2]
    if bottoms[-1] - bottoms[0] > _TURNED * usual:
        return words
    return "".join(
        raised(letter)
        if letter.isdecimal() and boxes[place][1] > line + _RAISED * usual
        else letter
        for place, letter in zip(places, words, strict=True)
    )


def _size(text: Any, raw: Any, inked: list[int]) -> float:  # noqa: ANN401 - PDFium ships no types
    """Size of the middle one of three characters: a bullet or an initial has its own."""
    three = (inked[0], inked[len(inked) // 2], inked[-1])
    return float(sorted(raw.FPDFText_GetFontSize(text, place) for place in three)[1])


def _character(code: int) -> str:
    if code == 0 or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
        return "\ufffd"
    return " " if code < 0x20 else chr(code)
