"""Words in which the published JSON Schemas are written."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

Json = dict[str, Any]
"""A JSON object; ``Any`` because JSON nests without a fixed depth."""


def object_of(**properties: Json) -> Json:
    """Return an object with exactly these fields, all of them required.

    Examples
    --------
    >>> object_of(name={"type": "string"})["required"]
    ['name']
    """
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def mapping_of(values: Json) -> Json:
    """Return an object whose fields have any names and such values."""
    return {"type": "object", "additionalProperties": values}


def part(name: str) -> Json:
    """Return a reference to a part that the schema defines once.

    Examples
    --------
    >>> part("proof")
    {'$ref': '#/$defs/proof'}
    """
    return {"$ref": f"#/$defs/{name}"}


def list_of(items: Json) -> Json:
    """Return a list of such items."""
    return {"type": "array", "items": items}


def one_of(values: type[StrEnum]) -> Json:
    """Return one of the values of an enumeration."""
    return {"enum": [value.value for value in values]}


def or_null(schema: Json) -> Json:
    """Return what a schema describes, or null."""
    return {"anyOf": [schema, {"type": "null"}]}
