"""Every way of counting coalitions agrees with listing all of them."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from goodoffices.case.bodies import Body
from goodoffices.case.members import Member
from goodoffices.case.voting import AllOf, Quota
from goodoffices.errors import LimitError
from goodoffices.ratification.by_kind import kind_cells, tally_by_kind
from goodoffices.ratification.by_weight import tally_by_weight
from goodoffices.ratification.layout import layout
from goodoffices.ratification.tally import Tally
from goodoffices.ratification.two_way import counts_heads, two_way
from tests.ratification.bodies import plain_body, random_body, swings_by_definition


def tally_by_listing(seed: int, *, most: int) -> tuple[Tally, list[Tally]]:
    """Return the true tally of a random body, and those of the ways that can count it."""
    body = random_body(np.random.default_rng(seed), most=most)
    winning, by_size = swings_by_definition(body)
    truth = Tally(
        winning=winning,
        swings=tuple(sum(row) for row in by_size),
        by_size=tuple(tuple(row) for row in by_size),
    )
    found = [tally_by_kind(two_way(body))]
    for sizes in (True, False):
        try:
            axes = layout(two_way(body), by_size=sizes)
        except LimitError:
            continue
        if axes.free:
            found.append(tally_by_weight(axes))
    return truth, found


def agrees(truth: Tally, found: Tally) -> bool:
    return (found.winning, found.swings) == (truth.winning, truth.swings) and (
        found.by_size in {None, truth.by_size}
    )


@pytest.mark.parametrize("seed", range(60))
def test_counts_equal_those_of_a_list_of_all_coalitions(seed: int) -> None:
    truth, found = tally_by_listing(seed, most=8)
    assert all(agrees(truth, one) for one in found)


@pytest.mark.slow
def test_counts_equal_those_of_a_list_on_two_thousand_bodies() -> None:
    ways = 0
    for seed in range(1_970):
        truth, found = tally_by_listing(seed, most=10)
        assert all(agrees(truth, one) for one in found), seed
        ways += len(found)
    for seed in range(30):
        truth, found = tally_by_listing(seed + 10_000, most=18)
        assert all(agrees(truth, one) for one in found), seed
    assert ways > 1_970 + 1_000, "too few bodies were counted by their sums of weights"


def test_members_who_count_alike_are_one_kind() -> None:
    game = two_way(plain_body([2, 1, 2, 1], 4, veto=[0]))
    assert [kind.members for kind in game.kinds] == [(0,), (1, 3), (2,)]
    assert kind_cells(game) == 12
    assert game.needs == (4, 1)


def test_a_coalition_wins_when_it_meets_the_rule() -> None:
    game = two_way(plain_body([2, 1, 1], 3, veto=[1]))
    sums = [np.array([3, 3, 4, 2]), np.array([1, 0, 1, 1])]
    assert game.wins(sums).tolist() == [True, False, True, False]


def test_winning_begins_at_a_line_of_sums() -> None:
    axes = layout(two_way(plain_body([3, 2, 1, 1], 5)), by_size=True)
    assert axes.tops == (4, 7)
    assert axes.lines().tolist() == [5, 5, 5, 5, 5]
    assert not any(counts_heads(part) for part in axes.game.parts)


def test_what_is_beyond_a_way_of_counting_is_refused_with_its_limit() -> None:
    crowd = two_way(plain_body(range(1, 22), 50))
    assert kind_cells(crowd) == 2**21
    with pytest.raises(LimitError, match="2,097,152 combinations"):
        tally_by_kind(crowd)
    members = tuple(
        Member(id=name, name=name, weight=n + 1, weights=(("people", n + 2), ("area", 3 - n)))
        for n, name in enumerate("abc")
    )
    quotas = tuple(Quota(least=Fraction(3), measure=one) for one in ("votes", "people", "area"))
    body = Body(id="b", name="B", members=members, rule=AllOf(parts=quotas))
    with pytest.raises(LimitError, match="more than 2 different weights"):
        layout(two_way(body), by_size=True)
