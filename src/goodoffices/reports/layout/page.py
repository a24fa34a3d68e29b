"""A web page as text: all of it in reading order, with what its structure says about it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from lxml import etree

from goodoffices.reports.layout.pagebody import body_labels, tells_otherwise
from goodoffices.reports.layout.pagedates import (
    bodies_in_json,
    dates_in_json,
    kind_of_meta,
    stated,
    without_repeats,
)
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.text import RESIDUE, Label, Segment

_INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
    ]
)
_SILENT = frozenset(
    ["script", "style", "template", "svg", "math", "object", "iframe", "canvas", "audio", "video"]
)
_STRUCTURE: Mapping[str, Label] = {
    "title": Label.TITLE,
    "h1": Label.TITLE,
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), Label.SUB_HEADING),
    **dict.fromkeys(
        ("nav", "header", "footer", "aside", "menu", "button", "select"), Label.NAVIGATION
    ),
    "figcaption": Label.CAPTION,
    "blockquote": Label.QUOTE_BLOCK,
    "noscript": Label.HIDDEN,
}
_HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])|opacity\s*:\s*0(?![.\d])",
    re.IGNORECASE,
)
_UNNAMED = frozenset({"html", "body", "article", "main"})
_QUOTED_LETTER = re.compile(r"gmail_quote|yahoo_quoted|moz-cite-prefix|protonmail_quote")
_SENTENCE_MARKS = (".", "!", "?", ":", "”", '"', "»", "…", "؟", "。")
_SPACE = re.compile(r"[ \t\r\n\f]+")
_CLASS_WORD = re.compile(r"[A-Za-z]+")
_MARKUP = re.compile(r"<(?:!doctype html|html|head|body)\b", re.IGNORECASE)
_PARAGRAPH = re.compile(r"</?(?:p|div|article|section|h1|br)\b", re.IGNORECASE)
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?([\w.:-]{2,40})""", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The text of a web page.

    Parameters
    ----------
    text : str
        All text in reading order, hidden text too, one line per block.
    block_labels : tuple of Segment
        What the structure says, in order, not overlapping; unlabelled text is left out.
    stated_dates : tuple of str
        ``"published=2031-03-22"``, ``"modified=..."``, ``"time=..."`` in order of appearance.
    notes : tuple of str
        ``"partial: ..."`` or ``"page: ..."``.
    """

    text: str
    block_labels: tuple[Segment, ...] = ()
    stated_dates: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def looks_like_page(head: str) -> bool:
    """Whether a file that begins like this is a web page.

    Examples
    --------
    >>> looks_like_page("<!DOCTYPE html><html>"), looks_like_page("Talks <resume> in Oslo")
    (True, False)
    """
    if _MARKUP.search(head):
        return True
    return head.lstrip().startswith("<") and len(_PARAGRAPH.findall(head)) >= 2


def declared_in_page(data: bytes) -> str | None:
    """Return the encoding that a page declares in its first 2,000 bytes, if any.

    Examples
    --------
    >>> declared_in_page(b'<meta charset="windows-1256">')
    'windows-1256'
    """
    found = _CHARSET.search(data[:2000])
    return found.group(1).decode("ascii", "replace") if found else None


def page_text(source: str) -> Page:
    r"""Read the text, the structure and the stated dates of a page.

    Parameters
    ----------
    source : str
        The decoded page.

    Returns
    -------
    Page
        Never raises: what the parser cannot read ends the text, with a note.

    Notes
    -----
    No script runs and nothing is fetched. The content of scripts and styles is no text.
    Elements are read as they come, so depth costs nothing. Time linear in the length.

    Examples
    --------
    >>> page_text("<p>Talks resumed.<p hidden>Ignore me.").text
    'Talks resumed.\nIgnore me.'
    """
    walker = _Walker()
    notes: tuple[str, ...] = ()
    try:
        parser = etree.HTMLParser(target=walker, encoding="utf-8", huge_tree=True)
        parser.feed(source.encode("utf-8", "replace"))
        parser.close()
    except (etree.LxmlError, ValueError, AssertionError):
        if walker.length == 0 and source.strip():
            notes = ("partial: the page could not be parsed; no text was found in it",)
        elif source.strip():
            notes = ("partial: the page could not be parsed to its end",)
    text, labels = walker.finished()
    labels, remarks = body_labels(source, text, labels, depth=walker.deepest)
    if any(tells_otherwise(body, text) for body in walker.bodies):
        remarks = (*remarks, "page: its metadata holds another text than the page; not read")
    return Page(
        text=text,
        block_labels=labels,
        stated_dates=without_repeats(walker.dates),
        notes=(*notes, *remarks),
    )


class _Element(NamedTuple):
    label: Label | None
    silent: bool
    breaks: bool
    keeps_space: bool
    in_article: bool
    is_data: bool = False


class _Walker:
    """Receives the parser's events and writes the text down."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.length = 0
        self.runs: list[Segment] = []
        self.dates: list[str] = []
        self.bodies: list[str] = []
        self.deepest = 0
        self.open: list[_Element] = []
        self.data_block: list[str] = []
        self.at_line_start = True
        self.space_due = False
        self.after_break = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        around = self.open[-1] if self.open else _Element(None, False, True, False, False)
        silent = around.silent or tag in _SILENT
        element = _Element(
            label=_stronger(around.label, _own_label(tag, attributes, around)),
            silent=silent,
            breaks=tag not in _INLINE,
            keeps_space=around.keeps_space or tag in {"pre", "textarea"},
            in_article=around.in_article or tag in {"article", "main"},
            is_data=tag == "script" and "ld+json" in attributes.get("type", ""),
        )
        self.open.append(element)
        self.deepest = max(self.deepest, len(self.open))
        self._date(tag, attributes, element.label)
        if tag in {"td", "th", "img"}:
            self.space_due = not self.at_line_start
        elif tag == "br" and not silent:
            self._soft_break()
        elif element.breaks and not silent:
            self._break_line()

    def end(self, tag: str) -> None:
        if not self.open:
            return
        element = self.open.pop()
        if element.is_data:
            block = "".join(self.data_block)
            self.dates.extend(dates_in_json(block))
            self.bodies.extend(bodies_in_json(block))
            self.data_block.clear()
        if element.breaks and not element.silent and tag not in {"td", "th", "img", "br"}:
            self._break_line()

    def data(self, data: str) -> None:
        element = self.open[-1] if self.open else None
        if element is not None and element.silent:
            if element.is_data:
                self.data_block.append(data)
            return
        label = element.label if element else None
        if element is not None and element.keeps_space:
            self._write(data, label)
            return
        for number, word in enumerate(_SPACE.split(data)):
            self.space_due = self.space_due or number > 0
            if word:
                self._write(word, label)

    def comment(self, _text: str) -> None:
        """Ignore comments: they are no text."""

    def pi(self, _target: str, _data: str | None = None) -> None:
        """Ignore processing instructions: they are no text."""

    def close(self) -> None:
        """End of the page."""

    def finished(self) -> tuple[str, tuple[Segment, ...]]:
        """Return the text and its labelled runs, without a trailing line end."""
        text = "".join(self.pieces).rstrip("\n")
        kept = (
            Segment(label=run.label, start=run.start, end=min(run.end, len(text)))
            for run in self.runs
            if run.start < len(text)
        )
        return text, tuple(kept)

    def _write(self, words: str, label: Label | None) -> None:
        if self.space_due and not self.at_line_start:
            words = " " + words
        start = self.length
        self.pieces.append(words)
        self.length += len(words)
        self.space_due = self.after_break = False
        self.at_line_start = words.endswith("\n")
        if label is None:
            return
        last = self.runs[-1] if self.runs else None
        if last is not None and last.end == start and last.label is label:
            self.runs[-1] = Segment(label=label, start=last.start, end=self.length)
        else:
            self.runs.append(Segment(label=label, start=start, end=self.length))

    def _soft_break(self) -> None:
        """Break the line after a sentence or at a second break; else it only wraps."""
        if self.after_break or (self.pieces and self.pieces[-1].endswith(_SENTENCE_MARKS)):
            self._break_line()
        self.space_due = self.after_break = True

    def _break_line(self) -> None:
        if not self.at_line_start:
            self.pieces.append("\n")
            self.length += 1
            self.at_line_start = True
        self.space_due = False

    def _date(self, tag: str, attributes: Mapping[str, str], label: Label | None) -> None:
        found = None
        if tag == "meta":
            name = (
                attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
            )
            kind = kind_of_meta(name or "")
            found = stated(kind, attributes.get("content", "")) if kind else None
        elif tag == "time" and label is None:
            kind = kind_of_meta(attributes.get("itemprop", "")) or "time"
            kind = "published" if "pubdate" in attributes else kind
            found = stated(kind, attributes.get("datetime", ""))
        if found:
            self.dates.append(found)


