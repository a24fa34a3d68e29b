"""Text written down line by line, with labels for its stretches."""

from __future__ import annotations

from collections.abc import Iterable

from goodoffices.reports.origin import Origin, OriginUnit, Row
from goodoffices.reports.text import Label, Segment


class Sheet:
    r"""Collects lines and labels up to a number of characters.

    Parameters
    ----------
    limit : int
        Most characters taken; whatever comes after is left out and ``is_cut`` says so.

    Examples
    --------
    >>> sheet = Sheet(limit=100)
    >>> sheet.line("Talks resume", Label.TITLE)
    >>> sheet.line("They met.")
    >>> sheet.text, sheet.labels[0].end
    ('Talks resume\nThey met.', 12)
    """

    def __init__(self, *, limit: int) -> None:
        self.limit = limit
        self.is_cut = False
        self._pieces: list[str] = []
        self._length = 0
        self._labels: list[Segment] = []
        self._rows: list[Row] = []

    @property
    def text(self) -> str:
        """All lines, one line feed between them."""
        return "".join(self._pieces)

    @property
    def labels(self) -> tuple[Segment, ...]:
        """Labels in order, not overlapping."""
        return tuple(self._labels)

    def origin(self, unit: OriginUnit) -> Origin:
        """Return where the lines come from, as far as they were written with their place."""
        return Origin(unit=unit, rows=tuple(self._rows))

    def line(self, words: str, label: Label | None = None, *, rows: Iterable[Row] = ()) -> None:
        """Write a line; nothing for an empty one."""
        if words.strip():
            whole = () if label is None else (Segment(label=label, start=0, end=len(words)),)
            self.block(words, whole, rows=rows)

    def gap(self) -> None:
        """Leave a line empty, except at the top."""
        if self._pieces and not self.is_cut:
            self._put("\n")

    def block(
        self, words: str, labels: Iterable[Segment] = (), *, rows: Iterable[Row] = ()
    ) -> None:
        """Write several lines; their labels and places count from their own beginning."""
        if self.is_cut:
            return
        if self._pieces:
            self._put("\n")
        start = self._length
        if start + len(words) > self.limit:
            words = words[: max(0, self.limit - start)]
            self.is_cut = True
        self._put(words)
        for first, length, *place in rows:
            kept = min(first + length, len(words)) - first
            if kept > 0:
                self._rows.append((start + first, kept, *place))
        for one in labels:
            end = min(one.end, len(words))
            if one.start < end:
                self._labels.append(
                    Segment(label=one.label, start=start + one.start, end=start + end)
                )

    def _put(self, words: str) -> None:
        self._pieces.append(words)
        self._length += len(words)
