"""What each named package gives each party, beside the party's walk-away value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from goodoffices.charts.labels import drawn, short_label
from goodoffices.charts.look import INK, MUTED, SERIES, Specification, specification

_WIDTH, _ROW, _COLUMNS = 150, 22, 3


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageBar:
    """What one package gives the party.

    Parameters
    ----------
    package : str
        Name shown.
    low, high : Fraction
        Points, higher is better; equal when known exactly.
    """

    package: str
    low: Fraction
    high: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyBars:
    """One party's panel.

    Parameters
    ----------
    party : str
        Name shown.
    bars : tuple of PackageBar
        The same packages in the same order for every party.
    walk_away : Fraction or None
        Least total the party would take; ``None`` when not known.
    """

    party: str
    bars: tuple[PackageBar, ...]
    walk_away: Fraction | None = None


def party_bars(panels: Sequence[PartyBars]) -> Specification | None:
    """Draw one panel of bars per party, each on a scale of its own.

    Parameters
    ----------
    panels : sequence of PartyBars
        In the order of the case.

    Returns
    -------
    dict or None
        ``None`` when there is nothing to draw.

    Notes
    -----
    R76: points of different parties share no scale, so panels are never one chart. Bars
    start at 0 or, where points are negative, pass through it. The walk-away value is a
    dashed line with its words.

    Examples
    --------
    >>> bar = PackageBar(package="balanced", low=Fraction(7), high=Fraction(7))
    >>> spec = party_bars([PartyBars(party="North", bars=(bar,))])
    >>> spec["concat"][0]["data"]["values"]
    [{'package': 'balanced', 'low': 7, 'high': 7, 'words': '7'}]
    """
    shown = [panel for panel in panels if panel.bars]
    if not shown:
        return None
    names = ", ".join(short_label(panel.party, 40) for panel in shown)
    concat = [_panel(number, panel) for number, panel in enumerate(shown)]
    return specification(
        {
            "columns": _COLUMNS,
            "spacing": {"column": 26, "row": 18},
            "concat": concat,
            "resolve": {"scale": {"x": "independent", "y": "independent"}},
        },
        title="What each package gives each party",
        description=f"One panel of bars for each of {names}; longer is better for that party.",
    )


def _panel(number: int, panel: PartyBars) -> Specification:
    values = [
        {
            "package": short_label(bar.package, 30),
            "low": drawn(bar.low),
            "high": drawn(bar.high),
            "words": str(bar.low) if bar.low == bar.high else f"{bar.low}–{bar.high}",
        }
        for bar in panel.bars
    ]
    x = _across()
    layers = _bars(x, labelled=number % _COLUMNS == 0)
    if panel.walk_away is not None:
        layers += _walk_away(panel.walk_away, x)
    return {
        "title": {"text": short_label(panel.party, 26), "offset": 18},
        "width": _WIDTH,
        "height": _ROW * len(values),
        "data": {"values": values},
        "layer": layers,
    }


def _across() -> Specification:
    axis = {"title": "points, higher is better", "tickCount": 4, "format": "~f"}
    return {"type": "quantitative", "scale": {"zero": True}, "axis": axis}


def _bars(x: Specification, *, labelled: bool) -> list[Specification]:
    axis = {"title": None, "labels": labelled, "ticks": False, "domain": False}
    y = {"field": "package", "type": "nominal", "sort": None, "axis": axis}
    low, high = {**x, "field": "low"}, {**x, "field": "high"}
    words = {"field": "words", "type": "nominal"}
    bar = {"type": "bar", "height": 12, "color": SERIES[0]}
    rule = {"type": "rule", "color": INK, "strokeWidth": 3}
    text = {"type": "text", "align": "left", "baseline": "middle", "dx": 4}
    return [
        {"mark": bar, "encoding": {"y": y, "x": low}},
        {"mark": rule, "encoding": {"y": y, "x": low, "x2": {"field": "high"}}},
        {"mark": text, "encoding": {"y": y, "x": high, "text": words}},
    ]


def _walk_away(value: Fraction, x: Specification) -> list[Specification]:
    data = {"values": [{"value": drawn(value), "words": f"walk-away {value}"}]}
    place = {"x": {**x, "field": "value"}}
    rule = {"type": "rule", "strokeDash": [4, 3], "color": INK, "strokeWidth": 1.4}
    text = {
        "type": "text",
        "align": "center",
        "baseline": "bottom",
        "dy": -3,
        "color": MUTED,
        "fontSize": 10,
    }
    words = {"field": "words", "type": "nominal"}
    return [
        {"data": data, "mark": rule, "encoding": place},
        {"data": data, "mark": text, "encoding": {**place, "y": {"value": 0}, "text": words}},
    ]
