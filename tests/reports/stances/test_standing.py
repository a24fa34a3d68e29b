"""A word of an issue in a set phrase, and a time that only tells when, name no issue (R418)."""

from __future__ import annotations

import pytest

from goodoffices.reports.stances.single_words import hinted, hints_of
from goodoffices.reports.stances.standing import idle_spans, is_idle, tells_when
from goodoffices.reports.stances.topics import issue_of
from tests.reports.saying import case_of_the_bridge

CASE = case_of_the_bridge()


@pytest.mark.parametrize(
    ("text", "issue"),
    [
        pytest.param("the death toll on the river", None, id="R418: a death toll"),
        pytest.param("the death tolls and the tolls", "tolls", id="R418: beside the toll itself"),
        pytest.param("the war takes its toll", None, id="R418: takes its toll"),
        pytest.param("prisoners of conscience", None, id="R418: another kind of prisoner"),
        pytest.param("they lost nine men in thirty days", None, id="R418: a time that tells when"),
        pytest.param("they had thirty days to pay", None, id="R418: time to do something"),
        pytest.param("it began thirty days ago", None, id="R418: since when"),
        pytest.param("thirty days, no more", "truce", id="how long alone names the issue"),
        pytest.param("a truce that ends in thirty days", "truce", id="beside its name"),
    ],
)
def test_r418_what_does_not_name_an_issue(text: str, issue: str | None) -> None:
    assert issue_of(text, case=CASE).issue == issue


def test_r418_a_set_phrase_gives_no_hint_either() -> None:
    hints = hints_of(CASE)
    assert hinted("the revenue of the port", hints).issue == "tolls"
    assert hinted("a heavy toll", hints).issue is None
    assert idle_spans("a heavy toll") == ((2, 12),)
    assert is_idle(((2, 12),), 8, 12)
    assert not tells_when(("sixty", "percent"), "in sixty percent", 3, 16)
