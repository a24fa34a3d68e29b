"""The smallest sets that meet requirements, found one by one by CP-SAT."""

from __future__ import annotations

from collections.abc import Sequence

from ortools.sat.python import cp_model

from goodoffices.errors import CertificateError, LimitError
from goodoffices.solving.answer import Answer, Proof, Status, refused
from goodoffices.solving.cpsat.running import ENGINE, Budget, new_solver
from goodoffices.solving.relaxing.additions import Additions, Requirement, is_met

METHOD = "Fewest elements, one set after the other; each contains none that was found before."


def solved_additions(
    requirements: Sequence[Requirement], *, cap: int, work_limit: float
) -> Answer[Additions]:
    """Return the sets that meet every requirement and have no element too many.

    Parameters
    ----------
    requirements : sequence of sequence of frozenset of int
        Per requirement its ways, at least one.
    cap : int
        Most sets returned, the smallest first.
    work_limit : float
        Work allowed, in the solver's deterministic units.

    Returns
    -------
    Answer of Additions
        Proved, bounded where the limit of work was met after some were found, refused
        where none was.
    """
    model, chosen = _model(requirements)
    budget = Budget(work_limit)
    found: list[frozenset[int]] = []
    try:
        best = _fewest(model, chosen, requirements, budget)
        while best is not None and len(found) < cap:
            found.append(best)
            model.add_bool_or([chosen[element].negated() for element in sorted(best)])
            best = _fewest(model, chosen, requirements, budget) if best else None
    except LimitError as error:
        return _stopped(found, str(error))
    proof = Proof(status=Status.PROVED, engine=ENGINE, method=METHOD)
    return Answer(value=_sorted(found, is_complete=best is None), proof=proof)


def _model(
    requirements: Sequence[Requirement],
) -> tuple[cp_model.CpModel, dict[int, cp_model.IntVar]]:
    model = cp_model.CpModel()
    elements = sorted({element for one in requirements for way in one for element in way})
    chosen = {element: model.new_bool_var(str(element)) for element in elements}
    helpers: dict[frozenset[int], cp_model.IntVar] = {}
    for requirement in requirements:
        ways = []
        for way in requirement:
            if len(way) == 1:
                ways.append(chosen[min(way)])
                continue
            if way not in helpers:
                helpers[way] = model.new_bool_var("way")
                for element in sorted(way):
                    model.add_implication(helpers[way], chosen[element])
            ways.append(helpers[way])
        model.add_bool_or(ways)
    model.minimize(sum(chosen.values()))
    return model, chosen


def _fewest(
    model: cp_model.CpModel,
    chosen: dict[int, cp_model.IntVar],
    requirements: Sequence[Requirement],
    budget: Budget,
) -> frozenset[int] | None:
    """Return a smallest set, checked by hand; ``None`` where there is none."""
    budget.require()
    solver = new_solver(budget)
    status = solver.solve(model)
    budget.spend(max(solver.deterministic_time, 1e-4))
    if status == cp_model.INFEASIBLE:
        return None
    if status != cp_model.OPTIMAL:
        raise LimitError(
            f"The search was stopped after {budget.limit:g} units of work without a proof."
        )
    best = frozenset(element for element, flag in chosen.items() if solver.boolean_value(flag))
    if not all(is_met(one, best) for one in requirements):
        raise CertificateError("A set of the solver does not meet every requirement.")
    return best


def _stopped(found: list[frozenset[int]], reason: str) -> Answer[Additions]:
    if not found:
        return Answer(value=None, proof=refused(engine=ENGINE, reason=reason, limit=reason))
    proof = Proof(
        status=Status.BOUNDED,
        engine=ENGINE,
        method=METHOD,
        reason="Each set shown is proved; more may exist.",
        limit=reason,
    )
    return Answer(value=_sorted(found, is_complete=False), proof=proof)


def _sorted(found: list[frozenset[int]], *, is_complete: bool) -> Additions:
    sets = sorted((tuple(sorted(one)) for one in found), key=lambda one: (len(one), one))
    return Additions(sets=tuple(sets), is_complete=is_complete)
