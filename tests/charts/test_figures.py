"""Figures are drawn with their bounds, and unsourced ones can be told by shape."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from goodoffices.case.dates import ANY_DAY, DateInterval
from goodoffices.charts.figures import FigurePoint, figure_series

EARLY = FigurePoint(
    words="1,200",
    low=Fraction(1200),
    high=Fraction(1200),
    as_of=DateInterval.on(date(1991, 5, 2)),
    sourced=True,
)
LATE = FigurePoint(
    words="1,500–1,900",
    low=Fraction(1500),
    high=Fraction(1900),
    as_of=DateInterval(earliest=date(1991, 5, 6), latest=date(1991, 5, 9)),
    sourced=False,
)
UNDATED = FigurePoint(words="7", low=Fraction(7), high=Fraction(7), as_of=ANY_DAY, sourced=True)


def test_series_holds_bounds_days_and_source_of_each_figure() -> None:
    spec = figure_series([LATE, EARLY], measure="families")
    assert spec is not None
    assert spec["data"]["values"] == [
        {
            "words": "1,200",
            "low": 1200,
            "high": 1200,
            "earliest": "1991-05-02",
            "latest": "1991-05-02",
            "source": "reporter named",
            "above": False,
        },
        {
            "words": "1,500–1,900",
            "low": 1500,
            "high": 1900,
            "earliest": "1991-05-06",
            "latest": "1991-05-09",
            "source": "unsourced",
            "above": True,
        },
    ]


def test_figure_without_a_day_is_not_drawn() -> None:
    assert figure_series([UNDATED], measure="families") is None


def test_order_of_figures_does_not_matter_to_what_is_drawn() -> None:
    one = figure_series([EARLY, LATE], measure="families")
    assert one == figure_series([LATE, EARLY], measure="families")


def test_unsourced_differs_in_shape() -> None:
    spec = figure_series([EARLY, LATE], measure="families")
    assert spec is not None
    scale = spec["layer"][2]["encoding"]["shape"]["scale"]
    assert scale == {"domain": ["reporter named", "unsourced"], "range": ["circle", "diamond"]}
