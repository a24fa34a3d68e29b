"""Two engines that agree vouch for an answer; two that disagree leave none."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from goodoffices.errors import CertificateError
from goodoffices.packages.finding import find_packages
from goodoffices.packages.results import Concept, Packages
from goodoffices.packages.second_opinion import second_opinion
from goodoffices.solving.answer import Certificate, Proof
from tests.packages.builders import case_of

CASE = case_of({"p": [[3, 0], [0, 2]], "q": [[0, 1], [1, 0]]})
FOUND = find_packages(CASE)


def uncertified(proof: Proof) -> Proof:
    return replace(proof, certificate=None)


BARE = replace(
    FOUND,
    zone=replace(FOUND.zone, proof=uncertified(FOUND.zone.proof)),
    named=tuple(replace(one, proof=uncertified(one.proof)) for one in FOUND.named),
    frontier=replace(FOUND.frontier, proof=uncertified(FOUND.frontier.proof)),
)


def levels(packages: Packages) -> set[Certificate | None]:
    proofs = [packages.zone.proof, packages.frontier.proof]
    return {proof.certificate for proof in (*proofs, *(one.proof for one in packages.named))}


@pytest.mark.slow
def test_answers_that_come_out_twice_are_vouched_for_by_two_engines() -> None:
    assert levels(second_opinion(CASE, BARE)) == {Certificate.TWO_ENGINES}


@pytest.mark.slow
def test_r112_what_anybody_can_check_stays_checkable() -> None:
    assert second_opinion(CASE, FOUND) == FOUND


@pytest.mark.slow
def test_what_comes_out_different_is_no_answer() -> None:
    nash = FOUND.by_concept(Concept.NASH)
    wrong = replace(nash.tied[0], points=(("p", Fraction(4)), ("q", Fraction(4))))
    forged = tuple(
        replace(one, tied=(wrong,)) if one.concept is Concept.NASH else one for one in FOUND.named
    )
    with pytest.raises(CertificateError, match="disagree about nash"):
        second_opinion(CASE, replace(FOUND, named=forged))


@pytest.mark.slow
def test_a_zone_counted_differently_is_no_answer() -> None:
    with pytest.raises(CertificateError, match="disagree about zone"):
        second_opinion(CASE, replace(FOUND, zone=replace(FOUND.zone, count=3)))


def test_where_nothing_was_answered_nothing_is_asked() -> None:
    alone = find_packages(case_of({"p": [[3, 0], [0, 2]]}))
    assert second_opinion(case_of({"p": [[3, 0], [0, 2]]}), alone) == alone
