"""Reading a conflict document, with all its problems at once."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from math import lcm
from typing import Any

import numpy as np
from pydantic import ValidationError

from goodoffices.case.notation import read_notation
from goodoffices.case.numbers import Range
from goodoffices.case.problems import problems_of_shape
from goodoffices.errors import CaseDocumentError, Problem
from goodoffices.stability.concepts import Model
from goodoffices.stability.conflict import (
    Conflict,
    Pattern,
    Statement,
    States,
    matching,
    option_moves,
    ranks_by_order,
    ranks_by_statements,
)
from goodoffices.stability.graph_moves import graph_moves
from goodoffices.stability.half_known import HalfKnown, cycle_among
from goodoffices.stability.moves import Moves, Places, Ranks
from goodoffices.stability.option_moves import OPTIONS_LIMIT
from goodoffices.stability.shape import ConflictShape, PreferenceShape

SIGNS = {"Y": True, "N": False, "-": None}
"""How a state writes an option: taken, not taken, either."""
FORMS = ("ranking", "points", "statements", "pairs")
"""Forms in which preferences are written."""
PAIRS_LIMIT = 200_000
"""Most pairs of states that are compared one by one."""
MISSING_SHOWN = 20
"""Most states shown that a ranking leaves out."""


def read_conflict(text: str) -> Conflict:
    """Read a conflict document, JSON or YAML.

    Parameters
    ----------
    text : str
        The document, as published in the JSON Schema of :func:`conflict_schema`.

    Returns
    -------
    Conflict
        Every decision maker ranks every state that can occur.

    Raises
    ------
    CaseDocumentError
        With all problems at once, each with its place, value and remedy.
    LimitError
        If there are more than 22 options.
    """
    try:
        shape = ConflictShape.model_validate(read_notation(text))
    except ValidationError as error:
        problems = problems_of_shape(error, ConflictShape)
        raise CaseDocumentError(problems, what="conflict") from None
    return _Reading(shape).conflict()


def conflict_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of the conflict document."""
    schema = ConflictShape.model_json_schema(by_alias=True)
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = "Good Offices conflict, version 1"
    return schema


