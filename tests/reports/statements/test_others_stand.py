"""R551: where another side stands is told, not taken."""

from __future__ import annotations

import pytest

from goodoffices.reports.speakers.drafts import drafts_of
from goodoffices.reports.statements.others_stand import is_others_stand
from tests.reports.saying import LEAD
from tests.reports.statements.test_one_report import one_report


@pytest.mark.parametrize(
    ("sentence", "own", "expected"),
    [
        pytest.param("Ana Berel noted Dunmar's support for a truce.", "kestria", True, id="noted"),
        pytest.param("Ana Berel noted Dunmar's support for a truce.", "dunmar", False, id="own"),
        pytest.param(
            "Ana Berel said a truce is unacceptable to Dunmar.", "kestria", True, id="to it"
        ),
        pytest.param("Ana Berel said a truce is unacceptable.", "kestria", False, id="to nobody"),
    ],
)
def test_r551_the_stand_of_another_side(sentence: str, own: str, expected: bool) -> None:
    report, unit = one_report(LEAD + sentence)
    said = drafts_of(unit, report.cast)[0]
    assert is_others_stand(report, unit, said, own) is expected
