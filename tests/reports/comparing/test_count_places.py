"""R452: the dead of two places are two counts, however alike the words."""

from __future__ import annotations

import pytest

from goodoffices.reports.comparing.comparison import compare
from goodoffices.reports.comparing.context import context_of
from goodoffices.reports.comparing.count_places import counted_apart
from tests.reports.made_records import Desk, day
from tests.reports.stage import stage_case

CASE = stage_case()


@pytest.mark.parametrize(
    ("first", "second", "apart"),
    [
        pytest.param("in Orran", "in Tal and Upper Meris since June", True, id="R452: two places"),
        pytest.param("in Orran", "around Port Orran", False, id="one name"),
        pytest.param("in Orran", "since June", False, id="one place alone"),
        pytest.param("in Orran", "in Varu", False, id="a party's name"),
        pytest.param("in May", "in June", False, id="months are no places"),
        pytest.param("in the hills", "in Tal", False, id="no name"),
        pytest.param("in a week. Rain fell in Orran", "in Tal", False, id="another sentence"),
    ],
)
def test_r452_counts_of_two_places_are_apart(first: str, second: str, apart: bool) -> None:
    desk = Desk(dates={"a": day(1), "b": day(9)})
    one = desk.counts("a", "2,319 dead", 2_319, what="dead")
    other = desk.counts("b", "9,000 dead", 9_000, what="dead")
    for report, words in (("a", first), ("b", second)):
        desk.texts[report] = f"{desk.texts[report].strip()} {words}.\n\n"
    record = desk.record()
    context = context_of(record, CASE)
    assert counted_apart(one, other, context) is apart
    assert counted_apart(other, one, context) is apart
    kinds = [comparison.kind.value for comparison in compare(record, case=CASE)]
    assert kinds == ([] if apart else ["update"])
