"""Who can still decide, and who must be kept, follow from every way to vote (R146, R147)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import pytest

from goodoffices.case.bodies import Body
from goodoffices.case.members import ALWAYS, NEVER, Support
from goodoffices.case.numbers import Range
from goodoffices.ratification.choosing import choices
from goodoffices.ratification.coalitions import minimal_coalitions
from goodoffices.ratification.keeping import Keeping, keeping
from goodoffices.ratification.leverage import possible_votes
from goodoffices.ratification.passing import passes
from goodoffices.ratification.pivots import pivotal
from goodoffices.ratification.supports import UNKNOWN, Vote
from goodoffices.solving.answer import Status
from tests.ratification.bodies import plain_body
from tests.ratification.test_chances import body_of, random_votes

YES, NO, EVEN = Support(yes=ALWAYS), Support(yes=NEVER), Support(yes=Range.of("1/2"))


def ways(body: Body) -> Iterator[dict[str, Vote]]:
    """Yield every way the votes can fall, blocs included."""
    blocs = {bloc.id: bloc for bloc in body.blocs}
    lines = [sorted(possible_votes(bloc.line, None)) for bloc in body.blocs]
    for chosen in product(*lines):
        line_of = dict(zip(blocs, chosen, strict=True))
        each = []
        for one in body.members:
            bloc = None if one.bloc is None else blocs[one.bloc]
            own = possible_votes(one.support or UNKNOWN, None)
            if bloc is not None and bloc.cohesion:
                line = {line_of[bloc.id]}
                own = frozenset(line if bloc.cohesion == 1 else own | line)
            each.append(sorted(own))
        ids = [one.id for one in body.members]
        for votes in product(*each):
            yield dict(zip(ids, votes, strict=True))


def does_pass(body: Body, votes: dict[str, Vote]) -> bool:
    yes = {voter for voter, vote in votes.items() if vote is Vote.YES}
    no = {voter for voter, vote in votes.items() if vote is Vote.NO}
    return passes(body, in_favour=yes, against=no)


@pytest.mark.parametrize("seed", range(40))
def test_r147_a_member_decides_if_in_some_way_its_vote_does(seed: int) -> None:
    body = random_votes(seed)
    found = pivotal([body])
    assert found.proof.status is Status.PROVED
    expected = {
        one.id
        for one in body.members
        for votes in ways(body)
        if does_pass(body, {**votes, one.id: Vote.YES})
        and not does_pass(body, {**votes, one.id: Vote.NO})
    }
    assert set(found.value or ()) == expected


def test_with_nothing_known_everybody_who_counts_can_decide() -> None:
    assert pivotal([plain_body([4, 4, 4, 2, 2, 1], 12)]).value == ("m0", "m1", "m2", "m3", "m4")


def test_too_many_counts_are_refused() -> None:
    body = plain_body([1 + 2**n for n in range(22)], 2**21)
    assert pivotal([body]).proof.limit == "500,000 steps"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            body_of(YES, YES, NO),
            Keeping(is_certain=True, kept=("m0", "m1"), spared=()),
            id="both are needed",
        ),
        pytest.param(
            body_of(YES, YES, YES),
            Keeping(is_certain=True, kept=(), spared=("m0", "m1", "m2")),
            id="any one can be lost",
        ),
        pytest.param(
            body_of(YES, EVEN, NO),
            Keeping(is_certain=False, kept=("m0", "m1"), spared=()),
            id="an undecided one is needed",
        ),
        pytest.param(body_of(NO, EVEN, NO), None, id="it fails anyway"),
    ],
)
def test_r146_supporters_are_the_certain_ones_where_these_suffice(
    body: Body, expected: Keeping | None
) -> None:
    assert keeping([body]) == expected


def test_a_veto_holder_in_favour_must_be_kept() -> None:
    council = plain_body([1] * 4, 2, veto=[0])
    members = tuple(replace(one, support=YES) for one in council.members)
    found = keeping([replace(council, members=members)])
    assert found == Keeping(is_certain=True, kept=("m0",), spared=("m1", "m2", "m3"))


def test_the_first_of_very_many_choices_come_at_once() -> None:
    names = [f"m{n}" for n in range(200)]
    assert next(choices([names, names], [100, 100]))[:2] == ("m0", "m1")
    found = minimal_coalitions(plain_body([1] * 200, 101)).value
    assert found is not None
    assert (found.smallest, found.smallest_block, len(found.listed)) == (101, 100, 20)
