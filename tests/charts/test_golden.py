"""Pictures look as agreed: the specification of one example each is kept, word for word.

A wanted change: run ``python -m tests.charts.test_golden`` and read the difference.
"""

from __future__ import annotations

import json
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from goodoffices.case.dates import DateInterval
from goodoffices.charts.figures import FigurePoint, figure_series
from goodoffices.charts.frontier import PackageLine, package_lines
from goodoffices.charts.look import Specification
from goodoffices.charts.parties import PackageBar, PartyBars, party_bars
from goodoffices.charts.timeline import TimelineEvent, event_timeline
from goodoffices.charts.tradeoff import Axis, TradeoffPoint, tradeoff

GOLDEN = Path(__file__).parent / "golden"


def interval(first: int, last: int) -> DateInterval:
    return DateInterval(earliest=date(1991, 5, first), latest=date(1991, 5, last))


def pictures() -> dict[str, Specification | None]:
    """Return one small example of every picture."""
    events = [
        TimelineEvent(label="Meeting", when=interval(2, 2), status="happened"),
        TimelineEvent(label="Vote", when=interval(4, 9), status="did not happen"),
        TimelineEvent(label="Signing", when=interval(20, 20), status="planned"),
    ]
    figures = [
        FigurePoint(
            words="1,200",
            low=Fraction(1200),
            high=Fraction(1200),
            as_of=interval(2, 2),
            sourced=True,
        ),
        FigurePoint(
            words="over 2,000",
            low=Fraction(2000),
            high=Fraction(2400),
            as_of=interval(9, 12),
            sourced=False,
        ),
    ]
    bars = (
        PackageBar(package="balanced", low=Fraction(44), high=Fraction(44)),
        PackageBar(package="largest total", low=Fraction(19, 2), high=Fraction(12)),
    )
    points = [
        TradeoffPoint(across=Fraction(44), up=Fraction(29), name="balanced"),
        TradeoffPoint(across=Fraction(19), up=Fraction(59)),
    ]
    lines = [
        PackageLine(
            name="1 balanced", shares=(("Nordia", Fraction(1, 2)), ("Sudria", Fraction(1)))
        ),
        PackageLine(name="2 draft", shares=(("Nordia", Fraction(-1, 10)), ("Sudria", None))),
    ]
    north = Axis(party="Nordia", walk_away=Fraction(12))
    return {
        "timeline": event_timeline(events, last_report=interval(9, 12)),
        "figures": figure_series(figures, measure="families left"),
        "parties": party_bars([PartyBars(party="Nordia", bars=bars, walk_away=Fraction(12))]),
        "tradeoff": tradeoff(points, across=north, up=Axis(party="Sudria")),
        "frontier": package_lines(lines),
    }


@pytest.mark.parametrize("name", ["timeline", "figures", "parties", "tradeoff", "frontier"])
def test_specification_is_as_kept(name: str) -> None:
    kept = json.loads((GOLDEN / f"{name}.json").read_text(encoding="utf-8"))
    assert pictures()[name] == kept


@pytest.mark.parametrize("name", ["timeline", "figures", "parties", "tradeoff", "frontier"])
def test_specification_is_plain_data_without_an_address(name: str) -> None:
    spec = pictures()[name]
    assert spec is not None
    text = json.dumps({**spec, "$schema": ""})
    assert json.loads(text) == {**spec, "$schema": ""}
    assert "url" not in text
    assert "http" not in text


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for name, spec in pictures().items():
        words = json.dumps(spec, indent=1, ensure_ascii=False) + "\n"
        (GOLDEN / f"{name}.json").write_text(words, encoding="utf-8")
