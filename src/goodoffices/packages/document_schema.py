"""The published description of the packages document, as JSON Schema."""

from __future__ import annotations

from typing import Any

from goodoffices.case.json_schema import list_of, object_of, one_of, part
from goodoffices.case.positions import Position
from goodoffices.packages.plan_document import plan_schema
from goodoffices.packages.results import Concept
from goodoffices.solving.answer import Certificate, Status

SCHEMA = "goodoffices/packages@1"
"""Name and version of the document."""

Json = dict[str, Any]
"""A JSON object; ``Any`` because JSON nests without a fixed depth."""

_TEXT: Json = {"type": "string"}
_TEXT_OR_NULL: Json = {"type": ["string", "null"]}
_TEXTS: Json = {"type": "array", "items": _TEXT}
_COUNT: Json = {"type": "integer", "minimum": 0}
_COUNT_OR_NULL: Json = {"type": ["integer", "null"], "minimum": 0}
_NUMBER_OR_NULL: Json = {"type": ["integer", "string", "null"]}
_FLAG: Json = {"type": "boolean"}
_FLAG_OR_NULL: Json = {"type": ["boolean", "null"]}
_OPTIONS: Json = {
    "type": "object",
    "description": "Issue identifier to option identifier.",
    "additionalProperties": _TEXT,
}
_POINTS: Json = {
    "type": "object",
    "description": "Party identifier to exact points; a string 'p/q' where not whole.",
    "additionalProperties": {"type": ["integer", "string"]},
}


