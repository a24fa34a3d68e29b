"""R461: two sides that ask different amounts of one thing hold different positions."""

from __future__ import annotations

from decimal import Decimal

import pytest

from goodoffices.case.sources import SourceSpan
from goodoffices.reports.comparing.comparison import compare
from goodoffices.reports.comparing.context import context_of
from goodoffices.reports.comparing.wanted_amounts import wanted_amounts
from goodoffices.reports.labels import UnitClass
from goodoffices.reports.record import Figure
from tests.reports.made_records import Desk, day
from tests.reports.stage import stage_case

CASE = stage_case()
UNITS = {
    **dict.fromkeys(("hour", "day", "week", "month"), UnitClass.DURATION),
    "barge": UnitClass.COUNT,
    "mark": UnitClass.MONEY,
}


def asks(desk: Desk, report: str, speaker: str, words: str, issue: str) -> str:
    """Add a statement whose amount stands in square brackets: "a closure of [60 days]"."""
    before, rest = words.split("[")
    quote, behind = rest.split("]")
    said = desk.says(report, speaker, None, issue=issue, words=f"{before}{quote}{behind}")
    start = said.spans[0].start + len(before)
    value, unit = quote.replace("-", " ").split()
    unit = unit.rstrip("s")
    desk.items.append(
        Figure(
            id=f"f-{len(desk.items)}",
            spans=(SourceSpan(report=report, start=start, end=start + len(quote), quote=quote),),
            low=Decimal(value), high=Decimal(value),
            unit=unit, unit_class=UNITS[unit], what=unit,
        )
    )  # fmt: skip
    return said.id


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        pytest.param(
            "Varu wants a closure of [7 days].", "The Front wants a closure of [3 months].",
            1, id="R461: of one thing",
        ),
        pytest.param(
            "Varu agrees to a [60-day] closure.", "The Front insists on a [90-day] closure.",
            1, id="R461: before its noun",
        ),
        pytest.param(
            "Varu offers [12 barges].", "The Front demands [31 barges].", 1, id="R461: a unit",
        ),
        pytest.param(
            "Varu wants a closure of [7 days].", "The Front wants a closure of [1 week].",
            0, id="as long",
        ),
        pytest.param(
            "Varu wants a closure of [48 hours].", "The Front wants a closure of [2 days].",
            0, id="as long in hours",
        ),
        pytest.param(
            "Varu wants a closure of [7 days].", "The Front asks for notice of [3 months].",
            0, id="of another thing",
        ),
        pytest.param(
            "Varu wants a fee of [7 marks].", "The Front rejects a fee of [9 marks].",
            0, id="what is refused is not asked",
        ),
        pytest.param(
            "Varu wants a closure of [7 days].", "The last closure of [3 months] ended.",
            0, id="what was",
        ),
    ],
)  # fmt: skip
@pytest.mark.parametrize("reports", [("a", "b"), ("a", "a")])
def test_r461_amounts_of_two_sides(
    first: str, second: str, expected: int, reports: tuple[str, str]
) -> None:
    desk = Desk(dates={"a": day(1), "b": day(9)})
    one = asks(desk, reports[0], "varu", first, "bridge")
    other = asks(desk, reports[1], "lom", second, "bridge")
    record = desk.record()
    told = wanted_amounts(record.statements, record.figures, context_of(record, CASE))
    assert [pair.items for pair in told] == [(one, other)] * expected
    kinds = [one.kind.value for one in compare(record, case=CASE)]
    assert kinds.count("different_positions") == expected


@pytest.mark.parametrize(
    ("speaker", "issue"),
    [
        pytest.param("varu", "bridge", id="one side"),
        pytest.param("usk", "bridge", id="no principal"),
        pytest.param("lom", "tolls", id="another issue"),
    ],
)
def test_r461_needs_two_principals_on_one_issue(speaker: str, issue: str) -> None:
    desk = Desk(dates={"a": day(1)})
    asks(desk, "a", "varu", "Varu wants a closure of [7 days].", "bridge")
    asks(desk, "a", speaker, "They want a closure of [9 days].", issue)
    kinds = [one.kind.value for one in compare(desk.record(), case=CASE)]
    assert "different_positions" not in kinds
