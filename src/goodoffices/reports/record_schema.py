"""The published description of the record document, as JSON Schema."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from goodoffices.case.parties import Kind, Role
from goodoffices.case.positions import Position
from goodoffices.reports.labels import (
    ComparisonKind,
    DatingBasis,
    Directness,
    EventType,
    SourceKind,
    Stance,
    Status,
    UnitClass,
)
from goodoffices.reports.origin import OriginUnit
from goodoffices.reports.text import Label

SCHEMA = "goodoffices/record@1"
"""Name and version of the document."""

Json = dict[str, Any]
"""A JSON object; ``Any`` because JSON nests without a fixed depth."""

_TEXT: Json = {"type": "string"}
_TEXT_OR_NULL: Json = {"type": ["string", "null"]}
_TEXTS: Json = {"type": "array", "items": _TEXT}
_WHOLE: Json = {"type": "integer", "minimum": 0}
_FLAG: Json = {"type": "boolean"}
_NUMBER: Json = {
    "type": ["integer", "number", "string"],
    "description": "A string only where a double cannot hold the decimal number exactly.",
}
_DAY: Json = {"type": ["string", "null"], "format": "date"}
_SPANS: Json = {"type": "array", "items": {"$ref": "#/$defs/span"}}
_SPANS_OF_ITEM: Json = {**_SPANS, "minItems": 1}
_INTERVAL: Json = {"$ref": "#/$defs/interval"}


def record_schema() -> Json:
    """Return the JSON Schema (draft 2020-12) of the record document.

    Returns
    -------
    dict
        Plain JSON values, the same in every run. Every field is required; fields that are
        not listed are refused, so that a misspelt one is noticed.

    Examples
    --------
    >>> record_schema()["properties"]["schema"]
    {'const': 'goodoffices/record@1'}
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Record of a negotiation, read from reports",
        **_object(
            {
                "schema": {"const": SCHEMA},
                "case": _TEXT,
                "method": _TEXT,
                "reports": _list("report"),
                "actors": _list("actor"),
                "statements": _list("statement"),
                "figures": _list("figure"),
                "events": _list("event"),
                "claims": _list("claim"),
                "comparisons": _list("comparison"),
                "positions": _list("position"),
            }
        ),
        "$defs": _definitions(),
    }


def _object(fields: Mapping[str, Json], *, optional: tuple[str, ...] = ()) -> Json:
    return {
        "type": "object",
        "properties": dict(fields),
        "required": [name for name in fields if name not in optional],
        "additionalProperties": False,
    }


def _list(name: str) -> Json:
    return {"type": "array", "items": {"$ref": f"#/$defs/{name}"}}


def _one_of(kind: type[StrEnum], *, or_null: bool = False) -> Json:
    values: list[str | None] = [member.value for member in kind]
    return {"enum": [*values, None] if or_null else values}


def _definitions() -> dict[str, Json]:
    return {
        "span": _object({"report": _TEXT, "start": _WHOLE, "end": _WHOLE, "quote": _TEXT}),
        "interval": _object({"earliest": _DAY, "latest": _DAY}),
        "report": _report(),
        "actor": _actor(),
        "statement": _statement(),
        "figure": _figure(),
        "event": _event(),
        "claim": _claim(),
        "comparison": _comparison(),
        "position": _position(),
    }


def _report() -> Json:
    date = {
        "earliest": _DAY,
        "latest": _DAY,
        "basis": _one_of(DatingBasis),
        "evidence": _SPANS,
        "reasons": _TEXTS,
        "conflicts": _TEXTS,
    }
    segment = {"label": _one_of(Label), "start": _WHOLE, "end": _WHOLE}
    # Records written before this field was there are read, too.
    return _object(
        {
            "id": _TEXT,
            "name": _TEXT,
            "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "encoding": _TEXT,
            "extraction": _TEXT,
            "text": _TEXT_OR_NULL,
            "language": _TEXT,
            "date": _object(date),
            "segments": {"type": "array", "items": _object(segment)},
            "origin": {"oneOf": [{"type": "null"}, _origin()]},
            "duplicate_group": _TEXT_OR_NULL,
            "notes": _TEXTS,
        },
        optional=("origin",),
    )


