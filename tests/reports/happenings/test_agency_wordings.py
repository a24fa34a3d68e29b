"""Acts told as a news agency tells them are read with their status and place."""

from __future__ import annotations

import pytest

from tests.reports.happenings.telling import told

ACTS = (
    (
        "The third round of the debt talks drew to a close in Highmoor on Monday.",
        ("negotiation_round", "happened", "Highmoor"),
    ),
    (
        "The teams put their initials to the lease in Port Ash.",
        ("signing", "happened", "Port Ash"),
    ),
    (
        "Envoys of Norland and Sudmark gathered in Port Ash for a second day of talks.",
        ("negotiation_round", "happened", "Port Ash"),
    ),
    (
        "Ada Venn and Bo Lund sat down for the first time since the blockade began.",
        ("meeting", "happened", None),
    ),
    ("The two men shook hands and talked for forty minutes.", ("meeting", "happened", None)),
    ("Ada Venn is holding talks with Bo Lund in Highmoor.", ("meeting", "ongoing", "Highmoor")),
    ("Ada Venn will host Bo Lund in Highmoor on Friday.", ("meeting", "planned", "Highmoor")),
    (
        "Ada Venn was to meet Bo Lund on Thursday, but the meeting was called off.",
        ("meeting", "did_not_happen", None),
    ),
    (
        "Ada Venn's planned meeting with Bo Lund will not take place.",
        ("meeting", "did_not_happen", None),
    ),
    (
        "A meeting scheduled for Tuesday was cancelled at the last minute.",
        ("meeting", "did_not_happen", None),
    ),
    ("The commission has not met since March.", ("meeting", "did_not_happen", None)),
    ("Ada Venn left Port Ash for Highmoor on Sunday.", ("visit", "happened", "Highmoor")),
    (
        "Ada Venn, on her second visit to Highmoor this month, toured the dam.",
        ("visit", "happened", "Highmoor"),
    ),
    ("Bo Lund postponed a visit to Port Ash.", ("visit", "did_not_happen", "Port Ash")),
    ("Bo Lund has yet to visit Highmoor.", ("visit", "did_not_happen", "Highmoor")),
    ("Bo Lund will not be travelling to Port Ash.", ("visit", "did_not_happen", "Port Ash")),
    (
        "Bo Lund had been due to fly to Port Ash on Monday but stayed at home.",
        ("visit", "did_not_happen", "Port Ash"),
    ),
    (
        "Bo Lund is scheduled to arrive in Port Ash later this week.",
        ("visit", "planned", "Port Ash"),
    ),
    ("Bo Lund began a three-day visit to Norland on Monday.", ("visit", "ongoing", "Norland")),
    ("Bo Lund ended a three-day visit to Norland on Monday.", ("visit", "happened", "Norland")),
    (
        "A delegation led by Bo Lund arrived in Highmoor for talks.",
        ("visit", "happened", "Highmoor"),
    ),
    ("Parliament voted overwhelmingly to reject the accord.", ("vote", "happened", None)),
    ("Parliament is to vote on the accord next Tuesday.", ("vote", "planned", None)),
    ("A vote on the accord is expected in September.", ("vote", "planned", None)),
    ("A vote on the accord has been delayed indefinitely.", ("vote", "did_not_happen", None)),
    ("The accord passed by a single vote.", ("vote", "happened", None)),
    ("The upper house approved the accord by a show of hands.", ("vote", "happened", None)),
    ("Members of the dockers' union rejected the offer by 312 to 90.", ("vote", "happened", None)),
    ("The bill cleared the lower house on Monday.", ("vote", "happened", None)),
    ("The council adopted resolution 2114 with three abstentions.", ("vote", "happened", None)),
    (
        "The fourth round of the water talks closed on Friday in Port Ash.",
        ("negotiation_round", "happened", "Port Ash"),
    ),
    (
        "The fifth round of talks has been put off until May.",
        ("negotiation_round", "planned", None),
    ),
    (
        "The sides agreed to hold a further round in Highmoor in June.",
        ("negotiation_round", "planned", "Highmoor"),
    ),
    ("Norland broke off negotiations on Monday.", ("negotiation_round", "happened", None)),
    (
        "Negotiations resumed in Port Ash on Monday after a break of two weeks.",
        ("negotiation_round", "happened", "Port Ash"),
    ),
    ("Negotiations are to resume on 12 July.", ("negotiation_round", "planned", None)),
    ("No date has been set for the next round.", ("negotiation_round", "did_not_happen", None)),
    (
        "Sudmark presented a revised draft to the mediators in Port Ash on Monday.",
        ("proposal", "happened", "Port Ash"),
    ),
    (
        "Sudmark has submitted a written proposal on the herring quota.",
        ("proposal", "happened", None),
    ),
    (
        "A compromise text drawn up by the mediators was handed to both delegations on Sunday.",
        ("proposal", "happened", None),
    ),
    ("The mediators have put a new text to both sides.", ("proposal", "happened", None)),
    ("Sudmark is expected to submit a counter-proposal next week.", ("proposal", "planned", None)),
    ("Sudmark never tabled a proposal.", ("proposal", "did_not_happen", None)),
    (
        "Under a plan floated by Norland last week, the lock would be shared.",
        ("proposal", "happened", None),
    ),
    (
        "Norland has pulled its last soldiers out of Highmoor.",
        ("withdrawal", "happened", "Highmoor"),
    ),
    (
        "Norland's last soldiers pulled out of Highmoor before dawn.",
        ("withdrawal", "happened", "Highmoor"),
    ),
    ("The pullout from Highmoor was completed on Friday.", ("withdrawal", "happened", "Highmoor")),
    (
        "Norland said it had completed its withdrawal from Highmoor.",
        ("withdrawal", "happened", "Highmoor"),
    ),
    (
        "The withdrawal of Norland's troops from Highmoor has begun.",
        ("withdrawal", "ongoing", "Highmoor"),
    ),
    (
        "Two shells hit a clinic in Highmoor on Wednesday, killing a nurse.",
        ("strike", "happened", "Highmoor"),
    ),
    (
        "At least four people were killed when missiles struck the port of Port Ash.",
        ("strike", "happened", "Port Ash"),
    ),
    ("Norland's navy fired on a trawler off Port Ash.", ("strike", "happened", "Port Ash")),
    ("Drones attacked a fuel depot near Port Ash overnight.", ("strike", "happened", "Port Ash")),
    ("The bombing of Port Ash killed nine.", ("strike", "happened", "Port Ash")),
    (
        "Ada Venn signed the fisheries accord in Port Ash on Monday.",
        ("signing", "happened", "Port Ash"),
    ),
    ("The fisheries accord was signed by Ada Venn and Bo Lund.", ("signing", "happened", None)),
    ("The two ministers are expected to sign the accord on Friday.", ("signing", "planned", None)),
    ("The two ministers failed to sign the accord.", ("signing", "did_not_happen", None)),
    (
        "The accord will be signed on 3 September at a ceremony in Highmoor.",
        ("signing", "planned", "Highmoor"),
    ),
    ("Under the accord signed in May, tolls are shared.", ("signing", "happened", None)),
    ("The memorandum has yet to be signed.", ("signing", "did_not_happen", None)),
)

