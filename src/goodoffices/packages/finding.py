"""Everything about the packages of a case, by the engine that can answer exactly."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

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
from goodoffices.packages.results import (
    Accepted,
    Concept,
    Frontier,
    NamedPackage,
    Packages,
    Zone,
)
from goodoffices.packages.searched import Search
from goodoffices.packages.summed import SumSearch
from goodoffices.packages.unrefused import from_record
from goodoffices.packages.vouching import vouched
from goodoffices.solving.answer import Proof, not_applicable, refused
from goodoffices.solving.integer_model import integer_model, link_model
from goodoffices.solving.knowledge import Gap, missing_points
from goodoffices.solving.limits import DEFAULT_LIMITS, Limits
from goodoffices.solving.planning import Asked, Engine, Plan, plan

OnPart = Callable[[str, Packages], None]
"""Told the name of the part that is begun, and all answers so far."""
STOPPED = "The search was stopped before this was answered."
STOPPED_BY = "stopped by the user"
UNANIMOUS = "The zone and the named packages are those that every principal accepts."


def find_packages(
    case: Case,
    positions: Positions | None = None,
    *,
    limits: Limits = DEFAULT_LIMITS,
    candidates: Sequence[Candidate] = (),
    reference: Candidate | None = None,
    on_part: OnPart | None = None,
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
    on_part : callable or None
        Called before each part with its name and all answers so far, the others refused.

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
    engine, planned = _engine(question, limits)
    found = _unanswered(question, planned, record=record, candidates=candidates)
    for name, answer in _parts(question, engine, candidates, reference):
        if on_part is not None:
            on_part(name, vouched(_with_named_shown(question, found)))
        found = answer(found)
    return vouched(found)


def zone_and_named(case: Case, *, limits: Limits = DEFAULT_LIMITS) -> Packages:
    """Find the zone of agreement and the named packages only, to compare with.

    Parameters
    ----------
    case : Case
        The negotiation.
    limits : Limits
        What the search may take.

    Returns
    -------
    Packages
        As :func:`find_packages`; the other parts are refused.

    Raises
    ------
    CaseError
        If an identifier in a link or preference refers to nothing, or points are given
        twice.
    CertificateError
        If an answer fails the exact re-check against the case.
    """
    record = from_record(case, None)
    reason = _no_points_reason(case)
    alone = _one_alone(case)
    if alone is not None or reason is not None:
        proof = alone or not_applicable(reason or "")
        return _without_points(case, proof=proof, record=record, candidates=())
    question = Question(case=case, model=integer_model(case))
    engine, planned = _engine(question, limits)
    found = _unanswered(question, planned, record=record, candidates=())
    found = replace(found, zone=engine.zone())
    for concept in Concept:
        found = _with_named(engine, concept, found)
    return vouched(found)


def packages_plan(case: Case, *, limits: Limits = DEFAULT_LIMITS) -> Plan | None:
    """Return how the questions about a case will be answered, without answering them.

    Parameters
    ----------
    case : Case
        The negotiation.
    limits : Limits
        What the search may take.

    Returns
    -------
    Plan or None
        The plan that :func:`find_packages` follows; ``None`` where numeric answers are
        absent because exact points are.

    Raises
    ------
    CaseError
        If an identifier in a link or preference refers to nothing, or points are given
        twice.

    Notes
    -----
    About a second at most, whatever the case.
    """
    if _one_alone(case) is not None or _no_points_reason(case) is not None:
        return None
    return plan(integer_model(case), limits)


def _engine(question: Question, limits: Limits) -> tuple[Enumeration | Search, Plan]:
    """Return the engine and the plan that chose it (R80)."""
    # The whole frontier is asked for too, so it comes first and answers for the zone.
    sums = SumSearch(question.model, limits=limits, quick_work=limits.sums)
    planned = plan(question.model, limits, ground=sums.ground)
    if planned.part(Asked.FRONTIER).engine is Engine.TABLE:
        return Enumeration(question), planned
    return Search(question, sums, limits=limits), planned


def _parts(
    question: Question,
    engine: Enumeration | Search,
    candidates: Sequence[Candidate],
    reference: Candidate | None,
) -> Iterator[tuple[str, Callable[[Packages], Packages]]]:
    """Name each part of the answers, with what adds it to those before."""
    yield "the zone of agreement", lambda found: replace(found, zone=engine.zone())
    for concept in Concept:
        name = concept.value.replace("_", " ")
        yield f"the {name} package", partial(_with_named, engine, concept)
    yield "the frontier", lambda found: replace(found, frontier=engine.frontier())

    def with_shown(found: Packages) -> Packages:
        marked = scored(question, candidates, engine.better)
        shown = representative(
            question,
            engine.zone_front(),
            found=Found(named=found.named, frontier=found.frontier, candidates=marked),
            reference=reference,
        )
        return replace(found, shown=shown, candidates=marked)

    yield "the packages to look at first", with_shown
    yield "who accepts", lambda found: replace(found, accepted=engine.accepted())


def _with_named_shown(question: Question, found: Packages) -> Packages:
    """Show the packages named so far, without looking for others."""
    known = Found(named=found.named, frontier=found.frontier, candidates=())
    return replace(found, shown=representative(question, None, found=known, reference=None))


def _with_named(engine: Enumeration | Search, concept: Concept, found: Packages) -> Packages:
    answer = engine.named(concept)
    named = (answer if one.concept is concept else one for one in found.named)
    return replace(found, named=tuple(named))


def _unanswered(
    question: Question,
    planned: Plan,
    *,
    record: FromRecord,
    candidates: Sequence[Candidate],
) -> Packages:
    """Return answers of which none is given yet: each says that it was stopped (R83)."""
    case = question.case
    proof = refused(engine="", reason=STOPPED, limit=STOPPED_BY)
    whole = _without_points(case, proof=proof, record=record, candidates=candidates)
    accepted = None
    if case.acceptance is not None:
        accepted = Accepted(rule=acceptance_words(case), count=None, proof=proof)
    return replace(whole, model_digest=question.model.digest, accepted=accepted, plan=planned)


def _no_points_reason(case: Case) -> str | None:
    if not case.principals:
        return "The case names no principal, so nobody's points count."
    missing = missing_points(case)
    if not missing:
        return None
    gaps = "; ".join(gap.sentence() for gap in missing)
    reason = f"Exact points of every principal are needed. {gaps}."
    partly = any(gap.gap in {Gap.RANGES, Gap.ORDERINGS} for gap in missing)
    return f"{reason} 'goodoffices robust' compares packages all the same." if partly else reason


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
