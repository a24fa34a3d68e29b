"""Improvements on a package that hurt nobody."""

from __future__ import annotations

from importlib import import_module
from typing import cast

import numpy as np
import numpy.typing as npt

from goodoffices.packages.frontier import pareto_frontier
from goodoffices.solving.answer import Answer, Proof, Status
from goodoffices.solving.model import Choice, IntegerModel
from goodoffices.solving.relaxing.improving_search import ImprovingSearch, Undominated
from goodoffices.solving.table import TABLE_LIMIT, table

SHOWN = 7
"""Most improvements that are shown."""
METHOD = "Every package was compared with the text, then with the other improvements."


def improvements(
    model: IntegerModel, text: Choice, *, work_limit: float = 30.0
) -> Answer[Undominated]:
    """Find the packages that make somebody better off and nobody worse off than a text.

    After an agreement its parties may look for such a package together: each keeps a veto,
    the agreement stands otherwise [Raiffa1985]. Of these packages those are given that no
    other one improves on in turn, one per vector of points (R93).

    Parameters
    ----------
    model : IntegerModel
        The model; walk-away values play no part.
    text : tuple of int
        The package to improve on. It need not meet the links; improvements do.
    work_limit : float
        Work the solver may do, in its deterministic units.

    Returns
    -------
    Answer of Undominated
        At most seven; proved, also where there is none. With a limit that was met, those
        found by then, each of them proved.

    Notes
    -----
    Exact. Up to 100,000 packages all are listed; above, the solver finds them one by one.
    """
    if model.size <= TABLE_LIMIT:
        return _listed(model, text)
    module = import_module("goodoffices.solving.relaxing.improving_solver")
    search = cast("ImprovingSearch", module.improving_search)
    return search(model, text, limit=SHOWN, work_limit=work_limit)


def _listed(model: IntegerModel, text: Choice) -> Answer[Undominated]:
    listed = table(model)
    own = np.array([party.points(text) for party in model.parties], dtype=listed.points.dtype)
    better = _all(listed.points >= own) & ~_all(listed.points == own)
    rows = np.flatnonzero(better)
    rows = rows[pareto_frontier(listed.points[rows])]
    first: dict[tuple[int, ...], Choice] = {}
    for choice in model.canonical_order([listed.choice(row) for row in rows.tolist()]):
        first.setdefault(tuple(party.points(choice) for party in model.parties), choice)
    choices = tuple(first.values())
    proof = Proof(status=Status.PROVED, engine="table", method=METHOD)
    found = Undominated(choices=choices[:SHOWN], is_complete=len(choices) <= SHOWN)
    return Answer(value=found, proof=proof)


def _all(marks: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    return np.asarray(marks.all(axis=1), dtype=bool)
