"""One measure over time: low to high, and whether somebody vouches for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from goodoffices.case.dates import DateInterval
from goodoffices.charts.labels import drawn, short_label
from goodoffices.charts.look import (
    INK,
    PAPER,
    SERIES,
    Specification,
    specification,
    time_axis,
    time_scale,
)

_WIDTH, _HEIGHT = 420, 170
_SOURCED, _UNSOURCED = "reporter named", "unsourced"

Row = dict[str, str | int | float]
"""One figure as it is drawn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigurePoint:
    """One figure of a series.

    Parameters
    ----------
    words : str
        The number as the brief writes it: ``"over 40,000"``.
    low, high : Fraction
        Bounds, equal for a single number.
    as_of : DateInterval
        When it held.
    sourced : bool
        Whether the report says who gives it.
    """

    words: str
    low: Fraction
    high: Fraction
    as_of: DateInterval
    sourced: bool


def figure_series(points: Sequence[FigurePoint], *, measure: str) -> Specification | None:
    """Draw the figures of one measure over time.

    Parameters
    ----------
    points : sequence of FigurePoint
        Figures that count the same thing in the same unit.
    measure : str
        What is counted, with its unit; the title of the upright axis.

    Returns
    -------
    dict or None
        ``None`` when no figure has both a first and a last possible day.

    Notes
    -----
    R75, R77: the mark stands on the last day the figure may refer to; a line to its left covers
    the other possible days and an upright line runs from low to high. A filled circle has a
    reporter, an open diamond is unsourced. The axis starts at 0.

    Examples
    --------
    >>> point = FigurePoint(words="40", low=Fraction(40), high=Fraction(40),
    ...                     as_of=DateInterval.on(date(1991, 5, 2)), sourced=False)
    >>> figure_series([point], measure="homes")["data"]["values"][0]["source"]
    'unsourced'
    """
    dated = dict.fromkeys(point for point in points if point.as_of.days is not None)
    rows = [_row(point) for point in dated]
    if not rows:
        return None
    rows.sort(key=lambda row: (row["latest"], row["low"], row["high"], row["words"]))
    rows = [{**row, "above": _is_above(number, rows)} for number, row in enumerate(rows)]
    days = [date.fromisoformat(str(row[key])) for row in rows for key in ("earliest", "latest")]
    margin = timedelta(days=2 + (max(days) - min(days)).days // 10)
    days += [min(days) - margin, max(days) + margin]
    x = {"type": "temporal", "scale": time_scale(days)}
    latest = {"x": {**x, "field": "latest", "axis": time_axis(days)}}
    layers = [
        {
            "mark": {"type": "rule", "color": SERIES[0], "strokeWidth": 1.5},
            "encoding": {
                "x": {**x, "field": "earliest"},
                "x2": {"field": "latest"},
                "y": _value("high", measure),
            },
        },
        {
            "mark": {"type": "rule", "color": SERIES[0], "strokeWidth": 3},
            "encoding": {**latest, "y": _value("low", measure), "y2": {"field": "high"}},
        },
        _marks(latest, measure),
        *_labels(latest, measure),
    ]
    return specification(
        {"width": _WIDTH, "height": _HEIGHT, "data": {"values": rows}, "layer": layers},
        title=f"{short_label(measure)} over time",
        description=_description(points),
    )


def _row(point: FigurePoint) -> Row:
    days = [day for day in (point.as_of.earliest, point.as_of.latest) if day]
    return {
        "words": short_label(point.words, 24),
        "low": drawn(point.low),
        "high": drawn(point.high),
        "earliest": days[0].isoformat(),
        "latest": days[-1].isoformat(),
        "source": _SOURCED if point.sourced else _UNSOURCED,
    }


def _value(field: str, measure: str) -> Specification:
    axis = {"title": short_label(measure), "tickCount": 5, "format": ",~f"}
    return {"field": field, "type": "quantitative", "scale": {"zero": True}, "axis": axis}


def _is_above(number: int, rows: Sequence[Row]) -> bool:
    """Whether a figure is no smaller than its nearest neighbour in time."""
    day = date.fromisoformat(str(rows[number]["latest"]))
    beside = [place for place in (number - 1, number + 1) if 0 <= place < len(rows)]
    if not beside:
        return True
    nearest = min(
        beside, key=lambda place: abs(date.fromisoformat(str(rows[place]["latest"])) - day)
    )
    mine, other = float(rows[number]["high"]), float(rows[nearest]["high"])
    return mine > other or (mine == other and number % 2 == 0)


def _labels(x: Specification, measure: str) -> list[Specification]:
    """Write numbers above and below so that neighbours in time do not overlap."""
    text = {"field": "words", "type": "nominal"}
    return [
        {
            "transform": [{"filter": "datum.above" if above else "!datum.above"}],
            "mark": {"type": "text", "align": "center", "baseline": baseline, "dy": dy},
            "encoding": {**x, "y": _value("high", measure), "text": text},
        }
        for above, baseline, dy in ((True, "bottom", -7), (False, "top", 8))
    ]


def _marks(x: Specification, measure: str) -> Specification:
    sources = [_SOURCED, _UNSOURCED]
    shapes = {"domain": sources, "range": ["circle", "diamond"]}
    legend = {"orient": "top", "title": None, "symbolFillColor": PAPER}
    unsourced = {"test": f"datum.source == '{_UNSOURCED}'", "value": PAPER}
    return {
        "mark": {"type": "point", "size": 80, "stroke": INK, "strokeWidth": 1.4, "opacity": 1},
        "encoding": {
            **x,
            "y": _value("high", measure),
            "shape": {"field": "source", "type": "nominal", "scale": shapes, "legend": legend},
            "fill": {"condition": unsourced, "value": SERIES[0]},
        },
    }


def _description(points: Sequence[FigurePoint]) -> str:
    unsourced = sum(not point.sourced for point in points)
    noun = "figure" if len(points) == 1 else "figures"
    return f"{len(points)} {noun} of one measure, {unsourced} without a named reporter."
