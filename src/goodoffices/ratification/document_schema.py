"""The published description of the votes document, as JSON Schema."""

from __future__ import annotations

from goodoffices.packages.document_parts import Json
from goodoffices.packages.document_schema import packages_schema

SCHEMA = "goodoffices/votes@1"
"""Name and version of the document."""

_TEXT: Json = {"type": "string"}
_TEXTS: Json = {"type": "array", "items": _TEXT}
_FLAG: Json = {"type": "boolean"}
_COUNT: Json = {"type": "integer", "minimum": 0}
_SHARE: Json = {
    "type": "string",
    "pattern": "^-?[0-9]+(/[0-9]+)?$",
    "description": "An exact fraction.",
}
_ENDS: Json = {"type": "array", "items": _SHARE, "minItems": 2, "maxItems": 2}


def votes_schema() -> Json:
    """Return the JSON Schema (draft 2020-12) of the votes document.

    Returns
    -------
    dict
        Plain JSON values, the same in every run. Every field is required; fields that are
        not listed are refused.

    Examples
    --------
    >>> votes_schema()["properties"]["schema"]
    {'const': 'goodoffices/votes@1'}
    """
    options: Json = {"type": "object", "additionalProperties": _TEXT}
    prospect = _prospect()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Good Offices votes, version 1",
        **_object(
            schema={"const": SCHEMA},
            case=_or_null(_TEXT),
            options=_or_null(options),
            bodies=_list(_part("body")),
            parties=_list(_object(party=_TEXT, **prospect)),
            together=_object(**prospect),
        ),
        "$defs": {
            "proof": packages_schema()["$defs"]["proof"],
            "body": _body(),
            "member": _member(),
            "prospect": _object(**prospect),
        },
    }


def _body() -> Json:
    return _object(
        id=_TEXT,
        name=_TEXT,
        party=_or_null(_TEXT),
        after=_or_null(_TEXT),
        source=_TEXT,
        rule=_object(words=_TEXT, formula={"type": "object"}),
        members=_list(_part("member")),
        power=_object(
            winning=_or_null(_COUNT),
            coalitions=_or_null(_COUNT),
            passes_by_chance=_or_null(_SHARE),
            dummies=_or_null(_TEXTS),
            can_block=_or_null(_TEXTS),
            note=_or_null(_TEXT),
            proof=_part("proof"),
        ),
        minimal_coalitions=_object(
            count=_or_null(_COUNT),
            smallest=_or_null(_COUNT),
            largest=_or_null(_COUNT),
            smallest_block=_or_null(_COUNT),
            listed=_list(_TEXTS),
            proof=_part("proof"),
        ),
        prospect=_part("prospect"),
    )


def _member() -> Json:
    power = _object(
        shapley_shubik=_or_null(_SHARE),
        banzhaf=_SHARE,
        banzhaf_absolute=_SHARE,
        prevents=_SHARE,
        initiates=_SHARE,
        swings=_COUNT,
        dummy=_FLAG,
        can_block=_FLAG,
    )
    return _object(
        id=_TEXT,
        name=_TEXT,
        weight=_COUNT,
        bloc=_or_null(_TEXT),
        support=_object(yes=_ENDS, abstains=_ENDS, basis=_TEXT),
        power=_or_null(power),
        leverage=_or_null(_object(swing=_ENDS, abstention=_ENDS)),
    )


def _prospect() -> Json:
    return {
        "bodies": _TEXTS,
        "chance": _object(low=_or_null(_SHARE), high=_or_null(_SHARE), proof=_part("proof")),
        "pivotal": _object(members=_or_null(_TEXTS), proof=_part("proof")),
        "leverage": _object(
            members=_list(_object(member=_TEXT, swing=_ENDS, abstention=_ENDS)),
            proof=_part("proof"),
        ),
        "winning_over": _object(
            needed=_or_null(_COUNT),
            sets=_list(_TEXTS),
            complete=_or_null(_FLAG),
            proof=_part("proof"),
        ),
        "keeping": _or_null(_object(certain=_FLAG, must_keep=_TEXTS, can_lose=_TEXTS)),
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


def _or_null(shape: Json) -> Json:
    return {"anyOf": [shape, {"type": "null"}]}
