"""What a plan says beforehand is what the search then does."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goodoffices.solving.limits import Limits
from goodoffices.solving.model import Clause, IntegerModel, Literal
from goodoffices.solving.planning import Asked, Engine, plan
from goodoffices.solving.sums.groundwork import Groundwork
from tests.solving.sums.test_forecast import drawn

HOPELESS = drawn(7, 30, 1000)


def chained(model: IntegerModel) -> IntegerModel:
    """Tie each issue to the next: one of the first three options, or one of the others."""
    clauses = tuple(
        Clause(
            link=f"l{n}",
            literals=(
                Literal(issue=n, options=(0, 1, 2)),
                Literal(issue=n + 1, options=(3, 4, 5, 6, 7, 8, 9)),
            ),
        )
        for n in range(len(model.issues) - 1)
    )
    return replace(model, constraints=clauses)


@pytest.mark.parametrize(
    ("model", "engine", "guarantee"),
    [
        pytest.param(drawn(2, 5, 9), Engine.TABLE, "exact", id="R80: few packages are listed"),
        pytest.param(drawn(2, 30, 99), Engine.SUMS, "exact: all", id="R80: 10^30 are added up"),
        pytest.param(
            chained(drawn(2, 12, 99)), Engine.SUMS, "exact: all", id="R80: a chain of links too"
        ),
        pytest.param(HOPELESS, Engine.SOLVER, "each proved", id="R81: too many vectors foretold"),
    ],
)
def test_the_engine_of_the_frontier_is_decided_beforehand(
    model: IntegerModel, engine: Engine, guarantee: str
) -> None:
    part = plan(model, Limits()).part(Asked.FRONTIER)
    assert part.engine is engine
    assert guarantee in part.guarantee


def test_a_refusal_foretold_names_estimate_and_limit() -> None:
    reason = plan(HOPELESS, Limits()).part(Asked.FRONTIER).reason
    assert "sums of points would be formed" in reason
    assert "estimated at" in reason


def test_a_plan_counts_what_ties_issues() -> None:
    found = plan(chained(drawn(2, 12, 99)), Limits())
    assert (found.packages, found.links, found.tied, found.groups) == (10**12, 11, 12, 1)
    assert (found.width, found.states) == (1, 2)


def test_the_search_goes_on_where_the_plan_stopped() -> None:
    model = drawn(3, 24, 60)
    ground = Groundwork(model, Limits())
    foretold = plan(model, Limits(), ground=ground).expected
    assert foretold is not None
    assert ground.front(in_zone=False).points.shape[0] == ground.begun(in_zone=False).rows


def test_two_fronts_of_one_model_share_the_memory() -> None:
    ground = Groundwork(drawn(3, 12, 60), Limits())
    ground.front(in_zone=False)
    held = ground._held()
    ground.front(in_zone=True)
    assert ground._held() > held > 0
