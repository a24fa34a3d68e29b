"""A few packages across all parties: how much of its possible gain each leaves each party."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from goodoffices.charts.labels import drawn, short_label
from goodoffices.charts.look import (
    HAIRLINE,
    INK,
    MUTED,
    SERIES,
    SHAPES,
    Specification,
    specification,
)

_STEP, _WIDTH, _HEIGHT, _LABEL = 120, 360, 300, 18
_NAME_LENGTH, _PARTY_LENGTH = 46, 18
LOWEST = Fraction(-1, 2)
"""Shares below this are drawn here, so that one package does not flatten all others."""

Row = dict[str, str | int | float]
"""One mark: a party, a package and where the mark stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageLine:
    """One package across the parties.

    Parameters
    ----------
    name : str
        What the package is called.
    shares : tuple of (str, Fraction or None)
        Name of each party, in the order of the case, with its gain as a share of its largest
        gain in the zone: 0 at its walk-away value, below it negative; ``None`` where no
        package of the zone brings the party a gain.
    """

    name: str
    shares: tuple[tuple[str, Fraction | None], ...]


def package_lines(lines: Sequence[PackageLine]) -> Specification | None:
    """Draw packages as lines across one upright axis per party.

    Parameters
    ----------
    lines : sequence of PackageLine
        At most seven, with the same parties in the same order; in the order shown.

    Returns
    -------
    dict or None
        ``None`` when there is nothing to draw.

    Notes
    -----
    R76: shares of different parties share no unit; a line only ties together what belongs
    to one package. Colour, shape and a name beside the line tell packages apart. What lies
    below -50 % is drawn there.

    Examples
    --------
    >>> line = PackageLine(name="1", shares=(("North", Fraction(1)), ("South", Fraction(1, 2))))
    >>> package_lines([line])["data"]["values"][1]
    {'party': 'South', 'package': '1', 'share': 0.5, 'words': '50 %'}
    """
    rows = [row for line in lines for row in _rows(line)]
    if not rows:
        return None
    parties = [short_label(party, _PARTY_LENGTH) for party, _ in lines[0].shares]
    low, high = _ends([float(row["share"]) for row in rows])
    names = [short_label(line.name, _NAME_LENGTH) for line in lines]
    width = max(_WIDTH, _STEP * (len(parties) - 1))
    colour = _by_package(names, SERIES)
    return specification(
        {
            "width": width,
            "height": _HEIGHT,
            "data": {"values": rows},
            "encoding": {"x": _across(parties), "y": _upright(low, high)},
            "layer": [
                *_edges(),
                {
                    "mark": {"type": "line", "strokeWidth": 1.8, "opacity": 0.9},
                    "encoding": {"color": colour, "detail": {"field": "package"}},
                },
                {
                    "mark": {"type": "point", "filled": True, "size": 70, "opacity": 1},
                    "encoding": {"color": colour, "shape": _by_package(names, SHAPES)},
                },
                *_labels(lines, low=low, high=high, width=width),
            ],
        },
        title="What each package gives each party",
        description=_description(lines),
    )


def _across(parties: Sequence[str]) -> Specification:
    axis = {
        "title": None,
        "labelAngle": 0,
        "domain": False,
        "ticks": False,
        "grid": True,
        "gridColor": HAIRLINE,
        "labelPadding": 8,
    }
    scale = {"type": "point", "padding": 0, "domain": list(parties)}
    return {"field": "party", "type": "nominal", "sort": None, "scale": scale, "axis": axis}


def _upright(low: float, high: float) -> Specification:
    title = "gain, share of the party's largest gain in the zone"
    axis = {"title": title, "format": ".0%", "tickCount": 6, "grid": False}
    scale = {"domain": [low, high], "nice": False}
    return {"field": "share", "type": "quantitative", "scale": scale, "axis": axis}


def _by_package(names: Sequence[str], values: Sequence[str]) -> Specification:
    scale = {"domain": list(names), "range": list(values[: len(names)])}
    return {"field": "package", "type": "nominal", "scale": scale, "legend": None}


def _rows(line: PackageLine) -> list[Row]:
    return [
        {
            "party": short_label(party, _PARTY_LENGTH),
            "package": short_label(line.name, _NAME_LENGTH),
            "share": drawn(max(share, LOWEST)),
            "words": f"{round(100 * share)} %",
        }
        for party, share in line.shares
        if share is not None
    ]


def _ends(shares: Sequence[float]) -> tuple[float, float]:
    """Return the ends of the upright axes: 0 and 1, and whatever lies beyond."""
    return round(min(-0.04, *shares), 6), round(max(1.04, *shares), 6)


def _edges() -> list[Specification]:
    """Draw the line of the walk-away values, and that of the largest gains."""
    layers: list[Specification] = []
    text = {
        "type": "text",
        "align": "left",
        "baseline": "bottom",
        "dx": 4,
        "dy": -2,
        "color": MUTED,
        "fontSize": 10,
    }
    words = {"x": {"value": 0}, "text": {"field": "words", "type": "nominal"}}
    edges = ((0, "walk-away value", [4, 3]), (1, "largest gain in the zone", [1, 3]))
    for value, name, dash in edges:
        data = {"values": [{"share": value, "words": name}]}
        rule = {"type": "rule", "strokeDash": dash, "color": INK, "strokeWidth": 1.2}
        layers += [
            {"data": data, "mark": rule, "encoding": {"x": None}},
            {"data": data, "mark": text, "encoding": words},
        ]
    return layers


def _labels(
    lines: Sequence[PackageLine], *, low: float, high: float, width: int
) -> list[Specification]:
    """Write names in a column to the right, each with a thin line to the end of its line."""
    ends = []
    for number, line in enumerate(lines):
        known = [share for _, share in line.shares if share is not None]
        last = line.shares[-1][1]
        at = float(max(last if last is not None else known[-1] if known else 0, LOWEST))
        ends.append((_HEIGHT * (high - at) / (high - low), number, line))
    layers: list[Specification] = []
    free = 0.0
    for wished, number, line in sorted(ends, key=lambda end: end[:2]):
        place = round(max(free, wished), 2)
        free = place + _LABEL
        name = short_label(line.name, _NAME_LENGTH)
        data = {"values": [{"words": name}]}
        tip = {"x": {"value": width + 4}, "y": {"value": round(wished, 2)}}
        layers += [
            {
                "data": data,
                "mark": {"type": "rule", "color": SERIES[number], "strokeWidth": 0.8},
                "encoding": {**tip, "x2": {"value": width + 22}, "y2": {"value": place}},
            },
            {
                "data": data,
                "mark": {
                    "type": "text",
                    "align": "left",
                    "baseline": "middle",
                    "color": SERIES[number],
                },
                "encoding": {
                    "x": {"value": width + 26},
                    "y": {"value": place},
                    "text": {"field": "words", "type": "nominal"},
                },
            },
        ]
    return layers


def _description(lines: Sequence[PackageLine]) -> str:
    noun = "package" if len(lines) == 1 else "packages"
    parties = ", ".join(short_label(party, 40) for party, _ in lines[0].shares)
    return (
        f"{len(lines)} {noun}, each a line across {parties}. 0 is the party's walk-away value,"
        " 100 % its largest gain in the zone."
    )
