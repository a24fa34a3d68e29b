"""The words of the published JSON Schemas say what a validator understands."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

import jsonschema
import pytest

from goodoffices.case.json_schema import (
    list_of,
    mapping_of,
    object_of,
    one_of,
    or_null,
    part,
)


class _Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


TEXT = {"type": "string"}
NAMED = object_of(name=TEXT)


@pytest.mark.parametrize(
    ("schema", "value", "accepted"),
    [
        pytest.param(NAMED, {"name": "a"}, True, id="every field given"),
        pytest.param(NAMED, {}, False, id="a field is missing"),
        pytest.param(NAMED, {"name": "a", "age": 1}, False, id="a field is unknown"),
        pytest.param(mapping_of(TEXT), {"x": "a", "y": "b"}, True, id="any names"),
        pytest.param(mapping_of(TEXT), {"x": 1}, False, id="a value of another kind"),
        pytest.param(list_of(TEXT), ["a", "b"], True, id="a list of texts"),
        pytest.param(list_of(TEXT), ["a", 1], False, id="a stranger in the list"),
        pytest.param(one_of(_Colour), "blue", True, id="a value of the enumeration"),
        pytest.param(one_of(_Colour), "green", False, id="no value of it"),
        pytest.param(or_null(TEXT), None, True, id="null where it may be"),
        pytest.param(or_null(TEXT), 1, False, id="neither text nor null"),
    ],
)
def test_a_schema_accepts_just_what_its_words_say(
    schema: dict[str, Any], value: object, accepted: bool
) -> None:
    assert jsonschema.Draft202012Validator(schema).is_valid(value) is accepted


def test_a_part_stands_for_what_is_defined_once() -> None:
    schema = {**list_of(part("colour")), "$defs": {"colour": one_of(_Colour)}}
    validator = jsonschema.Draft202012Validator(schema)
    assert validator.is_valid(["red"])
    assert not validator.is_valid(["green"])
