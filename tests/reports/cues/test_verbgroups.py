"""The words before a verb tell its negation, its voice and whether it is a verb at all."""

from __future__ import annotations

import pytest

from goodoffices.reports.cues.verbgroups import (
    chain_words,
    describes_noun,
    going_on,
    group_before,
    has_no_subject,
    is_object,
    is_plural,
    may_act,
    takes_base,
    takes_the_floor,
)
from tests.reports.saying import place, statements_in, unit_in


@pytest.mark.parametrize(
    ("sentence", "verb", "run", "negated", "be", "to"),
    [
        pytest.param("Dunmar agreed in the end.", "agreed", "", False, False, False, id="bare"),
        pytest.param(
            "Dunmar has now agreed.", "agreed", "has now", False, False, False, id="perfect"
        ),
        pytest.param("Dunmar did not agree.", "agree", "did not", True, False, False, id="not"),
        pytest.param(
            "Dunmar no longer agrees.", "agrees", "no longer", True, False, False, id="no l"
        ),
        pytest.param(
            "It was firmly opposed.", "opposed", "was firmly", False, True, False, id="be"
        ),
        pytest.param(
            "Dunmar continues to agree.", "agree", "continues to", False, False, True, id="chain"
        ),
        pytest.param(
            "A reply agreed.", "agreed", "", False, False, False, id="reply is no adverb"
        ),
    ],
)
def test_the_group_before_a_verb(
    sentence: str, verb: str, run: str, negated: bool, be: bool, to: bool
) -> None:
    unit, _ = unit_in(sentence)
    at = place(unit, verb)
    group = group_before(unit, at)
    assert " ".join(piece.fold for piece in unit.pieces[group.first : at]) == run
    assert (group.negated, group.be, group.to) == (negated, be, to)


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        pytest.param("The proposed truce holds.", "proposed", True, id="the"),
        pytest.param("Dunmar's proposed truce holds.", "proposed", True, id="owner"),
        pytest.param("Dunmar proposed a truce.", "proposed", False, id="subject"),
        pytest.param("It has proposed a truce.", "proposed", False, id="auxiliary"),
        pytest.param("A plan rejected by Dunmar lies there.", "rejected", False, id="by"),
    ],
)
def test_a_participle_that_describes_a_noun(sentence: str, word: str, expected: bool) -> None:
    unit, _ = unit_in(sentence)
    at = place(unit, word)
    assert describes_noun(unit, group_before(unit, at), at) is expected


def test_a_name_after_a_verb_is_its_object() -> None:
    unit, _ = unit_in("Kestria rejected Dunmar calls for peace.")
    assert is_object(unit, place(unit, "dunmar"))
    assert not is_object(unit, place(unit, "kestria"))


@pytest.mark.parametrize(("word", "plural"), [("they", True), ("officials", True), ("day", False)])
def test_plural_subjects(word: str, plural: bool) -> None:
    unit, _ = unit_in("On that day they met officials.")
    assert is_plural(unit, place(unit, word)) is plural


@pytest.mark.parametrize(
    ("sentence", "finite"),
    [
        ("Dunmar had come out against it.", True),
        ("Dunmar will come out against it.", True),
        ("The officials come out against it.", True),
        ("Dunmar come out against it.", False),
    ],
)
def test_a_dictionary_form_may_be_finite(sentence: str, finite: bool) -> None:
    unit, _ = unit_in(sentence)
    at = place(unit, "come")
    assert takes_base(unit, at, group_before(unit, at)) is finite


@pytest.mark.parametrize(("word", "acts"), [("dunmar", True), ("it", True), ("hard", False)])
def test_what_may_be_a_subject(word: str, acts: bool) -> None:
    unit, _ = unit_in("So hard it pressed Dunmar then.")
    assert may_act(unit, place(unit, word)) is acts


def test_words_of_haste_lead_to_a_verb_as_went_on_does() -> None:
    assert {"went", "quick", "pains"} <= chain_words()


@pytest.mark.parametrize(
    ("sentence", "first"),
    [
        pytest.param("Tomas Rhee kept demanding a new count of the herds.", "kept", id="kept"),
        pytest.param(
            "Tomas Rhee wasted no time in demanding a new count.", "wasted", id="no time in"
        ),
        pytest.param(
            "Tomas Rhee insisted on demanding a new count.", "insisted", id="insisted on"
        ),
        pytest.param(
            "Tomas Rhee spoke of demanding a new count.", "demanding", id="nothing before"
        ),
    ],
)
def test_words_for_going_on_belong_to_the_verb(sentence: str, first: str) -> None:
    unit, _ = unit_in(sentence)
    group = going_on(unit, group_before(unit, place(unit, "demanding")))
    assert unit.fold(group.first) == first


@pytest.mark.parametrize(
    ("sentence", "first"),
    [
        pytest.param("Dunmar has for years refused a recount.", "has", id="for years"),
        pytest.param("Dunmar had in recent weeks refused a recount.", "had", id="in recent weeks"),
        pytest.param("The boat in the port refused a tow.", "refused", id="no auxiliary before"),
    ],
)
def test_a_time_may_part_a_verb_from_its_auxiliary(sentence: str, first: str) -> None:
    unit, _ = unit_in(sentence)
    assert unit.fold(group_before(unit, place(unit, "refused")).first) == first


def test_a_noun_for_a_person_may_act() -> None:
    unit, _ = unit_in("Three of them, the announcer claims, were from the north.")
    assert may_act(unit, place(unit, "announcer"))


def test_a_form_behind_when_has_no_subject() -> None:
    unit, _ = unit_in("Dunmar said no when asked whether it agreed.")
    assert has_no_subject(unit, place(unit, "asked"))
    assert not has_no_subject(unit, place(unit, "said"))


def test_who_turns_to_others_in_order_to_speak() -> None:
    unit, _ = unit_in("Dunmar telephoned to say no, and was about to say more.")
    assert takes_the_floor(unit, place(unit, "say"))
    assert not takes_the_floor(unit, len(unit.pieces) - 3)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The Hill Front reject a truce.", [("hill-front", "reject")]),
        ("The Front want prisoners freed.", [("hill-front", "demand")]),
        ("The Front demand the release of prisoners.", [("hill-front", "demand")]),
        (
            "Kestria would reject tolls and accept a prisoner swap.",
            [("kestria", "reject"), ("kestria", "support")],
        ),
        (
            "The Front oppose tolls and support a prisoner swap.",
            [("hill-front", "oppose"), ("hill-front", "support")],
        ),
    ],
)
def test_r559_a_body_may_act_in_the_plural(sentence: str, told: list[tuple[str, str]]) -> None:
    # R559: the plural is read where the body opens its clause.
    assert [(one.speaker, str(one.stance)) for one in statements_in(sentence)] == told


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        pytest.param("Kestria insisted the Front accept a truce.", "accept", id="what is asked"),
        pytest.param("The Front demand for tolls grew.", "demand", id="a noun"),
        pytest.param("Kestria would not reject tolls and accept it.", "accept", id="behind not"),
        pytest.param(
            "Kestria would send the Front and demand notes.", "demand", id="a joined noun"
        ),
    ],
)
def test_r559_no_plural_verb(sentence: str, verb: str) -> None:
    unit, _ = unit_in(sentence)
    at = place(unit, verb)
    assert not takes_base(unit, at, group_before(unit, at))
