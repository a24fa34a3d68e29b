"""The frontier for two parties: packages that gain for one only at a cost to the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from goodoffices.charts.labels import drawn, short_label
from goodoffices.charts.look import INK, MUTED, PAPER, SERIES, Specification, specification

_SIDE, _NAME = 260, 16

Row = dict[str, str | int | float]
"""One mark: points of the two parties, and the names it carries."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TradeoffPoint:
    """One package as two parties value it.

    Parameters
    ----------
    across, up : Fraction
        Points of the first and of the second party, higher is better.
    name : str
        Principle that names it; empty for a package without a name.
    """

    across: Fraction
    up: Fraction
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """One of the two parties.

    Parameters
    ----------
    party : str
        Name shown.
    walk_away : Fraction or None
        Least total it would take; ``None`` when not known.
    """

    party: str
    walk_away: Fraction | None = None


def tradeoff(points: Sequence[TradeoffPoint], *, across: Axis, up: Axis) -> Specification | None:
    """Draw packages by the points of two parties, the named ones with their names.

    Parameters
    ----------
    points : sequence of TradeoffPoint
        Packages of the frontier and the named packages.
    across, up : Axis
        The parties of the level and of the upright axis.

    Returns
    -------
    dict or None
        ``None`` when there is no point.

    Notes
    -----
    Packages with equal points for both parties are one mark; all their names are written.
    With more than two parties a point may be on the frontier for the sake of a third.

    Examples
    --------
    >>> point = TradeoffPoint(across=Fraction(3), up=Fraction(4), name="balanced")
    >>> spec = tradeoff([point], across=Axis(party="North"), up=Axis(party="South"))
    >>> spec["data"]["values"]
    [{'across': 3, 'up': 4, 'name': 'balanced'}]
    """
    if not points:
        return None
    rows = _rows(points)
    scales = [
        _domain([row[field] for row in rows], axis)
        for field, axis in (("across", across), ("up", up))
    ]
    encoding = {
        "x": _axis("across", across.party, scales[0]),
        "y": _axis("up", up.party, scales[1]),
    }
    layers = [*_walk_away(across, up), *_leaders(rows, scales[1]), _dots()]
    return specification(
        {
            "width": _SIDE,
            "height": _SIDE,
            "data": {"values": rows},
            "encoding": encoding,
            "layer": layers,
        },
        title=f"Packages for {short_label(across.party)} and {short_label(up.party)}",
        description=_description(rows, across, up),
    )


def _rows(points: Sequence[TradeoffPoint]) -> list[Row]:
    names: dict[tuple[Fraction, Fraction], list[str]] = {}
    for point in sorted(points, key=lambda p: (p.across, p.up)):
        held = names.setdefault((point.across, point.up), [])
        if point.name and point.name not in held:
            held.append(point.name)
    return [
        {"across": drawn(across), "up": drawn(up), "name": " · ".join(map(short_label, held))}
        for (across, up), held in names.items()
    ]


def _domain(values: Sequence[str | int | float], axis: Axis) -> tuple[float, float]:
    """Return the ends of an axis: all points and the walk-away value, with room around."""
    held = [float(value) for value in values]
    held += [float(axis.walk_away)] if axis.walk_away is not None else []
    room = (max(held) - min(held)) / 14 or 1.0
    return min(held) - room, max(held) + room


def _leaders(rows: Sequence[Row], domain: tuple[float, float]) -> list[Specification]:
    """Write names in a column beside the picture, each with a line to its mark."""
    low, high = domain
    named = sorted((row for row in rows if row["name"]), key=lambda row: -float(row["up"]))
    layers: list[Specification] = []
    free = 0.0
    for row in named:
        wished = _SIDE * (high - float(row["up"])) / (high - low)
        place = round(max(free, wished), 2)
        free = place + _NAME
        data, y = {"values": [row]}, {"value": place}
        words = {"field": "name", "type": "nominal"}
        line = {"x2": {"value": _SIDE + 10}, "y2": y}
        text = {"x": {"value": _SIDE + 13}, "y": y, "text": words}
        layers += [
            {
                "data": data,
                "mark": {"type": "rule", "color": MUTED, "strokeWidth": 0.8},
                "encoding": line,
            },
            {
                "data": data,
                "mark": {"type": "text", "align": "left", "baseline": "middle"},
                "encoding": text,
            },
        ]
    return layers


def _axis(field: str, party: str, domain: tuple[float, float]) -> Specification:
    title = f"{short_label(party, 30)}: points, higher is better"
    axis = {"title": title, "tickCount": 5, "format": "~f"}
    scale = {"zero": False, "nice": False, "domain": [round(end, 6) for end in domain]}
    return {"field": field, "type": "quantitative", "scale": scale, "axis": axis}


def _dots() -> Specification:
    named = {"test": "datum.name != ''"}
    return {
        "mark": {"type": "point", "opacity": 1, "strokeWidth": 1.3, "stroke": SERIES[0]},
        "encoding": {
            "shape": {"condition": {**named, "value": "diamond"}, "value": "circle"},
            "size": {"condition": {**named, "value": 95}, "value": 28},
            "fill": {"condition": {**named, "value": SERIES[0]}, "value": PAPER},
        },
    }


def _walk_away(across: Axis, up: Axis) -> list[Specification]:
    layers: list[Specification] = []
    rule = {"type": "rule", "strokeDash": [4, 3], "color": INK}
    for axis, field, whole in ((across, "x", "across"), (up, "y", "up")):
        if axis.walk_away is None:
            continue
        text = {
            "type": "text",
            "color": MUTED,
            "fontSize": 10,
            "align": "left",
            "dx": 3,
            "dy": -4,
            "baseline": "bottom" if field == "y" else "top",
            "angle": 0,
        }
        data = {"values": [{whole: drawn(axis.walk_away), "words": f"walk-away {axis.walk_away}"}]}
        hidden = {"y" if field == "x" else "x": None}
        start = {"y": {"value": 8}} if field == "x" else {"x": {"value": 0}}
        words = {"text": {"field": "words", "type": "nominal"}}
        layers += [
            {"data": data, "mark": rule, "encoding": hidden},
            {"data": data, "mark": text, "encoding": {**start, **words}},
        ]
    return layers


def _description(rows: Sequence[object], across: Axis, up: Axis) -> str:
    noun = "package" if len(rows) == 1 else "packages"
    return (
        f"{len(rows)} {noun} by the points of {short_label(across.party)} (level) and"
        f" {short_label(up.party)} (upright)."
    )
