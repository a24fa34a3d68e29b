"""A conflict as a picture: its states in a ring, and who could gain by moving where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import atan2, cos, degrees, pi, sin

from goodoffices.charts.labels import short_label
from goodoffices.charts.look import INK, MUTED, PAPER, SERIES, Specification, specification

STATES_DRAWN = 40
"""Most states in one ring: more cannot be read."""
_SIDE, _OUT, _GAP = 380, (1.21, 1.13), 0.08
_DASHES = ((1, 0), (6, 3), (2, 2), (8, 2, 2, 2), (4, 4), (10, 4), (1, 3))


@dataclass(frozen=True, slots=True, kw_only=True)
class StateMark:
    """One state in the ring.

    Parameters
    ----------
    label : str
        Short name.
    holds : bool
        Whether everybody has no reason to move, under the concept drawn.
    today : bool
        Whether things stand there.
    """

    label: str
    holds: bool
    today: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GainMark:
    """A move by which somebody gains.

    Parameters
    ----------
    mover : str
        Who.
    start, end : int
        Places of states in the ring.
    """

    mover: str
    start: int
    end: int


def state_graph(states: Sequence[StateMark], gains: Sequence[GainMark]) -> Specification | None:
    """Draw states in a ring and, as arrows, the moves by which somebody gains.

    Parameters
    ----------
    states : sequence of StateMark
        In their order, clockwise from the top.
    gains : sequence of GainMark
        Arrows; movers are told apart by colour and dash.

    Returns
    -------
    dict or None
        ``None`` without states, above forty of them, or with more than seven movers: then
        the table says it.

    Examples
    --------
    >>> spec = state_graph([StateMark(label="NN", holds=True)], [])
    >>> spec["description"]
    '1 states; 1 hold for everybody: NN. 0 moves by which somebody gains.'
    """
    movers = sorted({gain.mover for gain in gains})
    if not 0 < len(states) <= STATES_DRAWN or len(movers) > len(SERIES):
        return None
    places = [_place(number, len(states)) for number in range(len(states))]
    rows: list[dict[str, object]] = [
        {
            "x": round(x, 4),
            "y": round(y, 4),
            "out": round(x * _OUT[0], 4),
            "up": round(y * _OUT[1], 4),
            "label": short_label(state.label, 24) + (" (today)" if state.today else ""),
            "holds": state.holds,
        }
        for state, (x, y) in zip(states, places, strict=True)
    ]
    arrows = [_arrow(gain, places) for gain in gains]
    layers = [*_arrows(arrows, movers), *_marks(rows)]
    holding = ", ".join(state.label for state in states if state.holds) or "none"
    return specification(
        {"width": _SIDE, "height": _SIDE, "layer": layers},
        title="States and gains",
        description=(
            f"{len(states)} states; {sum(s.holds for s in states)} hold for everybody:"
            f" {holding}. {len(gains)} moves by which somebody gains."
        ),
    )


def _place(number: int, count: int) -> tuple[float, float]:
    angle = pi / 2 - 2 * pi * number / count
    return (cos(angle), sin(angle)) if count > 1 else (0.0, 0.0)


def _arrow(gain: GainMark, places: Sequence[tuple[float, float]]) -> dict[str, float | str]:
    (x, y), (x2, y2) = places[gain.start], places[gain.end]
    length = max(((x2 - x) ** 2 + (y2 - y) ** 2) ** 0.5, _GAP)
    cut = _GAP / length
    return {
        "x": round(x + cut * (x2 - x), 4),
        "y": round(y + cut * (y2 - y), 4),
        "x2": round(x2 - cut * (x2 - x), 4),
        "y2": round(y2 - cut * (y2 - y), 4),
        "turn": round(90 - degrees(atan2(y2 - y, x2 - x)), 2),
        "mover": short_label(gain.mover, 30),
    }


def _axis(field: str) -> Specification:
    scale = {"domain": [-1.35, 1.35], "nice": False, "zero": False}
    return {"field": field, "type": "quantitative", "scale": scale, "axis": None}


def _arrows(
    arrows: Sequence[dict[str, float | str]], movers: Sequence[str]
) -> list[Specification]:
    if not arrows:
        return []
    names = [short_label(mover, 30) for mover in movers]
    count = len(names)
    shared = {"field": "mover", "type": "nominal", "title": "Gains"}
    colour = {**shared, "scale": {"domain": names, "range": list(SERIES[:count])}}
    dash = {**shared, "scale": {"domain": names, "range": [list(d) for d in _DASHES[:count]]}}
    line = {
        "mark": {"type": "rule", "strokeWidth": 1.4},
        "encoding": {
            "x": _axis("x"),
            "y": _axis("y"),
            "x2": {"field": "x2"},
            "y2": {"field": "y2"},
            "color": colour,
            "strokeDash": dash,
        },
    }
    head = {
        "mark": {"type": "point", "shape": "triangle", "filled": True, "size": 60, "opacity": 1},
        "encoding": {
            "x": _axis("x2"),
            "y": _axis("y2"),
            "color": colour,
            "angle": {"field": "turn", "type": "quantitative", "scale": None},
        },
    }
    data = {"values": list(arrows)}
    return [{"data": data, **line}, {"data": data, **head}]


def _marks(rows: Sequence[dict[str, object]]) -> list[Specification]:
    fill = {"condition": {"test": "datum.holds", "value": INK}, "value": PAPER}
    dots = {
        "mark": {"type": "point", "stroke": INK, "strokeWidth": 1.3, "opacity": 1, "size": 110},
        "encoding": {"x": _axis("x"), "y": _axis("y"), "fill": fill},
    }
    words = {
        "mark": {"type": "text", "color": MUTED, "fontSize": 10},
        "encoding": {
            "x": _axis("out"),
            "y": _axis("up"),
            "text": {"field": "label", "type": "nominal"},
        },
    }
    data = {"values": list(rows)}
    return [{"data": data, **dots}, {"data": data, **words}]
