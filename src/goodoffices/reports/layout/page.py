"""A web page as text: all of it in reading order, with what its structure says about it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from goodoffices.reports.layout.cards import with_cards
from goodoffices.reports.layout.linked import with_links
from goodoffices.reports.layout.pagebody import body_labels, tells_otherwise
from goodoffices.reports.layout.pagedates import without_repeats
from goodoffices.reports.layout.source_map import MOST_CHARACTERS
from goodoffices.reports.layout.style_rules import StyleRules, rules_of
from goodoffices.reports.layout.walker import PageWalker
from goodoffices.reports.origin import Row
from goodoffices.reports.text import Segment

_MARKUP = re.compile(r"<(?:!doctype html|html|head|body)\b", re.IGNORECASE)
_PARAGRAPH = re.compile(r"</?(?:p|div|article|section|h1|br)\b", re.IGNORECASE)
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?([\w.:-]{2,40})""", re.IGNORECASE)
_XML_CHARSET = re.compile(rb"""\s{0,9}<\?xml\b[^>]{0,99}?encoding\s?=\s?["']([\w.:-]{2,40})["']""")
# Scripts may stand above it, though no browser looks further than the first thousand.
_DECLARED = 20_000
# What is seen of a report that scripts or a subscription are to show is no longer than this.
_SHORT = 1_500
_SHOWN_LATER = (
    "page: its styles hide most of its text, as until a script or a subscription shows it;"
    " read all the same"
)


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
    origin : tuple of Row
        Where the words stand in the decoded page, in the order of the text (R259).
    """

    text: str
    block_labels: tuple[Segment, ...] = ()
    stated_dates: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    origin: tuple[Row, ...] = ()


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
    """Return the encoding that a page declares in its first 20,000 bytes, if any.

    Examples
    --------
    >>> declared_in_page(b'<meta charset="windows-1256">')
    'windows-1256'
    """
    found = _CHARSET.search(data[:_DECLARED]) or _XML_CHARSET.match(data[:200])
    return found.group(1).decode("ascii", "replace") if found else None


def page_text(source: str, *, places: int = MOST_CHARACTERS) -> Page:
    r"""Read the text, the structure and the stated dates of a page.

    Parameters
    ----------
    source : str
        The decoded page.
    places : int
        Characters of its text that are given their places in the source.

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
    walker, notes = _walked(source, rules_of(source), places)
    if _SHORT > walker.unframed < walker.hidden_by_rule:
        walker, notes = _walked(source, StyleRules(), places)
        notes = (*notes, _SHOWN_LATER)
    text, labels = walker.finished()
    labels = with_cards(text, with_links(text, labels, walker.links), walker.cards)
    labels, remarks = body_labels(source, text, labels, depth=walker.deepest)
    if any(tells_otherwise(body, text) for body in walker.bodies):
        remarks = (*remarks, "page: its metadata holds another text than the page; not read")
    return Page(
        text=text,
        block_labels=labels,
        stated_dates=without_repeats(walker.dates),
        notes=(*notes, *remarks),
        origin=tuple(map(tuple, walker.places.stretches())),
    )


def _walked(source: str, rules: StyleRules, places: int) -> tuple[PageWalker, tuple[str, ...]]:
    walker = PageWalker(source, rules, most=places)
    try:
        parser = etree.HTMLParser(target=walker, encoding="utf-8", huge_tree=True)
        parser.feed(source.encode("utf-8", "replace"))
        parser.close()
    except (etree.LxmlError, ValueError, AssertionError):
        if walker.length == 0 and source.strip():
            return walker, ("partial: the page could not be parsed; no text was found in it",)
        if source.strip():
            return walker, ("partial: the page could not be parsed to its end",)
    return walker, ()
