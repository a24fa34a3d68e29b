"""From a folder of files to a record: every report by itself, then across reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain
from operator import attrgetter

from goodoffices.case.negotiation import Case
from goodoffices.reports.comparing.comparison import compare
from goodoffices.reports.comparing.duplicates import duplicate_groups
from goodoffices.reports.comparing.retellings import retellings
from goodoffices.reports.files import ReportFile
from goodoffices.reports.naming import Named, identified
from goodoffices.reports.parsing import Parser
from goodoffices.reports.people.cast import Cast
from goodoffices.reports.people.gazetteer import gazetteer_of
from goodoffices.reports.readings import Reading, read_one
from goodoffices.reports.record import Actor, Claim, Event, Figure, Record, Statement

__all__ = ["ReportFile", "identified", "merged_actors", "method_of", "read_reports", "record_of"]


def read_reports(
    files: Sequence[ReportFile],
    *,
    case: Case,
    parser: Parser | None = None,
    on_report: Callable[[int], None] | None = None,
) -> Record:
    """Read reports into a record: items with their exact words, and how they compare.

    Parameters
    ----------
    files : sequence of ReportFile
        The reports, in any order.
    case : Case
        The negotiation they are about.
    parser : Parser or None
        Grammar parser; without one the rules do the work alone.
    on_report : callable or None
        Called with the number of reports done, after each one.

    Returns
    -------
    Record
        Reports in the order of their dates, then identifiers; items in the order of reports
        and positions.

    Notes
    -----
    Deterministic: the order of ``files`` changes nothing, and an unrelated report changes
    no other report's items. A report that cannot be read stays in the record with a note.
    A report's identifier comes from its file name (R208). Of byte-identical files one is
    read and the others point to it.

    Examples
    --------
    >>> case = Case(id="c", title="C", parties=(), issues=())
    >>> record = read_reports([ReportFile(name="a.txt", data=b"")], case=case)
    >>> [report.article.report.id for report in record.reports]
    ['a']
    """
    gazetteer = gazetteer_of(case)
    named = identified(files)
    readings: list[Reading] = []
    for done, (report_id, file) in enumerate(named, start=1):
        readings.append(
            read_one(file, report_id=report_id, case=case, gazetteer=gazetteer, parser=parser)
        )
        if on_report:
            on_report(done)
    method = method_of(parser.name if parser else None)
    return record_of(named, readings, case=case, method=method)


def record_of(
    named: Iterable[Named], readings: Iterable[Reading], *, case: Case, method: str
) -> Record:
    """Put what was read from single reports together, and compare it.

    Parameters
    ----------
    named : iterable of tuple of str and ReportFile
        Identifiers and files, as :func:`goodoffices.reports.naming.identified` gives them.
    readings : iterable of Reading
        One for each of them, in that order, wherever and whenever it was made.
    case : Case
        The negotiation they were read for.
    method : str
        How they were read, from :func:`method_of`.

    Returns
    -------
    Record
        The same as from :func:`read_reports`.

    Examples
    --------
    >>> case = Case(id="c", title="C", parties=(), issues=())
    >>> record_of([], [], case=case, method="rules").reports
    ()
    """
    first_copy: dict[str, str] = {}
    single: list[Reading] = []
    for (report_id, file), reading in zip(named, readings, strict=True):
        original = first_copy.setdefault(_what(file), report_id)
        single.append(reading if original == report_id else _copy_of(original, reading))
    record = _collected(_grouped(single), case, method)
    return replace(record, comparisons=compare(record, case=case))


def method_of(parser: str | None) -> str:
    """Say how reports are read: by rules alone, or with the parser of this name.

    Examples
    --------
    >>> method_of(None), method_of("en 3.8")
    ('rules', 'rules + parser en 3.8')
    """
    return "rules" if parser is None else f"rules + parser {parser}"


def _what(file: ReportFile) -> str:
    # A member that was refused has no bytes, and is no copy of another one.
    return file.digest if file.data or file.extract is None or file.sha256 else f"/{file.name}"


def _copy_of(original: str, reading: Reading) -> Reading:
    note = f"identical copy of {original}: its items are listed there once"
    read = replace(reading.read, notes=(*reading.read.notes, note))
    return Reading(read=read, cast=Cast())


def _grouped(readings: Sequence[Reading]) -> list[Reading]:
    articles = [reading.read.article for reading in readings]
    groups = duplicate_groups(articles)
    told: dict[str, list[str]] = defaultdict(list)
    for one in retellings(articles, groups):
        told[one.first].append(one.told_of(one.first))
        told[one.second].append(one.told_of(one.second))
    with_groups = []
    for reading in readings:
        report = reading.read.article.report.id
        notes = (*reading.read.notes, *told[report])
        read = replace(reading.read, duplicate_group=groups.get(report), notes=notes)
        with_groups.append(replace(reading, read=read))
    return sorted(with_groups, key=_chronology)


def _chronology(reading: Reading) -> tuple[date, date, str]:
    when = reading.read.dating.when
    return (
        when.latest or date.max,
        when.earliest or date.min,
        reading.read.article.report.id,
    )


def _collected(readings: Sequence[Reading], case: Case, method: str) -> Record:
    return Record(
        case=case.id,
        reports=tuple(reading.read for reading in readings),
        actors=merged_actors([reading.cast for reading in readings], case),
        statements=tuple(s for r in readings for s in sorted(r.statements, key=_place)),
        figures=tuple(f for r in readings for f in sorted(r.figures, key=_place)),
        events=tuple(e for r in readings for e in sorted(r.events, key=_place)),
        claims=tuple(c for r in readings for c in sorted(r.claims, key=_place)),
        method=method,
    )


def _place(item: Statement | Figure | Event | Claim) -> tuple[int, int, str]:
    first = min(item.spans, key=attrgetter("start"))
    return first.start, first.end, item.id


def merged_actors(casts: Iterable[Cast], case: Case) -> tuple[Actor, ...]:
    """Merge the casts of several reports: one actor each, with a span per report.

    Parameters
    ----------
    casts : iterable of Cast
        In the order of reports.
    case : Case
        Its actors come first, in its order.

    Returns
    -------
    tuple of Actor
        The case's actors that are mentioned, then the others by identifier. The same full
        name in two reports is one actor; undisclosed sources are never merged.
    """
    met: dict[str, list[Actor]] = defaultdict(list)
    for cast in casts:
        for actor in cast.actors:
            met[actor.id].append(actor)
    ids = [party.id for party in case.parties] + [person.id for person in case.persons]
    rank = {name: place for place, name in enumerate(ids)}
    merged = map(_merged, met.values())
    return tuple(sorted(merged, key=lambda actor: (rank.get(actor.id, len(rank)), actor.id)))


def _merged(same: Sequence[Actor]) -> Actor:
    """Return one actor for those that several reports name, with the first side that is told."""
    if len(same) == 1:
        return same[0]
    spans = tuple(chain.from_iterable(one.spans for one in same))
    side = next((one.side for one in same if one.side), same[-1].side)
    return replace(same[0], spans=spans, side=side)
