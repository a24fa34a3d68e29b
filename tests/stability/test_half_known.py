"""Half-known preferences say what holds in every world, in some, and draw worlds (R164)."""

from __future__ import annotations

from itertools import permutations, product

import numpy as np
import pytest

from goodoffices.errors import LimitError
from goodoffices.solving.answer import Status
from goodoffices.stability.concepts import Concept, Model, stable_for
from goodoffices.stability.graph_moves import graph_moves
from goodoffices.stability.half_known import HalfKnown, cycle_among
from goodoffices.stability.verdicts import verdicts
from goodoffices.stability.worlds import find_worlds
from tests.stability.definitions import random_graph


def drawn(seed: int) -> tuple[Model, tuple[HalfKnown | None, ...]]:
    """Return a conflict of at most four states whose first decision maker is half known."""
    rng = np.random.default_rng(seed)
    while len((model := random_graph(seed)[0]).ranks[0]) > 4 or len(model.ranks[0]) < 2:
        seed += 1_000
    states = model.moves.states
    if seed % 2:
        low = rng.integers(0, 4, states)
        half = HalfKnown(pairs=(), ends=(low, low + rng.integers(0, 3, states)))
    else:
        order = rng.permutation(states).tolist()
        pairs = [(a, b) for n, a in enumerate(order) for b in order[n + 1 :] if rng.random() < 0.3]
        half = HalfKnown(pairs=tuple(pairs), ends=None)
    other = None if seed % 3 else HalfKnown(pairs=((0, 1),), ends=None)
    return model, (half, other, *[None] * (model.moves.makers - 2))


def worlds_of(half: HalfKnown | None, known: np.ndarray) -> list[np.ndarray]:
    """Return every order, with ties, that fits what is known."""
    if half is None:
        return [known]
    states = len(known)
    if half.ends is not None:
        # Half steps stand for all points between whole ones.
        low, high = half.ends
        steps = [range(2 * int(a), 2 * int(b) + 1) for a, b in zip(low, high, strict=True)]
        return [np.array(one) for one in product(*steps)]
    return [
        np.array(one)
        for one in product(range(states), repeat=states)
        if all(one[a] > one[b] for a, b in half.pairs)
    ]


@pytest.mark.parametrize("seed", range(24))
def test_certain_and_possible_are_what_all_worlds_and_some_say(seed: int) -> None:
    model, half = drawn(seed)
    found = verdicts(model, half)
    for maker in range(model.moves.makers):
        for concept in (Concept.NASH, Concept.GMR, Concept.SMR):
            stable = []
            for own in worlds_of(half[maker], model.ranks[maker]):
                ranks = tuple(own if n == maker else r for n, r in enumerate(model.ranks))
                world = Model(moves=model.moves, ranks=ranks)
                stable.append(stable_for(world, maker, concept))
            verdict = found[maker][concept]
            assert verdict.is_exact
            assert (verdict.certain == np.logical_and.reduce(stable)).all()
            assert (verdict.possible == np.logical_or.reduce(stable)).all()


@pytest.mark.parametrize("seed", range(24))
def test_bounds_of_sequential_stability_hold_in_every_drawn_world(seed: int) -> None:
    model, half = drawn(seed)
    names = [str(n) for n in range(model.moves.makers)]
    found = find_worlds(model, half, names, draws=40, seed=seed)
    assert found.verdicts.value is not None
    for maker, of_maker in enumerate(found.verdicts.value):
        for concept in Concept:
            counts = found.for_each[maker][concept]
            assert (counts[of_maker[concept].certain] == 40).all()
            assert (counts[~of_maker[concept].possible] == 0).all()
            assert (found.for_all[concept] <= counts).all()


def test_worlds_fit_what_is_known_and_can_be_drawn_again() -> None:
    half = HalfKnown(pairs=((0, 1), (1, 2)), ends=None)
    rng = np.random.default_rng(1)
    for _ in range(20):
        ranks = half.drawn(4, rng)
        assert ranks[0] > ranks[1] > ranks[2]
        assert sorted(ranks.tolist()) == [0, 1, 2, 3]
    ends = (np.array([0, 2, 5]), np.array([1, 2, 6]))
    assert HalfKnown(pairs=(), ends=ends).drawn(3, rng).tolist() == [0, 1, 2]


def test_comparisons_follow_from_others() -> None:
    half = HalfKnown(pairs=((0, 1), (1, 2)), ends=None)
    assert half.certainly_better(3)[2].tolist() == [True, True, False]
    assert half.never_better(3)[0].tolist() == [True, True, True]
    ends = HalfKnown(pairs=(), ends=(np.array([0, 1]), np.array([1, 3])))
    assert ends.certainly_better(2).tolist() == [[False, False], [False, False]]
    assert ends.never_better(2).tolist() == [[True, False], [True, True]]


@pytest.mark.parametrize("order", list(permutations([(3, 1), (1, 2), (2, 3), (5, 3)]))[:6])
def test_a_cycle_is_named(order: tuple[tuple[int, int], ...]) -> None:
    assert cycle_among(order) == (1, 2, 3)
    assert cycle_among(order[:0]) is None
    assert cycle_among([(1, 2), (2, 3), (1, 3)]) is None
    assert cycle_among([(4, 4)]) == (4,)


def test_too_many_states_are_refused_before_pairs_of_them_are_kept() -> None:
    states = 5_000
    moves = graph_moves(states, [[(0, 1)], [(1, 2)]])
    model = Model(moves=moves, ranks=(np.zeros(states, dtype=int), np.zeros(states, dtype=int)))
    half = (HalfKnown(pairs=((0, 1),), ends=None), None)
    with pytest.raises(LimitError, match="5,000 states"):
        verdicts(model, half)
    found = find_worlds(model, half, ["a", "b"], draws=2)
    assert found.verdicts.proof.status is Status.REFUSED
