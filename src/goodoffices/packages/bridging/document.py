"""The bridging document: red lines that collide and least changes, as plain data."""

from __future__ import annotations

from goodoffices.case.numbers import written_number
from goodoffices.packages.bridging.document_schema import SCHEMA
from goodoffices.packages.bridging.results import Bridging, ConflictCore, OneParty, Opening
from goodoffices.packages.document_parts import (
    Json,
    package_document,
    proof_document,
)


def bridging_document(found: Bridging) -> Json:
    """Return what would open a zone as plain data.

    Parameters
    ----------
    found : Bridging
        Everything found out.

    Returns
    -------
    dict
        The document ``goodoffices/bridging@1``, ready for ``json.dumps``. It holds points
        and is confidential.
    """
    return {
        "schema": SCHEMA,
        "case": found.case,
        "model_digest": found.model_digest,
        "objective": found.rule.value,
        "zone_is_empty": found.zone_is_empty,
        "core": _core(found.core),
        "openings": [_opening(one) for one in found.openings],
        "complete": found.is_complete,
        "alone": [_alone(one) for one in found.alone],
        "notes": list(found.notes),
        "proof": proof_document(found.proof),
    }


def _core(core: ConflictCore) -> Json:
    return {
        "members": [
            {
                "kind": member.kind,
                "id": member.id,
                "sentence": member.sentence,
                "source": member.source,
                "without": package_document(member.without),
            }
            for member in core.members
        ],
        "smallest": core.is_smallest,
        "at_least": core.at_least,
        "proof": proof_document(core.proof),
    }


def _opening(opening: Opening) -> Json:
    return {
        "concessions": [
            {
                "party": one.party,
                "points": written_number(one.points),
                "share": written_number(one.share),
                "options": [{"issue": issue, "option": option} for issue, option in one.options],
            }
            for one in opening.concessions
        ],
        "links": list(opening.links),
        "package": package_document(opening.package),
        "opens": opening.opens,
        "sentence": opening.sentence,
    }


def _alone(row: OneParty) -> Json:
    return {
        "party": row.party,
        "opening": None if row.opening is None else _opening(row.opening),
        "sentence": row.sentence,
    }
