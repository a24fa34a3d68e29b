"""Which states of a conflict are stable, for whom and why."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from goodoffices.errors import LimitError
from goodoffices.solving.answer import Answer, Proof, Status, not_applicable, refused
from goodoffices.stability.concepts import (
    Concept,
    Flags,
    Model,
    Sanctions,
    equilibria,
    stable_for,
)
from goodoffices.stability.conflict import Conflict
from goodoffices.stability.gains import Gain, gains_from
from goodoffices.stability.option_moves import OptionMoves
from goodoffices.stability.simultaneous import simultaneously_stable
from goodoffices.stability.status_quo import Route, routes_from
from goodoffices.stability.together import stable_for_all_of
from goodoffices.stability.worlds import DRAWS, Worlds, find_worlds

SIMULTANEOUS = "sim"
"""The concept of opponents that move at the same time (R160)."""
NAMES = (*(concept.value for concept in Concept), SIMULTANEOUS)
"""All concepts, in the order in which they are shown."""
ENGINE = "graph model"
COALITION_MAKERS = 8
"""Most decision makers of whom every coalition is looked at."""
COALITION_WORK = 2**32
"""Most work on coalitions: 2 ** decision makers x states ** 3."""
ROUTES_LIMIT = 200
"""Most equilibria to which routes are shown."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class StableStates:
    """The states that are stable under one concept.

    Parameters
    ----------
    for_each : tuple of bool array, shape (states,), one per decision maker
        Where it has no reason to move.
    for_all : bool array, shape (states,)
        The equilibria: stable for every decision maker.
    """

    for_each: tuple[Flags, ...]
    for_all: Flags


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Coalition:
    """Several decision makers who might move together.

    Parameters
    ----------
    members : tuple of int
        At least two.
    stable : tuple of (str, bool array of shape (states,))
        Per concept where they have no reason to move together.
    """

    members: tuple[int, ...]
    stable: tuple[tuple[str, Flags], ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Together:
    """Stability against coalitions.

    Parameters
    ----------
    coalitions : tuple of Coalition
        All of two and more, by size.
    universal : tuple of (str, bool array of shape (states,))
        Per concept the states stable for every coalition, those of one included.
    """

    coalitions: tuple[Coalition, ...]
    universal: tuple[tuple[str, Flags], ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Stability:
    """What is found out about a conflict.

    Parameters
    ----------
    conflict : Conflict
        The conflict.
    sanctions : Sanctions
        Who is taken to answer together (R159).
    concepts : tuple of (str, Answer)
        Per concept the stable states, or why there is no answer.
    together : Answer
        Stability against coalitions.
    gains : tuple of Gain
        From the status quo; empty where none is given.
    routes : tuple of Route
        From the status quo to equilibria of any concept, at most 200.
    worlds : Worlds or None
        What holds in every world, in some and how often, where preferences are known in
        part; then there is no single answer per concept.
    """

    conflict: Conflict
    sanctions: Sanctions
    concepts: tuple[tuple[str, Answer[StableStates]], ...]
    together: Answer[Together]
    gains: tuple[Gain, ...]
    routes: tuple[Route, ...]
    worlds: Worlds | None = None

    def equilibria(self, concept: str) -> Flags | None:
        """Return where everybody is stable; ``None`` where the concept was refused."""
        found = dict(self.concepts)[concept].value
        return None if found is None else found.for_all

    def any_equilibrium(self) -> Flags:
        """Return the states that are stable for everybody under some concept."""
        found = [flags for name in NAMES if (flags := self.equilibria(name)) is not None]
        every = np.zeros_like(self.conflict.model.moves.feasible)
        for flags in found:
            every |= flags
        return every


def find_stability(
    conflict: Conflict,
    *,
    sanctions: Sanctions = Sanctions.GROUP,
    draws: int = DRAWS,
    seed: int = 0,
) -> Stability:
    """Find the stable states of a conflict under all concepts.

    Parameters
    ----------
    conflict : Conflict
        Decision makers, moves and preferences.
    sanctions : Sanctions
        Who is taken to answer together, for GMR, SMR and SEQ.
    draws, seed : int
        Worlds drawn where preferences are known in part, and from which seed.

    Returns
    -------
    Stability
        Parts beyond a limit are refused by name; the others stand.

    Notes
    -----
    Exact. Time is moves x the longest chain of answers worth a step; coalitions take
    2 ** decision makers x states ** 3 and are left out above a stated limit.
    """
    model = conflict.model
    if not conflict.is_known:
        return _over_worlds(conflict, draws=draws, seed=seed)
    concepts = [
        (concept.value, _alone(model, _of(concept, sanctions), sanctions)) for concept in Concept
    ]
    concepts.append((SIMULTANEOUS, _at_once(model)))
    found = Stability(
        conflict=conflict,
        sanctions=sanctions,
        concepts=tuple(concepts),
        together=_coalitions(model, dict(concepts), sanctions),
        gains=(),
        routes=(),
    )
    if conflict.status_quo is None:
        return found
    goals = found.any_equilibrium()
    goals[np.flatnonzero(goals)[ROUTES_LIMIT:]] = False
    return Stability(
        conflict=conflict,
        sanctions=sanctions,
        concepts=found.concepts,
        together=found.together,
        gains=gains_from(model, conflict.status_quo, sanctions=sanctions),
        routes=routes_from(model, conflict.status_quo, goals),
    )


def _over_worlds(conflict: Conflict, *, draws: int, seed: int) -> Stability:
    """Say nothing of one order where many fit what is known."""
    unsure = [
        maker.name
        for maker, half in zip(conflict.makers, conflict.half_known, strict=True)
        if half is not None
    ]
    proof = not_applicable(
        f"Preferences are known in part for {', '.join(unsure)}: see what holds in every world,"
        " in some, and how often."
    )
    ids = [maker.id for maker in conflict.makers]
    return Stability(
        conflict=conflict,
        sanctions=Sanctions.GROUP,
        concepts=tuple((name, Answer(value=None, proof=proof)) for name in NAMES),
        together=Answer(value=None, proof=proof),
        gains=(),
        routes=(),
        worlds=find_worlds(conflict.model, conflict.half_known, ids, draws=draws, seed=seed),
    )


def _of(concept: Concept, sanctions: Sanctions) -> Callable[[Model, int], Flags]:
    return lambda model, maker: stable_for(model, maker, concept, sanctions=sanctions)


def _alone(
    model: Model, stable: Callable[[Model, int], Flags], sanctions: Sanctions | None
) -> Answer[StableStates]:
    for_each = tuple(stable(model, maker) for maker in range(model.moves.makers))
    rule = "" if sanctions is None else f" Answers: {sanctions.value}."
    method = f"The definition, for every state and decision maker.{rule}"
    return Answer(
        value=StableStates(for_each=for_each, for_all=equilibria(for_each)),
        proof=Proof(status=Status.PROVED, engine=ENGINE, method=method),
    )


def _at_once(model: Model) -> Answer[StableStates]:
    if not isinstance(model.moves, OptionMoves):
        reason = "Moves at the same time need options; this conflict lists its moves."
        return Answer(value=None, proof=not_applicable(reason))
    try:
        return _alone(model, simultaneously_stable, None)
    except LimitError as error:
        return Answer(
            value=None,
            proof=refused(
                engine=ENGINE,
                reason="Moves at the same time were not looked at.",
                limit=str(error),
            ),
        )


def _coalitions(
    model: Model, alone: dict[str, Answer[StableStates]], sanctions: Sanctions
) -> Answer[Together]:
    if sanctions is not Sanctions.GROUP:
        reason = "Coalitions are looked at where opponents answer as a group."
        return Answer(value=None, proof=not_applicable(reason))
    makers, states = model.moves.makers, model.moves.states
    if makers > COALITION_MAKERS or 2**makers * states**3 > COALITION_WORK:
        limit = (
            f"{COALITION_MAKERS} decision makers, and 2 to their number times states to the"
            f" third up to {COALITION_WORK:,}; here {makers} and {states:,} states."
        )
        reason = "Coalitions were not looked at."
        return Answer(value=None, proof=refused(engine=ENGINE, reason=reason, limit=limit))
    coalitions = tuple(
        Coalition(
            members=members,
            stable=tuple((one.value, stable_for_all_of(model, members, one)) for one in Concept),
        )
        for size in range(2, makers + 1)
        for members in combinations(range(makers), size)
    )
    universal = []
    for number, concept in enumerate(Concept):
        single = alone[concept.value].value
        flags = [one.stable[number][1] for one in coalitions]
        universal.append(
            (concept.value, equilibria([*flags, *(single.for_each if single else ())]))
        )
    method = "The definition, for every state and coalition; opponents answer as a group."
    return Answer(
        value=Together(coalitions=coalitions, universal=tuple(universal)),
        proof=Proof(status=Status.PROVED, engine=ENGINE, method=method),
    )
