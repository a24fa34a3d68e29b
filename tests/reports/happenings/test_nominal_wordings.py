"""Acts told by nouns, by days to come and by lines without a verb must be told, and no others."""

from __future__ import annotations

import pytest

from goodoffices.reports.happenings.decisions import (
    is_decision,
    is_of_a_body,
    status_of_decision,
)
from goodoffices.reports.happenings.entries import is_on_agenda
from goodoffices.reports.happenings.frames import find_triggers
from goodoffices.reports.happenings.journeys import is_named
from goodoffices.reports.happenings.setting import setting_of
from goodoffices.reports.happenings.stops import status_of_stop, where_stopped
from goodoffices.reports.happenings.subjects import acts_on_a_day
from goodoffices.reports.happenings.upcoming import has_passed
from goodoffices.reports.happenings.wanting import is_belied, is_outstanding
from goodoffices.reports.labels import Status
from goodoffices.reports.times.timewords import find_timewords
from goodoffices.reports.wording.lexemes import lexemes
from tests.reports.happenings.telling import DATING, told
from tests.reports.made_articles import article_of
from tests.reports.made_case import CASE, cast_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Ada Venn's next stop is Highmoor.",
            ("visit", "planned", "Highmoor"),
            id="R352: a next stop is to come",
        ),
        pytest.param(
            "Bo Lund rested. His next stop was Highmoor, Bo Lund said.",
            ("visit", "happened", "Highmoor"),
            id="R352: it was",
        ),
        pytest.param(
            "Bo Lund would fly to Highmoor on Sunday.",
            ("visit", "planned", "Highmoor"),
            id="R353: a day to come, told by nobody",
        ),
        pytest.param(
            "The lease would be signed in Port Ash on 12 July.",
            ("signing", "planned", "Port Ash"),
            id="R353: passive",
        ),
        pytest.param(
            "A fifth round would begin in Port Ash on 12 July.",
            ("negotiation_round", "planned", "Port Ash"),
            id="R353: a noun",
        ),
        pytest.param(
            "The rejection of the bill by the senate on Monday was a blow.",
            ("vote", "happened", None),
            id="R354: a noun of deciding",
        ),
        pytest.param(
            "A meeting with fishermen on Monday calmed nobody.",
            ("meeting", "happened", None),
            id="R354: a noun that opens its clause",
        ),
        pytest.param(
            "A trip to Highmoor by the auditors last week changed nothing.",
            ("visit", "happened", "Highmoor"),
            id="R354: a trip",
        ),
        pytest.param(
            "Ada Venn's arrival in Highmoor raised hopes.",
            ("visit", "happened", "Highmoor"),
            id="an arrival",
        ),
        pytest.param(
            "Parliament still has to vote on the lease.",
            ("vote", "planned", None),
            id="R356: still to vote",
        ),
        pytest.param(
            "Mon 14: third round of talks, Port Ash.",
            ("negotiation_round", "planned", "Port Ash"),
            id="R357: a diary",
        ),
        pytest.param(
            "Ada Venn was to visit Highmoor on Wednesday, but fell ill.",
            ("visit", "did_not_happen", "Highmoor"),
            id="R410: crossed",
        ),
        pytest.param(
            "The count was 61 in favour and 54 against.",
            ("vote", "happened", None),
            id="votes on both sides",
        ),
        pytest.param(
            "The chamber called for a truce in a vote on Thursday.",
            ("vote", "happened", None),
            id="demanded at an act that was held",
        ),
        pytest.param(
            "The senate gave the lease the green light.",
            ("vote", "happened", None),
            id="the green light",
        ),
        pytest.param(
            "On Wednesday was foreseen a visit of envoys to Highmoor.",
            ("visit", "planned", "Highmoor"),
            id="the verb first",
        ),
        pytest.param(
            "The 40th cycle opens in Port Ash on Monday.",
            ("negotiation_round", "planned", "Port Ash"),
            id="a cycle",
        ),
        pytest.param(
            "Ada Venn is currently visiting Highmoor.",
            ("visit", "ongoing", "Highmoor"),
            id="an adverb between",
        ),
        pytest.param(
            "Bo Lund is flying to Highmoor on Tuesday.",
            ("visit", "planned", "Highmoor"),
            id="arranged",
        ),
        pytest.param(
            "Soldiers raided Highmoor before dawn.",
            ("strike", "happened", "Highmoor"),
            id="a place is raided",
        ),
        pytest.param(
            "Norland's bombing of Highmoor on Monday drew protests.",
            ("strike", "happened", "Highmoor"),
            id="whose bombing",
        ),
        pytest.param(
            "Rafael Oduya flew to Highmoor on Monday.",
            ("visit", "happened", "Highmoor"),
            id="R411: a name that no list knows",
        ),
        pytest.param(
            "There the bread of Rafael Oduya is liked. Later, Oduya arrived in Highmoor.",
            ("visit", "happened", "Highmoor"),
            id="R411: a surname",
        ),
        pytest.param(
            "Rafael Oduya met Ines Calder.", ("meeting", "happened", None), id="R411: who met"
        ),
        pytest.param(
            "Bo Lund, due in Highmoor yesterday, is ill.",
            ("visit", "did_not_happen", "Highmoor"),
            id="due on a day that has gone",
        ),
        pytest.param(
            "The next round begins the 2. in Highmoor.",
            ("negotiation_round", "planned", None),
            id="the next, in the present",
        ),
        pytest.param(
            "The next meeting is in Highmoor on Thursday.",
            ("meeting", "planned", "Highmoor"),
            id="the next is somewhere",
        ),
        pytest.param(
            "The next vote is on Thursday.", ("vote", "planned", None), id="the next is on a day"
        ),
        pytest.param(
            "The army handed over three outposts in Highmoor on Monday.",
            ("withdrawal", "happened", "Highmoor"),
            id="a number behind a particle",
        ),
    ],
)
def test_an_act_is_told(text: str, expected: tuple[str, str, str | None]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Wool is paid for sixty days after the lease is signed.",
            id="R355: only timed by it",
        ),
        pytest.param("The port opens on the day the bill is passed.", id="R355: the day"),
        pytest.param("Troops still have to leave Highmoor.", id="R356: demanded of troops"),
        pytest.param("Under the draft the lease would be signed on 12 July.", id="R353: a term"),
        pytest.param("If it rains, Bo Lund would fly to Highmoor on Sunday.", id="R353: if"),
        pytest.param("A vote on Wednesday would be a mistake.", id="R353: only judged"),
        pytest.param("He wanted a meeting with fishermen on Monday.", id="R354: wanted"),
        pytest.param("The adoption of children was made easier on Monday.", id="R354: no bill"),
        pytest.param(
            "Following the ratification of the treaty by parliament, tolls would fall.",
            id="R354: still to come",
        ),
        pytest.param("Tuesday: rain on the hills.", id="R357: no act"),
        pytest.param("The arrival of spring in Highmoor raised hopes.", id="spring arrives"),
        pytest.param("The Stormsvale left for Highmoor on Monday.", id="R411: a ship"),
        pytest.param("In May, Ebola came to Highmoor.", id="R411: a single word"),
        pytest.param("Rafael Oduya came to power in Highmoor.", id="R411: no journey"),
        pytest.param("How many attacks were there in June?", id="a question of number"),
        pytest.param("The army says the bombing will stop.", id="an end"),
        pytest.param("A new cycle of violence began in May.", id="a cycle of violence"),
        pytest.param("A second vaccination round will follow.", id="a round of vaccination"),
        pytest.param("Ada Venn launched an attack on the opposition.", id="an attack in words"),
        pytest.param("The plan came under fire in parliament.", id="a plan under fire"),
        pytest.param("Bo Lund has not been seen since May.", id="seen by nobody"),
        pytest.param("Wages had been discussed by the board of Norland.", id="discussed by one"),
        pytest.param(
            "The strike of the dockers enters its fifth week. The army guards the port.",
            id="a strike of workers beside soldiers",
        ),
    ],
)
def test_what_only_looks_like_an_act_is_silent(text: str) -> None:
    assert not told(text)


