"""Settling linked issues one by one answers what listing every package answers."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from goodoffices.case.negotiation import Case
from goodoffices.solving.sums import addends
from tests.packages.strategies import cases, grouped_cases
from tests.packages.test_summed import require_equal

LAW = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture(autouse=True)
def nothing_is_listed(monkeypatch: pytest.MonkeyPatch) -> Any:  # noqa: ANN401 - pytest's own
    """Make every group a chain."""
    monkeypatch.setattr(addends, "LISTED_LIMIT", 0)


@given(cases())
@LAW
def test_a_case_with_links_of_any_kind(case: Case) -> None:
    require_equal(case)


@given(grouped_cases())
@LAW
def test_a_case_with_several_groups(case: Case) -> None:
    require_equal(case)
