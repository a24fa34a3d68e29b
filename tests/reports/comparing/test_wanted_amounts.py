"""R461: two sides that ask different amounts of one thing hold different positions."""

from __future__ import annotations

from decimal import Decimal

import pytest

from goodoffices.case.sources import SourceSpan
from goodoffices.reports.comparing.comparison import compare
from goodoffices.reports.comparing.context import context_of
from goodoffices.reports.comparing.wanted_amounts import wanted_amounts
from goodoffices.reports.labels import ComparisonKind, UnitClass
from goodoffices.reports.record import Figure
from tests.reports.made_records import Desk, day
from tests.reports.stage import stage_case

SEVEN_DAYS = "Varu wants a closure of [7 days]."
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


def positions_told(desk: Desk) -> list[tuple[str, ...]]:
    """Return the items of the different positions, which all comparisons hold too."""
    record, case = desk.record(), stage_case()
    found = wanted_amounts(record.statements, record.figures, context_of(record, case))
    told = [pair.items for pair in found]
    kinds = [one.kind for one in compare(record, case=case)]
    assert kinds.count(ComparisonKind.DIFFERENT_POSITIONS) == len(told)
    return told


@pytest.mark.parametrize(
    ("first", "second", "differ"),
    [
        pytest.param(
            SEVEN_DAYS, "The Front wants a closure of [3 months].", True, id="R461: of one thing"
        ),
        pytest.param(
            "Varu agrees to a [60-day] closure.", "The Front insists on a [90-day] closure.",
            True, id="R461: before its noun",
        ),
        pytest.param(
            "Varu offers [12 barges].", "The Front demands [31 barges].", True, id="R461: a unit",
        ),
        pytest.param(
            SEVEN_DAYS, "The Front wants a closure of [1 week].", False, id="as long"
        ),
        pytest.param(
            "Varu wants a closure of [48 hours].", "The Front wants a closure of [2 days].",
            False, id="as long in hours",
        ),
        pytest.param(
            SEVEN_DAYS, "The Front asks for notice of [3 months].", False, id="of another thing"
        ),
        pytest.param(
            "Varu wants a fee of [7 marks].", "The Front rejects a fee of [9 marks].",
            False, id="what is refused is not asked",
        ),
        pytest.param(SEVEN_DAYS, "The last closure of [3 months] ended.", False, id="what was"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("reports", [("a", "b"), ("a", "a")])
def test_r461_amounts_of_two_sides(
    first: str, second: str, differ: bool, reports: tuple[str, str]
) -> None:
    desk = Desk(dates={"a": day(1), "b": day(9)})
    one = asks(desk, reports[0], "varu", first, "bridge")
    other = asks(desk, reports[1], "lom", second, "bridge")
    assert positions_told(desk) == ([(one, other)] if differ else [])


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
    asks(desk, "a", "varu", SEVEN_DAYS, "bridge")
    asks(desk, "a", speaker, "They want a closure of [9 days].", issue)
    assert not positions_told(desk)
