"""What decision makers would have to prefer for a state to hold."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from goodoffices.solving.answer import Answer
from goodoffices.solving.relaxing.additions import Additions, smallest_additions
from goodoffices.stability.concepts import Concept, Flags, Model, Sanctions
from goodoffices.stability.moves import Places
from goodoffices.stability.paths import Travellers, shortest_paths

SETS_SHOWN = 20
"""Most sets of changes returned for one decision maker and concept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """What one decision maker would have to prefer under one concept.

    Parameters
    ----------
    maker : int
        Number of the decision maker.
    concept : Concept
        When it has no reason to move.
    changes : Answer of Additions
        Each set: states it prefers now to the one that should hold, and would have to find
        no better. One empty set where the state holds already.
    passes : tuple of int
        If all else stays in its order and only the state that should hold rises: the states
        that it would have to pass. The least rise that does it.
    """

    maker: int
    concept: Concept
    changes: Answer[Additions]
    passes: tuple[int, ...]


def needs_to_hold(
    model: Model, state: int, *, sanctions: Sanctions = Sanctions.GROUP
) -> tuple[Need, ...]:
    """Return what each decision maker would have to prefer for a state to hold.

    Only one question about its preferences matters per other state: whether it is no better
    than the one that should hold [KinsaraKilgourHipel2015]. Every gain must become none, or
    be met by an answer that leaves no gain; both ask for some states to be found no better
    (R163).

    Parameters
    ----------
    model : Model
        The conflict; preferences of the others stay as they are.
    state : int
        Number of the state that should hold.
    sanctions : Sanctions
        Who is taken to answer together.

    Returns
    -------
    tuple of Need
        By decision maker, then by concept: Nash, GMR, SMR, SEQ.

    Notes
    -----
    Exact, by sets of requirements and never by trying orders. The least numbers are of
    comparisons with the state that should hold; how others compare may stay open. Time is
    own moves x the states that answers can reach, and the search for smallest sets.
    """
    return tuple(
        _need(model, state, maker, concept, sanctions)
        for maker in range(model.moves.makers)
        for concept in Concept
    )


def _need(model: Model, state: int, maker: int, concept: Concept, rule: Sanctions) -> Need:
    ways = _requirements(model, state, maker, concept, rule)
    ranks = model.ranks[maker]
    better: Flags = model.moves.feasible & (ranks > ranks[state])
    missing = [[frozenset(s for s in way if better[s]) for way in one] for one in ways]
    return Need(
        maker=maker,
        concept=concept,
        changes=smallest_additions(missing, cap=SETS_SHOWN),
        passes=_least_rise(missing, model, maker, better),
    )


def _least_rise(
    missing: list[list[frozenset[int]]], model: Model, maker: int, better: Flags
) -> tuple[int, ...]:
    """Return the states up to the rank that each requirement needs in its easiest way."""
    ranks = model.ranks[maker]
    level = max(
        (min(max((int(ranks[s]) for s in way), default=-1) for way in one) for one in missing),
        default=-1,
    )
    return tuple(np.flatnonzero(better & (ranks <= level)).tolist())


def _requirements(
    model: Model, state: int, maker: int, concept: Concept, rule: Sanctions
) -> list[list[frozenset[int]]]:
    """Return, per move from the state, sets of states of which one must all be no better."""
    found: list[list[frozenset[int]]] = []
    others = Travellers(makers=model.opponents(maker), improving=concept is Concept.SEQ, rule=rule)
    for end in _ends(model, maker, state):
        ways = [frozenset({end})]
        if concept is not Concept.NASH:
            reached = shortest_paths(model, end, others).reached
            reached[end] = False
            answers = np.flatnonzero(reached).tolist()
            ways += [
                frozenset(
                    {answer, *(_ends(model, maker, answer) if concept is Concept.SMR else ())}
                )
                for answer in answers
            ]
        found.append(ways)
    return found


def _ends(model: Model, maker: int, state: int) -> list[int]:
    here: Places = np.array([state], dtype=np.int64)
    ends = {int(end) for _, reached in model.moves.leaving(maker, here) for end in reached}
    return sorted(ends)
