"""A body says who votes, by which rule, and what is known of the votes; nothing impossible."""

from __future__ import annotations

import json
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest
import yaml

from goodoffices.case.bodies import Body
from goodoffices.case.body_document import body_document, conditions_document, rule_document
from goodoffices.case.document import read_case
from goodoffices.case.links import Condition
from goodoffices.case.members import ALWAYS, NEVER, Bloc, Member, Support
from goodoffices.case.numbers import Range
from goodoffices.case.voting import (
    AllOf,
    AnyOf,
    Base,
    ConsentOf,
    NoneAgainst,
    Quota,
    Rule,
    parts_of,
)
from goodoffices.case.writing import case_document
from goodoffices.errors import CaseDocumentError, CaseError

PARTIES = [
    {"id": "north", "name": "North", "role": "principal", "kind": "state"},
    {"id": "south", "name": "South", "role": "principal", "kind": "state"},
]
ISSUES = [
    {
        "id": "ferry",
        "name": "Ferry",
        "options": [{"id": "o", "name": "Open"}, {"id": "s", "name": "Shut"}],
    }
]


def document(*bodies: dict[str, Any]) -> dict[str, Any]:
    return {
        "schema": "goodoffices/case@1",
        "id": "vote",
        "title": "A vote",
        "parties": PARTIES,
        "issues": ISSUES,
        "bodies": list(bodies),
    }


def chamber(**changes: object) -> dict[str, Any]:
    return {
        "id": "chamber",
        "name": "Chamber",
        "party": "north",
        "rule": {
            "all_of": [
                {"heads": 2},
                {"share": "13/20", "measure": "people", "among": "cast", "more_than": True},
                {"none_against": ["m"]},
                {"any_of": [{"votes": 3, "group": "west"}, {"consent_of": ["n"]}]},
            ]
        },
        "blocs": [{"id": "left", "name": "Left", "line": ["1/4", "1/2"], "cohesion": "9/10"}],
        "members": [
            {"id": "m", "name": "M", "weight": 3, "weights": {"people": 10}, "groups": ["west"]},
            {"id": "n", "name": "N", "weights": {"people": 20}, "votes": "3/5", "abstains": "1/5"},
            {
                "id": "o",
                "name": "O",
                "weights": {"people": 5},
                "bloc": "left",
                "votes": "undecided",
                "depends": [{"when": {"ferry": ["s"]}, "votes": "no", "basis": "a speech"}],
            },
        ],
        **changes,
    }


def problems(*bodies: dict[str, Any]) -> list[tuple[str, str]]:
    with pytest.raises(CaseDocumentError) as error:
        read_case(json.dumps(document(*bodies)))
    return [(problem.path, problem.message) for problem in error.value.problems]


def test_a_body_is_written_and_read_again_unchanged() -> None:
    case = read_case(
        json.dumps(document(chamber(), {**chamber(), "id": "house", "after": "chamber"}))
    )
    assert read_case(json.dumps(case_document(case))) == case
    assert body_document(case.bodies[0])["rule"] == chamber()["rule"]


def test_r140_a_quota_and_vetoes_are_short_for_a_rule() -> None:
    body = Body(
        id="b",
        name="B",
        members=(Member(id="m", name="M", veto=True), Member(id="n", name="N")),
        quota=2,
    )
    assert body.formula == AllOf(parts=(Quota(least=Fraction(2)), NoneAgainst(members=("m",))))
    assert rule_document(body.formula) == {"all_of": [{"votes": 2}, {"none_against": ["m"]}]}


def test_simple_parts_are_found_at_any_depth() -> None:
    one, two = ConsentOf(members=("a",)), NoneAgainst(members=("b",))
    assert parts_of(AnyOf(parts=(AllOf(parts=(one, two)), one))) == (one, two, one)


@pytest.mark.parametrize(
    ("written", "support"),
    [
        pytest.param("yes", Support(yes=ALWAYS), id="in favour"),
        pytest.param("no", Support(yes=NEVER), id="against"),
        pytest.param("abstain", Support(yes=NEVER, abstains=ALWAYS), id="abstaining"),
        pytest.param("undecided", Support(yes=Range.of(0, 1)), id="undecided is anything"),
        pytest.param("3/5", Support(yes=Range.of("3/5")), id="a chance"),
        pytest.param(["1/4", "1/2"], Support(yes=Range.of("1/4", "1/2")), id="a range of chances"),
    ],
)
def test_votes_are_written_as_a_word_or_a_chance(written: object, support: Support) -> None:
    member = {"id": "m", "name": "M", "votes": written}
    body = {"id": "b", "name": "B", "quota": 1, "members": [member]}
    case = read_case(json.dumps(document(body)))
    assert case.bodies[0].members[0].support == support


def test_bare_words_of_yaml_are_votes_too() -> None:
    member = {"id": "m", "name": "M", "votes": "against"}
    body = {"id": "b", "name": "B", "quota": 1, "members": [member]}
    text = yaml.safe_dump(document(body)).replace("votes: against", "votes: no")
    assert read_case(text).bodies[0].members[0].support == Support(yes=NEVER)


