"""A minimal winning coalition loses as soon as anybody leaves it."""

from __future__ import annotations

import numpy as np
import pytest

from goodoffices.case.bodies import Body
from goodoffices.ratification.by_kind import winning_numbers
from goodoffices.ratification.coalitions import (
    MinimalCoalitions,
    minimal_coalitions,
    must_be_kept,
)
from goodoffices.ratification.passing import passes
from goodoffices.ratification.two_way import two_way
from goodoffices.solving.answer import Status
from tests.ratification.bodies import plain_body, random_body


def minimal(body: Body) -> MinimalCoalitions:
    answer = minimal_coalitions(body)
    assert answer.value is not None
    return answer.value


def minimal_by_definition(body: Body) -> set[frozenset[str]]:
    ids = [member.id for member in body.members]
    sets = [
        frozenset(one for n, one in enumerate(ids) if mask >> n & 1)
        for mask in range(2 ** len(ids))
    ]
    winning = {one for one in sets if passes(body, in_favour=one, against=set(ids) - one)}
    return {one for one in winning if not any(one - {member} in winning for member in one)}


def test_the_security_council_needs_its_five_and_any_four() -> None:
    found = minimal(plain_body([1] * 15, 9, veto=range(5)))
    assert (found.count, found.smallest, found.largest, len(found.listed)) == (210, 9, 9, 20)


def test_the_six_of_1958_had_three_kinds_of_majority() -> None:
    found = minimal(plain_body([4, 4, 4, 2, 2, 1], 12))
    assert found.listed == (
        ("m0", "m1", "m2"),
        ("m0", "m1", "m3", "m4"),
        ("m0", "m2", "m3", "m4"),
        ("m1", "m2", "m3", "m4"),
    )


@pytest.mark.parametrize("seed", range(40))
def test_every_coalition_that_wins_only_just_is_counted(seed: int) -> None:
    body = random_body(np.random.default_rng(seed), most=7)
    truth, found = minimal_by_definition(body), minimal(body)
    assert found.count == len(truth)
    assert (found.smallest, found.largest) == (min(map(len, truth)), max(map(len, truth)))
    assert {frozenset(one) for one in found.listed} <= truth
    assert len(found.listed) == min(20, len(truth))


def test_too_many_kinds_are_refused() -> None:
    answer = minimal_coalitions(plain_body(range(1, 31), 50))
    assert answer.proof.status is Status.REFUSED


@pytest.mark.parametrize(
    ("supporters", "kept"),
    [
        pytest.param(["m0", "m1"], ("m0", "m1"), id="both are needed"),
        pytest.param(["m0", "m1", "m2"], ("m0",), id="one of the two others can be lost"),
        pytest.param(["m1", "m2"], (), id="it fails anyway"),
    ],
)
def test_supporters_that_must_be_kept(supporters: list[str], kept: tuple[str, ...]) -> None:
    assert must_be_kept(plain_body([2, 1, 1], 3), supporters) == kept


def test_numbers_of_each_kind_win_or_lose() -> None:
    wins, sizes = winning_numbers(two_way(plain_body([2, 1, 1], 3)))
    assert wins.tolist() == [[False, False, False], [False, True, True]]
    assert sizes.tolist() == [[0, 1, 2], [1, 2, 3]]
