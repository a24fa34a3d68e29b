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
    points = "1,000 points" if entry["total"] == 1_000 else "real-valued"
    against = f", conflict {entry['opposition']:.1f}" if entry["opposition"] else ""
    return f"{parties} parties, {issues} issues, {points}{against}"


def _specification(rows: list[dict[str, str | float]]) -> Specification:
    cases = [str(row["case"]) for row in rows]
    y = {"field": "case", "type": "nominal", "sort": cases, "title": None}
    scale = {"type": "log", "nice": True}
    x = {
        "field": "ours",
        "type": "quantitative",
        "scale": scale,
        "title": "milliseconds for the whole frontier, less is better",
        "axis": {"values": [1, 10, 100, 1_000, 10_000], "format": ",", "grid": True},
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
            _dots("ours", "Good Offices", x),
            _dots("theirs", "NegMAS", x),
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


def _dots(field: str, program: str, x: Specification) -> Specification:
    return {
        "transform": [{"calculate": f"'{program}'", "as": "program"}],
        "mark": {"type": "point", "size": 80, "opacity": 1},
        "encoding": {
            "x": {**x, "field": field},
            "shape": _by_program(("diamond", "circle")),
            "fill": _by_program((SERIES[0], PAPER)),
            "stroke": _by_program((SERIES[0], SERIES[1])),
        },
    }


def _by_program(look: tuple[str, str]) -> Specification:
    return {
        "field": "program",
        "type": "nominal",
        "scale": {"domain": ["Good Offices", "NegMAS"], "range": list(look)},
        "legend": {"title": None, "orient": "top"},
    }
