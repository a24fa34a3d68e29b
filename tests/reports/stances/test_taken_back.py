"""Nobody takes a side by words that the same sentence takes back (R318, R515)."""

from __future__ import annotations

import pytest

from goodoffices.reports.stances.taken_back import is_taken_back
from tests.reports.saying import LEAD, statements_in


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(
            "Dunmar accepted the truce on Monday only to withdraw its consent a day later.",
            id="R318: only to withdraw",
        ),
        pytest.param(
            "Dunmar proposed last year to share the tolls and later withdrew the proposal.",
            id="R515: a proposal withdrawn",
        ),
        pytest.param(
            "Kestria demanded shared tolls, then dropped the demand.", id="R515: dropped"
        ),
        pytest.param(
            "Dunmar first rejected the truce but has now accepted it.", id="R515: now accepted"
        ),
        pytest.param("The Hill Front backed the truce, then backtracked.", id="R515: backtracked"),
        pytest.param(
            "Kestria agreed to the truce and then changed its mind.", id="R515: its mind"
        ),
        pytest.param("Dunmar rejected the truce before accepting it.", id="R515: before"),
    ],
)
def test_what_is_taken_back_takes_no_side(sentence: str) -> None:
    sides = {
        one.stance.polarity for one in statements_in(LEAD + sentence) if one.stance is not None
    }
    assert sides <= {0}


@pytest.mark.parametrize(
    "found",
    [
        pytest.param("the truce and dropped the idea of shared tolls", id="another thing"),
        pytest.param("the truce but accepted shared tolls", id="another thing is accepted"),
        pytest.param("the truce and condemned it", id="the same side again"),
        pytest.param("the truce and withdrew its guns", id="guns are withdrawn"),
    ],
)
def test_what_is_told_of_another_thing_takes_nothing_back(found: str) -> None:
    assert not is_taken_back("reject", found.split())


def test_r318_agreeing_only_to_withdraw_guns_is_no_change_of_mind() -> None:
    assert not is_taken_back("support", ["a", "plan", "only", "to", "withdraw", "the", "guns"])
    assert is_taken_back("support", ["the", "plan", "only", "to", "change", "its", "mind"])
