"""Stability in sentences: who could gain by moving, by which move, and which answer stops it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from goodoffices.stability.concepts import Concept, Flags, Sanctions
from goodoffices.stability.conflict import Conflict
from goodoffices.stability.finding import NAMES, Stability
from goodoffices.stability.gains import Gain
from goodoffices.stability.moves import improvements
from goodoffices.stability.paths import Step
from goodoffices.stability.status_quo import Route, Way

SHOWN = 12
"""Most states or moves named in one sentence or list."""
NAMED = 3
"""Most states called by name in a list; the table gives the names of more."""
TABLE_STATES = 40
"""Most states in the table and the picture."""
CONCEPTS = {
    "nash": "nobody can gain (Nash)",
    "gmr": "every gain can be answered (GMR)",
    "smr": "and the answer cannot be escaped (SMR)",
    "seq": "every gain is answered by moves that gain for who answers (SEQ)",
    "sim": "every gain fails when others gain at the same time (SIM)",
}
"""What each concept means for all decision makers, in a few words."""
RULES = {
    Sanctions.GROUP: "all others together, as often as they like, nobody twice in succession",
    Sanctions.EACH_ONCE: "all others together, each at most once",
    Sanctions.SINGLE: "one other alone, with one move",
}
"""Who answers, under each rule."""


class Names:
    """What states, decision makers and moves are called.

    Parameters
    ----------
    conflict : Conflict
        The conflict.
    """

    def __init__(self, conflict: Conflict) -> None:
        self._conflict = conflict
        numbers = conflict.states.numbers
        self._labels = dict(zip(numbers, conflict.states.labels, strict=True))
        self._names = dict(zip(numbers, conflict.states.names, strict=True))

    def maker(self, number: int) -> str:
        """Return the name of a decision maker."""
        return self._conflict.makers[number].name

    def label(self, state: int) -> str:
        """Return the letters or the identifier of a state."""
        return self._labels[state]

    def state(self, state: int) -> str:
        """Return what a reader calls a state, with its label."""
        label, name = self._labels[state], self._names[state]
        if not name and self._conflict.choices:
            taken = [one.name for n, one in enumerate(self._conflict.choices) if state >> n & 1]
            name = " + ".join(taken) or "no option taken"
        return f"{name} ({label})" if name else label

    def change(self, step: Step) -> str:
        """Return what a move does."""
        if not self._conflict.choices:
            return f"moves to {self.state(step.end)}"
        changed = [(n, one) for n, one in enumerate(self._conflict.choices)]
        taken = [f"“{one.name}”" for n, one in changed if step.end & ~step.start & 1 << n]
        left = [f"“{one.name}”" for n, one in changed if step.start & ~step.end & 1 << n]
        parts = ["takes up " + " and ".join(taken)] if taken else []
        parts += ["leaves " + " and ".join(left)] if left else []
        return " and ".join(parts)

    def steps(self, steps: Sequence[Step]) -> str:
        """Return a sequence of moves, and where it ends."""
        moves = ", then ".join(f"{self.maker(one.maker)} {self.change(one)}" for one in steps)
        return f"{moves}: {self.state(steps[-1].end)}"


def gain_sentences(names: Names, gain: Gain) -> tuple[str, ...]:
    """Say who could gain by which move, and which answer stops it.

    Parameters
    ----------
    names : Names
        What everything is called.
    gain : Gain
        The move.

    Returns
    -------
    tuple of str
        The move, then what answers it.
    """
    who = names.maker(gain.move.maker)
    to = names.state(gain.move.end)
    first = f"{who} could gain: it {names.change(gain.move)}, which leads to {to}."
    stops = {stop.concept: stop.steps for stop in gain.stops}
    any_stop, firm, credible = (stops[one] for one in (Concept.GMR, Concept.SMR, Concept.SEQ))
    if any_stop is None:
        return (first, f"No answer of the others leaves {who} no better off than here.")
    told = [first]
    if credible is not None:
        told.append(
            f"An answer that gains for each who makes it stops this: {names.steps(credible)}."
        )
    else:
        told.append(
            f"The others can stop this only by moves that do not all gain for who makes them:"
            f" {names.steps(any_stop)}."
        )
    if firm is None:
        told.append(f"After every such answer {who} can still move to something better than here.")
    elif firm not in {credible, any_stop}:
        told.append(f"An answer that {who} cannot escape by a further move: {names.steps(firm)}.")
    else:
        told.append(f"{who} cannot escape that answer by a further move.")
    return tuple(told)


def route_sentence(names: Names, route: Route) -> str:
    """Say by which moves a stable state can be reached from the status quo."""
    goal = names.state(route.goal)
    if route.way is Way.NOT_REACHABLE:
        return f"{goal}: cannot be reached from here by any moves."
    if not route.steps:
        return f"{goal}: this is the status quo."
    moves = ", then ".join(f"{names.maker(s.maker)} {names.change(s)}" for s in route.steps)
    each = (
        "each move gains for who makes it"
        if route.way is Way.IMPROVEMENTS
        else ("not every move gains for who makes it")
    )
    return f"{goal}: {moves} ({each})."


def equilibrium_rows(found: Stability) -> list[tuple[str, str]]:
    """Return, per concept, what it means and which states are stable for everybody."""
    names = Names(found.conflict)
    return [(CONCEPTS[name], _states(names, found, name)) for name in NAMES]


def _states(names: Names, found: Stability, name: str) -> str:
    flags = found.equilibria(name)
    if flags is None:
        proof = dict(found.concepts)[name].proof
        return f"not answered: {proof.limit or proof.reason}"
    return states_in_words(names, flags)


def states_in_words(names: Names, flags: Flags) -> str:
    """Name the marked states, at most twelve; of more than three only the labels."""
    numbers = np.flatnonzero(flags).tolist()
    if not numbers:
        return "none"
    called = names.state if len(numbers) <= NAMED else names.label
    shown = "; ".join(called(state) for state in numbers[:SHOWN])
    more = len(numbers) - SHOWN
    return f"{shown}; and {more:,} more" if more > 0 else shown


def state_rows(found: Stability) -> list[tuple[str, ...]] | None:
    """Return a table of all states: the twin of the picture.

    Parameters
    ----------
    found : Stability
        What was found.

    Returns
    -------
    list of tuple of str, or None
        A head and one row per state: label, name, where each decision maker could gain by
        moving to, and the concepts under which the state is stable for everybody.
        ``None`` above 40 states.
    """
    conflict = found.conflict
    if len(conflict.states.numbers) > TABLE_STATES:
        return None
    names, gains = Names(conflict), gains_by_state(conflict)
    makers = [f"{maker.name} gains by moving to" for maker in conflict.makers]
    rows: list[tuple[str, ...]] = [("State", "What it is", *makers, "Stable for all")]
    for state in conflict.states.numbers:
        holds = [name.upper() for name in NAMES if _holds(found, name, state)]
        ends = [
            ", ".join(names.label(end) for end in each.get(state, ())) or "–" for each in gains
        ]
        what = names.state(state).removesuffix(f" ({names.label(state)})")
        here = " (today)" if state == conflict.status_quo else ""
        stable = ", ".join("Nash" if name == "NASH" else name for name in holds) or "–"
        rows.append((f"{names.label(state)}{here}", what, *ends, stable))
    return rows


def gains_by_state(conflict: Conflict) -> list[dict[int, list[int]]]:
    """Return, per decision maker and state, the states it could gain by moving to."""
    found: list[dict[int, list[int]]] = []
    for number, ranks in enumerate(conflict.model.ranks):
        gains: dict[int, list[int]] = {}
        for start, end in improvements(conflict.model.moves, number, ranks):
            for here, there in zip(start.tolist(), end.tolist(), strict=True):
                gains.setdefault(here, []).append(there)
        found.append({here: sorted(ends) for here, ends in gains.items()})
    return found


def _holds(found: Stability, name: str, state: int) -> bool:
    flags = found.equilibria(name)
    return flags is not None and bool(flags[state])
