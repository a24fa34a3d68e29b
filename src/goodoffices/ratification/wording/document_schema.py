"""The published description of the wording document, as JSON Schema."""

from __future__ import annotations

from goodoffices.case.json_schema import list_of, object_of, one_of
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
    clause = object_of(label=_TEXT, text=_TEXT, operative={"type": "boolean"})
    or_null: Json = {"anyOf": [clause, {"type": "null"}]}
    stance = object_of(
        clause=_TEXT,
        version=one_of(Version),
        by=_TEXT,
        stance=one_of(WordingStance),
        source=_TEXT,
        note=_TEXT,
    )
    entry = object_of(
        change=one_of(Change),
        old=or_null,
        new=or_null,
        pieces=list_of(object_of(old=_TEXT, new=_TEXT)),
        stances=list_of(stance),
    )
    count: Json = {"type": "integer", "minimum": 0}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Good Offices wording, version 1",
        **object_of(
            schema={"const": SCHEMA},
            counts=object_of(**{kind.value: count for kind in Change}),
            clauses=list_of(entry),
        ),
    }
