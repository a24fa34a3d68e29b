"""Two voices that count one thing otherwise, side by side, contradict each other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goodoffices.reports.comparing.comparison import compare
from goodoffices.reports.comparing.context import context_of
from goodoffices.reports.comparing.count_series import over_time
from goodoffices.reports.comparing.figure_voices import beside
from goodoffices.reports.labels import UnitClass
from goodoffices.reports.record import Figure
from tests.reports.comparing.test_rival_counts import LOM, VARU, Told, figures
from tests.reports.made_records import Desk, day
from tests.reports.stage import stage_case

CASE = stage_case()


def two(
    desk: Desk, between: str, *, second: str = "", what: str = "people", value: int = 2_000
) -> None:
    desk.counts("a", "600 people", 600, what=what, reporter="varan-army")
    desk.texts["a"] = desk.texts["a"].rstrip() + between
    desk.counts("a", second or f"{value:,}", value, what=what, reporter="lom")


def kinds(desk: Desk) -> list[str]:
    return [one.kind.value for one in compare(desk.record(), case=CASE) if one.rule == "R44"]


@pytest.mark.parametrize(
    ("between", "second", "value", "expected"),
    [
        pytest.param(
            " marched, the army said. The Front put the crowd at ", "", 2_000,
            ["contradiction"], id="another count of one crowd",
        ),
        pytest.param(
            " marched, the army said. The Front asked ", "", 2_000, [], id="no other count told",
        ),
        pytest.param(
            " marched, the army said. The Front put the dead at ", "2,000 rebels", 2_000,
            [], id="others are counted",
        ),
        pytest.param(
            " marched, the army said. The Front put the crowd at ", "", 90_000, [],
            id="more than tenfold",
        ),
        pytest.param(
            " marched, the army said." + " It rained." * 30 + " The Front put it at ", "", 2_000,
            [], id="far away",
        ),
    ],
)  # fmt: skip
def test_r44_two_voices_side_by_side(
    between: str, second: str, value: int, expected: list[str]
) -> None:
    desk = Desk(dates={"a": day(1)})
    two(desk, between, second=second, value=value)
    assert kinds(desk) == expected


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        pytest.param(
            " came; others put the crowd at ", ["contradiction"], id="a verb of counting"
        ),
        pytest.param(" came, but the guests were ", [], id="a contrast alone"),
    ],
)
def test_r44_a_voice_without_a_name_counts_otherwise(between: str, expected: list[str]) -> None:
    desk = Desk(dates={"a": day(1)})
    desk.counts("a", "600 people", 600, what="people", reporter="varan-army")
    desk.texts["a"] = desk.texts["a"].rstrip() + between
    desk.counts("a", "2,000", 2_000, what="people", reporter="unsourced")
    assert kinds(desk) == expected


def test_r44_two_voices_on_trucks_contradict_each_other() -> None:
    desk = Desk(dates={"a": day(1)})
    two(desk, " came, the army said. The Front disputes that: it counted ", what="trucks")
    trucks = [
        replace(one, unit="trucks", unit_class=UnitClass.COUNT)
        for one in desk.items
        if isinstance(one, Figure)
    ]
    context = context_of(desk.record(), CASE)
    assert [one[0].value for one in beside(trucks, context)] == ["contradiction"]


def test_r44_one_is_told_by_day_and_the_other_is_not() -> None:
    desk = Desk(dates={"a": day(1)})
    two(desk, " a day came, the army said. The Front counted ")
    assert kinds(desk) == []


def test_r44_poll_taken_again_is_an_update() -> None:
    desk = Desk(dates={"a": day(1), "b": day(9)})
    for report, value in (("a", 61), ("b", 57)):
        desk.counts(report, f"{value} percent", value, what="", reporter="poll")
        desk.texts[report] += " of voters oppose the iron treaty, the Harbour poll found."
    shares = [
        replace(one, unit="percent", unit_class=UnitClass.SHARE)
        for one in desk.items
        if isinstance(one, Figure)
    ]
    context = context_of(desk.record(), CASE)
    assert [one[0].value for one in over_time(shares, context)] == ["update"]


def test_r44_dead_of_two_attacks_are_no_contradiction() -> None:
    desk = Desk(dates={"a": day(1), "b": day(9)})
    desk.counts("a", "41 people", 41, reporter="lom")
    desk.counts("b", "31 people", 31, reporter="lom")
    assert kinds(desk) == []


@pytest.mark.parametrize(
    ("sentence", "told", "state", "clash"),
    [
        pytest.param("Varu holds 212 pilots. The Front said 65 had been freed since March.",
                     "pilot", "released", False, id="held, and freed"),
        pytest.param("Varu employs 212 clerks. The Front said 65 had been wounded since March.",
                     "clerk", "wounded", False, id="employed, and wounded"),
        pytest.param("Varu freed 212 pilots. The Front said 65 had been freed since March.",
                     "pilot", "released", True, id="freed, and freed"),
    ],
)  # fmt: skip
def test_r44_what_became_of_some_is_no_other_count(
    sentence: str, told: str, state: str, clash: bool
) -> None:
    desk = Desk(dates={"a": day(1)})
    counted = Told(f"212 {told}s", 212, VARU, what=told), Told("65", 65, LOM, what=state)
    found = beside(figures(desk, "a", sentence, *counted), context_of(desk.record(), CASE))
    assert bool(list(found)) is clash
