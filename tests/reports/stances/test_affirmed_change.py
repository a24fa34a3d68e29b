"""Words are held against the change or the state that an issue's sentence tells (R416)."""

from __future__ import annotations

import pytest

from goodoffices.reports.stances.affirmed_change import (
    balance,
    change_in,
    denies,
    movement_in,
    telling_change,
    told_by,
)


@pytest.mark.parametrize(
    ("sentence", "near", "told"),
    [
        pytest.param("The ferry stays open.", "the ferry to stay closed", -1, id="R416: closed"),
        pytest.param("The ferry stays open.", "to keep the ferry", 1, id="R416: kept"),
        pytest.param("Votes stay secret.", "a public vote", -1, id="R416: public"),
        pytest.param("Service stays voluntary.", "compulsory service", -1, id="R416: compulsory"),
        pytest.param("Service stays voluntary.", "optional service", 1, id="R416: optional"),
        pytest.param(
            "The truce is lasting.", "the truce kept as it is", 0, id="no change is told"
        ),
        pytest.param("Quotas are not raised.", "higher quotas", -1, id="R416: a denial"),
        pytest.param("Quotas are not raised.", "quotas unchanged", 1, id="R416: denied and so"),
        pytest.param("Quotas are raised.", "quotas unchanged", -1, id="nothing changes"),
        pytest.param("No guards stay on the pier.", "the guards to leave", 1, id="none stays"),
        pytest.param("The pay is cut.", "scrap the pay", 1, id="who ends does more than cut"),
        pytest.param("The pier is long.", "higher quotas", 0, id="neither"),
        pytest.param(
            "No visa is needed.", "abolish the visa", 1, id="R513: a thing denied, ended"
        ),
        pytest.param("No visa is needed.", "to keep the visa", -1, id="R513: denied, and kept"),
        pytest.param("No guards return.", "the guards to withdraw", 1, id="R513: gone again"),
    ],
)
def test_what_words_tell_of_a_sentence(sentence: str, near: str, told: int) -> None:
    assert told_by(sentence, near.split()) == told


def test_a_sentence_tells_one_change_and_one_movement() -> None:
    change = change_in("The ferry is closed.")
    assert change is not None
    assert change.name == "shut"
    assert change_in("The ferry is white.") is None
    assert movement_in("The guards stay.") == 1
    assert balance(["the", "guards", "leave"]) == -1
    assert "raised" in telling_change("The fares fall.")


@pytest.mark.parametrize(
    ("sentence", "denied"),
    [
        ("No guards return.", True),
        ("The fares do not rise.", True),
        ("The war ends, and not only for a week.", False),
        ("The canal is handed over no later than in May.", False),
    ],
)
def test_r416_a_sentence_that_denies(sentence: str, denied: bool) -> None:
    assert denies(sentence) is denied
