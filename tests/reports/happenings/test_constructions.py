"""Meetings, visits, votes and rounds are read in every form: undone, moved, still to come."""

from __future__ import annotations

import pytest

from tests.reports.happenings.telling import told

MEETING = (
    ("The negotiators sat for nine hours in Port Ash on Monday.", "happened", "Port Ash"),
    ("Ada Venn sat down with Bo Lund in Port Ash on Tuesday.", "happened", "Port Ash"),
    ("Ada Venn had talks with Bo Lund on fishing quotas.", "happened", None),
    ("Ada Venn will hold talks with Bo Lund in Highmoor next week.", "planned", "Highmoor"),
    ("Ada Venn held a closed-door session with fishery officials on Monday.", "happened", None),
    (
        "Delegates gathered in Port Ash on Thursday for a meeting on the water shares.",
        "happened",
        "Port Ash",
    ),
    ("The joint water commission met in Highmoor on 3 June.", "happened", "Highmoor"),
    ("The joint water commission meets in Highmoor on Friday.", "planned", "Highmoor"),
    ("The two foreign ministers are meeting in Port Ash today.", "ongoing", "Port Ash"),
    ("Bo Lund was received by Ada Venn in Port Ash.", "happened", "Port Ash"),
    ("Ada Venn hosted Bo Lund for two hours at her farm.", "happened", None),
    ("Ada Venn played host to Bo Lund in Highmoor.", "happened", "Highmoor"),
    ("Ada Venn spoke with Bo Lund by telephone on Sunday.", "happened", None),
    ("Ada Venn phoned Bo Lund on Sunday night.", "happened", None),
    ("Ada Venn spoke to Bo Lund on the phone.", "happened", None),
    ("In a phone call with Bo Lund on Saturday, Ada Venn raised the tariff.", "happened", None),
    ("Ada Venn and Bo Lund held a telephone conversation on Sunday.", "happened", None),
    ("The meeting between Ada Venn and Bo Lund was called off.", "did_not_happen", None),
    (
        "A meeting between Ada Venn and Bo Lund that had been fixed for Monday fell through.",
        "did_not_happen",
        None,
    ),
    ("Bo Lund cancelled a meeting with Ada Venn.", "did_not_happen", None),
    ("Ada Venn refused to meet Bo Lund.", "did_not_happen", None),
    ("Ada Venn did not meet Bo Lund in Port Ash.", "did_not_happen", "Port Ash"),
    ("The meeting of the ministers failed to take place.", "did_not_happen", None),
    ("No meeting between the two ministers has taken place since May.", "did_not_happen", None),
    ("Norland pulled out of a meeting with Sudmark in Port Ash.", "did_not_happen", "Port Ash"),
    ("The meeting, originally set for Monday, was postponed.", "did_not_happen", None),
    ("The meeting has been postponed until Friday.", "planned", None),
    ("The meeting was moved to Friday.", "planned", None),
    (
        "Ada Venn is due to hold a press conference in Port Ash on Wednesday.",
        "planned",
        "Port Ash",
    ),
    ("Ada Venn gave a press conference on Monday.", "happened", None),
    ("The emergency session of the cabinet lasted five hours.", "happened", None),
    ("The cabinet convened in emergency session on Monday.", "happened", None),
    ("A summit of the coastal states opened in Port Ash on Sunday.", "happened", "Port Ash"),
    (
        "A donors' conference for the refugees is to be held in Highmoor in October.",
        "planned",
        "Highmoor",
    ),
    ("The two leaders came face to face for the first time in Port Ash.", "happened", "Port Ash"),
    ("Ada Venn and Bo Lund talked for three hours at the old mill.", "happened", None),
    ("Ada Venn huddled with Bo Lund until midnight.", "happened", None),
    ("Ada Venn consulted Bo Lund in Port Ash on the vaccine shares.", "happened", "Port Ash"),
    ("The envoys conferred behind closed doors on Thursday.", "happened", None),
    ("The mediators met separately with both delegations on Tuesday.", "happened", None),
    (
        "Bo Lund is expected to meet Ada Venn on the sidelines of the harvest fair.",
        "planned",
        None,
    ),
    (
        "A face-to-face meeting between Ada Venn and Bo Lund is planned for July 9.",
        "planned",
        None,
    ),
    ("Ada Venn never met Bo Lund.", "did_not_happen", None),
    ("Ada Venn denied having met Bo Lund.", "did_not_happen", None),
    ("Ada Venn denied reports of a meeting with Bo Lund.", "did_not_happen", None),
    ("The ministers are to meet again on 4 August in Port Ash.", "planned", "Port Ash"),
    ("The two have agreed to meet in Highmoor next month.", "planned", "Highmoor"),
    ("Ada Venn invited Bo Lund to a meeting in Port Ash on Friday.", "planned", "Port Ash"),
    ("Ada Venn cut short a meeting with Bo Lund on Monday.", "happened", None),
    ("Their handshake in Port Ash followed a two-hour conversation.", "happened", None),
    ("The hearing on the tram contract was adjourned until Monday.", "planned", None),
)

