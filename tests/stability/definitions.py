"""The graph model by its literal definitions, one pair of states after the other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from goodoffices.stability.concepts import Concept, Model, Sanctions
from goodoffices.stability.graph_moves import graph_moves
from goodoffices.stability.option_moves import Direction, OptionMoves, feasible_states


@dataclass(frozen=True, slots=True, kw_only=True)
class Graph:
    """A conflict as sets: who can move where, and how good each state is for whom."""

    states: tuple[int, ...]
    moves: tuple[frozenset[tuple[int, int]], ...]
    ranks: tuple[dict[int, int], ...]

    def reached(self, maker: int, state: int, *, improving: bool) -> set[int]:
        ranks = self.ranks[maker]
        ends = {end for start, end in self.moves[maker] if start == state}
        return {end for end in ends if not improving or ranks[end] > ranks[state]}

    def reached_together(
        self, makers: Iterable[int], state: int, *, improving: bool, each_once: bool = False
    ) -> set[int]:
        """Return the ends of legal sequences of moves, nobody twice in succession."""
        group = tuple(makers)
        start: tuple[int, int | None, frozenset[int]] = (state, None, frozenset(group))
        todo, seen = [start], {start}
        found: set[int] = set()
        while todo:
            here, last, left = todo.pop()
            for maker in group:
                if maker == last or maker not in left:
                    continue
                for end in self.reached(maker, here, improving=improving):
                    found.add(end)
                    node = (end, maker, left - {maker} if each_once else left)
                    if node not in seen:
                        seen.add(node)
                        todo.append(node)
        return found

    def sanctions(self, maker: int, state: int, *, concept: Concept, rule: Sanctions) -> set[int]:
        """Return the states in which the opponents can answer a move to ``state``."""
        improving = concept is Concept.SEQ
        opponents = [other for other in range(len(self.moves)) if other != maker]
        if rule is Sanctions.SINGLE:
            return {
                end
                for other in opponents
                for end in self.reached(other, state, improving=improving)
            }
        return self.reached_together(
            opponents, state, improving=improving, each_once=rule is Sanctions.EACH_ONCE
        )

    def is_stable(self, maker: int, state: int, concept: Concept, rule: Sanctions) -> bool:
        ranks = self.ranks[maker]
        for gain in self.reached(maker, state, improving=True):
            if concept is Concept.NASH:
                return False
            answers = self.sanctions(maker, gain, concept=concept, rule=rule)
            stopping = {end for end in answers if ranks[end] <= ranks[state]}
            if concept is Concept.SMR:
                stopping = {
                    end
                    for end in stopping
                    if all(
                        ranks[escape] <= ranks[state]
                        for escape in self.reached(maker, end, improving=False)
                    )
                }
            if not stopping:
                return False
        return True

    def is_stable_together(self, makers: tuple[int, ...], state: int, concept: Concept) -> bool:
        others = [maker for maker in range(len(self.moves)) if maker not in makers]

        def gains(end: int) -> bool:
            return all(self.ranks[maker][end] > self.ranks[maker][state] for maker in makers)

        for gain in self.reached_together(makers, state, improving=False):
            if not gains(gain):
                continue
            if concept is Concept.NASH:
                return False
            answers = self.reached_together(others, gain, improving=concept is Concept.SEQ)
            stopping = {end for end in answers if not gains(end)}
            if concept is Concept.SMR:
                stopping = {
                    end
                    for end in stopping
                    if not any(map(gains, self.reached_together(makers, end, improving=False)))
                }
            if not stopping:
                return False
        return True


def random_options(seed: int) -> tuple[Model, Graph]:
    """Return a random conflict of options, and the same as sets."""
    rng = np.random.default_rng(seed)
    makers, options = int(rng.integers(2, 5)), int(rng.integers(2, 7))
    owners = tuple(int(one) for one in rng.integers(0, makers, options))
    kinds = [Direction.BOTH, Direction.BOTH, Direction.ON, Direction.OFF]
    directions = tuple(kinds[int(one)] for one in rng.integers(0, 4, options))
    patterns = [
        tuple([None, None, True, False][int(one)] for one in rng.integers(0, 4, options))
        for _ in range(int(rng.integers(0, 4)))
    ]
    feasible = feasible_states(options, [p for p in patterns if sum(x is not None for x in p) > 1])
    size = 1 << options
    ranks = tuple(rng.integers(0, 1 + int(rng.integers(1, size)), size) for _ in range(makers))
    moves = OptionMoves(owners=owners, directions=directions, makers=makers, feasible=feasible)
    possible = {
        (maker, start, end)
        for maker in range(makers)
        for start in range(size)
        for end in range(size)
        if start != end
        and feasible[start]
        and feasible[end]
        and all(
            _may_change(directions[n], taken=bool(start >> n & 1)) and owners[n] == maker
            for n in range(options)
            if (start ^ end) >> n & 1
        )
    }
    graph = Graph(
        states=tuple(np.flatnonzero(feasible).tolist()),
        moves=tuple(
            frozenset((start, end) for who, start, end in possible if who == maker)
            for maker in range(makers)
        ),
        ranks=tuple(dict(enumerate(one.tolist())) for one in ranks),
    )
    return Model(moves=moves, ranks=ranks), graph


def _may_change(direction: Direction, *, taken: bool) -> bool:
    return direction is Direction.BOTH or (direction is Direction.OFF) == taken


def random_graph(seed: int) -> tuple[Model, Graph]:
    """Return a random conflict whose moves are listed and need not be transitive."""
    rng = np.random.default_rng(seed)
    makers, states = int(rng.integers(2, 5)), int(rng.integers(1, 13))
    density = float(rng.choice([0.05, 0.15, 0.4]))
    listed = [
        [
            (start, end)
            for start in range(states)
            for end in range(states)
            if start != end and rng.random() < density
        ]
        for _ in range(makers)
    ]
    ranks = tuple(
        rng.integers(0, 1 + int(rng.integers(1, states + 1)), states) for _ in range(makers)
    )
    graph = Graph(
        states=tuple(range(states)),
        moves=tuple(frozenset(pairs) for pairs in listed),
        ranks=tuple(dict(enumerate(one.tolist())) for one in ranks),
    )
    return Model(moves=graph_moves(states, listed), ranks=ranks), graph
