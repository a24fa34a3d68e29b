"""The record document says everything plainly, fits its schema and gives the positions back."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from goodoffices.case.positions import Positions
from goodoffices.errors import RecordError
from goodoffices.reports.comparing.comparison import compare
from goodoffices.reports.document import (
    main_language,
    number,
    positions_from_document,
    record_document,
    record_parts,
    record_schema,
)
from goodoffices.reports.files import ReportFile
from goodoffices.reports.labels import Stance
from goodoffices.reports.positions import positions_of
from goodoffices.reports.reading import read_reports
from goodoffices.reports.record import Record
from tests.reports.made_records import Desk, day, undisclosed
from tests.reports.stage import stage_case

CASE = stage_case()


def full_record() -> Record:
    desk = Desk(dates={"a": day(1), "b": day(2)})
    desk.says("a", "varu", Stance.REJECT)
    desk.says("b", "lom", Stance.DEMAND)
    desk.counts("a", "27 dead", 27)
    desk.counts("b", "31 dead", 31)
    desk.happens("a", date=day(1), duration="two-hour")
    desk.claims("b", "lom", "varu", "support")
    record = desk.record([undisclosed("a")])
    return replace(record, comparisons=compare(record, case=CASE))


def document_of(record: Record) -> dict[str, Any]:
    return record_document(record, positions_of(record, case=CASE))


def test_document_fits_its_schema() -> None:
    schema = record_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(json.dumps(document_of(full_record()))), schema)


def test_a_record_says_where_the_words_of_a_page_stand_r259() -> None:
    file = ReportFile(name="a.html", data=b"<html><p>Varu&rsquo;s envoys met.")
    document = document_of(read_reports([file], case=CASE))
    jsonschema.validate(document, record_schema())
    assert document["reports"][0]["origin"] == {
        "unit": "source",
        "rows": [[0, 4, 9, 4], [4, 1, 13, 7], [5, 13, 20, 13]],
    }


def test_a_record_without_places_fits_the_schema() -> None:
    document = document_of(full_record())
    for report in document["reports"]:
        del report["origin"]
    jsonschema.validate(json.loads(json.dumps(document)), record_schema())


def test_document_has_the_fields_that_others_program_against() -> None:
    document = document_of(full_record())
    assert document["reports"][0]["name"] == "a.txt"
    assert set(document["reports"][0]["date"]) >= {"earliest", "latest", "basis", "evidence"}
    assert set(document["statements"][0]["spans"][0]) == {"report", "start", "end", "quote"}
    assert document["figures"][0]["value"] == 27
    assert document["events"][0]["date"] == {"earliest": "2031-05-01", "latest": "2031-05-01"}
    assert document["claims"][0]["about"] == "varu"
    assert document["comparisons"][0]["kind"] == "different_positions"


def test_example_of_the_reference_fits_the_schema_and_quotes_what_it_spans() -> None:
    page = Path(__file__).resolve().parents[2] / "docs" / "reference" / "record.md"
    written = page.read_text(encoding="utf-8").split("```json\n")[1].split("```")[0]
    document = json.loads(written)
    jsonschema.validate(document, record_schema())
    spans = [span for one in document["statements"] for span in one["spans"]]
    assert all(span["end"] - span["start"] == len(span["quote"]) for span in spans)
    assert positions_from_document(document).cells


def test_every_field_of_the_schema_is_documented() -> None:
    page = Path(__file__).resolve().parents[2] / "docs" / "reference" / "record.md"
    text = page.read_text(encoding="utf-8")
    schema = record_schema()
    parts = [schema, *schema["$defs"].values()]
    names = {name for part in parts for name in part["properties"]}
    assert [name for name in sorted(names) if name not in text] == []


def test_figure_between_two_values_has_bounds_and_no_value() -> None:
    desk = Desk(dates={"a": day(1)})
    figure = desk.counts("a", "between 7 and 9", 7)
    record = replace(desk.record(), figures=(replace(figure, high=Decimal(9)),))
    (written,) = document_of(record)["figures"]
    assert (written["low"], written["high"], "value" in written) == (7, 9, False)


def test_positions_come_back_as_they_were() -> None:
    record = full_record()
    positions = positions_of(record, case=CASE)
    read = json.loads(json.dumps(record_document(record, positions)))
    assert positions_from_document(read) == positions


def test_same_record_same_bytes() -> None:
    assert json.dumps(document_of(full_record())) == json.dumps(document_of(full_record()))


@pytest.mark.parametrize(
    ("document", "message"),
    [
        pytest.param({}, "its schema is None", id="no schema"),
        pytest.param({"schema": "goodoffices/record@9"}, "record@9", id="another version"),
        pytest.param(
            {"schema": "goodoffices/record@1"}, "no list of positions", id="no positions"
        ),
        pytest.param(
            {"schema": "goodoffices/record@1", "positions": [{}]},
            r"positions\[0\]: 'party' is missing",
            id="a field is missing",
        ),
        pytest.param(
            {"schema": "goodoffices/record@1", "positions": [3]},
            r"positions\[0\]: cannot be read",
            id="a cell is no object",
        ),
        pytest.param(
            {
                "schema": "goodoffices/record@1",
                "positions": [{"party": 1, "issue": "i", "option": "o", "position": "sought"}],
            },
            r"positions\[0\]: cannot be read",
            id="a party is no text",
        ),
        pytest.param(
            {
                "schema": "goodoffices/record@1",
                "positions": [{"party": "p", "issue": "i", "option": "o", "position": "maybe"}],
            },
            r"positions\[0\]: cannot be read",
            id="an unknown position",
        ),
    ],
)
def test_document_that_cannot_be_used_is_refused_with_its_place(
    document: dict[str, Any], message: str
) -> None:
    with pytest.raises(RecordError, match=message):
        positions_from_document(document)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param("2300000.00", 2300000, id="whole"),
        pytest.param("0.1", 0.1, id="a decimal"),
        pytest.param("NaN", "NaN", id="no number"),
        pytest.param("9007199254740993.5", "9007199254740993.5", id="too fine for a double"),
    ],
)
def test_number_is_written_without_noise(value: str, expected: object) -> None:
    assert number(Decimal(value)) == expected


def test_language_of_a_report_without_text_is_not_known() -> None:
    (read,) = Desk(dates={"a": day(1)}).record().reports
    assert main_language(read) == "und"


def test_empty_record_is_a_document_too() -> None:
    jsonschema.validate(record_document(Record(case="c"), Positions()), record_schema())


def test_parts_make_the_whole_document() -> None:
    record = full_record()
    positions = positions_of(record, case=CASE)
    parts = {
        key: part if isinstance(part, str) else list(part)
        for key, part in record_parts(record, positions)
    }
    assert parts == record_document(record, positions)
