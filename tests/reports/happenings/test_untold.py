"""R464 to R467: words that name an act without telling that it came about tell none."""

from __future__ import annotations

import pytest

from goodoffices.reports.happenings.charged import is_denied_charge
from goodoffices.reports.happenings.frames import find_triggers
from goodoffices.reports.happenings.look_alikes import is_look_alike, is_of_workers
from goodoffices.reports.happenings.untold import tells_no_act
from goodoffices.reports.happenings.vocabulary import Form, Trigger
from goodoffices.reports.labels import EventType
from goodoffices.reports.wording.lexemes import lexemes
from tests.reports.happenings.telling import told

NOT_HELD = "did_not_happen"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Norland wanted it signed by May.", id="R464: a wish"),
        pytest.param("The envoys hoped to have the lease signed in Highmoor.", id="hoped to have"),
        pytest.param("Sudmark would like to see the pact signed this week.", id="like to see"),
        pytest.param("Norland wants the garrison withdrawn from Highmoor.", id="wants done"),
        pytest.param("They were unable to agree on a date for a meeting.", id="only a day"),
        pytest.param("No answer came, nor was a date set for talks.", id="nor a day"),
        pytest.param("Lund made no mention of the offer.", id="no mention"),
        pytest.param("There was no reference to the proposal on Monday.", id="no reference"),
        pytest.param("Sudmark withdrew its proposal on Tuesday.", id="taken back"),
        pytest.param("Norland took back its offer on Tuesday.", id="took back"),
        pytest.param("Norland boycotted the vote on Thursday.", id="boycotted"),
        pytest.param("Lund stayed away from the session in Port Ash.", id="stayed away"),
        pytest.param("They will not meet again before the census ends.", id="not before"),
        pytest.param("Sudmark will not return to the table until May.", id="not until"),
        pytest.param("There was no sign of a deal on Monday.", id="R467: a sign of"),
        pytest.param("The move was seen as a sign of an accord.", id="as a sign"),
        pytest.param("A pact struck in Port Ash in May was void.", id="pact struck"),
        pytest.param("Ratification votes will be held after the census.", id="votes, a noun"),
    ],
)
def test_words_that_only_name_an_act_tell_none(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Norland and Sudmark, who wanted peace, signed the pact on Monday.",
            [("signing", "happened", None)],
            id="a wish told of the subject",
        ),
        pytest.param(
            "Lund skipped a meeting with Venn on Monday.",
            [("meeting", NOT_HELD, None)],
            id="a meeting of two",
        ),
        pytest.param(
            "Venn did not meet Lund on Monday.", [("meeting", NOT_HELD, None)], id="plain denial"
        ),
        pytest.param(
            "Rebels broke the truce and struck Highmoor on Monday.",
            [("strike", "happened", "Highmoor")],
            id="broken and struck",
        ),
        pytest.param(
            "The council votes on Monday.", [("vote", "planned", None)], id="votes, a verb"
        ),
        pytest.param(
            "Venn signs the accord on Monday.", [("signing", "planned", None)], id="signs, a verb"
        ),
        pytest.param(
            "No answer had come, nor had talks been held.",
            [("meeting", NOT_HELD, None)],
            id="nor had",
        ),
        pytest.param(
            "The session set for 19 July is therefore postponed until further notice.",
            [("meeting", NOT_HELD, None)],
            id="until further notice",
        ),
        pytest.param(
            "The session set for 19 July is postponed until 30 July.",
            [("meeting", "planned", None)],
            id="to a day",
        ),
    ],
)
def test_what_is_told_stays_told(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "status"),
    [
        pytest.param(
            "Norland denied claims that it had shelled Highmoor.", NOT_HELD, id="R465: denied"
        ),
        pytest.param(
            "Norland rejects reports that it bombed Highmoor.", NOT_HELD, id="rejects reports"
        ),
        pytest.param(
            "There was no truth in claims that Norland had bombed Highmoor, Lund said.",
            NOT_HELD,
            id="no truth in",
        ),
        pytest.param(
            "Norland dismissed accusations of bombing Highmoor.", NOT_HELD, id="accusations of"
        ),
        pytest.param(
            "Norland did not deny claims that it had shelled Highmoor.",
            "happened",
            id="not denied",
        ),
        pytest.param(
            "Norland repeated claims that Sudmark had shelled Highmoor.", "happened", id="repeated"
        ),
        pytest.param(
            "It was the guards and not the army that had shelled Highmoor, Lund said.",
            "happened",
            id="somebody else did",
        ),
        pytest.param("The guards had not shelled Highmoor.", NOT_HELD, id="plainly not"),
    ],
)
def test_a_denied_charge_did_not_happen(text: str, status: str) -> None:
    assert [one[1] for one in told(text)] == [status]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        pytest.param(
            "The meeting in Port Ash on Monday was meant to end the dispute.",
            "happened",
            id="R466: a purpose",
        ),
        pytest.param(
            "The third round of talks, which ended on Tuesday, was supposed to settle the quotas.",
            "happened",
            id="supposed to settle",
        ),
        pytest.param(
            "The meeting in Port Ash was supposed to take place on Monday.", NOT_HELD, id="to be"
        ),
        pytest.param(
            "The third round of talks was meant to begin on Monday.", NOT_HELD, id="begin"
        ),
    ],
)
def test_what_an_act_was_meant_to_bring_does_not_undo_it(text: str, status: str) -> None:
    assert [one[1] for one in told(text)] == [status]


def test_each_question_is_asked_of_one_trigger() -> None:
    words = lexemes("They denied claims that the army had bombed it and wanted the mill shelled.")
    bombed, shelled = find_triggers(words)
    assert is_denied_charge(words, bombed)
    assert not tells_no_act(words, bombed, words[: bombed.first])
    assert tells_no_act(words, shelled, words[: shelled.first])


def test_a_struck_pact_looks_like_an_attack_and_is_none() -> None:
    words = lexemes("The pact struck in May held.")
    struck = Trigger(type=EventType.STRIKE, form=Form.PAST, first=2, last=3, verb="strike")
    assert is_look_alike(words, struck)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The strike hit the ports.", True, id="what a strike of workers did"),
        pytest.param("A rocket hit the port.", False, id="what a rocket did"),
    ],
)
def test_what_a_strike_of_workers_does_is_no_attack(text: str, expected: bool) -> None:
    words = lexemes(text)
    hit = Trigger(type=EventType.STRIKE, form=Form.PAST, first=2, last=3, verb="hit")
    assert is_of_workers(words, hit) is expected
