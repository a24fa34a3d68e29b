"""The text of a Word document: paragraphs, tables and notes; deletions are no text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from lxml import etree

from goodoffices.errors import ReportError
from goodoffices.reports.files import Extract, ReportFile, unreadable
from goodoffices.reports.opening.archives import Budget, opened_archive
from goodoffices.reports.opening.sheet import Sheet
from goodoffices.reports.opening.word_paragraphs import WordLine, seen_words, word_lines
from goodoffices.reports.opening.word_parts import W, WordParts
from goodoffices.reports.origin import OriginUnit
from goodoffices.reports.text import Label

_NOTES = {"footnotes": ("footnote", ""), "endnotes": ("endnote", "e")}
_WORD = re.compile(r"[^\W\d_]{3,}")
_MOST_MARGINS = 20
_SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})


def open_word_document(file: ReportFile, budget: Budget) -> ReportFile:
    """Read a Word document (R204).

    Parameters
    ----------
    file : ReportFile
        The document.
    budget : Budget
        What may still be unpacked.

    Returns
    -------
    ReportFile
        With its text, or with the note that says why there is none.

    Notes
    -----
    No macro runs, nothing outside the document is fetched. Linear in its size.
    """
    try:
        parts = WordParts(opened_archive(file.data, budget), budget)
        main = parts.targets("").get("officeDocument", "word/document.xml")
        body = parts.read(main)
        if body is None:
            return unreadable(file.name, file.data, "the Word document holds no text part")
        sheet = Sheet(limit=budget.limits.characters)
        notes = list(_write(body, main, parts, sheet))
    except ReportError as error:
        return unreadable(file.name, file.data, f"the Word document is not opened: {error}")
    extract = Extract(
        text=sheet.text,
        method="Word document",
        encoding="utf-8",
        block_labels=sheet.labels,
        notes=tuple(notes),
        origin=sheet.origin(OriginUnit.PARAGRAPH),
    )
    return ReportFile(name=file.name, data=file.data, extract=extract)


def _write(body: etree._Element, main: str, parts: WordParts, sheet: Sheet) -> Iterator[str]:
    targets = parts.targets(main)
    styles = parts.style_labels(targets.get("styles"))
    for number, line in enumerate(_with_title(word_lines(body, styles)), start=1):
        sheet.line(line.text, line.label, rows=((0, len(line.text), number),))
    for kind in _NOTES:
        root = parts.read(targets[kind]) if kind in targets else None
        _write_notes(root, kind, styles, sheet)
    if sheet.is_cut:
        yield "partial: the Word document holds more characters than are read"
    elif not sheet.text.strip():
        yield "no text: the Word document holds no words"
    if parts.chunks:
        named = f"partial: files put into the document as they are ({parts.chunks}) are not read"
        yield f"{named}; save it anew in Word"
    if any(_tells(parts, name) for name in parts.margins[:_MOST_MARGINS]):
        yield "page: headers and footers of its pages are not read"
    yield from _left_out(body, targets, parts.outside)


def _tells(parts: WordParts, name: str) -> bool:
    """Whether the margin of a page holds more than its number."""
    try:
        margin = parts.read(name)
    except ReportError:
        return True
    lines = () if margin is None else word_lines(margin, {})
    return sum(len(_WORD.findall(line.text)) for line in lines) > 1


def _write_notes(
    root: etree._Element | None, kind: str, styles: Mapping[str, Label], sheet: Sheet
) -> None:
    element, mark = _NOTES[kind]
    for note in () if root is None else root.iter(f"{W}{element}"):
        lines = list(word_lines(note, styles))
        words = seen_words(lines)
        if words and note.get(f"{W}type") not in _SEPARATORS:
            sheet.line(f"[{mark}{note.get(f'{W}id', '')}] {words}")
        for line in lines:
            if line.label is Label.HIDDEN:
                sheet.line(line.text, line.label)


def _left_out(body: etree._Element, targets: Mapping[str, str], outside: int) -> Iterator[str]:
    changes = sum(1 for _ in body.iter(f"{W}del", f"{W}moveFrom"))
    if changes:
        yield f"page: deleted passages of the tracked changes are left out ({changes})"
    if "comments" in targets:
        yield "page: the comments beside the document are not read"
    if outside:
        yield f"page: the document points to things outside it ({outside}); none was fetched"


def _with_title(lines: Iterator[WordLine]) -> Iterator[WordLine]:
    """Take a heading above all text for the title, where no style says which is."""
    opened = False
    for line in lines:
        first = not opened and line.label is Label.SUB_HEADING
        opened = True
        yield replace(line, label=Label.TITLE) if first else line
