"""Packages of equal points are one mark that carries all their names."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.charts.tradeoff import Axis, TradeoffPoint, tradeoff

NORTH, SOUTH = Axis(party="North", walk_away=Fraction(4)), Axis(party="South")
POINTS = st.builds(
    TradeoffPoint,
    across=st.integers(0, 3).map(Fraction),
    up=st.integers(0, 3).map(Fraction),
    name=st.sampled_from(["", "balanced", "equal gain"]),
)


def test_equal_points_share_one_mark_with_both_names() -> None:
    points = [
        TradeoffPoint(across=Fraction(3), up=Fraction(4), name="balanced"),
        TradeoffPoint(across=Fraction(3), up=Fraction(4), name="equal gain"),
        TradeoffPoint(across=Fraction(5), up=Fraction(1)),
    ]
    spec = tradeoff(points, across=NORTH, up=SOUTH)
    assert spec is not None
    assert [row["name"] for row in spec["data"]["values"]] == ["balanced · equal gain", ""]


def test_only_known_walk_away_values_are_lines() -> None:
    point = TradeoffPoint(across=Fraction(3), up=Fraction(4))
    spec = tradeoff([point], across=NORTH, up=SOUTH)
    assert spec is not None
    rules = [layer for layer in spec["layer"] if layer["mark"]["type"] == "rule"]
    assert [rule["data"]["values"][0]["words"] for rule in rules] == ["walk-away 4"]


def test_no_package_is_no_picture() -> None:
    assert tradeoff([], across=NORTH, up=SOUTH) is None


@given(st.lists(POINTS, min_size=1))
@settings(max_examples=40)
def test_order_of_packages_does_not_move_a_mark(
    points: list[TradeoffPoint],
) -> None:
    spec = tradeoff(points, across=NORTH, up=SOUTH)
    other = tradeoff(points[::-1], across=NORTH, up=SOUTH)
    assert spec is not None
    assert other is not None
    places = [(row["across"], row["up"]) for row in spec["data"]["values"]]
    assert places == [(row["across"], row["up"]) for row in other["data"]["values"]]
    assert len(set(places)) == len(places)
