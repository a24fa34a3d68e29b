"""Lines above the logarithm never cut off a product that can be reached."""

from __future__ import annotations

from math import prod

from hypothesis import given
from hypothesis import strategies as st

from goodoffices.solving.cpsat.logarithms import Logarithms
from goodoffices.solving.integer_model import integer_model
from tests.packages.builders import case_of


@given(st.lists(st.integers(1, 999_999), min_size=1, max_size=4), st.integers(1, 50))
def test_the_bound_on_a_product_is_never_below_it(gains: list[int], weight: int) -> None:
    model = integer_model(case_of({f"p{n}": [[1_000_000, 0]] for n in range(len(gains))}))
    logs = Logarithms(model, range(len(gains)), weight=weight)
    for _ in range(2):
        assert logs.product(logs.height(gains)) >= weight * prod(gains)
        logs.refine(gains)
    # Lines that meet the logarithm at the gains leave almost nothing between.
    assert logs.product(logs.height(gains)) <= weight * (prod(gains) * 1.001 + 1) + 1
