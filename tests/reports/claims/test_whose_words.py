"""Nothing is claimed of what reports add (R404), of own sides (R405, R406) or what is wanted."""

from __future__ import annotations

import pytest

from goodoffices.reports.claims.charges import is_accuser, is_set_apart
from goodoffices.reports.claims.claim_words import base_forms
from goodoffices.reports.claims.narrated import is_narrated
from goodoffices.reports.claims.own_side import is_nobodys, own_sides
from tests.reports.saying import (
    LEAD,
    article_of,
    case_of_the_bridge,
    cast_of,
    claims_in,
    place,
    statements_in,
    unit_in,
)

NAMED = "Kestria, Dunmar and the Hill Front sent their envoys to Solenne. "


def told(text: str) -> list[tuple[str, str, str]]:
    return [(one.by, one.about, one.position) for one in claims_in(LEAD + NAMED + text)]


NARRATED = (
    "Kestria rejected a plan which Solenne had drafted and Dunmar had welcomed.",
    "Kestria turned down a draft that Dunmar had accepted.",
    "Kestria opposes the toll, which the Front has endorsed.",
    "Ana Berel welcomed an offer from Solenne which Dunmar had refused.",
    "Solenne, which received the Kestrian and Dunmari ministers in June, has called for a truce.",
    "Kestria, whose garrison Dunmar had attacked in May, demanded a truce.",
)


@pytest.mark.parametrize("text", NARRATED)
def test_r404_a_relative_clause_about_a_thing_is_the_reports(text: str) -> None:
    assert told(text) == []


OWN = (
    "The Kestrian Foreign Ministry and Dunmar said in a joint statement that they had agreed.",
    "Kestria and the Hill Front announced that they had accepted the truce.",
    "Kestria and Dunmar said that both had refused the tolls.",
    "Dunmar Council Chairperson Odo Welk said Dunmar stood ready to share the tolls.",
    "Dunmar had begun at 40 and its chief negotiator Odo Welk said Dunmar would accept 50.",
)


@pytest.mark.parametrize("text", OWN)
def test_r405_who_speaks_together_or_for_a_side_claims_nothing_of_it(text: str) -> None:
    assert told(text) == []


def test_r405_of_a_third_side_those_who_speak_together_do_claim() -> None:
    text = "Kestria and Dunmar said that the Hill Front had rejected the truce."
    assert told(text) == [("kestria", "hill-front", "reject")]


NOBODYS = (
    "Deputy Foreign Minister Odo Welk told the press in Solenne that Dunmar would decide later.",
    "Foreign Minister Odo Welk said that Dunmar had accepted the truce.",
    "Defence Minister Odo Welk said Kestria was ready to share the tolls.",
)


@pytest.mark.parametrize("text", NOBODYS)
def test_r406_a_strangers_office_may_be_of_the_side_spoken_of(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "position"),
    [
        pytest.param(
            "Foreign Minister Odo Welk accused Dunmar of stalling.", "unwilling", id="charged"
        ),
        pytest.param(
            "Foreign Minister Odo Welk said Dunmar had rejected the truce.",
            "reject",
            id="refused",
        ),
        pytest.param(
            "Orran Foreign Minister Odo Welk said Dunmar had accepted the truce.",
            "support",
            id="of a state that is told",
        ),
    ],
)
def test_r406_but_nobody_reproaches_the_own_side(text: str, position: str) -> None:
    assert [(about, held) for _, about, held in told(text)] == [("dunmar", position)]


WANTED = (
    "Kestria insists that Dunmar give up the tolls.",
    "Kestria insisted that the Hill Front not be armed.",
    "Ana Berel is adamant that Dunmar accept a truce.",
    "Ana Berel insists Dunmar drop its demand for tolls.",
    "Lio Sand said the shelling would end the day Dunmar laid down its arms.",
    "Lio Sand said tolls would be due the moment Dunmar accepted the truce.",
)


@pytest.mark.parametrize("text", WANTED)
def test_what_is_insisted_on_or_waited_for_is_no_claim(text: str) -> None:
    assert told(text) == []


def test_what_is_insisted_to_be_so_is_a_claim() -> None:
    assert told("Kestria insists that Dunmar gave up the tolls.") == [
        ("kestria", "dunmar", "persuaded")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Berel said the Dunmar agreement had failed.",
        "The Dunmar agreement was signed in June, Lio Sand said.",
        "Kestria denies backing the Hill Front and says its guns are silent.",
        "Kestria denied arming the Hill Front and rejected the report.",
    ],
)
def test_a_text_named_by_its_place_and_an_object_hold_nothing(text: str) -> None:
    assert told(text) == []


TWO = (
    "Kestria accused Dunmar of stalling and the Hill Front of hiding its guns.",
    "Kestria blamed both Dunmar and the Hill Front.",
    "Ana Berel accused Dunmar of mining the road and the Hill Front of shelling the hall.",
)


@pytest.mark.parametrize("text", TWO)
def test_of_two_accused_both_are(text: str) -> None:
    assert [about for _, about, _ in told(text)] == ["dunmar", "hill-front"]


