"""Numbers for the words that are cited: mark 2 of report 3 is ``3.2``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from goodoffices.brief.lines import SourceMark
from goodoffices.case.sources import SourceSpan
from goodoffices.errors import RecordError
from goodoffices.reports.record import Record
from goodoffices.reports.reviewing.reviewed import Reviewed

Place = tuple[int, int]
"""Start and end of cited words in one report."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Citations:
    """Every cited stretch of every report, numbered.

    Parameters
    ----------
    reports : mapping of str to int
        Number of each report, from 1, in the order of the record.
    places : mapping of str to mapping of (start, end) to int
        Cited stretches of each report with their numbers, from 1, in reading order, the
        longer first where two begin together.
    raw : frozenset of (str, Place)
        Report and stretch of words that rest on an item not yet reviewed; empty without a
        review.
    """

    reports: Mapping[str, int]
    places: Mapping[str, Mapping[Place, int]]
    raw: frozenset[tuple[str, Place]] = frozenset()

    def marks(self, spans: Iterable[SourceSpan]) -> tuple[SourceMark, ...]:
        """Return one mark per different stretch, in the order given.

        Raises
        ------
        RecordError
            If no item of the record rests on one of the stretches.

        Examples
        --------
        >>> citations = Citations(reports={"a": 3}, places={"a": {(5, 6): 2}})
        >>> citations.marks([SourceSpan(report="a", start=5, end=6, quote="x")])
        (SourceMark(anchor='r3-m2', number='3.2', raw=False),)
        """
        found: dict[str, SourceMark] = {}
        for span in spans:
            place = (span.start, span.end)
            number = self.places.get(span.report, {}).get(place)
            if number is None:
                raise RecordError(
                    f"Nothing in the record rests on {place[0]}-{place[1]} of report"
                    f" {span.report}. Work the positions out from the same record."
                )
            report = self.reports[span.report]
            mark = SourceMark(
                anchor=f"r{report}-m{number}",
                number=f"{report}.{number}",
                raw=(span.report, place) in self.raw,
            )
            found.setdefault(mark.anchor, mark)
        return tuple(found.values())


def citations_of(record: Record, reviewed: Reviewed | None = None) -> Citations:
    """Give a number to every stretch of words that an item or a date of the record rests on.

    Parameters
    ----------
    record : Record
        What was read.
    reviewed : Reviewed or None
        What was decided about its items; without a review nothing is marked as raw.

    Returns
    -------
    Citations
        The same numbers for the same record. Words are raw as long as one item on them waits.

    Raises
    ------
    RecordError
        If an item cites a report that the record does not hold.

    Examples
    --------
    >>> citations_of(Record(case="c")).reports
    {}
    """
    reports = {read.article.report.id: n for n, read in enumerate(record.reports, start=1)}
    found: dict[str, set[Place]] = {report: set() for report in reports}
    for span in _spans(record):
        if span.report not in found:
            raise RecordError(
                f"An item cites report {span.report}, which the record does not hold."
                " Keep each item with its report."
            )
        found[span.report].add((span.start, span.end))
    return Citations(
        reports=reports,
        places={
            report: {place: number for number, place in enumerate(sorted(places, key=_order), 1)}
            for report, places in found.items()
        },
        raw=frozenset(_raw(record, reviewed)) if reviewed else frozenset(),
    )


def _raw(record: Record, reviewed: Reviewed) -> Iterable[tuple[str, Place]]:
    for one in (record.statements, record.figures, record.events, record.claims):
        for item in one:
            if not reviewed.is_reviewed(item.id):
                yield from ((span.report, (span.start, span.end)) for span in item.spans)


def _order(place: Place) -> Place:
    return (place[0], -place[1])


def _spans(record: Record) -> Iterable[SourceSpan]:
    for one in (record.statements, record.figures, record.events, record.claims):
        for item in one:
            yield from item.spans
    for read in record.reports:
        yield from read.dating.evidence
