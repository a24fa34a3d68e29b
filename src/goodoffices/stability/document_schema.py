"""The published description of the stability document, as JSON Schema."""

from __future__ import annotations

from typing import Any

from goodoffices.case.json_schema import list_of, mapping_of, object_of, or_null, part
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
        **object_of(
            schema={"const": SCHEMA},
            conflict=_TEXT,
            title=_TEXT,
            version=_TEXT,
            sanctions={"enum": [one.value for one in Sanctions]},
            decision_makers=list_of(object_of(id=_TEXT, name=_TEXT, basis=_TEXT)),
            options=list_of(_option()),
            status_quo=_TEXT_OR_NULL,
            count=_COUNT,
            listed=_COUNT,
            listing_limit=_COUNT,
            states=list_of(_state()),
            equilibria=_concepts(_TEXTS_OR_NULL),
            stable_counts=_concepts(
                or_null(object_of(for_each=mapping_of(_COUNT), for_all=_COUNT))
            ),
            coalitions=or_null(
                list_of(object_of(members=_TEXTS, stable=_concepts(_TEXTS, simultaneous=False)))
            ),
            universal=or_null(_concepts(_TEXTS, simultaneous=False)),
            gains=list_of(_gain()),
            routes=list_of(_route()),
            hold=or_null(
                object_of(state=_TEXT, needs=mapping_of(_concepts(_need(), simultaneous=False)))
            ),
            worlds=or_null(_worlds()),
            proofs=object_of(**_concepts(part("proof"))["properties"], coalitions=part("proof")),
        ),
        "$defs": {"proof": packages_schema()["$defs"]["proof"], "step": object_of(**_STEP)},
    }


_STEP: Json = {"by": _TEXT, "from": _TEXT, "to": _TEXT}


def _option() -> Json:
    changes: Json = {"enum": [one.value for one in Direction]}
    return object_of(id=_TEXT, name=_TEXT, owner=_TEXT, changes=changes)


def _state() -> Json:
    return object_of(
        id=_TEXT,
        name=_TEXT,
        options=or_null(mapping_of(_FLAG)),
        ranks=mapping_of(_COUNT),
        stable=mapping_of(_concepts(_FLAG_OR_NULL)),
        equilibrium=_concepts(_FLAG_OR_NULL),
        improvements=mapping_of(_TEXTS),
    )


def _gain() -> Json:
    stops: Json = or_null(list_of(part("step")))
    return object_of(**_STEP, stopped_by=object_of(gmr=stops, smr=stops, seq=stops))


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
        **object_of(
            schema={"const": DEAL_SCHEMA},
            case=_TEXT,
            version=_TEXT,
            package=object_of(
                options=mapping_of(_TEXT), points=mapping_of(number), without=mapping_of(number)
            ),
            assumptions=mapping_of(number),
            choices=_TEXTS,
            holds=holds,
            gains=list_of(_gain()),
            status_quo=object_of(holds=holds, all_gain_by_signing=_FLAG),
            measures=list_of(
                object_of(kind=kinds, parties=_TEXTS, share=or_null(number), holds=holds)
            ),
        ),
        "$defs": {"step": object_of(**_STEP)},
    }


def _worlds() -> Json:
    interval: Json = {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2}
    judged = object_of(
        verdict={"enum": ["certain", "possible", "never", None]},
        share=object_of(count=_COUNT, interval=interval),
    )
    each = _concepts(judged, simultaneous=False)
    state = object_of(id=_TEXT, stable=mapping_of(each), equilibrium=each)
    return object_of(draws=_COUNT, seed=_COUNT, states=list_of(state), proof=part("proof"))


def _need() -> Json:
    return object_of(
        stable=_FLAG,
        fewest={"type": ["integer", "null"], "minimum": 0},
        changes=or_null(list_of(_TEXTS)),
        complete=_FLAG,
        passes=_TEXTS,
        proof=part("proof"),
    )


def _route() -> Json:
    way: Json = {"enum": [one.value for one in Way]}
    return object_of(to=_TEXT, way=way, steps=list_of(part("step")))


def _concepts(values: Json, *, simultaneous: bool = True) -> Json:
    names = ["nash", "gmr", "smr", "seq", *(["sim"] if simultaneous else [])]
    return object_of(**dict.fromkeys(names, values))
