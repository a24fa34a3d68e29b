"""Coalitions counted one by one are those counted by kinds."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from goodoffices.errors import LimitError
from goodoffices.ratification.by_coalition import tally_by_coalition, winning_coalitions
from goodoffices.ratification.by_kind import tally_by_kind
from goodoffices.ratification.coalitions import _by_kind, _one_by_one
from goodoffices.ratification.passing import passes
from goodoffices.ratification.two_way import two_way
from tests.ratification.bodies import plain_body, random_body


@pytest.mark.parametrize("seed", range(40))
def test_one_by_one_and_by_kinds_agree(seed: int) -> None:
    game = two_way(random_body(np.random.default_rng(seed), most=16 if seed % 4 == 0 else 8))
    assert tally_by_coalition(game) == tally_by_kind(game)
    first, second = _one_by_one(game), _by_kind(game)
    assert replace(first, listed=()) == replace(second, listed=())
    if first.count <= 20:
        assert {frozenset(one) for one in first.listed} == {frozenset(o) for o in second.listed}


def test_bits_of_the_index_are_members() -> None:
    body = plain_body([3, 2, 1], 4)
    for mask, wins in enumerate(winning_coalitions(two_way(body)).tolist()):
        yes = {f"m{n}" for n in range(3) if mask >> n & 1}
        assert wins == passes(body, in_favour=yes, against={"m0", "m1", "m2"} - yes)


@pytest.mark.parametrize(
    "weights",
    [pytest.param([1] * 29, id="members"), pytest.param([2**61] * 3, id="weights")],
)
def test_what_is_beyond_is_refused(weights: list[int]) -> None:
    with pytest.raises(LimitError):
        winning_coalitions(two_way(plain_body(weights, 5)))
