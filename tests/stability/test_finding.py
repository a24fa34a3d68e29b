"""All concepts of a conflict are answered with their proof, or refused by name."""

from __future__ import annotations

import jsonschema
import numpy as np
import pytest

from goodoffices.app.conflicts import open_conflict
from goodoffices.solving.answer import Status
from goodoffices.stability import finding
from goodoffices.stability.concepts import Sanctions
from goodoffices.stability.document import stability_document
from goodoffices.stability.document_schema import stability_schema
from goodoffices.stability.finding import NAMES, find_stability
from goodoffices.stability.reading import read_conflict

WORKED = ["two-piers", "elmira-1991", "kestrel-line"]
GRAPH = """
schema: goodoffices/conflict@1
id: road
title: The road
decision_makers: [{id: a, name: A}, {id: b, name: B}]
states: [{id: open}, {id: shut}]
moves: [{by: a, from: open, to: shut, back: true}]
preferences: [{by: a, ranking: [shut, open]}, {by: b, ranking: [open, shut]}]
"""


def test_the_dilemma_holds_where_the_textbooks_say() -> None:
    document = stability_document(find_stability(open_conflict("two-piers")))
    assert document["equilibria"]["nash"] == ["NN"]
    for name in ("gmr", "smr", "seq", "sim"):
        assert document["equilibria"][name] == ["NN", "YY"]
    assert document["universal"]["seq"] == ["YY"]
    assert document["gains"] == []
    assert [(one["to"], one["way"]) for one in document["routes"]] == [
        ("NN", "improvements"),
        ("YY", "any_moves"),
    ]


def test_elmira_holds_where_the_literature_says() -> None:
    conflict = open_conflict("elmira-1991")
    found = find_stability(conflict)
    names = {
        label: name.split()[0]
        for label, name in zip(conflict.states.labels, conflict.states.names, strict=True)
    }
    document = stability_document(found)

    def numbers(labels: list[str]) -> list[int]:
        return sorted(int(names[label]) for label in labels)

    assert numbers(document["equilibria"]["nash"]) == [5, 6, 7, 10, 11, 12]
    assert numbers(document["equilibria"]["seq"]) == [5, 6, 7, 10, 11, 12]
    assert numbers(document["equilibria"]["gmr"]) == [1, 4, 5, 6, 7, 10, 11, 12]
    assert numbers(document["equilibria"]["smr"]) == [1, 4, 5, 6, 7, 10, 11, 12]
    # Ministry and company together move from 7 to 10, which both prefer.
    assert numbers(document["universal"]["nash"]) == [5, 6, 10, 11, 12]
    gain = document["gains"][0]
    assert (gain["by"], gain["to"], gain["stopped_by"]["seq"]) == ("local", "NYNNY", None)
    assert gain["stopped_by"]["gmr"] == [{"by": "ministry", "from": "NYNNY", "to": "YYNNY"}]


@pytest.mark.parametrize("sanctions", Sanctions)
@pytest.mark.parametrize("name", WORKED)
def test_the_document_of_a_worked_conflict_fits_the_schema(
    name: str, sanctions: Sanctions
) -> None:
    found = find_stability(open_conflict(name), sanctions=sanctions)
    document = stability_document(found)
    jsonschema.validate(document, stability_schema())
    assert document["listed"] == document["count"] == len(document["states"])
    for state in document["states"]:
        for concept in NAMES:
            everybody = all(stable[concept] for stable in state["stable"].values())
            assert everybody == state["equilibrium"][concept]
            assert everybody == (state["id"] in document["equilibria"][concept])
        none = not any(state["improvements"].values())
        assert none == state["equilibrium"]["nash"]


def test_without_options_nothing_is_said_of_moves_at_once() -> None:
    found = find_stability(read_conflict(GRAPH))
    proof = dict(found.concepts)["sim"].proof
    assert proof.status is Status.NOT_APPLICABLE
    assert found.equilibria("sim") is None
    assert np.flatnonzero(found.any_equilibrium()).tolist() == [1]
    assert found.gains == ()
    assert found.routes == ()
    jsonschema.validate(stability_document(found), stability_schema())


def test_coalitions_are_refused_by_name_beyond_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "COALITION_WORK", 10)
    found = find_stability(open_conflict("two-piers"))
    assert found.together.proof.status is Status.REFUSED
    assert "here 2 and 4 states" in str(found.together.proof.limit)
    document = stability_document(found)
    assert document["coalitions"] is document["universal"] is None


def test_of_many_states_only_the_stable_ones_and_today_are_listed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("goodoffices.stability.document.STATES_LISTED", 8)
    document = stability_document(find_stability(open_conflict("kestrel-line")))
    assert document["count"] == 18
    assert document["listing_limit"] == 8
    assert document["listed"] <= 9
    assert "NNNNN" in {state["id"] for state in document["states"]}
