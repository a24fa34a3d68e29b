"""Words right behind others answer them in whatever form they say that it is not so (R255)."""

from __future__ import annotations

import pytest

from goodoffices.reports.comparing.comparison import compare
from goodoffices.reports.comparing.rebuttals import (
    announces,
    answers_no,
    blames,
    counters,
    focus_of,
    is_ahead,
    rebuffs,
    rebuts,
)
from goodoffices.reports.labels import ComparisonKind, Stance
from tests.reports.made_records import Desk, day
from tests.reports.stage import stage_case

CASE = stage_case()
TALDEN, BRENN, FRONT, HADI = "mira-talden", "oskar-brenn", "lom", "hadi-al-sorin"


def clash(said: str, reply: str, who: str = BRENN) -> bool:
    desk = Desk(dates={"a": day(1)})
    desk.says("a", TALDEN, None, issue=None, words=said)
    desk.says("a", who, None, issue=None, words=reply)
    found = compare(desk.record(), case=CASE)
    return any(one.kind is ComparisonKind.CONTRADICTION for one in found)


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        pytest.param(
            "Talden said the fleet had cut its nets.",
            "Brenn said that was not the case.",
            id="not the case",
        ),
        pytest.param(
            "Talden said nine clinics had the vaccine.",
            "“That is simply wrong,” said Brenn.",
            id="simply wrong",
        ),
        pytest.param(
            "Talden told deputies the fund was solvent.",
            "Brenn said she was mistaken.",
            id="the speaker is mistaken",
        ),
        pytest.param(
            "Talden said the rails had been sabotaged.",
            "Brenn found no evidence of sabotage.",
            id="no evidence of it",
        ),
        pytest.param(
            "Talden said inspectors had seen the cold store.",
            "Brenn says no inspector has set foot there.",
            id="nobody did",
        ),
        pytest.param(
            "Talden said the trustees had signed the accord.",
            "Brenn said the trustees had signed nothing.",
            id="nothing was signed",
        ),
        pytest.param(
            "Talden says the archive was emptied.",
            "An archivist told this paper the opposite.",
            id="the opposite, to somebody",
        ),
        pytest.param(
            "Talden says the archive was emptied.",
            "Brenn gave quite another version of events.",
            id="another version",
        ),
        pytest.param(
            "Talden says the archive was emptied.",
            "Brenn remembers it differently.",
            id="remembered differently",
        ),
        pytest.param(
            "Talden said the doses had been stolen.",
            "Brenn branded the story a smear.",
            id="branded a smear",
        ),
        pytest.param(
            "Talden said the doses had been stolen.",
            "Brenn waved the story away.",
            id="waved away",
        ),
        pytest.param(
            "Talden said the doses had been stolen.",
            "“Rubbish,” was Brenn's reply.",
            id="an exclamation",
        ),
        pytest.param(
            "Talden said the doses had been stolen.",
            "Brenn was at pains to deny it.",
            id="at pains to deny",
        ),
        pytest.param(
            "Talden said the doses had been stolen.",
            "Brenn accused her of making it up.",
            id="making it up",
        ),
        pytest.param(
            "Talden said the mediators had apologised.",
            "Brenn's office said he had not.",
            id="the verb is left out",
        ),
        pytest.param(
            "Talden said the meeting lasted two hours.",
            "Brenn said no meeting had taken place.",
            id="no meeting took place",
        ),
        pytest.param(
            "Talden said the convoy carried medicine.",
            "Brenn said it was loaded with shells, not medicine.",
            id="one, not the other",
        ),
        pytest.param(
            "Talden said the runway was closed by fog.",
            "Brenn said the runway had been open all day.",
            id="open and closed",
        ),
        pytest.param(
            "Talden said the letter had reached him.",
            "Brenn said it had never arrived.",
            id="it never arrived",
        ),
        pytest.param(
            "Talden blamed Skerries for the fire.",
            "Brenn put the blame on the republic.",
            id="blame given back",
        ),
        pytest.param(
            "Talden said Brenn had left the talks.",
            "Brenn said it was the republic that had walked out.",
            id="it was the other who",
        ),
    ],
)
def test_r255_answer_in_any_form_makes_a_contradiction(said: str, reply: str) -> None:
    assert clash(said, reply)


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        pytest.param(
            "Talden said the catch would be halved.",
            "Brenn said no fisherman had been asked.",
            id="another fact",
        ),
        pytest.param(
            "Talden said the catch would be halved.",
            "Brenn said no catch had been halved before.",
            id="what is to come",
        ),
        pytest.param(
            "Talden said the vaccines had arrived.",
            "Brenn said he had never been so happy.",
            id="never so happy",
        ),
        pytest.param(
            "Talden said the vaccines had arrived.", "Brenn did not deny it.", id="not denied"
        ),
        pytest.param(
            "Talden said the vaccines had arrived.",
            "Brenn said there was no doubt about that.",
            id="no doubt",
        ),
        pytest.param(
            "Talden said the railway was cut.",
            "Brenn said the opposite bank was flooded.",
            id="the opposite bank",
        ),
        pytest.param(
            "Talden said the pensions were safe.",
            "Brenn blamed the weather for the harvest.",
            id="blame of the weather",
        ),
        pytest.param(
            "Talden said the pensions were safe.",
            "Brenn said it was the mediators who had paid.",
            id="it was somebody else",
        ),
        pytest.param(
            "Talden said the airspace was closed.",
            "Brenn said the airspace would be open in May.",
            id="open later",
        ),
        pytest.param(
            "Talden said the airspace was closed.",
            "Brenn asked about the wrong turn of the pilot.",
            id="a wrong turn",
        ),
        pytest.param(
            "Talden said the archives were in order.",
            "Brenn said it was wrong to close them.",
            id="wrong to do",
        ),
        pytest.param(
            "Talden said no inspector had come.",
            "Brenn said no inspector was asked to come.",
            id="both say no",
        ),
    ],
)
def test_r255_words_that_only_look_like_an_answer_make_none(said: str, reply: str) -> None:
    assert not clash(said, reply)


def test_r255_words_of_a_denial_by_another_are_not_the_speakers_own() -> None:
    assert not rebuts("the board said the doses were gone, a claim that the union called a lie")
    assert answers_no("the front refuted this")
    assert announces("a guard told the court the contrary.")
    assert not counters("the road is open", "the road should be closed", frozenset())
    assert focus_of("it rained") == ""
    assert blames("he held the board responsible")
    assert is_ahead("it must open")


@pytest.mark.parametrize(
    ("words", "answers"),
    [
        pytest.param("A joint quota is unacceptable, the Front said.", True, id="fisheries"),
        pytest.param("“Out of the question,” the Front said.", True, id="rail"),
        pytest.param("The Front said it would study the joint quota.", False, id="it is studied"),
    ],
)
def test_r255_refusal_right_behind_a_claim_of_readiness_answers_it(
    words: str, answers: bool
) -> None:
    desk = Desk(dates={"a": day(1)})
    claim = desk.claims("a", BRENN, FRONT, "support", words="Brenn said the Front had agreed.")
    reply = desk.says("a", FRONT, Stance.DEMAND, issue=None, words=words)
    found = compare(desk.record(), case=CASE)
    assert ((claim.id, reply.id) in [one.items for one in found]) is answers
    assert rebuffs(words.casefold()) is answers
