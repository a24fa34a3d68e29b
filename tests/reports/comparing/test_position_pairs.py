"""Opposed statements: a change, a tension, a division or different positions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from goodoffices.case.dates import ANY_DAY, DateInterval
from goodoffices.reports.comparing.comparison import compare
from goodoffices.reports.comparing.context import context_of
from goodoffices.reports.comparing.position_pairs import doubt_of, held_of, position_pairs
from goodoffices.reports.labels import Stance
from tests.reports.made_records import Desk, day, undisclosed
from tests.reports.stage import stage_case

CASE = stage_case()
TALDEN, SOURCE = "mira-talden", "anonymous:a:1"


def kinds(desk: Desk) -> list[str]:
    record = desk.record([undisclosed("a", "varu")])
    return [comparison.kind.value for comparison in compare(record, case=CASE)]


@pytest.mark.parametrize(
    ("first", "second", "days", "expected"),
    [
        pytest.param(TALDEN, "lom", (1, 1), ["different_positions"], id="R46: two parties"),
        pytest.param(TALDEN, "lom", (1, 9), ["different_positions"], id="R46: standing words"),
        pytest.param(TALDEN, TALDEN, (1, 9), ["update"], id="R46: one voice, later"),
        pytest.param(
            TALDEN, "varu", (1, 9), ["update"], id="R46: one side's binding voices, later"
        ),
        pytest.param(TALDEN, TALDEN, (1, 1), ["tension"], id="R46: one voice, one day"),
        pytest.param(TALDEN, "varu", (1, 1), ["tension"], id="R46: the party and its voice"),
        pytest.param(
            TALDEN, SOURCE, (1, 1), ["internal_division"], id="R46: two people, one side"
        ),
        pytest.param("varan-army", "lom", (1, 9), [], id="R46: no standing words of an army"),
        pytest.param("nobody", "lom", (1, 1), [], id="R46: no side known"),
    ],
)
def test_opposed_statements(
    first: str, second: str, days: tuple[int, int], expected: list[str]
) -> None:
    desk = Desk(dates={"a": day(days[0]), "b": day(days[1])})
    desk.says("a", first, Stance.REJECT)
    desk.says("b", second, Stance.DEMAND)
    assert kinds(desk) == expected


@pytest.mark.parametrize(
    "stance",
    [
        pytest.param(Stance.REJECT, id="both against"),
        pytest.param(Stance.ASSERT, id="no side taken"),
        pytest.param(None, id="the reader abstained"),
    ],
)
def test_statements_that_do_not_oppose_each_other_stay_apart(stance: Stance | None) -> None:
    desk = Desk(dates={"a": day(1)})
    desk.says("a", TALDEN, Stance.OPPOSE)
    desk.says("a", "lom", stance)
    assert kinds(desk) == []


def test_r46_related_issues_show_a_division_but_no_difference_between_parties() -> None:
    desk = Desk(dates={"a": day(1)})
    desk.says("a", TALDEN, Stance.REJECT, issue="bridge")
    desk.says("a", SOURCE, Stance.SUPPORT, issue="tolls")
    desk.says("a", "lom", Stance.SUPPORT, issue="tolls")
    assert kinds(desk) == ["internal_division"]


def test_r46_words_about_a_statement_hold_no_position() -> None:
    desk = Desk(dates={"a": day(1)})
    said = desk.says(
        "a", TALDEN, Stance.CRITICISE, words="Talden said such statements were not constructive."
    )
    assert held_of(said, context_of(desk.record(), CASE)) is None


def test_r46_other_option_named_later_is_an_update() -> None:
    desk = Desk(dates={"a": day(1), "b": day(9)})
    desk.says("a", TALDEN, Stance.SUPPORT, options=("open",))
    desk.says("b", "varu", Stance.SUPPORT, options=("study",))
    assert kinds(desk) == ["update"]


def test_r46_words_are_set_beside_those_others_stood_by_at_that_time() -> None:
    desk = Desk(dates={"a": day(1), "b": day(5), "c": day(9)})
    desk.says("a", TALDEN, Stance.REJECT)
    desk.says("b", "lom", Stance.DEMAND)
    desk.says("c", TALDEN, Stance.SUPPORT)
    assert kinds(desk) == ["different_positions", "update"]


def test_unknown_times_may_be_one_time() -> None:
    desk = Desk(dates={"a": DateInterval(), "b": ANY_DAY})
    desk.says("a", TALDEN, Stance.REJECT)
    desk.says("b", TALDEN, Stance.DEMAND)
    assert kinds(desk) == ["tension"]


def test_every_two_speakers_of_a_report_are_shown() -> None:
    desk = Desk(dates={"a": day(1)})
    desk.says("a", "lom", Stance.REJECT)
    desk.says("a", TALDEN, Stance.DEMAND)
    desk.says("a", SOURCE, Stance.DEMAND)
    record = desk.record([undisclosed("a", "varu")])
    pairs = list(position_pairs(record.statements, context_of(record, CASE)))
    assert {pair.items for pair in pairs} == {("s-0", "s-1"), ("s-0", "s-2")}


def test_doubt_grows_with_hedges_and_indirect_words() -> None:
    desk = Desk(dates={"a": day(1)})
    assert doubt_of(desk.says("a", "lom", Stance.REJECT)) == 1


def test_r46_denial_of_what_was_asked_for_holds_no_position() -> None:
    desk = Desk(dates={"a": day(1)})
    words = "The Front denied that it ever asked for the bridge."
    statement = desk.says("a", "lom", Stance.REJECT, words=words)
    assert held_of(statement, context_of(desk.record(), CASE)) is None


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        pytest.param(date(2031, 2, 1), date(2031, 5, 1), 1, id="R251: a season"),
        pytest.param(date(2031, 2, 1), date(2031, 8, 1), 0, id="R251: half a year is history"),
        pytest.param(None, date(2031, 8, 1), 1, id="R251: a day not known may be near"),
    ],
)
def test_words_of_long_ago_are_not_set_beside_new_ones(
    first: date | None, second: date, expected: int
) -> None:
    dates = {"a": DateInterval(earliest=first, latest=first), "b": DateInterval.on(second)}
    desk = Desk(dates=dates)
    desk.says("a", TALDEN, Stance.REJECT)
    desk.says("b", "lom", Stance.DEMAND)
    assert len(kinds(desk)) == expected


@pytest.mark.parametrize(
    ("first", "second", "days", "expected"),
    [
        pytest.param("nela-al-sorin", "mira-talden", (1, 9), 1, id="R256: a person, a week later"),
        pytest.param("nela-al-sorin", "mira-talden", (1, 45), 0, id="R256: weeks later"),
        pytest.param("varan-army", "lom", (1, 9), 0, id="R256: no person"),
        pytest.param("nela-al-sorin", "hadi-al-sorin", (1, 45), 1, id="R256: people of one side"),
        pytest.param(
            "nela-al-sorin", "anonymous:b:1", (1, 45), 0, id="R256: somebody undisclosed"
        ),
    ],
)
def test_words_of_people_across_reports(
    first: str, second: str, days: tuple[int, int], expected: int
) -> None:
    start = date(2031, 5, 1)
    desk = Desk(
        dates={
            name: DateInterval.on(start + timedelta(days=number - 1))
            for name, number in zip("ab", days, strict=True)
        }
    )
    desk.says("a", first, Stance.REJECT, words="We refuse it.")
    desk.says("b", second, Stance.DEMAND, words="We want it.")
    record = desk.record([undisclosed("b", "lom")])
    assert len(compare(record, case=CASE)) == expected


def test_r256_readiness_stands_beside_whoever_is_against_its_condition() -> None:
    desk = Desk(dates={"a": day(1)})
    ready = desk.says("a", TALDEN, Stance.CONDITIONAL_SUPPORT, issue="bridge")
    desk.items[-1] = ready = replace(ready, further_issues=("boats",))
    against = desk.says("a", "lom", Stance.REJECT, issue="boats")
    desk.says("a", "lom", Stance.DEMAND, issue="boats")
    found = compare(desk.record(), case=CASE)
    assert ("different_positions", (ready.id, against.id)) in [
        (one.kind.value, one.items) for one in found
    ]
