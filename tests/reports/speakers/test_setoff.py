"""A phrase that names who says so attributes the clause beside or around it."""

from __future__ import annotations

import pytest

from goodoffices.reports.speakers.accounts import accounts_in, frames
from goodoffices.reports.speakers.setoff import set_off
from tests.reports.saying import LEAD, in_brief, place, unit_in


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        pytest.param(
            "According to Ana Berel, the vaccines were late.",
            "According to Ana Berel, the vaccines were late",
            id="R281: before a clause",
        ),
        pytest.param(
            "The vaccines were late, according to Ana Berel.",
            "The vaccines were late, according to Ana Berel",
            id="R281: behind a clause",
        ),
        pytest.param(
            "The vaccines, according to Ana Berel, were late and warm.",
            "The vaccines, according to Ana Berel, were late and warm",
            id="R281: within a clause that has no verb yet",
        ),
        pytest.param(
            "The vote was lost because, according to Ana Berel, the clerks were bought.",
            "according to Ana Berel, the clerks were bought",
            id="R281: right behind what joins the clause",
        ),
        pytest.param(
            "Both hospitals, to hear Ana Berel tell it, were told to wait.",
            "Both hospitals, to hear Ana Berel tell it, were told to wait",
            id="R281: to hear her tell it",
        ),
        pytest.param(
            "The bill fell by eight votes, if you believe Ana Berel.",
            "The bill fell by eight votes, if you believe Ana Berel",
            id="R281: if you believe her",
        ),
        pytest.param(
            "If Ana Berel is to be believed, the refugees went home.",
            "If Ana Berel is to be believed, the refugees went home",
            id="R281: if she is to be believed",
        ),
        pytest.param(
            "The refugees went home, as Ana Berel tells it.",
            "The refugees went home, as Ana Berel tells it",
            id="R281: as she tells it",
        ),
    ],
)
def test_the_clause_beside_the_phrase_is_attributed(sentence: str, words: str) -> None:
    found = in_brief(LEAD + sentence)
    assert [one.rpartition(": ")[2] for one in found if one.startswith("ana-berel")] == [words]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("If Ana Berel believes the clerks, the count is over.", id="a condition"),
        pytest.param("The crowd came to hear Ana Berel.", id="whoever listens says nothing"),
        pytest.param("The road is as Ana Berel left it.", id="as she left it"),
    ],
)
def test_look_alikes_are_nobody_s_account(sentence: str) -> None:
    assert not list(accounts_in(unit_in(sentence)[0]))


def test_the_longest_frame_is_tried_first() -> None:
    sizes = [len(before) + len(behind) for before, behind in frames()]
    assert sizes == sorted(sizes, reverse=True)


def test_nothing_is_attributed_where_no_clause_stands_beside() -> None:
    unit, _ = unit_in("According to Ana Berel.")
    assert set_off(unit, 0, place(unit, "berel") + 1) is None