def packages_schema() -> Json:
    """Return the JSON Schema (draft 2020-12) of the packages document.

    Returns
    -------
    dict
        Plain JSON values, the same in every run. Every field is required; fields that are
        not listed are refused, so that a misspelt one is noticed.

    Examples
    --------
    >>> packages_schema()["properties"]["schema"]
    {'const': 'goodoffices/packages@1'}
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Good Offices packages, version 1",
        **object_of(
            schema={"const": SCHEMA},
            case=_TEXT,
            version=_TEXT,
            case_digest=_TEXT,
            model_digest=_TEXT,
            principals=_TEXTS,
            issues=_TEXTS,
            notes=_TEXTS,
            zone={"$ref": "#/$defs/zone"},
            accepted={"anyOf": [{"$ref": "#/$defs/accepted"}, {"type": "null"}]},
            named=object_of(**{concept.value: {"$ref": "#/$defs/named"} for concept in Concept}),
            adjusted_winner={"anyOf": [{"$ref": "#/$defs/adjusted_winner"}, {"type": "null"}]},
            shown={"anyOf": [{"$ref": "#/$defs/shown"}, {"type": "null"}]},
            candidates={"type": "array", "items": {"$ref": "#/$defs/candidate"}},
            frontier={"$ref": "#/$defs/frontier"},
            from_record={"$ref": "#/$defs/from_record"},
            ratification={"anyOf": [part("ratification"), {"type": "null"}]},
            plan={"anyOf": [plan_schema(), {"type": "null"}]},
        ),
        "$defs": {
            **_numeric_parts(),
            **_named_parts(),
            **_shown_parts(),
            **_divided_parts(),
            **_record_parts(),
            **_evidence_parts(),
            **_ratification_parts(),
        },
    }


def _numeric_parts() -> Json:
    return {
        "proof": object_of(
            status=one_of(Status),
            engine=_TEXT,
            method=_TEXT,
            checked=object_of(recomputed=_COUNT),
            reason=_TEXT_OR_NULL,
            limit=_TEXT_OR_NULL,
            bound=_NUMBER_OR_NULL,
            gap=_NUMBER_OR_NULL,
            seed=_COUNT_OR_NULL,
            certificate={"enum": [*(one.value for one in Certificate), None]},
        ),
        "zone": object_of(
            count=_COUNT_OR_NULL,
            at_least=_COUNT_OR_NULL,
            packages=_COUNT,
            status=one_of(Status),
            notes=_TEXTS,
            proof=part("proof"),
        ),
        "accepted": object_of(
            rule=_TEXT,
            count=_COUNT_OR_NULL,
            satisfied={"type": "object", "additionalProperties": _COUNT},
            proof=part("proof"),
        ),
        "package": object_of(options=_OPTIONS, points=_POINTS, in_zone=_FLAG_OR_NULL),
    }


def _named_parts() -> Json:
    return {
        "named": object_of(
            options={"anyOf": [_OPTIONS, {"type": "null"}]},
            points={"anyOf": [_POINTS, {"type": "null"}]},
            ties=_COUNT_OR_NULL,
            tied=list_of(part("package")),
            tied_complete=_FLAG,
            notes=_TEXTS,
            reason=_TEXT_OR_NULL,
            proof=part("proof"),
        ),
        "frontier": object_of(
            count=_COUNT_OR_NULL,
            vectors=_COUNT_OR_NULL,
            packages=list_of(part("package")),
            proof=part("proof"),
        ),
    }


def _shown_parts() -> Json:
    package: Json = {"options": _OPTIONS, "points": _POINTS, "in_zone": _FLAG_OR_NULL}
    change = object_of(**{"issue": _TEXT, "from": _TEXT, "to": _TEXT})
    return {
        "shown": object_of(
            packages=list_of(part("shown_package")),
            within=_NUMBER_OR_NULL,
            near_share=_NUMBER_OR_NULL,
            proof=part("proof"),
        ),
        "shown_package": object_of(
            **package,
            names=_TEXTS,
            candidates=_TEXTS,
            shares={"type": "object", "additionalProperties": _NUMBER_OR_NULL},
            near=_TEXTS,
            reference=_TEXT,
            changes={"type": "array", "items": change},
            trade=_TEXT,
            proof=part("proof"),
        ),
        "candidate": object_of(
            **package,
            name=_TEXT,
            broken_links=_TEXTS,
            refused_by=_TEXTS,
            stands=_FLAG_OR_NULL,
            on_frontier=_FLAG_OR_NULL,
            dominated_by={"anyOf": [part("package"), {"type": "null"}]},
            proof=part("proof"),
        ),
    }


def _divided_parts() -> Json:
    number: Json = {"type": ["integer", "string"]}
    pair: Json = {"type": "array", "items": number, "minItems": 2, "maxItems": 2}
    return {
        "adjusted_winner": object_of(
            issues={
                "type": "array",
                "items": object_of(issue=_TEXT, ways=_TEXTS, stakes=pair, shares=pair),
            },
            agreed=_OPTIONS,
            before=_POINTS,
            transfers={
                "type": "array",
                "items": object_of(
                    **{"issue": _TEXT, "from": _TEXT, "to": _TEXT, "share": number}
                ),
            },
            final=_POINTS,
            notes=_TEXTS,
            reason=_TEXT_OR_NULL,
            proof=part("proof"),
        ),
    }


def _record_parts() -> Json:
    return {
        "from_record": object_of(
            count=_COUNT_OR_NULL,
            listed=_COUNT,
            listing_limit=_COUNT,
            packages=list_of(part("unrefused")),
            blocks=list_of(part("block")),
            positions=list_of(part("cell")),
            notes=_TEXTS,
            reason=_TEXT_OR_NULL,
            proof=part("proof"),
        ),
        "unrefused": object_of(options=_OPTIONS, unknown=_COUNT, accepted=_COUNT, sought=_COUNT),
        "choice": object_of(issue=_TEXT, option=_TEXT),
        "block": object_of(
            issues=_TEXTS,
            links=_TEXTS,
            options={
                "type": "array",
                "items": object_of(issue=_TEXT, option=_TEXT, refused_by=list_of(part("cell"))),
            },
            open_by_one=_FLAG_OR_NULL,
            openings={
                "type": "array",
                "items": object_of(
                    party=_TEXT, withdraws=list_of(part("choice")), opens=list_of(part("choice"))
                ),
            },
            reason=_TEXT,
        ),
    }


def _evidence_parts() -> Json:
    return {
        "cell": object_of(
            party=_TEXT,
            issue=_TEXT,
            option=_TEXT,
            position=one_of(Position),
            disputed=_FLAG,
            evidence=list_of(part("evidence")),
        ),
        "evidence": object_of(
            item=_TEXT, position=one_of(Position), own_word=_FLAG, spans=list_of(part("span"))
        ),
        "span": object_of(report=_TEXT, start=_COUNT, end=_COUNT, quote=_TEXT),
    }


def _ratification_parts() -> Json:
    options: Json = {"anyOf": [_OPTIONS, {"type": "null"}]}
    return {
        "ratification": object_of(
            bodies=_TEXTS,
            demand=_TEXT,
            issues=_TEXTS,
            combinations=_COUNT,
            passing=_COUNT,
            links=_TEXTS,
            zone_before=_COUNT_OR_NULL,
            named={
                "type": "object",
                "additionalProperties": object_of(
                    before=options, after=options, gains_before=_POINTS, gains_after=_POINTS
                ),
            },
            proof=part("proof"),
        )
    }
