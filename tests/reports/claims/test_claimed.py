"""A claimed position of another side is read in every form; what only sounds like one is not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goodoffices.reports.claims.claim_words import forms, is_no_act, phrases_at, turned
from goodoffices.reports.claims.claimed import claimed_in
from goodoffices.reports.claims.claims import find_claims
from goodoffices.reports.claims.passing_on import passed_on
from goodoffices.reports.claims.spoken_of import is_only_supposed, named_in
from goodoffices.reports.statements.statements import find_statements
from tests.reports.saying import (
    LEAD,
    article_of,
    case_of_the_bridge,
    cast_of,
    claims_in,
    statements_in,
    unit_in,
)

CLAIMS = (
    ('"Dunmar is not serious," said Ana Berel.', ["ana-berel about dunmar"]),
    ("Ana Berel said Dunmar had shown flexibility on the tolls.", ["ana-berel about dunmar"]),
    ("Ana Berel said Dunmar had hardened its position on the tolls.", ["ana-berel about dunmar"]),
    ("Ana Berel said Dunmar had set new conditions.", ["ana-berel about dunmar"]),
    ("Ana Berel said Dunmar had broken its promise.", ["ana-berel about dunmar"]),
    ("Ana Berel said Dunmar was responsible for the delay.", ["ana-berel about dunmar"]),
    ("What Dunmar wants is the tolls, Ana Berel said.", ["ana-berel about dunmar"]),
    ("Ana Berel said that Dunmar had accepted the truce.", ["ana-berel about dunmar"]),
    ("Ana Berel said Dunmar accepts the truce.", ["ana-berel about dunmar"]),
    (
        "Ana Berel said on Monday that Dunmar was ready to release the prisoners.",
        ["ana-berel about dunmar"],
    ),
    ("Ana Berel said Dunmar would accept the tolls.", ["ana-berel about dunmar"]),
    ("Ana Berel said Dunmar would not budge on the tolls.", ["ana-berel about dunmar"]),
    ("Ana Berel said Dunmar had walked out.", ["ana-berel about dunmar"]),
    ("Ana Berel said the Dunmari negotiators had walked out.", ["ana-berel about dunmar"]),
    ("Ana Berel said Dunmar had walked away from the table.", ["ana-berel about dunmar"]),
    ("Ana Berel said Dunmar was stalling.", ["ana-berel about dunmar"]),
    ("Ana Berel said Dunmar kept adding conditions.", ["ana-berel about dunmar"]),
    ("Ana Berel said Dunmar had backed down on the tolls.", ["ana-berel about dunmar"]),
    ("Ana Berel said Dunmar had dropped the subject of tolls.", ["ana-berel about dunmar"]),
    ("Ana Berel said Dunmar had dropped its demand for tolls.", ["ana-berel about dunmar"]),
    ("Ana Berel said Dunmar no longer insists on tolls.", ["ana-berel about dunmar"]),
    ("Ana Berel said Dunmar had softened its line on the bridge.", ["ana-berel about dunmar"]),
    ("Ana Berel said Dunmar could live with a joint fund.", ["ana-berel about dunmar"]),
    ("Ana Berel said Dunmar could live with a joint fund.", ["ana-berel about dunmar"]),
    ("Ana Berel hinted that Dunmar could live with a joint fund.", ["ana-berel about dunmar"]),
    ("Ana Berel claimed Dunmar had privately agreed to a joint fund.", ["ana-berel about dunmar"]),
    (
        "Ana Berel told reporters that Dunmar had in principle agreed to a joint fund.",
        ["ana-berel about dunmar"],
    ),
    ("Ana Berel told parliament that Dunmar does not want a truce.", ["ana-berel about dunmar"]),
    ("Ana Berel said Dunmar wants all the tolls.", ["ana-berel about dunmar"]),
    ("Ana Berel said Dunmar was blocking the prisoner swap.", ["ana-berel about dunmar"]),
    ("Ana Berel said Dunmar was asking for thirty days.", ["ana-berel about dunmar"]),
    ("Ana Berel said that Dunmar asked for thirty days.", ["ana-berel about dunmar"]),
    ("Ana Berel said Dunmar had never wanted a truce.", ["ana-berel about dunmar"]),
    ("Ana Berel said Dunmar had offered to share the tolls.", ["ana-berel about dunmar"]),
    ("Ana Berel said Dunmar had promised to leave the bridge.", ["ana-berel about dunmar"]),
    ("Ana Berel does not believe that Dunmar will sign.", ["ana-berel about dunmar"]),
    ("Ana Berel believes Dunmar will give way on the tolls.", ["ana-berel about dunmar"]),
    ("Ana Berel doubts that Dunmar will sign the truce.", ["ana-berel about dunmar"]),
    ("Ana Berel said she expected Dunmar to reject the truce.", ["ana-berel about dunmar"]),
    ("Ana Berel denied that Dunmar had agreed to share the tolls.", ["ana-berel about dunmar"]),
    ("Dunmar has agreed to share the tolls, Ana Berel said.", ["ana-berel about dunmar"]),
    ("Dunmar, Ana Berel said, has agreed to share the tolls.", ["ana-berel about dunmar"]),
    ("Dunmar has agreed to share the tolls, according to Ana Berel.", ["ana-berel about dunmar"]),
    ("According to Ana Berel, Dunmar has agreed to share the tolls.", ["ana-berel about dunmar"]),
    ("In Ana Berel's view, Dunmar will never leave the bridge.", ["ana-berel about dunmar"]),
    ("By Kestria's account, Dunmar has agreed to share the tolls.", ["kestria about dunmar"]),
    ('"Dunmar has accepted the truce," Ana Berel said.', ["ana-berel about dunmar"]),
    ('"Dunmar does not want peace," said Ana Berel.', ["ana-berel about dunmar"]),
    ('"Dunmar walked away from the truce," said Ana Berel.', ["ana-berel about dunmar"]),
    ('Ana Berel said: "Dunmar has rejected the truce."', ["ana-berel about dunmar"]),
    ("Ana Berel welcomed Dunmar's acceptance of the truce.", ["ana-berel about dunmar"]),
    ("Ana Berel spoke of Dunmar's supposed acceptance of the truce.", ["ana-berel about dunmar"]),
    ("Ana Berel deplored Dunmar's refusal to release the prisoners.", ["ana-berel about dunmar"]),
    ("Ana Berel criticised Dunmar's insistence on tolls.", ["ana-berel about dunmar"]),
    ("Ana Berel cited Dunmar's commitment to a permanent truce.", ["ana-berel about dunmar"]),
    (
        "Ana Berel urged Dunmar to honour its commitment to a permanent truce.",
        ["ana-berel about dunmar"],
    ),
    ("Kestria's claim that Dunmar had accepted the truce was false.", ["kestria about dunmar"]),
    (
        "Ana Berel repeated the claim that Dunmar had accepted the truce.",
        ["ana-berel about dunmar"],
    ),
    (
        "The Kestrian Foreign Ministry's claim that Dunmar agreed to share tolls was false.",
        ["kestrian-ministry about dunmar"],
    ),
    ("Ana Berel accused Dunmar of refusing to release the prisoners.", ["ana-berel about dunmar"]),
    ("Ana Berel accused Dunmar of dragging out the talks.", ["ana-berel about dunmar"]),
    ("Ana Berel accused Dunmar of playing for time.", ["ana-berel about dunmar"]),
    (
        "Ana Berel accused Dunmar of having promised the tolls to others.",
        ["ana-berel about dunmar"],
    ),
    ("Ana Berel blamed Dunmar for the collapse of the truce.", ["ana-berel about dunmar"]),
    ("Ana Berel reproached Dunmar with wrecking the truce.", ["ana-berel about dunmar"]),
    ("Dunmar was accused by Ana Berel of wrecking the truce.", ["ana-berel about dunmar"]),
    ("Ana Berel charged that Dunmar was wrecking the truce.", ["ana-berel about dunmar"]),
    ("Ana Berel complained that Dunmar kept changing the text.", ["ana-berel about dunmar"]),
    (
        "Dunmar was described by Ana Berel as unwilling to share the tolls.",
        ["ana-berel about dunmar"],
    ),
    ("Ana Berel described Dunmar as unwilling to share the tolls.", ["ana-berel about dunmar"]),
    # R310: what another side does is told of it too, whatever it is.
    ("Ana Berel said Dunmar was hiding behind the weather.", ["ana-berel about dunmar"]),
    (
        "Lio Sand said that Kestria and Dunmar had accepted the truce.",
        ["lio-sand about dunmar", "lio-sand about kestria"],
    ),
    (
        "Lio Sand said Kestria had accepted the truce but that Dunmar had not.",
        ["lio-sand about dunmar", "lio-sand about kestria"],
    ),
    ("Lio Sand announced that Dunmar had consented to a joint fund.", ["lio-sand about dunmar"]),
    ("A diplomat said Dunmar had given up the tolls.", ["anonymous about dunmar"]),
    (
        "A senior official said Dunmar was prepared to leave the bridge.",
        ["anonymous about dunmar"],
    ),
    (
        "Two people familiar with the talks said Dunmar would share the tolls.",
        ["anonymous about dunmar"],
    ),
    ("Ana Berel said Tomas Rhee had agreed to share the tolls.", ["ana-berel about tomas-rhee"]),
    ("Ana Berel said Mr Rhee was opposed to a joint fund.", ["ana-berel about tomas-rhee"]),
)

SILENT = (
    "Ana Berel said she hoped Dunmar would accept a truce.",
    "Ana Berel wants Dunmar to accept a truce.",
    "Ana Berel said Dunmar would be invited.",
    "Ana Berel said talks with Dunmar would resume.",
    "Ana Berel offered Dunmar a joint fund.",
    "Tomas Rhee told Ana Berel that he would sign.",
    "Ana Berel said Kestria had accepted the truce.",
    "The Kestrian Foreign Ministry said Kestria had agreed to share the tolls.",
    "The Kestrian Foreign Ministry said Ana Berel had agreed to share the tolls.",
    "Ana Berel said she had accepted the truce.",
    "Has Dunmar accepted the truce?",
    "Ana Berel urged Dunmar to accept the truce.",
    "Ana Berel called on Dunmar to release the prisoners.",
    "Ana Berel asked whether Dunmar had accepted the truce.",
    "Ana Berel said she would meet Tomas Rhee in Dunmar.",
    "Ana Berel said the road to Dunmar was closed.",
    "Ana Berel said the price of bread in Dunmar had doubled.",
    "Ana Berel praised Dunmar.",
    "Ana Berel thanked Dunmar for its hospitality.",
    "Ana Berel said Dunmar must accept the truce.",
    "Ana Berel said Dunmar should release the prisoners.",
    "Ana Berel said if Dunmar accepts the truce, she will sign.",
    "Ana Berel said she would sign once Dunmar accepts the truce.",
    "Ana Berel said she would wait until Dunmar agrees to share the tolls.",
    "Dunmar has accepted the truce.",
    "Dunmar said it had accepted the truce.",
    "Dunmar rejected Ana Berel's demand for tolls.",
    "Ana Berel rejected Dunmar's demand for tolls.",
    "Ana Berel is to meet Dunmar's envoy, who accepted the truce.",
)


def told(text: str) -> list[str]:
    return sorted(f"{one.by.split(':')[0]} about {one.about}" for one in claims_in(LEAD + text))


@pytest.mark.parametrize(("text", "expected"), CLAIMS, ids=lambda one: str(one))
def test_claims_in_every_form(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("text", SILENT, ids=lambda one: str(one))
def test_what_claims_nothing_of_another_side_is_silent(text: str) -> None:
    assert told(text) == []


BOTH = "The river runs between Kestria and Dunmar down to the sea, past many towns.\n\n"


def of_two(text: str) -> list[str]:
    """Claims where Kestria and Dunmar alone negotiate."""
    whole = case_of_the_bridge()
    two = tuple(party for party in whole.parties if party.id != "hill-front")
    case, article = replace(whole, parties=two), article_of(BOTH + text)
    cast = cast_of(article)
    statements = find_statements(article, case=case, cast=cast)
    found = find_claims(article, statements, case=case, cast=cast)
    return sorted(f"{one.by} about {one.about}: {one.position}" for one in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Lio Sand said both parties had accepted the truce.",
            ["lio-sand about dunmar: support", "lio-sand about kestria: support"],
            id="R247: both parties",
        ),
        pytest.param(
            "Lio Sand said that neither side had accepted the truce.",
            ["lio-sand about dunmar: reject", "lio-sand about kestria: reject"],
            id="R247: neither side",
        ),
        pytest.param(
            "Ana Berel said the two sides had agreed on shared tolls.",
            ["ana-berel about dunmar: support"],
            id="R247: of the two sides one is the speaker's own",
        ),
        pytest.param(
            '"They walked out," said Ana Berel.',
            ["ana-berel about dunmar: unwilling"],
            id="R247: they, in a principal's own words",
        ),
        pytest.param(
            "Lio Sand praised the truce the two sides signed in May.",
            [],
            id="R247: a clause that only describes",
        ),
    ],
)
def test_the_other_of_two(text: str, expected: list[str]) -> None:
    assert of_two(text) == expected


def test_r247_with_three_principals_both_sides_are_nobody_known() -> None:
    assert told("Lio Sand said both parties had accepted the truce.") == []


def test_r246_what_a_side_said_as_another_tells_it() -> None:
    """R246: what a side said is claimed by whoever tells it."""
    text = (
        "MS BEREL: Good evening to all of you.\n\nMS BEREL: Dunmar told us in May that it wanted"
        " a permanent truce.\n"
    )
    article, case = article_of(LEAD + text), case_of_the_bridge()
    cast = cast_of(article)
    statements = find_statements(article, case=case, cast=cast)
    told_on = list(passed_on(article, statements, case=case, cast=cast))
    assert {(one.by, one.about) for one in told_on} <= {("ana-berel", "dunmar")}


def test_a_party_that_the_report_does_not_name_is_left_out() -> None:
    assert told("They walked out.") == []


def test_who_is_spoken_of_and_what_is_claimed() -> None:
    text = "Ana Berel said that Dunmar had refused."
    (statement,) = statements_in(LEAD + text)
    unit, cast = unit_in(text)
    within = (statement.spans[0].start, statement.spans[0].end)
    case = case_of_the_bridge()
    (named,) = named_in(unit, statement, within, cast, case)
    assert named.actors == ("dunmar",)
    assert not is_only_supposed(unit, named.first)
    (claimed,) = claimed_in(unit, statement, within, cast, [named], frozenset(named.actors))
    assert (claimed.about, claimed.position) == ("dunmar", "reject")


def test_words_give_positions() -> None:
    assert forms("subject")["refused"] == "reject"
    assert turned("demand", negated=True) == "reject"
    unit, _ = unit_in("Both sides have refused.")
    assert phrases_at(unit, 0, "both") == 2
    assert not is_no_act(unit, 3)
