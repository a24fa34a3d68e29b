"""The answers about half-known wishes as a JSON document; see docs/reference/robustness.md."""

from __future__ import annotations

from fractions import Fraction

from goodoffices.case.numbers import written_number
from goodoffices.packages.document_parts import Json, number_or_none, proof_document
from goodoffices.packages.results import Zone
from goodoffices.packages.uncertainty.document_schema import SCHEMA
from goodoffices.packages.uncertainty.most_robust import MostRobust, RobustPackage
from goodoffices.packages.uncertainty.results import (
    ComparedPackage,
    LeastRegret,
    MostAccepted,
    PartyView,
    Robustness,
    Share,
)


def robustness_document(found: Robustness) -> Json:
    """Return the answers as a JSON document.

    Parameters
    ----------
    found : Robustness
        What was found.

    Returns
    -------
    dict
        Plain JSON values. Exact numbers are whole, or text ``"p/q"``; ends of intervals are
        decimals of four places.

    Notes
    -----
    The same bytes for the same answers. It holds points: confidential.
    """
    return {
        "schema": SCHEMA,
        "case": found.case,
        "case_digest": found.case_digest,
        "model_digest": found.model_digest,
        "principals": list(found.principals),
        "issues": list(found.issues),
        "rule": found.rule,
        "draws": found.draws,
        "seed": found.seed,
        "left_out": [
            {"party": one.party, "reason": one.sentence(), "issues": list(one.issues)}
            for one in found.left_out
        ],
        "notes": list(found.notes),
        "necessary": _zone(found.necessary),
        "possible": _zone(found.possible),
        "most_robust": _robust(found.most_robust),
        "most_accepted": _accepted(found.most_accepted),
        "least_regret": _regret(found.least_regret),
        "least_shortfall": {
            "number": found.least_shortfall.number,
            "shortfall": number_or_none(found.least_shortfall.shortfall),
            "tied": found.least_shortfall.tied,
            "proof": proof_document(found.least_shortfall.proof),
        },
        "any_stands": None if found.any_stands is None else _share(found.any_stands),
        "pool": [_compared(one) for one in found.pool],
        "pool_is_whole": found.pool_is_whole,
        "withheld": [
            {"origin": origin, "proof": proof_document(proof)} for origin, proof in found.withheld
        ],
        "proof": proof_document(found.proof),
    }


def _zone(zone: Zone) -> Json:
    return {
        "count": zone.count,
        "at_least": zone.at_least,
        "packages": zone.packages,
        "notes": list(zone.notes),
        "proof": proof_document(zone.proof),
    }


def _robust(found: MostRobust) -> Json:
    return {
        "package": None if found.package is None else _package(found.package),
        "ties": found.ties,
        "tied": [_package(one) for one in found.tied],
        "notes": list(found.notes),
        "reason": found.proof.reason,
        "proof": proof_document(found.proof),
    }


def _accepted(found: MostAccepted) -> Json:
    interval = found.interval
    return {
        "number": found.number,
        "interval": None if interval is None else [_decimal(end) for end in interval],
        "not_separated": list(found.not_separated),
        "reason": found.proof.reason,
        "proof": proof_document(found.proof),
    }


def _regret(found: LeastRegret) -> Json:
    return {
        "numbers": list(found.numbers),
        "regret": number_or_none(found.regret),
        "reason": found.proof.reason,
        "proof": proof_document(found.proof),
    }


def _package(package: RobustPackage) -> Json:
    return {
        "options": dict(package.options),
        "least": {party: written_number(points) for party, points in package.least},
        "margins": {party: written_number(margin) for party, margin in package.margins},
        "necessary": package.is_necessary,
    }


def _compared(one: ComparedPackage) -> Json:
    return {
        "options": dict(one.options),
        "origins": list(one.origins),
        "verdict": one.verdict.value,
        "accepted": _share(one.accepted),
        "first": {concept.value: count for concept, count in one.first},
        "ranks": {concept.value: list(counts) for concept, counts in one.ranks},
        "regret": number_or_none(one.regret),
        "parties": {view.party: _view(view) for view in one.parties},
    }


def _view(view: PartyView) -> Json:
    return {
        "verdict": view.verdict.value,
        "least": written_number(view.least),
        "most": written_number(view.most),
        "accepted": _share(view.accepted),
        "shortfall": number_or_none(view.shortfall),
    }


def _share(share: Share) -> Json:
    return {"count": share.count, "interval": [_decimal(share.low), _decimal(share.high)]}


def _decimal(end: Fraction) -> float:
    """Return an end of an interval, a multiple of one ten-thousandth, as JSON carries it."""
    return round(float(end), 4)
