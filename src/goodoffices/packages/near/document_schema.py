"""The published description of the near document, as JSON Schema."""

from __future__ import annotations

from goodoffices.packages.document_parts import Json
from goodoffices.packages.document_schema import packages_schema
from goodoffices.packages.results import Concept

SCHEMA = "goodoffices/near@1"
"""Name and version of the document."""

_TEXT: Json = {"type": "string"}
_FLAG: Json = {"type": "boolean"}
_COUNT_OR_NULL: Json = {"type": ["integer", "null"], "minimum": 0}
_NUMBER: Json = {"type": ["integer", "string"], "description": "Text 'p/q' where not whole."}


def near_schema() -> Json:
    """Return the JSON Schema (draft 2020-12) of the near document.

    Returns
    -------
    dict
        Plain JSON values, the same in every run. Every field is required; fields that are
        not listed are refused.

    Examples
    --------
    >>> near_schema()["properties"]["schema"]
    {'const': 'goodoffices/near@1'}
    """
    parts = packages_schema()["$defs"]
    shared = {"proof": parts["proof"], "package": parts["package"]}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Good Offices near, version 1",
        **_object(
            schema={"const": SCHEMA},
            case=_TEXT,
            model_digest=_TEXT,
            text=_object(package=_part("package"), broken_links=_list(_TEXT), below=_list(_TEXT)),
            changes={"type": "integer", "minimum": 1},
            named=_object(**{concept.value: _part("named") for concept in Concept}),
            ranked=_object(
                packages=_list(_part("beside")),
                count=_COUNT_OR_NULL,
                accepted=_COUNT_OR_NULL,
                proof=_part("proof"),
            ),
            improvements=_object(
                packages=_list(_part("beside")), complete=_FLAG, proof=_part("proof")
            ),
            notes=_list(_TEXT),
        ),
        "$defs": {**shared, **_own_parts()},
    }


def _own_parts() -> Json:
    condition = _object(issue=_TEXT, options=_list(_TEXT))
    changes = {"type": "object", "additionalProperties": _NUMBER}
    return {
        "named": _object(
            package={"anyOf": [_part("package"), {"type": "null"}]},
            ties=_COUNT_OR_NULL,
            notes=_list(_TEXT),
            proof=_part("proof"),
        ),
        "beside": _object(package=_part("package"), headline=_TEXT, trades=_part("trades")),
        "trades": _object(
            issues=_list(_object(issue=_TEXT, before=_TEXT, after=_TEXT, changes=changes)),
            linked=_list(_object(party=_TEXT, when=_list(condition), holds=_FLAG, change=_NUMBER)),
            parties=_list(
                _object(
                    party=_TEXT,
                    moves=_list(_TEXT),
                    gains=_list(_TEXT),
                    given=_NUMBER,
                    got=_NUMBER,
                    linked=_NUMBER,
                    change=_NUMBER,
                )
            ),
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
