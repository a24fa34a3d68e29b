"""The published description of the near document, as JSON Schema."""

from __future__ import annotations

from goodoffices.case.json_schema import list_of, object_of, part
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
        **object_of(
            schema={"const": SCHEMA},
            case=_TEXT,
            model_digest=_TEXT,
            text=object_of(
                package=part("package"), broken_links=list_of(_TEXT), below=list_of(_TEXT)
            ),
            changes={"type": "integer", "minimum": 1},
            named=object_of(**{concept.value: part("named") for concept in Concept}),
            ranked=object_of(
                packages=list_of(part("beside")),
                count=_COUNT_OR_NULL,
                accepted=_COUNT_OR_NULL,
                proof=part("proof"),
            ),
            improvements=object_of(
                packages=list_of(part("beside")), complete=_FLAG, proof=part("proof")
            ),
            notes=list_of(_TEXT),
        ),
        "$defs": {**shared, **_own_parts()},
    }


def _own_parts() -> Json:
    condition = object_of(issue=_TEXT, options=list_of(_TEXT))
    changes = {"type": "object", "additionalProperties": _NUMBER}
    return {
        "named": object_of(
            package={"anyOf": [part("package"), {"type": "null"}]},
            ties=_COUNT_OR_NULL,
            notes=list_of(_TEXT),
            proof=part("proof"),
        ),
        "beside": object_of(package=part("package"), headline=_TEXT, trades=part("trades")),
        "trades": object_of(
            issues=list_of(object_of(issue=_TEXT, before=_TEXT, after=_TEXT, changes=changes)),
            linked=list_of(
                object_of(party=_TEXT, when=list_of(condition), holds=_FLAG, change=_NUMBER)
            ),
            parties=list_of(
                object_of(
                    party=_TEXT,
                    moves=list_of(_TEXT),
                    gains=list_of(_TEXT),
                    given=_NUMBER,
                    got=_NUMBER,
                    linked=_NUMBER,
                    change=_NUMBER,
                )
            ),
        ),
    }
