"""A count is of its own day where it states one, else of the day of its report."""

from __future__ import annotations

import pytest

from goodoffices.case.dates import ANY_DAY, DateInterval
from goodoffices.reports.comparing.comparison import compare
from goodoffices.reports.comparing.context import Order, context_of
from goodoffices.reports.comparing.told_counts import as_of, order_told
from tests.reports.made_records import Desk, day
from tests.reports.stage import stage_case

CASE = stage_case()


@pytest.mark.parametrize(
    ("days", "order"),
    [
        pytest.param((day(1), day(2)), Order.LATER, id="days of their own"),
        pytest.param((day(2), day(1)), Order.EARLIER, id="days of their own, turned round"),
        pytest.param((ANY_DAY, ANY_DAY), Order.LATER, id="days of their reports"),
        pytest.param((day(6), ANY_DAY), Order.LATER, id="one of each"),
        pytest.param((day(6), day(6)), Order.LATER, id="one day, told in two reports"),
    ],
)
def test_time_of_a_count(days: tuple[DateInterval, DateInterval], order: Order) -> None:
    desk = Desk(dates={"a": day(5), "b": day(9)})
    both = [
        desk.counts(report, f"{value} people", value, as_of=when)
        for report, value, when in (("a", 10, days[0]), ("b", 20, days[1]))
    ]
    context = context_of(desk.record(), CASE)
    assert order_told(both[0], both[1], context) is order
    assert as_of(both[1], context) == (days[1] if days[1] != ANY_DAY else day(9))


def test_value_that_is_replaced_is_told_first() -> None:
    desk = Desk(dates={"a": day(5)})
    for words, value in (("41 dead this week, up from", 41), ("27", 27)):
        desk.texts["a"] = desk.texts.get("a", "").rstrip() + " "
        desk.counts("a", words, value, reporter="lom")
    (comparison,) = compare(desk.record(), case=CASE)
    assert comparison.kind.value == "update"
    assert comparison.reason.startswith("27 people dead, later 41 dead")
