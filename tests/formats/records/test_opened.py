"""A record goes out only when its words stand where it says (R225)."""

from __future__ import annotations

import hashlib

import pytest

from goodoffices.errors import FormatError
from goodoffices.formats.records.opened import opened_record, spans_of
from tests.formats.records.made import document_of

TEXT = "The bridge stays open, Talden said. The bridge 🕊 may close."


def test_quote_that_does_not_stand_in_the_report_refuses_the_record() -> None:
    document = document_of(TEXT, [(0, 10), (36, 46)])
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    assert opened_record(document, {digest: TEXT}).texts == {"wire": TEXT}
    edited = TEXT.replace("stays open", "never open")
    assert opened_record(document, {digest: edited}).untold == ()
    with pytest.raises(FormatError, match=r"statements\[1\].*36-46 of report 'wire'"):
        opened_record(document, {digest: f"Not {TEXT}"})


def test_text_of_other_reports_proves_nothing() -> None:
    assert opened_record(document_of(TEXT, [(0, 10)]), {"0" * 64: TEXT}).untold == ("wire",)


def test_a_report_changed_since_it_was_read_is_known_by_its_name() -> None:
    document = document_of(TEXT, [(0, 10)])
    name = document["reports"][0]["name"]
    assert opened_record(document, {name: f"{TEXT} More."}).untold == ()
    with pytest.raises(FormatError, match=r"statements\[0\].*0-10 of report 'wire'"):
        opened_record(document, {name: TEXT.replace("The bridge", "No bridge ")})


@pytest.mark.parametrize(
    ("key", "value", "told"),
    [
        pytest.param("quote", "short", "span and its quote", id="a quote of another length"),
        pytest.param(
            "start",
            None,
            r"statements\[0\].spans\[0\].start: This",
            id="a place that is no number",
        ),
        pytest.param("report", "other", "no report 'other'", id="a report that is not there"),
    ],
)
def test_damaged_span_is_named(key: str, value: object, told: str) -> None:
    document = document_of(TEXT, [(0, 10)])
    document["statements"][0]["spans"][0][key] = value
    with pytest.raises(FormatError, match=told):
        opened_record(document)


@pytest.mark.parametrize("document", [None, [], {}, {"schema": "goodoffices/record@9"}])
def test_what_is_no_record_is_refused(document: object) -> None:
    with pytest.raises(FormatError, match="no record"):
        opened_record(document)


def test_all_missing_parts_are_named_at_once() -> None:
    document = document_of(TEXT, [(0, 10)])
    del document["claims"], document["statements"][0]["speaker"]
    with pytest.raises(FormatError) as caught:
        opened_record(document)
    assert "statements[0].speaker: This is missing" in str(caught.value)
    assert "claims: This is missing" in str(caught.value)


def test_spans_of_a_position_are_those_of_its_evidence() -> None:
    cell = document_of(TEXT, [(0, 10)])["positions"][0]
    assert [one["quote"] for one in spans_of(cell)] == ["The bridge"]
