"""The published description of the stability document, as JSON Schema."""

from __future__ import annotations

from typing import Any

from goodoffices.packages.document_schema import packages_schema
from goodoffices.stability.concepts import Sanctions
from goodoffices.stability.option_moves import Direction
from goodoffices.stability.status_quo import Way

SCHEMA = "goodoffices/stability@1"
"""Name and version of the document."""
DEAL_SCHEMA = "goodoffices/deal@1"
"""Name and version of the document about a signed deal."""

Json = dict[str, Any]
"""A JSON object; ``Any`` because JSON nests without a fixed depth."""

_TEXT: Json = {"type": "string"}
_TEXT_OR_NULL: Json = {"type": ["string", "null"]}
_TEXTS: Json = {"type": "array", "items": _TEXT}
_TEXTS_OR_NULL: Json = {"type": ["array", "null"], "items": _TEXT}
_COUNT: Json = {"type": "integer", "minimum": 0}
_FLAG: Json = {"type": "boolean"}
_FLAG_OR_NULL: Json = {"type": ["boolean", "null"]}


def stability_schema() -> Json:
    """Return the JSON Schema (draft 2020-12) of the stability document.

    Returns
    -------
    dict
        Plain JSON values, the same in every run. Every field is required; fields that are
        not listed are refused, so that a misspelt one is noticed.

    Examples
    --------
    >>> stability_schema()["properties"]["schema"]
    {'const': 'goodoffices/stability@1'}
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Good Offices stability, version 1",
        **_object(
            schema={"const": SCHEMA},
            conflict=_TEXT,
            title=_TEXT,
            version=_TEXT,
            sanctions={"enum": [one.value for one in Sanctions]},
            decision_makers=_list(_object(id=_TEXT, name=_TEXT, basis=_TEXT)),
            options=_list(_option()),
            status_quo=_TEXT_OR_NULL,
            count=_COUNT,
            listed=_COUNT,
            listing_limit=_COUNT,
            states=_list(_state()),
            equilibria=_concepts(_TEXTS_OR_NULL),
            stable_counts=_concepts(_or_null(_object(for_each=_mapping(_COUNT), for_all=_COUNT))),
            coalitions=_or_null(
                _list(_object(members=_TEXTS, stable=_concepts(_TEXTS, simultaneous=False)))
            ),
            universal=_or_null(_concepts(_TEXTS, simultaneous=False)),
            gains=_list(_gain()),
            routes=_list(_route()),
            hold=_or_null(
                _object(state=_TEXT, needs=_mapping(_concepts(_need(), simultaneous=False)))
            ),
            worlds=_or_null(_worlds()),
            proofs=_object(**_concepts(_part("proof"))["properties"], coalitions=_part("proof")),
        ),
        "$defs": {"proof": packages_schema()["$defs"]["proof"], "step": _object(**_STEP)},
    }


_STEP: Json = {"by": _TEXT, "from": _TEXT, "to": _TEXT}


def _option() -> Json:
    changes: Json = {"enum": [one.value for one in Direction]}
    return _object(id=_TEXT, name=_TEXT, owner=_TEXT, changes=changes)


def _state() -> Json:
    return _object(
        id=_TEXT,
        name=_TEXT,
        options=_or_null(_mapping(_FLAG)),
        ranks=_mapping(_COUNT),
        stable=_mapping(_concepts(_FLAG_OR_NULL)),
        equilibrium=_concepts(_FLAG_OR_NULL),
        improvements=_mapping(_TEXTS),
    )


def _gain() -> Json:
    stops: Json = _or_null(_list(_part("step")))
    return _object(**_STEP, stopped_by=_object(gmr=stops, smr=stops, seq=stops))


def deal_schema() -> Json:
    """Return the JSON Schema (draft 2020-12) of the document about a signed deal.

    Returns
    -------
    dict
        Plain JSON values; every field is required, and no other is allowed.

    Examples
    --------
    >>> deal_schema()["properties"]["schema"]
    {'const': 'goodoffices/deal@1'}
    """
    number: Json = {"type": ["integer", "string"]}
    holds = _concepts(_FLAG, simultaneous=False)
    kinds: Json = {"enum": ["irreversible", "guarantee", "sanction"]}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Good Offices deal, version 1",
        **_object(
            schema={"const": DEAL_SCHEMA},
            case=_TEXT,
            version=_TEXT,
            package=_object(
                options=_mapping(_TEXT), points=_mapping(number), without=_mapping(number)
            ),
            assumptions=_mapping(number),
            choices=_TEXTS,
            holds=holds,
            gains=_list(_gain()),
            status_quo=_object(holds=holds, all_gain_by_signing=_FLAG),
            measures=_list(
                _object(kind=kinds, parties=_TEXTS, share=_or_null(number), holds=holds)
            ),
        ),
        "$defs": {"step": _object(**_STEP)},
    }


def _worlds() -> Json:
    interval: Json = {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2}
    judged = _object(
        verdict={"enum": ["certain", "possible", "never", None]},
        share=_object(count=_COUNT, interval=interval),
    )
    each = _concepts(judged, simultaneous=False)
    state = _object(id=_TEXT, stable=_mapping(each), equilibrium=each)
    return _object(draws=_COUNT, seed=_COUNT, states=_list(state), proof=_part("proof"))


def _need() -> Json:
    return _object(
        stable=_FLAG,
        fewest={"type": ["integer", "null"], "minimum": 0},
        changes=_or_null(_list(_TEXTS)),
        complete=_FLAG,
        passes=_TEXTS,
        proof=_part("proof"),
    )


def _route() -> Json:
    way: Json = {"enum": [one.value for one in Way]}
    return _object(to=_TEXT, way=way, steps=_list(_part("step")))


def _concepts(values: Json, *, simultaneous: bool = True) -> Json:
    names = ["nash", "gmr", "smr", "seq", *(["sim"] if simultaneous else [])]
    return _object(**dict.fromkeys(names, values))


def _object(**properties: Json) -> Json:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _mapping(values: Json) -> Json:
    return {"type": "object", "additionalProperties": values}


def _part(name: str) -> Json:
    return {"$ref": f"#/$defs/{name}"}


def _list(items: Json) -> Json:
    return {"type": "array", "items": items}


def _or_null(schema: Json) -> Json:
    return {"anyOf": [schema, {"type": "null"}]}
