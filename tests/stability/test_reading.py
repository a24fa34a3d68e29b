"""A conflict document says who can move and who prefers what, or is refused with every problem."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest

from goodoffices.errors import CaseDocumentError
from goodoffices.stability.concepts import Concept, equilibria, stable_for
from goodoffices.stability.conflict import (
    DecisionMaker,
    Statement,
    matching,
    option_moves,
    ranks_by_order,
    ranks_by_statements,
)
from goodoffices.stability.option_moves import Direction
from goodoffices.stability.reading import conflict_schema, read_conflict


def ferry(**changes: object) -> dict[str, Any]:
    """Return two shores that may each open a ferry: a dilemma."""
    return {
        "schema": "goodoffices/conflict@1",
        "id": "ferry",
        "title": "The ferry",
        "decision_makers": [{"id": "north", "name": "North"}, {"id": "south", "name": "South"}],
        "options": [
            {"id": "open", "name": "Open the north pier", "owner": "north"},
            {"id": "admit", "name": "Admit boats in the south", "owner": "south"},
        ],
        "status_quo": "NN",
        "preferences": [
            {"by": "north", "ranking": ["NY", "YY", "NN", "YN"]},
            {"by": "south", "points": {"YN": 3, "YY": 2, "NN": 1, "NY": 0}},
        ],
        **changes,
    }


def graph(**changes: object) -> dict[str, Any]:
    return {
        **{key: value for key, value in ferry().items() if key not in {"options", "status_quo"}},
        "states": [{"id": "calm"}, {"id": "storm", "name": "A storm"}],
        "moves": [{"by": "north", "from": "calm", "to": "storm", "back": True}],
        "status_quo": "calm",
        "preferences": [
            {"by": "north", "ranking": ["storm", "calm"]},
            {"by": "south", "ranking": [["storm", "calm"]]},
        ],
        **changes,
    }


def problems(document: dict[str, Any]) -> list[tuple[str, str]]:
    with pytest.raises(CaseDocumentError, match="The conflict has") as error:
        read_conflict(json.dumps(document))
    return [(one.path, one.message) for one in error.value.problems]


def test_options_become_states_with_ranks() -> None:
    conflict = read_conflict(json.dumps(ferry()))
    assert conflict.states.labels == ("NN", "YN", "NY", "YY")
    assert conflict.status_quo == 0
    assert [ranks.tolist() for ranks in conflict.model.ranks] == [[2, 1, 4, 3], [2, 4, 1, 3]]
    stable = [stable_for(conflict.model, maker, Concept.SEQ) for maker in (0, 1)]
    found = [conflict.states.label_of(int(n)) for n in np.flatnonzero(equilibria(stable))]
    assert found == ["NN", "YY"]


def test_listed_states_and_moves_become_a_graph() -> None:
    conflict = read_conflict(json.dumps(graph()))
    assert conflict.states.names == ("", "A storm")
    assert [len(moves) for moves in conflict.model.moves.listed] == [2, 0]  # type: ignore[attr-defined]
    assert conflict.choices == ()


def test_a_statement_asks_for_options_and_the_first_that_differs_decides() -> None:
    statements = [{"wants": {"admit": True}}, {"wants": "Y-", "if": {"admit": True}}]
    first = {"by": "north", "statements": statements}
    conflict = read_conflict(json.dumps(ferry(preferences=[first, ferry()["preferences"][1]])))
    assert conflict.model.ranks[0].tolist() == [0, 0, 1, 2]


def test_a_pattern_in_a_ranking_stands_for_all_states_it_fits() -> None:
    first = {"by": "north", "ranking": ["-Y", "-N"]}
    conflict = read_conflict(json.dumps(ferry(preferences=[first, ferry()["preferences"][1]])))
    assert conflict.model.ranks[0].tolist() == [1, 1, 2, 2]


def test_states_that_cannot_occur_need_no_rank() -> None:
    first = {"by": "north", "ranking": ["NY", "NN", "YN"]}
    second = {"by": "south", "ranking": [["NY", "NN", "YN"]]}
    document = ferry(infeasible=[{"open": True, "admit": True}], preferences=[first, second])
    assert read_conflict(json.dumps(document)).states.labels == ("NN", "YN", "NY")


@pytest.mark.parametrize(
    ("document", "place", "message"),
    [
        pytest.param(
            ferry(infeasible=["YY"]),
            "preferences[0].ranking",
            "This state cannot occur.",
            id="a preference over an infeasible state",
        ),
        pytest.param(
            ferry(preferences=[{"by": "north", "ranking": ["NY", "YY", "NN", "YN", "NY"]}]),
            "preferences",
            "Nothing says what this decision maker prefers.",
            id="a decision maker without preferences",
        ),
        pytest.param(
            ferry(
                preferences=[
                    {"by": "north", "ranking": ["NY", "YY", "NN", "YN", "NY"]},
                    ferry()["preferences"][1],
                ]
            ),
            "preferences[0].ranking",
            "A state stands in two ranks: an ordering has no cycle.",
            id="a cyclic ordering",
        ),
        pytest.param(
            ferry(preferences=[{"by": "north", "ranking": ["NY"]}, ferry()["preferences"][1]]),
            "preferences[0].ranking",
            "This state is not ranked.",
            id="a state left out",
        ),
        pytest.param(
            ferry(preferences=[{"by": "north"}, ferry()["preferences"][1]]),
            "preferences[0]",
            "Preferences have one form.",
            id="no form",
        ),
        pytest.param(
            ferry(status_quo="N-"), "status_quo", "more than one state", id="a vague today"
        ),
        pytest.param(
            ferry(status_quo="NNN"), "status_quo", "no state of these", id="a long state"
        ),
        pytest.param(
            ferry(infeasible=[{"close": True}]), "infeasible[0]", "no such option", id="an option"
        ),
        pytest.param(
            ferry(infeasible=["--"]), "infeasible", "No state is left", id="nothing left"
        ),
        pytest.param(
            ferry(options=[{**ferry()["options"][0], "owner": "east"}]),
            "options[0].owner",
            "no such decision maker",
            id="an owner",
        ),
        pytest.param(
            ferry(options=ferry()["options"] * 2), "options", "stands twice", id="an option twice"
        ),
        pytest.param(
            ferry(moves=[{"by": "north", "from": "NN", "to": "YN"}]),
            "moves",
            "Options say",
            id="both",
        ),
        pytest.param(
            graph(moves=[{"by": "north", "from": "calm", "to": "fog"}]),
            "moves[0].to",
            "no such state",
            id="a move to nowhere",
        ),
        pytest.param(graph(states=[], moves=[]), "options", "nothing to decide", id="nothing"),
        pytest.param(
            ferry(options=[{"id": f"o{n}", "name": "O", "owner": "north"} for n in range(23)]),
            "options",
            "Up to 22 options",
            id="too many options",
        ),
        pytest.param(ferry(optoins=[]), "optoins", "not known here", id="a misspelt key"),
    ],
)
def test_what_cannot_be_is_refused_with_its_place(
    document: dict[str, Any], place: str, message: str
) -> None:
    assert any(path == place and message in said for path, said in problems(document))


def test_ranks_follow_an_order_and_statements() -> None:
    assert ranks_by_order(3, [[2], [0, 1]]).tolist() == [1, 1, 2]
    wants = Statement(wants=(True, None), when=(None, True))
    assert ranks_by_statements(4, [wants]).tolist() == [1, 1, 0, 1]
    assert matching(np.arange(4), (True, None)).tolist() == [0, 1, 0, 1]


def test_options_belong_to_decision_makers() -> None:
    document = ferry()["options"]
    conflict = read_conflict(json.dumps(ferry()))
    moves = option_moves(
        [DecisionMaker(id="north", name="N"), *conflict.makers[1:]], conflict.choices, []
    )
    assert moves.owners == (0, 1)
    assert set(moves.directions) == {Direction.BOTH}
    assert len(document) == 2


def test_the_published_schema_names_the_document() -> None:
    assert conflict_schema()["title"] == "Good Offices conflict, version 1"


def test_pairs_and_ranges_are_kept_as_half_known() -> None:
    first = {"by": "north", "pairs": [["NY", "NN"], ["Y-", "NN"]]}
    second = {"by": "south", "points": {"YN": [3, 5], "YY": "1/2", "NN": 1, "NY": 0}}
    conflict = read_conflict(json.dumps(ferry(preferences=[first, second])))
    north, south = conflict.half_known
    assert north is not None
    assert south is not None
    assert north.pairs == ((1, 0), (2, 0), (3, 0))
    assert south.ends is not None
    assert [end.tolist() for end in south.ends] == [[2, 6, 0, 1], [2, 10, 0, 1]]
    assert not conflict.is_known
    assert read_conflict(json.dumps(ferry())).is_known


@pytest.mark.parametrize(
    ("first", "place", "message"),
    [
        pytest.param(
            {"pairs": [["NN", "YY"], ["YY", "NY"], ["NY", "NN"]]},
            "preferences[0].pairs",
            "The pairs go round in a circle",
            id="a cycle of pairs",
        ),
        pytest.param(
            {"points": {"NN": [1, 2], "N-": 4, "Y-": 0}},
            "preferences[0].points",
            "A state has two different ranges.",
            id="two ranges",
        ),
        pytest.param(
            {"points": {"NN": [1, 2]}},
            "preferences[0].points",
            "This state is not ranked.",
            id="a state without a range",
        ),
    ],
)
def test_half_known_preferences_that_cannot_be_are_refused(
    first: dict[str, Any], place: str, message: str
) -> None:
    document = ferry(preferences=[{"by": "north", **first}, ferry()["preferences"][1]])
    assert any(path == place and message in said for path, said in problems(document))


def test_pairs_of_patterns_are_limited() -> None:
    options = [{"id": f"o{n}", "name": "O", "owner": "north"} for n in range(11)]
    document = ferry(options=options, status_quo=None)
    document["preferences"] = [
        {"by": "north", "pairs": [["Y" + "-" * 10, "N" + "-" * 10]]},
        {"by": "south", "ranking": ["-" * 11]},
    ]
    assert any("over 200,000 pairs" in said for _, said in problems(document))
