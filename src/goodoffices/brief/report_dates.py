"""When each report was written, and how that is known."""

from __future__ import annotations

from dataclasses import dataclass

from goodoffices.brief.annex import report_title
from goodoffices.brief.days import interval_words
from goodoffices.brief.items import Items
from goodoffices.brief.lines import Line
from goodoffices.brief.words import BASES
from goodoffices.reports.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportDate:
    """The date of one report.

    Parameters
    ----------
    number : int
        Number of the report in the brief.
    title : str
        Its first words.
    when, basis : str
        Interval and what it rests on, in words.
    reasons : tuple of Line
        One per constraint, with the words that constrain.
    conflicts : tuple of str
        Readings that cannot all hold.
    """

    number: int
    title: str
    when: str
    basis: str
    reasons: tuple[Line, ...]
    conflicts: tuple[str, ...]


def report_dates(record: Record, items: Items) -> tuple[ReportDate, ...]:
    """Say for each report when it was written and how that is known.

    Parameters
    ----------
    record : Record
        Reports with their dates.
    items : Items
        Source marks.

    Returns
    -------
    tuple of ReportDate
        In the order of the record.
    """
    rows = []
    for number, read in enumerate(record.reports, start=1):
        dating = read.dating
        pairs = zip(dating.reasons, dating.evidence, strict=False)
        rows.append(
            ReportDate(
                number=number,
                title=report_title(read.article),
                when=interval_words(dating.when),
                basis=BASES[dating.basis],
                reasons=tuple(
                    Line(
                        id=f"date-{number}-{n}",
                        words=reason,
                        marks=items.citations.marks([span]),
                    )
                    for n, (reason, span) in enumerate(pairs, start=1)
                ),
                conflicts=dating.conflicts,
            )
        )
    return tuple(rows)


def reports_words(record: Record) -> str:
    """Say how many reports there are and which days they span.

    Parameters
    ----------
    record : Record
        Reports with their dates.

    Returns
    -------
    str
        Copies of one report are said to be copies.

    Examples
    --------
    >>> reports_words(Record(case="c"))
    'no report'
    """
    n_reports = len(record.reports)
    if not n_reports:
        return "no report"
    groups = [read.duplicate_group for read in record.reports if read.duplicate_group]
    copies = len(groups) - len(set(groups))
    noun = "report" if n_reports == 1 else "reports"
    copied = f" ({copies} of them copies)" if copies else ""
    return f"{n_reports} {noun}{copied}"
