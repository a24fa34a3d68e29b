"""Events stand in the order of time; only what may still come is ahead (R78)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from goodoffices.brief.happenings import (
    Happening,
    ahead,
    drawn_events,
    event_title,
    happenings_of,
    last_report,
)
from goodoffices.brief.items import items_of
from goodoffices.case.dates import ANY_DAY, DateInterval
from goodoffices.reports.record import Event
from tests.brief.harbour import (
    SIGNING,
    THREE_HOURS,
    TWO_HOURS,
    harbour_case,
    harbour_record,
    nothing_read,
)

CASE = harbour_case()
LAST = DateInterval(earliest=date(1991, 5, 9), latest=date(1991, 5, 12))


def happenings(*events: Event) -> tuple[Happening, ...]:
    record = replace(harbour_record(), events=events)
    return happenings_of(record, items_of(CASE, record))


def test_events_without_a_date_come_last() -> None:
    shown = happenings(TWO_HOURS, SIGNING, THREE_HOURS)
    assert [one.when for one in shown] == ["9 May 1991", "20 May 1991", "date not known"]


def test_title_holds_length_place_and_participants() -> None:
    items = items_of(CASE, harbour_record())
    whole = replace(THREE_HOURS, place="Brell", participants=("voss", "sudria"))
    assert event_title(whole, items) == "Three-hour meeting in Brell: Ana Voss, Sudria"


def test_last_report_is_an_interval() -> None:
    assert last_report(harbour_record()) == LAST
    assert last_report(nothing_read()) == ANY_DAY


def test_planned_within_two_weeks_is_ahead() -> None:
    assert [one.when for one in ahead(happenings(SIGNING, THREE_HOURS), LAST)] == ["20 May 1991"]


def test_planned_later_is_not_ahead() -> None:
    late = replace(SIGNING, date=DateInterval.on(date(1991, 5, 27)))
    assert ahead(happenings(late), LAST) == ()


def test_plan_without_a_day_is_ahead_only_when_recently_told() -> None:
    open_plan = replace(SIGNING, date=ANY_DAY)
    old_plan = replace(open_plan, spans=TWO_HOURS.spans)
    assert len(ahead(happenings(open_plan), LAST)) == 1
    assert ahead(happenings(old_plan), LAST) == ()


def test_drawn_events_keep_words_days_and_state() -> None:
    (event,) = drawn_events(happenings(SIGNING))
    assert (event.label, event.when, event.status) == ("Signing", SIGNING.date, "planned")