class _Reading:
    """A conflict being read: problems are gathered until the end."""

    def __init__(self, shape: ConflictShape) -> None:
        self.shape = shape
        self.problems: list[Problem] = []
        self.makers = [maker.build() for maker in shape.decision_makers]
        self.choices = [choice.build() for choice in shape.options]
        self.listed = {one.id: number for number, one in enumerate(shape.states)}

    def conflict(self) -> Conflict:
        self._check_identifiers()
        self._refuse_problems()
        moves = self._graph() if not self.choices else self._of_options()
        self._refuse_problems()
        feasible = np.flatnonzero(moves.feasible)
        if not len(feasible):
            self._problem("infeasible", "No state is left that can occur.", "Remove a pattern.")
            self._refuse_problems()
        read = [self._ranks(maker.id, feasible, moves.states) for maker in self.makers]
        quo = self._status_quo(feasible)
        self._refuse_problems()
        names = dict(one.build() for one in self.shape.states)
        labels = tuple(self._label(number) for number in feasible.tolist())
        bases = {one.by: one.basis for one in self.shape.preferences}
        return Conflict(
            id=self.shape.id,
            title=self.shape.title,
            makers=tuple(self.makers),
            choices=tuple(self.choices),
            states=States(
                labels=labels,
                numbers=tuple(feasible.tolist()),
                names=tuple(names.get(label, "") for label in labels),
            ),
            model=Model(moves=moves, ranks=tuple(ranks for ranks, _ in read)),
            status_quo=quo,
            bases=tuple(bases[maker.id] for maker in self.makers),
            half_known=tuple(half for _, half in read),
        )

    def _problem(self, path: str, message: str, remedy: str, value: object = None) -> None:
        shown = None if value is None else str(value)
        self.problems.append(Problem(path=path, message=message, remedy=remedy, value=shown))

    def _refuse_problems(self) -> None:
        if self.problems:
            raise CaseDocumentError(self.problems, what="conflict")

    def _check_identifiers(self) -> None:
        shape = self.shape
        groups = (
            ("decision_makers", [one.id for one in shape.decision_makers]),
            ("options", [one.id for one in shape.options]),
            ("states", [one.id for one in shape.states]),
            ("preferences", [one.by for one in shape.preferences]),
        )
        for path, ids in groups:
            for twice in sorted({one for one in ids if ids.count(one) > 1}):
                self._problem(path, "This stands twice.", "Keep one, or rename one.", twice)
        if not shape.options and not shape.states:
            self._problem("options", "There is nothing to decide.", "List options, or states.")
        if shape.options and shape.moves:
            self._problem("moves", "Options say which moves there are.", "Remove 'moves'.")
        if len(shape.options) > OPTIONS_LIMIT:
            limit = f"Up to {OPTIONS_LIMIT} options can be worked out."
            self._problem("options", limit, "Leave out the least important.", len(shape.options))
        self._check_makers()

    def _check_makers(self) -> None:
        known = [maker.id for maker in self.makers]
        named = [
            *((f"options[{n}].owner", one.owner) for n, one in enumerate(self.shape.options)),
            *((f"moves[{n}].by", one.by) for n, one in enumerate(self.shape.moves)),
            *((f"preferences[{n}].by", one.by) for n, one in enumerate(self.shape.preferences)),
        ]
        for path, maker in named:
            if maker not in known:
                remedy = f"Use one of {', '.join(known)}, or add it."
                self._problem(path, "There is no such decision maker.", remedy, maker)
        ranked = [one.by for one in self.shape.preferences]
        for maker in known:
            if maker not in ranked:
                message = "Nothing says what this decision maker prefers."
                self._problem("preferences", message, "Add its preferences.", maker)

    def _of_options(self) -> Moves:
        patterns = [
            self._pattern(f"infeasible[{number}]", written)
            for number, written in enumerate(self.shape.infeasible)
        ]
        return option_moves(self.makers, self.choices, patterns)

    def _graph(self) -> Moves:
        listed: dict[str, list[tuple[int, int]]] = {maker.id: [] for maker in self.makers}
        for number, move in enumerate(self.shape.moves):
            start = self._place(f"moves[{number}].from", move.start)
            end = self._place(f"moves[{number}].to", move.end)
            listed[move.by].append((start, end))
            if move.back:
                listed[move.by].append((end, start))
        return graph_moves(len(self.listed), list(listed.values()))

    def _place(self, path: str, written: str) -> int:
        if written not in self.listed:
            self._problem(path, "There is no such state.", "Add it under 'states'.", written)
        return self.listed.get(written, 0)

    def _pattern(self, path: str, written: Mapping[str, bool] | str | None) -> Pattern:
        """Read which options are taken or not; nothing written means either."""
        ids = [choice.id for choice in self.choices]
        if written is None or isinstance(written, str):
            signs = written or "-" * len(ids)
            if len(signs) != len(ids) or not set(signs) <= set(SIGNS):
                remedy = f"Write {len(ids)} letters: Y taken, N not, - either."
                self._problem(path, "This is no state of these options.", remedy, signs)
                return (None,) * len(ids)
            return tuple(SIGNS[sign] for sign in signs)
        for option in [one for one in written if one not in ids]:
            remedy = f"Use one of {', '.join(ids)}."
            self._problem(path, "There is no such option.", remedy, option)
        return tuple(written.get(option) for option in ids)

    def _numbers(
        self, path: str, written: Mapping[str, bool] | str, feasible: Places
    ) -> list[int]:
        """Return the states that are meant, all of which can occur."""
        if not self.choices:
            return [self._place(path, str(written))]
        pattern = self._pattern(path, written)
        found = feasible[matching(feasible, pattern) == 1].tolist()
        if not found:
            remedy = "Correct the state, or the patterns under 'infeasible'."
            self._problem(path, "This state cannot occur.", remedy, written)
        return [int(number) for number in found]

    def _label(self, number: int) -> str:
        if not self.choices:
            return self.shape.states[number].id
        return "".join("Y" if number >> n & 1 else "N" for n in range(len(self.choices)))

    def _status_quo(self, feasible: Places) -> int | None:
        written = self.shape.status_quo
        if written is None:
            return None
        found = self._numbers("status_quo", written, feasible)
        if len(found) > 1:
            self._problem("status_quo", "This is more than one state.", "Say each option.")
        return found[0] if found else None

    def _ranks(self, maker: str, feasible: Places, states: int) -> tuple[Ranks, HalfKnown | None]:
        place = [one.by for one in self.shape.preferences].index(maker)
        said, path = self.shape.preferences[place], f"preferences[{place}]"
        given = [key for key in FORMS if getattr(said, key) is not None]
        if len(given) != 1:
            self._problem(path, "Preferences have one form.", f"Give one of {', '.join(FORMS)}.")
            return np.zeros(states, dtype=np.int64), None
        if said.statements is not None:
            return ranks_by_statements(states, self._statements(path, said)), None
        if said.pairs is not None:
            return self._pairs(f"{path}.pairs", said.pairs, feasible, states)
        if not all(worth.is_exact for worth in (said.points or {}).values()):
            return self._ranges(f"{path}.points", said.points or {}, feasible, states)
        return ranks_by_order(states, self._order(path, said, feasible)), None

    def _statements(self, path: str, said: PreferenceShape) -> list[Statement]:
        if not self.choices:
            self._problem(f"{path}.statements", "Statements are about options.", "Rank states.")
            return []
        return [
            Statement(
                wants=self._pattern(f"{path}.statements[{n}].wants", one.wants),
                when=self._pattern(f"{path}.statements[{n}].if", one.when),
            )
            for n, one in enumerate(said.statements or ())
        ]

    def _order(self, path: str, said: PreferenceShape, feasible: Places) -> list[list[int]]:
        """Return numbers of states, best first; every state must stand in one rank."""
        ranks: list[list[str]] = [
            one if isinstance(one, list) else [one] for one in said.ranking or ()
        ]
        key = "ranking"
        if said.points is not None:
            key = "points"
            values = sorted({worth.low for worth in said.points.values()}, reverse=True)
            ranks = [[s for s, worth in said.points.items() if worth.low == v] for v in values]
        place_of: dict[int, int] = {}
        order: list[list[int]] = []
        for number, alike in enumerate(ranks):
            order.append([])
            for written in alike:
                for state in self._numbers(f"{path}.{key}", written, feasible):
                    if place_of.setdefault(state, number) != number:
                        message = "A state stands in two ranks: an ordering has no cycle."
                        label = self._label(state)
                        self._problem(f"{path}.{key}", message, "Keep it in one rank.", label)
                    order[-1].append(state)
        self._require_all(f"{path}.{key}", place_of, feasible)
        return order

    def _require_all(self, path: str, ranked: Container[int], feasible: Places) -> None:
        for state in [one for one in feasible.tolist() if one not in ranked][:MISSING_SHOWN]:
            self._problem(path, "This state is not ranked.", "Rank it.", self._label(state))

    def _pairs(
        self, path: str, said: Sequence[Sequence[str]], feasible: Places, states: int
    ) -> tuple[Ranks, HalfKnown]:
        """Return what pairs of better and worse say, and one order that fits."""
        sides = [
            (
                self._numbers(f"{path}[{number}][0]", first, feasible),
                self._numbers(f"{path}[{number}][1]", second, feasible),
            )
            for number, (first, second) in enumerate(said)
        ]
        if sum(len(better) * len(worse) for better, worse in sides) > PAIRS_LIMIT:
            message = f"These stand for over {PAIRS_LIMIT:,} pairs of states."
            self._problem(path, message, "Name fewer states at a time, or give 'statements'.")
            sides = []
        pairs = [(one, other) for better, worse in sides for one in better for other in worse]
        cycle = cycle_among(pairs)
        if cycle is not None:
            shown = " > ".join(self._label(state) for state in (*cycle, cycle[0]))
            message = "The pairs go round in a circle: each of these is better than the next."
            self._problem(path, message, "Leave out one of them.", shown)
            return np.zeros(states, dtype=np.int64), HalfKnown(pairs=(), ends=None)
        half = HalfKnown(pairs=tuple(sorted(set(pairs))), ends=None)
        return half.drawn(states, np.random.default_rng(0)), half

    def _ranges(
        self, path: str, said: Mapping[str, Range], feasible: Places, states: int
    ) -> tuple[Ranks, HalfKnown]:
        """Return what ranges of points say, in whole numbers, and one order that fits."""
        unit = lcm(*(end.denominator for one in said.values() for end in (one.low, one.high)))
        low, high = (np.zeros(states, dtype=np.int64) for _ in range(2))
        ranked: dict[int, Range] = {}
        for written, worth in said.items():
            for state in self._numbers(path, written, feasible):
                if ranked.setdefault(state, worth) != worth:
                    message = "A state has two different ranges."
                    self._problem(path, message, "Keep one.", self._label(state))
                low[state], high[state] = int(worth.low * unit), int(worth.high * unit)
        self._require_all(path, ranked, feasible)
        middle = np.unique(low + high, return_inverse=True)[1].astype(np.int64)
        return middle, HalfKnown(pairs=(), ends=(low, high))
