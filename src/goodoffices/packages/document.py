"""The answers about packages as a JSON document; fields in docs/reference/packages.md."""

from __future__ import annotations

from goodoffices import __version__
from goodoffices.case.numbers import written_number
from goodoffices.case.position_document import position_document
from goodoffices.packages.adjusted_winner import AdjustedWinner
from goodoffices.packages.document_parts import (
    Json,
    number_or_none,
    package_document,
    proof_document,
)
from goodoffices.packages.document_schema import SCHEMA
from goodoffices.packages.plan_document import plan_document
from goodoffices.packages.record_answers import Block, FromRecord, UnrefusedPackage
from goodoffices.packages.results import (
    Accepted,
    Frontier,
    NamedPackage,
    Packages,
    ScoredCandidate,
    Showing,
    ShownPackage,
    Zone,
)
from goodoffices.packages.two_levels_document import two_levels_document


def packages_document(packages: Packages) -> Json:
    """Return the answers as a JSON document.

    Parameters
    ----------
    packages : Packages
        What was found.

    Returns
    -------
    dict
        Plain JSON values. Points are whole numbers, or text ``"p/q"`` where they are not
        whole. Parts that do not apply hold ``None`` and a reason.

    Notes
    -----
    Exact, and the same bytes for the same answers. It holds points: confidential.
    """
    return {
        "schema": SCHEMA,
        "case": packages.case,
        "version": __version__,
        "case_digest": packages.case_digest,
        "model_digest": packages.model_digest,
        "principals": list(packages.principals),
        "issues": list(packages.issues),
        "notes": list(packages.notes),
        "zone": _zone(packages.zone),
        "accepted": _accepted(packages.accepted),
        "named": {named.concept.value: _named(named) for named in packages.named},
        "adjusted_winner": _divided(packages.divided),
        "shown": _shown(packages.shown),
        "candidates": [_candidate(one) for one in packages.candidates],
        "frontier": _frontier(packages.frontier),
        "from_record": _from_record(packages.from_record),
        "ratification": two_levels_document(packages.ratification),
        "plan": None if packages.plan is None else plan_document(packages.plan),
    }


def _zone(zone: Zone) -> Json:
    return {
        "count": zone.count,
        "at_least": zone.at_least,
        "packages": zone.packages,
        "status": zone.proof.status.value,
        "notes": list(zone.notes),
        "proof": proof_document(zone.proof),
    }


def _accepted(accepted: Accepted | None) -> Json | None:
    if accepted is None:
        return None
    return {
        "rule": accepted.rule,
        "count": accepted.count,
        "satisfied": dict(accepted.satisfied),
        "proof": proof_document(accepted.proof),
    }


def _named(named: NamedPackage) -> Json:
    shown = None if named.package is None else package_document(named.package)
    return {
        "options": None if shown is None else shown["options"],
        "points": None if shown is None else shown["points"],
        "ties": named.ties,
        "tied": [package_document(package) for package in named.tied],
        "tied_complete": named.tied_complete,
        "notes": list(named.notes),
        "reason": named.proof.reason,
        "proof": proof_document(named.proof),
    }


def _shown(showing: Showing | None) -> Json | None:
    if showing is None:
        return None
    return {
        "packages": [_shown_package(one) for one in showing.packages],
        "within": number_or_none(showing.within),
        "near_share": written_number(showing.near_share),
        "proof": proof_document(showing.proof),
    }


def _shown_package(shown: ShownPackage) -> Json:
    return {
        **package_document(shown.package),
        "names": list(shown.names),
        "candidates": list(shown.candidates),
        "shares": {party: number_or_none(share) for party, share in shown.shares},
        "near": list(shown.near),
        "reference": shown.reference,
        "changes": [{"issue": issue, "from": old, "to": new} for issue, old, new in shown.changes],
        "trade": shown.trade,
        "proof": proof_document(shown.proof),
    }


def _candidate(scored: ScoredCandidate) -> Json:
    better = scored.dominated_by
    return {
        "name": scored.name,
        "options": dict(scored.options),
        "points": {party: written_number(points) for party, points in scored.points},
        "broken_links": list(scored.broken_links),
        "in_zone": scored.in_zone,
        "refused_by": list(scored.refused_by),
        "stands": scored.stands,
        "on_frontier": scored.on_frontier,
        "dominated_by": None if better is None else package_document(better),
        "proof": proof_document(scored.proof),
    }


def _divided(divided: AdjustedWinner | None) -> Json | None:
    if divided is None:
        return None
    return {
        "issues": [
            {
                "issue": one.issue,
                "ways": list(one.ways),
                "stakes": [written_number(stake) for stake in one.stakes],
                "shares": [written_number(share) for share in one.shares],
            }
            for one in divided.issues
        ],
        "agreed": dict(divided.agreed),
        "before": {party: written_number(points) for party, points in divided.before},
        "transfers": [
            {
                "issue": move.issue,
                "from": move.giver,
                "to": move.receiver,
                "share": written_number(move.share),
            }
            for move in divided.transfers
        ],
        "final": {party: written_number(points) for party, points in divided.final},
        "notes": list(divided.notes),
        "reason": divided.proof.reason,
        "proof": proof_document(divided.proof),
    }


def _frontier(frontier: Frontier) -> Json:
    return {
        "count": frontier.count,
        "vectors": frontier.vectors,
        "packages": [package_document(package) for package in frontier.packages],
        "proof": proof_document(frontier.proof),
    }


def _from_record(found: FromRecord) -> Json:
    return {
        "count": found.count,
        "listed": len(found.packages),
        "listing_limit": found.listing_limit,
        "packages": [_unrefused(package) for package in found.packages],
        "blocks": [_block(block) for block in found.blocks],
        "positions": [position_document(cell) for cell in found.cells],
        "notes": list(found.notes),
        "reason": found.proof.reason,
        "proof": proof_document(found.proof),
    }


def _unrefused(package: UnrefusedPackage) -> Json:
    return {
        "options": dict(package.options),
        "unknown": package.unknown,
        "accepted": package.accepted,
        "sought": package.sought,
    }


def _block(block: Block) -> Json:
    return {
        "issues": list(block.issues),
        "links": list(block.links),
        "options": [
            {
                "issue": refused.issue,
                "option": refused.option,
                "refused_by": [position_document(cell) for cell in refused.refusals],
            }
            for refused in block.options
        ],
        "open_by_one": block.open_by_one,
        "openings": [
            {
                "party": move.party,
                "withdraws": [{"issue": i, "option": o} for i, o in move.withdraws],
                "opens": [{"issue": i, "option": o} for i, o in move.opens],
            }
            for move in block.openings
        ],
        "reason": block.reason,
    }
