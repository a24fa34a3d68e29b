"""An opposition or a union that does not speak for its side stands apart from it (R372)."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from goodoffices.case.negotiation import Case
from goodoffices.case.parties import Party, Person
from goodoffices.reports.claims.camps import government_in, is_apart, is_charged
from goodoffices.reports.claims.claims import find_claims
from goodoffices.reports.claims.clauses import is_relative
from goodoffices.reports.claims.positions_told import position_of_words
from goodoffices.reports.people.casting import find_cast
from goodoffices.reports.people.gazetteer import gazetteer_of
from goodoffices.reports.record import Claim
from goodoffices.reports.statements.statements import find_statements
from tests.reports.saying import (
    LEAD,
    article_of,
    case_of_the_bridge,
    place,
    statements_in,
    unit_in,
)


@cache
def case_with_an_opposition() -> Case:
    """Kestria's opposition is led by Nils Orre; its army speaks for the side."""
    case = case_of_the_bridge()
    return replace(
        case,
        parties=(*case.parties, Party(id="green-list", name="Green List", side="kestria")),
        persons=(
            *case.persons,
            Person(id="nils-orre", name="Nils Orre", party="green-list", pronouns=("he", "his")),
        ),
    )


def claims_of(text: str) -> tuple[Claim, ...]:
    article, case = article_of(LEAD + "Kestria met Dunmar.\n\n" + text), case_with_an_opposition()
    cast = find_cast(article, case=case, gazetteer=gazetteer_of(case))
    statements = find_statements(article, case=case, cast=cast)
    return find_claims(article, statements, case=case, cast=cast)


TOLD = (
    ("Nils Orre accused Ana Berel of having accepted the tolls already.", "ana-berel"),
    ("Nils Orre said Ana Berel had given up the bridge.", "ana-berel"),
    ("Ana Berel, Nils Orre claimed, has sold the ferries.", "ana-berel"),
    ("Nils Orre reproached the government with having promised the prisoners.", "kestria"),
    ("Nils Orre accused the prime minister of having agreed to the tolls.", "ana-berel"),
    ("Nils Orre said Kestria had accepted the tolls.", "kestria"),
    ("The Green List alleged that Kestria had abandoned the prisoners.", "kestria"),
)


@pytest.mark.parametrize(("text", "about"), TOLD, ids=[text for text, _ in TOLD])
def test_r372_an_opposition_tells_of_its_own_government(text: str, about: str) -> None:
    assert {one.about for one in claims_of(text)} <= {about, "kestria"}
    assert claims_of(text)


SILENT = (
    "Nils Orre said Kestria had opened the bridge.",
    "Nils Orre said Kestria had refused the tolls.",
    "Ana Berel said Kestria had opened the bridge.",
    "Ana Berel said Nils Orre had left the hall.",
    "The Kestrian Foreign Ministry said Ana Berel had refused the tolls.",
    "Nils Orre praised the government.",
)


@pytest.mark.parametrize("text", SILENT)
def test_r372_who_speaks_for_a_side_claims_nothing_of_it(text: str) -> None:
    assert claims_of(text) == ()


def test_r372_apart_are_other_sides_and_leaders_of_the_own_one() -> None:
    case = case_with_an_opposition()
    text = LEAD + "Nils Orre met Ana Berel, Tomas Rhee and the Kestrian Foreign Ministry."
    cast = find_cast(article_of(text), case=case, gazetteer=gazetteer_of(case))
    orre, berel = cast.actor("nils-orre"), cast.actor("ana-berel")
    assert is_apart(orre, cast.actor("tomas-rhee"), case, charged=False)
    assert is_apart(orre, berel, case, charged=False)
    assert not is_apart(berel, orre, case, charged=True)
    assert not is_apart(orre, cast.actor("kestrian-ministry"), case, charged=False)


def test_only_a_reproach_is_made_to_the_government() -> None:
    unit, cast = unit_in("Ana Berel accused the government of having lied.")
    (statement,) = statements_in(LEAD + "Ana Berel accused the government of having lied.")
    assert is_charged(statement)
    teller = cast.actor("ana-berel")
    assert list(government_in(unit, statement, teller, case_of_the_bridge())) == []


def test_the_words_of_a_cue_give_a_position_by_themselves() -> None:
    assert position_of_words(("accepted",)) == "support"
    assert position_of_words(("open",)) == "conditional_support"
    assert position_of_words(("walked", "away")) == "unwilling"
    assert position_of_words(("spoke", "of")) is None


def test_a_clause_on_a_thing_only_tells_which_one_is_meant() -> None:
    unit, _ = unit_in("Lio Sand would back a deal that Dunmar guarantees.")
    assert is_relative(unit, place(unit, "dunmar"))
    unit, _ = unit_in("Lio Sand has a hope that Dunmar guarantees it.")
    assert not is_relative(unit, place(unit, "dunmar"))
