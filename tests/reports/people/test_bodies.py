"""A body named by what it is stands for the only one, or the one of its owner (R43)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goodoffices.case.parties import Kind, Party, Role
from goodoffices.reports.people.bodies import (
    bodies_of,
    bodies_within,
    body_at,
    names_body,
)
from goodoffices.reports.people.cast import MentionKind
from goodoffices.reports.people.gazetteer import gazetteer_of
from goodoffices.reports.people.readers import Naming
from goodoffices.reports.people.sightings import line_of
from tests.reports.stage import cast_of, seen, stage_case

GAZETTEER = gazetteer_of(stage_case())


@pytest.mark.parametrize(
    ("text", "actor", "words"),
    [
        pytest.param("At dawn the army said no.", "varan-army", "army", id="the army"),
        pytest.param("At dawn the army on Monday denied it.", "varan-army", "army", id="on a day"),
        pytest.param(
            "The foreign ministry said no.", "ministry", "foreign ministry", id="the ministry"
        ),
        pytest.param(
            "Varu will wait, its foreign ministry said.",
            "ministry",
            "foreign ministry",
            id="its ministry",
        ),
        pytest.param(
            "Hadi al-Sorin left. His front said no.", "lom", "front", id="any body of theirs"
        ),
    ],
)
def test_r43_body_is_known_by_what_it_is(text: str, actor: str, words: str) -> None:
    assert (actor, words, "name") in seen(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("At dawn the army base burned.", id="another noun follows"),
        pytest.param("At dawn an army said no.", id="some army"),
        pytest.param("At dawn the union said no.", id="a word that may mean many bodies"),
        pytest.param("The Lom Front will wait, its army said.", id="the army of another side"),
    ],
)
def test_r43_no_body_is_guessed(text: str) -> None:
    assert "varan-army" not in {actor.id for actor in cast_of(text).actors}


@pytest.mark.parametrize(
    ("text", "actor", "words"),
    [
        pytest.param(
            "Varan Foreign Ministry staff left. The ministry said no.",
            "ministry",
            "ministry",
            id="a body named before",
        ),
        pytest.param(
            "The Union of Skerries met. Its front said no.", None, "front", id="of another side"
        ),
    ],
)
def test_r43_a_body_named_before_needs_only_its_noun(
    text: str, actor: str | None, words: str
) -> None:
    assert {one: who for who, one, _ in seen(text)}.get(words) == actor


def test_bodies_within_an_office_are_actors_without_a_mention() -> None:
    cast = cast_of("The envoy of the Union of Skerries, Oskar Brenn, left.")
    assert {"usk", "oskar-brenn"} <= {one.id for one in cast.actors}


def test_bodies_are_told_by_the_end_of_their_names() -> None:
    bodies = bodies_of(GAZETTEER)
    assert bodies[("army",)] == ("varan-army",)
    assert bodies[("foreign", "ministry")] == ("ministry",)


def test_a_body_needs_the_or_an_owner() -> None:
    line = line_of("An army said no.", 0, 16, GAZETTEER)
    found = body_at(line, 1, bodies=bodies_of(GAZETTEER), gazetteer=GAZETTEER, side=None)
    assert found is None


@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param("The soldiers left. The army said no.", False, id="a state may have one"),
        pytest.param("The soldiers left. The Army said no.", True, id="a name of its own"),
        pytest.param("The soldiers left. The Free Tide Army said no.", True, id="in full"),
    ],
)
def test_the_army_in_lower_case_is_no_armed_group(text: str, *, named: bool) -> None:
    party = Party(
        id="tide-army", name="Free Tide Army", role=Role.PRINCIPAL, kind=Kind.ARMED_GROUP
    )
    case = stage_case()
    kept = tuple(one for one in case.parties if one.kind is Kind.STATE)
    found = cast_of(text, case=replace(case, parties=(*kept, party), persons=(), links=()))
    assert ("tide-army" in {one.id for one in found.actors}) is named


@pytest.mark.parametrize(
    ("text", "at", "may"),
    [
        pytest.param("the army left", 1, True, id="behind the article"),
        pytest.param("they and their own army left", 4, True, id="behind an owner"),
        pytest.param("customs said no", 0, True, id="a name that needs neither"),
        pytest.param("an army left", 1, False, id="some army"),
    ],
)
def test_a_body_is_looked_for_only_where_one_may_be_named(text: str, at: int, may: bool) -> None:
    assert names_body(line_of(text, 0, len(text), GAZETTEER), at) is may


def test_the_letters_of_an_acronym_are_no_body() -> None:
    """Then "the U.S. president" is not of whoever is called "E.U." by their case."""
    assert not any(len(words[-1]) == 1 for words in bodies_of(GAZETTEER))


COUNCIL = Party(
    id="varu", name="Varu", role=Role.PRINCIPAL, kind=Kind.STATE, aliases=("Transitional Council",)
)
UNIONS = (
    Party(id="stokers", name="Stokers", kind=Kind.ORGANISATION, aliases=("stokers' union",)),
    Party(id="pilots", name="PNU", kind=Kind.ORGANISATION, aliases=("Port and Pilot union",)),
    Party(id="yards", name="Yard Owners", kind=Kind.ORGANISATION),
)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param("Varu left. The Council rejected a toll.", False, id="R503: not so called"),
        pytest.param("Varu left. The council rejected a toll.", False, id="R503: in lower case"),
        pytest.param("The Transitional Council left. The Council rejected a toll.", True,
                     id="R503: called so in full"),
        pytest.param("The Transitional Council wrote to the Security Council. The Council rejected"
                     " a toll.", False, id="R503: another one was called so last"),
        pytest.param("The Security Council wrote to the Transitional Council. The Council rejected"
                     " a toll.", True, id="R503: it was called so last"),
    ],
)  # fmt: skip
def test_the_council_is_what_was_last_called_so(text: str, *, named: bool) -> None:
    case = replace(stage_case(), parties=(COUNCIL,), persons=(), links=())
    at = text.rindex("ouncil rejected") - 1
    found = {(one.actor, one.start) for one in cast_of(text, case=case).mentions}
    assert (("varu", at) in found) is named


@pytest.mark.parametrize(
    ("text", "union"),
    [
        ("The Stokers will vote, the union announced.", "stokers"),
        ("Members of the PNU voted. The union said a toll was just.", "pilots"),
        ("The PNU signed. The Stokers left. The union said a toll was just.", "stokers"),
        ("The Stokers left. The PNU signed. The union said a toll was just.", "pilots"),
        ("The PNU met the Yard Owners. The union said a toll was just.", "pilots"),
        ("The PNU met the Stokers. The union said a toll was just.", None),
        ("The Yard Owners left. The union said a toll was just.", None),
        ("The PNU left. The union hall was shut.", None),
    ],
    ids=lambda one: f"R504: {one}",
)
def test_of_several_unions_the_last_one_named_is_the_union(text: str, union: str | None) -> None:
    case = replace(stage_case(), parties=UNIONS, persons=(), links=())
    at = text.casefold().index("the union") + len("the ")
    found = (one.actor for one in cast_of(text, case=case).mentions if one.start == at)
    assert next(found, None) == union


@pytest.mark.parametrize(
    ("text", "council"),
    [
        (
            "The Hill Council met. The Coast Council left. The Council said a toll was just.",
            "coast",
        ),
        ("The Hill Council met the Coast Council. The Council said a toll was just.", None),
        ("The Hill Council left. The Council said a toll was just.", "hill"),
    ],
    ids=lambda one: f"R504: {one}",
)
def test_of_two_councils_in_one_sentence_neither_is_the_council(
    text: str, council: str | None
) -> None:
    parties = (
        Party(id="hill", name="Hill Council", kind=Kind.ORGANISATION),
        Party(id="coast", name="Coast Council", kind=Kind.ORGANISATION),
    )
    case = replace(stage_case(), parties=parties, persons=(), links=())
    at = text.index("The Council") + len("The ")
    found = (one.actor for one in cast_of(text, case=case).mentions if one.start == at)
    assert next(found, None) == council


def test_a_body_within_an_office_is_noted() -> None:
    line = line_of("the dean of the Varan army", 0, 26, GAZETTEER)
    naming = Naming(first=1, size=5, actors=("x",), kind=MentionKind.OFFICE)
    assert list(bodies_within(line, naming, GAZETTEER)) == [("varan-army", (16, 26))]
