"""A titled person's spokesman is no more that person than a spokesman without a title (R542)."""

from __future__ import annotations

import pytest

from tests.reports.saying import LEAD, statements_in


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        pytest.param("Mr Rhee's spokesman said tolls were fine.", ["anonymous:r:1"], id="Mr"),
        pytest.param(
            'Mr Rhee\'s spokesman said tolls were fine. "He wants a truce," the spokesman said.',
            ["anonymous:r:1", "anonymous:r:1"],
            id="the spokesman",
        ),
        pytest.param("Ms Berel's deputy rejected tolls.", ["anonymous:r:1"], id="deputy"),
        pytest.param(
            "Foreign Minister Tomas Rhee's aides said tolls were fine.",
            ["anonymous:r:1"],
            id="aides",
        ),
        pytest.param("Mr Rhee's lawyer, Ola Brun, said tolls were fine.", ["ola-brun"], id="name"),
        pytest.param("Mr Rhee's government rejected tolls.", ["tomas-rhee"], id="government"),
        pytest.param("Mr Rhee rejected tolls.", ["tomas-rhee"], id="himself"),
    ],
)
def test_r542_who_speaks_for_mr_rhee_is_not_he(text: str, speakers: list[str]) -> None:
    assert [one.speaker for one in statements_in(LEAD + text)] == speakers
