"""Paragraphs and tables of a Word document, in reading order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from goodoffices.reports.layout.raised import lowered, raised
from goodoffices.reports.opening.word_parts import W, hides_words
from goodoffices.reports.text import Label

_DELETED = frozenset({f"{W}del", f"{W}moveFrom"})
_PROPERTIES = frozenset({f"{W}pPr", f"{W}rPr", f"{W}sectPr", f"{W}tblPr", f"{W}tblGrid"})
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_TEXT_BOX = f"{W}txbxContent"
_AS_TEXT = {
    f"{W}tab": "\t",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
    f"{W}ptab": "\t",
}
_LAYOUT_CELL = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class WordLine:
    """A paragraph, or a row of a table.

    Parameters
    ----------
    text : str
        Its words.
    label : Label or None
        What its style says.
    """

    text: str
    label: Label | None = None


def word_lines(container: etree._Element, styles: Mapping[str, Label]) -> Iterator[WordLine]:
    """Yield the paragraphs and rows in a container (R204).

    Parameters
    ----------
    container : etree._Element
        A body, a note, a cell or a text box.
    styles : mapping of str to Label
        What styles say.

    Yields
    ------
    WordLine
        A row of a table is one line with bars between cells; a table that sets whole
        paragraphs is read cell by cell. Deleted and moved-away text is no text.
    """
    pieces = _Pieces(styles)
    for child in container:
        if child.tag == f"{W}p":
            pieces.take(child)
            if child.find(f"{W}pPr/{W}rPr/{W}del") is None:
                yield from _lines(pieces, _label(child, styles), styles)
                pieces = _Pieces(styles)
        elif child.tag == f"{W}tbl":
            yield from _table(child, styles)
        elif child.tag not in _PROPERTIES and child.tag not in _DELETED:
            yield from word_lines(child, styles)
    yield from _lines(pieces, None, styles)


def _table(table: etree._Element, styles: Mapping[str, Label]) -> Iterator[WordLine]:
    rows = [
        [list(word_lines(cell, styles)) for cell in _within(row, f"{W}tc")]
        for row in _within(table, f"{W}tr")
        if row.find(f"{W}trPr/{W}del") is None
    ]
    cells = [cell for row in rows for cell in row]
    if any(len(line.text) > _LAYOUT_CELL for cell in cells for line in cell):
        yield from (line for cell in cells for line in cell)
        return
    for row in rows:
        words = [seen_words(cell) for cell in row]
        if any(words):
            yield WordLine(text=" | ".join(words))
        yield from (line for cell in row for line in cell if line.label is Label.HIDDEN)


def seen_words(lines: Sequence[WordLine]) -> str:
    """Return the words of several lines as one, without those that nobody sees.

    Examples
    --------
    >>> seen_words([WordLine(text="They met."), WordLine(text="Not so.", label=Label.HIDDEN)])
    'They met.'
    """
    return " ".join(line.text for line in lines if line.label is not Label.HIDDEN)


def _within(element: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Children of a kind, those inside controls and marked insertions too."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag not in _DELETED and child.tag not in {f"{W}p", f"{W}tbl"}:
            yield from _within(child, tag)


def _label(paragraph: etree._Element, styles: Mapping[str, Label]) -> Label | None:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return styles.get(style.get(f"{W}val", "")) if style is not None else None


def _lines(
    pieces: _Pieces, label: Label | None, styles: Mapping[str, Label]
) -> Iterator[WordLine]:
    shown = "".join(pieces.shown).strip()
    hidden = "".join(pieces.hidden).strip()
    if shown:
        yield WordLine(text=shown, label=label)
    if hidden:
        yield WordLine(text=hidden, label=Label.HIDDEN)
    for box in pieces.boxes:
        yield from word_lines(box, styles)


class _Pieces:
    """What the runs of one paragraph hold, and of those before it whose end was deleted."""

    def __init__(self, styles: Mapping[str, Label]) -> None:
        self.styles = styles
        self.shown: list[str] = []
        self.hidden: list[str] = []
        self.boxes: list[etree._Element] = []

    def take(self, element: etree._Element, *, hidden: bool = False) -> None:
        """Read the runs inside an element, to any depth."""
        for child in element:
            tag = child.tag
            if tag in _DELETED or tag in _PROPERTIES or tag == _FALLBACK:
                continue
            if tag == _TEXT_BOX:
                self.boxes.append(child)
            elif tag == f"{W}r":
                self.take(child, hidden=hidden or _is_hidden(child, self.styles))
            else:
                words = _words(child)
                if words is None:
                    self.take(child, hidden=hidden)
                else:
                    held = self.hidden if hidden else self.shown
                    held.append(_at_height(words, element, held[-1][-1:] if held else ""))


def _words(element: etree._Element) -> str | None:
    """Return the characters an element stands for; ``None`` when it only holds others."""
    tag = element.tag
    if tag == f"{W}t":
        return element.text or ""
    if tag == f"{W}br":
        return "" if element.get(f"{W}type") in {"page", "column"} else "\n"
    if tag in {f"{W}footnoteReference", f"{W}endnoteReference"}:
        kind = "" if tag.endswith("footnoteReference") else "e"
        return f"[{kind}{element.get(f'{W}id', '')}]"
    return _AS_TEXT.get(str(tag))


def _at_height(words: str, run: etree._Element, behind: str) -> str:
    """Keep the mark of a note from running into the number before it (R267)."""
    aligned = run.find(f"{W}rPr/{W}vertAlign")
    height = aligned.get(f"{W}val", "") if aligned is not None else ""
    if not behind.strip() or height not in {"superscript", "subscript"}:
        return words
    return raised(words) if height == "superscript" else lowered(words, behind=behind)


def _is_hidden(run: etree._Element, styles: Mapping[str, Label]) -> bool:
    """Whether a run is hidden, white on white, or struck out."""
    properties = run.find(f"{W}rPr")
    if properties is None:
        return False
    style = properties.find(f"{W}rStyle")
    by_style = style is not None and styles.get(style.get(f"{W}val", "")) is Label.HIDDEN
    own = hides_words(properties)
    if own or (own is None and by_style):
        return True
    colour = properties.find(f"{W}color")
    white = colour is not None and colour.get(f"{W}val", "").upper() == "FFFFFF"
    shaded = properties.find(f"{W}shd") is not None or properties.find(f"{W}highlight") is not None
    in_table = next(run.iterancestors(f"{W}tc"), None) is not None
    return white and not shaded and not in_table