SILENT = (
    "Nothing will move until the chamber has voted.",
    "Cy Marr spoke to reporters who travelled with the delegation.",
    "In Port Ash the talks have enemies of their own.",
    "Norland's forces remain in Highmoor.",
    "An explosion rocked Port Ash.",
    "Rail workers walked out on Monday.",
    "The strike by rail workers entered its second week.",
    "Ada Venn met the deadline for the budget.",
    "Ada Venn raised the matter with Bo Lund.",
    "The visitors' centre in Port Ash is closed.",
    "The talks have dragged on for two years.",
    "Ada Venn said the talks were serious.",
    "Bo Lund said he had not read the proposal.",
    "Both sides reject the proposal.",
    "Trade talks with third countries are another matter.",
    "The proposal would cost nine million marks.",
    "The vote of confidence he enjoys is large.",
    "Bo Lund offered to resign.",
    "A proposal to widen the canal is as old as the town.",
    "The herders hold a meeting every spring.",
    "Ada Venn would like to visit Highmoor.",
    "The prospect of talks lifted prices.",
    "Nobody expects a vote before May.",
    "Bo Lund ruled out talks.",
    "The border has been quiet since the attacks of 2024.",
    "Fishing boats left Port Ash at dawn.",
    "Ada Venn left the room.",
    "Bo Lund left office in May.",
    "The envoy gave no date.",
    "The minister presented flowers.",
    "The firm launched a drone at the fair.",
    "The troops were fed.",
    "The agency sent a text message.",
    "The ministry published figures.",
)


@pytest.mark.parametrize(("text", "expected"), ACTS, ids=lambda one: str(one))
def test_an_act_is_told(text: str, expected: tuple[str, str, str | None]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize("text", SILENT, ids=lambda one: str(one))
def test_no_act_is_told(text: str) -> None:
    assert told(text) == []
