"""R460: of what one alone can have done, two sides that each blame the other contradict."""

from __future__ import annotations

import pytest

from goodoffices.reports.comparing.comparison import compare
from goodoffices.reports.comparing.context import context_of
from goodoffices.reports.comparing.mirrored_claims import mirrored_claims
from goodoffices.reports.labels import ComparisonKind
from tests.reports.made_records import Desk, day
from tests.reports.stage import stage_case

CASE = stage_case()


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        pytest.param("Lomi guards fired first", "Varan guards fired first", 1, id="R460: first"),
        pytest.param(
            "Lomi divers laid the mines", "Varan divers laid the mines", 1, id="R460: one thing"
        ),
        pytest.param(
            "the Lom Front started the brawl", "Varu started the brawl", 1, id="R460: began it"
        ),
        pytest.param(
            "Lomi pilots were ready to talk", "Varan pilots were ready to talk", 0,
            id="both may be",
        ),
        pytest.param(
            "Lomi guards broke the truce", "Varan guards broke the truce", 0, id="both may have"
        ),
        pytest.param(
            "Lomi guards fired first", "Varan clerks lied first", 0, id="of another matter"
        ),
        pytest.param(
            "Lomi towns voted for the first time", "Varan towns voted for the first time", 0,
            id="a first time",
        ),
    ],
)  # fmt: skip
@pytest.mark.parametrize("reports", [("a", "b"), ("a", "a")])
def test_r460_mirrored_claims(
    first: str, second: str, expected: int, reports: tuple[str, str]
) -> None:
    desk = Desk(dates={"a": day(1), "b": day(9)})
    one = desk.claims(reports[0], "varu", "lom", "assert", issue=None, words=first)
    other = desk.claims(reports[1], "lom", "varu", "assert", issue=None, words=second)
    record = desk.record()
    told = list(mirrored_claims(record.claims, context_of(record, CASE)))
    assert [pair.items for pair in told] == [(one.id, other.id)] * expected
    kinds = [one.kind for one in compare(record, case=CASE)]
    assert kinds == [ComparisonKind.CONTRADICTION] * expected


def test_claims_of_one_side_mirror_nothing() -> None:
    desk = Desk(dates={"a": day(1)})
    for _ in range(2):
        desk.claims("a", "varu", "lom", "assert", issue=None, words="Lomi guards fired first")
    assert compare(desk.record(), case=CASE) == ()
