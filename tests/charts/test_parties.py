"""R76: every party has a panel and a scale of its own, with its walk-away value."""

from __future__ import annotations

from fractions import Fraction

from goodoffices.charts.parties import PackageBar, PartyBars, party_bars

BAR = PackageBar(package="balanced", low=Fraction(7), high=Fraction(9))


def test_scales_of_parties_are_independent() -> None:
    spec = party_bars(
        [PartyBars(party="North", bars=(BAR,)), PartyBars(party="South", bars=(BAR,))]
    )
    assert spec is not None
    assert spec["resolve"]["scale"]["x"] == "independent"
    assert [panel["title"]["text"] for panel in spec["concat"]] == ["North", "South"]


def test_walk_away_value_is_a_line_with_words() -> None:
    spec = party_bars([PartyBars(party="North", bars=(BAR,), walk_away=Fraction(1, 3))])
    assert spec is not None
    assert spec["concat"][0]["layer"][-1]["data"]["values"][0]["words"] == "walk-away 1/3"


def test_range_of_points_is_written_low_to_high() -> None:
    spec = party_bars([PartyBars(party="North", bars=(BAR,))])
    assert spec is not None
    assert spec["concat"][0]["data"]["values"][0]["words"] == "7–9"


def test_bars_start_at_zero() -> None:
    spec = party_bars([PartyBars(party="North", bars=(BAR,))])
    assert spec is not None
    assert spec["concat"][0]["layer"][0]["encoding"]["x"]["scale"] == {"zero": True}


def test_nothing_to_draw_is_no_picture() -> None:
    assert party_bars([PartyBars(party="North", bars=())]) is None
