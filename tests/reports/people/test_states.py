"""States and bodies known the world over are actors of a report in which they speak (R471)."""

from __future__ import annotations

import pytest

from goodoffices.case.parties import Kind
from goodoffices.reports.people.gazetteer import gazetteer_of
from goodoffices.reports.people.sightings import Line, line_of
from goodoffices.reports.people.states import (
    holds_another,
    known_states,
    speaks,
    speaks_for_itself,
    state_at,
)
from goodoffices.reports.record import Actor
from tests.reports.bare import bare_case, bare_record

GAZETTEER = gazetteer_of(bare_case())


def _line(text: str) -> Line:
    return line_of(text, 0, len(text), GAZETTEER)


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Portugal's fisheries ministry said the tolls were too high.", "portugal"),
        ("The Portuguese fisheries ministry said the tolls were too high.", "portugal"),
        ("Uruguay on Monday condemned the tolls.", "uruguay"),
        ("Uruguay, for its part, condemned the tolls.", "uruguay"),
        ("Finland, as ever, called for free bridges.", "finland"),
        ("The representative of the United States rejected the tolls.", "united-states"),
        ("The delegate of Iceland rejected the tolls.", "iceland"),
        ("The speaker for Norway urged the Council to drop the tolls.", "norway"),
        ("The New Zealand ambassador called for free bridges.", "new-zealand"),
        ("Danish officials said the tolls would fall.", "denmark"),
        ('"Tolls are theft," said Finland.', "finland"),
        ("Neighbouring Finland called for free bridges.", "finland"),
        ("The UN said the tolls were too high.", "united-nations"),
        ("The U.N. said the tolls were too high.", "united-nations"),
        ("Equatorial Guinea called for free bridges.", "equatorial-guinea"),
        ("The International Committee of the Red Cross called for free bridges.",
         "international-committee-of-the-red-cross"),
        ("The OSCE said the tolls were too high.",
         "organization-for-security-and-co-operation-in-europe"),
    ],
    ids=lambda text: f"R471: {text[:50]}",
)  # fmt: skip
def test_a_state_that_no_case_lists_speaks_as_itself(sentence: str, speaker: str) -> None:
    assert [one.speaker for one in bare_record(sentence).statements] == [speaker]


def test_it_is_the_state_that_spoke_last() -> None:
    found = bare_record("Iceland condemned the tolls. It called for free bridges.").statements
    assert [one.speaker for one in found] == ["iceland", "iceland"]


def test_r471_what_a_state_says_of_a_party_is_its_own_word() -> None:
    record = bare_record("Swedish officials said Aldmark had rejected the tolls.")
    assert [(one.speaker, one.via) for one in record.statements] == [("sweden", None)]
    assert [(one.by, one.about) for one in record.claims] == [("sweden", "aldmark")]


@pytest.mark.parametrize(
    ("sentence", "speakers"),
    [
        pytest.param("Talks in Norway ended. Aldmark said the tolls would stay.", ["aldmark"],
                     id="a place is nobody"),
        pytest.param("Ms Jordan said the tolls would stay.", ["jordan"], id="a surname"),
        pytest.param("Georgia Bell, the harbour pilot, said the tolls would stay.",
                     ["georgia-bell"], id="a given name"),
        pytest.param("The government said the tolls would stay. Norway called for free bridges.",
                     [None, "norway"], id="the government is not that of a state no case lists"),
    ],
)  # fmt: skip
def test_what_looks_like_a_state_is_none(sentence: str, speakers: list[str | None]) -> None:
    assert [one.speaker for one in bare_record(sentence).statements] == speakers


def test_a_state_is_not_the_one_with_whose_name_it_ends() -> None:
    record = bare_record("The talks in South Sudan ended. Sudan said the tolls were theft.")
    assert [one.speaker for one in record.statements] == ["sudan"]
    assert {holds_another(one) for one in known_states() if one.name == "South Sudan"} == {True}
    assert {holds_another(one) for one in known_states() if one.name == "Sudan"} == {False}


def test_the_case_comes_first() -> None:
    assert state_at(_line("Norway said"), 0, GAZETTEER, {"Norway"}) is None
    assert state_at(_line("Aldmark said"), 0, GAZETTEER, ()) is None
    found = state_at(_line("Norway said"), 0, GAZETTEER, ())
    assert found is not None
    assert (found[0].name, found[1]) == ("Norway", 1)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Norway said so.", True),
        ("Norway, a kingdom, has fjords.", False),
        ("Norway has fjords.", False),
        ("Norway's ambassador said so.", True),
    ],
)
def test_a_state_speaks_beside_a_verb_that_tells(text: str, *, verdict: bool) -> None:
    assert speaks(_line(text), 0, 1) is verdict


def test_no_outlet_speaks_for_itself() -> None:
    assert speaks_for_itself(Actor(id="un", name="United Nations", kind=Kind.ORGANISATION))
    assert not speaks_for_itself(Actor(id="k", name="Kurier", kind=Kind.ORGANISATION))
    assert not speaks_for_itself(Actor(id="v", name="Varu", kind=Kind.STATE, side="varu"))
