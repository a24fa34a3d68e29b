"""Adjectives and nouns of attitude, in groups, give their positions."""

from __future__ import annotations

import pytest

from tests.reports.saying import LEAD, statements_in


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        pytest.param("Dunmar is furious about the tolls.", "criticise", id="furious about"),
        pytest.param("Kestria was exasperated by the tolls.", "criticise", id="exasperated by"),
        pytest.param("Dunmar is hostile towards shared tolls.", "oppose", id="hostile towards"),
        pytest.param("Kestria remains lukewarm about shared tolls.", "withhold", id="lukewarm"),
        pytest.param("Kestria is divided over shared tolls.", "withhold", id="of two minds"),
        pytest.param("Dunmar was loath to share the tolls.", "oppose", id="loath to"),
        pytest.param("Dunmar is in no mood to share tolls.", "reject", id="in no mood to"),
        pytest.param("Kestria is thrilled about shared tolls.", "support", id="thrilled about"),
        pytest.param("Kestria is wedded to shared tolls.", "support", id="wedded to"),
        pytest.param(
            "Dunmar is resigned to shared tolls.", "conditional_support", id="resigned to"
        ),
        pytest.param("Kestria is bent on shared tolls.", "demand", id="bent on"),
        pytest.param("Kestria was silent on the tolls.", "withhold", id="silent on"),
        pytest.param("Dunmar's distaste for the tolls grew.", None, id="a noun with another word"),
        pytest.param("Dunmar's antipathy to shared tolls grew.", "oppose", id="antipathy to"),
        pytest.param("Kestria's petition for shared tolls grew.", "demand", id="petition for"),
        pytest.param("Kestria's enthusiasm for shared tolls grew.", "support", id="enthusiasm"),
        pytest.param("Dunmar's dismissal of shared tolls was quick.", "reject", id="dismissal of"),
    ],
)
def test_an_attitude_has_its_stance(sentence: str, stance: str | None) -> None:
    found = statements_in(LEAD + sentence)
    assert [one.stance for one in found] == ([stance] if stance else [])
