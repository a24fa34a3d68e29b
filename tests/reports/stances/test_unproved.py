"""A clause told as untrue, as doubtful or as yet to come takes no side (R514)."""

from __future__ import annotations

import pytest

from goodoffices.reports.speakers.drafts import drafts_of
from goodoffices.reports.stances.unproved import is_unproved
from tests.reports.saying import LEAD, statements_in, unit_in


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("It is not true that Dunmar has rejected the truce.", id="R514: not true"),
        pytest.param("It was wrong to say that Dunmar had rejected the truce.", id="R514: wrong"),
        pytest.param(
            "It was wrong of us to write last week that Dunmar opposed the truce.",
            id="R514: wrong of somebody",
        ),
        pytest.param(
            "The report that Dunmar had rejected the truce was wrong.", id="R514: a report"
        ),
        pytest.param(
            "Reports that Kestria had accepted the truce were false.", id="R514: reports"
        ),
        pytest.param("There is no sign that Dunmar accepts the truce.", id="R514: no sign"),
        pytest.param(
            "There was little evidence that Kestria wanted a truce.", id="R514: evidence"
        ),
        pytest.param("It is doubtful that Dunmar will accept the truce.", id="R514: doubtful"),
        pytest.param("Rumours that Dunmar had rejected the truce spread.", id="R514: rumours"),
        pytest.param("Fishing goes on until Dunmar accepts the truce.", id="R514: until"),
        pytest.param("When Dunmar accepts the truce, the mills will open.", id="R514: when"),
    ],
)
def test_what_is_not_so_takes_no_side(sentence: str) -> None:
    found = [one for one in statements_in(LEAD + sentence) if one.issue == "truce"]
    assert not [one for one in found if one.stance is not None and one.stance.polarity]


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        pytest.param("When Dunmar rejected the truce, Kestria left.", "reject", id="when it did"),
        pytest.param("After Dunmar accepted the truce, Kestria left.", "support", id="after"),
        pytest.param("Reports that Dunmar rejected the truce came in.", "reject", id="a report"),
        pytest.param("It is clear that Dunmar rejects the truce.", "reject", id="clear"),
    ],
)
def test_what_is_told_as_so_does(sentence: str, stance: str) -> None:
    assert stance in {one.stance for one in statements_in(LEAD + sentence)}


def test_r514_words_alone() -> None:
    unit, cast = unit_in("There is no sign that Dunmar accepts the truce.")
    (said,) = drafts_of(unit, cast)
    assert is_unproved(unit, said)
