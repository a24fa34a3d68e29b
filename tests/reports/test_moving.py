"""What moved is told by words and dates, never by identifiers (R217, R218)."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from goodoffices.case.dates import DateInterval
from goodoffices.case.positions import Position
from goodoffices.errors import RecordError
from goodoffices.reports.document import record_document
from goodoffices.reports.labels import ComparisonKind
from goodoffices.reports.moving import Changes, changes
from goodoffices.reports.positions import positions_of
from goodoffices.reports.record import Dating, ReadReport, Record
from goodoffices.reports.reviewing.anchoring import items_in
from goodoffices.reports.reviewing.decision import Act
from goodoffices.reports.snapshots import (
    Snapshot,
    is_before,
    snapshot_before,
    snapshot_from,
    snapshot_of,
)
from tests.reports.reviewing.lake import Desk, lake_case, lake_files, lake_record
from tests.reports.stage import article_of


def taken(record: Record) -> Snapshot:
    return snapshot_of(record, positions_of(record, case=lake_case()))


def without(name: str) -> Record:
    return lake_record([one for one in lake_files() if not one.name.startswith(name)])


def test_nothing_moved_between_equal_records() -> None:
    found = changes(taken(lake_record()), taken(lake_record()))
    assert found == Changes()
    assert found.is_nothing


def test_a_record_document_gives_the_snapshot_it_was_made_of() -> None:
    positions = positions_of(lake_record(), case=lake_case())
    document = json.loads(json.dumps(record_document(lake_record(), positions)))
    assert snapshot_from(document) == taken(lake_record())


@pytest.mark.parametrize("name", [file.name[:2] for file in lake_files()])
def test_a_report_more_brings_what_it_alone_tells(name: str) -> None:
    found = changes(taken(without(name)), taken(lake_record()))
    (report,) = found.reports
    assert report.startswith(name)
    assert {one.spans[0].report for one in found.figures} <= {report}
    assert {one.spans[0].report for one in found.events} <= {report}
    assert found.reread == frozenset()
    for one in found.positions:
        assert one.before.position is not one.after.position
        assert one.after.position is Position.UNKNOWN or one.after.evidence


def test_new_identifiers_are_no_news() -> None:
    record = lake_record()
    names = {one.id: f"{one.id}-new" for one in items_in(record)}
    renamed = replace(
        record,
        figures=tuple(replace(one, id=names[one.id]) for one in record.figures),
        events=tuple(replace(one, id=names[one.id]) for one in record.events),
        statements=tuple(replace(one, id=names[one.id]) for one in record.statements),
        claims=tuple(replace(one, id=names[one.id]) for one in record.claims),
        comparisons=tuple(
            replace(one, items=tuple(names.get(name, name) for name in one.items))
            for one in record.comparisons
        ),
    )
    assert changes(taken(record), taken(renamed)).is_nothing


def test_what_a_known_report_newly_yields_is_marked_so() -> None:
    record = lake_record()
    poorer = replace(record, figures=record.figures[1:], comparisons=())
    found = changes(taken(poorer), taken(replace(record, comparisons=())))
    assert [one.id for one in found.figures] == [record.figures[0].id]
    assert found.reread == {record.figures[0].id}


def test_contradictions_are_new_settled_or_gone() -> None:
    desk = Desk(lake_record())
    pair = next(
        one for one in lake_record().comparisons if one.kind is ComparisonKind.CONTRADICTION
    )
    others = tuple(one for one in lake_record().comparisons if one.id != pair.id)
    before = taken(replace(lake_record(), comparisons=others))
    assert changes(before, taken(lake_record())).contradictions == (pair,)
    assert changes(taken(lake_record()), before).gone == (pair,)
    desk.does(Act.SETTLE, pair.id, note="The first account holds.")
    reviewed = desk.reviewed
    positions = positions_of(reviewed.record, case=lake_case())
    now = snapshot_of(reviewed.record, positions, reviewed)
    assert [one.id for one in changes(taken(lake_record()), now).settled] == [pair.id]


def read_on(when: DateInterval) -> ReadReport:
    return ReadReport(article=article_of("A word.", "r"), dating=Dating(when=when))


@pytest.mark.parametrize(
    ("first", "last", "old"),
    [
        pytest.param(3, 4, True, id="R217 certainly before"),
        pytest.param(3, 9, False, id="R217 perhaps after"),
        pytest.param(5, 5, False, id="R217 on the day"),
        pytest.param(None, None, False, id="R217 without a date"),
    ],
)
def test_a_report_is_old_only_when_it_certainly_is(
    first: int | None, last: int | None, old: bool
) -> None:
    when = DateInterval(
        earliest=date(2031, 5, first) if first else None,
        latest=date(2031, 5, last) if last else None,
    )
    assert is_before(read_on(when), date(2031, 5, 5)) is old


def test_since_the_first_day_everything_is_new() -> None:
    before = snapshot_before(lake_record(), date(1900, 1, 1), case=lake_case())
    found = changes(before, taken(lake_record()))
    assert len(found.reports) == len(lake_record().reports)
    assert len(found.figures) == len(lake_record().figures)
    after = snapshot_before(lake_record(), date(2100, 1, 1), case=lake_case())
    assert changes(after, taken(lake_record())).is_nothing


def test_what_is_no_record_is_refused() -> None:
    with pytest.raises(RecordError):
        snapshot_from({"schema": "goodoffices/record@1", "positions": []})
