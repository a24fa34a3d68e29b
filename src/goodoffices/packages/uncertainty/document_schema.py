"""The published description of the robustness document, as JSON Schema."""

from __future__ import annotations

from typing import Any

from goodoffices.case.json_schema import list_of, mapping_of, object_of, or_null, part
from goodoffices.packages.document_schema import packages_schema
from goodoffices.packages.uncertainty.ranking import PLACES, RANKED
from goodoffices.packages.uncertainty.verdicts import Verdict

SCHEMA = "goodoffices/robustness@1"
"""Name and version of the document."""

Json = dict[str, Any]
"""A JSON object; ``Any`` because JSON nests without a fixed depth."""

_TEXT: Json = {"type": "string"}
_TEXT_OR_NULL: Json = {"type": ["string", "null"]}
_TEXTS: Json = {"type": "array", "items": _TEXT}
_COUNT: Json = {"type": "integer", "minimum": 0}
_COUNTS: Json = {"type": "array", "items": _COUNT}
_COUNT_OR_NULL: Json = {"type": ["integer", "null"], "minimum": 0}
_NUMBER: Json = {"type": ["integer", "string"]}
_NUMBER_OR_NULL: Json = {"type": ["integer", "string", "null"]}
_FLAG: Json = {"type": "boolean"}
_SHARE_OF_ONE: Json = {"type": "number", "minimum": 0, "maximum": 1}
_INTERVAL: Json = {"type": "array", "items": _SHARE_OF_ONE, "minItems": 2, "maxItems": 2}


def robustness_schema() -> Json:
    """Return the JSON Schema (draft 2020-12) of the robustness document.

    Returns
    -------
    dict
        Plain JSON values, the same in every run. Every field is required; fields that are
        not listed are refused, so that a misspelt one is noticed.

    Examples
    --------
    >>> robustness_schema()["properties"]["schema"]
    {'const': 'goodoffices/robustness@1'}
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Good Offices robustness, version 1",
        **object_of(
            schema={"const": SCHEMA},
            case=_TEXT,
            case_digest=_TEXT,
            model_digest=_TEXT,
            principals=_TEXTS,
            issues=_TEXTS,
            rule=_TEXT,
            draws=_COUNT,
            seed=_COUNT,
            left_out=list_of(object_of(party=_TEXT, reason=_TEXT, issues=_TEXTS)),
            notes=_TEXTS,
            necessary=part("zone"),
            possible=part("zone"),
            most_robust=part("most_robust"),
            most_accepted=part("most_accepted"),
            least_regret=part("least_regret"),
            least_shortfall=part("least_shortfall"),
            any_stands=or_null(part("share")),
            pool=list_of(part("compared")),
            pool_is_whole=_FLAG,
            withheld=list_of(object_of(origin=_TEXT, proof=part("proof"))),
            proof=part("proof"),
        ),
        "$defs": {**_parts(), **_picked_parts(), **_compared_parts()},
    }


def _parts() -> Json:
    return {
        "proof": packages_schema()["$defs"]["proof"],
        "zone": object_of(
            count=_COUNT_OR_NULL,
            at_least=_COUNT_OR_NULL,
            packages=_COUNT,
            notes=_TEXTS,
            proof=part("proof"),
        ),
        "share": object_of(count=_COUNT, interval=_INTERVAL),
        "robust": object_of(
            options=mapping_of(_TEXT),
            least=mapping_of(_NUMBER),
            margins=mapping_of(_NUMBER),
            necessary=_FLAG,
        ),
        "most_robust": object_of(
            package=or_null(part("robust")),
            ties=_COUNT_OR_NULL,
            tied=list_of(part("robust")),
            notes=_TEXTS,
            reason=_TEXT_OR_NULL,
            proof=part("proof"),
        ),
    }


def _picked_parts() -> Json:
    return {
        "most_accepted": object_of(
            number=_COUNT_OR_NULL,
            interval=or_null(_INTERVAL),
            not_separated=_COUNTS,
            reason=_TEXT_OR_NULL,
            proof=part("proof"),
        ),
        "least_shortfall": object_of(
            number=_COUNT_OR_NULL, shortfall=_NUMBER_OR_NULL, tied=_COUNT, proof=part("proof")
        ),
        "least_regret": object_of(
            numbers=_COUNTS,
            regret=_NUMBER_OR_NULL,
            reason=_TEXT_OR_NULL,
            proof=part("proof"),
        ),
    }


def _compared_parts() -> Json:
    verdict: Json = {"enum": [value.value for value in Verdict]}
    return {
        "compared": object_of(
            options=mapping_of(_TEXT),
            origins=_TEXTS,
            verdict=verdict,
            accepted=part("share"),
            first=_by_rule(_COUNT),
            ranks=_by_rule({**_COUNTS, "minItems": PLACES, "maxItems": PLACES}),
            regret=_NUMBER_OR_NULL,
            parties=mapping_of(part("view")),
        ),
        "view": object_of(
            verdict=verdict,
            least=_NUMBER,
            most=_NUMBER,
            accepted=part("share"),
            shortfall=_NUMBER_OR_NULL,
        ),
    }


def _by_rule(values: Json) -> Json:
    return {
        "type": "object",
        "properties": {concept.value: values for concept in RANKED},
        "additionalProperties": False,
    }
