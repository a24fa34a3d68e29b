"""Power indices are the published fractions, sum to one, and follow their definitions (R143)."""

from __future__ import annotations

from fractions import Fraction
from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.case.bodies import Body
from goodoffices.ratification.passing import passes
from goodoffices.ratification.power import MemberPower, Power, power
from goodoffices.solving.answer import Status
from tests.ratification.bodies import plain_body, random_body

COUNCIL = plain_body([1] * 15, 9, veto=range(5))


def indices(body: Body) -> Power:
    answer = power(body)
    assert answer.proof.status is Status.PROVED
    assert answer.value is not None
    return answer.value


def shapley_by_definition(body: Body) -> list[Fraction]:
    names = [member.id for member in body.members]
    tips = dict.fromkeys(names, 0)
    orders = list(permutations(names))
    for order in orders:
        for place in range(len(order)):
            yes = set(order[: place + 1])
            if passes(body, in_favour=yes, against=set(names) - yes):
                tips[order[place]] += 1
                break
    return [Fraction(tips[name], len(orders)) for name in names]


def test_security_council_has_its_published_power() -> None:
    found = indices(COUNCIL)
    permanent, elected = found.members[0], found.members[14]
    assert (permanent.shapley_shubik, elected.shapley_shubik) == (
        Fraction(421, 2145),
        Fraction(4, 2145),
    )
    assert (permanent.banzhaf, elected.banzhaf) == (Fraction(106, 635), Fraction(21, 1270))
    assert (permanent.swings, elected.swings, found.winning) == (848, 84, 848)
    assert permanent.can_block
    assert not elected.can_block


def test_security_council_before_1966_has_its_published_power() -> None:
    found = indices(plain_body([1] * 11, 7, veto=range(5)))
    assert (found.members[0].shapley_shubik, found.members[10].shapley_shubik) == (
        Fraction(76, 385),
        Fraction(1, 462),
    )


def test_the_smallest_member_of_the_six_had_no_power() -> None:
    found = indices(plain_body([4, 4, 4, 2, 2, 1], 12))
    assert [one.banzhaf for one in found.members] == [
        *[Fraction(5, 21)] * 3,
        *[Fraction(1, 7)] * 2,
        0,
    ]
    assert found.members[5].is_dummy


@pytest.mark.parametrize("members", [60, 63, 64, 70, 80, 200])
def test_equal_members_have_equal_shares_at_every_size(members: int) -> None:
    found = indices(plain_body([1] * members, members // 2 + 1))
    assert {one.shapley_shubik for one in found.members} == {Fraction(1, members)}
    assert {one.banzhaf for one in found.members} == {Fraction(1, members)}


def test_one_member_who_decides_alone_has_all_power() -> None:
    found = indices(plain_body([3, 1, 1], 3))
    assert found.members[0] == MemberPower(
        member="m0",
        swings=4,
        banzhaf_absolute=Fraction(1),
        banzhaf=Fraction(1),
        shapley_shubik=Fraction(1),
        prevents=Fraction(1),
        initiates=Fraction(1),
    )
    assert found.passes_by_chance == Fraction(1, 2)


@given(st.integers(0, 10_000))
def test_shapley_shubik_counts_the_orders_in_which_a_member_tips_the_vote(seed: int) -> None:
    body = random_body(np.random.default_rng(seed), most=5)
    assert [one.shapley_shubik for one in indices(body).members] == shapley_by_definition(body)


@given(st.integers(0, 10_000))
def test_r143_shares_add_up_to_one_and_a_body_of_blockers_and_dummies_is_possible(
    seed: int,
) -> None:
    found = indices(random_body(np.random.default_rng(seed), most=12))
    assert sum(one.banzhaf for one in found.members) == 1
    assert sum(one.shapley_shubik or 0 for one in found.members) == 1
    assert all(0 <= one.prevents <= 1 and 0 <= one.initiates <= 1 for one in found.members)


@pytest.mark.slow
def test_a_chamber_of_193_members_with_a_hundred_thousand_votes_adds_up() -> None:
    rng = np.random.default_rng(0)
    shares = [float(rng.random()) ** 3 + 0.01 for _ in range(193)]
    weights = [max(1, round(share / sum(shares) * 100_000)) for share in shares]
    found = indices(plain_body(weights, sum(weights) // 2 + 1))
    assert sum(one.shapley_shubik or 0 for one in found.members) == 1
    assert sum(one.banzhaf for one in found.members) == 1


def test_beyond_counting_by_size_the_shapley_shubik_index_is_left_out_with_a_note() -> None:
    weights = [400_009 + 977 * n for n in range(30)]
    found = indices(plain_body(weights, sum(weights) * 2 // 3))
    assert found.members[0].shapley_shubik is None
    assert found.note is not None
    assert "combinations of sums" in found.note


def test_beyond_every_count_the_answer_is_refused_with_the_limit() -> None:
    weights = [40_000_009 + 977 * n for n in range(30)]
    answer = power(plain_body(weights, sum(weights) * 2 // 3))
    assert answer.proof.status is Status.REFUSED
    assert "combinations of sums" in (answer.proof.limit or "")
