"""What holds in every world, in some and how often stands in the document and in the lines."""

from __future__ import annotations

import json

import jsonschema

from goodoffices.brief.world_words import world_lines
from goodoffices.solving.answer import Status
from goodoffices.stability.concepts import Concept
from goodoffices.stability.document import stability_document
from goodoffices.stability.document_schema import stability_schema
from goodoffices.stability.finding import find_stability
from goodoffices.stability.identifiers import Identifiers
from goodoffices.stability.reading import read_conflict
from goodoffices.stability.worlds_document import verdict_for_all, worlds_document
from tests.stability.test_reading import ferry

HALF = read_conflict(
    json.dumps(
        ferry(
            preferences=[
                {"by": "north", "pairs": [["NY", "YN"], ["YY", "NN"], ["NN", "YN"]]},
                {"by": "south", "points": {"YN": [3, 5], "YY": [2, 4], "NN": 1, "NY": 0}},
            ]
        )
    )
)


def test_a_half_known_conflict_is_answered_over_worlds_only() -> None:
    found = find_stability(HALF, draws=50)
    document = stability_document(found)
    jsonschema.validate(document, stability_schema())
    assert {proof["status"] for proof in document["proofs"].values()} == {"not_applicable"}
    assert set(document["equilibria"].values()) == {None}
    assert document == stability_document(find_stability(HALF, draws=50))
    assert found.worlds is not None
    assert found.worlds.verdicts.proof.status is Status.BOUNDED


def test_the_status_quo_of_the_dilemma_holds_in_every_world() -> None:
    worlds = find_stability(HALF, draws=50).worlds
    assert worlds is not None
    assert verdict_for_all(worlds, Concept.NASH, 0) == "certain"
    assert verdict_for_all(worlds, Concept.NASH, 3) == "possible"
    assert verdict_for_all(worlds, Concept.NASH, 1) == "never"
    state = worlds_document(Identifiers(HALF), worlds, [0])["states"][0]
    assert state["equilibrium"]["nash"]["share"]["count"] == 50
    lines = world_lines(HALF, worlds)
    assert any("Nash certain, 100% (93% to 100%)" in line for line in lines)
