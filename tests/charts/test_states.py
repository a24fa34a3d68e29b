"""States stand in a ring; arrows lead from the state left to the state gained."""

from __future__ import annotations

import pytest

from goodoffices.charts.states import STATES_DRAWN, GainMark, StateMark, state_graph
from goodoffices.charts.svg import to_svg

STATES = [StateMark(label=label, holds=label == "NN") for label in ("NN", "YN", "NY", "YY")]
GAINS = [GainMark(mover="North", start=1, end=0), GainMark(mover="South", start=3, end=1)]


def test_every_state_and_gain_is_a_mark() -> None:
    spec = state_graph(STATES, GAINS)
    assert spec is not None
    arrows, heads, dots, words = spec["layer"]
    assert len(arrows["data"]["values"]) == len(heads["data"]["values"]) == 2
    assert [row["label"] for row in words["data"]["values"]] == ["NN", "YN", "NY", "YY"]
    assert [row["holds"] for row in dots["data"]["values"]] == [True, False, False, False]
    assert "1 hold for everybody: NN. 2 moves" in spec["description"]
    assert to_svg(spec).startswith("<svg")


def test_an_arrow_points_from_the_state_left_to_the_one_reached() -> None:
    spec = state_graph(STATES, GAINS[:1])
    assert spec is not None
    arrow = spec["layer"][0]["data"]["values"][0]
    # From the right of the ring to its top.
    assert arrow["x"] > arrow["x2"]
    assert arrow["y"] < arrow["y2"]
    assert arrow["turn"] == -45


@pytest.mark.parametrize("count", [0, STATES_DRAWN + 1])
def test_no_state_and_too_many_states_are_no_picture(count: int) -> None:
    assert state_graph([StateMark(label=str(n), holds=False) for n in range(count)], []) is None


def test_too_many_movers_are_no_picture_and_no_gain_is_one() -> None:
    many = [GainMark(mover=str(n), start=0, end=1) for n in range(8)]
    assert state_graph(STATES, many) is None
    assert state_graph(STATES[:1], []) is not None
