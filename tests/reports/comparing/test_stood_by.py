"""Who stands by words that were denied contradicts the denial."""

from __future__ import annotations

import pytest

from goodoffices.reports.comparing.comparison import compare
from goodoffices.reports.labels import Stance
from tests.reports.made_records import Desk, day
from tests.reports.stage import stage_case

CASE = stage_case()


@pytest.mark.parametrize(
    ("speaker", "again", "expected"),
    [
        pytest.param(
            "mira-talden", "Talden sticks to her account: nobody rang.", 1,
            id="R322: whoever said it first",
        ),
        pytest.param(
            "varu", "The republic maintains its version of the night.", 1,
            id="R322: somebody of that side",
        ),
        pytest.param(
            "lom", "The Front sticks to its account of the night.", 0, id="R322: somebody else",
        ),
        pytest.param(
            "mira-talden", "Talden went to open a clinic.", 0, id="R322: on another matter",
        ),
    ],
)  # fmt: skip
def test_words_behind_a_denial(speaker: str, again: str, expected: int) -> None:
    desk = Desk(dates={"a": day(1)})
    words = "Talden says Brenn never rang the harbour."
    desk.claims("a", "mira-talden", "oskar-brenn", "assert", issue=None, words=words)
    reply = "Three times, and the line was dead."
    denial = desk.says("a", "oskar-brenn", Stance.REJECT, issue=None, words=reply)
    last = desk.says("a", speaker, None, issue=None, words=again)
    told = [one.items for one in compare(desk.record(), case=CASE) if one.rule == "R322"]
    assert told == [(denial.id, last.id)] * expected
