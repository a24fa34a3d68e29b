"""Settling linked issues one by one answers what listing every package answers."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings

from goodoffices.case.negotiation import Case
from goodoffices.solving.limits import DEFAULT_LIMITS
from goodoffices.solving.model import (
    Clause,
    Constraint,
    IntegerModel,
    LinearBound,
    Literal,
    PartyPoints,
    Term,
)
from goodoffices.solving.sums import addends
from goodoffices.solving.sums.front import front
from goodoffices.solving.table import table
from goodoffices.solving.vectors.undominated import undominated
from tests.packages.strategies import cases, grouped_cases
from tests.packages.test_summed import require_equal

LAW = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture(autouse=True)
def nothing_is_listed(monkeypatch: pytest.MonkeyPatch) -> Any:  # noqa: ANN401 - pytest's own
    """Make every group a chain."""
    monkeypatch.setattr(addends, "LISTED_LIMIT", 0)


# R84: what links still ask keeps ways apart, so nothing is replaced that a link would keep.
@given(cases())
@LAW
def test_a_case_with_links_of_any_kind(case: Case) -> None:
    require_equal(case)


@given(grouped_cases())
@LAW
def test_a_case_with_several_groups(case: Case) -> None:
    require_equal(case)


def linked_model(seed: int) -> IntegerModel:
    """Draw a model of up to 100,000 packages with links of every kind between any issues."""
    rng = np.random.default_rng(seed)
    shape = rng.integers(2, 11, rng.integers(3, 7)).tolist()
    while int(np.prod(shape)) > 100_000:
        shape = shape[:-1]
    parties = int(rng.integers(2, 5))

    def literals(count: int) -> tuple[Literal, ...]:
        issues = sorted(
            rng.choice(len(shape), size=min(count, len(shape)), replace=False).tolist()
        )
        return tuple(
            Literal(
                issue=issue,
                options=tuple(np.flatnonzero(rng.random(shape[issue]) < 0.5).tolist()),
            )
            for issue in issues
        )

    whens = [literals(int(rng.integers(1, 4))) for _ in range(rng.integers(0, 8))]
    terms = [
        tuple(Term(when=when, points=int(rng.integers(-9, 10))) for when in whens)
        for _ in range(parties)
    ]
    links: list[Constraint] = [
        Clause(link=f"c{n}", literals=literals(int(rng.integers(2, 4))))
        for n in range(rng.integers(0, 4))
    ]
    for number in range(rng.integers(0, 3)):
        chosen = [one.issue for one in literals(3)]
        weights = tuple((i, tuple(rng.integers(0, 4, shape[i]).tolist())) for i in chosen)
        links.append(LinearBound(link=f"b{number}", weights=weights, low=None, high=5))
    return IntegerModel(
        issues=tuple(f"i{n}" for n in range(len(shape))),
        options=tuple(tuple(f"o{k}" for k in range(count)) for count in shape),
        parties=tuple(
            PartyPoints(
                party=f"p{n}",
                scale=1,
                unary=tuple(tuple(rng.integers(0, 30, count).tolist()) for count in shape),
                terms=terms[n],
            )
            for n in range(parties)
        ),
        constraints=tuple(links),
    )


def require_whole_front(model: IntegerModel) -> None:
    found = front(addends.addends(model), in_zone=False, limits=DEFAULT_LIMITS)
    listed = table(model).points
    shift = listed.min(initial=0)
    efficient = listed[undominated(listed - shift)] if len(listed) else listed
    vectors, counts = np.unique(efficient, axis=0, return_counts=True)
    order = np.lexsort(found.points.T[::-1])
    assert found.points[order].tolist() == vectors.tolist()
    assert found.counts[order].tolist() == counts.tolist()


@pytest.mark.parametrize("seed", range(20))
def test_the_whole_front_of_a_linked_model_is_that_of_the_list(seed: int) -> None:
    require_whole_front(linked_model(seed))


@pytest.mark.slow
@pytest.mark.parametrize("hundred", range(10))
def test_a_thousand_linked_models_have_the_front_of_their_lists(hundred: int) -> None:
    for seed in range(100 * hundred + 100, 100 * hundred + 200):
        require_whole_front(linked_model(seed))
