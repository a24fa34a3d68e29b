"""Who was freed is no newer and no rival count of who is held (R598)."""

from __future__ import annotations

import pytest

from goodoffices.reports.comparing.comparison import compare
from goodoffices.reports.comparing.context import context_of
from goodoffices.reports.comparing.count_moves import moved_apart
from goodoffices.reports.record import Figure
from tests.reports.made_records import Desk, day
from tests.reports.stage import stage_case

CASE = stage_case()
HELD = ("The Front holds ", ", the envoy said.")


@pytest.mark.parametrize(
    ("before", "behind", "expected"),
    [
        pytest.param("The Front freed ", ", the envoy said.", True, id="R598: freed"),
        pytest.param("The Front released the first ", ".", True, id="R598: released"),
        pytest.param("On Monday ", " were exchanged.", True, id="R598: exchanged"),
        pytest.param("He said that ", " would soon be sent home.", True, id="R598: to be sent"),
        pytest.param("They agreed on the release of ", ".", True, id="R598: a release"),
        pytest.param("The Front now holds ", ".", False, id="held again"),
        pytest.param("The prison of Oskel has room for ", ".", False, id="neither"),
    ],
)
def test_who_is_moved_is_not_who_is_there(before: str, behind: str, expected: bool) -> None:
    desk = Desk(dates={"a": day(1), "b": day(9)})
    held = _count(desk, "a", 300, HELD)
    other = _count(desk, "b", 30, (before, behind))
    context = context_of(desk.record(), CASE)
    assert moved_apart(held, other, context) is expected
    assert moved_apart(other, held, context) is expected
    told = [one for one in compare(desk.record(), case=CASE) if one.kind.value == "update"]
    assert bool(told) is not expected


def test_two_releases_are_not_told_apart() -> None:
    desk = Desk(dates={"a": day(1), "b": day(9)})
    first, second = (_count(desk, report, 30, ("The Front freed ", ".")) for report in "ab")
    assert not moved_apart(first, second, context_of(desk.record(), CASE))


def _count(desk: Desk, report: str, number: int, around: tuple[str, str]) -> Figure:
    desk.texts[report] = around[0]
    figure = desk.counts(report, f"{number} captives", number, reporter="usk", what="captives")
    desk.texts[report] = desk.texts[report].rstrip() + around[1]
    return figure
