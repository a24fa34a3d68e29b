"""The smallest sets that meet all requirements are found, by branching and by the solver."""

from __future__ import annotations

from itertools import chain, combinations

import numpy as np
import pytest

from goodoffices.solving.answer import Status
from goodoffices.solving.relaxing import additions
from goodoffices.solving.relaxing.additions import is_met, smallest_additions
from goodoffices.solving.relaxing.additions_solver import solved_additions


def drawn(seed: int) -> list[list[frozenset[int]]]:
    rng = np.random.default_rng(seed)
    return [
        [
            frozenset(int(one) for one in rng.integers(0, 6, int(rng.integers(1, 4))))
            for _ in range(int(rng.integers(1, 4)))
        ]
        for _ in range(int(rng.integers(0, 5)))
    ]


def minimal(requirements: list[list[frozenset[int]]]) -> list[tuple[int, ...]]:
    found: list[tuple[int, ...]] = []
    for chosen in chain.from_iterable(combinations(range(6), size) for size in range(7)):
        if all(is_met(one, frozenset(chosen)) for one in requirements) and not any(
            set(known) <= set(chosen) for known in found
        ):
            found.append(chosen)
    return found


@pytest.mark.parametrize("seed", range(40))
def test_branching_finds_every_set_without_an_element_too_many(seed: int) -> None:
    value = smallest_additions(drawn(seed), cap=50).value
    assert value is not None
    assert value.is_complete
    assert list(value.sets) == minimal(drawn(seed))


@pytest.mark.parametrize("seed", range(12))
def test_the_solver_finds_the_same(seed: int) -> None:
    value = solved_additions(drawn(seed), cap=50, work_limit=10).value
    assert value is not None
    assert list(value.sets) == minimal(drawn(seed))
    assert value.is_complete


def test_a_cap_keeps_the_smallest() -> None:
    ways = [[frozenset({1}), frozenset({2, 3})]]
    value = smallest_additions(ways, cap=1).value
    assert value is not None
    assert (value.sets, value.is_complete) == (((1,),), False)


def test_many_ways_are_left_to_the_solver(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(additions, "NODE_LIMIT", 2)
    found = smallest_additions(drawn(3), cap=50)
    assert found.proof.engine.startswith("cp-sat")
    assert found.value is not None
    assert list(found.value.sets) == minimal(drawn(3))


def test_without_work_there_is_no_answer() -> None:
    assert solved_additions(drawn(1), cap=5, work_limit=0).proof.status is Status.REFUSED
