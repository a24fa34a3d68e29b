"""R533: what somebody only hopes, fears, believes or asks of others is told as no event."""

from __future__ import annotations

import pytest

from goodoffices.reports.happenings.frames import find_triggers
from goodoffices.reports.happenings.in_mind import is_in_mind
from goodoffices.reports.wording.lexemes import lexemes
from tests.reports.happenings.telling import events, told

IN_MIND = (
    "Norland wants to meet Sudmark in August.",
    "Norland would like to hold talks with Sudmark in August.",
    "Norland hopes to sign the accord in August.",
    "Ada Venn said she hoped to meet Bo Lund next week.",
    "Norland is ready to resume negotiations with Sudmark next week.",
    "Norland was prepared to sign the accord in June, but Sudmark refused.",
    "Norland and Sudmark want to meet Cy Marr in August.",
    "Norland hopes that Sudmark will withdraw its troops in August.",
    "Norland hopes Bo Lund will visit Highmoor in August.",
    "Herders hope parliament will vote on the grazing bill in August.",
    "Norland hopes that the talks will resume in August.",
    "Norland hopes the accord will be signed in August.",
    "Skippers fear that Sudmark will shell Port Ash next week.",
    "Norland believes that Sudmark will attack Highmoor next week.",
    "Norland expects Sudmark to attack Highmoor next week.",
    "Norland accused Sudmark of planning to attack Highmoor next week.",
    "Norland wants Sudmark to withdraw its troops by August.",
    "Norland called on Sudmark to withdraw its troops by Friday.",
    "The guild wants the council to vote on the text on Friday.",
    "The guild asked the council to postpone the vote to Friday.",
    "Norland wants the talks to be held in Port Ash in August.",
    "Norland suggested that the talks be held in Port Ash in August.",
    "Norland suggested holding the talks in Port Ash in August.",
    "Norland has requested talks with Sudmark next week.",
    "Norland could not confirm that the meeting would take place on Monday.",
    "Norland declined to confirm that Ada Venn would visit Highmoor on Monday.",
    "The two sides should meet in August.",
    "Norland almost signed the accord in June.",
    "Norland nearly met Sudmark in June.",
    "Norland declined to attend the summit in August.",
    "If the quota falls, Sudmark will withdraw from the talks.",
    "Norland will leave the talks on Monday.",
)


@pytest.mark.parametrize("text", IN_MIND)
def test_r533_what_stands_in_a_mind_is_no_event(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Norland plans to meet Sudmark in August.", ("meeting", "planned", None), id="plans"
        ),
        pytest.param(
            "Norland and Sudmark hope to meet again in August.",
            ("meeting", "planned", None),
            id="both want it",
        ),
        pytest.param(
            "Ada Venn wants to travel to Port Ash on Monday.",
            ("visit", "planned", "Port Ash"),
            id="what takes nobody's consent",
        ),
        pytest.param(
            "Troops are expected to withdraw from Highmoor on Monday.",
            ("withdrawal", "planned", "Highmoor"),
            id="is expected to",
        ),
        pytest.param(
            "Norland invited Sudmark to talks in August.",
            ("meeting", "planned", None),
            id="invited",
        ),
        pytest.param(
            "Norland hopes the summit on Monday will succeed.",
            ("meeting", "planned", None),
            id="what is hoped of a meeting that is set",
        ),
        pytest.param(
            "Norland believes that Sudmark shelled Highmoor on Monday.",
            ("strike", "happened", "Highmoor"),
            id="what is believed to have been",
        ),
        pytest.param(
            "Skippers who fear losses will vote on Monday.",
            ("vote", "planned", None),
            id="a fear told of the subject",
        ),
        pytest.param(
            "Amid fears of a drought the council will vote on Monday.",
            ("vote", "planned", None),
            id="fears of something else",
        ),
        pytest.param(
            "After a push by the guild the vote will be held on Monday.",
            ("vote", "planned", None),
            id="a push before it",
        ),
        pytest.param(
            "Norland insisted that the vote will take place on Monday.",
            ("vote", "planned", None),
            id="insisted that it will",
        ),
        pytest.param(
            "The man believed to lead the guild will visit Highmoor on Monday.",
            ("visit", "planned", "Highmoor"),
            id="believed to",
        ),
        pytest.param(
            "Officials like Ada Venn will travel to Port Ash on Monday.",
            ("visit", "planned", "Port Ash"),
            id="like, not would like",
        ),
    ],
)
def test_what_is_told_beside_such_words_stays(
    text: str, expected: tuple[str, str, str | None]
) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        pytest.param(
            "Norland will not meet Sudmark in August.", "2031-08-01", id="R534: will not"
        ),
        pytest.param("Norland won't meet Sudmark on Monday.", "2031-07-07", id="won't"),
        pytest.param("Sudmark is not going to vote on Monday.", "2031-07-07", id="not going to"),
        pytest.param("Norland ruled out a meeting in August.", "2031-08-01", id="ruled out"),
        pytest.param("Norland refused to meet Sudmark in May.", "2031-05-01", id="the nearer"),
        pytest.param("Norland did not meet Sudmark in August.", "2030-08-01", id="did not"),
    ],
)
def test_r534_day_of_what_will_not_be_lies_ahead(text: str, first: str) -> None:
    (event,) = events(text)
    assert (event.status.value, str(event.date.earliest)) == ("did_not_happen", first)


@pytest.mark.parametrize(
    "lead",
    [
        pytest.param("A man called Lund travelled to Highmoor to", id="called so"),
        pytest.param("Their call came as he flew to Highmoor to", id="a call before it"),
    ],
)
def test_a_clause_of_its_own_is_asked_of_nobody(lead: str) -> None:
    words = lexemes(f"{lead} meet Ada Venn.")
    meet = list(find_triggers(words))[-1]
    assert not is_in_mind(words, meet, words[: meet.first])


def test_is_in_mind_by_what_governs_it() -> None:
    words = lexemes("They fear that the army will shell it.")
    (shell,) = find_triggers(words)
    assert is_in_mind(words, shell, words[: shell.first])
    assert not is_in_mind(words, shell, words[2 : shell.first])
