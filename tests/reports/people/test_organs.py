"""Those who speak for a party are the party (R40), or the one person whom they can be (R237)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goodoffices.case.anchors import Place
from goodoffices.reports.people.chains import Chains
from goodoffices.reports.people.descriptions import described_at
from goodoffices.reports.people.gazetteer import gazetteer_of
from goodoffices.reports.people.organs import (
    is_accredited,
    organ_at,
    organ_openers,
    owned_organ_at,
    seated_at,
    voice_words,
)
from goodoffices.reports.people.possessives import owner_before
from goodoffices.reports.people.readers import Readers
from goodoffices.reports.people.sightings import line_of
from goodoffices.reports.people.strangers import Strangers
from tests.reports.bare import bare_case, bare_record
from tests.reports.stage import cast_of, stage_case

CASE = replace(
    stage_case(),
    places=(Place(name="Ostra", aliases=("the Varan capital",)), Place(name="Selle")),
)
GAZETTEER = gazetteer_of(CASE)
READERS = Readers(
    gazetteer=GAZETTEER, strangers=Strangers(GAZETTEER), chains=Chains("r"), sources={}
)


def named(text: str) -> list[tuple[str, str]]:
    return [(one.actor, text[one.start : one.end]) for one in cast_of(text, case=CASE).mentions]


@pytest.mark.parametrize(
    ("text", "actor", "words"),
    [
        pytest.param(
            "The Varan leader said no.", "mira-talden", "Varan leader", id="the only head"
        ),
        pytest.param("Varu's premier said no.", "mira-talden", "Varu's premier", id="premier"),
        pytest.param(
            "The Skerrian mediator said no.", "oskar-brenn", "Skerrian mediator", id="mediator"
        ),
    ],
)
def test_r237_a_description_is_the_only_holder(text: str, actor: str, words: str) -> None:
    assert (actor, words) in named(text)


@pytest.mark.parametrize(
    ("text", "actor", "words"),
    [
        pytest.param("The Varan ambassador said no.", "varu", "Varan ambassador", id="one voice"),
        pytest.param(
            "A Varan spokeswoman said no.", "varu", "Varan spokeswoman", id="spokeswoman"
        ),
        pytest.param(
            "Officials in Ostra said no.", "varu", "Officials in Ostra", id="in a capital"
        ),
        pytest.param(
            "The ministry in Ostra said no.", "varu", "ministry in Ostra", id="an organ there"
        ),
        pytest.param(
            "Talden left. Her government had said no.", "varu", "government", id="her government"
        ),
        pytest.param(
            "Talden left. Her own negotiators said no.", "varu", "negotiators", id="her own"
        ),
        pytest.param(
            "Varu's army said no.", "varan-army", "Varu's army", id="a body by its owner"
        ),
        pytest.param(
            "The army of Varu said no.", "varan-army", "army of Varu", id="a body of its owner"
        ),
    ],
)
def test_r40_voices_and_organs_are_the_party(text: str, actor: str, words: str) -> None:
    assert (actor, words) in named(text)


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        pytest.param("Officials in Selle said no.", "varu", id="no capital"),
        pytest.param("Some officials in Ostra said no.", "varu", id="some of them"),
        pytest.param("The Varan ambassador programme began.", "varu", id="a further noun"),
        pytest.param("A Varan negotiator said no.", "varu", id="one of several"),
        pytest.param("The Varan leader Ivo Stam said no.", "mira-talden", id="another name"),
        pytest.param("The Varan head of protocol said no.", "mira-talden", id="the head of"),
        pytest.param("Talden left. Her government buildings burned.", "varu", id="a noun behind"),
    ],
)
def test_r40_no_voice_of_the_party(text: str, actor: str) -> None:
    assert actor not in {one for one, words in named(text) if words != "Talden"}


def test_readers_of_one_line() -> None:
    text = "The Varan leader met officials in Ostra and her own government."
    line = line_of(text, 0, len(text), GAZETTEER)
    assert described_at(line, 2, GAZETTEER, "varu") == ("mira-talden", 1)
    leader, seat = organ_at(line, 1, READERS), seated_at(line, 4, READERS)
    assert leader is not None
    assert seat is not None
    assert (leader.actors, seat.actors) == (("mira-talden",), ("varu",))
    assert owner_before(line, 10) == "her"
    own = owned_organ_at(line, 10, side="varu")
    assert own is not None
    assert own.actors == ("varu",)
    assert owned_organ_at(line, 10, side=None) is None
    assert "officials" in organ_openers()


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param(
            "In Bresse, officials denied it.", "bresse", id="R395: right behind the state"
        ),
        pytest.param("In Port Ansel, officials denied it.", "anonymous:r:1", id="no state"),
        pytest.param("In Bresse, two officials denied it.", "anonymous:r:1", id="some of them"),
    ],
)
def test_r395_officials_at_home_are_the_state(text: str, speaker: str) -> None:
    assert [one.speaker for one in bare_record(text).statements] == [speaker]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("In Ostra, officials denied it.", [("varu", "officials")], id="its capital"),
        pytest.param("In Ostra officials denied it.", [("varu", "officials")], id="no comma"),
        pytest.param("In Selle, officials denied it.", [], id="another town"),
    ],
)
def test_officials_behind_their_capital_are_the_state(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert [one for one in named(text) if not one[0].startswith("anonymous")] == expected


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("army officials said", 1),
        ("army press office said", 2),
        ("army base said", 0),
        ("army officials Renn met", 0),
        ("army's officials said", 0),
    ],
)
def test_words_for_those_who_speak_behind_a_noun(text: str, size: int) -> None:
    assert voice_words(line_of(text, 0, len(text), READERS.gazetteer), 0, 1) == size


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Aldmark's lawyers told the court that the tolls are theft.", "aldmark"),
        ("Aldmark's agent asked the court to lift the tolls.", "aldmark"),
        ("Bresse's central bank governor said the tolls were just.", "bresse"),
        ("Bresse's chief economist said the tolls were just.", "bresse"),
        ("Bresse's transitional council demanded tolls.", "bresse"),
        ("Bresse wavered. “The tolls are theft,” its finance minister said.", "bresse"),
        ("Finland's U.N. Mission said the tolls were just.", "finland"),
        ("Bresse's EU ambassador rejected the tolls.", "bresse"),
        ("An Aldmarkian lawyer said the tolls were theft.", "anonymous:r:1"),
        ("Aldmarkian lawyers said the tolls were theft.", "anonymous:r:1"),
    ],
)
def test_who_speaks_for_its_owner(text: str, speaker: str) -> None:
    assert bare_record(text).statements[-1].speaker == speaker


def test_a_mission_at_a_body_is_its_owners() -> None:
    gazetteer = gazetteer_of(bare_case())
    for text, at, away in (("Orlen's UN mission", 2, True), ("the UN mission", 1, False)):
        assert is_accredited(line_of(text, 0, len(text), gazetteer), at, 1) is away
