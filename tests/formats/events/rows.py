"""Invented rows in the layouts of four projects; no row of any of them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping

from goodoffices.formats.events.event import SourceTable, TableEvent
from goodoffices.formats.events.lines import rows_of_lines
from goodoffices.formats.events.reading import Reading, read_events
from goodoffices.formats.events.sources import LAYOUTS
from goodoffices.formats.kinds import EventSource

ACLED = {
    "event_id_cnty": "VRU7", "event_date": "07 May 2031", "time_precision": "1",
    "event_type": "Battles", "sub_event_type": "Armed clash", "actor1": "Lom Front",
    "assoc_actor_1": "", "actor2": "Varan army", "admin1": "North", "location": "Old Quay",
    "country": "Varu", "latitude": "1.5", "longitude": "2.5", "geo_precision": "2",
    "source": "Skerry Post", "notes": "A clash at the quay.", "fatalities": "3",
}  # fmt: skip
UCDP = {
    "id": "77", "type_of_violence": "1", "side_a": "Government of Varu", "side_b": "Lom Front",
    "country": "Varu", "date_prec": "4", "date_start": "2031-05-01 00:00:00.000",
    "date_end": "2031-05-31 00:00:00.000", "best": "5", "high": "9", "low": "4",
    "where_coordinates": "Old Quay", "adm_1": "North", "source_article": "Skerry Post",
}  # fmt: skip
GDELT = {
    "GlobalEventID": "900", "SQLDATE": "20310507", "EventCode": "190", "EventRootCode": "19",
    "Actor1Code": "VRU", "Actor2Name": "LOM FRONT", "ActionGeo_FullName": "Old Quay, Varu",
    "SOURCEURL": "https://post.example/1",
}  # fmt: skip
PA_X = {
    "AgtId": "12", "Agt": "Quay Accord", "Dat": "2031-05-07", "Con": "Varu", "Stage": "Cea",
    "PPName": "Varu talks", "Part": "Varu; Lom Front", "ThrdPart": "Skerries",
}  # fmt: skip
SAMPLES: Mapping[EventSource, Mapping[str, str]] = {
    EventSource.ACLED: ACLED,
    EventSource.UCDP_GED: UCDP,
    EventSource.GDELT: GDELT,
    EventSource.PA_X: PA_X,
}


def table_of(source: EventSource, name: str = "table.csv") -> SourceTable:
    layout = LAYOUTS[source]
    return SourceTable(
        source=source.value,
        name=name,
        sha256="ab" * 32,
        licence=layout.licence,
        restricted=layout.restricted,
    )


def lines_of(rows: Iterable[Mapping[str, str]], *, mark: str = ",") -> list[str]:
    rows = list(rows)
    target = io.StringIO(newline="")
    writer = csv.DictWriter(target, fieldnames=list(rows[0]), delimiter=mark)
    writer.writeheader()
    writer.writerows(rows)
    return target.getvalue().splitlines(keepends=True)


def read(
    source: EventSource, rows: Iterable[Mapping[str, str]], *, mark: str = ","
) -> tuple[list[TableEvent], Reading]:
    reading = Reading()
    return read_lines(source, lines_of(rows, mark=mark), reading), reading


def read_lines(
    source: EventSource, lines: Iterable[str], reading: Reading | None = None
) -> list[TableEvent]:
    rows = rows_of_lines("table.csv", lines, plain_tabs=LAYOUTS[source].plain_tabs)
    return list(read_events(table_of(source), rows, reading=reading or Reading()))
