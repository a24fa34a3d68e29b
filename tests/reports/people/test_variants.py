"""R42: a name spelt another way is proposed as the case's person, flagged, never silently."""

from __future__ import annotations

import pytest

from goodoffices.reports.people.cast import OTHER_SPELLING
from goodoffices.reports.people.gazetteer import gazetteer_of
from goodoffices.reports.people.variants import sound_of, spelt_alike, variant_of
from tests.reports.saying import LEAD, article_of, case_of_the_bridge, cast_of, statements_in


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Dagalo", "Daglo", id="a vowel dropped"),
        pytest.param("Pashinyan", "Pashinian", id="y for i"),
        pytest.param("Haftar", "Hifter", id="other vowels"),
        pytest.param("Lukashenko", "Lukashenka", id="another ending"),
        pytest.param("Gaddafi", "Qadhafi", id="another first letter for one sound"),
        pytest.param("Zelensky", "Zelenskyy", id="a letter doubled"),
        pytest.param("Sarkisov", "Sarkissow", id="w for v"),
        pytest.param("Ghannouchi", "Ganouchi", id="gh for g"),
    ],
)
def test_spellings_of_one_name_are_alike(one: str, other: str) -> None:
    assert spelt_alike(one, other)
    assert spelt_alike(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Orlov", "Arlov", id="another first vowel"),
        pytest.param("Johnson", "Johnston", id="another consonant"),
        pytest.param("Rhee", "Rao", id="too short"),
        pytest.param("Karimov", "Kumarov", id="too many letters"),
        pytest.param("", "Daglo", id="nothing"),
    ],
)
def test_other_names_are_not(one: str, other: str) -> None:
    assert not spelt_alike(one, other)


def test_sound_of_nothing_is_nothing() -> None:
    assert sound_of("") == ""
    assert sound_of("漢字") == ""


@pytest.mark.parametrize(
    ("name", "actor"),
    [
        pytest.param("Ana Berrel", "ana-berel", id="surname spelt otherwise"),
        pytest.param("Anna Barel", "ana-berel", id="both names spelt otherwise"),
        pytest.param("Berrel", "ana-berel", id="the surname alone"),
        pytest.param("Mia Berrel", None, id="another given name"),
        pytest.param("Berrelson", None, id="a longer name"),
    ],
)
def test_r42_whose_name_a_spelling_may_be(name: str, actor: str | None) -> None:
    assert variant_of(name, gazetteer_of(case_of_the_bridge())) == actor


def test_r42_other_spelling_speaks_as_the_person_and_is_flagged() -> None:
    text = "Prime Minister Anna Berrel said the truce would hold. Berrel later said it was over."
    said = statements_in(LEAD + text)
    assert [one.speaker for one in said] == ["ana-berel", "ana-berel"]
    assert all(OTHER_SPELLING in one.flags for one in said)
    assert any("possibly the same" in note for note in cast_of(article_of(LEAD + text)).notes)


def test_r42_two_full_names_in_one_report_are_two_people() -> None:
    text = "Ana Berel said the truce would hold. Anna Berrel said that it would not."
    assert [one.speaker for one in statements_in(LEAD + text)] == ["ana-berel", "anna-berrel"]
