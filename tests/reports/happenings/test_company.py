"""A meeting needs somebody who is met."""

from __future__ import annotations

import pytest

from goodoffices.reports.happenings.company import names_somebody
from goodoffices.reports.wording.lexemes import lexemes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("the envoy", True, id="a word for people"),
        pytest.param("Bo Lund in Port Ash", True, id="a name"),
        pytest.param("on Monday in Port Ash the envoys of two states", True, id="day and place"),
        pytest.param("Norland's ambassador", True, id="an owned word for people"),
        pytest.param("Norland weapons", False, id="a name before a thing"),
        pytest.param("in Port Ash on Monday", False, id="only a day and a place"),
        pytest.param("aid from Norland", False, id="somebody it came from"),
        pytest.param("two million", False, id="money"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_somebody_is_named(text: str, expected: bool) -> None:
    assert names_somebody(lexemes(text), 0) is expected
