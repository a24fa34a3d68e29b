"""Whom "him", "her" and "them" mean is told where somebody is accused, described or persuaded."""

from __future__ import annotations

import pytest

from goodoffices.reports.claims.objects_meant import is_object_pronoun, objects_in
from tests.reports.saying import LEAD, case_of_the_bridge, claims_in, place, statements_in, unit_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Ana Berel met Tomas Rhee on Sunday. She accused him of blocking the bridge.",
            [("ana-berel", "tomas-rhee", "oppose")],
            id="R400: accused him of",
        ),
        pytest.param(
            "Ana Berel spoke for an hour. Tomas Rhee accused her of imposing a toll.",
            [("tomas-rhee", "ana-berel", "demand")],
            id="R400: accused her of",
        ),
        pytest.param(
            "The Hill Front came late. Tomas Rhee blamed them for dragging out the talks.",
            [("tomas-rhee", "hill-front", "oppose")],
            id="R400: blamed them for",
        ),
        pytest.param(
            "Ana Berel came first. Tomas Rhee called her unwilling to share the tolls.",
            [("tomas-rhee", "ana-berel", "unwilling")],
            id="R400: called her",
        ),
        pytest.param(
            "Tomas Rhee has been silent. Lio Sand said he had persuaded him to accept the truce.",
            [("lio-sand", "tomas-rhee", "persuaded")],
            id="R400: had persuaded him",
        ),
        pytest.param(
            "Tomas Rhee was absent. Ana Berel put the blame on him.",
            [("ana-berel", "tomas-rhee", "assert")],
            id="R400: put the blame on him",
        ),
        pytest.param(
            "Lio Sand and Tomas Rhee met. Ana Berel accused him of blocking the bridge.",
            [],
            id="R400: two of whom either may be meant",
        ),
        pytest.param(
            "Tomas Rhee came late. Ana Berel gave him the text and left.",
            [],
            id="who is given something is told nothing of",
        ),
        pytest.param(
            "Ana Berel came late. Tomas Rhee called her deputies to the hall.",
            [],
            id="her deputies are others",
        ),
    ],
)
def test_whom_an_object_stands_for(text: str, expected: list[tuple[str, str, str]]) -> None:
    found = [(one.by, one.about, one.position) for one in claims_in(LEAD + text)]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Lio Sand accused him.", True, id="him"),
        pytest.param("Lio Sand accused her of it.", True, id="her before a preposition"),
        pytest.param("Lio Sand called her evasive.", True, id="her before what she is called"),
        pytest.param("Lio Sand called her deputy.", False, id="her that owns"),
        pytest.param("Lio Sand accused us of it.", False, id="another pronoun"),
    ],
)
def test_what_an_object_is(text: str, expected: bool) -> None:
    unit, _ = unit_in(text)
    verb = next(at for at, piece in enumerate(unit.pieces) if piece.fold in {"accused", "called"})
    assert is_object_pronoun(unit, verb + 1) is expected


def test_a_pronoun_stands_for_one_at_its_own_place() -> None:
    text = "Tomas Rhee was absent. Ana Berel accused him of it."
    unit, cast = unit_in(text)
    (statement,) = statements_in(LEAD + text)
    found = objects_in(unit, statement, cast, case_of_the_bridge(), sides=())
    assert [(one.actors, one.first) for one in found] == [(("tomas-rhee",), place(unit, "him"))]
