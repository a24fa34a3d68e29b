"""Columns of a PDF that were written across the page: one is read after the other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from goodoffices.reports.opening.pdf_lines import PdfLine

WIDE = 0.9
"""Room between two words, in sizes of their type, that may part two columns."""

_ALIGNED = 0.4
_LEVEL = 0.6
_FEWEST = 3
_SHORTEST = 12
_NOTED = 2
_FAR_BELOW = 2.0
_MOST_GUTTERS = 5
_DEEPEST = 6
_ENDS_SENTENCE = re.compile(r"[.!?…:؟。][\"'”’»)\]]*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenLine:
    """A line as the file writes it, and its parts between wide gaps.

    Parameters
    ----------
    whole : PdfLine
        The line.
    parts : tuple of PdfLine
        From left to right; one where no gap is wide.
    """

    whole: PdfLine
    parts: tuple[PdfLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Piece:
    line: PdfLine
    row: int
    """Number of the written line that it is a part of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Band:
    """Pieces written one after the other of which none crosses a gutter; or of which all do."""

    pieces: tuple[_Piece, ...]
    gutter: float
    crossed: bool

    @property
    def sides(self) -> tuple[list[_Piece], list[_Piece]]:
        left, right = ([self.pieces[n] for n in self._places(is_right)] for is_right in (0, 1))
        return left, right

    @property
    def torn(self) -> int:
        """How many lines run on in one that the other side parts from them in the file."""
        return sum(self._torn(is_right)[1] for is_right in (0, 1)) if self._is_parted else 0

    @property
    def holds_columns(self) -> bool:
        right = self.sides[1]
        flush = sum(one.line.left <= self.gutter + _slack(one) for one in right)
        run_on = (2 * torn >= parted >= _FEWEST for parted, torn in map(self._torn, (0, 1)))
        return self._is_parted and 2 * flush >= len(right) and all(run_on)

    @property
    def _is_parted(self) -> bool:
        """Whether lines as long as those of a column stand on both sides."""
        both = all(self.sides) and not self.crossed
        return both and min(map(_length, self.sides)) >= _SHORTEST

    def _places(self, is_right: int) -> list[int]:
        return [n for n, one in enumerate(self.pieces) if _is_right(one, self.gutter) == is_right]

    def _torn(self, is_right: int) -> tuple[int, int]:
        """Count the lines of one side that are parted from the next, and those that run on."""
        parted = torn = 0
        for a, b in pairwise(self._places(is_right)):
            above, below = self.pieces[a].line, self.pieces[b].line
            if b > a + 1 and below.bottom < above.bottom:
                parted += 1
                torn += _runs_on(above.text, below.text)
        return parted, torn


def read_by_columns(lines: Sequence[WrittenLine]) -> tuple[list[PdfLine], bool]:
    """Put the lines of a page into the order of its columns, where that is certain (R586).

    Parameters
    ----------
    lines : sequence of WrittenLine
        All lines of one page, in the order of the file.

    Returns
    -------
    lines : list of PdfLine
        In the order of the file, but for columns that it writes line by line across the
        page. There the left one comes first: at least three lines of each are parted from
        the next by the other's, and half of these run on in it.
    in_doubt : bool
        Whether sentences that stand side by side may still tear each other apart.

    Notes
    -----
    Linear in the lines, beside sorting them.
    """
    pieces = [_Piece(line=part, row=n) for n, line in enumerate(lines) for part in line.parts]
    ordered, torn = _in_order(pieces, _DEEPEST)
    rows = [(row, [one.line for one in run]) for row, run in groupby(ordered, key=_row)]
    read = [_closed_up(lines[row], parts) for row, parts in rows]
    return read, max(torn, _torn_rows(parts for _, parts in rows)) >= _NOTED


def _torn_rows(rows: Iterable[Sequence[PdfLine]]) -> int:
    """Count the rows of which every part runs on below, wherever the next one begins."""
    return sum(
        len(above) == len(below) > 1
        and min(len(one.text) for one in (*above, *below)) >= _SHORTEST
        and all(_runs_on(a.text, b.text) for a, b in zip(above, below, strict=True))
        for above, below in pairwise(rows)
    )