def _origin() -> Json:
    row = {"type": "array", "items": {"type": "integer"}, "minItems": 3, "maxItems": 7}
    rows = {
        "type": "array",
        "items": row,
        "description": (
            "Start and length in the text, then the place in the file: for source its start and"
            " length there, for page the page and its box, else the number."
        ),
    }
    return _object({"unit": _one_of(OriginUnit), "rows": rows})


def _actor() -> Json:
    return _object(
        {
            "id": _TEXT,
            "name": _TEXT,
            "kind": _one_of(Kind),
            "side": _TEXT_OR_NULL,
            "role": _one_of(Role),
            "in_case": _FLAG,
            "spans": _SPANS,
        }
    )


def _statement() -> Json:
    return _object(
        {
            "id": _TEXT,
            "spans": _SPANS_OF_ITEM,
            "speaker": _TEXT_OR_NULL,
            "via": _TEXT_OR_NULL,
            "directness": _one_of(Directness),
            "source_kind": _one_of(SourceKind),
            "issue": _TEXT_OR_NULL,
            "further_issues": _TEXTS,
            "stance": _one_of(Stance, or_null=True),
            "option_stance": _one_of(Stance, or_null=True),
            "options": _TEXTS,
            "hedges": _TEXTS,
            "cue": _TEXT,
            "flags": _TEXTS,
        }
    )


def _figure() -> Json:
    fields = {
        "id": _TEXT,
        "spans": _SPANS_OF_ITEM,
        "value": _NUMBER,
        "low": _NUMBER,
        "high": _NUMBER,
        "unit": _TEXT,
        "unit_class": _one_of(UnitClass),
        "qualifier": _TEXT_OR_NULL,
        "what": _TEXT,
        "population": _TEXT_OR_NULL,
        "reporter": _TEXT,
        "as_of": _INTERVAL,
        "flags": _TEXTS,
    }
    return {
        **_object(fields, optional=("value", "low", "high")),
        "oneOf": [{"required": ["value"]}, {"required": ["low", "high"]}],
    }


def _event() -> Json:
    return _object(
        {
            "id": _TEXT,
            "spans": _SPANS_OF_ITEM,
            "type": _one_of(EventType),
            "status": _one_of(Status),
            "date": _INTERVAL,
            "place": _TEXT_OR_NULL,
            "participants": _TEXTS,
            "duration": _TEXT_OR_NULL,
            "what": _TEXT,
            "flags": _TEXTS,
        }
    )


def _claim() -> Json:
    return _object(
        {
            "id": _TEXT,
            "spans": _SPANS_OF_ITEM,
            "by": _TEXT,
            "about": _TEXT,
            "position": _TEXT,
            "issue": _TEXT_OR_NULL,
            "statement": _TEXT_OR_NULL,
            "answers": _TEXTS,
        }
    )


def _comparison() -> Json:
    return _object(
        {
            "id": _TEXT,
            "kind": _one_of(ComparisonKind),
            "items": {**_TEXTS, "minItems": 2},
            "reason": _TEXT,
            "rule": {"type": "string", "pattern": "^R[0-9]+$"},
            "rank": {"type": "integer", "minimum": 1},
        }
    )


def _position() -> Json:
    evidence = {
        "item": _TEXT,
        "position": _one_of(Position),
        "own_word": _FLAG,
        "spans": _SPANS_OF_ITEM,
    }
    return _object(
        {
            "party": _TEXT,
            "issue": _TEXT,
            "option": _TEXT,
            "position": _one_of(Position),
            "disputed": _FLAG,
            "evidence": {"type": "array", "items": _object(evidence)},
        }
    )