@pytest.mark.parametrize(
    ("body", "place", "message"),
    [
        pytest.param(chamber(quota=2), "bodies[0].quota", "either a quota or a rule", id="both"),
        pytest.param(
            chamber(rule={"heads": 4}),
            "bodies[0].rule.heads",
            "needs 4 of 3",
            id="above all heads",
        ),
        pytest.param(
            chamber(rule={"share": 1, "more_than": True}),
            "bodies[0].rule.share",
            "needs 1 of 5",
            id="above all",
        ),
        pytest.param(
            chamber(rule={"none_against": ["x"]}),
            "bodies[0].rule.none_against[0]",
            "no member of the body",
            id="a stranger",
        ),
        pytest.param(
            chamber(rule={"heads": 1, "group": "east"}),
            "bodies[0].rule.group",
            "no member",
            id="an empty group",
        ),
        pytest.param(
            chamber(rule={"votes": 1, "measure": "area"}),
            "bodies[0].rule.measure",
            "no such weight; first bodies[0].members[0]",
            id="a weight",
        ),
        pytest.param(
            chamber(rule={"votes": 0}), "bodies[0].rule", "everything pass", id="nothing needed"
        ),
        pytest.param(
            chamber(rule={"share": 2}), "bodies[0].rule", "outside 0 to 1", id="a share of 2"
        ),
        pytest.param(
            chamber(rule={"votes": 1, "among": "cast"}),
            "bodies[0].rule",
            "Only a share",
            id="cast",
        ),
        pytest.param(chamber(rule={}), "bodies[0].rule", "exactly one of", id="an empty rule"),
        pytest.param(
            chamber(rule={"heads": 1, "votes": 1}),
            "bodies[0].rule",
            "exactly one of",
            id="two rules",
        ),
        pytest.param(
            chamber(blocs=[]), "bodies[0].members[2].bloc", "no such bloc", id="an unknown bloc"
        ),
        pytest.param(
            chamber(blocs=chamber()["blocs"] * 2),
            "bodies[0].blocs[1].id",
            "Two blocs of a body have one id",
            id="a bloc twice",
        ),
        pytest.param(
            chamber(members=chamber()["members"] * 2),
            "bodies[0].members[3].id",
            "Two members of a body have one id; the other is bodies[0].members[0]",
            id="a member twice",
        ),
        pytest.param(
            chamber(after="none"), "bodies[0].after", "no such identifier", id="after nothing"
        ),
        pytest.param(chamber(after="chamber"), "bodies", "in a circle", id="after itself"),
    ],
)
def test_what_cannot_be_is_refused_with_its_place(
    body: dict[str, Any], place: str, message: str
) -> None:
    assert any(path == place and message in said for path, said in problems(body))


def test_all_problems_of_a_body_are_told_at_once_each_at_its_place() -> None:
    members = chamber()["members"]
    members[0] |= {"weight": -1, "veto": True}
    members[1] |= {"votes": "7/5"}
    members[2] |= {"groups": "west"}
    found = problems(
        chamber(
            members=[*members, {"id": "m", "name": "M"}],
            blocs=chamber()["blocs"] * 2,
            rule={
                "all_of": [{"heads": 5}, {"none_against": ["x"]}, {"votes": 1, "group": "east"}]
            },
        ),
        {"id": "b", "name": "B", "members": [{"id": "m", "name": "M"}]},
    )
    assert [place for place, _ in found] == [
        "bodies[0].members[0]",
        "bodies[0].members[1].votes",
        "bodies[0].members[2].groups",
        "bodies[0].members[3].id",
        "bodies[0].blocs[1].id",
        "bodies[0].members[0].veto",
        "bodies[0].rule.all_of[0].heads",
        "bodies[0].rule.all_of[1].none_against[0]",
        "bodies[0].rule.all_of[2].group",
        "bodies[1].quota",
    ]


@pytest.mark.parametrize("votes", [3, 0])
def test_a_quota_out_of_reach_is_refused(votes: int) -> None:
    body = {"id": "b", "name": "B", "quota": votes, "members": [{"id": "m", "name": "M"}]}
    assert problems(body)[0][0] == "bodies[0].quota"


def test_a_vote_that_depends_on_an_unknown_option_is_refused() -> None:
    members = chamber()["members"]
    members[2]["depends"][0]["when"] = {"ferry": ["x"]}
    found = problems(chamber(members=members))
    assert found == [
        ("bodies[0].members[2].depends[0].when.ferry", "Issue ferry has no such option.")
    ]


@pytest.mark.parametrize(
    "build",
    [
        pytest.param(lambda: Support(yes=Range.of(0, 2)), id="a chance above 1"),
        pytest.param(lambda: Support(yes=ALWAYS, abstains=ALWAYS), id="chances beyond 1"),
        pytest.param(
            lambda: Bloc(id="b", name="B", line=Support(yes=ALWAYS), cohesion=Fraction(2)),
            id="cohesion",
        ),
        pytest.param(
            lambda: Member(id="m", name="M", weights=(("p", -1),)), id="a negative weight"
        ),
        pytest.param(lambda: AllOf(parts=()), id="all of nothing"),
        pytest.param(lambda: AnyOf(parts=()), id="any of nothing"),
    ],
)
def test_chances_weights_and_rules_that_cannot_be_are_refused(build: Callable[[], object]) -> None:
    with pytest.raises(CaseError):
        build()


def test_r141_only_a_share_of_the_votes_cast_leaves_abstainers_out() -> None:
    rule: Rule = Quota(least=Fraction(1, 2), is_share=True, more_than=True, base=Base.CAST)
    assert rule_document(rule) == {"share": "1/2", "among": "cast", "more_than": True}


def test_r142_one_voter_may_sit_in_two_bodies() -> None:
    case = read_case(json.dumps(document(chamber(), {**chamber(), "id": "house"})))
    first, second = case.bodies
    assert {one.id for one in first.members} == {one.id for one in second.members}


def test_conditions_are_written_as_issues_with_options() -> None:
    held = Condition(issue="ferry", options=("o", "s"))
    assert conditions_document([held]) == {"ferry": ["o", "s"]}
