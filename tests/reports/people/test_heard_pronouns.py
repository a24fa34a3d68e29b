"""Of two people, whoever "he" stood for is not "she" in the sentence behind."""

from __future__ import annotations

import pytest

from goodoffices.reports.people.heard_pronouns import NEAR, HeardPronouns
from tests.reports.bare import bare_record

TWO = (
    ("Ilse Korrin met Rado Benz in Ostham. She rejected the tolls. He backed the tolls.",
     ("ilse-korrin", None)),
    ("Minister Rado Benz met Mayor Ilse Korrin. He rejected the tolls. She backed the tolls.",
     ("rado-benz", "ilse-korrin")),
    ("Ambassador Sela Dorn received Captain Ivo Tamm.\n\nHe said tolls must go. She said tolls"
     " must stay.", ("sela-dorn", "ivo-tamm")),
    ("Judge Sela Dorn heard Captain Ivo Tamm. She demanded tolls. She called them just.",
     ("sela-dorn", "sela-dorn")),
)  # fmt: skip


@pytest.mark.parametrize(("text", "speakers"), TWO, ids=lambda one: f"R505: {one[:40]}")
def test_two_people_are_not_one(text: str, speakers: tuple[str | None, ...]) -> None:
    found = [one.speaker for one in bare_record(text).statements]
    assert tuple(found) == speakers


def test_what_is_listed_stays_and_what_is_heard_is_forgotten() -> None:
    heard = HeardPronouns({"ada": ("she",), "bo": ()})
    heard.hear("ada", "he", 0)
    heard.hear("bo", "he", 0)
    assert heard.near(NEAR) == {"ada": ("she",), "bo": ("he",)}
    assert heard.near(NEAR + 1) == {"ada": ("she",), "bo": ()}
