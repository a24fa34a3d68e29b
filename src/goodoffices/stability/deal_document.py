"""Whether a signed deal holds, as a JSON document; fields in docs/reference/stability.md."""

from __future__ import annotations

from goodoffices import __version__
from goodoffices.case.negotiation import Case
from goodoffices.case.numbers import written_number
from goodoffices.packages.document_parts import Json, number_or_none
from goodoffices.stability.concepts import Concept
from goodoffices.stability.document_schema import DEAL_SCHEMA
from goodoffices.stability.identifiers import Identifiers
from goodoffices.stability.safeguarding import Measure, Signed


def deal_document(case: Case, signed: Signed) -> Json:
    """Return whether a signed deal holds as a JSON document.

    Parameters
    ----------
    case : Case
        The negotiation.
    signed : Signed
        What was found.

    Returns
    -------
    dict
        Plain JSON values; it holds points: confidential.
    """
    words, deal = Identifiers(signed.conflict), signed.deal
    ids = [party.id for party in deal.parties]
    return {
        "schema": DEAL_SCHEMA,
        "case": case.id,
        "version": __version__,
        "package": {
            "options": dict(deal.options),
            "points": dict(zip(ids, map(written_number, deal.points), strict=True)),
            "without": dict(zip(ids, map(written_number, deal.without), strict=True)),
        },
        "assumptions": {name: written_number(value) for name, value in signed.assumptions.shown()},
        "choices": [one.id for one in signed.conflict.choices],
        "holds": _holds(signed.holds),
        "gains": [words.gain(gain) for gain in signed.gains],
        "status_quo": {
            "holds": _holds(signed.without_holds),
            "all_gain_by_signing": signed.all_gain_by_signing,
        },
        "measures": [_measure(one) for one in signed.measures],
    }


def _measure(measure: Measure) -> Json:
    return {
        "kind": measure.kind.value,
        "parties": list(measure.parties),
        "share": number_or_none(measure.share),
        "holds": _holds(measure.holds),
    }


def _holds(holds: tuple[Concept, ...]) -> Json:
    return {concept.value: concept in holds for concept in Concept}
