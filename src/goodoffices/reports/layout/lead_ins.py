"""Words that lead to a quotation of its own paragraph: 'Mira Aldo replied:' (R527)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from goodoffices.reports.layout.lines import Line
from goodoffices.reports.layout.told import leading_words
from goodoffices.reports.layout.words import words_of
from goodoffices.reports.text import Label

LONGEST = 400
"""Characters of the longest block that only leads to a quotation."""

_OPENING = frozenset("“\"«„‘'")
_OPEN = frozenset({None, Label.PROSE})


def with_lead_ins(text: str, lines: Sequence[Line]) -> tuple[Line, ...]:
    r"""Join a block that tells of speech and ends in a colon with the quotation below it.

    R527: together they are one paragraph, as if no line were broken between them; what leads to
    words is no heading.

    Parameters
    ----------
    text : str
        The report.
    lines : sequence of Line
        Its blocks.

    Returns
    -------
    tuple of Line
        In order. Time linear in the length.

    Examples
    --------
    >>> from goodoffices.reports.layout.lines import lines_of
    >>> text = 'Aldo replied:\n\n"We shall wait."'
    >>> [line.words for line in with_lead_ins(text, tuple(lines_of(text)))]
    [5]
    """
    joined: list[Line] = []
    for line in lines:
        if joined and line.text[0] in _OPENING and _is_open(line) and _leads(joined[-1]):
            lead = joined.pop()
            line = replace(
                lead,
                text=text[lead.start : line.end],
                end=line.end,
                words=lead.words + line.words,
                sentence=True,
            )
        joined.append(line)
    return tuple(joined)


def _leads(line: Line) -> bool:
    if line.text[-1] != ":" or len(line.text) > LONGEST or not _is_open(line):
        return False
    return not leading_words().isdisjoint(words_of(line.text))


def _is_open(line: Line) -> bool:
    return line.given in _OPEN and line.form is None
