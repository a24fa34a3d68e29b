"""Acts must be told by the verb of their noun, past asides, and by verbs wherever they stand."""

from __future__ import annotations

import pytest

from goodoffices.reports.happenings.frames import find_triggers
from goodoffices.reports.happenings.noun_status import status_of_noun, support
from goodoffices.reports.happenings.planning import is_unsure
from goodoffices.reports.happenings.verb_status import status_of_verb
from goodoffices.reports.labels import Status
from goodoffices.reports.wording.lexemes import lexemes
from tests.reports.happenings.telling import events, told

SIGNED_OFF = "The signing ceremony that the radio had announced for eight o'clock never came."


def kinds(text: str) -> list[tuple[str, str]]:
    return [(event.type.value, event.status.value) for event in events(text)]


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        (
            "The all-party meeting, which the speaker had convened for Sunday, could not be held.",
            "meeting",
            "did_not_happen",
        ),
        (
            "A vote on the loan, which had been set down for Wednesday, did not take place.",
            "vote",
            "did_not_happen",
        ),
        (SIGNED_OFF, "signing", "did_not_happen"),
        ("The meeting that Norland had asked for was cancelled.", "meeting", "did_not_happen"),
        (
            "The meeting, which was called off at the last minute, was to discuss water.",
            "meeting",
            "did_not_happen",
        ),
        ("The vote, which was due on Monday, took place on Tuesday.", "vote", "happened"),
        (
            "The next round, which was to open on Monday, has been moved to Friday.",
            "negotiation_round",
            "planned",
        ),
        ("The summit that Cy Marr convened in Port Ash ended on Sunday.", "meeting", "happened"),
        ("Talks that were to resume on Monday have not.", "meeting", "did_not_happen"),
        (
            "A meeting of both commanders, agreed in May, came not about.",
            "meeting",
            "did_not_happen",
        ),
        ("The council postponed until Friday a vote on the loan.", "vote", "planned"),
        ("A vote is possible as soon as Monday, diplomats say.", "vote", "planned"),
        ("The round has been postponed until August.", "negotiation_round", "planned"),
        (
            "No proposal to share the dam had been put to the cabinet.",
            "proposal",
            "did_not_happen",
        ),
    ],
)
def test_what_is_said_of_a_noun_past_its_asides(text: str, kind: str, status: str) -> None:
    assert kinds(text) == [(kind, status)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thursday's meeting broke up without a statement.", [("meeting", "happened")]),
        ("Sunday's session ran into the early hours.", [("meeting", "happened")]),
        ("A signing ceremony was held in Port Ash on Monday.", [("signing", "happened")]),
        ("The raid killed four herders.", [("strike", "happened")]),
        ("A rebel ambush left four soldiers dead.", [("strike", "happened")]),
        ("Residents say two drones hit a customs shed.", [("strike", "happened")]),
        ("The gunners fired at least 40 rockets at the depot.", [("strike", "happened")]),
        ("Cy Marr summoned the parties to a meeting on 28 July.", [("meeting", "planned")]),
        ("The two ministers, meeting alone in Port Ash, settled it.", [("meeting", "happened")]),
        ("Arriving in Port Ash on Monday, Ada Venn said little.", [("visit", "happened")]),
        ("Cy Marr, visiting Port Ash on Monday, said little.", [("visit", "happened")]),
        ("A team of inspectors entered Highmoor on Wednesday.", [("visit", "happened")]),
        ("It looked lost until Ada Venn met Bo Lund on Sunday.", [("meeting", "happened")]),
        ("Ada Venn herself leaves for Port Ash on Monday.", [("visit", "planned")]),
        ("The Norlander cabinet is in session.", [("meeting", "ongoing")]),
        ("Norland pulled one of its two brigades back.", [("withdrawal", "happened")]),
        ("Norland came up with a counter-offer.", [("proposal", "happened")]),
        ("The amendment was never tabled.", [("proposal", "did_not_happen")]),
    ],
)
def test_verbs_that_tell_an_act(text: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The deal came together on Wednesday night.",
        "The draft resolution calls for an immediate truce.",
        "A vote is conceivable, diplomats say.",
        "They will wait until the chamber votes.",
        "Norland was in favour of the plan.",
        "Aid trucks entered Highmoor on Monday.",
    ],
)
def test_what_only_looks_like_an_act_tells_none(text: str) -> None:
    assert told(text) == []


def test_a_possible_act_is_none_without_a_day() -> None:
    assert is_unsure(lexemes("is possible as soon as Monday"))
    assert not is_unsure(lexemes("was held as soon as possible"))


def test_the_status_of_nouns_and_of_verbs_that_are_no_past_forms() -> None:
    words = lexemes("A session was held and she flies to Port Ash.")
    noun, verb = find_triggers(words)
    assert status_of_noun(words, noun, (), words[2:4]) is Status.HAPPENED
    assert status_of_noun(words, noun, (), ()) is None
    assert status_of_verb(words, verb, words[4:6]) is Status.ONGOING
    assert "held" in support("held")
