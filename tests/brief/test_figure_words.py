"""A figure reads as its report would say it: no unit twice, no label beside its own noun."""

from __future__ import annotations

from decimal import Decimal

import pytest

from goodoffices.brief.figure_words import counted_words, figure_words
from goodoffices.case.sources import SourceSpan
from goodoffices.reports.labels import UnitClass
from goodoffices.reports.record import Figure

PEOPLE, COUNT, SHARE, MONEY, DURATION = (
    UnitClass.PEOPLE, UnitClass.COUNT, UnitClass.SHARE, UnitClass.MONEY, UnitClass.DURATION,
)  # fmt: skip


def figure(
    quote: str, low: str, unit: str, kind: UnitClass, *, high: str = "", **labels: str | None
) -> Figure:
    return Figure(
        id="f",
        spans=(SourceSpan(report="r", start=0, end=len(quote), quote=quote),),
        low=Decimal(low),
        high=Decimal(high or low),
        unit=unit,
        unit_class=kind,
        what=labels.get("what") or "",
        qualifier=labels.get("qualifier"),
        population=labels.get("population"),
    )


@pytest.mark.parametrize(
    ("shown", "words"),
    [
        pytest.param(
            figure("Some 400 Merran pilots", "400", "people", PEOPLE,
                   what="pilot", population="Merran", qualifier="some"),
            "some 400 Merran pilots", id="whose people",
        ),
        pytest.param(figure("20,000 members", "20000", "people", PEOPLE, what="member"),
                     "20,000 members", id="who"),
        pytest.param(figure("200 or so steelworkers", "200", "people", PEOPLE, what="steelworker",
                            qualifier="or so"),
                     "200 or so steelworkers", id="or so follows the number"),
        pytest.param(figure("200-odd boats", "200", "count", COUNT, what="boat", qualifier="odd"),
                     "200-odd boats", id="odd is joined to the number"),
        pytest.param(figure("9,000", "9000", "people", PEOPLE, what="fighter"),
                     "9,000 fighters", id="a noun left out"),
        pytest.param(figure("150", "150", "people", PEOPLE, what="monitor", population="Merran"),
                     "150 Merran monitors", id="a noun and its people left out"),
        pytest.param(figure("eleven", "11", "people", PEOPLE, what="child", population="child"),
                     "11 children", id="a plural of its own"),
        pytest.param(figure("430 of his soldiers", "430", "people", PEOPLE, what="soldier",
                            population="soldier"),
                     "430 soldiers", id="of his"),
        pytest.param(figure("9 people", "9", "people", PEOPLE, what="killed"),
                     "9 people dead", id="what befell them"),
        pytest.param(figure("six customs officers", "6", "people", PEOPLE, what="killed"),
                     "6 customs officers dead", id="what befell whom"),
        pytest.param(figure("About 300 families", "300", "people", PEOPLE, what="displaced",
                            qualifier="about"),
                     "about 300 families displaced", id="families are no single people"),
        pytest.param(figure("40 deaths", "40", "people", PEOPLE, what="killed"),
                     "40 deaths", id="what befell them, told by the noun"),
        pytest.param(figure("12 captives", "12", "people", PEOPLE, what="hostages"),
                     "12 captives", id="the report's own noun"),
        pytest.param(figure("14-member", "14", "people", PEOPLE, what="team"),
                     "14 members", id="members of a team are no teams"),
        pytest.param(figure("one envoy", "1", "people", PEOPLE, what="envoy"),
                     "1 envoy", id="one"),
        pytest.param(figure("60 per cent of their quota", "60", "percent", SHARE, what="quota",
                            population="quota"),
                     "60 % of their quota", id="of what"),
        pytest.param(figure("half of the catch", "50", "percent", SHARE, what="catch"),
                     "50 % of the catch", id="a share in words"),
        pytest.param(figure("Two in three boats", "66.7", "percent", SHARE, what="boat"),
                     "66.7 % of boats", id="a share in two numbers"),
        pytest.param(figure("More than half of the", "50", "percent", SHARE,
                            qualifier="more than"),
                     "more than 50 %", id="a share cut short"),
        pytest.param(figure("40 percent", "40", "percent", SHARE), "40 %", id="a bare share"),
        pytest.param(figure("four points", "4", "percentage point", SHARE),
                     "4 percentage points", id="points"),
        pytest.param(figure("1.9 billion crowns", "1900000000", "crown", MONEY),
                     "1,900,000,000 crowns", id="a currency by its noun"),
        pytest.param(figure("between 5 and 6 dollars", "5", "USD", MONEY, high="6",
                            qualifier="between"),
                     "USD 5–6", id="a currency by its sign"),
        pytest.param(figure("two million", "2000000", "money", MONEY),
                     "2,000,000 (currency not read)", id="a sum of something"),
        pytest.param(figure("58 relief trucks", "58", "truck", COUNT, what="truck"),
                     "58 relief trucks", id="which things"),
        pytest.param(figure("eleven more boats", "11", "boat", COUNT, what="boat"),
                     "11 more boats", id="more of them"),
        pytest.param(figure("29-page", "29", "page", COUNT, what="page"), "29 pages", id="joined"),
        pytest.param(figure("9m hectares", "9000000", "hectare", COUNT, what="hectare"),
                     "9,000,000 hectares", id="a sign of the number"),
        pytest.param(figure("850-MW", "850", "mw", COUNT, what="plant"),
                     "850 MW: plant", id="a unit without a plural"),
        pytest.param(figure("3 cubic metres", "3", "cubic metre", COUNT, what="metre"),
                     "3 cubic metres", id="a unit of two words"),
        pytest.param(figure("seven to nine hours", "7", "hour", DURATION, high="9"),
                     "7–9 hours", id="low to high"),
        pytest.param(figure("two hours", "2", "hour", DURATION, what="had"),
                     "2 hours", id="a verb is no thing"),
        pytest.param(figure("a day", "1", "day", DURATION), "1 day", id="one of its unit"),
        pytest.param(figure("ninth visit", "9", "visit", UnitClass.ORDINAL, what="visit"),
                     "9th visit", id="a place in a row"),
    ],
)  # fmt: skip
def test_figure_reads_as_its_report_would_say_it(shown: Figure, words: str) -> None:
    assert figure_words(shown) == words
    assert words.endswith(counted_words(shown))
