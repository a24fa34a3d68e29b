"""Events keep their provenance, and rows that may not be passed on stay (R231)."""

from __future__ import annotations

import json
from typing import Any

import pytest

from goodoffices.errors import FormatError
from goodoffices.formats.events.document import (
    SCHEMA,
    document_pieces,
    event_document,
    events_table,
)
from goodoffices.formats.events.lines import rows_of_lines
from goodoffices.formats.events.reading import Reading, read_events
from goodoffices.formats.kinds import EventSource
from tests.formats.events.rows import ACLED, SAMPLES, UCDP, lines_of, read, table_of


def document_of(source: EventSource, *rows: dict[str, str]) -> dict[str, Any]:
    table, reading = table_of(source), Reading()
    cells = rows_of_lines(table.name, lines_of(rows or [SAMPLES[source]]), plain_tabs=False)
    events = read_events(table, cells, reading=reading)
    document: dict[str, Any] = json.loads("".join(document_pieces(table, events, reading)))
    return document


@pytest.mark.parametrize("source", EventSource)
def test_document_says_file_row_and_terms(source: EventSource) -> None:
    document = document_of(source)
    (event,), _ = read(source, [SAMPLES[source]])
    assert document["schema"] == SCHEMA
    assert document["provenance"] == "table"
    assert document["table"]["sha256"] == "ab" * 32
    assert document["events"] == [event_document(event)]
    assert document["events"][0]["row"] == 2


def test_rows_left_out_stand_in_the_document() -> None:
    document = document_of(EventSource.ACLED, ACLED, {**ACLED, "event_date": "?"})
    assert document["rows_left_out"] == 1
    assert document["left_out"] == [{"row": 3, "reason": "'?' is no day"}]


def test_restricted_rows_stay_out_until_a_person_says_so() -> None:
    both = [("a", document_of(EventSource.ACLED)), ("u", document_of(EventSource.UCDP_GED))]
    table, notes = events_table(both)
    assert [row[1] for row in table.rows] == [UCDP["id"]]
    assert notes[0].startswith("a: 1 event(s) of table.csv left out. ACLED terms of use")
    assert "--include-restricted" in notes[0]
    table, notes = events_table(both, include_restricted=True)
    assert [row[1] for row in table.rows] == [ACLED["event_id_cnty"], UCDP["id"]]
    assert notes[0].endswith("They are restricted and go out because you said so.")


@pytest.mark.parametrize("value", ["false", 0, None])
def test_only_a_plain_no_makes_a_table_free(value: object) -> None:
    document = document_of(EventSource.ACLED)
    document["table"]["restricted"] = value
    assert events_table([("a", document)])[0].rows == ()


def test_every_row_that_goes_out_names_its_file_and_terms() -> None:
    table, _ = events_table([("u", document_of(EventSource.UCDP_GED))])
    row = dict(zip(table.header, table.rows[0], strict=True))
    assert (row["provenance"], row["table"], row["sha256"]) == ("table", "table.csv", "ab" * 32)
    assert (str(row["row"]), str(row["deaths_high"])) == ("2", "9")
    assert "CC BY 4.0" in str(row["licence"])


@pytest.mark.parametrize("document", [None, [], {}, {"schema": "goodoffices/record@1"}])
def test_other_documents_are_refused(document: object) -> None:
    with pytest.raises(FormatError, match="no document of events"):
        events_table([("x", document)])
