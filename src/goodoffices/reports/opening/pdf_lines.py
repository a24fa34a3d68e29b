"""The lines of a PDF's text layer, with their place on the page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby, takewhile

_NUMBERS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"(?:page|p\.?|seite|página)?\s*(?:[-–—|]\s*)?\d{1,4}(?:\s*[-–—|])?"
    r"(?:\s*(?:of|/|von|de)\s*\d{1,4})?",
    re.IGNORECASE,
)
_EDGE_LINES = 2
_FEWEST_REPEATS = 3
_SMALLER = 0.92


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfLine:
    """One line of a page; lengths in points, from the page's lower left corner.

    Parameters
    ----------
    text : str
        Its words; a hyphen at its end stands as written.
    page : int
        Number of the page, from 0.
    left, right, bottom, top : float
        The box around it.
    size : float
        Size of its type.
    cells : tuple of float
        Left edges of what stands behind a wide gap in it, as in a row of a table.
    """

    text: str
    page: int
    left: float
    right: float
    bottom: float
    top: float
    size: float
    cells: tuple[float, ...] = ()


def furniture_of(lines: Sequence[PdfLine]) -> frozenset[int]:
    """Find running heads, running feet and page numbers.

    Parameters
    ----------
    lines : sequence of PdfLine
        All lines, page by page in reading order.

    Returns
    -------
    frozenset of int
        Positions of lines that stand first or last on their page and, numbers aside, on
        three pages at least, or on two in the same place where there are no more or their
        type is smaller; and of page numbers standing alone there.

    Examples
    --------
    >>> def line(text: str, page: int, top: float) -> PdfLine:
    ...     return PdfLine(text=text, page=page, left=0, right=50, bottom=top - 9, top=top, size=9)
    >>> furniture_of([line("They met.", 0, 700), line("12", 0, 30)])
    frozenset({1})
    """
    edges = _edges(lines)
    words = {n: _NUMBERS.sub("#", lines[n].text).casefold() for n in edges}
    pages = Counter(text for text, _ in {(words[n], lines[n].page) for n in edges})
    at = {n: (words[n], round(lines[n].left), round(lines[n].top)) for n in edges}
    places = Counter(place for place, _ in {(at[n], lines[n].page) for n in edges})
    few = len({line.page for line in lines}) < _FEWEST_REPEATS
    small = _SMALLER * usual_size(lines)
    again = {n for n in edges if places[at[n]] > 1 and (few or lines[n].size < small)}
    # Of a page that stands there twice, not all is furniture.
    left = Counter(line.page for n, line in enumerate(lines) if n not in again)
    return frozenset(
        n
        for n in edges
        if pages[words[n]] >= _FEWEST_REPEATS
        or (n in again and left[lines[n].page])
        or _PAGE_NUMBER.fullmatch(lines[n].text.strip())
    )


def notes_of(lines: Sequence[PdfLine], usual: float) -> frozenset[int]:
    """Find the notes below the text of a page, by their smaller type.

    Parameters
    ----------
    lines : sequence of PdfLine
        The text, page by page in reading order, without running heads and feet.
    usual : float
        Size of most of the text.

    Returns
    -------
    frozenset of int
        Positions of the last lines of a page that are smaller than the text above them.

    Examples
    --------
    >>> def line(text: str, size: float, top: float) -> PdfLine:
    ...     return PdfLine(text=text, page=0, left=0, right=9, bottom=top - 9, top=top, size=size)
    >>> notes_of([line("They met", 10, 700), line("1 In Halm.", 8, 60)], 10)
    frozenset({1})
    """
    found: list[int] = []
    for _, numbers in groupby(range(len(lines)), key=lambda n: lines[n].page):
        page = list(numbers)
        small = list(takewhile(lambda n: lines[n].size < _SMALLER * usual, reversed(page)))
        above = [lines[n].bottom for n in page[: len(page) - len(small)]]
        if above and all(lines[n].top < min(above) for n in small):
            found += small
    return frozenset(found)


def _edges(lines: Sequence[PdfLine]) -> list[int]:
    by_page: dict[int, list[int]] = {}
    for n, line in enumerate(lines):
        by_page.setdefault(line.page, []).append(n)
    found: list[int] = []
    for numbers in by_page.values():
        ordered = sorted(numbers, key=lambda n: -lines[n].top)
        found += {*ordered[:_EDGE_LINES], *ordered[-_EDGE_LINES:]}
    return sorted(found)


def usual_size(lines: Iterable[PdfLine]) -> float:
    """Return the size that most characters have; 0 when there are none.

    Examples
    --------
    >>> usual_size([])
    0
    """
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    return max(sizes, key=lambda size: (sizes[size], -size), default=0)
