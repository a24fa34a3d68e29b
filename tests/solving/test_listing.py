"""Packages listed some at a time are those of the table, in the same order."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.case.negotiation import Case
from goodoffices.errors import LimitError
from goodoffices.solving.integer_model import integer_model
from goodoffices.solving.listing import listed_points, listed_zone
from goodoffices.solving.table import table
from tests.packages import oracles
from tests.packages.builders import case_of
from tests.packages.strategies import cases


@given(cases(), st.integers(1, 20))
def test_some_at_a_time_are_all(case: Case, chunk: int) -> None:
    model = integer_model(case)
    parts = list(listed_points(model, chunk=chunk))
    assert max(len(part) for part in parts) <= chunk
    assert np.concatenate(parts).tolist() == table(model).points.tolist()


def test_too_many_are_refused_with_the_limit_named() -> None:
    model = integer_model(case_of({"x": [[0, 1]] * 23, "y": [[1, 0]] * 23}))
    with pytest.raises(LimitError, match="5,000,000"):
        next(listed_points(model))


@given(cases(), st.integers(1, 20))
def test_a_zone_counted_some_at_a_time_is_that_of_the_definition(case: Case, chunk: int) -> None:
    assert listed_zone(integer_model(case), chunk=chunk) == len(oracles.zone(case))
