"""What is told of another side without a verb of its position is a claim; courtesy is none."""

from __future__ import annotations

import pytest

from goodoffices.reports.claims.own_side import is_ruling
from tests.reports.saying import LEAD, claims_in, place, unit_in

NAMED = "Kestria, Dunmar and the Hill Front sent their envoys to Solenne. "

TOLD = (
    ("The failure of the talks is Dunmar's fault, Kestria said.",
     [("kestria", "dunmar", "assert")]),
    ("Kestria said that, unlike Dunmar, it had kept the truce.",
     [("kestria", "dunmar", "assert")]),
    ("Kestria said Dunmar knew that it could not pay the tolls.",
     [("kestria", "dunmar", "assert")]),
    ("Kestria called Dunmar irresponsible.", [("kestria", "dunmar", "assert")]),
    ("Kestria thinks Dunmar is lying about the tolls.", [("kestria", "dunmar", "assert")]),
    ("Kestria fears that Dunmar will leave.", [("kestria", "dunmar", "assert")]),
    ("Kestria accused Dunmar, and to a lesser degree the Hill Front, of delaying the talks.",
     [("kestria", "dunmar", "assert"), ("kestria", "hill-front", "unwilling")]),
)  # fmt: skip

SILENT = (
    "Kestria called Dunmar on Monday.",
    "Kestria thanked Dunmar for its support.",
    "Kestria said the choice is Dunmar's alone.",
    "Kestria said Dunmar knew the river.",
    "The Kestrian High Commission said Kestria would share the tolls.",
    "Kestria's chief negotiator, Ede Marr, said Kestria would share the tolls.",
    "FO spokesman Ede Marr said Kestria would share the tolls.",
)


@pytest.mark.parametrize(("text", "claims"), TOLD, ids=[text for text, _ in TOLD])
def test_what_is_told_of_another(text: str, claims: list[tuple[str, str, str]]) -> None:
    found = [(one.by, one.about, one.position) for one in claims_in(LEAD + NAMED + text)]
    assert sorted(found) == claims


@pytest.mark.parametrize("text", SILENT)
def test_what_claims_nothing(text: str) -> None:
    assert not claims_in(LEAD + NAMED + text)


def test_a_strangers_own_government() -> None:
    unit, _ = unit_in("The government refused, and Dunmar left.")
    assert is_ruling(unit, 0)
    assert not is_ruling(unit, place(unit, "dunmar"))
