"""Plans that came to nothing did not take place; those set anew have the new day (R576, R577)."""

from __future__ import annotations

import pytest

from goodoffices.reports.happenings.crossed import is_crossed
from goodoffices.reports.happenings.frames import find_triggers
from goodoffices.reports.wording.lexemes import lexemes
from tests.reports.happenings.telling import events


def dated(text: str) -> list[str]:
    return [
        f"{one.type.value} {one.status.value} {one.date.earliest} {one.date.latest}"
        for one in events(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The accord was to be signed on Monday, but the guild stayed away.",
            "signing did_not_happen 2031-06-30 2031-06-30",
            id="passive",
        ),
        pytest.param(
            "The accord was due to be signed on Monday but Norland refused.",
            "signing did_not_happen 2031-06-30 2031-06-30",
            id="due",
        ),
        pytest.param(
            "The vote was to be held on Monday, but the chamber had no quorum.",
            "vote did_not_happen 2031-06-30 2031-06-30",
            id="noun",
        ),
        pytest.param(
            "The meeting was to take place on Monday, but Norland stayed away.",
            "meeting did_not_happen 2031-06-30 2031-06-30",
            id="meeting",
        ),
        pytest.param(
            "The vote is to be held on Monday, but Norland will stay away.",
            "vote planned 2031-07-07 2031-07-07",
            id="still planned",
        ),
        pytest.param(
            "The vote was set for May and will now be held in August.",
            "vote planned 2031-08-01 2031-08-31",
            id="set anew",
        ),
        pytest.param(
            "The vote, first set for May, will now be held in August.",
            "vote planned 2031-08-01 2031-08-31",
            id="first set",
        ),
    ],
)
def test_r576_a_plan_that_came_to_nothing_did_not_happen(text: str, expected: str) -> None:
    assert dated(text) == [expected]


def test_r576_but_alone_crosses_nothing() -> None:
    words = lexemes("The vote was to be held on Friday, but nobody knows where.")
    assert not any(is_crossed(words, one, words[: one.first]) for one in find_triggers(words))


@pytest.mark.parametrize(
    "text",
    [
        "Lund is under attack at home.",
        "Lund came under fire over the quotas.",
        "Divers have no vote in the guild.",
        "Ada Venn visited the question of the quotas again.",
    ],
)
def test_r577_words_of_acts_that_are_none(text: str) -> None:
    assert not events(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Raiders burned down a village near Highmoor on Monday.", "strike happened"),
        ("A rocket landed near a school on Monday.", "strike happened"),
        ("An attack on the port was repelled on Monday.", "strike happened"),
        ("The mediators came back with a new text on Monday.", "proposal happened"),
        ("A first team of inspectors is already in Highmoor.", "visit ongoing"),
        ("Lund broke off a trip to Highmoor on Monday.", "visit happened"),
        ("Ada Venn has signed.", "signing happened"),
    ],
)
def test_ordinary_tellings_of_acts(text: str, expected: str) -> None:
    assert [one.rsplit(" ", 2)[0] for one in dated(text)] == [expected]
