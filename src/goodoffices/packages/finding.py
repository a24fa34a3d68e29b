"""Everything about the packages of a case, by the engine that can answer exactly."""

from __future__ import annotations

from goodoffices.case.negotiation import Case
from goodoffices.case.positions import Positions
from goodoffices.packages.acceptance import acceptance_words, withheld_acceptance
from goodoffices.packages.adjusted_winner import adjusted_winner
from goodoffices.packages.enumerated import Enumeration
from goodoffices.packages.named import withheld
from goodoffices.packages.question import Question
from goodoffices.packages.results import Concept, FromRecord, Frontier, Packages, Zone
from goodoffices.packages.searched import Search
from goodoffices.packages.unrefused import from_record
from goodoffices.solving.answer import not_applicable
from goodoffices.solving.integer_model import integer_model, link_model
from goodoffices.solving.knowledge import missing_points
from goodoffices.solving.limits import DEFAULT_LIMITS, Limits
from goodoffices.solving.table import TABLE_LIMIT

UNANIMOUS = "The zone and the named packages are those that every principal accepts."


def find_packages(
    case: Case, positions: Positions | None = None, *, limits: Limits = DEFAULT_LIMITS
) -> Packages:
    """Find the zone of agreement, the named packages, the frontier, and what the record leaves.

    Up to 100,000 packages are listed one by one. Above, groups of linked issues are added
    up where the non-dominated sums are few enough; otherwise a constraint solver proves
    each answer or the answer is refused with the limit named. Where points are not exact for
    every principal, numeric answers are absent and say whose points are missing (R50).

    Parameters
    ----------
    case : Case
        The negotiation.
    positions : Positions or None
        Where the principals stand, by the record; ``None`` when there is no record.
    limits : Limits
        What the search may take.

    Returns
    -------
    Packages
        Every part is present; one that does not apply says why.

    Raises
    ------
    CaseError
        If an identifier in a link or preference refers to nothing, or points are given
        twice.
    CertificateError
        If an answer fails the exact re-check against the case.

    Notes
    -----
    Exact, and the same for the same case in every run. Parties that are no principals have
    no say (R52).
    """
    record = from_record(case, positions)
    reason = _no_points_reason(case)
    if reason is not None:
        return _without_points(case, reason=reason, record=record)
    question = Question(case=case, model=integer_model(case))
    small = question.model.size <= TABLE_LIMIT
    engine = Enumeration(question) if small else Search(question, limits=limits)
    return Packages(
        case=case.id,
        model_digest=question.model.digest,
        principals=tuple(party.id for party in case.principals),
        issues=question.model.issues,
        zone=engine.zone(),
        named=tuple(engine.named(concept) for concept in Concept),
        frontier=engine.frontier(),
        from_record=record,
        divided=adjusted_winner(case),
        accepted=engine.accepted(),
        notes=_notes(case),
    )


def _no_points_reason(case: Case) -> str | None:
    if not case.principals:
        return "The case names no principal, so nobody's points count."
    missing = missing_points(case)
    if not missing:
        return None
    gaps = "; ".join(gap.sentence() for gap in missing)
    return f"Exact points of every principal are needed. {gaps}."


def _without_points(case: Case, *, reason: str, record: FromRecord) -> Packages:
    model = link_model(case)
    proof = not_applicable(reason)
    return Packages(
        case=case.id,
        model_digest=model.digest,
        principals=tuple(party.id for party in case.principals),
        issues=model.issues,
        zone=Zone(count=None, packages=model.size, proof=proof),
        named=tuple(withheld(concept, reason) for concept in Concept),
        frontier=Frontier(count=None, vectors=None, packages=(), proof=proof),
        from_record=record,
        divided=adjusted_winner(case),
        accepted=withheld_acceptance(case, reason),
        notes=_notes(case),
    )


def _notes(case: Case) -> tuple[str, ...]:
    notes = [acceptance_words(case)] if case.principals else []
    if case.acceptance is not None:
        notes.append(UNANIMOUS)
    silent = [p for p in case.parties if p not in case.principals and case.preferences_of(p.id)]
    if silent:
        others = ", ".join(party.name for party in silent)
        notes.append(f"Preferences of parties that need not accept are not read: {others}.")
    if case.bodies:
        notes.append("Votes of bodies that must agree are not part of these answers.")
    return tuple(notes)
