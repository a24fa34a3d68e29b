"""The text of a web page as its parser comes upon it: words, labels, dates and places."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from goodoffices.reports.layout.cards import LONGEST
from goodoffices.reports.layout.elements import (
    SILENT,
    is_attached,
    is_inline,
    label_of_element,
    stronger,
)
from goodoffices.reports.layout.pagedates import (
    bodies_in_json,
    dates_in_json,
    kind_of_meta,
    kind_of_time,
    stated,
)
from goodoffices.reports.layout.raised import lowered, raised
from goodoffices.reports.layout.source_map import MOST_CHARACTERS, SourceMap
from goodoffices.reports.layout.style_rules import StyleRules
from goodoffices.reports.text import RESIDUE, Label, Segment

_SENTENCE_MARKS = (".", "!", "?", ":", "”", '"', "»", "…", "؟", "。")
_SPACE = re.compile(r"[ \t\r\n\f]+")
_CODE = frozenset({"script", "style"})
_OPENING, _CLOSING = "“‘", "”’"
_HEIGHTS = frozenset({"sup", "sub"})
# A form that begins above the text may be the whole page, as older systems write it.
_HEAD_LENGTH = 600


_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_BOXES = frozenset({"div", "li", "article", "section", "aside", "td"})
_KICKER = 60
_CELLS = frozenset({"td", "th"})
_TOLD_WORDS = 6
# Boxes that a style sheet may set apart within one line.
_BOXED = frozenset({"span", "time", "a", "button"})
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d$")
_SAVED = re.compile(r"\s{0,9}saved from url=\(\d{1,6}\)(\S{1,400})")


class _Element(NamedTuple):
    label: Label | None
    silent: bool
    breaks: bool
    keeps_space: bool
    in_article: bool
    is_data: bool = False
    is_code: bool = False
    is_link: bool = False
    is_aside: bool = False
    height: str = ""
    in_paragraph: bool = False
    by_rule: bool = False


_PAGE = _Element(None, False, True, False, False)


class PageWalker:
    """Receives the parser's events and writes the text down.

    Parameters
    ----------
    source : str
        The decoded page, to know where each word stands in it.
    rules : StyleRules or None
        The page's own style rules.
    most : int
        Characters of the text that are given places.
    """

    def __init__(
        self, source: str = "", rules: StyleRules | None = None, *, most: int = MOST_CHARACTERS
    ) -> None:
        self.pieces: list[str] = []
        self.length = 0
        self.runs: list[Segment] = []
        self.links: list[tuple[int, int]] = []
        self.cards: list[tuple[int, int]] = []
        self.begun: list[int] = []
        self.linked_heading = (0, 0)
        self.inner_link = -1
        self.dates: list[str] = []
        self.bodies: list[str] = []
        self.deepest = 0
        self.places = SourceMap(source, most=most)
        self.rules = rules
        self.hidden_by_rule = self.unframed = 0
        self.open: list[_Element] = []
        self.data_block: list[str] = []
        self.at_line_start = True
        self.line_began = self.line_words = 0
        self.wrapped = False
        self.space_due = False
        self.after_break = False
        self.beside = False
        self.quoting = 0
        self.aside: list[str] = []
        self.aside_length = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Begin an element."""
        around = self.open[-1] if self.open else _PAGE
        own, by_rule = self._label_of(tag, attributes, around)
        if tag == "form" and own is None and self.length > _HEAD_LENGTH:
            own = Label.ADVERTISEMENT
        silent = around.silent or (tag in SILENT and not is_attached(tag, attributes))
        inline = is_inline(tag, own, in_paragraph=around.in_paragraph)
        element = _Element(
            label=stronger(around.label, own),
            silent=silent,
            breaks=not inline,
            keeps_space=around.keeps_space or tag in {"pre", "textarea"},
            in_article=around.in_article or tag in {"article", "main"},
            is_data=tag == "script" and "ld+json" in attributes.get("type", ""),
            is_code=tag in _CODE,
            is_link=around.is_link or (tag == "a" and "href" in attributes),
            is_aside=around.is_aside or (inline and own is Label.HIDDEN),
            height=tag if tag in _HEIGHTS else around.height if inline else "",
            in_paragraph=around.in_paragraph or tag == "p",
            by_rule=by_rule,
        )
        if element.is_aside and not around.is_aside:
            self._set_aside(" ")
        self.open.append(element)
        self.deepest = max(self.deepest, len(self.open))
        self._date(tag, attributes, element.label)
        self.beside = self.beside and tag in _BOXED
        if tag == "q" and not silent and not element.is_aside:
            self._quote(_OPENING)
        self._begin_box(tag, element)
        self.begun.append(self.length)
        if tag == "a" and "#" in attributes.get("href", ""):
            self.inner_link = self.length

    def _label_of(
        self, tag: str, attributes: Mapping[str, str], around: _Element
    ) -> tuple[Label | None, bool]:
        """Tell what an element says of its text, and whether style rules alone hide that."""
        own = label_of_element(tag, attributes, in_article=around.in_article)
        if not self.rules or own is Label.HIDDEN:
            return own, around.by_rule
        styled = {**attributes, "style": self.rules.style_of(tag, attributes)}
        if label_of_element(tag, styled, in_article=around.in_article) is not Label.HIDDEN:
            return own, around.by_rule
        return Label.HIDDEN, around.by_rule or (own not in RESIDUE and around.label not in RESIDUE)

    def end(self, tag: str) -> None:
        """End an element."""
        if not self.open:
            return
        element = self.open.pop()
        self._end_box(tag, self.begun.pop())
        self.beside = tag in _BOXED
        if element.is_data:
            block = "".join(self.data_block)
            self.dates.extend(dates_in_json(block))
            self.bodies.extend(bodies_in_json(block))
            self.data_block.clear()
        if tag == "q" and not element.silent and not element.is_aside:
            self.space_due = False
            self._quote(_CLOSING)
        if element.breaks and not element.silent and tag not in {"td", "th", "img", "br"}:
            self._break_line()

    def _begin_box(self, tag: str, element: _Element) -> None:
        if tag in _CELLS and not element.silent and self._tells_or_leads():
            self._break_line()
        elif tag in _CELLS or tag == "img":
            self.space_due = not self.at_line_start
        elif tag == "br" and not element.silent:
            self._soft_break()
        elif element.breaks and not element.silent:
            self._break_line()

    def _end_box(self, tag: str, begun: int) -> None:
        """Take a box that begins with a heading that is a link elsewhere for a card."""
        if tag in _HEADINGS and self.links and self.inner_link < begun:
            start, end = self.links[-1]
            if start <= begun + 1 and end == self.length > begun:
                self.linked_heading = (begun, end)
        elif tag in _BOXES:
            start, end = self.linked_heading
            heads = begun <= start <= begun + _KICKER and end > start
            if heads and end < self.length and self.length - begun <= LONGEST:
                self.cards.append((begun, self.length))

    def data(self, data: str) -> None:
        """Take text."""
        element = self.open[-1] if self.open else _PAGE
        if element.silent:
            self._pass_over(data, element)
            return
        if element.is_aside:
            self.space_due = self.space_due or data[:1].isspace() or data[-1:].isspace()
            self._set_aside(data)
            return
        if element.keeps_space:
            self._write(data, element)
            return
        for number, word in enumerate(_SPACE.split(data)):
            self.space_due = self.space_due or number > 0
            if word:
                self._write(word, element)

    def comment(self, text: str) -> None:
        """Take the address under which a browser saved the page; other comments are no text."""
        found = _SAVED.match(text)
        address = stated("address", found.group(1)) if found else None
        if address:
            self.dates.append(address)

    def pi(self, _target: str, _data: str | None = None) -> None:
        """Ignore processing instructions: they are no text."""

    def close(self) -> None:
        """End of the page."""

    def finished(self) -> tuple[str, tuple[Segment, ...]]:
        """Return the text and its labelled runs, without a trailing line end."""
        if self.aside:
            self._break_line()
        text = "".join(self.pieces).rstrip("\n")
        kept = (
            Segment(label=run.label, start=run.start, end=min(run.end, len(text)))
            for run in self.runs
            if run.start < len(text)
        )
        return text, tuple(kept)

    def _pass_over(self, data: str, element: _Element) -> None:
        if element.is_data:
            self.data_block.append(data)
        if not element.is_code:
            for word in data.split():
                self.places.follow(word, at=None)

    def _write(self, words: str, element: _Element) -> None:
        glued = self.beside and self._would_glue(words)
        if (self.space_due or glued) and not self.at_line_start:
            words = " " + words
        self.beside = False
        start = self.length
        shown = self._at_height(words, element.height)
        self.pieces.append(shown)
        self.length += len(words)
        self.space_due = self.after_break = False
        self.line_words += 1
        self.at_line_start = words.endswith("\n")
        for found in re.finditer(r"\S+", words):
            at = start + found.start() if shown == words else None
            self.places.follow(found.group(), at=at)
        if element.is_link:
            self._link(start)
        label = element.label
        self.hidden_by_rule += len(words) * element.by_rule
        self.unframed += len(words) * (label not in RESIDUE)
        if label is None:
            return
        last = self.runs[-1] if self.runs else None
        if last is not None and last.end == start and last.label is label:
            self.runs[-1] = Segment(label=label, start=last.start, end=self.length)
        else:
            self.runs.append(Segment(label=label, start=start, end=self.length))

    def _at_height(self, words: str, height: str) -> str:
        """Keep the mark of a note from running into the number before it."""
        if not height or self.at_line_start or words[0].isspace():
            return words
        behind = self.pieces[-1][-1:]
        return raised(words) if height == "sup" else lowered(words, behind=behind)

    def _quote(self, marks: str) -> None:
        """Write the mark that a browser shows around the words of a ``q``; it has no place."""
        self.quoting += marks is _OPENING
        inner = self.quoting % 2 == 0
        mark = f" {marks[inner]}" if self.space_due and not self.at_line_start else marks[inner]
        self.quoting -= marks is _CLOSING
        self.pieces.append(mark)
        self.length += len(mark)
        self.space_due = self.at_line_start = self.beside = False

    def _set_aside(self, data: str) -> None:
        """Keep words that are hidden within a line until the line has ended."""
        for number, word in enumerate(_SPACE.split(data)):
            if number and self.aside_length and self.aside[-1] != " ":
                self.aside.append(" ")
                self.aside_length += 1
            if word:
                self.places.follow(word, at=self.aside_length, aside=True)
                self.aside.append(word)
                self.aside_length += len(word)

    def _write_aside(self) -> None:
        words = "".join(self.aside).rstrip()
        start, end = self.length, self.length + len(words)
        self.pieces.append(f"{words}\n")
        self.length = end + 1
        self.places.bring(at=start)
        self.runs.append(Segment(label=Label.HIDDEN, start=start, end=end))
        self.aside.clear()
        self.aside_length = 0

    def _would_glue(self, words: str) -> bool:
        """Whether two boxes in one line, parted by style alone, would make one word."""
        before = self.pieces[-1][-1:] if self.pieces else ""
        dated = self.pieces and _YEAR.search(self.pieces[-1][-5:]) and words[:1].isdecimal()
        return bool(dated) or (before.islower() and (words[:1].isupper() or words[:1].isdecimal()))

    def _link(self, start: int) -> None:
        if self.links and self.links[-1][1] == start:
            start = self.links.pop()[0]
        self.links.append((start, self.length))

    def _soft_break(self) -> None:
        """Break the line after a sentence or at a second break; else it only wraps."""
        if self.after_break or (self.pieces and self.pieces[-1].endswith(_SENTENCE_MARKS)):
            self._break_line()
        self.space_due = self.after_break = self.wrapped = True

    def _tells_or_leads(self) -> bool:
        """Whether the cell before tells something of its own, or is a menu: no name of a row."""
        leads = self.wrapped and bool(self.links) and self.links[-1][0] <= self.line_began
        return self.line_words >= _TOLD_WORDS or (leads and self.links[-1][1] == self.length)

    def _break_line(self) -> None:
        if not self.at_line_start:
            self.pieces.append("\n")
            self.length += 1
            self.at_line_start = True
        self.space_due = False
        if self.aside:
            self._write_aside()
        self.line_began, self.line_words, self.wrapped = self.length, 0, False

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
            heads = kind == "time" and self.open[-1].in_article and self.length < _HEAD_LENGTH
            found = stated(
                kind_of_time(attributes) if heads else kind, attributes.get("datetime", "")
            )
        elif tag == "link" and attributes.get("rel", "").casefold() == "canonical":
            found = stated("address", attributes.get("href", ""))
        elif "content" in attributes and label is None:
            kind = kind_of_meta(attributes.get("itemprop", ""))
            found = stated(kind, attributes["content"]) if kind else None
        if found:
            self.dates.append(found)
