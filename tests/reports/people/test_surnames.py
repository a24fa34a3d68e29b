"""The family name keeps its particles, and is known without its article."""

from __future__ import annotations

import pytest

from goodoffices.reports.people.surnames import surname_entries, surname_of
from tests.reports.bare import bare_record


@pytest.mark.parametrize(
    ("name", "alone"),
    [
        ("Mira van Aldo", ["van Aldo", "Aldo"]),
        ("Mira van der Aldo", ["van der Aldo", "Aldo"]),
        ("Hadi al-Sorin", ["al Sorin", "Sorin"]),
        ("Hadi El-Sorin", ["El Sorin", "Sorin"]),
        ("Ada Bero-Holt", ["Bero Holt"]),
        ("Mira", []),
    ],
)
def test_the_family_name_alone(name: str, alone: list[str]) -> None:
    assert surname_of(name).replace("-", " ") == (alone or [""])[0]
    forms = [
        " ".join(one.words) for one in surname_entries("x", name) if "(" not in one.separators
    ]
    assert forms[: len(alone)] == alone


def test_a_particle_may_be_left_out() -> None:
    text = "Mats van Holt, Bresse's envoy, rejected the truce. Mr Holt said tolls must go."
    assert [one.speaker for one in bare_record(text).statements][-1] == "mats-van-holt"


@pytest.mark.parametrize("later", ["Sorin", "Al-Sorin", "Then al-Sorin"])
def test_the_article_of_a_family_name_may_be_left_out_or_opens_a_sentence(later: str) -> None:
    text = f"Hadi al-Sorin, the harbour minister, rejected the tolls. {later} said tolls must go."
    assert [one.speaker for one in bare_record(text).statements] == ["hadi-al-sorin"] * 2
