"""The text of a page's style elements, cut into blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_OPENED = re.compile(r"<(?:!--|(?:style|script|noscript|template)\b)", re.IGNORECASE)
_MEDIA = re.compile(r"""\smedia\s*=\s*["']?([^"'>]*)""", re.IGNORECASE)
_CSS = re.compile(r"""\stype\s*=\s*["']?(?!text/css|["'\s>])""", re.IGNORECASE)
_COMMENT = re.compile(r"/\*[^*]*(?:\*(?!/)[^*]*)*(?:\*/|$)|<!--|-->")
_STRING = re.compile(r""""[^"\n]*"|'[^'\n]*'""")
_BRACE = re.compile(r"[{}]")
_EVERY_SCREEN = re.compile(r"@(?:layer|supports)\b|@media\s+(?:only\s+)?(?:screen|all)\s*$")
_PAPER = re.compile(r"@media\s+(?:only\s+)?(?:print|speech)\b|@(?!media|layer|supports|container)")
MOST = 5_000_000
"""Characters of style read of one page."""


class StyleBlock(NamedTuple):
    """A selector list, its declarations, and whether it counts on every screen."""

    selectors: str
    declarations: str
    always: bool


def style_sheets(source: str) -> Iterator[str]:
    """Yield the content of a page's style elements that count where scripts run.

    Parameters
    ----------
    source : str
        The decoded page.

    Notes
    -----
    Comments, scripts, templates and what is there for browsers without scripts are passed
    over. Linear in the length.

    Examples
    --------
    >>> list(style_sheets("<style>.a{top:0}</style><noscript><style>.b{}</style></noscript>"))
    ['.a{top:0}']
    """
    lowered = source.lower() if len(source.lower()) == len(source) else source
    position = 0
    while (found := _OPENED.search(lowered, position)) is not None:
        name = found.group()[1:]
        closing = "-->" if name == "!--" else f"</{name}"
        end = lowered.find(closing, found.end())
        if end < 0:
            return
        if name == "style":
            start = lowered.find(">", found.end(), end) + 1
            attributes = lowered[found.end() : start]
            if start and _counts(attributes):
                yield source[start:end]
        position = end + len(closing)


def _counts(attributes: str) -> bool:
    media = _MEDIA.search(attributes)
    screen = media is None or media.group(1).strip() in {"", "all", "screen"}
    return screen and _CSS.search(attributes) is None


def blocks_of_style(sheet: str) -> Iterator[StyleBlock]:
    """Yield the rules of a style sheet, those for print and of animations left out.

    Examples
    --------
    >>> [(one.selectors, one.always) for one in blocks_of_style("@media (x){.a{top:0}}.b{top:0}")]
    [('.a', False), ('.b', True)]
    """
    text = _STRING.sub(_without_braces, _COMMENT.sub(" ", sheet[:MOST]))
    around: list[str] = []
    position = 0
    for brace in _BRACE.finditer(text):
        inside = text[position : brace.start()].strip()
        position = brace.end()
        if brace.group() == "{":
            # Statements such as @import end above the rule.
            around.append(inside.rpartition(";")[2].strip().lower() if "@" in inside else inside)
        elif around:
            selectors = around.pop()
            if _is_rule(selectors, around):
                always = all(_EVERY_SCREEN.match(one) for one in around)
                yield StyleBlock(selectors, inside, always)


def _is_rule(selectors: str, around: list[str]) -> bool:
    if not selectors or selectors.startswith("@"):
        return False
    return all(one.startswith("@") and _PAPER.match(one) is None for one in around)


def _without_braces(found: re.Match[str]) -> str:
    return "''" if _BRACE.search(found.group()) or ";" in found.group() else found.group()