def _in_order(pieces: Sequence[_Piece], depth: int) -> tuple[list[_Piece], int]:
    """Return the pieces in the order of reading, and how many are torn still."""
    most_torn = 0
    for gutter in _gutters(pieces) if depth else ():
        bands = list(_bands(pieces, gutter))
        if any(band.holds_columns for band in bands):
            read = [_in_order(part, depth - 1) for part in _one_after_the_other(bands)]
            return [one for part, _ in read for one in part], sum(torn for _, torn in read)
        most_torn = max(most_torn, sum(band.torn for band in bands))
    return list(pieces), most_torn


def _gutters(pieces: Sequence[_Piece]) -> list[float]:
    """Return where columns may begin: left edges behind a wide gap, those of most lines first."""
    edges = sorted(
        (b.line.left, b.line.size) for a, b in pairwise(pieces) if _stand_side_by_side(a, b)
    )
    groups: list[list[float]] = []
    for edge, size in edges:
        if groups and edge - groups[-1][0] <= _ALIGNED * size:
            groups[-1].append(edge)
        else:
            groups.append([edge])
    likely = sorted(groups, key=lambda group: (-len(group), group[0]))
    return [group[0] for group in likely[:_MOST_GUTTERS] if len(group) >= _NOTED]


def _stand_side_by_side(a: _Piece, b: _Piece) -> bool:
    # The lines of two columns need not stand on one level.
    apart = max(a.line.bottom, b.line.bottom) - min(a.line.top, b.line.top)
    room = b.line.left - a.line.right
    return apart < _LEVEL * b.line.size and room >= WIDE * b.line.size


def _bands(pieces: Sequence[_Piece], gutter: float) -> Iterator[_Band]:
    run: list[_Piece] = []
    crossed = False
    for piece in pieces:
        crosses = _crosses(piece, gutter)
        if run and (crosses is not crossed or _stands_far_below(run[-1], piece)):
            yield _Band(pieces=tuple(run), gutter=gutter, crossed=crossed)
            run = []
        crossed = crosses
        run.append(piece)
    if run:
        yield _Band(pieces=tuple(run), gutter=gutter, crossed=crossed)


def _one_after_the_other(bands: Sequence[_Band]) -> Iterator[list[_Piece]]:
    """Yield the columns of the bands that hold some, and what stands between these as it is."""
    between: list[_Piece] = []
    for band in bands:
        if band.holds_columns:
            yield between
            yield from band.sides
            between = []
        else:
            between += band.pieces
    yield between


def _stands_far_below(above: _Piece, piece: _Piece) -> bool:
    size = max(above.line.size, piece.line.size)
    return above.line.bottom - piece.line.top > _FAR_BELOW * size


def _length(side: Sequence[_Piece]) -> float:
    return sum(len(one.line.text) for one in side) / len(side)


def _slack(piece: _Piece) -> float:
    return _ALIGNED * piece.line.size


def _is_right(piece: _Piece, gutter: float) -> bool:
    return piece.line.left >= gutter - _slack(piece)


def _crosses(piece: _Piece, gutter: float) -> bool:
    reaches = piece.line.right > gutter - WIDE * piece.line.size
    return reaches and not _is_right(piece, gutter)


def _runs_on(line: str, following: str) -> bool:
    broken = line.endswith("-") and line[-2:-1].isalpha()
    return (following[0].islower() or broken) and _ENDS_SENTENCE.search(line[-8:]) is None


def _row(piece: _Piece) -> int:
    return piece.row


def _closed_up(written: WrittenLine, parts: Sequence[PdfLine]) -> PdfLine:
    """Return a line as the file writes it where all its parts still stand together."""
    line = written.whole if len(parts) == len(written.parts) else _merged(parts)
    return replace(line, cells=tuple(one.left for one in parts[1:]))


def _merged(parts: Sequence[PdfLine]) -> PdfLine:
    return replace(
        parts[0],
        text=" ".join(one.text for one in parts),
        left=min(one.left for one in parts),
        bottom=min(one.bottom for one in parts),
        right=max(one.right for one in parts),
        top=max(one.top for one in parts),
    )
