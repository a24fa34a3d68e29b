"""The ready bodies read, cite their source, and have their published power."""

from __future__ import annotations

from fractions import Fraction

import pytest

from goodoffices.app.bodies import open_bodies, ready_bodies
from goodoffices.case.bodies import Body
from goodoffices.ratification.coalitions import minimal_coalitions
from goodoffices.ratification.passing import passes
from goodoffices.ratification.power import Power, power


def body_of(name: str) -> Body:
    return open_bodies(name).bodies[0]


def power_of(name: str) -> Power:
    found = power(body_of(name)).value
    assert found is not None
    return found


@pytest.mark.parametrize("name", ready_bodies())
def test_a_ready_body_cites_its_source_and_its_power_adds_up_to_one(name: str) -> None:
    assert body_of(name).source
    members = power_of(name).members
    assert sum(one.banzhaf for one in members) == 1
    assert sum(one.shapley_shubik or 0 for one in members) == 1


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        pytest.param("un-security-council", "421/2145", "4/2145", id="since 1966"),
        pytest.param("un-security-council-1946", "76/385", "1/462", id="until 1965"),
        pytest.param("eec-council-1958", "7/30", "0", id="the six"),
        pytest.param("us-senate-treaty", "1/100", "1/100", id="equal senators"),
    ],
)
def test_published_power(name: str, first: str, last: str) -> None:
    members = power_of(name).members
    assert members[0].shapley_shubik == Fraction(first)
    assert members[-1].shapley_shubik == Fraction(last)


def test_a_permanent_member_may_abstain() -> None:
    body = body_of("un-security-council")
    nine = {one.id for one in body.members[1:10]}
    assert passes(body, in_favour=nine, against=set())
    assert not passes(body, in_favour=nine, against={"china"})


def test_three_of_the_union_do_not_block_however_large() -> None:
    body = body_of("eu-council")
    everybody = {one.id for one in body.members}
    largest = {"germany", "france", "italy"}
    assert passes(body, in_favour=everybody - largest, against=largest)
    assert not passes(body, in_favour=everybody - largest - {"malta"}, against=largest)
    assert sum(dict(one.weights)["population"] for one in body.members) == 10_001


def test_the_senate_counts_those_who_vote() -> None:
    body = body_of("us-senate-treaty")
    senators = [one.id for one in body.members]
    assert passes(body, in_favour=set(senators[:60]), against=set(senators[60:90]))
    assert not passes(body, in_favour=set(senators[:60]), against=set(senators[60:91]))


def test_the_parliament_has_120_seats() -> None:
    assert sum(one.weight for one in body_of("parliament-120").members) == 120
    found = minimal_coalitions(body_of("parliament-120")).value
    assert found is not None
    assert found.smallest == 3
