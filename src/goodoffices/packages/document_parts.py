"""What all documents about packages write in the same way."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from goodoffices.packages.results import Package
from goodoffices.solving.answer import Certificate, Proof

Json = dict[str, Any]
"""A JSON object: its values are of every JSON type."""


def exact_number(number: Fraction) -> int | str:
    """Return an exact number as JSON carries it.

    Examples
    --------
    >>> exact_number(Fraction(6, 2)), exact_number(Fraction(1, 3))
    (3, '1/3')
    """
    return number.numerator if number.denominator == 1 else str(number)


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
        "bound": None if proof.bound is None else exact_number(proof.bound),
        "gap": None if proof.gap is None else exact_number(proof.gap),
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
        "points": {party: exact_number(points) for party, points in package.points},
        "in_zone": package.in_zone,
    }
