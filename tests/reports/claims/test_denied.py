"""R377: what is denied of another is claimed the other way round, or not at all."""

from __future__ import annotations

import pytest

from goodoffices.reports.claims.claimed import Claimed
from goodoffices.reports.claims.denied import as_denied
from tests.reports.saying import LEAD, claims_in, place, statements_in, unit_in


def told(sentence: str) -> list[str]:
    return [f"{one.by} of {one.about}: {one.position}" for one in claims_in(LEAD + sentence)]


NOT = "not_accepted"


@pytest.mark.parametrize(
    ("sentence", "position"),
    [
        pytest.param("Ana Berel denied that Dunmar had accepted the toll.", NOT, id="that"),
        pytest.param("Ana Berel denied Dunmar had accepted the toll.", NOT, id="no that"),
        pytest.param("Ana Berel denied reports that Dunmar had accepted the toll.", NOT,
                     id="reports"),
        pytest.param("Ana Berel regrets reports in the press that Dunmar had accepted the toll.",
                     NOT, id="regrets"),
        pytest.param("Ana Berel dismissed the claim that Dunmar had accepted the toll.", NOT,
                     id="dismissed"),
        pytest.param("Ana Berel said it was not true that Dunmar had accepted the toll.", NOT,
                     id="not true"),
        pytest.param("Ana Berel doubts that Dunmar has accepted the toll.", NOT, id="doubts"),
        pytest.param("Ana Berel did not deny that Dunmar had accepted the toll.", "support",
                     id="not denied"),
        pytest.param("Ana Berel said that Dunmar had accepted the toll.", "support", id="said"),
        pytest.param("Ana Berel confirmed reports that Dunmar had accepted the toll.", "support",
                     id="confirmed"),
        pytest.param("Ana Berel denied the theft and said Dunmar had accepted the toll.",
                     "support", id="something else"),
    ],
)  # fmt: skip
def test_r377_denied_consent_is_claimed_the_other_way(sentence: str, position: str) -> None:
    assert told(sentence) == [f"ana-berel of dunmar: {position}"]


def test_r377_denied_deed_is_claimed_by_nobody() -> None:
    assert told("Ana Berel denied that Dunmar had flooded the wells.") == []
    assert told("Ana Berel said that Dunmar had flooded the wells.") != []


def test_r377_words_that_affirm_stay_as_they_are() -> None:
    sentence = "Ana Berel said that Dunmar had accepted the toll."
    unit, _ = unit_in(sentence)
    [statement] = statements_in(LEAD + sentence)
    at = place(unit, "dunmar")
    found = Claimed("dunmar", "support", at, at + 3)
    assert as_denied(unit, statement, found) == found


def test_who_is_sent_back_to_work_backs_nothing() -> None:
    assert told("Tomas Rhee said he would get the Kestrian troops back to work.") == []
