"""What was not done, or not so far, is read as not done."""

from __future__ import annotations

import pytest

from goodoffices.reports.cues.unmet import has_failed, is_still_to_come
from tests.reports.saying import LEAD, statements_in


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        pytest.param("Kestria has yet to confirm the truce.", "withhold", id="yet to"),
        pytest.param("Dunmar has still to say what it wants.", "withhold", id="still to"),
        pytest.param("Dunmar failed to mention the truce.", "withhold", id="failed to mention"),
        pytest.param("Dunmar has failed to approve the truce.", "reject", id="failed to approve"),
    ],
)
def test_what_somebody_leaves_undone(sentence: str, stance: str) -> None:
    (found,) = statements_in(LEAD + sentence)
    assert found.stance == stance


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Dunmar has yet to accept a truce.", id="a yes to come"),
        pytest.param("The wheels failed to turn.", id="a thing fails"),
        pytest.param("Dunmar used to reject the truce.", id="other days"),
    ],
)
def test_what_tells_no_stand(sentence: str) -> None:
    assert statements_in(LEAD + sentence) == ()


def test_words_alone() -> None:
    assert has_failed(["failed", "to"])
    assert not has_failed(["failed"])
    assert is_still_to_come(["is", "yet", "to"])
