"""Events in the order of time, and what is ahead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from goodoffices.brief.days import interval_words
from goodoffices.brief.items import Items, joined
from goodoffices.brief.lines import Line, Quote
from goodoffices.brief.voices import day_key
from goodoffices.brief.words import EVENTS, SIGNS, STATUSES, first_words
from goodoffices.case.dates import DateInterval
from goodoffices.charts.timeline import TimelineEvent
from goodoffices.reports.labels import Status
from goodoffices.reports.record import Event, Record

DAYS_AHEAD = 14
"""What "next days" means."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One event.

    Parameters
    ----------
    status, sign : str
        State in words, and the shape that stands for it in the picture.
    when : str
        Day or interval in words.
    line : Line
        Kind, place, participants and duration, with the report's words.
    date : DateInterval
        When, for the picture.
    told : DateInterval
        When the report that tells it was written.
    """

    status: str
    sign: str
    when: str
    line: Line
    date: DateInterval
    told: DateInterval


def happenings_of(record: Record, items: Items) -> tuple[Happening, ...]:
    """List every event, earliest first; events without a date come last.

    Parameters
    ----------
    record : Record
        Events.
    items : Items
        Names and source marks.

    Returns
    -------
    tuple of Happening
        All events of the record.
    """
    known = [event for event in record.events if event.date.days is not None]
    rest = [event for event in record.events if event.date.days is None]
    ordered = [*sorted(known, key=lambda event: day_key(event.date)), *rest]
    return tuple(_happening(n, event, items) for n, event in enumerate(ordered, start=1))


def last_report(record: Record) -> DateInterval:
    """Return the days on which the last report may have been written.

    Parameters
    ----------
    record : Record
        Reports with their dates.

    Returns
    -------
    DateInterval
        From the latest first day to the latest last day of any report; open where no
        report has one.

    Examples
    --------
    >>> last_report(Record(case="c")).days is None
    True
    """
    dates = [read.dating.when for read in record.reports]
    return DateInterval(
        earliest=max((when.earliest for when in dates if when.earliest), default=None),
        latest=max((when.latest for when in dates if when.latest), default=None),
    )


def ahead(happenings: Sequence[Happening], last: DateInterval) -> tuple[Happening, ...]:
    """Return what is planned and may fall within the days ahead.

    Parameters
    ----------
    happenings : sequence of Happening
        All events.
    last : DateInterval
        When the last report was written.

    Returns
    -------
    tuple of Happening
        R78: planned events that may fall between the last report and :data:`DAYS_AHEAD` days
        after it, in the order given. An event without a last possible day counts only where
        its own report may be as recent as the last one.
    """
    end = last.latest + timedelta(days=DAYS_AHEAD) if last.latest else None
    window = DateInterval(earliest=last.earliest, latest=end)
    planned = [one for one in happenings if one.status == STATUSES[Status.PLANNED]]
    return tuple(
        one
        for one in planned
        if one.date.meets(window) and (one.date.latest is not None or one.told.meets(window))
    )


def drawn_events(happenings: Sequence[Happening]) -> tuple[TimelineEvent, ...]:
    """Return events as the timeline draws them.

    Parameters
    ----------
    happenings : sequence of Happening
        In the order to be shown.

    Returns
    -------
    tuple of TimelineEvent
        One each, in the same order.
    """
    return tuple(
        TimelineEvent(label=one.line.words, when=one.date, status=one.status) for one in happenings
    )


def event_title(event: Event, items: Items) -> str:
    """Write an event in a few words of our own.

    Parameters
    ----------
    event : Event
        From the record.
    items : Items
        Names.

    Returns
    -------
    str
        Kind with duration, place and participants.
    """
    kind = EVENTS[event.type]
    lead = f"{event.duration} {kind}" if event.duration else kind
    place = f" in {event.place}" if event.place else ""
    people = ", ".join(items.name(actor) for actor in event.participants)
    return f"{lead[:1].upper()}{lead[1:]}{place}{': ' if people else ''}{people}"


def _happening(number: int, event: Event, items: Items) -> Happening:
    marks = items.citations.marks(event.spans)
    words = event.what or joined(event.spans[:1])
    quote = Quote(words=first_words(words, 30), by="", badge="", when="", marks=marks)
    return Happening(
        status=STATUSES[event.status],
        sign=SIGNS[event.status],
        when=interval_words(event.date),
        date=event.date,
        told=items.when(event),
        line=Line(
            id=f"event-{number}", words=event_title(event, items), marks=marks, quotes=(quote,)
        ),
    )