VISIT = (
    ("Ada Venn touched down in Highmoor on Sunday night.", "happened", "Highmoor"),
    ("Ada Venn arrived in Port Ash by boat on Monday.", "happened", "Port Ash"),
    ("Ada Venn paid a visit to Port Ash last week.", "happened", "Port Ash"),
    ("Ada Venn is on a three-day visit to Sudmark.", "ongoing", "Sudmark"),
    ("Ada Venn is visiting Highmoor.", "ongoing", "Highmoor"),
    ("Ada Venn is travelling to Port Ash for the talks.", "ongoing", "Port Ash"),
    ("Ada Venn left for Port Ash on Monday.", "happened", "Port Ash"),
    ("Ada Venn shuttled between Port Ash and Highmoor all week.", "happened", "Port Ash"),
    ("Ada Venn toured the camps near Highmoor on Tuesday.", "happened", "Highmoor"),
    ("Ada Venn inspected the lock at Highmoor.", "happened", "Highmoor"),
    ("Ada Venn wants to travel to Port Ash on Monday.", "planned", "Port Ash"),
    ("Ada Venn plans to visit Highmoor in July.", "planned", "Highmoor"),
    ("Ada Venn intends to go to Highmoor on Thursday.", "planned", "Highmoor"),
    ("Ada Venn is on her way to Port Ash.", "ongoing", "Port Ash"),
    ("Ada Venn is en route to Highmoor.", "ongoing", "Highmoor"),
    ("Ada Venn is heading to Highmoor tomorrow.", "planned", "Highmoor"),
    ("Ada Venn will fly to Port Ash on Tuesday.", "planned", "Port Ash"),
    ("Ada Venn flies to Port Ash on Tuesday.", "planned", "Port Ash"),
    ("Ada Venn cancelled a trip to Highmoor.", "did_not_happen", "Highmoor"),
    ("Ada Venn has put off her visit to Highmoor.", "did_not_happen", "Highmoor"),
    ("Ada Venn has called off a visit to Highmoor.", "did_not_happen", "Highmoor"),
    ("Ada Venn's trip to Highmoor was scrapped.", "did_not_happen", "Highmoor"),
    ("Ada Venn did not travel to Port Ash.", "did_not_happen", "Port Ash"),
    ("Ada Venn is due in Port Ash on Monday.", "planned", "Port Ash"),
    ("Ada Venn wrapped up a two-day visit to Highmoor.", "happened", "Highmoor"),
    ("During a visit to Highmoor, Ada Venn promised vaccines.", "happened", "Highmoor"),
    ("On a visit to Highmoor on Monday, Ada Venn promised vaccines.", "happened", "Highmoor"),
    ("Ada Venn crossed into Sudmark on Monday to inspect the border post.", "happened", "Sudmark"),
    ("Ada Venn made a surprise trip to Highmoor.", "happened", "Highmoor"),
    ("Ada Venn made a stopover in Port Ash on Thursday.", "happened", "Port Ash"),
    ("Ada Venn reached Port Ash on Monday evening.", "happened", "Port Ash"),
    ("Ada Venn drove to Highmoor to hear the herders.", "happened", "Highmoor"),
    ("Ada Venn sailed to Port Ash on the evening ferry.", "happened", "Port Ash"),
    ("Ada Venn began a tour of the region in Port Ash.", "ongoing", "Port Ash"),
    ("A delegation of senators is to visit Highmoor on Friday.", "planned", "Highmoor"),
    ("A delegation of herders visited Highmoor on Friday.", "happened", "Highmoor"),
    ("Election observers arrived in Highmoor on Monday.", "happened", "Highmoor"),
    ("Ada Venn is expected in Highmoor on Monday.", "planned", "Highmoor"),
    ("Ada Venn's visit to Highmoor is scheduled for Monday.", "planned", "Highmoor"),
)

