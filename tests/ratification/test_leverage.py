"""Who can tip a vote, and the fewest to win over, are what trying every set shows."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import combinations

import pytest

from goodoffices.case.bodies import Body
from goodoffices.case.members import ALWAYS, NEVER, Bloc, Support
from goodoffices.case.numbers import Range
from goodoffices.ratification.chances import additions, chance_of_passing
from goodoffices.ratification.leverage import WinningOver, leverage, winning_over, worst_vote
from goodoffices.ratification.supports import Vote
from goodoffices.solving.answer import Status
from tests.ratification.bodies import plain_body
from tests.ratification.test_chances import body_of, random_votes

YES, NO, EVEN = Support(yes=ALWAYS), Support(yes=NEVER), Support(yes=Range.of("1/2"))
ABSTAINS = Support(yes=NEVER, abstains=ALWAYS)


def fewest(body: Body) -> WinningOver:
    answer = winning_over([body])
    assert answer.proof.status is Status.PROVED
    assert answer.value is not None
    return answer.value


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(body_of(YES, YES, NO), (0, ((),)), id="it passes already"),
        pytest.param(body_of(YES, NO, EVEN), (1, (("m1",), ("m2",))), id="one of two undecided"),
        pytest.param(
            body_of(NO, NO, NO), (2, (("m0", "m1"), ("m0", "m2"), ("m1", "m2"))), id="any two"
        ),
    ],
)
def test_the_fewest_to_win_over(
    body: Body, expected: tuple[int, tuple[tuple[str, ...], ...]]
) -> None:
    assert fewest(body) == WinningOver(needed=expected[0], sets=expected[1], is_complete=True)


def test_a_veto_holder_must_be_among_them_unless_it_abstains() -> None:
    council = plain_body([1] * 5, 3, veto=[0])
    votes = (NO, YES, YES, NO, NO)

    def with_votes(first: Support) -> Body:
        said = (first, *votes[1:])
        members = zip(council.members, said, strict=True)
        return replace(council, members=tuple(replace(m, support=s) for m, s in members))

    assert fewest(with_votes(NO)).sets == (("m0",),)
    assert fewest(with_votes(ABSTAINS)).sets == (("m0",), ("m3",), ("m4",))


def test_many_sets_are_cut_and_that_is_said() -> None:
    found = fewest(body_of(*[NO] * 12, quota=6))
    assert (found.needed, len(found.sets), found.is_complete) == (6, 20, False)
    assert fewest(body_of(*[NO] * 120, quota=61)).needed == 61


def test_members_alike_have_one_leverage_and_too_many_are_refused() -> None:
    answer = leverage([body_of(*[EVEN] * 40, quota=21)])
    assert answer.value is not None
    assert len({one.swing for one in answer.value}) == 1
    body = plain_body([1 + n for n in range(60)], 900)
    body = replace(body, members=tuple(replace(one, support=EVEN) for one in body.members))
    assert additions([body]) > 10_000
    assert leverage([body]).proof.limit == "1,000,000 additions of chances"


@pytest.mark.parametrize(
    ("support", "bloc", "expected"),
    [
        pytest.param(YES, None, Vote.YES, id="certain"),
        pytest.param(ABSTAINS, None, Vote.ABSTAIN, id="abstains for certain"),
        pytest.param(EVEN, None, Vote.NO, id="open"),
        pytest.param(NO, "1", Vote.YES, id="a bloc that holds together decides"),
        pytest.param(NO, "1/2", Vote.NO, id="a bloc that may not"),
    ],
)
def test_the_worst_a_member_may_do(support: Support, bloc: str | None, expected: Vote) -> None:
    of = None if bloc is None else Bloc(id="b", name="B", line=YES, cohesion=Fraction(bloc))
    assert worst_vote(support, of) is expected


def test_a_vote_is_worth_what_it_does_to_the_chance() -> None:
    answer = leverage([body_of(YES, EVEN, NO)])
    assert answer.value is not None
    first, second, third = answer.value
    half, one, nothing = (Fraction(1, 2),) * 2, (Fraction(1),) * 2, (Fraction(0),) * 2
    assert [first.swing, second.swing, third.swing] == [half, one, half]
    assert first.abstention == nothing


@pytest.mark.parametrize("seed", range(30))
def test_no_smaller_set_suffices(seed: int) -> None:
    body = random_votes(seed)
    members = tuple(replace(one, bloc=None) for one in body.members)
    body = replace(body, blocs=(), members=members)
    found = fewest(body)

    def passes(won: tuple[str, ...]) -> bool:
        answer = chance_of_passing([body], given=dict.fromkeys(won, Vote.YES))
        return answer.value is not None and answer.value.low == 1

    open_ids = [m.id for m in body.members if worst_vote(m.support or NO, None) is not Vote.YES]
    suffice = [
        tuple(sorted(won))
        for size in range(found.needed + 1)
        for won in combinations(open_ids, size)
        if passes(won)
    ]
    assert set(suffice) == set(found.sets)
