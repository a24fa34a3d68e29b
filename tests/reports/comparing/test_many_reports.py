"""What is compared, shown and remembered grows with the reports and not with their pairs."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from time import process_time

import numpy as np
import pytest

from goodoffices.case.dates import DateInterval
from goodoffices.reports.comparing.comparison import compare
from goodoffices.reports.comparing.context import context_of
from goodoffices.reports.comparing.own_words import OwnWords
from goodoffices.reports.labels import ComparisonKind, Stance
from goodoffices.reports.record import Record
from tests.reports.made_records import Desk, day
from tests.reports.stage import stage_case

CASE = stage_case()
SPEAKERS = ("mira-talden", "varu", "lom", "oskar-brenn", "usk", "varan-army")
STANCES = (Stance.REJECT, Stance.DEMAND, Stance.SUPPORT, None)


@cache
def busy(n: int) -> Record:
    rng = np.random.default_rng(3)
    first = date(2031, 1, 1)
    days = {f"r{k:05}": DateInterval.on(first + timedelta(days=k // 20)) for k in range(n)}
    desk = Desk(dates=days)
    for k, report in enumerate(days):
        for _ in range(3):
            speaker = SPEAKERS[int(rng.integers(0, len(SPEAKERS)))]
            desk.says(report, speaker, STANCES[int(rng.integers(0, len(STANCES)))])
        dead = 1_000 + 3 * k + int(rng.integers(0, 50))
        desk.counts(report, f"{dead} people", dead, reporter=SPEAKERS[k % len(SPEAKERS)])
        desk.claims(report, "oskar-brenn", "lom", "support")
    return desk.record()


def test_comparisons_of_each_report_stay_as_many() -> None:
    few, many = (len(compare(busy(n), case=CASE)) / n for n in (60, 240))
    assert many <= 1.3 * few


@pytest.mark.slow
def test_time_of_each_report_stays_the_same() -> None:
    times = []
    for n in (400, 1_600):
        record = busy(n)
        before = process_time()
        compare(record, case=CASE)
        times.append((process_time() - before) / n)
    assert times[1] <= 2.5 * times[0]


@pytest.mark.slow
def test_twenty_thousand_reports_cost_no_more_each_than_five_thousand() -> None:
    times = []
    for n in (5_000, 20_000):
        record = busy(n)
        before = process_time()
        found = compare(record, case=CASE)
        times.append((process_time() - before) / n)
        assert len(found) <= 8 * n
    assert times[1] <= 1.5 * times[0]


def test_r251_figure_shows_a_few_that_clash_and_says_how_many_more() -> None:
    desk = Desk(dates={f"r{k}": day(1) for k in range(9)})
    for k in range(9):
        desk.counts(f"r{k}", f"{2001 + 100 * k} people", 2_001 + 100 * k, reporter=f"voice-{k}")
    found = [
        one
        for one in compare(desk.record(), case=CASE)
        if one.kind is ComparisonKind.CONTRADICTION and one.items[0] == "f-0"
    ]
    assert len(found) == 4
    (last,) = [one for one in found if "not listed" in one.reason]
    assert last.reason.endswith(" 4 more such values are not listed.")


@pytest.mark.parametrize(
    ("report", "days", "issue", "near"),
    [
        pytest.param("a", (1, 1), "boats", True, id="any words in the report of the claim"),
        pytest.param("b", (1, 3), "bridge", True, id="words on its issue at that time"),
        pytest.param("b", (1, 3), "boats", False, id="words on another issue elsewhere"),
        pytest.param("b", (1, 120), "bridge", False, id="words of another season"),
    ],
)
def test_words_near_a_claim(report: str, days: tuple[int, int], issue: str, near: bool) -> None:
    first = date(2031, 5, 1)
    dates = {
        name: DateInterval.on(first + timedelta(days=number - 1))
        for name, number in zip("ab", days, strict=True)
    }
    desk = Desk(dates=dates)
    claim = desk.claims("a", "oskar-brenn", "lom", "support")
    said = desk.says(report, "lom", Stance.REJECT, issue=issue)
    desk.span("b", "Nothing else.")
    own = OwnWords([said], context_of(desk.record(), CASE))
    assert (own.near(claim, "lom") == [said]) is near
    assert own.near(claim, "varu") == []


def test_a_claim_of_an_endless_report_meets_the_nearest_words_alone() -> None:
    desk = Desk(dates={"a": day(1)})
    before = [desk.says("a", "usk", None, issue=None) for _ in range(500)]
    claim = desk.claims("a", "lom", "usk", "support", issue=None)
    behind = [desk.says("a", "usk", None, issue=None) for _ in range(500)]
    near = OwnWords([*before, *behind], context_of(desk.record(), CASE)).near(claim, "usk")
    assert [one.id for one in near] == [one.id for one in (*before[-200:], *behind[:200])]
