"""Why no package suits everybody, and the least changes that would open one."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from goodoffices.case.negotiation import Case
from goodoffices.errors import LimitError
from goodoffices.packages.bridging.conflict import core_of, no_core
from goodoffices.packages.bridging.crossing_package import crossing_package
from goodoffices.packages.bridging.openings import Openings
from goodoffices.packages.bridging.results import Bridging, ConflictCore, OneParty, Opening
from goodoffices.packages.question import walk_away_reason
from goodoffices.solving.answer import Proof, Status, not_applicable, refused
from goodoffices.solving.integer_model import integer_model, link_model
from goodoffices.solving.knowledge import missing_points, missing_walk_aways
from goodoffices.solving.model import IntegerModel
from goodoffices.solving.relaxing.measures import ChangeRule, Measures
from goodoffices.solving.relaxing.opening import relaxed_search
from goodoffices.solving.relaxing.relaxed_search import Changes, RelaxedSearch

PRINCIPALS = 2
"""Fewest principals between whom a zone can be empty."""
ONE_ALONE = "The case names one principal only, so nobody negotiates with anybody."
SHOWN = 7
"""Most least changes that are listed."""
METHOD = {
    ChangeRule.FEWEST: "Fewest parties and links first, then the least total of shares, then"
    " the smallest largest share, each compared exactly; earlier sets were shut out.",
    ChangeRule.TOTAL: "Fewest links first, then the least total of shares, then the smallest"
    " largest share, then fewest parties, each compared exactly; earlier sets were shut out.",
    ChangeRule.POINTS: "Fewest links first, then the least total of points, then the smallest"
    " largest share, then fewest parties, each compared exactly; earlier sets were shut out.",
}


def find_bridging(
    case: Case, *, rule: ChangeRule = ChangeRule.FEWEST, work_limit: float = 30.0
) -> Bridging:
    """Find the red lines that collide and the least changes that would open a zone.

    A change lowers walk-away values or drops links. A party's concession is also a number
    of points that would have to be added for it, by any option or payment outside the case.

    Parameters
    ----------
    case : Case
        The negotiation.
    rule : ChangeRule
        Which change counts as the least (R88).
    work_limit : float
        Work the solver may do in all, in its deterministic units, roughly seconds.

    Returns
    -------
    Bridging
        Proved, or with the limit that was met. Where some package suits all there is
        nothing to bridge, and that is a proved answer. Where points are not exact, or there
        is one principal only (R109), links alone are looked at.

    Raises
    ------
    CaseError
        If an identifier in a link or preference refers to nothing, or points are given
        twice.
    CertificateError
        If an answer fails the exact re-check against the case.

    Notes
    -----
    Exact, and the same for the same case in every run. Up to 100,000 packages every one is
    listed; above, a constraint solver proves each step.
    """
    unasked = bool(missing_points(case)) or len(case.principals) < PRINCIPALS
    model = link_model(case) if unasked else integer_model(case)
    start = _unanswered(case, model, rule)
    try:
        search = relaxed_search(model, work_limit=work_limit)
        package = search.meeting(search.lines.all)
    except LimitError as error:
        proof = refused(engine="", reason=str(error), limit=str(error))
        return replace(start, proof=proof, core=replace(start.core, proof=proof))
    if package is None:
        return _bridged(case, search, start)
    if unasked:
        return start
    crossing_package(case, search.lines, package)
    core = no_core(search.engine)
    return replace(start, zone_is_empty=False, core=core, is_complete=True, proof=core.proof)


def _unanswered(case: Case, model: IntegerModel, rule: ChangeRule) -> Bridging:
    missing = missing_points(case)
    gaps = "; ".join(gap.sentence() for gap in missing)
    reason = f"Exact points of every principal are needed. {gaps}."
    if not case.principals:
        reason = "The case names no principal, so nobody has a walk-away value."
    proof = not_applicable(reason)
    if len(case.principals) == 1:
        proof = refused(engine="", reason=ONE_ALONE, limit=f"{PRINCIPALS} principals at least")
    return Bridging(
        case=case.id,
        model_digest=model.digest,
        rule=rule,
        zone_is_empty=None,
        core=ConflictCore(members=(), is_smallest=False, at_least=0, proof=proof),
        openings=(),
        is_complete=False,
        alone=(),
        notes=_notes(case, rule),
        proof=proof,
    )


def _bridged(case: Case, search: RelaxedSearch, start: Bridging) -> Bridging:
    lines = search.lines
    found = Changes(found=(), is_complete=False)
    openings: Openings | None = None
    alone: tuple[OneParty, ...] = ()
    among, notes = lines.all, start.notes
    try:
        if search.meeting(lines.of_links) is None:
            among = lines.of_links
            notes += ("The links alone leave no package, whatever the parties accept.",)
        measures = Measures(lines=lines, rule=start.rule, ranges=search.ranges())
        openings = Openings(case=case, measures=measures)
        found = search.changes(measures, limit=SHOWN)
        alone = openings.alone(search, found)
    except LimitError as error:
        found = replace(found, stopped=str(error))
    known = tuple(change.choice for change in found.found)
    core = core_of(case, search, among=among, known=known)
    listed = found.found if found.unproved is None else (found.unproved,)
    shown = tuple(openings.opening(change) for change in listed) if openings else ()
    return replace(
        start,
        zone_is_empty=True,
        core=core,
        openings=shown,
        is_complete=found.is_complete,
        alone=alone,
        notes=notes,
        proof=_proof(search.engine, start.rule, found, shown),
    )


def _proof(engine: str, rule: ChangeRule, found: Changes, shown: tuple[Opening, ...]) -> Proof:
    if found.stopped is None:
        return Proof(
            status=Status.PROVED, engine=engine, method=METHOD[rule], recomputed=len(found.found)
        )
    if found.unproved is not None:
        return _unproved(engine, rule, found, shown)
    if not found.found:
        return refused(engine=engine, reason=found.stopped, limit=found.stopped)
    return Proof(
        status=Status.BOUNDED,
        engine=engine,
        method=METHOD[rule],
        recomputed=len(found.found),
        reason="Each change shown is proved; more may exist.",
        limit=found.stopped,
    )


def _unproved(engine: str, rule: ChangeRule, found: Changes, shown: tuple[Opening, ...]) -> Proof:
    by_points = rule is ChangeRule.POINTS
    given = (c.points if by_points else c.share for one in shown for c in one.concessions)
    return Proof(
        status=Status.BOUNDED,
        engine=engine,
        method="The total of what parties lack was made small while all links were kept.",
        recomputed=len(shown),
        reason="The change shown opens a zone; a smaller one may exist. Bound and gap concern the"
        f" total of {'points' if by_points else 'shares of ranges'} where links are kept.",
        limit=found.stopped,
        bound=found.at_least,
        gap=None if found.at_least is None else sum(given, Fraction(0)) - found.at_least,
    )


def _notes(case: Case, rule: ChangeRule) -> tuple[str, ...]:
    names = [party.name for party in case.principals]
    notes = [f"Must accept: {', '.join(names)}."] if names else []
    reason = walk_away_reason(missing_walk_aways(case))
    if reason is not None and not missing_points(case):
        notes.append(reason)
    if rule is ChangeRule.POINTS and len(names) > 1:
        notes.append(
            f"Assumes one point of {names[0]} weighs as much as one point of"
            f" {' and of '.join(names[1:])}."
        )
    if case.acceptance is not None:
        notes.append(
            "The case lets a package stand without everybody; here every principal must accept."
        )
    if case.bodies:
        notes.append("Votes of bodies that must agree are not part of these answers.")
    return tuple(notes)
