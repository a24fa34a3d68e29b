"""The published description of the bridging document, as JSON Schema."""

from __future__ import annotations

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
        **_object(
            schema={"const": SCHEMA},
            case=_TEXT,
            model_digest=_TEXT,
            objective={"enum": [rule.value for rule in ChangeRule]},
            zone_is_empty={"type": ["boolean", "null"]},
            core=_part("core"),
            openings=_list(_part("opening")),
            complete={"type": "boolean"},
            alone=_list(_part("alone")),
            notes=_list(_TEXT),
            proof=_part("proof"),
        ),
        "$defs": {**_shared_parts(), **_own_parts()},
    }


def _shared_parts() -> Json:
    parts = packages_schema()["$defs"]
    return {"proof": parts["proof"], "package": parts["package"]}


def _own_parts() -> Json:
    option = _object(issue=_TEXT, option=_TEXT)
    return {
        "core": _object(
            members=_list(_part("member")),
            smallest={"type": "boolean"},
            at_least=_COUNT,
            proof=_part("proof"),
        ),
        "member": _object(
            kind={"enum": ["party", "link"]},
            id=_TEXT,
            sentence=_TEXT,
            source=_TEXT_OR_NULL,
            without=_part("package"),
        ),
        "concession": _object(party=_TEXT, points=_NUMBER, share=_NUMBER, options=_list(option)),
        "opening": _object(
            concessions=_list(_part("concession")),
            links=_list(_TEXT),
            package=_part("package"),
            opens={"type": ["integer", "null"], "minimum": 1},
            sentence=_TEXT,
        ),
        "alone": _object(
            party=_TEXT,
            opening={"anyOf": [_part("opening"), {"type": "null"}]},
            sentence=_TEXT,
        ),
    }


def _object(**properties: Json) -> Json:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _part(name: str) -> Json:
    return {"$ref": f"#/$defs/{name}"}


def _list(items: Json) -> Json:
    return {"type": "array", "items": items}
