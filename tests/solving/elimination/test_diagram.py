"""Settling linked issues one by one gives what listing every package gives."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.case.negotiation import Case
from goodoffices.errors import LimitError
from goodoffices.solving import limits
from goodoffices.solving.elimination.diagram import Diagram, diagram, unique_rows
from goodoffices.solving.elimination.moves import moves
from goodoffices.solving.elimination.ordering import induced_width, settling_order
from goodoffices.solving.integer_model import integer_model
from goodoffices.solving.model import Clause, IntegerModel, LinearBound, Literal, PartyPoints, Term
from goodoffices.solving.table import table
from tests.packages.strategies import cases

PATH = [(n, n + 1) for n in range(5)]
CYCLE = [*PATH, (0, 5)]


def paths(compiled: Diagram) -> Iterator[tuple[dict[int, int], list[int]]]:
    """Follow every path: the option of each issue, and the points."""

    def follow(
        stage: int, state: int, options: dict[int, int], points: list[int]
    ) -> Iterator[tuple[dict[int, int], list[int]]]:
        if stage == len(compiled.stages):
            yield options, points
            return
        one = compiled.stages[stage]
        for option, child in enumerate(one.children[state].tolist()):
            if child >= 0:
                added = one.amounts[state, option].tolist()
                total = [a + b for a, b in zip(points, added, strict=True)]
                yield from follow(stage + 1, child, {**options, one.issue: option}, total)

    if len(compiled.stages[0].children):
        yield from follow(0, 0, {}, list(compiled.offset))


def require_all_packages(model: IntegerModel) -> None:
    compiled = diagram(model)
    found = sorted(
        (tuple(options[n] for n in range(len(model.issues))), tuple(points))
        for options, points in paths(compiled)
    )
    listed = table(model)
    expected = [
        (listed.choice(row), tuple(int(number) for number in listed.points[row]))
        for row in range(len(listed.choices))
    ]
    assert found == sorted(expected)
    assert compiled.count == len(expected)


@given(cases())
@settings(max_examples=60, deadline=None)
def test_the_paths_are_the_packages_with_their_points(case: Case) -> None:
    require_all_packages(integer_model(case))


@st.composite
def summed_models(draw: st.DrawFn) -> IntegerModel:
    """Models with totals of quantities, of either sign, over any number of issues."""
    shape = draw(st.lists(st.integers(1, 3), min_size=2, max_size=5))
    issues = st.lists(st.integers(0, len(shape) - 1), min_size=1, max_size=4, unique=True)
    low = draw(st.sampled_from([None, -2, 1, 3]))
    bounds = [
        LinearBound(
            link=f"b{n}",
            weights=tuple(
                (i, tuple(draw(st.integers(-3, 3)) for _ in range(shape[i]))) for i in draw(issues)
            ),
            low=low,
            high=draw(st.sampled_from([None, 1, 4])),
        )
        for n in range(draw(st.integers(1, 2)))
    ]
    when = draw(issues)
    term = Term(when=tuple(Literal(issue=i, options=(0,)) for i in when), points=7)
    unary = tuple(tuple(range(count)) for count in shape)
    return IntegerModel(
        issues=tuple(f"i{n}" for n in range(len(shape))),
        options=tuple(tuple(f"o{k}" for k in range(count)) for count in shape),
        parties=(PartyPoints(party="x", scale=1, unary=unary, terms=(term,)),),
        constraints=tuple(bounds),
    )


@given(summed_models())
@settings(max_examples=60, deadline=None)
def test_totals_are_kept_as_sums_so_far(model: IntegerModel) -> None:
    require_all_packages(model)


@pytest.mark.parametrize(
    ("scopes", "expected"),
    [
        pytest.param([], 0, id="no link"),
        pytest.param(PATH, 1, id="a path"),
        pytest.param(CYCLE, 2, id="a cycle"),
        pytest.param([(0, 1, 2, 3)], 3, id="one link of four issues"),
        pytest.param([(0, 1), (0, 2), (0, 3)], 1, id="a star"),
    ],
)
def test_width_is_how_many_issues_hang_on_one(
    scopes: list[tuple[int, ...]], expected: int
) -> None:
    assert induced_width(scopes) == expected


def test_a_chain_of_conditions_leaves_one_bit_to_remember() -> None:
    clauses = tuple(
        Clause(link=f"l{n}", literals=tuple(Literal(issue=i, options=(0, 1)) for i in (n, n + 1)))
        for n in range(11)
    )
    model = IntegerModel(
        issues=tuple(f"i{n:02}" for n in range(12)),
        options=(tuple("abcdefghij"),) * 12,
        parties=(PartyPoints(party="x", scale=1, unary=((0,) * 10,) * 12),),
        constraints=clauses,
    )
    compiled = diagram(model)
    assert (compiled.most_states, compiled.width) == (2, 1)


def test_rows_that_share_a_mark_are_still_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    module = "goodoffices.solving.elimination.diagram._multipliers"
    monkeypatch.setattr(module, lambda count: np.ones(count, dtype=np.int64))
    firsts, numbers = unique_rows(np.array([[1, 2], [2, 1], [1, 2]]))
    assert (len(firsts), len(set(numbers.tolist()))) == (2, 2)


def test_every_issue_is_settled_once_and_neighbours_stand_together() -> None:
    order = settling_order([(4, 0), (0, 3), (3, 1), (1, 2)], [10] * 5, 2)
    assert order in {(4, 0, 3, 1, 2), (2, 1, 3, 0, 4)}


def test_an_option_that_another_replaces_for_free_makes_no_move() -> None:
    model = IntegerModel(
        issues=("i",),
        options=(("a", "b", "c", "d"),),
        parties=(
            PartyPoints(party="x", scale=1, unary=((3, 3, 1, 0),)),
            PartyPoints(party="y", scale=1, unary=((0, 0, 2, 1),)),
        ),
        constraints=(),
    )
    layer = moves(diagram(model).stages[0])
    found = zip(layer.picks.tolist(), layer.counts.tolist(), strict=True)
    assert sorted(found) == [(0, 2), (2, 1)]


def test_states_that_need_too_much_memory_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "LEAST_MEMORY", 0)
    weights = tuple((n, tuple(range(0, 10 * n + 10, n + 1))) for n in range(6))
    model = IntegerModel(
        issues=tuple(f"i{n}" for n in range(6)),
        options=(tuple("abcdefghij"),) * 6,
        parties=(PartyPoints(party="x", scale=1, unary=((0,) * 10,) * 6),),
        constraints=(LinearBound(link="b", weights=weights, low=80, high=90),),
    )
    with pytest.raises(LimitError, match="more than 4,000 bytes of memory"):
        diagram(model, limits=limits.Limits(memory=4_000))
    assert diagram(model).count > 0
