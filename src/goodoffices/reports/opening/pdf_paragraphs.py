"""From the lines of a PDF to paragraphs: what was cut by the margin is joined again."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from itertools import pairwise

from goodoffices.reports.opening.pdf_lines import (
    PdfLine,
    furniture_of,
    notes_of,
    usual_size,
)
from goodoffices.reports.opening.sheet import Sheet
from goodoffices.reports.origin import Row
from goodoffices.reports.text import Label

_ENDS_SENTENCE = re.compile(r"[.!?…:؟。][\"'”’»)\]]*$")
_BROKEN_WORD = re.compile(r"(?<![^\W\d_])([^\W\d_]+)[-\u00ad\u2010]$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_HYPHENATED = re.compile(r"(?<![^\W\d_])[^\W\d_]+-[^\W\d_]+")
_BULLET = re.compile(r"(?:[-–—•*▪◦‣]|\(?\d{1,2}[.)]|\(?[a-z]\))\s")
# Whose turn it is to speak, in a transcript.
_SPEAKER = re.compile(r"[A-Z][A-Z.'’-]{0,20}(?: [A-Z][A-Z.'’-]{1,20}){0,5}:(?:\s|$)")
_LONGEST_WORD = 80
_HEADING_SIZE = 1.15
_WIDE_GAP = 1.6
_DESCENT = 0.22
# Letters of scripts with and without capitals that reach below the line.
_DESCENDS = re.compile(r"[gjpqyQçşţþƒ(){}\[\],;|/ßџруфцщ\u0590-\u0eff]")
_INDENT = 0.8
_NEARLY_FULL = 6.0

_Margins = dict[tuple[int, int, int], float]


def write_lines(lines: Sequence[PdfLine], sheet: Sheet) -> None:
    """Write the lines of a PDF as paragraphs, one a line (R205).

    Parameters
    ----------
    lines : sequence of PdfLine
        All lines, page by page in reading order.
    sheet : Sheet
        Where to write. Headings are labelled; running heads and page numbers are written
        after the paragraph they interrupt, as navigation; so are the notes below a page, as
        paragraphs of their own.

    Notes
    -----
    Time linear in the text, beside sorting the lines of each page.
    """
    furniture = furniture_of(lines)
    body = [line for n, line in enumerate(lines) if n not in furniture]
    place = {id(line): n for n, line in enumerate(lines)}
    usual = usual_size(body)
    notes = notes_of(body, usual)
    told = [line for n, line in enumerate(body) if n not in notes]
    beside = [[line] for n, line in enumerate(lines) if n in furniture]
    beside += _paragraphs([line for n, line in enumerate(body) if n in notes], usual)
    waiting = deque(sorted(beside, key=lambda run: place[id(run[0])]))
    navigation = {id(lines[n]) for n in furniture}
    whole_words = _whole_words(body)
    titled = False
    for run in _paragraphs(told, usual):
        heading = run[0].size > usual * _HEADING_SIZE
        label = (Label.SUB_HEADING if titled else Label.TITLE) if heading else None
        titled = True
        _write(run, label, whole_words, sheet)
        while waiting and place[id(waiting[0][0])] < place[id(run[-1])]:
            _write_beside(waiting.popleft(), navigation, whole_words, sheet)
    for run in waiting:
        _write_beside(run, navigation, whole_words, sheet)


def _write_beside(
    run: Sequence[PdfLine], navigation: set[int], whole_words: frozenset[str], sheet: Sheet
) -> None:
    label = Label.NAVIGATION if id(run[0]) in navigation else None
    _write(run, label, whole_words, sheet)


def _write(
    run: Sequence[PdfLine], label: Label | None, whole_words: frozenset[str], sheet: Sheet
) -> None:
    words, starts = _joined([line.text for line in run], whole_words)
    sheet.line(words, label, rows=_places(run, starts, len(words)))


def _places(run: Sequence[PdfLine], starts: Sequence[int], end: int) -> Iterator[Row]:
    """Yield the page and the box of each line of a paragraph, in hundredths of a point."""
    for line, (start, following) in zip(run, pairwise((*starts, end)), strict=True):
        box = (line.left, line.bottom, line.right, line.top)
        yield (start, following - start, line.page + 1, *(round(side * 100) for side in box))


def joined(lines: Sequence[str], whole_words: frozenset[str] = frozenset()) -> str:
    """Join the lines of one paragraph.

    Parameters
    ----------
    lines : sequence of str
        In order.
    whole_words : frozenset of str
        Words with a hyphen that stand unbroken elsewhere, in small letters.

    Returns
    -------
    str
        A hyphen at the end of a line is taken out before a small letter, unless the word
        stands with its hyphen elsewhere or has another one.

    Examples
    --------
    >>> joined(["They signed the agree-", "ment on Monday."])
    'They signed the agreement on Monday.'
    >>> joined(["a cease-", "fire"], frozenset({"cease-fire"}))
    'a cease-fire'
    """
    return _joined(lines, whole_words)[0]


def _joined(lines: Sequence[str], whole_words: frozenset[str]) -> tuple[str, list[int]]:
    """Join lines, and tell where each begins."""
    text = ""
    starts = []
    for line in lines:
        broken = _BROKEN_WORD.search(text, max(0, len(text) - _LONGEST_WORD))
        following = _FIRST_WORD.match(line)
        if not text or broken is None or following is None:
            text = f"{text} {line}" if text else line
        elif line[0].islower() and not _keeps_hyphen(text, broken, following, whole_words):
            text = text[:-1] + line
        else:
            text += line
        starts.append(len(text) - len(line))
    return text, starts


def _keeps_hyphen(
    text: str, broken: re.Match[str], following: re.Match[str], whole_words: frozenset[str]
) -> bool:
    if text[-1] == "\u00ad":
        return False
    chained = text[: broken.start()].endswith("-")
    return chained or f"{broken.group(1)}-{following.group()}".casefold() in whole_words


def _whole_words(lines: Sequence[PdfLine]) -> frozenset[str]:
    return frozenset(
        found.casefold() for line in lines for found in _HYPHENATED.findall(line.text)
    )


def _paragraphs(lines: Sequence[PdfLine], usual: float) -> Iterator[list[PdfLine]]:
    margins = _right_margins(lines)
    run = list(lines[:1])
    for previous, line in pairwise(lines):
        if _goes_on(previous, line, margins, first=len(run) == 1, usual=usual):
            run.append(line)
        else:
            yield run
            run = [line]
    if run:
        yield run


def _right_margins(lines: Sequence[PdfLine]) -> _Margins:
    """Farthest right edge of the lines of one size that begin at about one place on a page."""
    margins: _Margins = {}
    for line in lines:
        page, column, size = _key(line)
        # A row of a table or a running head reaches over columns.
        for near in () if line.cells else (column - 1, column, column + 1):
            key = (page, near, size)
            margins[key] = max(margins.get(key, 0.0), line.right)
    return margins


def _key(line: PdfLine) -> tuple[int, int, int]:
    return line.page, round(line.left / 20), round(line.size)


def _goes_on(
    previous: PdfLine,
    line: PdfLine,
    margins: _Margins,
    *,
    first: bool,
    usual: float,
) -> bool:
    if abs(previous.size - line.size) > 0.1 * max(previous.size, line.size):
        return False
    if _BULLET.match(line.text) or _are_rows(previous, line):
        return False
    ended = _ENDS_SENTENCE.search(previous.text[-8:]) is not None
    if previous.page != line.page or line.bottom > previous.top:
        return not ended and _goes_on_over(previous, line, margins, usual)
    gap = previous.bottom - line.top - _unfilled_below(previous)
    if gap > _WIDE_GAP * max(previous.size, 1.0) - previous.size:
        return False
    if previous.size > usual * _HEADING_SIZE:
        return True
    if ended and _SPEAKER.match(line.text):
        return False
    begins_small = line.text[0].islower()
    step = (line.left - previous.left) / max(line.size, 1.0)
    # Below the hanging lines of an item the next one stands out again.
    set_off = not first and (step > _INDENT or (step < -_INDENT and not begins_small))
    room = margins.get(_key(previous), previous.right) - previous.right
    # A line is full when the next word would have found no room in it.
    full = room <= _first_word_width(line) + line.size / 2
    return not set_off and (full or begins_small)


def _goes_on_over(previous: PdfLine, line: PdfLine, margins: _Margins, usual: float) -> bool:
    """Whether a page or column that ends within a sentence goes on in the next one.

    Before a capital both lines must be of the text: the last one full, the next one no heading.
    """
    if line.text[0].islower() or _BROKEN_WORD.search(previous.text) is not None:
        return True
    room, left = (margins.get(_key(one), one.right) - one.right for one in (previous, line))
    of_text = line.size <= usual * _HEADING_SIZE and line.size >= usual / _HEADING_SIZE
    goes_on = left <= _NEARLY_FULL * line.size or _ENDS_SENTENCE.search(line.text[-8:]) is not None
    return of_text and goes_on and room <= _first_word_width(line) + line.size / 2


def _are_rows(previous: PdfLine, line: PdfLine) -> bool:
    """Whether two lines hold cells that begin below each other: rows of a table (R586)."""
    slack = 0.5 * line.size
    return any(abs(a - b) <= slack for a in previous.cells for b in line.cells)


def _unfilled_below(line: PdfLine) -> float:
    """Room that a line without "g" or "p" leaves below it, which is no space between lines."""
    return 0.0 if _DESCENDS.search(line.text) else _DESCENT * line.size


def _first_word_width(line: PdfLine) -> float:
    return (line.right - line.left) * len(line.text.split(maxsplit=1)[0]) / len(line.text)
