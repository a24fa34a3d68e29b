"""Stability against decision makers who move together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import numpy as np
import numpy.typing as npt

from goodoffices.errors import LimitError
from goodoffices.stability.answers import Answering, Batches
from goodoffices.stability.concepts import Concept, Flags, Model
from goodoffices.stability.moves import Moves

STATES_LIMIT = 4_096
"""Most states: pairs of states are kept."""

Reach = npt.NDArray[np.bool_]
"""Which states can be reached from which, shape (states, states)."""


def stable_for_all_of(model: Model, makers: Sequence[int], concept: Concept) -> Flags:
    """Return the states from which some decision makers have no reason to move together.

    A coalition improves when every member strictly prefers where its moves lead; it is
    stopped when its opponents can bring about a state that some member finds no better than
    the one they left (R161).

    Parameters
    ----------
    model : Model
        The conflict.
    makers : sequence of int
        The coalition; one member gives the concept for a single decision maker.
    concept : Concept
        What stops it.

    Returns
    -------
    bool array, shape (states,)
        False where a state cannot occur.

    Raises
    ------
    LimitError
        If there are more than 4,096 states.

    Notes
    -----
    Exact; definitions of [KilgourHipelFangPeng2001] and [InoharaHipel2008], opponents acting
    as a group. Memory is states squared, time states cubed.
    """
    moves = model.moves
    require_few(moves)
    ranks = np.stack([model.ranks[maker] for maker in makers])
    better: Reach = np.logical_and.reduce(ranks[:, None, :] > ranks[:, :, None], axis=0)
    gains = reach(moves, makers) & better
    if concept is not Concept.NASH:
        gains &= ~_stopped(model, makers, concept, better)
    stable: Flags = moves.feasible & ~gains.any(axis=1)
    return stable


def _stopped(model: Model, makers: Sequence[int], concept: Concept, better: Reach) -> Reach:
    """Return, by state left and state reached, whether opponents can stop the coalition."""
    others = [maker for maker in range(model.moves.makers) if maker not in makers]
    answers = reach(model.moves, others, gains=model.gains if concept is Concept.SEQ else None)
    stops = ~better
    if concept is Concept.SMR:
        stops &= ~joined(better, reach(model.moves, makers).T)
    return joined(stops, answers.T)


def reach(
    moves: Moves,
    makers: Sequence[int],
    *,
    gains: Callable[[int], Batches] | None = None,
) -> Reach:
    """Return which states some decision makers can reach from which, moving in turn.

    Parameters
    ----------
    moves : Moves
        All moves.
    makers : sequence of int
        Who moves, in any order and nobody twice in succession.
    gains : callable, or None
        Gives the improvements of a decision maker, where only those count.

    Returns
    -------
    bool array, shape (states, states)
        Row: start; column: end, after at least one move.

    Raises
    ------
    LimitError
        If there are more than 4,096 states.
    """
    require_few(moves)
    answering = Answering(moves, gains)
    first = {maker: _one_move(answering, maker) for maker in makers}
    if moves.are_transitive:
        # Two moves of one in a row are one move, so nobody needs to be remembered.
        return _closed(_joint(first.values(), moves.states))
    after = dict(first)
    changed = True
    while changed:
        changed = False
        for maker in makers:
            found = after[maker].copy()
            for other in makers:
                if other != maker:
                    # Reached with the other's move last, then one move of this maker.
                    found |= joined(after[other], first[maker])
            changed = changed or bool((found != after[maker]).any())
            after[maker] = found
    return _joint(after.values(), moves.states)


def _joint(relations: Iterable[Reach], states: int) -> Reach:
    found: Reach = np.zeros((states, states), dtype=bool)
    for one in relations:
        found |= one
    return found


def _closed(steps: Reach) -> Reach:
    """Return what any number of steps reaches, twice as many at a time."""
    while True:
        further: Reach = steps | joined(steps, steps)
        if (further == steps).all():
            return steps
        steps = further


def _one_move(answering: Answering, maker: int) -> Reach:
    found = np.zeros((answering.moves.states,) * 2, dtype=bool)
    for start, end in answering.each(maker):
        found[start, end] = True
    return found


def joined(first: Reach, second: Reach) -> Reach:
    """Return which ends can be reached by one step of each, in this order."""
    # Sums of up to 4,096 ones are exact in 32-bit floating point, and fast.
    found: Reach = first.astype(np.float32) @ second.astype(np.float32) > 0
    return found


def require_few(moves: Moves) -> None:
    """Refuse more states than pairs of them can be kept.

    Parameters
    ----------
    moves : Moves
        All moves.

    Raises
    ------
    LimitError
        If there are more than 4,096 states.
    """
    if moves.states > STATES_LIMIT:
        raise LimitError(
            f"There are {moves.states:,} states; moves of several together are followed for up"
            f" to {STATES_LIMIT:,}."
        )
