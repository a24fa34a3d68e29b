"""Random but valid small cases and tables of points."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from goodoffices.case.links import (
    AppliesOnlyIf,
    Condition,
    Counts,
    Excludes,
    Link,
    Related,
    Requires,
)
from goodoffices.case.negotiation import Case
from tests.packages.builders import case_of

Scores = npt.NDArray[np.int64]


@st.composite
def score_tables(draw: st.DrawFn, low: int = 0) -> Scores:
    """Tables small in range, so that ties and duplicates are common."""
    packages = draw(st.integers(1, 12))
    parties = draw(st.integers(1, 4))
    return draw(arrays(np.int64, (packages, parties), elements=st.integers(low, 4)))


@st.composite
def conditions(draw: st.DrawFn, shape: list[int]) -> Condition:
    number = draw(st.integers(0, len(shape) - 1))
    letter = "abcd"[number]
    options = [f"{letter}{k + 1}" for k in range(shape[number])]
    chosen = draw(st.lists(st.sampled_from(options), min_size=1, unique=True))
    return Condition(issue=letter, options=tuple(sorted(chosen)))


@st.composite
def links(draw: st.DrawFn, shape: list[int], name: str) -> Link:
    one = conditions(shape)
    few = st.lists(one, min_size=1, max_size=3).map(tuple)
    kind = draw(st.sampled_from(["requires", "excludes", "counts", "applies", "related"]))
    if kind == "requires":
        return Requires(id=name, when=draw(few), then=draw(few))
    if kind == "excludes":
        return Excludes(id=name, together=draw(few))
    if kind == "counts":
        return Counts(
            id=name,
            of=tuple(draw(st.lists(one, min_size=2, max_size=3))),
            at_least=draw(st.sampled_from([None, 0, 1])),
            at_most=draw(st.sampled_from([None, 1, 2])),
        )
    if kind == "applies":
        return AppliesOnlyIf(id=name, issue="a", when=draw(few), otherwise="a1")
    return Related(id=name, issues=("a", "b"))


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Up to four issues of up to three options, with links, linked points and fractions."""
    shape = draw(st.lists(st.integers(1, 3), min_size=2, max_size=4))
    parties = [f"p{n}" for n in range(draw(st.integers(1, 3)))]
    value: st.SearchStrategy[Any] = st.sampled_from([0, 1, 2, 3, 5, 10, -2, "1/2", "1/3"])
    row = st.tuples(*(st.lists(value, min_size=k, max_size=k) for k in shape))
    term = st.tuples(st.tuples(conditions(shape), conditions(shape)), value)
    return case_of(
        {party: draw(row) for party in parties},
        walk_away={party: draw(st.sampled_from([-5, 0, 1, 2])) for party in parties},
        linked={party: draw(st.lists(term, max_size=2)) for party in parties},
        links=[draw(links(shape, f"l{n}")) for n in range(draw(st.integers(0, 2)))],
    )


@st.composite
def grouped_cases(draw: st.DrawFn) -> Case:
    """Several groups of linked issues, up to five parties, points small in range or huge."""
    shape = draw(st.lists(st.integers(1, 3), min_size=2, max_size=5))
    unit = draw(st.sampled_from([1, 1, 10**12, 10**15]))
    value: st.SearchStrategy[Any] = st.integers(-1, 4).map(lambda points: points * unit)
    row = st.tuples(*(st.lists(value, min_size=k, max_size=k) for k in shape))
    parties = [f"p{n}" for n in range(draw(st.integers(1, 5)))]
    pairs = [(a, a + 1) for a in range(0, len(shape) - 1, 2)]

    def cell(number: int) -> st.SearchStrategy[Condition]:
        letter = "abcdef"[number]
        option = st.integers(1, shape[number]).map(lambda k: f"{letter}{k}")
        return st.lists(option, min_size=1, max_size=2, unique=True).map(
            lambda chosen: Condition(issue=letter, options=tuple(sorted(chosen)))
        )

    both = st.sampled_from(pairs).flatmap(lambda pair: st.tuples(*(cell(n) for n in pair)))
    excluded = draw(st.lists(both, max_size=3))
    return case_of(
        {party: draw(row) for party in parties},
        walk_away={
            party: draw(st.sampled_from([None, *range(-2, 2 * len(shape))])) for party in parties
        }
        if unit == 1
        else {party: draw(st.integers(-1, len(shape))) * unit for party in parties},
        linked={party: draw(st.lists(st.tuples(both, value), max_size=2)) for party in parties},
        links=[Excludes(id=f"l{n}", together=pair) for n, pair in enumerate(excluded)],
    )
