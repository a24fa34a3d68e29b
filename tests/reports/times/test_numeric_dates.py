"""Dates written in figures are read by their form alone."""

from __future__ import annotations

import pytest

from goodoffices.reports.times.numeric_dates import figures_date_at
from goodoffices.reports.wording.lexemes import lexemes


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param("2031-05-03", ["2031-05-03"], id="ISO"),
        pytest.param("13/05/2031", ["2031-05-13"], id="a day above 12"),
        pytest.param("03/04/2031", ["2031-03-04", "2031-04-03"], id="two orders"),
        pytest.param("3.5.2031", ["2031-05-03"], id="full stops"),
        pytest.param("3.V.2031", ["2031-05-03"], id="a Roman month"),
        pytest.param("3/XII/2031", ["2031-12-03"], id="between strokes"),
        pytest.param("031911 GMT MAY 2031", ["2031-05-03"], id="a wire's code"),
        pytest.param("031911Z MAY 31", ["1931-05-03", "2031-05-03"], id="with a short year"),
        pytest.param("13-05-31", ["1931-05-13", "2031-05-13"], id="two figures each"),
    ],
)
def test_figures(written: str, expected: list[str]) -> None:
    found = figures_date_at(lexemes(written), 0)
    assert found is not None
    assert [str(one.earliest) for one in found[2].readings] == expected


@pytest.mark.parametrize("written", ["991911 GMT MAY 31", "3.5", "3 V", "1,200", "12-05", "1-2-3"])
def test_other_figures(written: str) -> None:
    assert figures_date_at(lexemes(written), 0) is None
