"""The worked case of the lake, read by rules alone, and ways to disturb its reports."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

from goodoffices.app.cases import open_case
from goodoffices.app.folders import open_reports
from goodoffices.case.negotiation import Case
from goodoffices.reports.reading import ReportFile, read_reports
from goodoffices.reports.record import Record
from goodoffices.reports.reviewing.applying import apply_decisions
from goodoffices.reports.reviewing.deciding import Request, decide
from goodoffices.reports.reviewing.decision import Act, Decision, Reason
from goodoffices.reports.reviewing.reviewed import Reviewed

FOLDER = Path(__file__).parents[3] / "cases" / "lake-orvane"
CHOSEN = ("02-lakeside-courier", "04-marsh-watch", "07-harbour-ledger")
AT = "2031-05-02T10:00:00+00:00"
BY = "A. Reviewer"


@cache
def lake_case() -> Case:
    return open_case(str(FOLDER))


@cache
def lake_files() -> tuple[ReportFile, ...]:
    files = open_reports([str(FOLDER / "reports")])
    return tuple(one for one in files if one.name.startswith(CHOSEN))


def lake_record(files: Sequence[ReportFile] | None = None) -> Record:
    return _read(tuple(files or lake_files()))


@cache
def _read(files: tuple[ReportFile, ...]) -> Record:
    return read_reports(files, case=lake_case())


def rewritten(name: str, change: Callable[[str], str]) -> tuple[ReportFile, ...]:
    """Return the reports with the text of one of them changed."""
    return tuple(
        ReportFile(name=one.name, data=change(one.data.decode()).encode())
        if one.name.startswith(name)
        else one
        for one in lake_files()
    )


class Desk:
    """Somebody who reviews: keeps the log and the record as it stands."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.log: list[Decision] = []

    @property
    def reviewed(self) -> Reviewed:
        return apply_decisions(self.record, self.log, case=lake_case())

    def does(self, act: Act, item: str = "", **more: object) -> Decision:
        request = Request(item=item, act=act, **more)  # type: ignore[arg-type]  # by name
        decision = decide(self.reviewed, request, case=lake_case(), by=BY, at=AT)
        self.log.append(decision)
        return decision

    def accepts(self, item: str) -> Decision:
        return self.does(Act.ACCEPT, item)

    def rejects(self, item: str, reason: Reason = Reason.NO_ITEM) -> Decision:
        return self.does(Act.REJECT, item, reason=reason)


def busy_desk() -> Desk:
    """Somebody who has done a bit of everything."""
    desk = Desk(lake_record())
    desk.log.extend(_busy_log())
    return desk


@cache
def _busy_log() -> tuple[Decision, ...]:
    record = lake_record()
    desk = Desk(record)
    one, two, three, four, five, six = record.statements[:6]
    desk.accepts(one.id)
    desk.rejects(two.id, Reason.WRONG_SOURCE)
    desk.does(Act.EDIT, three.id, changes={"issue": None, "stance": "assert"})
    words = four.spans[0].quote.split()
    halves = [" ".join(words[: len(words) // 2]), " ".join(words[len(words) // 2 :])]
    desk.does(Act.SPLIT, four.id, parts=[{"words": half} for half in halves])
    desk.does(Act.MERGE, five.id, others=[six.id])
    desk.rejects(record.figures[0].id, Reason.OTHER_MATTER)
    desk.accepts(record.figures[1].id)
    desk.accepts(record.events[0].id)
    for claim in record.claims:
        desk.accepts(claim.id)
    return tuple(desk.log)
