"""The published description of the document of table events, as JSON Schema."""

from __future__ import annotations

from goodoffices.case.json_schema import object_of
from goodoffices.formats.events.document import SCHEMA, Json
from goodoffices.formats.events.event import PROVENANCE
from goodoffices.formats.kinds import EventSource

_TEXT: Json = {"type": "string"}
_TEXTS: Json = {"type": "array", "items": _TEXT}
_DAY: Json = {"type": ["string", "null"], "format": "date"}
_COUNT: Json = {"type": "integer", "minimum": 0}
_COUNT_OR_NULL: Json = {"type": ["integer", "null"], "minimum": 0}
_ROW: Json = {"type": "integer", "minimum": 1}


def table_events_schema() -> Json:
    """Return the JSON Schema (draft 2020-12) of the document of table events.

    Returns
    -------
    dict
        Plain JSON values, the same in every run. Every field is required and none other
        allowed.

    Examples
    --------
    >>> table_events_schema()["properties"]["provenance"]
    {'const': 'table'}
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Events read from a table of another project",
        **object_of(
            schema={"const": SCHEMA},
            provenance={"const": PROVENANCE},
            table=object_of(
                source={"enum": [source.value for source in EventSource]},
                name=_TEXT,
                sha256={"type": "string", "pattern": "^[0-9a-f]{64}$"},
                licence=_TEXT,
                restricted={"type": "boolean"},
            ),
            events={"type": "array", "items": _event()},
            unknown_columns=_TEXTS,
            rows_left_out=_COUNT,
            left_out={"type": "array", "items": object_of(row=_ROW, reason=_TEXT)},
            notes=_TEXTS,
        ),
    }


def _event() -> Json:
    deaths = object_of(low=_COUNT_OR_NULL, best=_COUNT_OR_NULL, high=_COUNT_OR_NULL)
    return object_of(
        id=_TEXT,
        row=_ROW,
        source_id=_TEXT,
        kind=_TEXT,
        date=object_of(earliest=_DAY, latest=_DAY, precision=_TEXT),
        place=object_of(
            name=_TEXT, country=_TEXT, latitude=_TEXT, longitude=_TEXT, precision=_TEXT
        ),
        actors=_TEXTS,
        fatalities={"anyOf": [deaths, {"type": "null"}]},
        what=_TEXT,
        told_by=_TEXT,
        flags=_TEXTS,
    )
