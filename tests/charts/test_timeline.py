"""The timeline draws an event over all the days it may fall on, and none it may not (R75)."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.case.dates import ANY_DAY, DateInterval
from goodoffices.charts.look import time_axis, time_scale
from goodoffices.charts.timeline import STATUSES, TimelineEvent, event_timeline, undated

DAY = date(1991, 5, 2)
DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))


@st.composite
def intervals(draw: st.DrawFn) -> DateInterval:
    first, last = sorted((draw(DAYS), draw(DAYS)))
    return DateInterval(
        earliest=draw(st.sampled_from([first, None])), latest=draw(st.sampled_from([last, None]))
    )


EVENTS = st.lists(
    st.builds(
        TimelineEvent,
        label=st.text(max_size=8),
        when=intervals(),
        status=st.sampled_from(STATUSES),
    ),
    max_size=6,
)


def test_one_day_is_a_bar_of_one_day() -> None:
    event = TimelineEvent(label="Talks", when=DateInterval.on(DAY), status="happened")
    spec = event_timeline([event], last_report=ANY_DAY)
    assert spec is not None
    assert spec["data"]["values"] == [
        {
            "row": 0,
            "label": "Talks",
            "from": "1991-05-02",
            "to": "1991-05-03",
            "status": "happened",
        }
    ]


def test_days_of_the_last_report_are_a_labelled_band() -> None:
    event = TimelineEvent(label="Talks", when=DateInterval.on(DAY), status="planned")
    spec = event_timeline([event], last_report=DateInterval.on(DAY))
    assert spec is not None
    assert spec["layer"][0]["data"]["values"] == [
        {"from": "1991-05-02", "to": "1991-05-03", "words": "last report"}
    ]


def test_state_is_told_by_shape_and_word() -> None:
    event = TimelineEvent(label="Talks", when=DateInterval.on(DAY), status="planned")
    spec = event_timeline([event], last_report=ANY_DAY)
    assert spec is not None
    scale = spec["layer"][1]["encoding"]["shape"]["scale"]
    assert scale["domain"] == list(STATUSES)
    assert len(set(scale["range"])) == len(STATUSES)


@given(EVENTS)
@settings(max_examples=40)
def test_every_event_is_drawn_or_listed_apart(events: list[TimelineEvent]) -> None:
    spec = event_timeline(events, last_report=DateInterval.on(DAY))
    drawn = spec["data"]["values"] if spec else []
    assert len(drawn) + len(undated(events)) == len(events)
    known = [event for event in events if event.when.days is not None]
    for row, event in zip(drawn, known, strict=True):
        length = date.fromisoformat(row["to"]) - date.fromisoformat(row["from"])
        assert length == timedelta(days=event.when.days or 0)


@given(st.lists(DAYS, min_size=1))
@settings(max_examples=25)
def test_scale_holds_all_days(days: list[date]) -> None:
    first, last = time_scale(days)["domain"]
    assert all(first <= day.isoformat() <= last for day in days)
    assert "%Y" in time_axis(days)["format"]
