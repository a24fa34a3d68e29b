"""The published description of the bridging document, as JSON Schema."""

from __future__ import annotations

from goodoffices.case.json_schema import list_of, object_of, part
from goodoffices.packages.document_parts import Json
from goodoffices.packages.document_schema import packages_schema
from goodoffices.solving.relaxing.measures import ChangeRule

SCHEMA = "goodoffices/bridging@1"
"""Name and version of the document."""

_TEXT: Json = {"type": "string"}
_TEXT_OR_NULL: Json = {"type": ["string", "null"]}
_COUNT: Json = {"type": "integer", "minimum": 0}
_NUMBER: Json = {"type": ["integer", "string"], "description": "Text 'p/q' where not whole."}


def bridging_schema() -> Json:
    """Return the JSON Schema (draft 2020-12) of the bridging document.

    Returns
    -------
    dict
        Plain JSON values, the same in every run. Every field is required; fields that are
        not listed are refused.

    Examples
    --------
    >>> bridging_schema()["properties"]["schema"]
    {'const': 'goodoffices/bridging@1'}
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Good Offices bridging, version 1",
        **object_of(
            schema={"const": SCHEMA},
            case=_TEXT,
            model_digest=_TEXT,
            objective={"enum": [rule.value for rule in ChangeRule]},
            zone_is_empty={"type": ["boolean", "null"]},
            core=part("core"),
            openings=list_of(part("opening")),
            complete={"type": "boolean"},
            alone=list_of(part("alone")),
            notes=list_of(_TEXT),
            proof=part("proof"),
        ),
        "$defs": {**_shared_parts(), **_own_parts()},
    }


def _shared_parts() -> Json:
    parts = packages_schema()["$defs"]
    return {"proof": parts["proof"], "package": parts["package"]}


def _own_parts() -> Json:
    option = object_of(issue=_TEXT, option=_TEXT)
    return {
        "core": object_of(
            members=list_of(part("member")),
            smallest={"type": "boolean"},
            at_least=_COUNT,
            proof=part("proof"),
        ),
        "member": object_of(
            kind={"enum": ["party", "link"]},
            id=_TEXT,
            sentence=_TEXT,
            source=_TEXT_OR_NULL,
            without=part("package"),
        ),
        "concession": object_of(
            party=_TEXT, points=_NUMBER, share=_NUMBER, options=list_of(option)
        ),
        "opening": object_of(
            concessions=list_of(part("concession")),
            links=list_of(_TEXT),
            package=part("package"),
            opens={"type": ["integer", "null"], "minimum": 1},
            sentence=_TEXT,
        ),
        "alone": object_of(
            party=_TEXT,
            opening={"anyOf": [part("opening"), {"type": "null"}]},
            sentence=_TEXT,
        ),
    }
