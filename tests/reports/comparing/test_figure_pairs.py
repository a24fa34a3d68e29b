"""Figures are compared only when they count the same; later values are no contradiction."""

from __future__ import annotations

from decimal import Decimal

import pytest

from goodoffices.case.dates import ANY_DAY
from goodoffices.reports.comparing.comparison import compare
from goodoffices.reports.comparing.context import context_of
from goodoffices.reports.comparing.counting import bounds, compatible, measure
from goodoffices.reports.comparing.figure_pairs import figure_pairs
from tests.reports.made_records import Desk, day
from tests.reports.stage import stage_case

CASE = stage_case()


def kinds(desk: Desk) -> list[str]:
    return [comparison.kind.value for comparison in compare(desk.record(), case=CASE)]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        pytest.param(27_000, 41_000, ["update"], id="R44: a count that grew, days known"),
        pytest.param(41_000, 27_000, ["contradiction"], id="R44: a count that cannot fall fell"),
        pytest.param(12, 900, [], id="R44: more than tenfold apart is another count"),
        pytest.param(2_300_000, 2_310_000, ["agree"], id="R44: roundings agree"),
    ],
)
def test_counts_of_the_dead_on_two_days(first: int, second: int, expected: list[str]) -> None:
    desk = Desk(dates={"a": day(1), "b": day(9)})
    desk.counts("a", f"{first} dead", first, what="dead")
    desk.counts("b", f"{second} deaths", second, what="deaths")
    assert kinds(desk) == expected


def test_r44_count_that_grew_is_an_update_without_dates() -> None:
    desk = Desk(dates={"a": ANY_DAY, "b": ANY_DAY})
    desk.counts("b", "27,000 dead", 27_000)
    desk.counts("a", "41,000 dead", 41_000)
    (comparison,) = compare(desk.record(), case=CASE)
    assert comparison.kind.value == "update"
    assert comparison.items == ("f-0", "f-1")


def test_r44_two_voices_of_one_day_contradict_each_other() -> None:
    desk = Desk(dates={"a": day(1)})
    desk.counts("a", "nine people", 9, reporter="varan-army")
    desk.counts("a", "31 people", 31, reporter="lom")
    (comparison,) = compare(desk.record(), case=CASE)
    assert comparison.kind.value == "contradiction"
    assert comparison.reason == (
        "Nine people dead (given by Varan army) and 31 people dead (given by Lom Front)"
        " cannot both be right at one time (report a of 1 May 2031)."
    )


def test_r44_one_voice_with_two_numbers_counts_two_things() -> None:
    desk = Desk(dates={"a": day(1)})
    desk.counts("a", "nine people", 9, reporter="lom")
    desk.counts("a", "31 people", 31, reporter="lom")
    assert kinds(desk) == []


def test_r44_other_population_is_another_measure() -> None:
    desk = Desk(dates={"a": day(1)})
    desk.counts("a", "1,200 Varans", 1_200, population="Varan")
    desk.counts("a", "9,000 Lomi", 9_000, population="Lomi")
    assert kinds(desk) == ["different_measure"]


def test_r44_count_that_may_fall_is_compared_only_when_its_days_are_known() -> None:
    desk = Desk(dates={"a": ANY_DAY, "b": ANY_DAY})
    desk.counts("a", "900 displaced", 900, what="displaced")
    desk.counts("b", "700 displaced", 700, what="displaced")
    assert kinds(desk) == []


def test_figures_of_another_thing_stay_apart() -> None:
    desk = Desk(dates={"a": day(1)})
    desk.counts("a", "nine houses", 9, what="houses", reporter="lom")
    desk.counts("a", "31 wells", 31, what="wells")
    record = desk.record()
    assert list(figure_pairs(record.figures, context_of(record, CASE))) == []


@pytest.mark.parametrize(
    ("qualifier", "value", "expected"),
    [
        pytest.param("over", 2_000_000, (2_000_000, 3_000_000), id="over: up to the next"),
        pytest.param("nearly", 1_600, (1_500, 1_600), id="nearly: from the one before"),
        pytest.param("about", 62_000, (58_900, 65_100), id="about: a twentieth either way"),
        pytest.param(None, 1_140, (1_135, 1_145), id="bare: half its rounding"),
        pytest.param(None, 31, (31, 31), id="below a hundred: exact"),
        pytest.param("over", 31, (31, 31), id="below a hundred: no rounding to add"),
    ],
)
def test_bounds_follow_qualifier_and_rounding(
    qualifier: str | None, value: int, expected: tuple[int, int]
) -> None:
    figure = Desk(dates={"a": day(1)}).counts("a", str(value), value, qualifier=qualifier)
    assert bounds(figure) == tuple(map(Decimal, expected))
    assert compatible(figure, figure)


@pytest.mark.parametrize(
    ("what", "name"),
    [
        pytest.param("death toll", "killed", id="a phrase"),
        pytest.param("Deaths", "killed", id="a capital"),
        pytest.param("civilians killed", "killed", id="a word among others"),
        pytest.param("trucks", "trucks", id="an unknown thing keeps its name"),
    ],
)
def test_one_name_for_one_measure(what: str, name: str) -> None:
    assert measure(what) == name


def test_r44_voice_not_named_contradicts_nobody() -> None:
    desk = Desk(dates={"a": day(1)})
    desk.counts("a", "nineteen thousand people", 19_000, reporter="varan-army")
    desk.counts("a", "26,000 people", 26_000)
    assert kinds(desk) == []
