"""A name is known in every way the case allows, and a short one before its people."""

from __future__ import annotations

import pytest

from goodoffices.case.negotiation import Case
from goodoffices.case.parties import Kind, Party
from goodoffices.reports.people.cast import MentionKind
from goodoffices.reports.people.forms import adjective_entries, entries_of, party_forms
from tests.reports.stage import stage_case


def test_a_body_is_named_by_its_side() -> None:
    forms = {" ".join(one.words) for one in party_forms(stage_case()) if one.actor == "varan-army"}
    assert {"Varan army", "Varu s army", "army of Varu", "VDF"} <= forms


def test_a_short_name_with_an_article_stands_before_its_people() -> None:
    forms = {
        " ".join(one.words): one.kind for one in party_forms(stage_case()) if one.actor == "varu"
    }
    assert forms["the republic"] is MentionKind.NAME
    assert "republic" not in forms


def test_an_acronym_has_its_full_stops() -> None:
    made = list(entries_of("usk", MentionKind.NAME, "US"))
    assert [one.words for one in made] == [("US",), ("U", "S")]
    assert not list(entries_of("usk", MentionKind.NAME, ""))


def test_an_adjective_may_be_its_people_in_the_plural() -> None:
    assert [one.words for one in adjective_entries("varu", "Varan")] == [("Varan",), ("Varans",)]
    assert [one.words for one in adjective_entries("usk", "Uskese")] == [("Uskese",)]


@pytest.mark.parametrize(
    ("name", "kind", "land"),
    [
        ("Government of Orlen", Kind.STATE, True),
        ("Republic of Orlen", Kind.STATE, True),
        ("the Kingdom of the Orlen", Kind.STATE, True),
        ("Federal Government of Orlen", Kind.STATE, True),
        ("Union of Orlen", Kind.STATE, False),
        ("Republic of Orlen", Kind.ORGANISATION, False),
        ("Bank of Orlen", Kind.STATE, False),
    ],
    ids=lambda one: f"R506: {one}",
)
def test_a_state_goes_by_its_land(name: str, kind: Kind, *, land: bool) -> None:
    case = Case(id="c", title="C", parties=(Party(id="o", name=name, kind=kind),), issues=())
    forms = {" ".join(one.words) for one in party_forms(case)}
    assert ("Orlen" in forms) is land
