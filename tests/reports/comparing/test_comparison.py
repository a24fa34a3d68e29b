"""Items are set beside each other by rule; look-alikes are never called contradictions."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goodoffices.case.dates import ANY_DAY, DateInterval
from goodoffices.reports.comparing.comparison import compare
from goodoffices.reports.comparing.context import (
    Order,
    context_of,
    heard_once,
    is_narrow,
    order_of,
    report_of,
    words_of,
)
from goodoffices.reports.labels import ComparisonKind, Stance
from goodoffices.reports.record import Record
from tests.reports.made_records import Desk, day, undisclosed
from tests.reports.stage import stage_case

CASE = stage_case()
BRENN, TALDEN = "oskar-brenn", "mira-talden"


def kinds(record: Record) -> list[str]:
    return [comparison.kind.value for comparison in compare(record, case=CASE)]


def test_every_comparison_names_its_rule_reason_and_rank() -> None:
    desk = Desk(dates={"a": day(1)})
    desk.says("a", TALDEN, Stance.REJECT)
    desk.says("a", "lom", Stance.DEMAND)
    (comparison,) = compare(desk.record(), case=CASE)
    assert (comparison.rule, comparison.rank) == ("R46", 1)
    assert comparison.reason == (
        "Iron bridge: Mira Talden is against it, Lom Front is for it (report a of 1 May 2031)."
    )


def test_heavier_issue_comes_first() -> None:
    desk = Desk(dates={"a": day(1)})
    for issue in ("tolls", "bridge"):
        desk.says("a", TALDEN, Stance.REJECT, issue=issue)
        desk.says("a", "lom", Stance.DEMAND, issue=issue)
    reasons = [comparison.reason for comparison in compare(desk.record(), case=CASE)]
    assert [reason.split(":")[0] for reason in reasons] == ["Iron bridge", "Tolls"]


def test_r49_copies_are_heard_once() -> None:
    desk = Desk(dates={"a": day(1), "b": day(2)}, groups={"a": "g", "b": "g"})
    for report in "ab":
        desk.says(report, TALDEN, Stance.REJECT, words="Talden refused the bridge.")
        desk.says(report, "lom", Stance.DEMAND, words="The Front demanded the bridge.")
    assert kinds(desk.record()) == ["different_positions"]


def test_r49_changed_figure_of_a_copy_is_shown() -> None:
    desk = Desk(dates={"a": day(1), "b": day(2)}, groups={"a": "g", "b": "g"})
    for report, value in (("a", "40,000"), ("b", "14,000")):
        words = f"The council of the lower valley gave {value} as the number of families there."
        sentence = desk.says(report, None, None, issue=None, words=words).spans[0]
        start = sentence.start + words.index(value)
        span = replace(sentence, start=start, end=start + len(value), quote=value)
        count = int(value.replace(",", ""))
        desk.items.append(replace(desk.counts(report, value, count, what="moved"), spans=(span,)))
        desk.items.pop(-2)
    (comparison,) = compare(desk.record(), case=CASE)
    assert (comparison.kind, comparison.rule) == (ComparisonKind.CONTRADICTION, "R49")


def test_r49_negation_in_a_copy_is_shown() -> None:
    desk = Desk(dates={"a": day(1), "b": day(2)}, groups={"a": "g", "b": "g"})
    desk.says("a", TALDEN, None, words="Talden said the bridge will open on Monday.")
    desk.says("b", TALDEN, None, words="Talden said the bridge will not open on Monday.")
    assert kinds(desk.record()) == ["contradiction"]


def test_unrelated_report_changes_no_comparison() -> None:
    desk = Desk(dates={"a": day(1), "z": day(9)})
    desk.says("a", TALDEN, Stance.REJECT)
    desk.says("a", "lom", Stance.DEMAND)
    before = compare(desk.record(), case=CASE)
    desk.says("z", "somebody", None, issue=None)
    assert compare(desk.record(), case=CASE) == before


@pytest.mark.parametrize(
    ("first", "second", "order"),
    [
        pytest.param(day(1), day(2), Order.LATER, id="the next day is later"),
        pytest.param(day(2), day(1), Order.EARLIER, id="the day before is earlier"),
        pytest.param(day(1), day(1), Order.OPEN, id="one day is open"),
        pytest.param(day(1), ANY_DAY, Order.OPEN, id="an unknown day is open"),
    ],
)
def test_order_of_times(first: DateInterval, second: DateInterval, order: Order) -> None:
    assert order_of(first, second) is order


def test_narrow_means_known_to_within_days() -> None:
    assert is_narrow(day(1), 1)
    assert not is_narrow(ANY_DAY)


def test_context_knows_sides_names_and_places() -> None:
    desk = Desk(dates={"a": day(1)})
    said = desk.says("a", "anonymous:a:1", None, words="They  SAID\nno.")
    context = context_of(desk.record([undisclosed("a")]), CASE)
    assert (context.side("anonymous:a:1"), context.side(BRENN)) == ("usk", "usk")
    assert (context.name(BRENN), context.name(None)) == ("Oskar Brenn", "somebody not identified")
    assert (report_of(said), words_of(said)) == ("a", "they said no.")
    assert heard_once((said,), context) == (said,)
