"""Clefts, passive tellers, minds taken as held (R402) or doubted (R403) and denials are read."""

from __future__ import annotations

import pytest

from goodoffices.reports.claims.finite import is_cleft
from tests.reports.saying import LEAD, claims_in, place, unit_in

NAMED = "Kestria, Dunmar and the Hill Front sent their envoys to Solenne. "

FOUND = (
    ("Ana Berel said it was Dunmar that broke off the talks.", "reject"),
    ("In her view, it is precisely Dunmar that refuses the truce, said Ana Berel.", "reject"),
    ("Lio Sand insisted it was Dunmar that gave way.", "assert"),
    ("Ana Berel said that in earlier rounds Dunmar had used each pause to move guns.", "assert"),
    ("Ana Berel said on Monday that under the new draft Dunmar keeps the tolls.", "assert"),
    ("Ana Berel charged that last week the Dunmaris mined the road.", "assert"),
    ("It was claimed by Ana Berel that Dunmar had accepted the truce.", "support"),
    ("Ana Berel urged Dunmar to reconsider its refusal to share the tolls.", "reject"),
    ("Lio Sand thanked Dunmar for its readiness to free the prisoners.", "conditional_support"),
    ("Ana Berel praised Dunmar for its flexibility.", "conditional_support"),
    ("Ana Berel called on the envoys and urged Dunmar to drop its demand.", "demand"),
    ("Lio Sand said he had received assurances from Dunmar on the prisoners.", "support"),
    ("Ana Berel claims to have received a written promise from Dunmar.", "support"),
    ("Lio Sand said he had had positive signals from Dunmar.", "conditional_support"),
    ("Lio Sand said he had had negative signals from Dunmar.", "unwilling"),
    ("Ana Berel said Dunmar had once again moved the goalposts.", "oppose"),
    ("Ana Berel said Dunmar was using the talks to buy time.", "oppose"),
    ("Ana Berel said Dunmar remained the sole obstacle to a truce.", "oppose"),
    ("Lio Sand said Dunmar no longer insisted on tolls.", "persuaded"),
    ("Lio Sand said Dunmar no longer objected to tolls.", "conditional_support"),
    ("Ana Berel assesses that Dunmar will not sign.", "reject"),
    ("Lio Sand does not believe that Dunmar wants a truce.", "not_accepted"),
    ("Lio Sand is not convinced that Dunmar will accept the truce.", "not_accepted"),
    ('"I don\'t think Dunmar wants a truce," said Ana Berel.', "not_accepted"),
    ('"They have already said yes to the tolls," Ana Berel said of Dunmar.', "support"),
)

SILENT = (
    "Lio Sand does not think that Dunmar has mined the road.",
    "Ana Berel thanked Dunmar for its hospitality.",
    "Ana Berel urged Dunmar to send its envoys.",
    "Ana Berel said that envoys from Dunmar keep the books.",
    "Lio Sand said Ana Berel and Tomas Rhee had shaken hands.",
)


@pytest.mark.parametrize(("text", "position"), FOUND, ids=[text for text, _ in FOUND])
def test_r402_ways_of_telling_what_another_holds(text: str, position: str) -> None:
    found = [(one.about, one.position) for one in claims_in(LEAD + NAMED + text)]
    assert found == [("dunmar", position)]


@pytest.mark.parametrize("text", SILENT)
def test_r402_what_only_looks_like_them(text: str) -> None:
    assert claims_in(LEAD + NAMED + text) == ()


def test_a_cleft_is_told_by_it_before_its_verb() -> None:
    unit, _ = unit_in("Ana Berel said it was only Dunmar that refused.")
    assert is_cleft(unit, place(unit, "dunmar"))
    unit, _ = unit_in("Ana Berel said the hall was far from Dunmar.")
    assert not is_cleft(unit, place(unit, "dunmar"))


DOUBTED = (
    ("Ana Berel questioned Dunmar's commitment to the truce.", "not_accepted"),
    ("Ana Berel cast doubt on Dunmar's willingness to free the prisoners.", "unwilling"),
    ("Lio Sand disputed Dunmar's readiness to share the tolls.", "unwilling"),
    ("Ana Berel questioned Dunmar's refusal to share the tolls.", "reject"),
    (
        "Nobody in the hall doubts Dunmar's readiness to sign, said Ana Berel.",
        "conditional_support",
    ),
    ("Ana Berel said nobody doubted that Dunmar would free the prisoners.", "conditional_support"),
    ("Ana Berel doesn't doubt Dunmar's readiness to free the prisoners.", "conditional_support"),
)


@pytest.mark.parametrize(("text", "position"), DOUBTED, ids=[text for text, _ in DOUBTED])
def test_r403_a_good_mind_that_is_doubted_is_claimed_not_to_be(text: str, position: str) -> None:
    found = [(one.about, one.position) for one in claims_in(LEAD + NAMED + text)]
    assert found == [("dunmar", position)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Ana Berel said Dunmar would free nobody.",
            [("dunmar", "unwilling")],
            id="what is let happen to nobody",
        ),
        pytest.param(
            "Ana Berel said Dunmar never meant to free the prisoners.",
            [("dunmar", "unwilling")],
            id="what was never meant to be done",
        ),
        pytest.param(
            "Ana Berel said Dunmar had refused her request for a pause.",
            [("dunmar", "reject")],
            id="who refuses a request makes none",
        ),
        pytest.param(
            "Ana Berel said Dunmar had dropped its support for the truce.",
            [("dunmar", "reject")],
            id="support that is given up",
        ),
        pytest.param(
            "Ana Berel said Dunmar had dropped its objections to a truce.",
            [("dunmar", "persuaded")],
            id="objections that are given up",
        ),
        pytest.param(
            "Ana Berel said Dunmar had overcome its reluctance to sign a truce.",
            [("dunmar", "persuaded")],
            id="reluctance that is overcome",
        ),
        pytest.param(
            "Ana Berel said Dunmar still had serious objections to a truce.",
            [("dunmar", "oppose")],
            id="objections that are had",
        ),
        pytest.param(
            "Neither Dunmar nor the Hill Front is willing to sign, said Ana Berel.",
            [("dunmar", "unwilling"), ("hill-front", "unwilling")],
            id="neither and nor deny of both",
        ),
        pytest.param(
            "Ana Berel said Dunmar was paying less than the Hill Front wants.",
            [("dunmar", "assert")],
            id="a measure is no demand",
        ),
        pytest.param(
            "Lio Sand thinks that Dunmar is not lying.",
            [],
            id="who does no wrong has taken no side",
        ),
        pytest.param(
            "Ana Berel asked why Dunmar had closed the bridge.",
            [],
            id="what is asked for its reason",
        ),
        pytest.param(
            "Kestria asked for fuel, and Dunmar has told us that it wants tolls.",
            [],
            id="a clause that the report adds",
        ),
    ],
)
def test_negations_and_clauses_apart(text: str, expected: list[tuple[str, str]]) -> None:
    found = [
        (one.about, one.position) for one in claims_in(LEAD + NAMED + text) if one.by != "dunmar"
    ]
    assert sorted(found) == expected


def test_r370_they_in_an_answer_are_who_was_asked_about() -> None:
    found = claims_in(
        f"{LEAD}QUESTION: Has Dunmar agreed to the list?\n\n"
        "ANA BEREL: No. They have refused it twice.\n\nQUESTION: Thank you.\n"
    )
    assert [(one.by, one.about, one.position) for one in found] == [
        ("ana-berel", "dunmar", "reject")
    ]
