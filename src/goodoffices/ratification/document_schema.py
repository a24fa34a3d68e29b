"""The published description of the votes document, as JSON Schema."""

from __future__ import annotations

from goodoffices.case.json_schema import list_of, object_of, or_null, part
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
        **object_of(
            schema={"const": SCHEMA},
            case=or_null(_TEXT),
            options=or_null(options),
            bodies=list_of(part("body")),
            parties=list_of(object_of(party=_TEXT, **prospect)),
            together=object_of(**prospect),
        ),
        "$defs": {
            "proof": packages_schema()["$defs"]["proof"],
            "body": _body(),
            "member": _member(),
            "prospect": object_of(**prospect),
        },
    }


def _body() -> Json:
    return object_of(
        id=_TEXT,
        name=_TEXT,
        party=or_null(_TEXT),
        after=or_null(_TEXT),
        source=_TEXT,
        rule=object_of(words=_TEXT, formula={"type": "object"}),
        members=list_of(part("member")),
        power=object_of(
            winning=or_null(_COUNT),
            coalitions=or_null(_COUNT),
            passes_by_chance=or_null(_SHARE),
            dummies=or_null(_TEXTS),
            can_block=or_null(_TEXTS),
            note=or_null(_TEXT),
            proof=part("proof"),
        ),
        minimal_coalitions=object_of(
            count=or_null(_COUNT),
            smallest=or_null(_COUNT),
            largest=or_null(_COUNT),
            smallest_block=or_null(_COUNT),
            listed=list_of(_TEXTS),
            proof=part("proof"),
        ),
        prospect=part("prospect"),
    )


def _member() -> Json:
    power = object_of(
        shapley_shubik=or_null(_SHARE),
        banzhaf=_SHARE,
        banzhaf_absolute=_SHARE,
        prevents=_SHARE,
        initiates=_SHARE,
        swings=_COUNT,
        dummy=_FLAG,
        can_block=_FLAG,
    )
    return object_of(
        id=_TEXT,
        name=_TEXT,
        weight=_COUNT,
        bloc=or_null(_TEXT),
        support=object_of(yes=_ENDS, abstains=_ENDS, basis=_TEXT),
        power=or_null(power),
        leverage=or_null(object_of(swing=_ENDS, abstention=_ENDS)),
    )


def _prospect() -> Json:
    return {
        "bodies": _TEXTS,
        "chance": object_of(low=or_null(_SHARE), high=or_null(_SHARE), proof=part("proof")),
        "pivotal": object_of(members=or_null(_TEXTS), proof=part("proof")),
        "leverage": object_of(
            members=list_of(object_of(member=_TEXT, swing=_ENDS, abstention=_ENDS)),
            proof=part("proof"),
        ),
        "winning_over": object_of(
            needed=or_null(_COUNT),
            sets=list_of(_TEXTS),
            complete=or_null(_FLAG),
            proof=part("proof"),
        ),
        "keeping": or_null(object_of(certain=_FLAG, must_keep=_TEXTS, can_lose=_TEXTS)),
    }
