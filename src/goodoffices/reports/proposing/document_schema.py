"""The JSON Schema of what a language model answered."""

from __future__ import annotations

from goodoffices.case.json_schema import Json, list_of, mapping_of, object_of, or_null
from goodoffices.reports.proposing.proposals import SCHEMA

_TEXT: Json = {"type": "string"}
_COUNT: Json = {"type": "integer", "minimum": 0}
_DIGEST: Json = {"type": "string", "pattern": "^[0-9a-f]{64}$"}


def proposals_schema() -> Json:
    """Return the JSON Schema (draft 2020-12) of ``goodoffices/proposals@1``.

    Examples
    --------
    >>> proposals_schema()["properties"]["schema"]
    {'const': 'goodoffices/proposals@1'}
    """
    answer = object_of(report=_TEXT, question=_DIGEST, reply=or_null(_TEXT))
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "What a language model answered about the reports of a case",
        **object_of(
            schema={"const": SCHEMA},
            case=_TEXT,
            model=_TEXT,
            proposed=_COUNT,
            dropped=mapping_of(_COUNT),
            answers=list_of(answer),
        ),
    }
