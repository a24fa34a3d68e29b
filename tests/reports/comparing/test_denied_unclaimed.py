"""What is told of a side stands beside its answer, also where nobody marked a claim."""

from __future__ import annotations

import pytest

from goodoffices.reports.comparing.comparison import compare
from goodoffices.reports.comparing.context import context_of
from goodoffices.reports.comparing.denial_pairs import is_near, names_side
from goodoffices.reports.comparing.denied_unclaimed import denied_unclaimed
from goodoffices.reports.labels import ComparisonKind, Stance
from tests.reports.made_records import Desk, day
from tests.reports.stage import stage_case

CASE = stage_case()
TALDEN, BRENN = "mira-talden", "oskar-brenn"


@pytest.mark.parametrize(
    ("said", "reply", "stance", "expected"),
    [
        pytest.param(
            "Talden said Skerries had hidden the measles register.",
            "Brenn termed it hot air.", Stance.REJECT, 1, id="R320: the side is named",
        ),
        pytest.param(
            "Talden said Brenn had hidden the measles register.",
            "Two pages were wet, and are drying.", Stance.REJECT, 1,
            id="R320: one of its people is named",
        ),
        pytest.param(
            "Talden blames Skerries for the derailment.",
            "Not a single screw was touched.", Stance.ASSERT, 1, id="R320: blamed, and disowned",
        ),
        pytest.param(
            "Talden said the Front had hidden the measles register.",
            "Brenn turned down the paper.", Stance.REJECT, 0, id="R320: another side is named",
        ),
        pytest.param(
            "Talden said Skerries had hidden the measles register.",
            "Brenn went to the clinic.", Stance.ASSERT, 0, id="R320: nothing is turned down",
        ),
    ],
)  # fmt: skip
def test_words_of_another_side_and_the_answer_behind(
    said: str, reply: str, stance: Stance, expected: int
) -> None:
    desk = Desk(dates={"a": day(1)})
    first = desk.says("a", TALDEN, Stance.ASSERT, issue=None, words=said)
    answer = desk.says("a", BRENN, stance, issue=None, words=reply)
    record = desk.record()
    context = context_of(record, CASE)
    told = list(denied_unclaimed(record.statements, (), context))
    assert told == [(first, answer, None)] * expected
    assert list(denied_unclaimed(record.statements, {answer.id}, context)) == []
    kinds = {one.kind for one in compare(record, case=CASE)}
    assert kinds == ({ComparisonKind.CONTRADICTION} if expected else set())
    assert is_near(first, answer)
    assert names_side(first, answer, context) is ("Front" not in said)
