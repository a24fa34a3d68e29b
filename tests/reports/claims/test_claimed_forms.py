"""A position of another side is found in nouns, set phrases, asides and objects of verbs."""

from __future__ import annotations

import pytest

from goodoffices.reports.claims.charges import charging_forms
from goodoffices.reports.claims.claimed_nouns import noun_of, nouns_of, owned_noun
from goodoffices.reports.claims.claimed_objects import as_object, giver
from goodoffices.reports.claims.peoples import peoples_in
from goodoffices.reports.claims.positions_told import position_at
from goodoffices.reports.claims.unheard import claimed_by_noun, claiming_words, unheard_in
from tests.reports.saying import LEAD, article_of, case_of_the_bridge, claims_in, place, unit_in

FOUND = (
    ("Ana Berel regretted the refusal of Dunmar to free the prisoners.", "ana-berel"),
    ("Lio Sand reported movement on the Dunmari side.", "lio-sand"),
    ("Lio Sand saw no sign of flexibility from Dunmar.", "lio-sand"),
    ("Ana Berel spoke of a change of heart in Dunmar.", "ana-berel"),
    ("Ana Berel said Dunmar was in no hurry to settle the tolls.", "ana-berel"),
    ("Ana Berel said Dunmar was on board.", "ana-berel"),
    ("Ana Berel said Dunmar had turned the offer down.", "ana-berel"),
    ("Ana Berel said Dunmar had had the text for a week and was now open to it.", "ana-berel"),
    ("Dunmar, Ana Berel told reporters, has rejected the truce.", "ana-berel"),
    ("Dunmar was said by Ana Berel to be considering a pause.", "ana-berel"),
    ("Ana Berel put the blame on Dunmar.", "ana-berel"),
    ("Ana Berel quoted Dunmar as saying that it would not sign.", "ana-berel"),
    ("Ana Berel mocked the Dunmaris for demanding the tolls.", "ana-berel"),
    ("Ana Berel called Dunmar the only obstacle to a truce.", "ana-berel"),
    ("Ana Berel portrayed Dunmar as the party that cannot make up its mind.", "ana-berel"),
    ('Dunmar, complained Ana Berel, "has not moved by an inch".', "ana-berel"),
    ("Dunmar is prepared to share the tolls, Lio Sand reported.", "lio-sand"),
    ("Dunmar will not give way, Ana Berel fears.", "ana-berel"),
    ("Dunmar has softened, says Ana Berel.", "ana-berel"),
    ("Dunmar, said Ana Berel, keeps inventing new conditions.", "ana-berel"),
    ("Ana Berel was sceptical that Dunmar would honour the truce.", "ana-berel"),
    ("Ana Berel's assertion that Dunmar had accepted the truce caused laughter.", "ana-berel"),
    ("The assertion by Ana Berel that Dunmar had given way caused laughter.", "ana-berel"),
    ("Ana Berel suspects that Dunmar is merely playing for time.", "ana-berel"),
    ("Ana Berel said that the Dunmari have been persuaded to share the tolls.", "ana-berel"),
)

SILENT = (
    "Ana Berel hoped that Dunmar would find it possible to sign.",
    "Kestria insists on tolls; Dunmar refuses to pay.",
    "Kestria's insistence that Dunmar pay the tolls met with silence.",
    "Lio Sand hopes that Dunmar will sign.",
    "Ana Berel demanded that Dunmar drop the plan.",
    "Does Dunmar accept the truce? asked Ana Berel.",
    "Ana Berel said the truce awaits approval by Dunmar.",
    "Ana Berel described the hall in Dunmar as cold.",
    "Ana Berel said Dunmari calls for tolls were old.",
)


@pytest.mark.parametrize(("text", "by"), FOUND, ids=lambda one: str(one))
def test_what_is_told_of_another_side_in_any_form(text: str, by: str) -> None:
    assert [(one.by, one.about) for one in claims_in(LEAD + NAMED + text)] == [(by, "dunmar")]


NAMED = "The envoys of Dunmar and Kestria came by rail.\n\n"


@pytest.mark.parametrize("text", SILENT, ids=lambda one: str(one))
def test_what_only_looks_like_it(text: str) -> None:
    assert claims_in(LEAD + NAMED + text) == ()


def test_a_noun_before_or_behind_its_owner() -> None:
    unit, _ = unit_in("The refusal of Dunmar came late.")
    first = place(unit, "dunmar")
    found = noun_of(unit, first, first)
    assert found is not None
    assert found.position == "reject"
    unit, _ = unit_in("Dunmar's sudden acceptance came late.")
    found = owned_noun(unit, 0, 0)
    assert found is not None
    assert found.position == "support"
    assert list(nouns_of(unit, 0, 0)) == [found]


def test_positions_of_words_and_objects() -> None:
    unit, _ = unit_in("Ana Berel accused Dunmar of stalling.")
    first = place(unit, "dunmar")
    found = as_object(unit, first, first)
    assert found is not None
    assert found.position == "unwilling"
    assert giver(unit, first) == ""
    told = position_at(unit, place(unit, "stalling"), negated=False)
    assert told is not None
    assert told.position == "oppose"


def test_a_people_stands_for_its_party_only_without_a_noun() -> None:
    case, known = case_of_the_bridge(), frozenset({"dunmar"})
    unit, _ = unit_in("The Dunmari have agreed.")
    assert [party for party, _ in peoples_in(unit, case, known)] == ["dunmar"]
    unit, _ = unit_in("The Dunmari bread was stale.")
    assert list(peoples_in(unit, case, known)) == []


def test_whoever_suspects_something_is_heard_without_a_statement() -> None:
    text = "Ana Berel suspects that Dunmar is stalling."
    unit, _ = unit_in(text)
    ((stand_in, _),) = unheard_in(unit, article_of(LEAD + text), held=frozenset())
    assert (stand_in.speaker, stand_in.id) == ("ana-berel", "")
    assert "suspects" in claiming_words() & charging_forms()


def test_who_owns_a_claim_in_a_noun() -> None:
    text = "Ana Berel's claim that Dunmar is stalling was new."
    unit, _ = unit_in(text)
    ((stand_in, _),) = claimed_by_noun(unit, article_of(LEAD + text))
    assert stand_in.speaker == "ana-berel"


def test_a_claim_noun_may_end_the_text() -> None:
    text = (
        "The ministry turned down on Monday, after a long meeting in the hall, a claim by Dunmar"
    )
    unit, _ = unit_in(text)
    assert unit.fold(len(unit.pieces) - 1) == "dunmar"
    assert list(claimed_by_noun(unit, article_of(LEAD + text))) == []


@pytest.mark.parametrize(
    ("told", "position"),
    [
        pytest.param("had given no consent to tolls", "reject", id="R511: gave no consent"),
        pytest.param("had given its consent to tolls", "support", id="gave its consent"),
        pytest.param("had voiced no support for tolls", "reject", id="R511: voiced no support"),
        pytest.param("had voiced its support for tolls", "support", id="voiced its support"),
        pytest.param("had withheld its consent to tolls", "unwilling", id="withheld its consent"),
        pytest.param("had not given its consent to tolls", "reject", id="had not given it"),
    ],
)
def test_a_no_before_a_noun_denies_what_is_claimed(told: str, position: str) -> None:
    (claim,) = claims_in(f"{LEAD}Dunmar said Kestria {told}.")
    assert (claim.about, claim.position) == ("kestria", position)
