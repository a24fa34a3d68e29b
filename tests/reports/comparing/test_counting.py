"""Figures are told apart by what they count, and values by what they allow."""

from __future__ import annotations

import pytest

from goodoffices.reports.comparing.context import context_of
from goodoffices.reports.comparing.counting import (
    counted_phrase,
    far_apart,
    is_bare,
    is_superseded,
    is_vague,
    noun_of,
    same_population,
)
from goodoffices.reports.files import ReportFile
from goodoffices.reports.labels import ComparisonKind
from goodoffices.reports.reading import read_reports
from tests.reports.made_records import Desk, day
from tests.reports.stage import stage_case

CASE = stage_case()


@pytest.mark.parametrize(
    ("words", "noun"),
    [
        pytest.param("7,500 fighters", "fighters", id="some of the dead"),
        pytest.param("six harbour guards", "guards", id="the last noun"),
        pytest.param("At least 41 people", "", id="anybody"),
        pytest.param("27,000 dead", "", id="a word of the measure"),
        pytest.param("put the crowd at 900", "", id="no noun after the number"),
    ],
)
def test_noun_of_a_count_tells_whom_it_counts(words: str, noun: str) -> None:
    assert noun_of(Desk(dates={"a": day(1)}).counts("a", words, 1)) == noun


@pytest.mark.parametrize(
    ("words", "phrase"),
    [
        pytest.param("Some 400 Varan customs officers", "Varan customs officers", id="as written"),
        pytest.param("430 of his pilots", "pilots", id="of his"),
        pytest.param("nine of them women", "women", id="of them"),
        pytest.param("212 boats it has seized", "boats", id="up to what is told of them"),
        pytest.param("about 1,100", "", id="a bare number"),
    ],
)
def test_what_is_counted_stands_behind_the_number(words: str, phrase: str) -> None:
    assert " ".join(counted_phrase(Desk(dates={"a": day(1)}).counts("a", words, 1))) == phrase


def test_r44_fighters_are_some_of_the_people() -> None:
    desk = Desk(dates={"a": day(1)})
    people = desk.counts("a", "18,000 people", 18_000)
    fighters = desk.counts("a", "7,500 fighters", 7_500)
    assert not same_population(people, fighters)
    assert same_population(people, desk.counts("a", "19,000", 19_000))


@pytest.mark.parametrize(
    ("first", "second", "far"),
    [
        pytest.param(40, 400, False, id="ten times as many"),
        pytest.param(40, 401, True, id="more than ten times"),
        pytest.param(401, 40, True, id="in either order"),
    ],
)
def test_counts_more_than_ten_times_apart_count_different_things(
    first: int, second: int, far: bool
) -> None:
    desk = Desk(dates={"a": day(1)})
    one, other = (desk.counts("a", f"{n} dead", n) for n in (first, second))
    assert far_apart(one, other) is far


def test_r44_people_alone_is_no_measure() -> None:
    desk = Desk(dates={"a": day(1)})
    crowd, sample = (desk.counts("a", f"{n} people", n, what="people") for n in (3_000, 1_480))
    assert is_bare(crowd, sample)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param("rose to 41, up from ", ".", True, id="up from"),
        pytest.param("rose to 41 from ", " the day before.", True, id="from"),
        pytest.param("it was ", " earlier, and rose.", True, id="earlier"),
        pytest.param("the toll stands at ", " in the port.", False, id="as it stands"),
    ],
)
def test_r44_value_that_its_report_replaces_is_no_voice(
    before: str, after: str, expected: bool
) -> None:
    desk = Desk(dates={"a": day(1)})
    desk.span("a", "The toll")
    desk.texts["a"] = before
    figure = desk.counts("a", "27", 27)
    desk.texts["a"] = desk.texts["a"].rstrip() + after
    assert is_superseded(figure, context_of(desk.record(), CASE)) is expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        pytest.param("Hundreds of boatmen", [], id="hundreds that nobody counted"),
        pytest.param("Some 600 boatmen", [ComparisonKind.CONTRADICTION], id="another count"),
    ],
)
def test_r44_vague_amounts_contradict_no_count(told: str, expected: list[ComparisonKind]) -> None:
    text = f"LESK, May 4, 2031 - {told} marched on Sunday. Police put the crowd at 2,000."
    record = read_reports([ReportFile(name="a.txt", data=text.encode())], case=CASE)
    assert [is_vague(one) for one in record.figures] == [told.startswith("Hundreds"), False]
    assert [one.kind for one in record.comparisons] == expected
