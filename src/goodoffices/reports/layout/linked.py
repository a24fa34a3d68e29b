"""Lines of a web page that are links: to other stories, in menus, in rows of buttons."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from goodoffices.reports.layout.words import words_of
from goodoffices.reports.text import Label, Segment

_LINE = re.compile(r"[^\n]+")
_WHOLE = 0.9
_MENU_WORDS = 4
_TEASER_WORDS = 40
_LED_BY = 3
_MOST_OF_PAGE = 0.5


def with_links(
    text: str, labels: tuple[Segment, ...], links: Sequence[tuple[int, int]]
) -> tuple[Segment, ...]:
    r"""Add to a page's labels which of its lines are nothing but links (R260).

    Parameters
    ----------
    text : str
        The page's text, one line per block.
    labels : tuple of Segment
        What its structure says, in order, not overlapping.
    links : sequence of (int, int)
        The stretches of text that are links, in order.

    Returns
    -------
    tuple of Segment
        With lines that are links, or end in one after a colon, labelled as related stories
        or, where short, as navigation. A page that is mostly links keeps its labels.

    Examples
    --------
    >>> text = "They met again on the quay of the harbour.\nThe eels are back under it"
    >>> with_links(text, (), [(43, 69)])[0].label.value
    'related'
    """
    found = [one for one in _linked(text, links) if not _meets(one, labels)]
    if sum(one.end - one.start for one in found) > _MOST_OF_PAGE * len(text):
        return labels
    return tuple(sorted((*labels, *found), key=lambda one: one.start))


def _linked(text: str, links: Sequence[tuple[int, int]]) -> Iterator[Segment]:
    following = 0
    for line in _LINE.finditer(text):
        start, end = line.span()
        while following < len(links) and links[following][1] <= start:
            following += 1
        inside = []
        n = following
        while n < len(links) and links[n][0] < end:
            inside.append((max(start, links[n][0]), min(end, links[n][1])))
            n += 1
        if inside and _is_link(line.group(), start, inside):
            words = len(words_of(line.group()[:1_000]))
            if words <= _TEASER_WORDS:
                label = Label.RELATED if words > _MENU_WORDS else Label.NAVIGATION
                yield Segment(label=label, start=start, end=end)


def _is_link(words: str, start: int, inside: Sequence[tuple[int, int]]) -> bool:
    if sum(last - first for first, last in inside) >= _WHOLE * len(words):
        return True
    first, last = inside[0]
    before, link = words[: first - start].rstrip(), words[first - start : last - start].strip()
    ends = len(inside) == 1 and last - start >= len(words) - 1
    # "Read too Ferry to close": a few words without a stop, then a headline to the line's end.
    headline = len(before.split()) <= _LED_BY and link[:1].isupper() and before[-1:].isalpha()
    teaser = headline and not link.endswith(".") and len(link.split()) > _MENU_WORDS
    return ends and (before.endswith(":") or teaser)


def _meets(one: Segment, labels: Sequence[Segment]) -> bool:
    low, high = 0, len(labels)
    while low < high:
        middle = (low + high) // 2
        if labels[middle].end <= one.start:
            low = middle + 1
        else:
            high = middle
    return low < len(labels) and labels[low].start < one.end
