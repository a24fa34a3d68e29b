"""Who says the words that a figure stands in: the speaker of the statement around it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from goodoffices.reports.amounts.reporters import reporting_verbs
from goodoffices.reports.labels import Directness, SourceKind
from goodoffices.reports.record import Statement

MOST_AROUND = 12
"""Statements that begin before a figure and may reach over it; further ones are not looked at."""


class Tellers:
    """Speakers of a report's statements by the place of their words.

    Parameters
    ----------
    statements : sequence of Statement
        Of one report, in any order. Positions that the report itself tells of a party, and
        documents, vouch for no figure.
    """

    __slots__ = ("_spans", "_starts")

    def __init__(self, statements: Sequence[Statement]) -> None:
        spans = sorted(
            (span.start, span.end, statement.speaker)
            for statement in statements
            for span in statement.spans
            if statement.speaker and _is_said(statement)
        )
        self._spans = spans
        self._starts = [start for start, _, _ in spans]

    def at(self, start: int, end: int) -> str:
        """Return the speaker of the innermost statement around a stretch; empty if none.

        Parameters
        ----------
        start, end : int
            Where the figure stands, half-open.
        """
        last = bisect_right(self._starts, start)
        for first, behind, speaker in reversed(self._spans[max(last - MOST_AROUND, 0) : last]):
            if first <= start and end <= behind:
                return speaker
        return ""


def _is_said(statement: Statement) -> bool:
    """Whether somebody's own words are told; an offer or a demand gives no figure."""
    if statement.source_kind in {SourceKind.NARRATOR, SourceKind.DOCUMENT}:
        return False
    said = any(word in reporting_verbs() for word in statement.cue.casefold().split())
    return statement.directness is Directness.DIRECT or (
        statement.directness is not Directness.POSITION and said
    )
