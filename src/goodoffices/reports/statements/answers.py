"""Sentences of one answer that say one thing: a single statement (R284)."""

from __future__ import annotations

import re
from dataclasses import replace

from goodoffices.reports.identity import item_id
from goodoffices.reports.labels import Directness
from goodoffices.reports.record import Statement
from goodoffices.reports.speakers.floors import LABELLED
from goodoffices.reports.statements.made_statements import takes_side
from goodoffices.reports.statements.one_report import OneReport

_POSITION = re.compile(
    r"We (?:would|will|shall|must|should|want|ask|need|call|urge|hope|do|can)\b"
)
"""Openings of a sentence that takes a position of its own."""


def goes_on_answering(reading: OneReport, previous: Statement, statement: Statement) -> bool:
    """Whether a sentence under a label goes on with the statement right before it.

    R284: plain sentences of one speaker that follow each other under one label are one
    statement, unless each has an issue of its own.

    Parameters
    ----------
    reading : OneReport
        The report.
    previous, statement : Statement
        Two statements, in their order.

    Returns
    -------
    bool
        ``False`` across a line break, and where another speaker's words stand between.
    """
    both = (previous, statement)
    if any(LABELLED not in one.flags or one.via or one.cue for one in both):
        return False
    if previous.speaker != statement.speaker:
        return False
    if previous.issue and statement.issue and previous.issue != statement.issue:
        return False
    if _POSITION.match(statement.spans[0].quote):
        return False
    between = reading.article.report.text[previous.spans[-1].end : statement.spans[0].start]
    return "\n" not in between and not between.strip(" .!?")


def joined(reading: OneReport, previous: Statement, statement: Statement) -> Statement:
    """Return two statements of one answer as one.

    Parameters
    ----------
    reading : OneReport
        The report.
    previous, statement : Statement
        Two statements, in their order.

    Returns
    -------
    Statement
        With the labels of whichever has an issue and takes a side, the first before the second.
    """
    report = reading.article.report
    span = report.span(previous.spans[0].start, statement.spans[-1].end)
    base = max((previous, statement), key=lambda one: (one.issue is not None, takes_side(one)))
    further = (*previous.further_issues, *statement.further_issues)
    return replace(
        base,
        id=item_id("statement", report.sha256, (span,)),
        spans=(span,),
        directness=Directness.DIRECT,
        further_issues=tuple(dict.fromkeys(one for one in further if one != base.issue)),
        flags=tuple(dict.fromkeys((*previous.flags, *statement.flags))),
    )