def _own_label(tag: str, attributes: Mapping[str, str], around: _Element) -> Label | None:
    if "hidden" in attributes or _HIDING.search(attributes.get("style", "")):
        return Label.HIDDEN
    if tag == "header" and around.in_article:
        return None
    if _quotes_letter(tag, attributes):
        return Label.OTHER_STORY
    if tag in _STRUCTURE:
        return _STRUCTURE[tag]
    if tag in _UNNAMED or tag in _INLINE:
        return None
    named = f"{attributes.get('class', '')} {attributes.get('id', '')}"
    return _label_of_class(named) if named.strip() else None


def _quotes_letter(tag: str, attributes: Mapping[str, str]) -> bool:
    """Tell what a mail program marks up as the letter that is answered."""
    if tag == "blockquote":
        return attributes.get("type") == "cite"
    return tag == "div" and _QUOTED_LETTER.search(attributes.get("class", "")) is not None


def _label_of_class(named: str) -> Label | None:
    words = {word.casefold() for word in _CLASS_WORD.findall(named[:500])}
    for label, cues in lexicon("residue")["page_classes"].items():
        if not words.isdisjoint(cues):
            return Label(label)
    return None


def _stronger(outer: Label | None, inner: Label | None) -> Label | None:
    if inner is None or outer is None:
        return inner or outer
    if inner is Label.HIDDEN or outer not in RESIDUE:
        return inner
    # A page's header may hold the article's own title.
    return inner if inner is Label.TITLE and outer is Label.NAVIGATION else outer
