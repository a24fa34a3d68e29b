"""Where the words of a report stand in its file, for files whose text is not their bytes."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from goodoffices.errors import ReportError

Row = tuple[int, ...]
"""A stretch of the text, as start and length, and where it stands in the file."""


class OriginUnit(StrEnum):
    """What the rows of an origin count."""

    SOURCE = "source"
    """Characters of the decoded page: start and length there."""
    PAGE = "page"
    """Lines of a PDF: page from 1, then left, bottom, right and top in hundredths of a point."""
    PARAGRAPH = "paragraph"
    """Paragraphs and rows of tables of a Word document, from 1; its notes have no place."""
    PART = "part"
    """Parts of a letter: 0 its headers, then its text parts from 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where the words of a text come from (R259).

    Parameters
    ----------
    unit : OriginUnit
        What the rows count.
    rows : tuple of Row
        In the order of the text, not overlapping. White space between them has no place.

    Raises
    ------
    ReportError
        If rows overlap or are out of order.

    Examples
    --------
    >>> origin = Origin(unit=OriginUnit.SOURCE, rows=((0, 4, 3, 4), (5, 1, 8, 5)))
    >>> origin.of(2, 6)
    ((2, 2, 5, 2), (5, 1, 8, 5))
    """

    unit: OriginUnit
    rows: tuple[Row, ...] = ()

    def __post_init__(self) -> None:
        for one, following in pairwise(self.rows):
            if one[0] + one[1] > following[0]:
                raise ReportError(f"The origin of a text overlaps itself at {following[0]}.")

    def of(self, start: int, end: int) -> tuple[Row, ...]:
        """Return the rows of a stretch, cut to it.

        Parameters
        ----------
        start, end : int
            A stretch of the text.

        Returns
        -------
        tuple of Row
            Empty where its words have no known place. Where a row of a page's source holds
            an entity, the whole entity is given.
        """
        first = max(0, bisect_right(self.rows, start, key=lambda row: row[0]) - 1)
        found = []
        for row in self.rows[first:]:
            if row[0] >= end:
                break
            if row[0] + row[1] > start:
                found.append(self._cut(row, max(start, row[0]), min(end, row[0] + row[1])))
        return tuple(found)

    def up_to(self, end: int) -> Origin:
        """Return the origin of a text that was cut off.

        Examples
        --------
        >>> Origin(unit=OriginUnit.PART, rows=((0, 9, 1),)).up_to(4).rows
        ((0, 4, 1),)
        """
        return Origin(unit=self.unit, rows=self.of(0, end))

    def _cut(self, row: Row, start: int, end: int) -> Row:
        if self.unit is not OriginUnit.SOURCE:
            return (start, end - start, *row[2:])
        if row[1] != row[3]:
            return (start, end - start, row[2], row[3])
        return (start, end - start, row[2] + start - row[0], end - start)
