"""The chance of passing is what adding up every way the votes can fall gives (R140, R142)."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import product

import numpy as np
import pytest

from goodoffices.case.bodies import Body
from goodoffices.case.links import Condition
from goodoffices.case.members import ALWAYS, NEVER, Bloc, ConditionalSupport, Member, Support
from goodoffices.case.numbers import Range
from goodoffices.case.voting import AllOf, Base, Quota
from goodoffices.errors import CaseError
from goodoffices.ratification.ballot import Ballot
from goodoffices.ratification.chances import Chance, chance_of_passing, odds
from goodoffices.ratification.passing import passes
from goodoffices.ratification.supports import UNKNOWN, Vote, support_of, voters_of
from goodoffices.solving.answer import Status
from tests.ratification.bodies import plain_body, random_body

EVEN = Support(yes=Range.of("1/2"))


def chance(*bodies: Body, options: dict[str, str] | None = None) -> Chance:
    answer = chance_of_passing(bodies, options)
    assert answer.proof.status is Status.PROVED
    assert answer.value is not None
    return answer.value


def exactly(low: str, high: str | None = None) -> Chance:
    return Chance(low=Fraction(low), high=Fraction(high or low))


def body_of(*supports: Support, quota: int = 2) -> Body:
    plain = plain_body([1] * len(supports), quota)
    pairs = zip(plain.members, supports, strict=True)
    return replace(plain, members=tuple(replace(one, support=said) for one, said in pairs))


def some_chance(rng: np.random.Generator) -> Support:
    yes = Fraction(int(rng.integers(0, 5)), 4)
    return Support(yes=Range.of(yes), abstains=Range.of((1 - yes) * int(rng.integers(0, 3)) / 2))


def random_votes(seed: int) -> Body:
    """Return a random body, some of it in blocs, with known chances."""
    rng = np.random.default_rng(seed)
    body = random_body(rng, most=5)
    blocs = tuple(
        Bloc(id=name, name=name, line=some_chance(rng), cohesion=Fraction(int(rng.integers(4)), 3))
        for name in ("left", "right")
    )
    members = tuple(
        replace(one, support=some_chance(rng), bloc=(None, "left", "right")[rng.integers(3)])
        for one in body.members
    )
    share = Quota(
        least=Fraction(int(rng.integers(5)), 4) / 2 + Fraction(1, 8),
        is_share=True,
        more_than=bool(rng.integers(2)),
        base=Base.CAST,
    )
    assert body.rule is not None
    rule = AllOf(parts=(body.rule, share)) if rng.integers(2) else body.rule
    return replace(body, members=members, blocs=blocs, rule=rule)


def chance_by_definition(body: Body) -> Fraction:
    total = Fraction(0)
    all_odds = [odds(bloc.line, is_best=True) for bloc in body.blocs]
    for lines in product(Vote, repeat=len(body.blocs)):
        agreed = {bloc.id: line for bloc, line in zip(body.blocs, lines, strict=True)}
        weight = Fraction(1)
        for line, known in zip(lines, all_odds, strict=True):
            weight *= known[line]
        for votes in product(Vote, repeat=len(body.members)) if weight else ():
            likely = weight
            for member, vote in zip(body.members, votes, strict=True):
                likely *= vote_chance(body, member, vote, agreed)
            ids = [member.id for member in body.members]
            yes = {voter for voter, vote in zip(ids, votes, strict=True) if vote is Vote.YES}
            no = {voter for voter, vote in zip(ids, votes, strict=True) if vote is Vote.NO}
            total += likely * passes(body, in_favour=yes, against=no)
    return total


def vote_chance(body: Body, member: Member, vote: Vote, lines: dict[str, Vote]) -> Fraction:
    assert member.support is not None
    own = odds(member.support, is_best=True)[vote]
    if member.bloc is None:
        return own
    cohesion = next(bloc.cohesion for bloc in body.blocs if bloc.id == member.bloc)
    return own * (1 - cohesion) + cohesion * (lines[member.bloc] is vote)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(body_of(EVEN, EVEN), exactly("1/4"), id="two coins both fall right"),
        pytest.param(body_of(EVEN, EVEN, EVEN), exactly("1/2"), id="two of three coins"),
        pytest.param(
            body_of(Support(yes=ALWAYS), EVEN, Support(yes=NEVER)),
            exactly("1/2"),
            id="one is left",
        ),
        pytest.param(
            body_of(Support(yes=Range.of("1/4", "1/2")), Support(yes=ALWAYS)),
            exactly("1/4", "1/2"),
            id="R144: a range stays a range",
        ),
        pytest.param(
            replace(
                plain := plain_body([1, 1], 2),
                members=(replace(plain.members[0], support=Support(yes=ALWAYS)), plain.members[1]),
            ),
            exactly("0", "1"),
            id="R145: of an unknown vote nothing follows",
        ),
    ],
)
def test_chances_of_small_bodies(body: Body, expected: Chance) -> None:
    assert chance(body) == expected


def test_r144_a_bloc_votes_as_one_as_far_as_it_holds_together() -> None:
    line = Support(yes=Range.of("1/2"))
    body = body_of(*[Support(yes=NEVER)] * 3, quota=3)
    members = tuple(replace(one, bloc="left") for one in body.members)

    def with_cohesion(cohesion: str) -> Body:
        bloc = Bloc(id="left", name="Left", line=line, cohesion=Fraction(cohesion))
        return replace(body, members=members, blocs=(bloc,))

    assert chance(with_cohesion("1")) == exactly("1/2")
    assert chance(with_cohesion("9/10")) == exactly("729/2000")
    assert chance(with_cohesion("0")) == exactly("0")


def test_r142_one_person_casts_one_vote_in_two_bodies() -> None:
    committee, chamber = body_of(EVEN, quota=1), body_of(EVEN, EVEN, quota=1)
    assert chance(committee, replace(chamber, id="chamber")) == exactly("1/2")
    stranger = replace(chamber, members=(replace(chamber.members[0], support=UNKNOWN),))
    with pytest.raises(CaseError, match="One person casts one vote"):
        voters_of([committee, replace(stranger, id="chamber")], None)


def test_votes_may_depend_on_what_is_agreed() -> None:
    against = ConditionalSupport(
        when=(Condition(issue="ferry", options=("shut",)),), support=Support(yes=NEVER)
    )
    body = body_of(Support(yes=ALWAYS), quota=1)
    body = replace(body, members=(replace(body.members[0], depends=(against,)),))
    assert chance(body, options={"ferry": "open"}) == exactly("1")
    assert chance(body, options={"ferry": "shut"}) == exactly("0")
    assert support_of(body.members[0], None) == Support(yes=ALWAYS)


def test_a_vote_given_is_certain() -> None:
    body = body_of(EVEN, EVEN)
    assert chance_of_passing([body], given={"m0": Vote.YES}).value == exactly("1/2")
    assert chance_of_passing([body], given={"m0": Vote.NO}).value == exactly("0")


def test_counting_stops_at_what_the_rule_asks_for() -> None:
    ballot = Ballot([plain_body([2, 2], 3, veto=[1])])
    state = ballot.after(
        ballot.after(ballot.start, ballot.steps("m0")[Vote.YES]), ballot.steps("m1")[Vote.YES]
    )
    assert state == (3, 0)
    assert ballot.has_passed(state)
    assert not ballot.has_passed(ballot.after(state, ballot.steps("m1")[Vote.NO]))


@pytest.mark.slow
def test_too_many_different_counts_are_refused() -> None:
    body = plain_body([1 + 2**n for n in range(20)], 2**19)
    body = replace(body, members=tuple(replace(one, support=EVEN) for one in body.members))
    answer = chance_of_passing([body])
    assert answer.proof.status is Status.REFUSED
    assert answer.proof.limit == "200,000 different counts of votes"


@pytest.mark.parametrize("seed", range(25))
def test_chances_equal_those_of_all_ways_the_votes_can_fall(seed: int) -> None:
    body = random_votes(seed)
    truth = chance_by_definition(body)
    assert chance(body) == Chance(low=truth, high=truth)


@pytest.mark.slow
def test_chances_equal_enumeration_on_two_thousand_bodies() -> None:
    for seed in range(25, 2_025):
        body = random_votes(seed)
        truth = chance_by_definition(body)
        assert chance(body) == Chance(low=truth, high=truth), seed


@pytest.mark.parametrize("seed", range(20))
def test_r140_more_support_never_lowers_the_chance(seed: int) -> None:
    body = random_votes(seed)
    better = replace(body.members[0], support=Support(yes=ALWAYS), bloc=None)
    worse = replace(body.members[0], support=Support(yes=NEVER), bloc=None)
    high = chance(replace(body, members=(better, *body.members[1:])))
    low = chance(replace(body, members=(worse, *body.members[1:])))
    assert low.low <= high.low
