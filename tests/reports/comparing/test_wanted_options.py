"""R548: two sides that each want another option of one issue hold different positions."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goodoffices.case.issues import Issue, Lean, Option
from goodoffices.reports.comparing.comparison import compare
from goodoffices.reports.comparing.context import context_of
from goodoffices.reports.comparing.wanted_options import wanted_options
from goodoffices.reports.labels import Stance
from tests.reports.made_records import Desk, day
from tests.reports.stage import stage_case

DEBT = Issue(
    id="debt",
    name="Dam debt",
    affirms="The debt for the dam is settled.",
    options=(
        Option(id="paid", name="paid in full"),
        Option(id="cut", name="cut"),
        Option(id="open", name="left open", lean=Lean.CON),
    ),
)
CASE = replace(stage_case(), issues=(*stage_case().issues, DEBT))
VARU, LOM = "varu", "lom"


def reasons(
    first: tuple[str, Stance, str], second: tuple[str, Stance, str], last: int
) -> list[str]:
    """Return what is said of two sides' words, on day 1 and a later one."""
    desk = Desk(dates={"a": day(1), "b": day(last)})
    for report, (side, stance, option) in zip("ab", (first, second), strict=True):
        desk.says(report, side, stance, issue="debt", options=(option,))
    record = desk.record()
    return [pair.reason for pair in wanted_options(record.statements, context_of(record, CASE))]


@pytest.mark.parametrize(
    ("first", "second", "last", "words"),
    [
        pytest.param((VARU, Stance.DEMAND, "paid"), (LOM, Stance.DEMAND, "cut"), 3,
                     "Dam debt: Varu is for “paid in full” and Lom Front is for “cut”",
                     id="R548: two wishes"),
        pytest.param((VARU, Stance.SUPPORT, "paid"), (LOM, Stance.DEMAND, "cut"), 3,
                     "Dam debt: Varu is for “paid in full” and Lom Front is for “cut”",
                     id="a yes and a wish"),
        pytest.param((VARU, Stance.DEMAND, "paid"), (LOM, Stance.SUPPORT, "paid"), 3, "",
                     id="one option"),
        pytest.param((VARU, Stance.DEMAND, "paid"), (VARU, Stance.DEMAND, "cut"), 3, "",
                     id="one side"),
        pytest.param((VARU, Stance.DEMAND, "paid"), (LOM, Stance.ASSERT, "cut"), 3, "",
                     id="only told of"),
        pytest.param((VARU, Stance.DEMAND, "paid"), (LOM, Stance.REJECT, "cut"), 3, "",
                     id="refused"),
        pytest.param((VARU, Stance.DEMAND, "open"), (LOM, Stance.DEMAND, "cut"), 3, "",
                     id="an option against the sentence that the words are for"),
        pytest.param((VARU, Stance.DEMAND, "paid"), (LOM, Stance.DEMAND, "cut"), 29, "",
                     id="weeks apart"),
    ],
)  # fmt: skip
def test_two_options_wanted_by_two_sides(
    first: tuple[str, Stance, str], second: tuple[str, Stance, str], last: int, words: str
) -> None:
    found = reasons(first, second, last)
    assert [one.partition(" (")[0] for one in found] == ([words] if words else [])


def test_what_two_sides_want_is_told_once() -> None:
    desk = Desk(dates={"a": day(1), "b": day(2), "c": day(3)})
    for report in desk.dates:
        desk.says(report, VARU, Stance.DEMAND, issue="debt", options=("paid",))
        desk.says(report, LOM, Stance.DEMAND, issue="debt", options=("cut",))
    assert [one.rule for one in compare(desk.record(), case=CASE)].count("R548") == 1
