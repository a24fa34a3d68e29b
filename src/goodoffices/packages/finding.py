"""Everything about the packages of a case, by the engine that can answer exactly."""

from __future__ import annotations

from collections.abc import Sequence

from goodoffices.case.digest import case_digest
from goodoffices.case.negotiation import Case
from goodoffices.case.positions import Positions
from goodoffices.packages.acceptance import acceptance_words, withheld_acceptance
from goodoffices.packages.adjusted_winner import adjusted_winner
from goodoffices.packages.candidates import Candidate, scored, withheld_candidates
from goodoffices.packages.enumerated import Enumeration
from goodoffices.packages.question import Question
from goodoffices.packages.record_answers import FromRecord
from goodoffices.packages.representative import Found, representative
from goodoffices.packages.results import Concept, Frontier, NamedPackage, Packages, Zone
from goodoffices.packages.searched import Search
from goodoffices.packages.unrefused import from_record
from goodoffices.packages.vouching import vouched
from goodoffices.solving.answer import Proof, not_applicable, refused
from goodoffices.solving.integer_model import integer_model, link_model
from goodoffices.solving.knowledge import missing_points
from goodoffices.solving.limits import DEFAULT_LIMITS, Limits
from goodoffices.solving.table import TABLE_LIMIT

UNANIMOUS = "The zone and the named packages are those that every principal accepts."


def find_packages(
    case: Case,
    positions: Positions | None = None,
    *,
    limits: Limits = DEFAULT_LIMITS,
    candidates: Sequence[Candidate] = (),
    reference: Candidate | None = None,
) -> Packages:
    """Find the zone of agreement, the named packages, the frontier, and what the record leaves.

    Up to 100,000 packages are listed one by one. Above, groups of linked issues are added
    up where the non-dominated sums are few enough; otherwise a constraint solver proves
    each answer or the answer is refused with the limit named. Where points are not exact for
    every principal, numeric answers are absent and say whose points are missing (R50); where
    there is one principal only, they are refused (R109).

    Parameters
    ----------
    case : Case
        The negotiation.
    positions : Positions or None
        Where the principals stand, by the record; ``None`` when there is no record.
    limits : Limits
        What the search may take.
    candidates : sequence of Candidate
        Packages that a person adds: each is scored and set against the frontier.
    reference : Candidate or None
        What the packages shown are compared with; the one before in the list when ``None``.

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
    alone = _one_alone(case)
    if alone is not None or reason is not None:
        proof = alone or not_applicable(reason or "")
        return _without_points(case, proof=proof, record=record, candidates=candidates)
    question = Question(case=case, model=integer_model(case))
    small = question.model.size <= TABLE_LIMIT
    engine = Enumeration(question) if small else Search(question, limits=limits)
    zone = engine.zone()
    named = tuple(engine.named(concept) for concept in Concept)
    frontier = engine.frontier()
    marked = scored(question, candidates, engine.better)
    packages = Packages(
        case=case.id,
        case_digest=case_digest(case),
        model_digest=question.model.digest,
        principals=tuple(party.id for party in case.principals),
        issues=question.model.issues,
        zone=zone,
        named=named,
        frontier=frontier,
        shown=representative(
            question,
            engine.zone_front(),
            found=Found(named=named, frontier=frontier, candidates=marked),
            reference=reference,
        ),
        candidates=marked,
        from_record=record,
        divided=adjusted_winner(case),
        accepted=engine.accepted(),
        notes=_notes(case),
    )
    return vouched(packages)


def _no_points_reason(case: Case) -> str | None:
    if not case.principals:
        return "The case names no principal, so nobody's points count."
    missing = missing_points(case)
    if not missing:
        return None
    gaps = "; ".join(gap.sentence() for gap in missing)
    return f"Exact points of every principal are needed. {gaps}."


def _one_alone(case: Case) -> Proof | None:
    """Refuse a case in which nobody negotiates with anybody (R109)."""
    if len(case.principals) != 1:
        return None
    name = case.principals[0].name
    return refused(
        engine="",
        reason=f"{name} is the only principal, and a negotiation needs two."
        " Give 'role: principal' to each party that must accept.",
        limit="at least two principals",
    )


def _without_points(
    case: Case, *, proof: Proof, record: FromRecord, candidates: Sequence[Candidate]
) -> Packages:
    model, reason = link_model(case), proof.reason or ""
    return Packages(
        case=case.id,
        case_digest=case_digest(case),
        model_digest=model.digest,
        principals=tuple(party.id for party in case.principals),
        issues=model.issues,
        zone=Zone(count=None, packages=model.size, proof=proof),
        named=tuple(NamedPackage(concept=c, package=None, proof=proof) for c in Concept),
        frontier=Frontier(count=None, vectors=None, packages=(), proof=proof),
        candidates=withheld_candidates(candidates, case, reason),
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
