"""The published description of the wording document, as JSON Schema."""

from __future__ import annotations

from enum import StrEnum

from goodoffices.packages.document_parts import Json
from goodoffices.ratification.wording.changes import Change
from goodoffices.ratification.wording.document import SCHEMA
from goodoffices.ratification.wording.stances import Version, WordingStance

_TEXT: Json = {"type": "string"}


def wording_schema() -> Json:
    """Return the JSON Schema (draft 2020-12) of the wording document.

    Returns
    -------
    dict
        Plain JSON values, the same in every run. Every field is required; fields that are
        not listed are refused.

    Examples
    --------
    >>> wording_schema()["properties"]["schema"]
    {'const': 'goodoffices/wording@1'}
    """
    clause = _object(label=_TEXT, text=_TEXT, operative={"type": "boolean"})
    or_null: Json = {"anyOf": [clause, {"type": "null"}]}
    stance = _object(
        clause=_TEXT,
        version=_one_of(Version),
        by=_TEXT,
        stance=_one_of(WordingStance),
        source=_TEXT,
        note=_TEXT,
    )
    entry = _object(
        change=_one_of(Change),
        old=or_null,
        new=or_null,
        pieces=_list(_object(old=_TEXT, new=_TEXT)),
        stances=_list(stance),
    )
    count: Json = {"type": "integer", "minimum": 0}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Good Offices wording, version 1",
        **_object(
            schema={"const": SCHEMA},
            counts=_object(**{kind.value: count for kind in Change}),
            clauses=_list(entry),
        ),
    }


def _object(**properties: Json) -> Json:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(items: Json) -> Json:
    return {"type": "array", "items": items}


def _one_of(values: type[StrEnum]) -> Json:
    return {"enum": [value.value for value in values]}
