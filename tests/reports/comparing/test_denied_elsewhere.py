"""What is claimed of a side in one report meets its denial in a later one."""

from __future__ import annotations

from datetime import date

import pytest

from goodoffices.case.dates import DateInterval
from goodoffices.reports.comparing.comparison import compare
from goodoffices.reports.comparing.context import context_of
from goodoffices.reports.comparing.denied_elsewhere import denied_elsewhere
from goodoffices.reports.labels import Stance
from tests.reports.made_records import Desk, day
from tests.reports.stage import stage_case

CASE = stage_case()
TALDEN, BRENN = "mira-talden", "oskar-brenn"
CLAIMED = "Talden said Brenn had promised the islanders two ferries."


def found(reply: str, *, when: DateInterval | None = None) -> int:
    desk = Desk(dates={"a": day(1), "b": when or day(20)})
    desk.claims("a", TALDEN, BRENN, "assert", issue=None, words=CLAIMED)
    desk.says("b", BRENN, Stance.REJECT, issue=None, words=reply)
    return sum(one.rule == "R321" for one in compare(desk.record(), case=CASE))


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        pytest.param(
            "Brenn said no ferries had been promised to the islanders.", 1,
            id="R321: it was not promised",
        ),
        pytest.param(
            "Ferries were never promised, Brenn said.", 1, id="R321: never",
        ),
        pytest.param(
            "Brenn said the islanders had been asked for patience.", 0,
            id="R321: one word is shared and nothing denied",
        ),
        pytest.param(
            "Nobody promised him a pension, Brenn said.", 0, id="R321: one word is not enough",
        ),
        pytest.param("Brenn will never promise ferries.", 0, id="R321: what is to come"),
    ],
)  # fmt: skip
def test_denial_in_a_later_report_needs_the_words(reply: str, expected: int) -> None:
    assert found(reply) == expected


@pytest.mark.parametrize(
    "when",
    [
        pytest.param(DateInterval(), id="R321: on an unknown day"),
        pytest.param(DateInterval.on(date(2031, 9, 1)), id="R321: months behind"),
        pytest.param(DateInterval.on(date(2031, 4, 1)), id="R321: older"),
    ],
)
def test_denial_of_another_time_answers_nothing(when: DateInterval) -> None:
    assert found("Brenn said no ferries had been promised to the islanders.", when=when) == 0


def test_r321_what_a_denial_answers_in_its_report_belongs_to_its_words() -> None:
    desk = Desk(dates={"a": day(1), "b": day(3)})
    first = desk.claims("a", TALDEN, BRENN, "assert", issue=None, words=CLAIMED)
    again = "The Varan press writes that Brenn promised ferries."
    near = desk.claims("b", TALDEN, BRENN, "assert", issue=None, words=again)
    denial = desk.says("b", BRENN, Stance.REJECT, issue=None, words="Hot air, said Brenn.")
    record = desk.record()
    told = {(one.rule, one.items) for one in compare(record, case=CASE)}
    alone = list(denied_elsewhere(record.claims, record.statements, (), context_of(record, CASE)))
    assert alone == []
    assert told == {("R47", (near.id, denial.id)), ("R321", (first.id, denial.id))}


@pytest.mark.parametrize(
    ("denied", "claimed", "expected"),
    [
        pytest.param(
            "Brenn denied that his pilots had crossed the strait.",
            "Talden said that Skerrian pilots had crossed the strait.", 1,
            id="R458: denied first, and claimed again",
        ),
        pytest.param(
            "Brenn denied having agreed to pilots.", "Talden said Brenn had agreed to pilots.", 1,
            id="R458: that he agreed",
        ),
        pytest.param(
            "Brenn said no pilots had crossed the strait.",
            "Talden said that Skerrian pilots had crossed the strait.", 0,
            id="R458: what had not happened then may have since",
        ),
        pytest.param(
            "Brenn denied that his pilots had drunk the wine.",
            "Talden said that Skerrian pilots had crossed the strait.", 0,
            id="R458: another matter",
        ),
        pytest.param(
            "Brenn denied that Varu offered pilots.", "Talden said Brenn had agreed to them.", 0,
            id="R458: another deed",
        ),
    ],
)  # fmt: skip
def test_denial_in_an_earlier_report(denied: str, claimed: str, expected: int) -> None:
    for order in (("a", "b"), ("b", "a")):
        desk = Desk(dates={order[0]: day(9), order[1]: day(17)})
        desk.says(order[0], BRENN, Stance.REJECT, words=denied)
        desk.claims(order[1], TALDEN, BRENN, "support", words=claimed)
        rules = [one.rule for one in compare(desk.record(), case=CASE)]
        assert rules.count("R321") == expected
