"""Cards of a page that lead to other stories: a heading that is a link, and a few lines below."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from goodoffices.reports.text import RESIDUE, Label, Segment

LONGEST = 600
"""Characters of a card; what is longer is a text with a heading."""

_MOST = 0.4


def with_cards(
    text: str, labels: tuple[Segment, ...], cards: Sequence[tuple[int, int]]
) -> tuple[Segment, ...]:
    r"""Label cards as other stories (R260).

    Parameters
    ----------
    text : str
        The text of a page.
    labels : tuple of Segment
        What its structure says, in order, not overlapping.
    cards : sequence of tuple of int and int
        Start and end of boxes that begin with a heading that is a link.

    Returns
    -------
    tuple of Segment
        As given where cards hold two fifths or more of what is no frame: a live page or a
        bulletin may link the heading of every entry.

    Examples
    --------
    >>> text = "They met in Halm on Monday.\nOther\nRead it."
    >>> [one.label.value for one in with_cards(text, (), [(28, 42)])]
    ['related']
    """
    apart = list(_merged(cards, len(text)))
    framed = [one for one in labels if one.label in RESIDUE]
    open_ = len(text) - sum(one.end - one.start for one in framed)
    starts, ends = [one.start for one in framed], [one.end for one in framed]
    found = [
        one
        for start, end in apart
        for one in _outside(
            framed[bisect_right(ends, start) : bisect_left(starts, end)], start, end
        )
    ]
    if not found or sum(one.end - one.start for one in found) >= _MOST * open_:
        return labels
    kept = [one for one in labels if one.label in RESIDUE or not _is_within(one, apart)]
    return tuple(sorted((*kept, *found), key=lambda one: one.start))


def _merged(cards: Sequence[tuple[int, int]], length: int) -> Iterator[tuple[int, int]]:
    last = (0, 0)
    for start, end in sorted(cards):
        if start >= last[1]:
            yield from (last,) if last[0] < last[1] else ()
            last = (start, min(end, length))
        else:
            last = (last[0], max(last[1], min(end, length)))
    yield from (last,) if last[0] < last[1] else ()


def _outside(framed: Sequence[Segment], start: int, end: int) -> Iterator[Segment]:
    """Yield what of a stretch has no label of the frame yet."""
    for one in framed:
        if one.start > start:
            yield Segment(label=Label.RELATED, start=start, end=one.start)
        start = max(start, one.end)
    if start < end:
        yield Segment(label=Label.RELATED, start=start, end=end)


def _is_within(one: Segment, apart: Sequence[tuple[int, int]]) -> bool:
    place = bisect_left(apart, (one.end, 0)) - 1
    return place >= 0 and one.start < apart[place][1]
