"""Quotations that open again at each paragraph; the last one says whose they are (R488)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from goodoffices.case.sources import SourceSpan
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.identity import item_id
from goodoffices.reports.record import Statement
from goodoffices.reports.statements.made_statements import statement_of
from goodoffices.reports.statements.one_report import OneReport
from goodoffices.reports.statements.orphans import goes_on, uncued

MOST_HELD = 40
"""Sentences of a quotation that are kept until its speaker is named."""


def _stays_open(reading: OneReport, unit: Unit) -> bool:
    """Whether a unit stands in a quotation that opens its paragraph and closes in none of it.

    Parameters
    ----------
    reading : OneReport
        The report.
    unit : Unit
        A sentence in quotation marks.

    Returns
    -------
    bool
        ``False`` where the report's own words stand before the quotation.
    """
    at = bisect_right(reading.openings, unit.start + 1) - 1
    if at < 0:
        return False
    quotation = reading.article.quotations[at]
    paragraph = reading.article.paragraphs[unit.paragraph]
    opens = not reading.article.report.text[paragraph.start : quotation.start].strip()
    return opens and quotation.start >= paragraph.start and not quotation.closed


def held_with(
    reading: OneReport, held: Sequence[Unit], unit: Unit, near: Statement | None
) -> list[Unit]:
    """Return the sentences of a quotation whose speaker is not named yet, with one more.

    Parameters
    ----------
    reading : OneReport
        The report.
    held : sequence of Unit
        Those so far.
    unit : Unit
        A sentence in quotation marks.
    near : Statement or None
        The statement before it; what goes on with that one has a speaker.

    Returns
    -------
    list of Unit
        Only those that stand right before it; none of a quotation that closes.
    """
    if not _stays_open(reading, unit):
        return []
    owned = near is not None and goes_on(reading, unit, near)
    if near is not None and owned and not (held and near.spans[0].start >= held[0].start):
        return []
    close = bool(held) and unit.paragraph - held[-1].paragraph <= 1
    return [*held, unit] if close and len(held) < MOST_HELD else [unit]


def ends_quotation(reading: OneReport, held: Sequence[Unit], unit: Unit, said: Statement) -> bool:
    """Whether a statement is the last paragraph of the quotation that is held open.

    Parameters
    ----------
    reading : OneReport
        The report.
    held : sequence of Unit
        Sentences of an open quotation.
    unit : Unit
        The sentence of the statement.
    said : Statement
        A statement with a cue of its own.

    Returns
    -------
    bool
        Only where it opens the next paragraph with a quotation mark, and has a speaker.
    """
    if not held or said.speaker is None or unit.paragraph - held[-1].paragraph != 1:
        return False
    start = reading.article.paragraphs[unit.paragraph].start
    at = bisect_right(reading.openings, start + 1) - 1
    return said.spans[0].start <= start + 1 and at >= 0 and reading.openings[at] >= start


def begun_before(reading: OneReport, held: Sequence[Unit], said: Statement) -> Statement:
    """Return a statement with the paragraphs of its quotation that stand before it.

    R488: the first of them that takes a side tells the issue and the side.

    Parameters
    ----------
    reading : OneReport
        The report.
    held : sequence of Unit
        Sentences of the quotation, in order.
    said : Statement
        Its last paragraph, with its speaker.

    Returns
    -------
    Statement
        One span for each paragraph.
    """
    parts = [*(_part(reading, unit, said) for unit in held), said]
    taking = [one for one in parts if one.issue and one.stance not in {None, "assert"}]
    main = next(iter(taking or [one for one in parts if one.issue]), said)
    others = (issue for one in parts for issue in (one.issue, *one.further_issues) if issue)
    spans = (*_spans(reading, held), *said.spans)
    return replace(
        said,
        id=item_id("statement", reading.article.report.sha256, spans),
        spans=spans,
        issue=main.issue,
        stance=main.stance,
        option_stance=main.option_stance,
        options=main.options,
        further_issues=tuple(one for one in dict.fromkeys(others) if one != main.issue),
    )


def _part(reading: OneReport, unit: Unit, said: Statement) -> Statement:
    return statement_of(reading, unit, uncued(unit, said.speaker))


def _spans(reading: OneReport, held: Sequence[Unit]) -> tuple[SourceSpan, ...]:
    bounds: dict[int, tuple[int, int]] = {}
    for unit in held:
        start, _ = bounds.get(unit.paragraph, (unit.start, unit.end))
        bounds[unit.paragraph] = (start, unit.end)
    return tuple(reading.article.report.span(*place) for place in bounds.values())