VOTE = (
    ("Parliament approved the fisheries bill by 61 votes to 40.", "happened", None),
    ("The fisheries bill was approved by 61 votes to 40.", "happened", None),
    ("The assembly passed the debt law on Tuesday, 61 to 40.", "happened", None),
    ("The debt law was passed by the assembly on Tuesday.", "happened", None),
    ("Lawmakers voted 61-40 to lift the embargo.", "happened", None),
    ("Deputies rejected the treaty by a show of hands.", "happened", None),
    ("The treaty was rejected in the chamber by 60 votes to 12.", "happened", None),
    ("A ballot of the dockers is due on Friday.", "planned", None),
    ("The referendum on the border will be held on 3 September.", "planned", None),
    ("A referendum on the border was held on 3 June.", "happened", None),
    ("The chamber votes on the water bill on Friday.", "planned", None),
    ("The chamber is voting on the water bill.", "ongoing", None),
    ("The vote on the water bill was put off until Friday.", "planned", None),
    ("The vote on the water bill was postponed.", "did_not_happen", None),
    ("The council has not yet voted on the resolution.", "did_not_happen", None),
    ("The council failed to adopt the resolution.", "happened", None),
    ("No vote was taken.", "did_not_happen", None),
    ("The Senate ratified the treaty on Monday.", "happened", None),
    ("The Senate has yet to ratify the treaty.", "did_not_happen", None),
    ("The cabinet endorsed the quota plan by nine votes to four.", "happened", None),
    ("The resolution was adopted unanimously.", "happened", None),
    ("The council unanimously adopted a resolution on the camps.", "happened", None),
    ("Norland vetoed the resolution.", "happened", None),
    ("The motion was carried by two votes.", "happened", None),
    ("The motion was defeated.", "happened", None),
    ("The amendment fell by 40 votes to 61.", "happened", None),
    ("Members of the union will vote on the offer next week.", "planned", None),
    ("The vote is scheduled for Thursday.", "planned", None),
    ("In a vote on Monday the assembly turned down the lease.", "happened", None),
    ("The mayor called a vote on the lease for Friday.", "planned", None),
    ("Herders go to the polls on Sunday.", "planned", None),
    ("The people of Port Ash went to the polls on Sunday.", "happened", None),
    ("The council put the text to a vote on Monday.", "happened", None),
    ("The board would vote on Thursday, the chairman said.", "planned", None),
)

ROUND = (
    ("The third round opened in Port Ash on Monday.", "ongoing", "Port Ash"),
    (
        "The third round of talks ended in Port Ash on Monday without a text.",
        "happened",
        "Port Ash",
    ),
    ("Talks resume in Port Ash on Friday.", "planned", "Port Ash"),
    ("Talks resumed in Port Ash on Friday.", "happened", "Port Ash"),
    ("Talks between Norland and Sudmark broke down on Monday.", "happened", None),
    ("The talks in Port Ash broke up without a result.", "happened", "Port Ash"),
    ("Negotiations are due to resume in Highmoor next week.", "planned", "Highmoor"),
    ("Negotiators returned to Port Ash for a fourth round.", "happened", "Port Ash"),
    ("A fourth round is set for 20 July in Highmoor.", "planned", "Highmoor"),
    (
        "A fourth round of talks, to be held in Highmoor, was cancelled.",
        "did_not_happen",
        "Highmoor",
    ),
    ("A second round has not been scheduled.", "did_not_happen", None),
    ("Two days of talks in Port Ash ended on Tuesday.", "happened", "Port Ash"),
    ("Norland and Sudmark ended two days of talks in Port Ash.", "happened", "Port Ash"),
    ("Norland and Sudmark began three days of talks in Port Ash.", "ongoing", "Port Ash"),
    ("Both sides ended their third round of negotiations in Highmoor.", "happened", "Highmoor"),
    ("Indirect talks between Norland and Sudmark opened in Highmoor.", "happened", "Highmoor"),
    ("The negotiating teams are meeting in Highmoor for a fifth round.", "ongoing", "Highmoor"),
    ("Norland invited Sudmark to a new round in Highmoor.", "planned", "Highmoor"),
    ("Negotiations on the quota were suspended on Friday.", "happened", None),
    ("The quota talks collapsed on Friday.", "happened", None),
    ("The debt talks in Port Ash went into a second day on Friday.", "ongoing", "Port Ash"),
    ("The latest round of debt talks started in Port Ash on Monday.", "ongoing", "Port Ash"),
    ("Sudmark walked out of the talks in Port Ash on Friday.", "happened", "Port Ash"),
    ("Sudmark broke off the talks.", "happened", None),
    ("The next round will take place in Highmoor.", "planned", "Highmoor"),
    ("The parties go back to the table on Monday.", "planned", None),
    ("The delegations returned to the negotiating table on Monday.", "happened", None),
)


@pytest.mark.parametrize(("text", "status", "place"), MEETING, ids=lambda one: str(one))
def test_meetings_in_every_form(text: str, status: str, place: str | None) -> None:
    assert told(text) == [("meeting", status, place)]


@pytest.mark.parametrize(("text", "status", "place"), VISIT, ids=lambda one: str(one))
def test_visits_in_every_form(text: str, status: str, place: str | None) -> None:
    assert told(text) == [("visit", status, place)]


@pytest.mark.parametrize(("text", "status", "place"), VOTE, ids=lambda one: str(one))
def test_votes_in_every_form(text: str, status: str, place: str | None) -> None:
    assert told(text) == [("vote", status, place)]


@pytest.mark.parametrize(("text", "status", "place"), ROUND, ids=lambda one: str(one))
def test_r245_rounds_in_every_form(text: str, status: str, place: str | None) -> None:
    assert told(text) == [("negotiation_round", status, place)]
