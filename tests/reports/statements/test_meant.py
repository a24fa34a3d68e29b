"""What somebody means never to do, or only on a condition, is a position (R34)."""

from __future__ import annotations

import pytest

from goodoffices.reports.stances.markers import before_condition
from tests.reports.saying import LEAD, statements_in


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("Dunmar will never sign a permanent truce.", ("truce", "reject"), id="never"),
        pytest.param("Kestria will not pay shared tolls.", ("tolls", "reject"), id="will not"),
        pytest.param(
            "Dunmar would rather keep a temporary truce.", ("truce", "oppose"), id="would rather"
        ),
        pytest.param(
            "Dunmar dropped its objections to shared tolls.", ("tolls", "support"), id="dropped"
        ),
        pytest.param(
            "Kestria withdrew its objection to shared tolls.", ("tolls", "support"), id="withdrew"
        ),
        pytest.param(
            "Tomas Rhee will vote against shared tolls.", ("tolls", "oppose"), id="will vote"
        ),
        pytest.param(
            "Dunmar threatened to close the road if tolls were shared.",
            ("tolls", "oppose"),
            id="threatened for the case that",
        ),
        pytest.param(
            "Dunmar threatened to close the road unless tolls were shared.",
            ("tolls", "demand"),
            id="threatened unless",
        ),
        pytest.param(
            "Tomas Rhee said his garrison would stay on the Iron Bridge if boats were needed.",
            ("bridge", "oppose"),
            id="words of a condition decide nothing",
        ),
    ],
)
def test_what_is_meant_is_a_position(sentence: str, expected: tuple[str, str]) -> None:
    found = statements_in(LEAD + "Ana Berel and Tomas Rhee met. " + sentence)
    assert [(one.issue, one.stance) for one in found] == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Tomas Rhee would not leave his cabin on Friday.", id="no issue"),
        pytest.param("Kestria paid the tolls in May.", id="an act"),
        pytest.param("The ferry will not leave before noon.", id="a thing"),
        pytest.param("Tomas Rhee voted against the budget on Monday.", id="a vote cast"),
        pytest.param("How many it was depends on whom one asks.", id="anybody who asks"),
        pytest.param("Dunmari boats rather than trains carried the rice.", id="rather than"),
    ],
)
def test_what_is_done_is_none(sentence: str) -> None:
    assert statements_in(LEAD + "Ana Berel and Tomas Rhee met. " + sentence) == ()


def test_a_first_time_is_no_need_and_a_further_clause_no_stance() -> None:
    needs = LEAD + "Tomas Rhee signalled for the first time that he could live with shared tolls."
    assert statements_in(needs)[-1].stance == "conditional_support"
    two = (
        LEAD + "Ana Berel said Kestria would accept shared tolls; its neighbour had rejected them."
    )
    assert statements_in(two)[0].stance == "support"


def test_a_condition_ends_what_decides() -> None:
    assert before_condition(["they", "stay", "until", "June"]) == ["they", "stay"]
