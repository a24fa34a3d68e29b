"""Two sides that tell of one matter what excludes each other contradict each other."""

from __future__ import annotations

import pytest

from goodoffices.reports.comparing.comparison import compare
from goodoffices.reports.comparing.context import context_of
from goodoffices.reports.comparing.other_accounts import other_accounts
from goodoffices.reports.comparing.rebuttals import names_it, opposed, poles
from goodoffices.reports.labels import Stance
from tests.reports.made_records import Desk, day
from tests.reports.stage import stage_case

CASE = stage_case()


@pytest.mark.parametrize(
    ("first", "second", "days", "expected"),
    [
        pytest.param(
            "The Front says 40 trawlers are still outside the buoys.",
            "Skerries maintains that every last boat is within.", (1, 1), 1,
            id="R325: outside and within",
        ),
        pytest.param(
            "The Front says the customs house is closed.",
            "It was open on Monday, said Skerries.", (1, 9), 1, id="R325: in another report",
        ),
        pytest.param(
            "Everybody had voted, said the Front.", "Nobody voted, said Skerries.", (1, 4), 1,
            id="R325: everybody and nobody",
        ),
        pytest.param(
            "The Front says 40 farmers were killed.",
            "Two soldiers came through unhurt, said Skerries.", (1, 9), 0,
            id="R325: perhaps of others, in another report",
        ),
        pytest.param(
            "The Front says the customs house is closed.",
            "It was open on Monday, said Skerries.", (1, 29), 0, id="R325: weeks later",
        ),
        pytest.param(
            "The Front says the customs house is closed.",
            "It will be open on Monday, said Skerries.", (1, 1), 0, id="R325: what is to come",
        ),
        pytest.param(
            "The Front says the customs house is closed.",
            "The registers were open or shut at will, it said.", (1, 1), 0,
            id="R325: both words in one",
        ),
        pytest.param(
            "The Front said it had handed over the lists of prisoners.",
            "Skerries said it had received no list of prisoners.", (1, 9), 1,
            id="R325: handed over, and not received",
        ),
        pytest.param(
            "The Front said it had handed over the lists.",
            "Skerries said it had received no visits.", (1, 9), 0, id="R325: another thing",
        ),
    ],
)  # fmt: skip
def test_accounts_that_exclude_each_other(
    first: str, second: str, days: tuple[int, int], expected: int
) -> None:
    names = ("a", "a") if days[0] == days[1] else ("a", "b")
    desk = Desk(dates=dict(zip(names, map(day, days), strict=True)))
    desk.says(names[0], "lom", Stance.ASSERT, words=first)
    desk.says(names[0], "varu", None, issue=None, words="Meanwhile the choir sang. " * 4)
    desk.says(names[1], "usk", Stance.ASSERT, words=second)
    record = desk.record()
    found = list(other_accounts(record.statements, context_of(record, CASE)))
    assert len(found) == expected


def test_r325_people_of_one_side_do_not_contradict_each_other_by_a_word() -> None:
    desk = Desk(dates={"a": day(1)})
    desk.says("a", "varu", Stance.ASSERT, words="The gate is open.")
    desk.says("a", "mira-talden", Stance.ASSERT, words="The gate is closed, she said.")
    assert [one for one in compare(desk.record(), case=CASE) if one.rule == "R325"] == []


def test_opposites_of_some_things_count_in_one_report_alone() -> None:
    said, reply = "forty farmers were killed", "the farmers were unhurt"
    assert opposed(said, reply)
    assert not opposed(said, reply, apart=True)
    assert poles("she smiled") == frozenset()


def test_calling_it_something_needs_quotation_marks() -> None:
    assert names_it("he branded it “arithmetic”")
    assert not names_it("he called it a day")


def test_who_stands_on_no_side_tells_an_account() -> None:
    desk = Desk(dates={"a": day(1)})
    desk.says("a", "relief-ship", Stance.ASSERT, words="The relief ship says the pier is open.")
    desk.says("a", "lom", Stance.ASSERT, words="The Front says the pier is closed.")
    record = desk.record()
    assert len(list(other_accounts(record.statements, context_of(record, CASE)))) == 1
