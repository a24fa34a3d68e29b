"""Texts, strikes, withdrawals and signings are read in every form; what sounds alike is silent."""

from __future__ import annotations

import pytest

from tests.reports.happenings.telling import told

PROPOSAL = (
    ("The envoy tabled a text on the dam.", "happened", None),
    ("The envoy put a text on the table.", "happened", None),
    ("The mediators put forward a plan for the camps.", "happened", None),
    ("The mediators circulated a draft on Monday.", "happened", None),
    ("A bridging paper was circulated on Monday.", "happened", None),
    ("The mediators will present a draft next week.", "planned", None),
    ("Cy Marr submitted a compromise paper to both sides.", "happened", None),
    ("Cy Marr handed both sides a draft of six pages.", "happened", None),
    ("Cy Marr sent a new text to both capitals.", "happened", None),
    ("Cy Marr has sent both sides a draft.", "happened", None),
    ("Norland offered to open the lock.", "happened", None),
    ("Norland offered Sudmark a ten-year lease.", "happened", None),
    ("Norland made an offer on Monday.", "happened", None),
    ("Norland has made no offer.", "did_not_happen", None),
    ("Norland has made a new offer on the quota.", "happened", None),
    ("Norland put a new offer on the table.", "happened", None),
    ("Norland came forward with a plan for the prisoners.", "happened", None),
    ("Norland presented a counter-proposal on Tuesday.", "happened", None),
    ("Norland proposed a joint fund on Monday.", "happened", None),
    ("Norland proposed that the herders be paid.", "happened", None),
    ("A draft resolution tabled by Norland calls for inspections.", "happened", None),
    ("The plan, presented on Monday by the mediators, foresees a fund.", "happened", None),
    ("Norland unveiled a plan for the ports.", "happened", None),
    ("The mediators mean to present a full text on Thursday.", "planned", None),
)

WITHDRAWAL = (
    ("Norland withdrew its troops from Highmoor on Monday.", "happened", "Highmoor"),
    ("Norland pulled out of Highmoor.", "happened", "Highmoor"),
    ("Norland pulled its forces back from Highmoor.", "happened", "Highmoor"),
    ("Norland's troops left Highmoor on Monday.", "happened", "Highmoor"),
    ("Norland's garrison has left Highmoor.", "happened", "Highmoor"),
    ("Norland's army handed over positions near Highmoor on Monday.", "happened", "Highmoor"),
    ("Norland evacuated two outposts near Highmoor.", "happened", "Highmoor"),
    ("The last Norlander soldiers left Highmoor on Friday.", "happened", "Highmoor"),
    ("Troops began to pull out of Highmoor on Monday.", "ongoing", "Highmoor"),
    ("Norland began withdrawing its troops from Highmoor.", "ongoing", "Highmoor"),
    ("Norland has begun a withdrawal from Highmoor.", "ongoing", "Highmoor"),
    ("Norland completed its withdrawal from Highmoor on Monday.", "happened", "Highmoor"),
    ("Norland will withdraw from Highmoor by 1 September.", "planned", "Highmoor"),
    (
        "The withdrawal of Norland's troops from Highmoor is to begin on Monday.",
        "planned",
        "Highmoor",
    ),
    ("Norland's troops are leaving Highmoor.", "ongoing", "Highmoor"),
    ("Norland did not withdraw from Highmoor.", "did_not_happen", "Highmoor"),
    ("Norland has not pulled back its guns from Highmoor.", "did_not_happen", "Highmoor"),
    ("Norland vacated the barracks at Highmoor.", "happened", "Highmoor"),
    ("Norland retreated from Highmoor overnight.", "happened", "Highmoor"),
    ("Norland redeployed its units away from Highmoor.", "happened", "Highmoor"),
)

STRIKE = (
    ("Norland shelled Port Ash on Monday.", "happened", "Port Ash"),
    ("Aircraft bombed a depot near Highmoor.", "happened", "Highmoor"),
    ("A rocket struck a school in Highmoor on Friday.", "happened", "Highmoor"),
    ("A drone attack on Port Ash killed three people.", "happened", "Port Ash"),
    ("An air raid on Highmoor wounded four.", "happened", "Highmoor"),
    (
        "Three people died when a mortar bomb fell on the market of Highmoor.",
        "happened",
        "Highmoor",
    ),
    ("Gunmen ambushed a convoy near Highmoor.", "happened", "Highmoor"),
    ("Militiamen attacked a police post in Highmoor.", "happened", "Highmoor"),
    ("Norland launched an attack on Port Ash.", "happened", "Port Ash"),
    ("Norland launched missiles at Port Ash overnight.", "happened", "Port Ash"),
    ("Norland carried out air strikes on Highmoor.", "happened", "Highmoor"),
    ("Norland fired rockets at Port Ash.", "happened", "Port Ash"),
    ("Port Ash was bombarded for a second night.", "happened", "Port Ash"),
    ("A car bomb exploded in Port Ash on Monday.", "happened", "Port Ash"),
    ("A bomb went off outside the court in Port Ash.", "happened", "Port Ash"),
    ("Norland denied shelling Port Ash.", "did_not_happen", "Port Ash"),
    ("Norland denied that it had shelled Port Ash.", "did_not_happen", "Port Ash"),
    ("Ada Venn denied that Norland had attacked Port Ash.", "did_not_happen", "Port Ash"),
    ("Norland has not attacked Port Ash.", "did_not_happen", "Port Ash"),
    ("The shelling of Port Ash continues.", "ongoing", "Port Ash"),
    ("Warplanes raided Port Ash at dawn.", "happened", "Port Ash"),
    ("Fighters overran a border post near Highmoor on Sunday.", "happened", "Highmoor"),
)

