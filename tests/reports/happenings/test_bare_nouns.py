"""Nouns of acts tell them in every frame in which news does, and goals or terms tell none."""

from __future__ import annotations

import pytest

from goodoffices.reports.happenings.bare_nouns import status_of_bare
from goodoffices.reports.happenings.ellipsis import number_before
from goodoffices.reports.happenings.frames import find_triggers
from goodoffices.reports.happenings.journeys import own_acts
from goodoffices.reports.happenings.objects import is_nth
from goodoffices.reports.labels import Status
from goodoffices.reports.wording.lexemes import lexemes
from tests.reports.happenings.telling import told

NOUNS = (
    ("strike", "A drone strike on Highmoor killed four bakers.", "happened", "Highmoor"),
    ("strike", "Four bakers died in a drone strike on Highmoor.", "happened", "Highmoor"),
    ("strike", "The union condemned the shelling of Highmoor.", "happened", "Highmoor"),
    ("strike", "11:48 Shelling around Highmoor since dawn.", "happened", "Highmoor"),
    ("strike", "Highmoor came under mortar fire overnight.", "happened", "Highmoor"),
    ("meeting", "There was a meeting of the two mayors on Monday.", "happened", None),
    ("meeting", "The meeting, the first of its kind, took place on Monday.", "happened", None),
    ("meeting", "The board held its annual meeting on Friday.", "happened", None),
    ("meeting", "The envoys are in Port Ash for talks with Ada Venn.", "ongoing", "Port Ash"),
    ("meeting", "A phone call that she was promised never came.", "did_not_happen", None),
    ("meeting", "The envoys shall meet no later than 15 August.", "planned", None),
    ("vote", "Lawmakers gave final approval to the bill on Monday.", "happened", None),
    ("vote", "The committee waved the bill through on Monday.", "happened", None),
    ("vote", "The House divides on Thursday.", "planned", None),
    ("vote", "The assembly ought to vote on the bill on Monday.", "planned", None),
    ("signing", "It is five days since the failed signing.", "did_not_happen", None),
    ("signing", "Norland and Sudmark sign on the 14th.", "planned", None),
)


@pytest.mark.parametrize(("kind", "text", "status", "place"), NOUNS, ids=lambda one: str(one))
def test_acts_told_by_nouns(kind: str, text: str, status: str, place: str | None) -> None:
    assert told(text) == [(kind, status, place)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The union wants an end to the shelling of Highmoor.", id="an end to it"),
        pytest.param("Both agreed that withdrawal from Highmoor must come first.", id="must"),
        pytest.param("Fears of an attack on Highmoor grew on Monday.", id="fears"),
        pytest.param("The blast left three soldiers dead in Highmoor.", id="left dead"),
        pytest.param(
            "What she wants, Venn said on Tuesday, is a line on the ballot.", id="ballot"
        ),
        pytest.param("The harbour was divided on Monday over fees.", id="divided over"),
    ],
)
def test_goals_and_terms_stay_silent(text: str) -> None:
    assert told(text) == []


def test_parts_of_the_reading() -> None:
    words = lexemes("An attack killed four.")
    (attack, *_) = find_triggers(words)
    assert status_of_bare(words, attack, words[:1], words[2:]) is Status.HAPPENED
    fifth = lexemes("the fifth meeting")
    (meeting,) = find_triggers(fifth)
    assert number_before(fifth, meeting) == 5
    came = lexemes("The phone call came on Monday.")
    assert len(own_acts(came, tuple(find_triggers(came)))) == 1
    sign = lexemes("They sign on the third of May.")
    assert any(is_nth(sign, one) for one in find_triggers(sign))
