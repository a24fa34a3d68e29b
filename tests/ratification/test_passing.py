"""A vote passes exactly when the rule of the body says so."""

from __future__ import annotations

from fractions import Fraction

import pytest

from goodoffices.case.bodies import Body
from goodoffices.case.members import Member
from goodoffices.case.voting import HEADS, AllOf, AnyOf, Base, ConsentOf, NoneAgainst, Quota, Rule
from goodoffices.ratification.passing import passes

HALF = Fraction(1, 2)


def body(rule: Rule) -> Body:
    members = tuple(
        Member(
            id=name, name=name.upper(), weight=weight, groups=groups, weights=(("people", people),)
        )
        for name, weight, groups, people in (
            ("a", 3, ("west",), 10),
            ("b", 2, ("west",), 20),
            ("c", 1, (), 70),
        )
    )
    return Body(id="b", name="B", members=members, rule=rule)


@pytest.mark.parametrize(
    ("rule", "yes", "no", "expected"),
    [
        pytest.param(Quota(least=Fraction(5)), "ab", "c", True, id="votes that reach the quota"),
        pytest.param(Quota(least=Fraction(5)), "ac", "b", False, id="votes that do not"),
        pytest.param(
            Quota(least=HALF, is_share=True),
            "a",
            "",
            True,
            id="R141: half of all votes is reached",
        ),
        pytest.param(
            Quota(least=HALF, is_share=True, more_than=True),
            "a",
            "",
            False,
            id="more than half is not",
        ),
        pytest.param(
            Quota(least=HALF, is_share=True, more_than=True, base=Base.CAST),
            "b",
            "c",
            True,
            id="R141: who abstains leaves the votes cast",
        ),
        pytest.param(
            Quota(least=HALF, is_share=True, base=Base.CAST),
            "",
            "",
            False,
            id="nobody votes, nothing passes",
        ),
        pytest.param(
            Quota(least=Fraction(2), measure=HEADS, group="west"),
            "ac",
            "b",
            False,
            id="only a group counts",
        ),
        pytest.param(
            Quota(least=Fraction(7, 10), is_share=True, measure="people"),
            "c",
            "ab",
            True,
            id="another weight",
        ),
        pytest.param(
            NoneAgainst(members=("a",)), "", "bc", True, id="R141: abstaining is no veto"
        ),
        pytest.param(NoneAgainst(members=("a",)), "bc", "a", False, id="a vote against is a veto"),
        pytest.param(ConsentOf(members=("a",)), "bc", "", False, id="consent must be given"),
        pytest.param(
            AnyOf(parts=(ConsentOf(members=("a",)), Quota(least=Fraction(3)))),
            "bc",
            "a",
            True,
            id="one of two",
        ),
        pytest.param(
            AllOf(parts=(ConsentOf(members=("a",)), Quota(least=Fraction(4)))),
            "a",
            "bc",
            False,
            id="one is not all",
        ),
    ],
)
def test_a_vote_passes_by_its_rule(rule: Rule, yes: str, no: str, expected: bool) -> None:
    assert passes(body(rule), in_favour=set(yes), against=set(no)) is expected
