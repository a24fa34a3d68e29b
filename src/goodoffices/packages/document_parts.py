"""What all documents about packages write in the same way."""

from __future__ import annotations

from typing import Any

from goodoffices.case.numbers import written_number
from goodoffices.packages.results import Package
from goodoffices.solving.answer import Certificate, Proof

Json = dict[str, Any]
"""A JSON object: its values are of every JSON type."""


def proof_document(proof: Proof) -> Json:
    """Return a proof as it stands in every document.

    Examples
    --------
    >>> from goodoffices.solving.answer import Status
    >>> proof_document(Proof(status=Status.PROVED))["status"]
    'proved'
    """
    return {
        "status": proof.status.value,
        "engine": proof.engine,
        "method": proof.method,
        "checked": {"recomputed": proof.recomputed},
        "reason": proof.reason,
        "limit": proof.limit,
        "bound": None if proof.bound is None else written_number(proof.bound),
        "gap": None if proof.gap is None else written_number(proof.gap),
        "seed": proof.seed,
        "certificate": _certificate(proof),
    }


def _certificate(proof: Proof) -> str | None:
    if proof.certificate is None and proof.recomputed:
        return Certificate.RECOMPUTED.value
    return None if proof.certificate is None else proof.certificate.value


def package_document(package: Package) -> Json:
    """Return a package as it stands in every document."""
    return {
        "options": dict(package.options),
        "points": {party: written_number(points) for party, points in package.points},
        "in_zone": package.in_zone,
    }
