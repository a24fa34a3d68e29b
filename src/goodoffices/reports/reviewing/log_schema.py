"""The JSON Schema of one line of the log of decisions."""

from __future__ import annotations

from goodoffices.reports.reviewing.decision import Act, ItemKind, Reason
from goodoffices.reports.reviewing.item_documents import Json
from goodoffices.reports.reviewing.log import SCHEMA

_TEXT: Json = {"type": "string"}
_WHOLE: Json = {"type": "integer", "minimum": 0}


def decision_schema() -> Json:
    """Return the JSON Schema (draft 2020-12) of one line.

    Returns
    -------
    dict
        Plain JSON values, the same in every run. Labels are those of the record's schema.

    Examples
    --------
    >>> decision_schema()["properties"]["schema"]
    {'const': 'goodoffices/decision@1'}
    """
    pinned: Json = {"$ref": "#/$defs/pinned"}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A decision about an item of a record",
        **_object(
            {
                "schema": {"const": SCHEMA},
                "id": _TEXT,
                "at": _TEXT,
                "by": {"type": "string", "minLength": 1},
                "act": {"enum": [act.value for act in Act]},
            },
            {
                "target": pinned,
                "becomes": {"type": "array", "items": pinned, "minItems": 1},
                "others": {"type": "array", "items": pinned, "minItems": 1},
                "reason": {"enum": [reason.value for reason in Reason]},
                "note": _TEXT,
                "undoes": _TEXT,
            },
        ),
        "$defs": {"pinned": _pinned(), "passage": _passage()},
    }


def _pinned() -> Json:
    return _object(
        {
            "kind": {"enum": [kind.value for kind in ItemKind]},
            "item": _TEXT,
            "labels": {"type": "object"},
        },
        {
            "words": {"type": "array", "items": {"$ref": "#/$defs/passage"}, "minItems": 1},
            "members": {"type": "array", "items": {"$ref": "#/$defs/pinned"}, "minItems": 1},
        },
    )


def _passage() -> Json:
    required = {
        "report": _TEXT,
        "sha256": _TEXT,
        "start": _WHOLE,
        "end": _WHOLE,
        "exact": {"type": "string", "minLength": 1},
        "prefix": _TEXT,
        "suffix": _TEXT,
    }
    return _object(required, {})


def _object(required: Json, optional: Json) -> Json:
    return {
        "type": "object",
        "properties": {**required, **optional},
        "required": list(required),
        "additionalProperties": False,
    }
