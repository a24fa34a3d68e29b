"""The published schema accepts what is written and notices what is misspelt."""

from __future__ import annotations

import pytest
from jsonschema import Draft202012Validator

from goodoffices.formats.events.document_schema import table_events_schema
from goodoffices.formats.kinds import EventSource
from tests.formats.events.test_document import document_of


@pytest.mark.parametrize("source", EventSource)
def test_written_document_is_valid(source: EventSource) -> None:
    Draft202012Validator.check_schema(table_events_schema())
    Draft202012Validator(table_events_schema()).validate(document_of(source))


def test_misspelt_field_is_noticed() -> None:
    document = document_of(EventSource.ACLED)
    document["events"][0]["fatality"] = 3
    assert not Draft202012Validator(table_events_schema()).is_valid(document)
