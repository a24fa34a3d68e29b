"""Whatever is put in place of a part of a record, it is refused by name or changes nothing."""

from __future__ import annotations

import contextlib
import copy
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from goodoffices.errors import FormatError
from goodoffices.formats.kinds import RecordFormat
from goodoffices.formats.records.opened import opened_record
from goodoffices.formats.records.shape import shape_faults
from goodoffices.formats.records.writing import write_record
from goodoffices.reports.record_schema import record_schema
from tests.formats.records.made import document_of

WHOLE = document_of("The bridge stays open, Talden said.", [(0, 10), (4, 22)])


Place = tuple[Any, ...]


def places(value: dict[str, Any] | list[Any], before: Place = ()) -> Iterator[Place]:
    inside: Any = value.items() if isinstance(value, dict) else enumerate(value)
    for key, one in inside:
        yield (*before, key)
        if isinstance(one, dict | list):
            yield from places(one, (*before, key))


def edited(place: Place, value: object) -> dict[str, Any]:
    document = copy.deepcopy(WHOLE)
    holder: Any = document
    for key in place[:-1]:
        holder = holder[key]
    holder[place[-1]] = value
    return document


@given(
    st.sampled_from(list(places(WHOLE))),
    st.sampled_from([None, 3, -1, 1.5, True, "x", "", "=1", [], ["a"], [None], {}, {"a": []}]),
    st.sampled_from([RecordFormat.WEB_ANNOTATIONS, RecordFormat.CSV]),
)
def test_any_edit_is_refused_by_name_or_written(
    place: Place, value: object, format_name: RecordFormat
) -> None:
    with contextlib.suppress(FormatError):
        write_record(format_name, opened_record(edited(place, value)))


@pytest.mark.parametrize("value", [None, 3, "x", [], {}, True])
def test_faults_are_those_of_the_published_schema(value: object) -> None:
    schema = record_schema()
    for place in places(WHOLE):
        document = edited(place, value)
        faults = list(shape_faults(document, schema, defs=schema["$defs"], place="record"))
        if faults:
            assert not Draft202012Validator(schema).is_valid(document)
