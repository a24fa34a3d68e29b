"""Improvements on a package, found one by one by CP-SAT."""

from __future__ import annotations

from dataclasses import replace

from goodoffices.errors import LimitError
from goodoffices.solving.answer import Answer, Proof, Status, refused
from goodoffices.solving.cpsat.formulation import Formulation
from goodoffices.solving.cpsat.running import ENGINE, Budget, find_best, gains_of
from goodoffices.solving.model import Choice, IntegerModel
from goodoffices.solving.relaxing.guarded import require_manageable
from goodoffices.solving.relaxing.improving_search import Undominated

METHOD = (
    "The largest sum of points where nobody gets less than in the text and somebody more than"
    " in every package found; each is proved, as the condition stays true when points rise."
)


def improving_search(
    model: IntegerModel, text: Choice, *, limit: int, work_limit: float
) -> Answer[Undominated]:
    """Find packages that are better for somebody and worse for nobody.

    Parameters
    ----------
    model : IntegerModel
        The model.
    text : tuple of int
        The package to improve on.
    limit : int
        Most packages returned.
    work_limit : float
        Work allowed, in the solver's deterministic units.

    Returns
    -------
    Answer of Undominated
        No other improvement improves on any of them. Proved, bounded where the limit of
        work was met after some were found, refused where none was.
    """
    parties = tuple(replace(p, walk_away=p.points(text)) for p in model.parties)
    found: list[Choice] = []
    try:
        require_manageable(model)
        formulation = Formulation(replace(model, parties=parties), in_zone=True)
        formulation.cp.maximize(sum(formulation.gains))
        formulation.require_beyond((0,) * len(parties))
        budget = Budget(work_limit)
        best = find_best(formulation, budget)
        while best is not None and len(found) < limit:
            found.append(best)
            formulation.require_beyond(gains_of(formulation.model, best))
            best = find_best(formulation, budget)
    except LimitError as error:
        return _stopped(model, found, str(error))
    proof = Proof(status=Status.PROVED, engine=ENGINE, method=METHOD)
    value = Undominated(choices=tuple(model.canonical_order(found)), is_complete=best is None)
    return Answer(value=value, proof=proof)


def _stopped(model: IntegerModel, found: list[Choice], reason: str) -> Answer[Undominated]:
    if not found:
        return Answer(value=None, proof=refused(engine=ENGINE, reason=reason, limit=reason))
    proof = Proof(
        status=Status.BOUNDED,
        engine=ENGINE,
        method=METHOD,
        reason="Each package shown is proved; more may exist.",
        limit=reason,
    )
    value = Undominated(choices=tuple(model.canonical_order(found)), is_complete=False)
    return Answer(value=value, proof=proof)
