"""Which line heads a paragraph: the sub-heading above it, or a question on a line of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from goodoffices.reports.layout.words import words_of
from goodoffices.reports.text import BODY, Label, Segment

LONGEST_QUESTION = 20
"""Words of the longest question that heads what follows it."""

_HEADS = frozenset({Label.SUB_HEADING, Label.TITLE, Label.KICKER})
_QUOTED = "“\"„«‘'"


def headings_of(text: str, labelled: Sequence[Segment]) -> Iterator[Segment | None]:
    r"""Yield for each body segment the line that heads it, if one does.

    Parameters
    ----------
    text : str
        The report.
    labelled : sequence of Segment
        Its blocks with their labels, in order.

    Yields
    ------
    Segment or None
        The last sub-heading or title above it, or the question right above it, whichever
        stands nearer.

    Examples
    --------
    >>> from goodoffices.reports.layout.residue import label_blocks
    >>> text = "They met in Oslo.\n\nWho wants the tolls?\n\nVaru does.\n\nIt rained."
    >>> [one and text[one.start : one.end] for one in headings_of(text, label_blocks(text))]
    [None, None, 'Who wants the tolls?', 'Who wants the tolls?']
    """
    heading: Segment | None = None
    for segment in labelled:
        if segment.label in _HEADS:
            heading = segment
        if segment.label in BODY:
            yield heading
            if _asks(text[segment.start : segment.end]):
                heading = segment


def _asks(words: str) -> bool:
    alone = words.endswith("?") and "\n" not in words and words[0] not in _QUOTED
    return alone and len(words_of(words)) <= LONGEST_QUESTION
