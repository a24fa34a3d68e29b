"""Identifiers of states, decision makers and moves for the numbers of a model."""

from __future__ import annotations

from collections.abc import Iterable

from goodoffices.packages.document_parts import Json
from goodoffices.stability.conflict import Conflict
from goodoffices.stability.gains import Gain
from goodoffices.stability.paths import Step
from goodoffices.stability.status_quo import Route


class Identifiers:
    """Identifiers for the numbers of a model.

    Parameters
    ----------
    conflict : Conflict
        The conflict.
    """

    def __init__(self, conflict: Conflict) -> None:
        self.conflict = conflict
        self._labels = dict(zip(conflict.states.numbers, conflict.states.labels, strict=True))
        self._names = dict(zip(conflict.states.numbers, conflict.states.names, strict=True))

    def label(self, state: int) -> str:
        """Return the identifier of a state."""
        return self._labels[state]

    def label_or_none(self, state: int | None) -> str | None:
        """Return the identifier of a state, if there is one."""
        return None if state is None else self._labels[state]

    def name(self, state: int) -> str:
        """Return the name of a state; empty where it has none."""
        return self._names[state]

    def maker(self, number: int) -> str:
        """Return the identifier of a decision maker."""
        return self.conflict.makers[number].id

    def options(self, state: int) -> Json | None:
        """Return which options a state takes; ``None`` without options."""
        chosen = {one.id: bool(state >> n & 1) for n, one in enumerate(self.conflict.choices)}
        return chosen or None

    def step(self, step: Step) -> Json:
        """Return a move as JSON values."""
        start, end = self.label(step.start), self.label(step.end)
        return {"by": self.maker(step.maker), "from": start, "to": end}

    def gain(self, gain: Gain) -> Json:
        """Return a gain and its answers as JSON values."""
        stops = {
            stop.concept.value: None
            if stop.steps is None
            else [self.step(step) for step in stop.steps]
            for stop in gain.stops
        }
        return {**self.step(gain.move), "stopped_by": stops}

    def route(self, route: Route) -> Json:
        """Return a route as JSON values."""
        steps = [self.step(step) for step in route.steps]
        return {"to": self.label(route.goal), "way": route.way.value, "steps": steps}

    def labels(self, states: Iterable[int]) -> list[str]:
        """Return the identifiers of states."""
        return [self._labels[state] for state in states]
