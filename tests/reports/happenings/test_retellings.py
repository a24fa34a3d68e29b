"""What was told is no other event, and a plan to speak of it plans none (R302)."""

from __future__ import annotations

import pytest

from goodoffices.reports.happenings.events import is_topic
from goodoffices.reports.happenings.frames import find_triggers
from goodoffices.reports.wording.lexemes import lexemes
from tests.reports.happenings.telling import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Shells fell on a fish market in Highmoor on Wednesday.\n"
            "The attack came a day after Norland agreed to a swap of fishermen.",
            [("strike", "happened", "Highmoor")],
            id="the attack came",
        ),
        pytest.param(
            "Shells fell on a fish market in Highmoor on Wednesday.\n"
            "The cabinet will meet on Friday to discuss the attack.",
            [("strike", "happened", "Highmoor"), ("meeting", "planned", None)],
            id="to discuss the attack",
        ),
        pytest.param(
            "Shells fell on a fish market in Highmoor on Wednesday.\n"
            "Wednesday's attack was the third, doctors said.",
            [("strike", "happened", "Highmoor")],
            id="Wednesday's attack",
        ),
        pytest.param(
            "Ada Venn met Bo Lund on Monday. Ada Venn met Bo Lund on Tuesday.",
            [("meeting", "happened", None), ("meeting", "happened", None)],
            id="two days are two meetings",
        ),
    ],
)
def test_r302_retellings(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "A no-confidence vote is due on Tuesday.",
            ("vote", "planned", None),
            id="no-confidence",
        ),
        pytest.param(
            "A flag meeting between the two forces is likely on Friday.",
            ("meeting", "planned", None),
            id="likely",
        ),
        pytest.param(
            "Troops are being pulled back from Highmoor.",
            ("withdrawal", "ongoing", "Highmoor"),
            id="being pulled back",
        ),
        pytest.param(
            "Six people were hurt in a grenade attack in Highmoor.",
            ("strike", "happened", "Highmoor"),
            id="hurt in an attack",
        ),
        pytest.param("A camp was shelled.", ("strike", "happened", None), id="was shelled"),
        pytest.param(
            "The trawler was attacked by a gunboat off the coast.",
            ("strike", "happened", None),
            id="attacked by a gunboat",
        ),
        pytest.param(
            "The inspectors were in Highmoor on Monday.",
            ("visit", "happened", "Highmoor"),
            id="were there",
        ),
        pytest.param(
            "The inspectors were turned back at Highmoor.",
            ("visit", "did_not_happen", "Highmoor"),
            id="turned back",
        ),
        pytest.param(
            "The observers, who arrived in Port Ash on Monday, slept.",
            ("visit", "happened", "Port Ash"),
            id="who arrived",
        ),
        pytest.param(
            "The envoys were granted an audience by the king on Monday.",
            ("meeting", "happened", None),
            id="an audience",
        ),
    ],
)
def test_wordings_of_acts(text: str, expected: tuple[str, str, str | None]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Norland and Sudmark had not met in 20 months.", id="not in 20 months"),
        pytest.param("Has the second round been postponed?", id="a question"),
        pytest.param("The minister was in hospital.", id="in hospital"),
        pytest.param("The fishing boat left the port of Highmoor on Friday.", id="a boat"),
        pytest.param("The new boats were in debt on Monday.", id="in debt"),
    ],
)
def test_look_alikes_stay_silent(text: str) -> None:
    assert told(text) == []


def test_an_attack_may_be_a_topic() -> None:
    words = lexemes("They met to discuss the attack.")
    assert [is_topic(words, one) for one in find_triggers(words)] == [False, True]
