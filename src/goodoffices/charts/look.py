"""How every picture looks: letters, lines and colours that survive grey print."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"
"""Name of the format; nothing is fetched from it."""

Specification = dict[str, Any]
"""A Vega-Lite specification. ``Any``: its shape is set by the format's own schema."""

INK = "#1c2733"
MUTED = "#5b6673"
HAIRLINE = "#d4d9de"
PAPER = "#ffffff"
SERIES = ("#0b4f8a", "#b3541e", "#5b4a8a", "#00695c", "#8a6d00", "#7a3b5e", "#3d3d3d")
"""Dark, of equal weight, told apart by people who do not see red from green. Each is used
together with a shape, a dash or a word."""

SHAPES = ("circle", "diamond", "square", "triangle-up", "cross", "triangle-down", "triangle-right")
FONT = "'Noto Sans', 'DejaVu Sans', 'Noto Naskh Arabic', Arial, sans-serif"

_CONFIG: Mapping[str, object] = {
    "background": PAPER,
    "font": FONT,
    "padding": 4,
    "view": {"stroke": None},
    "axis": {
        "labelColor": INK,
        "titleColor": INK,
        "labelFontSize": 11,
        "titleFontSize": 11,
        "titleFontWeight": "normal",
        "gridColor": HAIRLINE,
        "domainColor": MUTED,
        "tickColor": MUTED,
    },
    "legend": {"labelColor": INK, "titleColor": INK, "labelFontSize": 11, "titleFontSize": 11},
    "title": {"color": INK, "fontSize": 12, "fontWeight": "bold", "anchor": "start"},
    "text": {"color": INK, "fontSize": 11},
}


def specification(body: Mapping[str, object], *, title: str, description: str) -> Specification:
    """Complete a picture: format, look, and the words for those who do not see it.

    Parameters
    ----------
    body : mapping
        Data, marks and encodings.
    title : str
        Short name of the picture, read out first; not drawn.
    description : str
        What it shows, with its finding, in a sentence or two.

    Returns
    -------
    dict
        Keys in a fixed order, so that equal pictures have equal bytes.

    Examples
    --------
    >>> specification({"mark": "bar"}, title="Points", description="One bar.")["usermeta"]
    {'title': 'Points'}
    """
    return {
        "$schema": SCHEMA,
        "description": description,
        "usermeta": {"title": title},
        "config": dict(_CONFIG),
        **body,
    }


def time_scale(days: Sequence[date]) -> Specification:
    """Return a time scale in whole UTC days that holds all of ``days``.

    Parameters
    ----------
    days : sequence of date
        At least one.

    Returns
    -------
    dict
        For ``encoding.x.scale``; the same in every time zone.

    Examples
    --------
    >>> time_scale([date(1991, 5, 2), date(1991, 4, 1)])["domain"]
    ['1991-04-01', '1991-05-02']
    """
    first, last = min(days), max(days)
    return {"type": "utc", "domain": [first.isoformat(), last.isoformat()], "nice": False}


def time_axis(days: Sequence[date]) -> Specification:
    """Return an axis with as many dates as can be read, day and month or month and year.

    Parameters
    ----------
    days : sequence of date
        At least one; the stretch shown.

    Returns
    -------
    dict
        For ``encoding.x.axis``.

    Examples
    --------
    >>> time_axis([date(1991, 5, 2), date(1991, 5, 20)])["format"]
    '%-d %b %Y'
    """
    long = (max(days) - min(days)).days > 200
    return {
        "format": "%b %Y" if long else "%-d %b %Y",
        "tickCount": 5,
        "title": None,
        "labelOverlap": True,
    }
