"""The near document: packages beside a text, as plain data."""

from __future__ import annotations

from goodoffices.case.links import Condition
from goodoffices.case.numbers import written_number
from goodoffices.packages.document_parts import (
    Json,
    package_document,
    proof_document,
)
from goodoffices.packages.near.document_schema import SCHEMA
from goodoffices.packages.near.results import Near, NearPackage
from goodoffices.packages.results import NamedPackage
from goodoffices.packages.trades import Changes, Trades


def near_document(found: Near) -> Json:
    """Return what lies around a text as plain data.

    Parameters
    ----------
    found : Near
        Everything found out.

    Returns
    -------
    dict
        The document ``goodoffices/near@1``, ready for ``json.dumps``. It holds points and
        is confidential.
    """
    return {
        "schema": SCHEMA,
        "case": found.case,
        "model_digest": found.model_digest,
        "text": {
            "package": package_document(found.text.package),
            "broken_links": list(found.text.broken_links),
            "below": list(found.text.below),
        },
        "changes": found.changes,
        "named": {one.concept.value: _named(one) for one in found.named},
        "ranked": {
            "packages": [_beside(one) for one in found.ranked.packages],
            "count": found.ranked.count,
            "accepted": found.ranked.accepted,
            "proof": proof_document(found.ranked.proof),
        },
        "improvements": {
            "packages": [_beside(one) for one in found.improvements.packages],
            "complete": found.improvements.is_complete,
            "proof": proof_document(found.improvements.proof),
        },
        "notes": list(found.notes),
    }


def trades_document(found: Trades) -> Json:
    """Return a comparison of two packages as plain data.

    Parameters
    ----------
    found : Trades
        The comparison.

    Returns
    -------
    dict
        Issues, linked points and parties, with exact points.
    """
    return {
        "issues": [
            {
                "issue": one.issue,
                "before": one.before,
                "after": one.after,
                "changes": _changes(one.changes),
            }
            for one in found.issues
        ],
        "linked": [
            {
                "party": one.party,
                "when": [_condition(condition) for condition in one.when],
                "holds": one.holds,
                "change": written_number(one.change),
            }
            for one in found.linked
        ],
        "parties": [
            {
                "party": one.party,
                "moves": list(one.moves),
                "gains": list(one.gains),
                "given": written_number(one.given),
                "got": written_number(one.got),
                "linked": written_number(one.linked),
                "change": written_number(one.change),
            }
            for one in found.parties
        ],
    }


def _named(named: NamedPackage) -> Json:
    return {
        "package": None if named.package is None else package_document(named.package),
        "ties": named.ties,
        "notes": list(named.notes),
        "proof": proof_document(named.proof),
    }


def _beside(one: NearPackage) -> Json:
    return {
        "package": package_document(one.package),
        "headline": one.headline,
        "trades": trades_document(one.trades),
    }


def _changes(changes: Changes) -> Json:
    return {party: written_number(points) for party, points in changes}


def _condition(condition: Condition) -> Json:
    return {"issue": condition.issue, "options": list(condition.options)}
