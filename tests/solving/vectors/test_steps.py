"""Sums are formed in any chunks, kept per state, and none that matters is lost."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from goodoffices.solving.vectors.steps import (
    Layer,
    Step,
    empty_sum,
    keys_up_to,
    next_step,
    sums_formed,
)
from goodoffices.solving.vectors.undominated import undominated, undominated_within


@st.composite
def layers(draw: st.DrawFn, parties: int, before: int, after: int) -> Layer:
    """Draw moves between states, several of them equal."""
    count = draw(st.integers(1, 8))
    small = st.integers(0, 3)
    sources = draw(arrays(np.int32, count, elements=st.integers(0, before - 1)))
    targets = draw(arrays(np.int32, count, elements=st.integers(0, after - 1)))
    return Layer(
        states=after,
        sources=sources,
        targets=np.sort(targets),
        amounts=draw(arrays(np.int64, (count, parties), elements=small)),
        counts=draw(arrays(np.int64, count, elements=st.integers(1, 3))),
        picks=np.arange(count, dtype=np.int32),
    )


@st.composite
def added(draw: st.DrawFn) -> tuple[int, list[Layer]]:
    parties = draw(st.integers(1, 4))
    states = [1, *draw(st.lists(st.integers(1, 3), min_size=1, max_size=3))]
    return parties, [draw(layers(parties, *pair)) for pair in pairwise(states)]


def steps(parties: int, several: list[Layer], chunk: int) -> Step:
    keys = keys_up_to([20] * parties)
    step = empty_sum(parties)
    for layer in several:
        step = next_step(step, layer, keys=keys, floors=None, chunk=chunk)
    return step


def literal(parties: int, several: list[Layer]) -> dict[tuple[int, tuple[int, ...]], int]:
    """Return the ways to reach every state and vector, none left out."""
    ways = {(0, (0,) * parties): 1}
    for layer in several:
        after: dict[tuple[int, tuple[int, ...]], int] = {}
        for (state, vector), count in ways.items():
            for move in np.flatnonzero(layer.sources == state).tolist():
                total = tuple(a + int(b) for a, b in zip(vector, layer.amounts[move], strict=True))
                place = (int(layer.targets[move]), total)
                after[place] = after.get(place, 0) + count * int(layer.counts[move])
        ways = after
    return ways


@given(added(), st.integers(1, 5))
def test_every_vector_that_matters_is_kept_with_its_ways(
    case: tuple[int, list[Layer]], chunk: int
) -> None:
    parties, several = case
    ways = literal(parties, several)
    found = steps(parties, several, chunk)
    kept = {}
    for state in range(len(found.starts) - 1):
        for row in range(int(found.starts[state]), int(found.starts[state + 1])):
            kept[(state, tuple(found.vectors[row].tolist()))] = int(found.counts[row])
    expected = {
        (state, vector): count
        for (state, vector), count in ways.items()
        if not any(
            other == state and rival != vector and all(map(int.__ge__, rival, vector))
            for other, rival in ways
        )
    }
    assert kept == expected


def test_the_sums_of_a_step_are_counted_before_they_are_formed() -> None:
    zeros = np.zeros(3, dtype=np.int32)
    layer = Layer(
        states=1,
        sources=zeros,
        targets=zeros,
        amounts=np.ones((3, 2), dtype=np.int64),
        counts=np.ones(3, dtype=np.int64),
        picks=zeros,
    )
    assert sums_formed(empty_sum(2), layer) == 3


@pytest.mark.parametrize("parties", [1, 2, 3, 4])
@given(data=st.data())
def test_sections_are_filtered_one_by_one(parties: int, data: st.DataObject) -> None:
    sizes = data.draw(st.lists(st.integers(0, 4), min_size=1, max_size=4))
    unit = data.draw(st.sampled_from([1, 2**50]))
    cells = st.integers(0, 3)
    vectors = data.draw(arrays(np.int64, (sum(sizes), parties), elements=cells)) * unit
    starts = np.cumsum([0, *sizes])
    expected = [
        start + row
        for start, size in zip(starts.tolist(), sizes, strict=False)
        for row in undominated(vectors[start : start + size]).tolist()
    ]
    literally = [
        row
        for section, size in enumerate(sizes)
        for row in range(int(starts[section]), int(starts[section]) + size)
        if not any(
            (vectors[other] >= vectors[row]).all() and (vectors[other] > vectors[row]).any()
            for other in range(int(starts[section]), int(starts[section]) + size)
        )
    ]
    assert undominated_within(vectors, starts).tolist() == expected == literally
