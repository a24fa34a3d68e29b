"""Where named packages change when one number of the case is off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from goodoffices.charts.labels import short_label
from goodoffices.charts.look import INK, PAPER, SERIES, Specification, specification

_CELL = 46


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedRow:
    """One number and how many rules name another package at each step.

    Parameters
    ----------
    name : str
        Whose number it is, and which.
    changed : tuple of (int, int)
        Hundredths moved, and rules that then name another package.
    """

    name: str
    changed: tuple[tuple[int, int], ...]


def changes_grid(rows: Sequence[MovedRow], *, rules: int) -> Specification | None:
    """Draw one square per number and step: white where all rules stay, darker where they change.

    Parameters
    ----------
    rows : sequence of MovedRow
        Numbers, in the order in which they are drawn.
    rules : int
        How many rules there are.

    Returns
    -------
    dict or None
        ``None`` without rows.

    Examples
    --------
    >>> grid = changes_grid([MovedRow(name="North", changed=((5, 1),))], rules=4)
    >>> grid["data"]["values"]
    [{'row': 'North', 'percent': '+5 %', 'changed': 1}]
    """
    if not rows:
        return None
    # Numbers with one name stay apart: a row of the picture is one number.
    labels = _different([short_label(row.name) for row in rows])
    values = [
        {"row": label, "percent": f"{percent:+} %", "changed": count}
        for label, row in zip(labels, rows, strict=True)
        for percent, count in row.changed
    ]
    steps = list(dict.fromkeys(str(value["percent"]) for value in values))
    body = {
        "width": _CELL * len(steps),
        "height": 20 * len(rows),
        "data": {"values": values},
        "encoding": _axes(steps, labels),
        "layer": _squares(rules),
    }
    moved = sum(any(count for _, count in row.changed) for row in rows)
    return specification(
        body,
        title="Rules that name another package when one number is off",
        description=f"{moved} of {len(rows)} numbers change some named package within the grid.",
    )


def _axes(steps: Sequence[str], labels: Sequence[str]) -> Specification:
    x = {"field": "percent", "type": "ordinal", "sort": list(steps), "title": "moved by"}
    y = {"field": "row", "type": "nominal", "sort": list(labels), "title": None}
    return {
        "x": {**x, "axis": {"labelAngle": 0, "orient": "top"}},
        "y": {**y, "axis": {"labelLimit": 300}},
    }


def _squares(rules: int) -> list[Specification]:
    scale = {"domain": [0, rules], "range": [PAPER, SERIES[0]], "interpolate": "rgb"}
    shade = {"field": "changed", "type": "quantitative", "legend": None, "scale": scale}
    on_dark = {"test": f"datum.changed * 2 > {rules}", "value": PAPER}
    return [
        {
            "mark": {"type": "rect", "stroke": INK, "strokeWidth": 0.3},
            "encoding": {"color": shade},
        },
        {
            "mark": {"type": "text", "fontSize": 10},
            "encoding": {
                "text": {"field": "changed", "type": "nominal"},
                "color": {"condition": on_dark, "value": INK},
            },
        },
    ]


def _different(names: Sequence[str]) -> list[str]:
    seen: dict[str, int] = {}
    different = []
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        different.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return different
