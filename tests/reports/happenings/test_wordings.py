"""The same act is found in whatever words a report tells it."""

from __future__ import annotations

import pytest

from goodoffices.reports.happenings.events import find_events
from goodoffices.reports.record import Dating, Event
from tests.reports.made_articles import article_of
from tests.reports.made_case import CASE, between, cast_in

DATING = Dating(when=between("2031-07-04", "2031-07-04"))


def events(text: str) -> tuple[Event, ...]:
    article = article_of(text)
    return find_events(article, case=CASE, cast=cast_in(article), dating=DATING)


def told(text: str) -> list[tuple[str, str, str | None]]:
    return [(event.type.value, event.status.value, event.place) for event in events(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Talks on a truce between the two fleets were broken off in Port Ash on Monday.",
            ("happened", "Port Ash"),
            id="talks broken off",
        ),
        pytest.param(
            "Truce talks between Norland and Sudmark have collapsed after nine days in Highmoor.",
            ("happened", "Highmoor"),
            id="talks collapsed, far behind the noun",
        ),
        pytest.param(
            "The talks are still expected to resume in Port Ash on Thursday.",
            ("planned", "Port Ash"),
            id="talks to resume",
        ),
        pytest.param(
            "Envoys said they were due to resume in Port Ash next week.",
            ("planned", "Port Ash"),
            id="they were due to resume",
        ),
        pytest.param(
            "The Highmoor round broke down on Tuesday.",
            ("happened", "Highmoor"),
            id="a round by place",
        ),
        pytest.param(
            "Last month's round in Highmoor, the second since spring, ended in silence.",
            ("happened", "Highmoor"),
            id="a round with an aside",
        ),
        pytest.param(
            "The round of consultations must resume on Friday in Highmoor.",
            ("planned", "Highmoor"),
            id="must resume on a named day",
        ),
        pytest.param(
            "Norland has been in talks with Sudmark for six days.",
            ("ongoing", None),
            id="in talks for six days",
        ),
        pytest.param(
            "Norland and Sudmark resumed negotiations in Port Ash on Friday.",
            ("happened", "Port Ash"),
            id="resumed negotiations",
        ),
        pytest.param(
            "Mediators broke off the talks on Sunday.",
            ("happened", None),
            id="broke off the talks",
        ),
        pytest.param(
            "Ada Venn told a news conference in Port Ash that talks had failed.",
            ("happened", None),
            id="said that talks had failed",
        ),
        pytest.param(
            "The third round of talks passed without result.",
            ("happened", None),
            id="a numbered round is no pointer",
        ),
        pytest.param(
            "Talks between Norland and Sudmark began in Port Ash on Monday.",
            ("happened", "Port Ash"),
            id="talks began",
        ),
    ],
)
def test_rounds_of_negotiation(text: str, expected: tuple[str, str | None]) -> None:
    assert told(text) == [("negotiation_round", *expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Ada Venn on Friday received Bo Lund in Port Ash.",
            ("happened", "Port Ash"),
            id="received somebody",
        ),
        pytest.param(
            "Ada Venn received in Port Ash the ambassador of Sudmark, Bo Lund.",
            ("happened", "Port Ash"),
            id="received, the place first",
        ),
        pytest.param(
            "Bo Lund was received by Ada Venn in Highmoor.",
            ("happened", "Highmoor"),
            id="was received by somebody",
        ),
        pytest.param(
            "The two met for three hours on the ship.",
            ("happened", None),
            id="its length is known",
        ),
        pytest.param(
            "Nobody has met Bo Lund since May.", ("did_not_happen", None), id="nobody met"
        ),
        pytest.param(
            "Ada Venn conferred for an hour with Bo Lund.", ("happened", None), id="conferred"
        ),
        pytest.param(
            "After three hours behind closed doors with Bo Lund in Highmoor, Ada Venn smiled.",
            ("happened", "Highmoor"),
            id="hours behind closed doors with",
        ),
        pytest.param(
            "Ada Venn came on the day after three hours with Bo Lund.",
            ("happened", None),
            id="hours with somebody",
        ),
        pytest.param(
            "Ada Venn has called an emergency meeting of her party for Tuesday.",
            ("planned", None),
            id="called a meeting",
        ),
        pytest.param(
            "Ada Venn, addressing a conference of mayors in Highmoor last week, spoke of salt.",
            ("happened", "Highmoor"),
            id="addressing a conference",
        ),
        pytest.param(
            "No hearing has been scheduled yet.", ("did_not_happen", None), id="no hearing"
        ),
        pytest.param(
            "The next briefing is on Tuesday at ten.", ("planned", None), id="the next briefing"
        ),
    ],
)
def test_meetings(text: str, expected: tuple[str, str | None]) -> None:
    assert told(text) == [("meeting", *expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Ada Venn disembarked in Port Ash.", ("happened", "Port Ash"), id="by ship"),
        pytest.param(
            "Ada Venn is expected to return to Highmoor in November.",
            ("planned", "Highmoor"),
            id="to return to a place",
        ),
        pytest.param(
            "Ada Venn is expected in Highmoor on 23 September.",
            ("planned", "Highmoor"),
            id="expected in a place",
        ),
        pytest.param(
            "Ada Venn and Bo Lund fly to Highmoor on Tuesday.",
            ("planned", "Highmoor"),
            id="fly on a named day",
        ),
        pytest.param(
            "Ada Venn must go on Thursday to Highmoor.", ("planned", "Highmoor"), id="must go"
        ),
        pytest.param(
            "Ada Venn called off her visit to Highmoor.",
            ("did_not_happen", "Highmoor"),
            id="called off her visit",
        ),
        pytest.param(
            "Ada Venn flew from Port Ash to Highmoor.", ("happened", "Highmoor"), id="from and to"
        ),
        pytest.param(
            "Ada Venn left for Port Ash on Thursday.", ("happened", "Port Ash"), id="left for"
        ),
        pytest.param(
            "Ada Venn said she would visit Port Ash next month.",
            ("planned", "Port Ash"),
            id="said she would, with a day",
        ),
        pytest.param(
            "Ada Venn visits Highmoor on Sunday.", ("planned", "Highmoor"), id="visits on a day"
        ),
        pytest.param(
            "Ada Venn has invited Bo Lund to Highmoor for early November.",
            ("planned", "Highmoor"),
            id="invited to a place",
        ),
        pytest.param(
            "Ada Venn has no plans to return this week.",
            ("did_not_happen", None),
            id="no plans to return",
        ),
        pytest.param(
            "Ada Venn, who was awaited last night, didn't come.",
            ("did_not_happen", None),
            id="did not come",
        ),
        pytest.param(
            "A stop in Highmoor by Ada Venn has been ruled out.",
            ("did_not_happen", "Highmoor"),
            id="a stop ruled out",
        ),
        pytest.param(
            "A visit to Highmoor by Bo Lund, planned for this week, was put off.",
            ("did_not_happen", "Highmoor"),
            id="put off",
        ),
        pytest.param(
            "A visit to Highmoor by Bo Lund, planned for this week, was put off until May.",
            ("planned", "Highmoor"),
            id="put off until another day",
        ),
        pytest.param(
            "Ada Venn is to arrive in Port Ash on Wednesday, her fifth trip to the region.",
            ("planned", "Port Ash"),
            id="an apposition tells the same visit",
        ),
        pytest.param(
            "Ada Venn is expected in Port Ash on Wednesday on her sixth trip.",
            ("planned", "Port Ash"),
            id="on her sixth trip tells the same visit",
        ),
    ],
)
def test_visits(text: str, expected: tuple[str, str | None]) -> None:
    assert told(text) == [("visit", *expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The bridge at Highmoor was hit on 15 June.",
            ("strike", "happened", "Highmoor"),
            id="was hit",
        ),
        pytest.param(
            "Highmoor came under fire at night.",
            ("strike", "happened", "Highmoor"),
            id="came under fire",
        ),
        pytest.param(
            "Shells landed on Port Ash, killing two.",
            ("strike", "happened", "Port Ash"),
            id="shells landed",
        ),
        pytest.param(
            "An air strike on Highmoor killed four people on Monday.",
            ("strike", "happened", "Highmoor"),
            id="a strike killed",
        ),
        pytest.param(
            "Norland attacked Highmoor with drones.",
            ("strike", "happened", "Highmoor"),
            id="attacked a place",
        ),
        pytest.param(
            "Gunmen opened fire on a bus near Port Ash.",
            ("strike", "happened", "Port Ash"),
            id="opened fire",
        ),
        pytest.param(
            "Artillery fire hit the market of Port Ash.",
            ("strike", "happened", "Port Ash"),
            id="fire hit",
        ),
        pytest.param(
            "The army said it struck a depot near Highmoor overnight.",
            ("strike", "happened", "Highmoor"),
            id="struck a depot",
        ),
        pytest.param(
            "Two men were killed in a strike on Port Ash, Cy Marr said.",
            ("strike", "happened", "Port Ash"),
            id="killed in a strike",
        ),
        pytest.param(
            "A drone strike hit Port Ash on Sunday.",
            ("strike", "happened", "Port Ash"),
            id="a strike hit a place",
        ),
        pytest.param(
            "Troops began to withdraw from Highmoor on Friday.",
            ("withdrawal", "ongoing", "Highmoor"),
            id="began to withdraw",
        ),
        pytest.param(
            "Bo Lund's new proposal would open the port.",
            ("proposal", "happened", None),
            id="what a proposal would do",
        ),
        pytest.param(
            "The summit opens in Port Ash on Monday.",
            ("meeting", "planned", "Port Ash"),
            id="opens on a day",
        ),
        pytest.param(
            "Ada Venn wrapped up a visit to Port Ash.",
            ("visit", "happened", "Port Ash"),
            id="wrapped up a visit",
        ),
        pytest.param(
            "No new date for talks has been set.",
            ("meeting", "did_not_happen", None),
            id="no new date",
        ),
        pytest.param(
            "Norland completed its withdrawal from Highmoor on Friday.",
            ("withdrawal", "happened", "Highmoor"),
            id="completed its withdrawal",
        ),
        pytest.param(
            "Norland pulled its troops out of Highmoor.",
            ("withdrawal", "happened", "Highmoor"),
            id="pulled its troops out",
        ),
        pytest.param(
            "Norland has begun withdrawing from Highmoor.",
            ("withdrawal", "ongoing", "Highmoor"),
            id="has begun withdrawing",
        ),
        pytest.param(
            "The chamber threw out the bill by 30 votes to 12.",
            ("vote", "happened", None),
            id="threw out the bill",
        ),
        pytest.param(
            "The mediators presented a new plan to both sides.",
            ("proposal", "happened", None),
            id="presented a plan",
        ),
        pytest.param(
            "A vote in the council on a text demanding peace, which had been due today, "
            "has been put off until Friday.",
            ("vote", "planned", None),
            id="a vote put off until a day",
        ),
        pytest.param("No date for a vote has been set.", ("vote", "did_not_happen", None)),
        pytest.param(
            "Cy Marr ruled out a second vote.", ("vote", "did_not_happen", None), id="ruled out"
        ),
        pytest.param(
            "The law requires a plebiscite, and the chamber will hold it in May.",
            ("vote", "planned", None),
            id="will hold it",
        ),
        pytest.param(
            "The treaties will be signed in Port Ash on 7 September.",
            ("signing", "planned", "Port Ash"),
            id="will be signed",
        ),
        pytest.param(
            "Ada Venn is expected to sign the treaties in Port Ash next month.",
            ("signing", "planned", "Port Ash"),
            id="to sign the treaties",
        ),
        pytest.param(
            "Ada Venn signed a statement of principles with Bo Lund in Port Ash.",
            ("signing", "happened", "Port Ash"),
            id="signed a statement",
        ),
        pytest.param(
            "She cited the statement that Ada Venn and Bo Lund issued in Port Ash.",
            ("signing", "happened", "Port Ash"),
            id="a statement issued by two",
        ),
        pytest.param(
            "Bo Lund has put forward a separate text on salt.",
            ("proposal", "happened", None),
            id="put forward",
        ),
        pytest.param(
            "Norland and Sudmark announced an agreement in principle on Monday in Port Ash.",
            ("proposal", "happened", "Port Ash"),
            id="announced an agreement",
        ),
    ],
)
def test_other_acts(text: str, expected: tuple[str, str, str | None]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ada Venn is under pressure to strike a bargain.", id="strike a bargain"),
        pytest.param("Norland would not sign any deal that keeps the port shut.", id="a refusal"),
        pytest.param("Ada Venn said Norland had accepted the bridging proposal.", id="accepted"),
        pytest.param("A man familiar with the talks told Bo Lund a story.", id="familiar with"),
        pytest.param("Ada Venn spoke in a telephone interview from Port Ash.", id="interview"),
        pytest.param("The delegation of Norland flew out late on Sunday.", id="flew out"),
        pytest.param("Ada Venn received 3 million pounds from Norland.", id="received money"),
        pytest.param("Ada Venn received Norland weapons.", id="received weapons"),
        pytest.param("Ada Venn was accused of paying behind closed doors.", id="closed doors"),
        pytest.param("Ada Venn came under fire for her remarks.", id="under fire for words"),
        pytest.param("Ada Venn is due in court in Port Ash on Monday.", id="due in court"),
        pytest.param("Norland's offensive has since killed 300 in Highmoor.", id="since then"),
        pytest.param("Norland withdrew its request in Port Ash.", id="withdrew a request"),
        pytest.param("Ada Venn attacked the proposal.", id="attacked a proposal"),
        pytest.param("Ada Venn left for good.", id="left for good"),
        pytest.param("Bo Lund headed the delegation to Port Ash.", id="headed a delegation"),
        pytest.param("Ada Venn pulled a paper out in Highmoor.", id="pulled a paper out"),
        pytest.param("The news was received by officials in Port Ash.", id="news was received"),
        pytest.param("Norland was hit by sanctions.", id="hit by sanctions"),
        pytest.param("An answer is expected in November.", id="an answer is expected"),
        pytest.param("Norland resumed its war.", id="a war resumed"),
        pytest.param("Ada Venn did not return the money.", id="return something"),
        pytest.param("Ada Venn said the troops would never return to Highmoor.", id="would never"),
        pytest.param("In a signed statement Ada Venn denied it.", id="a signed statement"),
    ],
)
def test_words_that_tell_something_else(text: str) -> None:
    assert told(text) == []


def test_r24_an_apposition_brings_its_number() -> None:
    [event] = events("Ada Venn arrived in Port Ash, her fifth trip to the region.")
    assert (len(event.spans), event.participants) == (2, ("ada-venn",))


def test_hours_with_somebody_are_how_long() -> None:
    [event] = events("After three hours with Bo Lund in Highmoor, Ada Venn smiled.")
    assert event.duration == "three hours"
    assert event.participants == ("bo-lund", "ada-venn")


def test_whom_a_visit_is_for_does_not_travel() -> None:
    [visit, *_] = events("Ada Venn flew to Port Ash to hear Bo Lund.")
    assert (visit.type.value, visit.participants) == ("visit", ("ada-venn",))
