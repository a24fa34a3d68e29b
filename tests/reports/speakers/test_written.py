"""A text is its author's, and nobody's who has only seen it."""

from __future__ import annotations

import pytest

from goodoffices.reports.speakers.written import text_by
from tests.reports.saying import place, unit_in


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("A draft tabled by Dunmar was read.", (0, "dunmar"), id="tabled by"),
        pytest.param("A copy of the letter seen by Dunmar was read.", (0, None), id="seen by"),
        pytest.param("A ferry tabled by Dunmar was read.", None, id="no text"),
        pytest.param("A draft burned by Dunmar was read.", None, id="neither written nor seen"),
    ],
)
def test_text_belongs_to_who_wrote_it(
    sentence: str, expected: tuple[int, str | None] | None
) -> None:
    unit, _ = unit_in(sentence)
    at = place(unit, "by") - 1
    assert text_by(unit, at, unit.mention_at(at + 2)) == expected
