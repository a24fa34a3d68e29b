"""What all documents about packages write in the same way."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from goodoffices.case.numbers import written_number
from goodoffices.packages.results import Package
from goodoffices.solving.answer import Certificate, Proof

Json = dict[str, Any]
"""A JSON object: its values are of every JSON type."""


def number_or_none(number: Fraction | None) -> int | str | None:
    """Return a number as documents write it, where there is one.

    Examples
    --------
    >>> number_or_none(Fraction(1, 3)), number_or_none(None)
    ('1/3', None)
    """
    return None if number is None else written_number(number)


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
        "bound": number_or_none(proof.bound),
        "gap": number_or_none(proof.gap),
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
