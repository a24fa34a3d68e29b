"""Sensitivity as a JSON document; fields in docs/reference/sensitivity.md."""

from __future__ import annotations

from goodoffices.packages.document_parts import Json, proof_document
from goodoffices.packages.results import Concept
from goodoffices.packages.sensitivity import MovedNumber, Sensitivity

SCHEMA = "goodoffices/sensitivity@1"


def sensitivity_document(found: Sensitivity) -> Json:
    """Return the answer as a JSON document.

    Parameters
    ----------
    found : Sensitivity
        What was found.

    Returns
    -------
    dict
        Plain JSON values; no number of points is in it.
    """
    return {
        "schema": SCHEMA,
        "case": found.case,
        "model_digest": found.model_digest,
        "steps": list(found.steps),
        "numbers": [_number(number) for number in found.numbers],
        "proof": proof_document(found.proof),
    }


def _number(number: MovedNumber) -> Json:
    return {
        "party": number.party,
        "moved": "walk_away" if number.issue is None else "issue",
        "issue": number.issue,
        "stays": {concept.value: list(number.stays(concept)) for concept in Concept},
        "outlooks": [
            {
                "percent": percent,
                "zone": {"count": outlook.zone, "status": outlook.zone_status.value},
                "changed": [concept.value for concept in number.changed(percent)],
                "named": {
                    concept.value: None if options is None else dict(options)
                    for concept, options in outlook.named
                },
            }
            for percent, outlook in number.outlooks
        ],
    }
