"""All answers about bodies come together, in order, with proofs, as data and in words."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import jsonschema
import pytest

from goodoffices.case.bodies import Body
from goodoffices.case.links import Condition
from goodoffices.case.members import ALWAYS, NEVER, ConditionalSupport, Member, Support
from goodoffices.case.numbers import Range
from goodoffices.case.voting import HEADS, AllOf, AnyOf, Base, ConsentOf, NoneAgainst, Quota
from goodoffices.errors import CaseError
from goodoffices.ratification.document import votes_document
from goodoffices.ratification.document_schema import votes_schema
from goodoffices.ratification.rule_words import listed, rule_words
from goodoffices.ratification.supports import UNKNOWN
from goodoffices.ratification.votes import in_order, prospect, votes
from goodoffices.ratification.votes_words import (
    assumed,
    assumed_words,
    chance_sentence,
    chance_words,
    names_of,
    prospect_sentences,
    say_sentences,
    share_words,
    support_words,
)
from tests.ratification.bodies import plain_body
from tests.ratification.test_chances import body_of

YES, NO, EVEN = Support(yes=ALWAYS), Support(yes=NEVER), Support(yes=Range.of("1/2"))
SPEECH = Support(yes=Range.of("3/5"), basis="a speech")


def named(body: Body, name: str, *, party: str | None = None, after: str | None = None) -> Body:
    members = tuple(replace(one, id=f"{name}-{one.id}") for one in body.members)
    return replace(body, id=name, name=name.title(), party=party, after=after, members=members)


def two_chambers() -> list[Body]:
    house = named(body_of(EVEN, YES), "house", party="north", after="committee")
    committee = named(body_of(EVEN, quota=1), "committee", party="north")
    senate = named(body_of(SPEECH, quota=1), "senate", party="south")
    return [house, committee, senate]


def test_bodies_of_a_party_stand_together_in_the_order_of_their_votes() -> None:
    found = votes(two_chambers())
    assert [party for party, _ in found.parties] == ["north", "south"]
    assert found.parties[0][1].bodies == ("committee", "house")
    chances = [one.chance.value for _, one in found.parties]
    assert [one and one.low for one in chances] == [Fraction(1, 4), Fraction(3, 5)]
    assert found.together.chance.value is not None
    assert found.together.chance.value.low == Fraction(3, 20)
    assert [one.id for one in in_order(two_chambers())] == ["committee", "house", "senate"]


def test_a_body_is_asked_for() -> None:
    with pytest.raises(CaseError, match="no body that votes"):
        votes([])


def test_the_document_fits_its_schema_and_holds_fractions_as_text() -> None:
    council = plain_body([1] * 15, 9, veto=range(5))
    found = votes_document(votes([*two_chambers(), council], {"ferry": "open"}))
    jsonschema.validate(found, votes_schema())
    member = found["bodies"][3]["members"][0]
    assert member["power"]["shapley_shubik"] == "421/2145"
    assert found["bodies"][3]["minimal_coalitions"]["count"] == 210
    assert found["bodies"][3]["power"]["can_block"] == ["m0", "m1", "m2", "m3", "m4"]
    assert found["parties"][0]["chance"]["low"] == "1/4"
    assert found["bodies"][0]["members"][0]["leverage"]["swing"] == ["1", "1"]


def test_refused_answers_stand_in_the_document_too() -> None:
    rule = AnyOf(
        parts=(
            ConsentOf(members=("m0",)),
            Quota(least=Fraction(2**20)),
        )
    )
    many = replace(plain_body([2**n for n in range(30)], 5), quota=None, rule=rule)
    found = votes_document(votes([many]))
    jsonschema.validate(found, votes_schema())
    assert found["bodies"][0]["power"]["proof"]["status"] == "refused"
    assert found["bodies"][0]["members"][0]["power"] is None
    words = " ".join(say_sentences(votes([many]).bodies[0]))
    assert "was not counted (refused" in words


def test_votes_follow_the_package() -> None:
    shut = Condition(issue="ferry", options=("shut",))
    member = Member(
        id="m", name="M", support=YES, depends=(ConditionalSupport(when=(shut,), support=NO),)
    )
    body = Body(id="b", name="B", members=(member,), quota=1)
    said = {
        option: chance_words(votes([body], {"ferry": option}).together)
        for option in ("open", "shut")
    }
    assert "passes for certain" in said["open"]
    assert "fails for certain" in said["shut"]


def test_r141_a_rule_is_said_in_words() -> None:
    members = tuple(
        Member(id=n, name=n.upper(), weights=(("people", 5),), groups=("west",)) for n in "abc"
    )
    rule = AllOf(
        parts=(
            AnyOf(
                parts=(
                    Quota(least=Fraction(2), measure=HEADS, group="west"),
                    Quota(least=Fraction(1, 2), is_share=True, measure="people", more_than=True),
                )
            ),
            Quota(least=Fraction(2, 3), is_share=True, base=Base.CAST),
            NoneAgainst(members=("a", "b")),
            ConsentOf(members=("c",)),
            AnyOf(parts=(Quota(least=Fraction(1)),)),
        )
    )
    assert rule_words(Body(id="b", name="B", members=members, rule=rule)) == (
        "It passes with (either at least 2 of 3 members of group west in favour; or more than"
        " 1/2 of all 15 people in favour (who abstains counts against)); and at least 2/3 of the"
        " votes cast in favour (who abstains is left out); and no vote against by A or B"
        " (abstaining is no objection); and C in favour; and at least 1 of 3 votes in favour."
    )
    assert listed([]) == ""


@pytest.mark.parametrize(
    ("support", "words"),
    [
        pytest.param(YES, "in favour (assumption)", id="in favour"),
        pytest.param(NO, "against (assumption)", id="against"),
        pytest.param(SPEECH, "in favour with 3/5 (a speech)", id="a chance with a source"),
        pytest.param(Support(yes=NEVER, abstains=ALWAYS), "abstains (assumption)", id="abstains"),
        pytest.param(
            Support(yes=NEVER, abstains=Range.of(0, "1/2")),
            "against, or abstains with 0 to 1/2 (assumption)",
            id="may abstain",
        ),
        pytest.param(
            Support(yes=Range.of("1/4", "1/2"), abstains=Range.of("1/4")),
            "in favour with 1/4 to 1/2, abstains with 1/4 (assumption)",
            id="a range",
        ),
        pytest.param(Support(yes=Range.of(0, 1)), "undecided (assumption)", id="undecided"),
        pytest.param(UNKNOWN, "unknown", id="R145: unknown"),
    ],
)
def test_a_vote_without_source_is_called_an_assumption(support: Support, words: str) -> None:
    assert support_words(support) == words


def test_sentences_name_who_counts() -> None:
    body = body_of(YES, EVEN, NO)
    assert names_of([body])["m0"] == "Member 0"
    assert assumed_words([f"m{n}" for n in range(14)]).endswith("m10, m11 and 2 more.")
    assert assumed([body], None) == ("Member 0", "Member 1", "Member 2")
    said = prospect_sentences(prospect([body]), [body])
    assert said == (
        "The chance that it passes is 1/2 (50 %).",
        "Whose single vote can still decide: Member 0, Member 1 and Member 2.",
        "It takes 1 more vote in favour to be certain: Member 1; or Member 2.",
        "Supporters that must be kept: Member 0 and Member 1.",
    )
    said = prospect_sentences(prospect([body_of(EVEN, EVEN)]), [body])
    assert said[-1] == (
        "A vote in favour instead of against weighs most from Member 0 and Member 1: it raises"
        " the chance by 1/2 (50 %), an abstention by nothing."
    )
    assert say_sentences(votes([body]).bodies[0]) == (
        "It passes with at least 2 of 3 votes in favour.",
        "No member can block alone; 2 together can.",
        "4 of 8 coalitions pass a proposal; 3 of them, with 2 members, only just.",
    )
    assert share_words(Fraction(1, 10_001)) == "about 0.01 %"
    assert share_words(Fraction(9_999, 10_000)) == "over 99.9 %"


def test_several_bodies_pass_in_all_of_them_or_fail_in_one() -> None:
    found = votes(two_chambers()).together
    said = chance_sentence(found.chance, several=True)
    assert said == "The chance that it passes in all of them is 3/20 (15 %)."
    never = [named(body_of(NO, quota=1), "house"), named(body_of(YES, quota=1), "senate")]
    assert "fails in one of them" in chance_words(votes(never).together)
