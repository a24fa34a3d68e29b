"""R300: what is only demanded, refused, awaited or offered on terms is told as no event."""

from __future__ import annotations

import pytest

from goodoffices.reports.happenings.denial import denial_words
from goodoffices.reports.happenings.frames import find_triggers
from goodoffices.reports.happenings.vocabulary import Form, Trigger
from goodoffices.reports.happenings.wanting import (
    is_awaited,
    is_intended,
    is_meant,
    is_only_wanted,
    is_promised,
    is_wished,
    promise,
)
from goodoffices.reports.labels import EventType, Status
from goodoffices.reports.wording.lexemes import lexemes
from tests.reports.happenings.telling import told


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Norland insists that Sudmark quit the heights.", id="insists that they"),
        pytest.param("Norland asked its rivals on Monday to withdraw troops.", id="asked them"),
        pytest.param("Sudmark agreed to leave the heights once guns are silent.", id="once"),
        pytest.param("Sudmark agreed to withdraw its troops in return for grain.", id="in return"),
        pytest.param("Sudmark refuses to withdraw its troops from Highmoor.", id="refuses"),
        pytest.param("Sudmark never meant to leave the heights.", id="never meant to"),
        pytest.param("Until troops have left Highmoor nobody fishes.", id="until"),
        pytest.param("It is unclear whether to meet Ada Venn on Monday.", id="whether to"),
        pytest.param("The toll could fall if troops were withdrawn from Highmoor.", id="if"),
        pytest.param("Nobody knew if troops were withdrawn from Highmoor.", id="not known"),
    ],
)
def test_r300_what_is_wanted_is_no_event(text: str) -> None:
    assert told(text) == []
    words = lexemes(text)
    (one, *_) = find_triggers(words)
    assert is_only_wanted(words, one, words[: one.first])


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Sudmark turned down a proposal to share Port Ash.", id="turned down"),
        pytest.param("Sudmark rejected a proposal for a vote on grain.", id="for a vote"),
        pytest.param("Two officials briefed on her thinking said so.", id="who knows of it"),
        pytest.param("Copies of the list had been sent to Sudmark.", id="a thing that is sent"),
        pytest.param(
            "Sudmark agreed to sign an accord once guns are silent.", id="R300: on terms"
        ),
        pytest.param("An offer by the Lakes Board was rejected by Sudmark.", id="no body voted"),
        pytest.param("Sudmark will not sign an accord that ignores grain.", id="R300: no such"),
    ],
)
def test_what_is_turned_down_is_no_event(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Sudmark agreed to withdraw its troops from Highmoor in May.",
            ("withdrawal", "planned", "Highmoor"),
            id="agreed, on no terms",
        ),
        pytest.param(
            "Sudmark insists that its troops left Highmoor on Monday.",
            ("withdrawal", "happened", "Highmoor"),
            id="insists that it was so",
        ),
        pytest.param(
            "The talks in Port Ash ended without agreement on how much grain must be moved.",
            ("negotiation_round", "happened", "Port Ash"),
            id="what words are about",
        ),
        pytest.param(
            "Asked if she was tired, she said troops were withdrawn from Highmoor on Monday.",
            ("withdrawal", "happened", "Highmoor"),
            id="a condition that a comma ends",
        ),
    ],
)
def test_r300_what_is_told_beside_such_words_stays(
    text: str, expected: tuple[str, str, str | None]
) -> None:
    assert told(text) == [expected]


def test_what_is_meant_awaited_or_promised() -> None:
    assert is_meant(lexemes("it plans to"))
    assert is_intended(lexemes("it plans to"), ahead=False)
    assert not is_intended(lexemes("it wants to"), ahead=False)
    words = lexemes("They wait until the chamber has voted.")
    vote = next(find_triggers(words))
    assert is_awaited(words, vote, words[: vote.first])
    must_go = lexemes("She must go")
    go = Trigger(type=EventType.VISIT, form=Form.BASE, first=2, last=3)
    assert is_promised(must_go, go, must_go[:2])
    assert promise(lexemes("would not")) is Status.DID_NOT_HAPPEN
    assert "once" in denial_words("conditions")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ada Venn demanded that the draft accord be tabled.", id="tabled"),
        pytest.param("Sudmark insisted that a vote be held in Highmoor.", id="held"),
        pytest.param("The clerk asked that the meeting be moved to Highmoor.", id="moved"),
    ],
)
def test_r300_what_is_to_be_done_at_somebodys_wish_is_no_event(text: str) -> None:
    assert told(text) == []
    words = lexemes(text)
    assert any(is_wished(words, one) for one in find_triggers(words))