SIGNING = (
    ("Ada Venn and Bo Lund initialled the water accord in Port Ash.", "happened", "Port Ash"),
    ("The accord was initialled in Port Ash on Monday.", "happened", "Port Ash"),
    ("The accord is to be signed in Port Ash.", "planned", "Port Ash"),
    ("The accord was to have been signed in Port Ash on Monday.", "did_not_happen", "Port Ash"),
    ("The signing of the accord was called off.", "did_not_happen", None),
    ("The signing ceremony will take place in Port Ash.", "planned", "Port Ash"),
    ("Norland and Sudmark concluded a prisoner agreement on Monday.", "happened", None),
    ("Ada Venn put her signature to the pact.", "happened", None),
    ("Ada Venn refused to sign the pact.", "did_not_happen", None),
    ("Ada Venn did not sign the memorandum.", "did_not_happen", None),
    ("The pact has not been signed.", "did_not_happen", None),
    ("If they accept, it is to be signed in Port Ash.", "planned", "Port Ash"),
    ("The treaty signed in Port Ash in 1924 fixes the border.", "happened", "Port Ash"),
)

SILENT = (
    "Ada Venn stayed away from Port Ash.",
    "Ada Venn returned from Port Ash on Monday.",
    "Norland withdrew its offer.",
    "Norland rejected the offer.",
    "Sudmark is studying the proposal.",
    "Norland offered its condolences.",
    "Norland offered no comment.",
    "Norland demanded a withdrawal from Highmoor.",
    "Norland withdrew its objection.",
    "Ada Venn withdrew from the race.",
    "The strike of the dockers is in its third week.",
    "Dockers went on strike in Port Ash on Monday.",
    "Railway workers are to strike on Friday.",
    "A strike by nurses closed the clinics in Port Ash.",
    "The teachers' strike in Highmoor ended on Monday.",
    "Pilots have called a strike for Monday.",
    "A general strike paralysed Port Ash.",
    "Ada Venn attacked the budget.",
    "Bo Lund attacked Ada Venn in parliament.",
    "The storm hit Port Ash.",
    "The strike began on Monday, the union said.",
    "The pact remains unsigned.",
    "Ada Venn signed a decree on quotas.",
    "The talks continue.",
    "A person who asked not to be named because the talks are confidential said so.",
    "Ada Venn could meet Bo Lund in Port Ash.",
    "Ada Venn called for a vote.",
    "Ada Venn urged the council to vote.",
    "The committee meets every Monday.",
    "Had they met, it would have been a surprise.",
    "If Ada Venn visits Port Ash, she will be welcome.",
    "Ada Venn is ready to meet Bo Lund.",
    "Ada Venn hopes for a meeting.",
    "Ada Venn usually visits Port Ash in spring.",
    "The vote of the herders counts.",
    "Ada Venn demanded the signing of the pact.",
    "Flights return to Port Ash in May.",
    "The price went to nine marks.",
    "Prisoners returned to Port Ash on Monday.",
    "The matter went to court.",
    "The road that goes to Highmoor is closed.",
    "Ada Venn came to power in 2030.",
    "Water levels came to a record.",
    "Parliament passed the afternoon in silence.",
    "Ada Venn met with silence.",
    "The demand met with a refusal.",
    "Bo Lund returned to the subject of tolls.",
    "Nobody has seen the text.",
    "The two sides have not met the deadline.",
)


@pytest.mark.parametrize(("text", "status", "place"), PROPOSAL, ids=lambda one: str(one))
def test_proposals_in_every_form(text: str, status: str, place: str | None) -> None:
    assert told(text) == [("proposal", status, place)]


@pytest.mark.parametrize(("text", "status", "place"), WITHDRAWAL, ids=lambda one: str(one))
def test_withdrawals_in_every_form(text: str, status: str, place: str | None) -> None:
    assert told(text) == [("withdrawal", status, place)]


@pytest.mark.parametrize(("text", "status", "place"), STRIKE, ids=lambda one: str(one))
def test_strikes_in_every_form(text: str, status: str, place: str | None) -> None:
    assert told(text) == [("strike", status, place)]


@pytest.mark.parametrize(("text", "status", "place"), SIGNING, ids=lambda one: str(one))
def test_signings_in_every_form(text: str, status: str, place: str | None) -> None:
    assert told(text) == [("signing", status, place)]


@pytest.mark.parametrize("text", SILENT, ids=lambda one: str(one))
def test_what_only_sounds_like_an_act_is_silent(text: str) -> None:
    assert told(text) == []