@pytest.mark.parametrize(
    "text",
    [
        "Lio Sand laid the blame for the shelling at the door of Dunmar.",
        "Lio Sand asked who had fired, and Ana Berel said it was Dunmar.",
        "Ana Berel said it was the Dunmaris.",
    ],
)
def test_who_is_told_to_have_done_it_has_it_told_of_them(text: str) -> None:
    assert [(about, held) for _, about, held in told(text)] == [("dunmar", "assert")]


def test_a_name_is_narrated_behind_the_thing_that_it_explains() -> None:
    text = "Kestria turned down a draft that Dunmar had accepted."
    unit, _ = unit_in(text)
    (said,) = (one for one in statements_in(LEAD + text) if one.speaker == "kestria")
    assert is_narrated(unit, said, place(unit, "dunmar"))


def test_a_side_is_a_strangers_own_by_the_post_and_nobodys_without() -> None:
    named, post = "Dunmar Council Chairperson Odo Welk", "Foreign Minister Odo Welk"
    found = []
    for who in (named, post):
        text = f"{who} said Dunmar stood ready to share the tolls."
        unit, cast = unit_in(text)
        said = statements_in(LEAD + text)[-1]
        found.append(
            (
                own_sides(unit, said, cast, case_of_the_bridge()),
                is_nobodys(said, cast_of(article_of(LEAD + text)), LEAD + text),
            )
        )
    assert found == [(frozenset({"dunmar"}), False), (frozenset(), True)]


def test_verbs_have_plain_forms() -> None:
    assert {"accept", "give", "drop"} <= base_forms()
    assert base_forms().isdisjoint({"accepts", "gave"})


OFFICE = "Foreign Minister Odo Welk spoke to the harbour press. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f'{OFFICE}"Dunmar has won," he declared.', [], id="R406: a pronoun later on"),
        pytest.param(f"{OFFICE}Welk said Dunmar would accept the truce.", [], id="a surname"),
        pytest.param(
            f"{OFFICE}Welk said Dunmar rejects the truce.",
            [("odo-welk", "dunmar", "reject")],
            id="what nobody says of the own side",
        ),
        pytest.param(
            f"Solenne's {OFFICE}Welk said Dunmar would accept the truce.",
            [("odo-welk", "dunmar", "support")],
            id="an office of which it is said whose it is",
        ),
    ],
)
def test_r406_whom_an_office_brings_in_may_speak_of_the_own_side(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Kestria said Dunmar had neither accepted nor rejected the truce.", "assert"),
        ("Kestria said Dunmar would neither reject nor accept the tolls.", "assert"),
        ("Kestria said Dunmar had neither signed nor ratified the truce.", "reject"),
        ("Kestria said Dunmar had neither accepted the truce nor freed the prisoners.", "reject"),
    ],
)
def test_two_contrary_positions_denied_are_none(text: str, held: str) -> None:
    assert told(text) == [("kestria", "dunmar", held)]


def test_an_accusation_that_is_turned_down_is_claimed_once() -> None:
    text = "Kestria rejected Dunmar's accusation that it had broken the truce."
    assert told(text) == [("dunmar", "kestria", "assert")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Dunmar, accused by Kestria of breaking the truce, said it had kept it.",
            [("kestria", "dunmar", "assert")],
            id="who accuses is accused of nothing",
        ),
        pytest.param(
            "Kestria said Dunmar had been accused by the Front of breaking the truce.",
            [],
            id="somebody else accuses",
        ),
        pytest.param(
            "Kestria said Dunmar had been shelled by the Front.",
            [("kestria", "hill-front", "assert")],
            id="who does it is told of",
        ),
        pytest.param("Kestria said it was not Dunmar that had broken the truce.", [], id="not it"),
        pytest.param(
            "Kestria said it was not Dunmar that had rejected the truce.", [], id="not who refused"
        ),
        pytest.param(
            "Kestria said it was not the Front but Dunmar that had broken the truce.",
            [("kestria", "dunmar", "assert")],
            id="not one but the other",
        ),
        pytest.param(
            "Kestria said Dunmar pretended to accept the truce.",
            [("kestria", "dunmar", "assert")],
            id="pretended to",
        ),
        pytest.param(
            "Kestria said Dunmar had decided to accept the truce.",
            [("kestria", "dunmar", "support")],
            id="decided to",
        ),
        pytest.param(
            "Kestria said Dunmar could have accepted the truce.",
            [("kestria", "dunmar", "assert")],
            id="what might have been",
        ),
        pytest.param(
            "Kestria said Dunmar would not have rejected the tolls.",
            [("kestria", "dunmar", "assert")],
            id="what would not have been",
        ),
    ],
)
def test_claims_keep_their_sides_and_what_is_so(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert told(text) == expected


def test_a_name_behind_by_or_not() -> None:
    unit, _ = unit_in("Kestria, accused by the Front, said it was not Dunmar that had fired.")
    assert is_accuser(unit, place(unit, "front"))
    assert not is_accuser(unit, place(unit, "dunmar"))
    assert is_set_apart(unit, place(unit, "dunmar"))
