"""Events as bars over the days on which they may have taken place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from goodoffices.case.dates import DateInterval
from goodoffices.charts.labels import short_label
from goodoffices.charts.look import (
    HAIRLINE,
    INK,
    MUTED,
    PAPER,
    SERIES,
    Specification,
    specification,
    time_axis,
    time_scale,
)

STATUSES = ("happened", "ongoing", "planned", "did not happen")
"""Words for the state of an event, in the order of the legend."""

_GLYPHS = ("circle", "triangle-right", "diamond", "cross")
_ROW = 20
_WIDTH = 420


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEvent:
    """One row of the timeline.

    Parameters
    ----------
    label : str
        What it is, in a few words.
    when : DateInterval
        First and last possible day.
    status : str
        One of :data:`STATUSES`.
    """

    label: str
    when: DateInterval
    status: str


def undated(events: Sequence[TimelineEvent]) -> tuple[TimelineEvent, ...]:
    """Return the events that cannot be drawn: no day is known on one side or both.

    Parameters
    ----------
    events : sequence of TimelineEvent
        Any.

    Returns
    -------
    tuple of TimelineEvent
        In the order given; to be listed in words beside the picture.

    Examples
    --------
    >>> len(undated([TimelineEvent(label="Talks", when=DateInterval(), status="planned")]))
    1
    """
    return tuple(event for event in events if event.when.days is None)


def event_timeline(
    events: Sequence[TimelineEvent], *, last_report: DateInterval
) -> Specification | None:
    """Draw events in order of time, each as the stretch of days it may fall on.

    Parameters
    ----------
    events : sequence of TimelineEvent
        In the order to be shown, earliest first.
    last_report : DateInterval
        Days on which the last report may have been written, drawn as a band with its words
        where both are known.

    Returns
    -------
    dict or None
        ``None`` when no event has both a first and a last possible day.

    Notes
    -----
    R75: an interval is a bar from its first to its last day; a single day is a bar of one
    day. State is told by shape, outline and word, never by colour alone.

    Examples
    --------
    >>> day = DateInterval.on(date(1991, 5, 2))
    >>> talks = TimelineEvent(label="Talks", when=day, status="happened")
    >>> spec = event_timeline([talks], last_report=DateInterval())
    >>> spec["data"]["values"][0]["to"]
    '1991-05-03'
    """
    drawable = [event for event in events if event.when.days is not None]
    if not drawable:
        return None
    rows = [_row(number, event) for number, event in enumerate(drawable)]
    band = _band(last_report)
    days = _days(rows) + _days(band)
    margin = timedelta(days=1 + (max(days) - min(days)).days // 20)
    days += [min(days) - margin, max(days) + margin]
    y = {"field": "row", "type": "ordinal", "axis": None}
    layers = [*_report_band(band, days), _bars(days), _glyphs(), _words()]
    return specification(
        {
            "width": _WIDTH,
            "height": _ROW * len(rows),
            "data": {"values": rows},
            "encoding": {"y": y},
            "layer": layers,
        },
        title="Timeline of events",
        description=_description(drawable),
    )


def _row(number: int, event: TimelineEvent) -> dict[str, str | int]:
    days = [day for day in (event.when.earliest, event.when.latest) if day]
    return {
        "row": number,
        "label": short_label(event.label),
        "from": days[0].isoformat(),
        "to": (days[-1] + timedelta(days=1)).isoformat(),
        "status": event.status,
    }


def _days(rows: Sequence[Mapping[str, str | int]]) -> list[date]:
    return [date.fromisoformat(str(row[end])) for row in rows for end in ("from", "to")]


def _bars(days: Sequence[date]) -> Specification:
    solid = ["happened", "ongoing"]
    filled = {"test": {"field": "status", "oneOf": solid}, "value": SERIES[0]}
    dashed = {"test": "datum.status == 'did not happen'", "value": [3, 2]}
    return {
        "mark": {"type": "bar", "height": 9, "stroke": SERIES[0], "strokeWidth": 1.2},
        "encoding": {
            "x": {
                "field": "from",
                "type": "temporal",
                "scale": time_scale(days),
                "axis": time_axis(days),
            },
            "x2": {"field": "to"},
            "fill": {"condition": filled, "value": PAPER},
            "strokeDash": {"condition": dashed, "value": [1, 0]},
        },
    }


def _glyphs() -> Specification:
    legend = {"orient": "top", "title": None, "symbolStrokeColor": INK, "offset": 18}
    return {
        "mark": {"type": "point", "size": 55, "stroke": INK, "fill": INK, "strokeWidth": 1},
        "encoding": {
            "x": {"value": -10},
            "shape": {
                "field": "status",
                "type": "nominal",
                "scale": {"domain": list(STATUSES), "range": list(_GLYPHS)},
                "legend": legend,
            },
        },
    }


def _words() -> Specification:
    return {
        "mark": {"type": "text", "align": "right", "baseline": "middle", "dx": 0},
        "encoding": {"x": {"value": -22}, "text": {"field": "label", "type": "nominal"}},
    }


def _band(last_report: DateInterval) -> list[dict[str, str]]:
    first, last = last_report.earliest, last_report.latest
    if first is None or last is None:
        return []
    after = last + timedelta(days=1)
    return [{"from": first.isoformat(), "to": after.isoformat(), "words": "last report"}]


def _report_band(band: list[dict[str, str]], days: Sequence[date]) -> list[Specification]:
    if not band:
        return []
    x = {"field": "from", "type": "temporal", "scale": time_scale(days), "axis": time_axis(days)}
    data = {"values": band}
    whole = {"y": {"value": 0}, "y2": {"value": "height"}}
    rect = {"type": "rect", "color": HAIRLINE, "opacity": 0.55}
    text = {"type": "text", "align": "left", "baseline": "bottom", "dy": -3, "color": MUTED}
    words = {"field": "words", "type": "nominal"}
    return [
        {"data": data, "mark": rect, "encoding": {"x": x, "x2": {"field": "to"}, **whole}},
        {"data": data, "mark": text, "encoding": {"x": x, "y": {"value": 0}, "text": words}},
    ]


def _description(events: Sequence[TimelineEvent]) -> str:
    counts = [f"{sum(event.status == status for event in events)} {status}" for status in STATUSES]
    return f"Bars over the days on which each event may fall: {', '.join(counts)}."
