"""Whether a document has the shape its published schema asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from goodoffices.reports.record_schema import Json

_TYPES: Mapping[str, type | tuple[type, ...]] = {
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "array": list,
    "object": dict,
    "null": type(None),
}


def shape_faults(value: object, schema: Json, *, defs: Json, place: str) -> Iterator[str]:
    """Say where a document differs from its schema.

    Parameters
    ----------
    value : object
        The document, or a part of it.
    schema : dict
        What the part must be, in the words of JSON Schema that our schemas use: references,
        types, patterns, fields, required fields and items.
    defs : dict
        What references lead to.
    place : str
        Where the part stands.

    Yields
    ------
    str
        A place; fields that the schema does not know are passed over.

    Examples
    --------
    >>> rows = {"type": "array", "items": {"type": "string"}}
    >>> list(shape_faults(["a", 3], rows, defs={}, place="rows"))
    ['rows[1]']
    """
    if "$ref" in schema:
        schema = defs[schema["$ref"].rpartition("/")[2]]
    if not _fits(value, schema):
        yield place
    elif isinstance(value, dict):
        yield from (f"{place}.{key}" for key in schema.get("required", ()) if key not in value)
        for key, part in schema.get("properties", {}).items():
            if key in value:
                yield from shape_faults(value[key], part, defs=defs, place=f"{place}.{key}")
    elif isinstance(value, list):
        for number, one in enumerate(value):
            inside = f"{place}[{number}]"
            yield from shape_faults(one, schema.get("items", {}), defs=defs, place=inside)


def _fits(value: Any, schema: Json) -> bool:  # noqa: ANN401 - any JSON value
    kinds = schema.get("type", ())
    names = [kinds] if isinstance(kinds, str) else kinds
    if names and not any(_is(value, name) for name in names):
        return False
    if "pattern" in schema and not re.search(schema["pattern"], value):
        return False
    return "enum" not in schema or value in schema["enum"]


def _is(value: object, name: str) -> bool:
    if isinstance(value, bool):
        return name == "boolean"
    return isinstance(value, _TYPES[name])
