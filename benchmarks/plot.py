"""The comparisons as a picture: seconds on a scale of powers of ten."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.report import Entry
from goodoffices.charts.look import INK, MUTED, PAPER, SERIES, Specification, specification
from goodoffices.charts.svg import to_svg

_ROW = 26


def duel_picture(entries: Sequence[Entry]) -> str | None:
    """Draw our time and the peer's on one line for each comparison that has a ratio.

    Parameters
    ----------
    entries : sequence of dict
        Kept comparisons.

    Returns
    -------
    str or None
        An SVG image; ``None`` when nothing was compared.
    """
    rows = [
        {
            "case": _label(entry),
            "ours": round(1_000 * entry["ours"], 4),
            "theirs": round(1_000 * entry["theirs"], 4),
            "ratio": f"{entry['ratio']:.0f} times",
        }
        for entry in entries
        if entry["ratio"] is not None
    ]
    return to_svg(_specification(rows)) if rows else None


def _label(entry: Entry) -> str:
    parties, issues, _ = entry["shape"].split(" × ")
    return f"{parties} parties, {issues} issues, conflict {entry['opposition']:.1f}"


def _specification(rows: list[dict[str, str | float]]) -> Specification:
    cases = [str(row["case"]) for row in rows]
    y = {"field": "case", "type": "nominal", "sort": cases, "title": None}
    scale = {"type": "log", "nice": True}
    x = {
        "field": "ours",
        "type": "quantitative",
        "scale": scale,
        "title": "milliseconds for the whole frontier, less is better",
        "axis": {"format": "~s", "grid": True},
    }
    body = {
        "width": 420,
        "height": _ROW * len(rows),
        "data": {"values": rows},
        "encoding": {"y": {**y, "axis": {"labelLimit": 260, "ticks": False, "domain": False}}},
        "layer": [
            {
                "mark": {"type": "rule", "color": MUTED, "strokeWidth": 1},
                "encoding": {"x": x, "x2": {"field": "theirs"}},
            },
            _dots("ours", "Good Offices", SERIES[0], "diamond", x),
            _dots("theirs", "NegMAS", SERIES[1], "circle", x),
            {
                "mark": {"type": "text", "align": "left", "dx": 9, "color": INK},
                "encoding": {
                    "x": {**x, "field": "theirs"},
                    "text": {"field": "ratio", "type": "nominal"},
                },
            },
        ],
    }
    return specification(
        body,
        title="Whole frontier beside NegMAS",
        description="; ".join(f"{row['case']}: {row['ratio']} faster" for row in rows) + ".",
    )


def _dots(field: str, program: str, color: str, shape: str, x: Specification) -> Specification:
    fill = color if field == "ours" else PAPER
    return {
        "transform": [{"calculate": f"'{program}'", "as": "program"}],
        "mark": {"type": "point", "size": 80, "opacity": 1, "stroke": color},
        "encoding": {
            "x": {**x, "field": field},
            "shape": {
                "field": "program",
                "type": "nominal",
                "scale": {
                    "domain": ["Good Offices", "NegMAS"],
                    "range": ["diamond", "circle"],
                },
                "legend": {"title": None, "orient": "top"},
            },
            "fill": {"value": fill},
            "color": {"value": color},
        },
        "name": f"{shape}-{field}",
    }