def test_who_does_not_come_to_what_was_planned() -> None:
    text = "Bo Lund was to meet Ada Venn on Thursday, but the meeting was called off."
    assert told(text) == [("meeting", "did_not_happen", None)]


def test_talks_that_a_planned_mission_goes_for_have_not_been_held() -> None:
    assert told("A mission will arrive in Highmoor on 14 July for talks with bankers.") == [
        ("visit", "planned", "Highmoor")
    ]


def test_who_is_welcomed_is_met_and_what_is_welcomed_is_not() -> None:
    assert told("Ada Venn welcomed Bo Lund at the airport on Tuesday.") == [
        ("meeting", "happened", None)
    ]
    assert not told("Ada Venn welcomed the envoy's words on Tuesday.")


def test_reports_that_are_false_tell_what_did_not_happen() -> None:
    text = "Reports of a meeting between Ada Venn and Bo Lund on Monday are false."
    assert told(text) == [("meeting", "did_not_happen", None)]
    assert is_belied(lexemes(text), next(find_triggers(lexemes(text))))


def test_a_handshake_opens_the_talk_that_follows() -> None:
    assert told("Ada Venn and Bo Lund shook hands and met for an hour.") == [
        ("meeting", "happened", None)
    ]


def test_what_nouns_of_deciding_tell() -> None:
    words = lexemes("After the adoption of the bill by the senate it rained.")
    noun = next(find_triggers(words))
    assert is_decision(words, noun)
    assert is_of_a_body(words, noun)
    assert status_of_decision(words, noun) is Status.HAPPENED


def test_what_opens_a_clause_or_a_line() -> None:
    words = lexemes("A vote on Monday settled it.")
    assert acts_on_a_day(words, next(find_triggers(words)))
    diary = lexemes("Thu 10: confidence vote.")
    assert is_on_agenda(diary, next(find_triggers(diary)), dating=DATING)
    stop = lexemes("Her next stop is Lomme.")
    noun = next(find_triggers(stop))
    assert status_of_stop(stop, noun) is Status.PLANNED
    assert where_stopped(stop, noun) == 4
    owed = lexemes("The text must still be signed.")
    assert not is_outstanding(next(find_triggers(owed)), owed[:1])


def test_who_goes_and_when_it_has_passed() -> None:
    article = article_of("Rafael Oduya flew to Highmoor. Bo Lund was due in Highmoor yesterday.")
    setting = setting_of(article, case=CASE, cast=cast_in(article), dating=DATING)
    words = lexemes(article.report.text)
    flight, due = tuple(find_triggers(words))[:2]
    assert is_named(words, flight, setting=setting)
    assert has_passed(find_timewords(article)[0], due, words)
