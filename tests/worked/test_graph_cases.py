"""Published conflicts have their published equilibria, as options and as a graph."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from goodoffices.stability.concepts import Concept, Model, Sanctions, equilibria, stable_for
from goodoffices.stability.document import stability_document
from goodoffices.stability.finding import find_stability
from goodoffices.stability.graph_moves import graph_moves
from goodoffices.stability.option_moves import Direction, OptionMoves, feasible_states
from goodoffices.stability.reading import read_conflict
from goodoffices.stability.together import reach, stable_for_all_of

CASES = Path(__file__).resolve().parents[2] / ".." / "shared" / "cases"
FILES = ("gmcr_prisoners", "gmcr_syria_iraq", "gmcr_elmira")
DIRECTIONS = {
    "both ways": Direction.BOTH,
    "only from N to Y": Direction.ON,
    "only from Y to N": Direction.OFF,
}


def document_of(name: str) -> dict[str, Any]:
    path = CASES / f"{name}.json"
    if not path.exists():
        pytest.skip("the shared cases are not beside the checkout")
    document: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return document


def as_graph(document: dict[str, Any]) -> Model:
    makers = document["decision_makers"]
    listed = [[(a - 1, b - 1) for a, b in document["moves"][maker]] for maker in makers]
    ranks = tuple(np.array(document["payoff"][maker]) for maker in makers)
    return Model(moves=graph_moves(len(document["states"]), listed), ranks=ranks)


def as_options(document: dict[str, Any]) -> tuple[Model, list[int]]:
    makers, options = document["decision_makers"], document["options"]
    signs = {"Y": True, "N": False, "-": None}
    patterns = [tuple(signs[sign] for sign in one) for one in document["infeasible"]]
    numbers = [sum(1 << n for n, c in enumerate(one) if c == "Y") for one in document["states"]]
    ranks = tuple(np.zeros(1 << len(options), dtype=np.int64) for _ in makers)
    for maker, row in zip(makers, ranks, strict=True):
        row[numbers] = document["payoff"][maker]
    moves = OptionMoves(
        owners=tuple(makers.index(option["owner"]) for option in options),
        directions=tuple(DIRECTIONS[option["moves"]] for option in options),
        makers=len(makers),
        feasible=feasible_states(len(options), patterns),
    )
    return Model(moves=moves, ranks=ranks), numbers


@pytest.mark.shared
@pytest.mark.parametrize("concept", Concept)
@pytest.mark.parametrize("name", FILES)
def test_stability_equals_the_published_answers(name: str, concept: Concept) -> None:
    document = document_of(name)
    graph = as_graph(document)
    options, numbers = as_options(document)
    assert sorted(numbers) == np.flatnonzero(options.moves.feasible).tolist()
    answers = document["answers"]
    for maker, who in enumerate(document["decision_makers"]):
        found = stable_for(graph, maker, concept)
        assert (np.flatnonzero(found) + 1).tolist() == answers["stable"][concept.value][who]
        assert (stable_for(options, maker, concept)[numbers] == found).all()
    alone = [
        stable_for(graph, m, concept, sanctions=Sanctions.SINGLE)
        for m in range(graph.moves.makers)
    ]
    published = answers["equilibria_if_only_one_opponent_sanctions"][concept.value]
    assert (np.flatnonzero(equilibria(alone)) + 1).tolist() == published


@pytest.mark.shared
def test_ministry_and_company_together_leave_a_state_that_is_stable_for_each() -> None:
    model = as_graph(document_of("gmcr_elmira"))
    both = reach(model.moves, (0, 1))
    assert both[6, 9]
    assert all(model.ranks[maker][9] > model.ranks[maker][6] for maker in (0, 1))
    for concept in (Concept.NASH, Concept.SEQ):
        assert stable_for(model, 0, concept)[6]
        assert stable_for(model, 1, concept)[6]
        assert not stable_for_all_of(model, (0, 1), concept)[6]


def as_conflict(document: dict[str, Any]) -> dict[str, Any]:
    """Return the same as a document of ours."""
    makers = {name: f"m{n}" for n, name in enumerate(document["decision_makers"])}
    changes = {"both ways": "both", "only from N to Y": "on_only", "only from Y to N": "off_only"}
    return {
        "schema": "goodoffices/conflict@1",
        "id": document["id"].replace("_", "-"),
        "title": document["title"],
        "decision_makers": [{"id": one, "name": name} for name, one in makers.items()],
        "options": [
            {
                "id": f"o{n}",
                "name": one["name"],
                "owner": makers[one["owner"]],
                "changes": changes[one["moves"]],
            }
            for n, one in enumerate(document["options"])
        ],
        "infeasible": document["infeasible"],
        "status_quo": document["states"][0],
        "preferences": [
            {
                "by": one,
                "points": dict(zip(document["states"], document["payoff"][name], strict=True)),
            }
            for name, one in makers.items()
        ],
    }


@pytest.mark.shared
@pytest.mark.parametrize("name", FILES)
def test_a_document_of_the_published_conflict_gives_the_published_answers(name: str) -> None:
    document = document_of(name)
    conflict = read_conflict(json.dumps(as_conflict(document)))
    numbers = {label: n + 1 for n, label in enumerate(document["states"])}
    published = document["answers"]
    for rule, key in (
        (Sanctions.GROUP, "equilibria"),
        (Sanctions.SINGLE, "equilibria_if_only_one_opponent_sanctions"),
    ):
        found = stability_document(find_stability(conflict, sanctions=rule))["equilibria"]
        for concept in Concept:
            states = sorted(numbers[label] for label in found[concept.value])
            assert states == published[key][concept.value]
