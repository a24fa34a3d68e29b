"""Strikes, votes, signings and proposals are found, and what only sounds like one is not."""

from __future__ import annotations

import pytest

from tests.reports.happenings.telling import events, told


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
            "The two sides returned to the table in Port Ash on Monday.",
            ("negotiation_round", "happened", "Port Ash"),
            id="returned to the table",
        ),
        pytest.param(
            "Both delegations put their signatures to the protocol in Port Ash.",
            ("signing", "happened", "Port Ash"),
            id="put their signatures to",
        ),
        pytest.param(
            "Ada Venn spoke by telephone with Bo Lund yesterday.",
            ("meeting", "happened", None),
            id="spoke by telephone",
        ),
        pytest.param(
            "The market of Port Ash was shelled.",
            ("strike", "happened", "Port Ash"),
            id="was shelled",
        ),
        pytest.param(
            "The chamber voted through the act on Tuesday.",
            ("vote", "happened", None),
            id="voted through",
        ),
        pytest.param(
            "Reports are coming in of a strike on Port Ash.",
            ("strike", "happened", "Port Ash"),
            id="a strike on a place",
        ),
        pytest.param(
            "The toll of Monday's strike on Port Ash was lowered.",
            ("strike", "happened", "Port Ash"),
            id="a day's strike",
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
